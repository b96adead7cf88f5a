"""What a noun phrase names: a person, a body or several people, and the key it gets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from factcheck.facets.attribution.tokens import Token
from factcheck.facets.attribution.words import Words

_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text in lower case, without marks above letters, possessives and extra space."""
    kept = text if text.isascii() else _without_marks(text)
    return _POSSESSIVE.sub("", " ".join(kept.casefold().split()))


def _without_marks(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c))


def key_of(speaker: str, words: Words) -> str:
    """The surname of a person, else the folded phrase without its article."""
    names = speaker.split()
    core = list(takewhile(lambda n: n[0].isupper() or fold(n) not in words.adjunct, names))
    for found in (names, core):
        if is_person(found, words):
            return fold(found[-1])
    folded = fold(speaker).split()
    while len(folded) > 1 and folded[0] in words.article:
        folded = folded[1:]
    return " ".join(folded)


def is_person(names: Sequence[str], words: Words) -> bool:
    """Whether these words end in a person's name: a given name or a role, then a surname."""
    if len(names) < 2 or not like_name(names[-1]):
        return False
    folded = [fold(name) for name in names]
    if any(word in words.body for word in folded[-2:]) or folded[-1] in words.title:
        return False
    if " ".join(folded) in words.agency:
        return False
    if folded[-2] in words.title or folded[-2] in words.particle:
        return True
    links = words.adjunct | words.joint
    joints = [i for i, name in enumerate(names) if name[0].islower() and folded[i] in links]
    if joints and len(names) - joints[-1] <= 3:
        return False
    titled = any(word in words.title for word in folded[:-1])
    return like_name(names[-2]) and (titled or folded[0] not in words.article)


def is_name(tokens: Sequence[Token], words: Words) -> bool:
    """Whether these tokens are nothing but a person's name."""
    if not 2 <= len(tokens) <= 4 or not all(_in_name(t, words) for t in tokens):
        return False
    return tokens[0].flat not in words.determiner and is_person([t.text for t in tokens], words)


def _in_name(token: Token, words: Words) -> bool:
    return token.is_word and (token.is_capital or token.flat in words.particle)


def like_name(word: str) -> bool:
    """Whether a word is written as a name: a capital first, not all of them."""
    letters = word.strip(".'’")
    return letters[:1].isupper() and not (len(letters) > 1 and letters.isupper())


def head(speaker: str, words: Words) -> str:
    """The last word of a phrase before "in Kinshasa" or "of the charity"."""
    names = speaker.split()
    kept = list(takewhile(lambda n: n[0].isupper() or n not in words.adjunct, names))
    return (kept or names)[-1]


def is_role(speaker: str, words: Words) -> bool:
    """Whether a phrase is a role of one person: "the minister", "an official in Oslo"."""
    return fold(head(speaker, words)) in words.title


def is_plural(speaker: str, words: Words) -> bool:
    """Whether several people speak: "officials", "Norway and Sweden"."""
    last = head(speaker, words)
    several = last.islower() and last.endswith("s")
    return several or any(word in words.joint for word in speaker.split())


def is_body(speaker: str, words: Words) -> bool:
    """Whether a phrase can only be somebody who speaks: a body, a role, several people."""
    folded = fold(speaker).split()
    if not folded or is_person(speaker.split(), words):
        return bool(folded)
    known = any(word in words.body or word in words.title for word in folded)
    return known or is_plural(speaker, words)


def can_speak(tokens: Sequence[Token], words: Words) -> bool:
    """Whether a phrase can be a subject: a name, one with a determiner, or several people."""
    if not tokens or not tokens[0].is_word:
        return False
    first = tokens[0]
    if first.text[0].isdigit():
        return is_plural(" ".join(t.text for t in tokens), words)
    if not (first.is_capital or first.flat in words.determiner):
        phrase = " ".join(t.text for t in tokens)
        last = fold(head(phrase, words))
        known = last in words.body or is_role(phrase, words) or is_plural(phrase, words)
        return known or first.flat in words.pronoun or like_name(tokens[-1].text)
    return not (first.flat.endswith("ing") and len(tokens) > 1 and not tokens[1].is_capital)
