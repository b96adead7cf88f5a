"""How two periods stand to each other: ranges of days, of which vague ones prove nothing."""

from __future__ import annotations

import re
from datetime import date

from factcheck.facets.time.show import show
from factcheck.model.period import Edge, Grain, Period, TimeKind
from factcheck.model.verdict import (
    Relation,
    compatible,
    conflict,
    equal,
    refines,
    unknown,
)

MOMENTS = frozenset({TimeKind.DATE, TimeKind.TIME})
OUTWARD = frozenset({"BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"})
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
UNSURE = frozenset({"PAST_REF", "FUTURE_REF", "PRESENT_REF"})
YEAR = 366
HOUR = 60
CLOCK = re.compile(r"T([0-2][0-9]):([0-5][0-9])")


def relate(a: Period, b: Period) -> Relation:
    """How two dates stand to each other; unknown where they do not compare."""
    reason = _incomparable(a, b)
    if reason:
        return unknown(reason)
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return _same_days(a, b)
    if a.overlaps(b):
        return _overlapping(a, b)
    if a.mod or b.mod:
        return _vague(a, b)
    return conflict(apart(a, b))


def _incomparable(a: Period, b: Period) -> str:
    if a.impossible or b.impossible:
        return f"{_named(a if a.impossible else b)} is in no calendar"
    spans = [p.edge is Edge.THROUGHOUT and p.kind is TimeKind.DURATION for p in (a, b)]
    kinds = [p.kind in MOMENTS or span for p, span in zip((a, b), spans, strict=True)]
    if not all(kinds):
        return f"{_named(b if kinds[0] else a)} is no date"
    placed = [p.bounded and p.mod not in OUTWARD for p in (a, b)]
    if not all(placed):
        open_one = b if placed[0] else a
        side = "open to one side" if open_one.placed else "not placed in time"
        return f"{_named(open_one)} is {side}"
    loose = [p for p in (a, b) if p.value in UNSURE or p.grain is Grain.UNDEFINED]
    if loose:
        return f"{_named(loose[0])} is meant loosely"
    if a.edge is not b.edge:
        return "one dates a beginning or an end, the other what happened in between"
    return ""


def _same_days(a: Period, b: Period) -> Relation:
    timed = [p for p in (a, b) if p.kind is TimeKind.TIME]
    if not timed or a.value == b.value:
        return equal(f"both mean {show(a)}")
    if len(timed) == 1:
        return refines(f"{show(timed[0])} names a time of the same day")
    minutes = _minutes_apart(a, b)
    if minutes is not None and minutes % HOUR:
        told = f"{show(a)} and {show(b)} are {minutes} minutes apart"
        return conflict(f"{told}, which whole hours between time zones do not explain")
    return unknown("one day at two times of it, which may be of two time zones")


def _minutes_apart(a: Period, b: Period) -> int | None:
    """The minutes between two clock times of one day; None when one is rough or gives none."""
    if a.mod or b.mod:
        return None
    ours, theirs = (CLOCK.search(p.value) for p in (a, b))
    if ours is None or theirs is None:
        return None
    first, second = (int(m[1]) * HOUR + int(m[2]) for m in (ours, theirs))
    return abs(first - second)


def _overlapping(a: Period, b: Period) -> Relation:
    if a.contains(b):
        return refines(f"{show(b)} lies within {show(a)}")
    if b.contains(a):
        return refines(f"{show(a)} lies within {show(b)}")
    return compatible(f"{show(a)} and {show(b)} overlap")


def _vague(a: Period, b: Period) -> Relation:
    """A part such as "late 2021" has soft edges: a conflict lies a whole such part away."""
    slack = max((p.days() or 0) for p in (a, b) if p.mod)
    if a.gap(b) > slack:
        return conflict(apart(a, b))
    vague = a if a.mod else b
    return unknown(f"{show(vague)} has no sharp edge")


def apart(a: Period, b: Period) -> str:
    """The arithmetic: "24 May 2021 and 26 May 2021 are two days apart"."""
    return f"{show(a)} and {show(b)} are {distance(a, b)} apart"


def distance(a: Period, b: Period) -> str:
    """How far apart two periods lie, in the coarser of their grains."""
    grains = {a.grain, b.grain}
    first, second = sorted((a, b), key=lambda p: p.earliest or date.min)
    low, high = first.earliest or date.min, second.earliest or date.min
    if grains <= {Grain.YEAR, Grain.DECADE, Grain.CENTURY}:
        return counted(high.year - low.year, "year")
    if Grain.MONTH in grains and grains <= {Grain.MONTH, Grain.YEAR}:
        return counted((high.year - low.year) * 12 + high.month - low.month, "month")
    return counted(first.gap(second), "day")


def counted(number: int, unit: str) -> str:
    """A count and its unit: "two days", "14 months"."""
    figure = SMALL[number] if number < len(SMALL) else f"{number:,}"
    return f"{figure} {unit}" + ("" if number == 1 else "s")


def _named(period: Period) -> str:
    return show(period) or "one of the two"
