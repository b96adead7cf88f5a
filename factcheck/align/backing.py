"""A draft against its sources: what the sources have on each of its statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve

from factcheck.align.aligning import Alignment
from factcheck.align.statistics import Statistics, tokens_of
from factcheck.facets import quantity, time
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Backing, Comparison, Mark, Pairing
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity

TELLING = 10
"""A bare count below this is often the writer's own."""
LOOSE = 4
"""A source's date may be this much coarser and still tell of the same day."""


def backing(
    drafted: Sequence[Assertion], sourced: Sequence[Assertion], alignment: Alignment
) -> tuple[Backing, ...]:
    """One backing for each claim of the draft, in order; pairs within either side are left."""
    ours = {c.id for c in drafted}
    pairs: dict[str, list[Pairing]] = defaultdict(list)
    for p in alignment.pairings:
        turned = _turn(p, ours)
        if turned is not None:
            pairs[turned.a.id].append(turned)
    compared: dict[str, list[Comparison]] = defaultdict(list)
    for c in alignment.comparisons:
        turned_c = _turn_comparison(c, ours)
        if turned_c is not None:
            compared[turned_c.pairing.a.id].append(turned_c)
    known = frozenset(t for c in sourced for t in (*tokens_of(c), *c.context))
    return tuple(
        Backing(
            claim,
            tuple(sorted(pairs[claim.id], key=lambda p: (-round(p.weight, 6), p.b.id))),
            tuple(sorted(compared[claim.id], key=_order)),
            covered(claim, sourced, alignment.statistics),
            tuple(sorted(tokens_of(claim) - known)),
            tuple(unknown_values(claim, sourced)),
        )
        for claim in drafted
    )


def _order(c: Comparison) -> tuple[float, str, int, int]:
    return (-round(c.weight, 6), c.pairing.b.id, c.a.start, c.b.start)


def _turn(pairing: Pairing, ours: set[str]) -> Pairing | None:
    """The pairing with the draft's claim first; None when it is not draft against source."""
    first, second = pairing.a.id in ours, pairing.b.id in ours
    if first == second:
        return None
    if first:
        return pairing
    return Pairing(pairing.b, pairing.a, pairing.contributions)


def _turn_comparison(c: Comparison, ours: set[str]) -> Comparison | None:
    turned = _turn(c.pairing, ours)
    if turned is None or turned is c.pairing:
        return c if turned is not None else None
    finer = {"a": "b", "b": "a", "": ""}[c.finer]
    return evolve(c, pairing=turned, a=c.b, b=c.a, finer=finer)


def unknown_values(claim: Assertion, sourced: Sequence[Assertion]) -> Iterator[Mark]:
    """The dates and figures of the claim that fit none in any source, whatever it is of."""
    figures = [m for c in sourced for m in c.quantities]
    dates = [m for c in sourced for m in c.periods if m.value.bounded]
    for q in claim.quantities:
        if _telling(q.value) and not any(_same_number(q.value, m.value) for m in figures):
            yield Mark(q.start, q.end, quantity.show(q.value))
    for p in claim.periods:
        if p.value.bounded and not any(_same_days(p.value, m.value) for m in dates):
            yield Mark(p.start, p.end, time.show(p.value))


def _telling(q: Quantity) -> bool:
    """True for figures that must come from somewhere: amounts, shares, counts from ten on."""
    if q.ordinal or q.stated is None or q.stated < 1:
        return False
    return bool(q.unit) or q.stated >= TELLING


def _same_number(a: Quantity, b: Quantity) -> bool:
    """True when the numbers may be one, whatever is counted; vague ones settle nothing."""
    if a.stated is not None and a.stated == b.stated:
        return True
    if a.unit != b.unit or b.low is None or b.high is None:
        return False
    return (a.low is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def _same_days(a: Period, b: Period) -> bool:
    """True when one lies in the other and is not far more precise."""
    ours, theirs = a.days() or 0, b.days() or 0
    return a.contains(b) or (b.contains(a) and theirs <= LOOSE * ours)


def covered(claim: Assertion, sourced: Sequence[Assertion], statistics: Statistics) -> float:
    """The share of what the claim says, by rarity, that the best source passage says too."""
    wanted = {t: statistics.bits(t) for t in sorted(tokens_of(claim))}
    total = sum(wanted.values())
    if not total:
        return 1.0
    best = 0.0
    for other in sourced:
        passage = tokens_of(other).union(other.context)
        best = max(best, sum(bits for t, bits in wanted.items() if t in passage))
    return best / total
