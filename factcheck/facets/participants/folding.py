"""Spelling folded away: diacritics, letters of other alphabets of Latin, possessives."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that do not decompose into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
    | {"ı": "i", "ŋ": "n", "ɛ": "e", "ɔ": "o", "’": "'", "ʼ": "'", "`": "'", "ʻ": "'"}
)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word in lower case without diacritics.

    >>> fold("Keïta"), fold("Møller")
    ('keita', 'moller')
    """
    lower = word.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_LETTERS)


def singular(noun: str) -> str:
    """The singular of an English plural noun, of the last word for a compound.

    >>> singular("security advisers"), singular("mercenaries"), singular("police")
    ('security adviser', 'mercenary', 'police')
    """
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("ieves"):
        return noun[:-3] + "f"
    if noun.endswith(("sses", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def key_of(words: str) -> str:
    """Folded words joined by hyphens, as keys are written.

    >>> key_of("Air Force of Côte d'Ivoire")
    'air-force-of-cote-divoire'
    """
    kept = fold(words).replace("'", "").replace(".", "")
    return "-".join("".join(c if c.isalnum() else " " for c in kept).split())
