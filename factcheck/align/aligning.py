"""From claims to comparisons: candidates are weighed, and what they share is compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from factcheck.align.asof import moved, moving_nouns
from factcheck.align.candidates import candidates
from factcheck.align.crosswise import crosswise
from factcheck.align.dates import compare_dates
from factcheck.align.existence import compare_existence
from factcheck.align.figures import compare_figures
from factcheck.align.frames import compare_frames
from factcheck.align.labels import compare_labels
from factcheck.align.statistics import Statistics, count
from factcheck.align.weigh import weigh, weights
from factcheck.align.wordings import compare_wordings
from factcheck.model.article import Article
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Comparison, Pairing
from factcheck.rulebook import RuleBook


@frozen
class Alignment:
    """All pairs worth a look with their weights, and all comparisons made of them."""

    pairings: tuple[Pairing, ...]
    comparisons: tuple[Comparison, ...]
    statistics: Statistics


@lru_cache(maxsize=8)
def _kinds(book: RuleBook) -> Mapping[str, frozenset[str]]:
    return {
        r.id.removeprefix("event."): frozenset(r.text("kind", "").split())
        for r in book.of("event")
    }


def align(
    claims: Sequence[Assertion], articles: Sequence[Article], book: RuleBook
) -> Alignment:
    """Weigh the claims against each other and compare what pairs up."""
    statistics = count(claims)
    bits = weights(book)
    pairings = []
    comparisons: list[Comparison] = []
    for a, b in candidates(claims, statistics):
        pairing = weigh(a, b, statistics, bits)
        if pairing.weight < bits["look"]:
            continue
        pairings.append(pairing)
        comparisons += _compare(pairing, statistics, book)
    comparisons = list(_dated(comparisons, articles, book))
    comparisons += compare_labels(claims, statistics, bits, book)
    comparisons += compare_frames(claims, statistics, bits, book)
    return Alignment(tuple(pairings), tuple(comparisons), statistics)


def _dated(
    comparisons: Sequence[Comparison], articles: Sequence[Article], book: RuleBook
) -> Iterator[Comparison]:
    """The comparisons, with figures that moved between two articles marked as updated."""
    by_id = {a.id: a for a in articles}
    kinds, moving = _kinds(book), moving_nouns(book)
    for c in comparisons:
        yield evolve(c, relation=moved(c, by_id, moving, kinds.get(c.event, frozenset())))


def _compare(pairing: Pairing, statistics: Statistics, book: RuleBook) -> Iterator[Comparison]:
    bits, kinds = weights(book), _kinds(book)
    yield from compare_existence(pairing, kinds, statistics, bits)
    if pairing.within:
        return
    dates = compare_dates(pairing, kinds, bits)
    figures = compare_figures(pairing, statistics, bits, book)
    yield from crosswise(dates, figures, bits)
    yield from compare_wordings(pairing, statistics, bits)
