"""Who did what to whom: one deed told with the parts exchanged, or with another in a part."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.align.deeds import Deed, deeds, verbs
from factcheck.align.lens import Lens
from factcheck.facets import time
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.mention import Modality, Participant, Polarity
from factcheck.model.pairing import Comparison, Contribution, Pairing, Slot
from factcheck.model.verdict import Relation, Verdict, conflict, different, equal, unknown

WITHIN = False
MOST = 12
"""Deeds of one claim that are compared at the most."""
ONCE = "once"
MONTH = 31
"""Dates as precise as this say that one deed is meant."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """The deeds of both claims that share the deed and a party."""
    if not (_tells(pairing.a) and _tells(pairing.b)):
        return
    theirs = list(islice(deeds(pairing.b, lens.book), MOST))
    for ours in islice(deeds(pairing.a, lens.book), MOST if theirs else 0):
        for other in theirs:
            if ours.deed == other.deed:
                relation = _relate(pairing, ours, other, lens)
                if relation.verdict not in {Verdict.DIFFERENT, Verdict.UNKNOWN}:
                    yield _comparison(pairing, (ours, other), relation, lens)


def _tells(claim: Assertion) -> bool:
    """True for what is said to have happened: not denied, planned or possible."""
    told = claim.modality in {Modality.ASSERTED, Modality.REPORTED}
    return told and claim.polarity is Polarity.AFFIRMED


def _relate(pairing: Pairing, a: Deed, b: Deed, lens: Lens) -> Relation:
    """Whether two tellings of a deed give both parties the same part."""
    once = verbs(lens.book).kinds[a.deed] == ONCE
    day = _same_day(pairing.a, pairing.b)
    if _agent(a) == _agent(b) and _patient(a) == _patient(b):
        return equal("the same parties in the same parts")
    if day is False or (day is None and not (once and _swapped(a, b))):
        return unknown("nothing says that one deed is meant")
    if _swapped(a, b):
        return conflict("the parts are exchanged")
    if not once or _patient(a) != _patient(b):
        return different("another deed")
    return _other_agent(pairing, a.agent.value, b.agent.value)


def _agent(deed: Deed) -> str:
    return deed.agent.value.key


def _patient(deed: Deed) -> str:
    return deed.patient.value.key


def _swapped(a: Deed, b: Deed) -> bool:
    return _agent(a) == _patient(b) and _patient(a) == _agent(b)


def _other_agent(pairing: Pairing, one: Participant, other: Participant) -> Relation:
    """Two people who each are said to have done to somebody what one alone can do."""
    if not (_is_person(one) and _is_person(other)) or one.head == other.head:
        return unknown("one may be part of the other, or its other name")
    if one.key in pairing.b.keys() or other.key in pairing.a.keys():
        return unknown("one text names both")
    return conflict(f"{one.name} in one, {other.name} in the other")


def _is_person(value: Participant) -> bool:
    return value.kind == "person" and "-" in value.key and bool(value.first)


def _same_day(a: Assertion, b: Assertion) -> bool | None:
    """Whether both are of one day or month; None when either is undated."""
    found = [
        time.relate(x.value, y.value).verdict
        for x in a.periods
        for y in b.periods
        if min(x.value.days() or MONTH + 1, y.value.days() or MONTH + 1) <= MONTH
    ]
    return bool(AGREEING & set(found)) if found else None


def _comparison(
    pairing: Pairing, sides: tuple[Deed, Deed], relation: Relation, lens: Lens
) -> Comparison:
    ours, theirs = sides
    name = "swapped" if _swapped(ours, theirs) else "one-deed"
    step = Contribution(name, lens.bits[name], f"both tell who did it: {ours.deed}")
    return Comparison(
        slot=Slot.ROLE,
        relation=relation,
        pairing=pairing,
        a=ours.mark(pairing.a),
        b=theirs.mark(pairing.b),
        weight=pairing.weight + step.bits,
        event=ours.deed,
        attribute="who",
        steps=(step,),
    )
