"""Times counted from the publication or from the date mentioned before."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.lengths import CLOCK_UNITS
from factcheck.facets.time.phrase import Tense, TimePhrase
from factcheck.facets.time.resolved import (
    MENTIONED,
    PUBLISHED,
    UNKNOWN_DAY,
    Resolved,
    month_of,
    timed,
    unplaced,
)

HALVES = {"Y": 183, "M": 16, "W": 4, "Q": 46, "DE": 1827}  # days in half a unit
TOLD = "TOLD"


def deictic(p: TimePhrase, a: Anchors) -> Resolved:
    """The words this, last, next with a unit, a month, a weekday or a part of the day."""
    ref = a.told if a.history and p.offset else a.ref
    if ref is None:
        return Resolved(unplaced(p))
    offset = p.offset or 0
    anchor = MENTIONED if a.history and p.offset else PUBLISHED
    if p.weekday is not None and p.unit == "W":
        week = calendar.shifted(ref, 7 * offset - ref.weekday() + p.weekday)
        return timed(p, week.isoformat() if week else UNKNOWN_DAY, anchor)
    if p.weekday is not None:
        return _near_weekday(p, ref, offset)
    if p.part:
        return Resolved(f"{ref.year + offset:04}-{p.part}", anchor=anchor)
    if p.month is not None:
        year = ref.year + offset
        return month_of(p, year) if p.unit == "Y" else _near_month(p, ref, offset)
    unit = "D" if p.daypart else p.unit
    moment = calendar.later(ref, offset, unit)
    value = calendar.value_of(moment, unit) if moment else unplaced(p)
    return evolve(timed(p, value, anchor), days=_part_of(value, p.value, ref))


def _part_of(value: str, side: str, ref: date) -> tuple[date | None, date | None] | None:
    """The side of a running period: "earlier this year" ends with the publication."""
    span = calendar.bounds(value)
    if span is None or not side or not span[0] <= ref <= span[1]:
        return None
    return (span[0], ref) if side == "EARLIER" else (ref, span[1])


def _near_weekday(p: TimePhrase, ref: date, offset: int) -> Resolved:
    ahead = ((p.weekday or 0) - ref.weekday()) % 7
    if offset == 0:
        days = ahead if p.tense is Tense.FUTURE else ahead - (7 if ahead else 0)
    else:
        days = (ahead or 7) if offset > 0 else ahead - 7
    found = calendar.shifted(ref, days)
    return timed(p, found.isoformat() if found else UNKNOWN_DAY, PUBLISHED)


def _near_month(p: TimePhrase, ref: date, offset: int) -> Resolved:
    month, year = p.month or 1, ref.year
    if offset < 0 and month >= ref.month:
        year -= 1
    if offset > 0 and month <= ref.month:
        year += 1
    return month_of(p, year)


def dayword(p: TimePhrase, a: Anchors) -> Resolved:
    """Days counted from the publication: today, yesterday, tomorrow."""
    if a.ref is None:
        return Resolved(UNKNOWN_DAY)
    moment = calendar.shifted(a.ref, p.offset or 0)
    found = timed(p, moment.isoformat() if moment else UNKNOWN_DAY, PUBLISHED)
    return evolve(found, loose=p.offset == 0 and p.tense is Tense.UNSAID and not p.daypart)


def shift(p: TimePhrase, a: Anchors) -> Resolved:
    """A length away: "ago" counts from the publication, "later" from the date before."""
    from_told = p.value == TOLD and a.last != ""
    start, anchor = (a.told, MENTIONED) if from_told else (a.ref, PUBLISHED)
    moment = None
    if p.unit == "Y" and p.number is not None and p.number % 1:
        p = evolve(p, number=p.number * 12, unit="M")
    if start is not None and p.number is not None:
        moment = calendar.later(start, int(p.number) * (p.offset or 1), p.unit)
    if moment is None:
        return _vague_shift(p, start, anchor)
    if p.unit in CLOCK_UNITS:
        return Resolved(calendar.value_of(moment, "D"), anchor=anchor)
    value = _shifted_value(p, a, moment)
    return Resolved(value, anchor=anchor, days=_around(value, moment, p.unit))


def _shifted_value(p: TimePhrase, a: Anchors, moment: date) -> str:
    """The shifted date in the unit's grain; a year from a quarter is a quarter."""
    if p.unit == "Y" and a.quarter and a.last == a.quarter:
        years = int(p.number or 0) * (p.offset or 1)
        return f"{int(a.quarter[:4]) + years:04}{a.quarter[4:]}"
    return calendar.value_of(moment, p.unit)


def _vague_shift(p: TimePhrase, start: date | None, anchor: str) -> Resolved:
    past = (p.offset or 0) < 0
    days = (None, start) if past else (start, None)
    return Resolved("PAST_REF" if past else "FUTURE_REF", anchor=anchor, days=days)


def _around(value: str, moment: date, unit: str) -> tuple[date | None, date | None] | None:
    """What is two years ago may lie half a year off; days are counted exactly."""
    half = HALVES.get(unit)
    span = calendar.bounds(value)
    if half is None or span is None:
        return None
    low, high = calendar.shifted(moment, -half), calendar.shifted(moment, half)
    return min(span[0], low or span[0]), max(span[1], high or span[1])


def anaphor(p: TimePhrase, a: Anchors) -> Resolved:
    """The same day, the next morning, that year: counted from the dates before."""
    base = _told_in(p.unit, a)
    if base and p.weekday is not None:
        return _near_weekday(p, base, p.offset or 0)
    moment = calendar.later(base, p.offset or 0, p.unit) if base else None
    if moment and p.month is not None:
        return month_of(p, moment.year, MENTIONED)
    if moment is None:
        return Resolved(unplaced(p))
    return timed(p, calendar.value_of(moment, p.unit), MENTIONED)


def _told_in(unit: str, a: Anchors) -> date | None:
    """The first day of the last date given at least as exactly as the unit."""
    if unit == "D" and a.day:
        return date.fromisoformat(a.day)
    if unit == "Q":
        span = calendar.bounds(a.quarter) if a.quarter else None
        return span[0] if span else a.last_quarter
    if unit == "M" and a.month:
        return date.fromisoformat(f"{a.month}-01")
    return a.told or a.ref
