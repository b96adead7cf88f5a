"""From claims to comparisons: candidates are weighed, and what they share is compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from factcheck.align.asof import moved, moving_nouns
from factcheck.align.candidates import candidates
from factcheck.align.crosswise import crosswise
from factcheck.align.frames import compare_frames
from factcheck.align.labels import compare_labels
from factcheck.align.lens import Lens, lens
from factcheck.align.namesakes import near_names
from factcheck.align.slots import all_slots, names
from factcheck.align.statistics import Statistics, count
from factcheck.align.weigh import weigh
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


def align(
    claims: Sequence[Assertion], articles: Sequence[Article], book: RuleBook
) -> Alignment:
    """Weigh the claims against each other and compare what pairs up."""
    statistics = count(claims)
    glass = lens(statistics, book)
    pairings = []
    comparisons: list[Comparison] = []
    for a, b in candidates(claims, statistics):
        pairing = weigh(a, b, statistics, glass.bits)
        if pairing.weight >= glass.bits["look"]:
            pairings.append(pairing)
            comparisons += crosswise(_compared(pairing, glass), glass.bits)
    for a, b in near_names(claims):
        comparisons += names.compare(weigh(a, b, statistics, glass.bits), glass)
    comparisons = list(_dated(comparisons, articles, glass))
    comparisons += compare_labels(claims, statistics, glass.bits, book)
    comparisons += compare_frames(claims, statistics, glass.bits, book)
    return Alignment(tuple(pairings), tuple(comparisons), statistics)


def _compared(pairing: Pairing, glass: Lens) -> list[Comparison]:
    """The comparisons of one pair in every slot."""
    return [
        comparison
        for slot in all_slots()
        if slot.WITHIN or not pairing.within
        for comparison in slot.compare(pairing, glass)
    ]


def _dated(
    comparisons: Sequence[Comparison], articles: Sequence[Article], glass: Lens
) -> Iterator[Comparison]:
    """The comparisons, with figures that moved between two articles marked as updated."""
    by_id = {a.id: a for a in articles}
    moving = moving_nouns(glass.book)
    for c in comparisons:
        yield evolve(c, relation=moved(c, by_id, moving, glass.flags(c.event)))
