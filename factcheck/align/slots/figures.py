"""How many, how much: the figures of two paired claims compared, like with like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import evolve

from factcheck.align.lens import Lens
from factcheck.align.nearness import shared_event
from factcheck.align.scope import Figure, Scoping, fewer_left, out_of_scope, scoping
from factcheck.align.statistics import Statistics
from factcheck.facets import quantity
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.mention import Mention
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.verdict import Relation, Verdict, conflict, equal, unknown
from factcheck.rulebook import RuleBook

WITHIN = False
VOTED = frozenset({"for", "against"})
LEFT = "figure:left of them"
"""What is asked when one claim has all of them still there, and the other some of them back."""
SILENT = frozenset({Verdict.DIFFERENT, Verdict.UNKNOWN})


def compare(pairing: Pairing, lens: Lens) -> tuple[Comparison, ...]:
    """The figures of both claims that may be compared.

    A figure that fits one of the other claim's figures is not held against the rest.
    """
    found = []
    time_units = _time_units(lens.book)
    for ours in pairing.a.quantities:
        for theirs in pairing.b.quantities:
            if ours.value.unit in time_units or theirs.value.unit in time_units:
                continue
            sides = Figure(pairing.a, ours), Figure(pairing.b, theirs)
            left = fewer_left(*sides, scoping(lens.book))
            relation = left or _related(*sides, scoping(lens.book))
            if relation.verdict not in SILENT:
                one = _comparison(pairing, (ours, theirs), relation, lens.statistics, lens.bits)
                found.append(one if left is None else evolve(one, attribute=LEFT))
    return _settled(found, lens.bits)


def _related(a: Figure, b: Figure, words: Scoping) -> Relation:
    """How the figures relate; a clash stands only when both are of one thing."""
    ranked = _rank(a, b, words.anyone)
    if ranked is not None:
        return ranked
    relation = _relate(a.value, b.value)
    if relation.verdict is Verdict.CONFLICT:
        return out_of_scope(a, b, words) or relation
    return relation


@lru_cache(maxsize=8)
def _time_units(book: RuleBook) -> frozenset[str]:
    return frozenset(
        r.id.removeprefix("unit.")
        for r in book.of("unit")
        if r.text("dimension", "").startswith("time")
    )


def _settled(found: Sequence[Comparison], bits: Mapping[str, float]) -> tuple[Comparison, ...]:
    fits = [c for c in found if c.relation.verdict in AGREEING]
    ours = {c.a.start for c in fits}
    theirs = {c.b.start for c in fits}
    rest = [c for c in found if c.relation.verdict not in AGREEING]
    rest = [c for c in rest if c.a.start not in ours and c.b.start not in theirs]
    return (*fits, *(_beside(c, fits, bits) for c in rest))


def _beside(c: Comparison, fits: Sequence[Comparison], bits: Mapping[str, float]) -> Comparison:
    """A figure beside another one that agrees is more likely of the same thing."""
    if not fits:
        return c
    told = f"another figure agrees: {fits[0].a.display}"
    step = Contribution("same-figure", bits["same-figure"], told)
    return evolve(c, weight=c.weight + step.bits, steps=(*c.steps, step))


def _rank(a: Figure, b: Figure, people: frozenset[str]) -> Relation | None:
    """A conflict, when a person is the first woman in one claim and the second in the other."""
    ranks, noun = (a.value.stated, b.value.stated), a.value.counted
    if not (a.value.ordinal and b.value.ordinal) or noun != b.value.counted:
        return None
    dated = a.claim.periods or b.claim.periods
    if noun not in people or dated or ranks[0] == ranks[1] or None in ranks:
        return None
    if not _subjects(a.claim) & _subjects(b.claim):
        return None
    return conflict(f"as a {noun}, number {ranks[0]} in one and {ranks[1]} in the other")


def _subjects(claim: Assertion) -> frozenset[str]:
    """Who the claim is about."""
    return frozenset(x.mention.value.key for x in claim.actors if x.role == "subject")


def _relate(a: Quantity, b: Quantity) -> Relation:
    if a.ordinal != b.ordinal:
        return Relation(Verdict.DIFFERENT, "a rank is no number")
    for part, whole in ((a, b), (b, a)):
        if part.total is not None and part.total == whole.low and whole.total is None:
            return Relation(Verdict.DIFFERENT, "one is a part of the other")
    a, b = _completed(a, b)
    if _limits(a, b):
        return _relate_limits(a, b)
    relation = quantity.relate(a, b)
    if relation.verdict in SILENT:
        return other_unit(a, b) or relation
    return relation


def _limits(a: Quantity, b: Quantity) -> bool:
    """True for two ceilings in one change: "raised the limit from 600 to 800"."""
    ceilings = {Bound.AT_MOST, Bound.UP_TO}
    changed = a.role == b.role and a.role in {"from", "to"}
    return changed and a.bound in ceilings and b.bound in ceilings


def _relate_limits(a: Quantity, b: Quantity) -> Relation:
    """A limit is itself an exact figure: it is 1,400 or 1,500, not both."""
    if a.unit != b.unit or a.stated is None or b.stated is None:
        return unknown("two limits in different units")
    if a.stated == b.stated:
        return equal("the same limit")
    return conflict(f"the limit is {a.stated:,} in one and {b.stated:,} in the other")


def _completed(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """In "from X to Y" beside "from X to Y" what one counts holds for the other.

    Votes for and members for are one count, and so are those against.
    """
    one_vote = a.role in VOTED and a.counted and b.counted
    if a.role and a.role == b.role and (one_vote or bool(a.counted) != bool(b.counted)):
        counted, like = a.counted or b.counted, a.like or b.like
        return evolve(a, counted=counted, like=like), evolve(b, counted=counted, like=like)
    return a, b


def _comparison(
    pairing: Pairing,
    sides: tuple[Mention[Quantity], Mention[Quantity]],
    relation: Relation,
    statistics: Statistics,
    bits: Mapping[str, float],
) -> Comparison:
    ours, theirs = sides
    steps = tuple(_steps(*_completed(ours.value, theirs.value), pairing, statistics, bits))
    event = shared_event(pairing.a, pairing.b) or pairing.a.event.head
    counted = ours.value.counted or ours.value.unit or "number"
    return Comparison(
        slot=Slot.FIGURE,
        relation=relation,
        pairing=pairing,
        a=_mark(ours),
        b=_mark(theirs),
        weight=pairing.weight + sum(s.bits for s in steps),
        event=event,
        attribute=f"figure:{counted}",
        steps=steps,
        finer=_finer(ours.value, theirs.value),
    )


def _finer(a: Quantity, b: Quantity) -> str:
    """The side whose range is narrower, "" when both are as wide."""
    ours, theirs = _width(a), _width(b)
    if ours == theirs:
        return ""
    return "a" if theirs is None or (ours is not None and ours < theirs) else "b"


def _width(q: Quantity) -> Decimal | None:
    return None if q.low is None or q.high is None else q.high - q.low


def _steps(
    a: Quantity,
    b: Quantity,
    pairing: Pairing,
    statistics: Statistics,
    bits: Mapping[str, float],
) -> Iterator[Contribution]:
    if a.counted and b.counted:
        worth = min(statistics.bits(f"#{q.counted}") for q in (a, b)) * bits["counted"]
        told = a.counted if a.counted == b.counted else f"{a.counted} and {b.counted}"
        yield Contribution("counted", worth, f"both count {told}")
    if a.total is not None and a.total == b.total:
        yield Contribution("total", bits["total"], f"both of {a.total}")
    if not (a.counted and b.counted) and pairing.bits("word") < bits["measured"]:
        told = "nothing says that the same thing is measured"
        yield Contribution("measured", bits["unmeasured"], told)
    if a.unit and a.unit == b.unit and a.per == b.per:
        yield Contribution("unit", bits["unit"], f"both in {a.unit}")
    if a.role and a.role == b.role:
        yield Contribution("role", bits["role"], f"both stand for '{a.role}'")


def _mark(mention: Mention[Quantity]) -> Mark:
    return Mark(mention.start, mention.end, quantity.show(mention.value))


def other_unit(a: Quantity, b: Quantity) -> Relation | None:
    """A conflict when the same digits stand with another currency or rate, else None."""
    same = a.stated is not None and a.stated == b.stated and a.low == b.low
    if not same or (a.unit, a.per) == (b.unit, b.per) or not _mistakable(a.unit, b.unit):
        return None
    said = [" per ".join(p for p in (q.unit, q.per) if p) for q in (a, b)]
    return conflict(f"the same number, once in {said[0]} and once in {said[1]}")


def _mistakable(one: str, other: str) -> bool:
    """True for two currencies, and for percent beside percentage points."""
    money = all(len(u) == 3 and u.isupper() for u in (one, other))
    return money or {one, other} == {"percent", "percentage-point"}
