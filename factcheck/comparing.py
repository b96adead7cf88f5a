"""Two sentences alone: how they stand to each other, and why."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.align import align, weights
from factcheck.claims import assertions, numbered, read, unified
from factcheck.intake import article_from_text
from factcheck.model.assertion import Assertion
from factcheck.model.judging import CLASHING
from factcheck.model.pairing import Comparison
from factcheck.model.verdict import Relation, Verdict, compatible, different, unknown
from factcheck.rulebook import RuleBook, load

RANK = (Verdict.UPDATED, Verdict.REFINES, Verdict.EQUAL, Verdict.COMPATIBLE)
"""Where several values are compared and none clashes, the most telling verdict is given."""


def compare_texts(
    a: str,
    b: str,
    date_a: str | None = None,
    date_b: str | None = None,
    *,
    book: RuleBook | None = None,
) -> Relation:
    """How two texts stand to each other, as one of the eight verdicts with its reason.

    The dates are of publication, as YYYY, YYYY-MM or YYYY-MM-DD; ConfigError when they are not.
    """
    rules = book or load()
    articles = [
        article_from_text(text, name=name, book=rules, published=day)
        for name, text, day in (("a.txt", a, date_a), ("b.txt", b, date_b))
    ]
    stated: list[Assertion] = []
    for article in articles:
        stated += assertions(article, read(article, rules), rules)
    claims = unified(numbered(stated))
    alignment = align(claims, articles, rules)
    across = [c for c in alignment.comparisons if not c.pairing.within]
    paired = bool(alignment.pairings)
    return _verdict(across, weights(rules)["need-pair"], paired=paired)


def _verdict(comparisons: Sequence[Comparison], need: float, *, paired: bool) -> Relation:
    """The clash that carries most weight, or else the most telling agreement."""
    ordered = sorted(comparisons, key=lambda c: -round(c.weight, 6))
    clash = [c for c in ordered if c.relation.verdict in CLASHING and c.weight >= need]
    if clash:
        return clash[0].relation
    for verdict in RANK:
        found = next((c for c in ordered if c.relation.verdict is verdict), None)
        if found is not None:
            return found.relation
    if ordered and ordered[0].relation.verdict is Verdict.UNKNOWN:
        return ordered[0].relation
    if paired:
        return compatible("they speak of the same and give no values that could clash")
    if comparisons:
        return unknown("too little says that they speak of the same thing")
    return different("nothing says that they speak of the same thing")
