"""The words of a sentence with what a reader of names wants to know about each."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.facets.participants.folding import fold

_LETTER = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,8}}|[^\W\d_]\.(?=\s?[A-Z])|{_LETTER}+(?:[-‐'’&]{_LETTER}+)*"
)
# "St", "Mr", "Lt", "Mrs": capitals without a vowel, whose full stop ends no sentence.
_ABBREVIATION = re.compile(r"\b[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,2}$")
_POSSESSIVE = frozenset({"'s", "’s"})


class Token(NamedTuple):
    """One word: `end` excludes a possessive, `gap` is the text since the word before."""

    start: int
    end: int
    word: str
    low: str
    capital: bool
    possessive: bool
    gap: str

    @property
    def joined(self) -> bool:
        """Whether only a space stands between this word and the one before."""
        return self.gap in _SPACES

    @property
    def initial(self) -> bool:
        """Whether this is one letter that stands for a name: "N."."""
        return len(self.word) == 2 and self.word[1] == "." and self.capital


_ARTICLES = frozenset({"al-", "el-", "an-", "as-", "ad-", "ar-", "ul-"})
_SPACES = frozenset({" ", "\u00a0", "\n", "  "})


def tokenise(text: str) -> list[Token]:
    """The words of a text, in order."""
    found: list[Token] = []
    behind = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        possessive = len(word) > 2 and word[-2:] in _POSSESSIVE
        if possessive:
            word = word[:-2]
        small = word.islower()
        capital = not small and _is_capital(word)
        gap = text[behind:start]
        if gap == ". " and _ABBREVIATION.search(text, max(0, behind - 4), behind):
            gap = " "
        low = word if small and word.isascii() else fold(word)
        found.append(Token(start, start + len(word), word, low, capital, possessive, gap))
        behind = end
    return found


def _is_capital(word: str) -> bool:
    """Whether a name can begin with this word: "Diop", "al-Hadi", "DRC", not "Peru-based"."""
    if word[0].isupper():
        tail = word.rsplit("-", 1)[-1]
        return len(tail) < 3 or tail == word or not tail.islower()
    return word[:3] in _ARTICLES and word[3:4].isupper()
