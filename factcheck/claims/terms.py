"""Content words: what two clauses must share to speak of the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.claims.spans import Covered
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("stem",)

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*(?:-[^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
SHORTEST = 3
"""Stems are never cut below this many letters."""


def fold(word: str) -> str:
    """The word in lower case without diacritics or possessive ending."""
    plain = _POSSESSIVE.sub("", word.casefold())
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", plain).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _POSSESSIVE.sub("", bare).replace("’", "'")


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of the text, folded, with its span; hyphenated words also as their parts."""
    for found in _WORD.finditer(text):
        yield fold(found[0]), found.start(), found.end()


class Stemmer:
    """Brings the forms of one word together; built from the stem rules of one book."""

    def __init__(self, book: RuleBook) -> None:
        rules = book.of("stem")
        self.stops = frozenset(
            w for r in rules if r.text("kind") == "stop" for w in r.words("words")
        )
        self._bases: dict[str, str] = {}
        for rule in rules:
            if rule.text("kind") == "form":
                self._learn(rule.words("words"))
        self._known: dict[str, str] = {}

    def _learn(self, entries: Iterable[str]) -> None:
        for entry in entries:
            base, *forms = entry.split()
            for form in forms:
                self._bases[form] = base

    def base(self, word: str) -> str:
        """The stem of a folded word, stop words included."""
        found = self._known.get(word)
        if found is None:
            single = word.removesuffix("s")
            base = self._bases.get(word) or self._bases.get(single) or word
            found = self._known[word] = cut(base)
        return found

    def stem(self, word: str) -> str:
        """The stem of a folded word, "" for a stop word."""
        return "" if word in self.stops else self.base(word)


def cut(word: str) -> str:
    """The word without its English inflection: "launched", "launches", "launch" are one."""
    if len(word) <= SHORTEST or "-" in word:
        return word
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = _undouble(word[: -len(ending)])
            break
    if word.endswith("e") and len(word) > SHORTEST:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST else word


def _undouble(word: str) -> str:
    doubled = len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


@lru_cache(maxsize=8)
def stemmer(book: RuleBook) -> Stemmer:
    """The stemmer of a rulebook."""
    return Stemmer(book)


def stems_of(text: str, book: RuleBook, masked: Sequence[tuple[int, int]] = ()) -> list[str]:
    """The stems of the content words, in text order, leaving out the masked local spans."""
    stem = stemmer(book).stem
    found = []
    covered = Covered(masked)
    for word, start, end in words_of(text):
        if covered.touches(start, end):
            continue
        parts = word.split("-") if "-" in word else [word]
        found += [s for s in map(stem, parts) if len(s) > 1]
    return found


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """What the stemmer makes of the example's word, if this rule decides it."""
    word = fold(example.text)
    if rule.text("kind") == "stop":
        return [stemmer(book).stem(word)] if word in rule.words("words") else []
    forms = {form for entry in rule.words("words") for form in entry.split()}
    return [stemmer(book).stem(word)] if word in forms else []
