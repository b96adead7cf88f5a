"""Where: one happening set in two places, or in two opposite parts of one place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TypeAlias

from rapidfuzz import fuzz

from factcheck.align.lens import Lens
from factcheck.align.nearness import local_event, shared_event
from factcheck.align.whereabouts import Part, geography, land, leading, parts, stage
from factcheck.facets import time
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.mention import Mention, Participant
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import Relation, Verdict, conflict, different, equal, unknown
from factcheck.rulebook import RuleBook

WITHIN = False
MOST = 12
"""Parts of places of one claim that are compared at the most."""
Places: TypeAlias = tuple[Mention[Participant], Mention[Participant]]
MONTH = 31
"""Dates as precise as this say that one happening is meant."""
MAYBE = "one place may lie in the other"
SELDOM = "seldom"


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """The stages of both claims, and the parts they name of one place."""
    yield from _stages(pairing, lens)
    theirs = list(islice(parts(pairing.b, lens.book), MOST))
    for ours in islice(parts(pairing.a, lens.book), MOST if theirs else 0):
        for other in theirs:
            if ours.place == other.place and ours.outside == other.outside:
                yield _by_compass(pairing, ours, other, lens)


def _by_compass(pairing: Pairing, ours: Part, other: Part, lens: Lens) -> Comparison:
    """Two parts of one place: one, two that lie apart, or two that may overlap."""
    if ours.side == other.side:
        relation = equal(f"both in the {ours.side}")
    elif other.side in geography(lens.book).apart[ours.side]:
        relation = conflict(f"{ours.side} in one, {other.side} in the other")
        relation = _two_happenings(pairing, lens.bits["one-part"]) or relation
    else:
        relation = unknown("one part may hold the other")
    step = Contribution("part", lens.bits["part"], f"both name a part of {ours.place}")
    return _comparison(
        pairing, relation, (_part(pairing.a, ours), _part(pairing.b, other)), step
    )


def _part(claim: Assertion, part: Part) -> Mark:
    said = claim.text[part.start - claim.start : part.end - claim.start]
    return Mark(part.start, part.end, said)


def _stages(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    ours, theirs = stage(pairing.a, lens.book), stage(pairing.b, lens.book)
    if ours is None or theirs is None:
        return
    relation = _relate(ours, theirs, lens.book)
    if relation.verdict is Verdict.CONFLICT:
        relation = _two_happenings(pairing, lens.bits["one-stage"]) or relation
    if relation.verdict is Verdict.CONFLICT:
        relation = _elsewhere(pairing, (ours, theirs), lens) or relation
    step = Contribution("stage", lens.bits["stage"], "both say where it happened")
    yield _comparison(pairing, relation, (_mark(ours), _mark(theirs)), step)


def _mark(place: Mention[Participant]) -> Mark:
    return Mark(place.start, place.end, place.value.name)


def _relate(a: Mention[Participant], b: Mention[Participant], book: RuleBook) -> Relation:
    """Two places: one, apart because their countries are, or who knows."""
    if a.value.key == b.value.key:
        return equal("the same place")
    ours, theirs = land(a, book), land(b, book)
    named = set(a.value.key.split("-")) & set(b.value.key.split("-"))
    if named or bool(ours) != bool(theirs):
        return unknown(MAYBE)
    if ours and ours == theirs:
        return unknown("both lie in one country")
    return conflict(f"in {a.value.name} in one, in {b.value.name} in the other")


def _elsewhere(pairing: Pairing, places: Places, lens: Lens) -> Relation | None:
    """Why the places may be of two events; None when they are surely of one."""
    if places[0].value.key in pairing.b.keys() or places[1].value.key in pairing.a.keys():
        return unknown(MAYBE)
    named = _others(pairing.a) & _others(pairing.b)
    if not named and pairing.bits("word") < lens.bits["one-wording"]:
        return unknown("nobody is named who was there")
    if not land(places[0], lens.book):
        return None if _verbatim(pairing, places, lens) else unknown(MAYBE)
    return _two_events(pairing, places, lens)


def _two_events(pairing: Pairing, places: Places, lens: Lens) -> Relation | None:
    """Why the places are not of one event that both claims tell; None when they are."""
    ours, theirs = (
        local_event(claim, place.start, place.end)
        for claim, place in zip((pairing.a, pairing.b), places, strict=True)
    )
    if ours is None or theirs is None or ours.head != theirs.head:
        return unknown("the places are not of one event")
    if ours.head in geography(lens.book).journeys:
        return unknown("a journey has many stops")
    if _same_day(pairing.a, pairing.b) is None and SELDOM not in lens.flags(ours.head):
        return unknown("this happens in many places")
    return None


def _verbatim(pairing: Pairing, places: Places, lens: Lens) -> bool:
    """True when two claims of one day differ in hardly more than the place."""
    a, b = pairing.a, pairing.b
    texts = [
        claim.text.replace(place.text, "") for claim, place in zip((a, b), places, strict=True)
    ]
    alike = leading(a, places[0]) == leading(b, places[1])
    alike = alike and fuzz.ratio(*texts) >= lens.bits["stage-alike"]
    return alike and _same_day(a, b) is True


def _two_happenings(pairing: Pairing, need: float) -> Relation | None:
    """Why two places may be of two happenings; None when one is surely meant."""
    a, b = pairing.a, pairing.b
    told = pairing.bits("word") + pairing.bits("name") + pairing.bits("event")
    if told < need:
        return unknown("nothing says that one happening is meant")
    if _others(a) - _others(b) and _others(b) - _others(a):
        return different("other people take part")
    if _same_day(a, b) is False:
        return different("two days, two places")
    return None


def _others(claim: Assertion) -> frozenset[str]:
    """The people and bodies who are named, wherever they are."""
    named = (a.mention.value for a in claim.actors if a.role != "lent")
    return frozenset(v.key for v in named if v.kind in {"person", "organisation"})


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
    pairing: Pairing,
    relation: Relation,
    marks: tuple[Mark, Mark],
    step: Contribution,
) -> Comparison:
    return Comparison(
        slot=Slot.PLACE,
        relation=relation,
        pairing=pairing,
        a=marks[0],
        b=marks[1],
        weight=pairing.weight + step.bits,
        event=shared_event(pairing.a, pairing.b) or pairing.a.event.head,
        attribute=step.name,
        steps=(step,),
    )
