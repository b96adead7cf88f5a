"""Romanised names: spellings that only two ways of writing another alphabet set apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from factcheck.facets.participants.folding import fold, key_of
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("romanised",)
NAMES = "name"


@frozen(eq=False)
class Romanisation:
    """Letters and whole names that stand for one another, each with the one that is kept."""

    letters: Mapping[str, str]
    names: Mapping[str, str]
    pattern: re.Pattern[str]

    def plain(self, name: str) -> str:
        """What all usual spellings of a name have in common, equal for all of them."""
        return "-".join(self._word(word) for word in key_of(name).split("-"))

    def _word(self, word: str) -> str:
        known = self.names.get(word)
        if known is not None:
            return known
        return self.pattern.sub(lambda m: self.letters[m[0]], word)


@lru_cache(maxsize=8)
def romanisation(book: RuleBook) -> Romanisation:
    """How the rules read romanised names."""
    letters: dict[str, str] = {}
    names: dict[str, str] = {}
    for rule in book.of("romanised"):
        _learn(rule, names if rule.text("kind") == NAMES else letters)
    longest = sorted(letters, key=lambda word: (-len(word), word))
    pattern = re.compile("|".join(re.escape(word) for word in longest) or "(?!)")
    return Romanisation(letters, names, pattern)


def _learn(rule: Rule, known: dict[str, str]) -> None:
    for group in rule.words("words"):
        kept, *others = (fold(word) for word in group.split())
        known.update(dict.fromkeys((kept, *others), kept))


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of the example that this rule spells otherwise than they stand."""
    known: dict[str, str] = {}
    _learn(rule, known)
    reader = romanisation(book)
    words = key_of(example.text).split("-")
    if rule.text("kind") == NAMES:
        return [known[word] for word in words if known.get(word, word) != word]
    return [reader.plain(w) for w in words if any(k in w and v != k for k, v in known.items())]
