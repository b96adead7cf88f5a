"""As of when: a figure that moves may differ between two moments without a conflict."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.model.article import Article
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Comparison, Slot
from factcheck.model.period import Period, TimeKind
from factcheck.model.verdict import Relation, Verdict, updated
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("moving",)


@lru_cache(maxsize=8)
def moving_nouns(book: RuleBook) -> frozenset[str]:
    """The counted nouns whose number changes from day to day."""
    return frozenset(book.words("moving"))


def moved(
    c: Comparison,
    articles: Mapping[str, Article],
    moving: frozenset[str],
    kinds: frozenset[str],
) -> Relation:
    """The comparison's relation, `updated` when the figure moves and the later text says so."""
    if c.slot is not Slot.FIGURE or c.relation.verdict is not Verdict.CONFLICT:
        return c.relation
    counted = c.attribute.removeprefix("figure:")
    if "moving" not in kinds and counted not in moving:
        return c.relation
    ours, theirs = as_of(c.pairing.a, articles), as_of(c.pairing.b, articles)
    if ours is None or theirs is None or ours.overlaps(theirs):
        return c.relation
    return updated(f"the figure moves, and the texts stand {ours.gap(theirs)} days apart")


def as_of(claim: Assertion, articles: Mapping[str, Article]) -> Period | None:
    """The moment a claim's figure is of: when its article appeared."""
    publication = articles[claim.document].publication
    placed = [m.value for m in claim.periods if m.value.kind is TimeKind.DATE]
    if publication is None:
        return placed[0] if placed else None
    return publication.period


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The nouns of this rule in the example, singular as they are counted."""
    words = example.text.lower().split()
    return [w for w in rule.words("words") if w in words or f"{w}s" in words]
