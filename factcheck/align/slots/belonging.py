"""Whose date: whether two paired claims date one happening, for a draft that mixes up dates.

What is found here clashes with nothing by itself: a check asks whether a draft's date is
another happening's in the sources, while its own has another date there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.align.lens import Lens
from factcheck.align.nearness import local_event, opens
from factcheck.facets import time
from factcheck.facets.time.relate import apart
from factcheck.model.assertion import Assertion, Event
from factcheck.model.mention import Mention, Modality
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.period import Edge, Period, TimeKind
from factcheck.model.verdict import unknown

WITHIN = False
OWN_OTHER, OWN_SAME = "date: of this, another", "date: of this, the same"
ELSEWHERE = "date: of something else, the same"
PLACES = frozenset({"country", "place"})
"""Names that whole stories have in common, and that tell no two happenings of one apart."""
OPENING = "start"
PASSING = Edge.END, Edge.THROUGHOUT
"""Dates of an end or a span are of another moment than the one compared."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """Each two written dates of both claims, with whether they are of one happening."""
    ours, theirs = _written(pairing.a), _written(pairing.b)
    for one in ours:
        fits = [m for m in theirs if m.value.overlaps(one.value)]
        for other in fits or theirs:
            event = _one_happening(pairing, (one, other), lens)
            if event is not None or (fits and one.value.grain is other.value.grain):
                yield _comparison(pairing, (one, other), event, same=bool(fits))


def _written(claim: Assertion) -> Sequence[Mention[Period]]:
    """The dates of a claim that are written in digits and name a day, a month or a year."""
    return [
        m
        for m in claim.periods
        if m.value.kind is TimeKind.DATE
        and m.value.bounded
        and not m.value.mod
        and m.value.edge not in PASSING
        and any(c.isdigit() for c in m.text)
    ]


def _comparison(
    pairing: Pairing,
    dates: tuple[Mention[Period], Mention[Period]],
    event: Event | None,
    *,
    same: bool,
) -> Comparison:
    one, other = dates
    own = OWN_SAME if same else OWN_OTHER
    told = "both have this date" if same else apart(one.value, other.value)
    worth = sum(c.bits for c in pairing.contributions if c.name in {"name", "word"})
    step = Contribution("own", 0.0, "both dates stand at the same kind of event")
    return Comparison(
        slot=Slot.DATE,
        relation=unknown(told),
        pairing=pairing,
        a=_mark(one),
        b=_mark(other),
        weight=worth,
        event=event.head if event is not None else pairing.a.event.head,
        attribute=own if event is not None else ELSEWHERE,
        steps=(step,),
    )


def _one_happening(
    pairing: Pairing, dates: tuple[Mention[Period], Mention[Period]], lens: Lens
) -> Event | None:
    """The event of both dates, when the claims name the same people or tell the same of it."""
    a, b = pairing.a, pairing.b
    if _incomparable(dates[0].value, dates[1].value):
        return None
    ours = local_event(a, dates[0].start, dates[0].end)
    theirs = local_event(b, dates[1].start, dates[1].end)
    if ours is None or theirs is None or ours.head != theirs.head:
        return None
    flags = lens.flags(ours.head)
    if "moving" in flags or pairing.bits("ordinal") < 0 or _others(a, b):
        return None
    if opens(a, ours) != opens(b, theirs):
        return None
    if "repeat" in flags or ("seldom" in flags and a.modality is not Modality.PLANNED):
        return None  # only the next vote is one: past votes and meetings are many
    return ours if _tied(pairing, flags, lens) else None


def _incomparable(ours: Period, theirs: Period) -> bool:
    """True for a source's year against a draft's day, and where only a guessed year differs."""
    if (theirs.days() or 0) > (ours.days() or 0) or not ours.earliest or not theirs.earliest:
        return True
    guessed = not (ours.year_stated and theirs.year_stated)
    days = [(p.month, p.day) for p in (ours.earliest, theirs.earliest)]
    return guessed and days[0] == days[1] and ours.earliest.year != theirs.earliest.year


def _others(a: Assertion, b: Assertion) -> bool:
    """True when both claims name people or bodies, and none in common."""
    ours, theirs = _people(a), _people(b)
    return bool(ours and theirs and not ours & theirs)


def _people(claim: Assertion) -> frozenset[str]:
    return frozenset(
        x.mention.value.key for x in claim.actors if x.mention.value.kind not in PLACES
    )


def _tied(pairing: Pairing, flags: frozenset[str], lens: Lens) -> bool:
    """True when a common person, common words or a common setting tie both to one thing."""
    shared = _people(pairing.a) & _people(pairing.b)
    if any(lens.statistics.bits(f"@{k}") >= lens.bits["own-name"] for k in shared):
        return True
    if pairing.bits("word") >= lens.bits["own-word"]:
        return True
    around = pairing.bits("context") + pairing.bits("name")
    return OPENING in flags and around >= lens.bits["own-setting"]


def _mark(mention: Mention[Period]) -> Mark:
    return Mark(mention.start, mention.end, time.show(mention.value))
