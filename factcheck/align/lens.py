"""The lens: what is looked up when two claims are compared."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from factcheck.align.statistics import Statistics
from factcheck.align.weigh import weights
from factcheck.rulebook import RuleBook


@frozen
class Lens:
    """The rarity of words, the bits of evidence, the kinds of events, and the rules.

    `kinds` gives the flags of an event class ("once", "moving", ...), none for an unknown one.
    """

    statistics: Statistics
    bits: Mapping[str, float]
    kinds: Mapping[str, frozenset[str]]
    book: RuleBook

    def flags(self, event: str) -> frozenset[str]:
        """What rules say of a kind of event."""
        return self.kinds.get(event, frozenset())


def lens(statistics: Statistics, book: RuleBook) -> Lens:
    """The lens of one run."""
    return Lens(statistics, weights(book), event_kinds(book), book)


@lru_cache(maxsize=8)
def event_kinds(book: RuleBook) -> Mapping[str, frozenset[str]]:
    """The flags of each event class, by its id without the table's name."""
    return {
        r.id.removeprefix("event."): frozenset(r.text("kind", "").split())
        for r in book.of("event")
    }
