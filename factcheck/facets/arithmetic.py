"""Words that say how figures and dates of a sentence hang together: twice, a cut of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache

from attrs import frozen

from factcheck.model.arithmetic import Sign
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue, load
from factcheck.rulebook.cues import Lexicon, flatten, lexicon

NAME = "arithmetic"
TABLES = ("arithmetic",)
BASE = "base"


@frozen(eq=False)
class Signs:
    """The words of reckoning of one rulebook."""

    lexicon: Lexicon
    bases: frozenset[str]

    def read(self, text: str) -> tuple[Sign, ...]:
        """The words of reckoning in a text, in order."""
        found = []
        for hit in self.lexicon.scan(flatten(text)):
            factor = Decimal(str(hit.rule.number("value", 1)))
            word = flatten(text[hit.start : hit.end])
            found.append(Sign(hit.rule.text("kind"), factor, hit.start, hit.end, word))
        return tuple(found)

    def names_base(self, words: Sequence[str]) -> bool:
        """True when nothing but words that name a base stand there."""
        return all(w in self.bases for w in words)


@lru_cache(maxsize=8)
def signs(book: RuleBook) -> Signs:
    """The words of reckoning of a rulebook."""
    rules = book.of("arithmetic")
    bases = (w for r in rules if r.text("kind") == BASE for w in r.words("words"))
    apart = [r for r in rules if r.text("kind") != BASE]
    return Signs(lexicon(apart), frozenset(bases))


@cache
def shipped() -> Signs:
    """The words of reckoning that come with factcheck, for those who are handed no rules."""
    return signs(load())


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule in the example."""
    flat = flatten(example.text)
    if rule.text("kind") == BASE:
        return [w for w in flat.split() if w in rule.words("words")]
    hits = signs(book).lexicon.scan(flat)
    return [flat[h.start : h.end] for h in hits if h.rule.id == rule.id]
