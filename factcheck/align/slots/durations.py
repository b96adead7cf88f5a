"""How long: intervals between events of one kind, and the lengths of one event, compared."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.align.lens import Lens
from factcheck.align.nearness import local_event
from factcheck.facets import arithmetic
from factcheck.model.arithmetic import Extent, Sign
from factcheck.model.assertion import Assertion
from factcheck.model.intervals import Interval, exact_days, intervals, lengths, said_days
from factcheck.model.mention import Mention, Polarity
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.period import Period
from factcheck.model.verdict import Relation, compatible, conflict, equal

WITHIN = False
SHORT = frozenset({"D", "W"})
"""Lengths in these units; months and years are compared with the figures."""
TOUCH = 1
"""Characters between a length and the word that says what it is: "lasted nine days"."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """The intervals and lengths of both claims, where both say what they are of."""
    a, b = pairing.a, pairing.b
    if not (lengths(a.periods) and lengths(b.periods)):
        return
    if Polarity.DENIED in {a.polarity, b.polarity}:
        return
    signs = arithmetic.signs(lens.book)
    read = signs.read(a.text), signs.read(b.text)
    told = [list(intervals(c, s)) for c, s in zip((a, b), read, strict=True)]
    for ours in told[0]:
        for theirs in told[1]:
            if _same(ours, theirs):
                yield _interval(pairing, ours, theirs, lens)
    if not any(told):
        yield from _lasting(pairing, read, lens)


def _same(a: Interval, b: Interval) -> bool:
    """True for intervals between the same ranks of one kind of event."""
    return (a.event.head, a.first, a.later) == (b.event.head, b.first, b.later)


def _interval(pairing: Pairing, ours: Interval, theirs: Interval, lens: Lens) -> Comparison:
    days = (said_days(pairing.a, ours.mention), said_days(pairing.b, theirs.mention))
    told = f"both say how long after number {ours.first} number {ours.later} came"
    step = Contribution("interval", lens.bits["interval"], told)
    marks = ours.mention, theirs.mention
    return _comparison(pairing, marks, _relate(*days, marks), (ours.event.head, step))


def _lasting(
    pairing: Pairing, read: tuple[tuple[Sign, ...], tuple[Sign, ...]], lens: Lens
) -> Iterator[Comparison]:
    """The one length of each claim, where both say of the same event how long it lasted."""
    ours, theirs = _lasted(pairing.a, read[0]), _lasted(pairing.b, read[1])
    if ours is None or theirs is None or pairing.bits("other-ordinal") < 0:
        return
    at = (
        local_event(pairing.a, ours.start, ours.end),
        local_event(pairing.b, theirs.start, theirs.end),
    )
    if at[0] is None or at[1] is None or at[0].head != at[1].head:
        return
    days = exact_days(pairing.a, ours), exact_days(pairing.b, theirs)
    step = Contribution("lasting", lens.bits["lasting"], f"both say how long: {at[0].words}")
    yield _comparison(
        pairing, (ours, theirs), _relate(*days, (ours, theirs)), (at[0].head, step)
    )


def _lasted(claim: Assertion, signs: tuple[Sign, ...]) -> Mention[Period] | None:
    """The only length of a claim, if a word such as lasted stands right before it."""
    found = lengths(claim.periods)
    if len(found) != 1 or any(s.kind == "ongoing" for s in signs):
        return None
    if found[0].value.length[-1] not in SHORT:
        return None
    hedge = (q.start for q in claim.quantities if q.start <= found[0].start < q.end)
    start = next(hedge, found[0].start)
    ends = (s.end + claim.start for s in signs if s.kind == "lasting")
    return found[0] if any(0 <= start - end <= TOUCH for end in ends) else None


def _relate(
    ours: Extent | None, theirs: Extent | None, marks: tuple[Mention[Period], Mention[Period]]
) -> Relation:
    one, other = (m.text for m in marks)
    if ours is None or theirs is None or ours.meets(theirs):
        same = ours == theirs and ours is not None
        return equal("the same length") if same else compatible(f"{one} may be {other}")
    return conflict(f"{one} here, {other} there")


def _comparison(
    pairing: Pairing,
    marks: tuple[Mention[Period], Mention[Period]],
    relation: Relation,
    of: tuple[str, Contribution],
) -> Comparison:
    event, step = of
    a, b = (Mark(m.start, m.end, m.text) for m in marks)
    return Comparison(
        slot=Slot.DURATION,
        relation=relation,
        pairing=pairing,
        a=a,
        b=b,
        weight=pairing.weight + step.bits,
        event=event,
        attribute="duration",
        steps=(step,),
    )
