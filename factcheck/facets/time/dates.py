"""Dates as written: the year, the month or the day that the words leave out."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.phrase import Tense, TimePhrase
from factcheck.facets.time.resolved import (
    MENTIONED,
    PUBLISHED,
    UNKNOWN_DAY,
    Resolved,
    padded,
    timed,
)

SOON = 270  # days ahead in which a clause that looks ahead may place a day
SOON_ANYWAY = 90  # days ahead that are meant even where the clause seems to look back
NEXT_MONTHS = 2  # a month that comes so soon is the next one, unless the clause looks back
BACKWARD = 1.5  # how much rarer a story steps back than on
OTHER_YEAR = 6  # months that a story rather steps than leaves the year named last
NEARBY = (0, -1, 1, -2, 2, -3, 3, -4, 4)
LEAP_YEAR = 2000


def written_date(p: TimePhrase, a: Anchors) -> Resolved:
    """A date as written; what it leaves out comes from the text or the publication."""
    if p.month is None:
        return Resolved(padded(p.year)) if p.year is not None else weekday(p, a)
    if p.year is not None:
        return _in_year(p, p.year, "")
    year, anchor = nearest_year(p, a)
    found = _in_year(p, year, anchor)
    if not a.beside or a.narrative or p.tense is Tense.FUTURE:
        return found
    told = _told_year(p, evolve(a, month=a.beside), int(a.beside[:4]))
    return evolve(found, days=_hull(found, _in_year(p, told, MENTIONED)))


def _hull(a: Resolved, b: Resolved) -> tuple[date | None, date | None] | None:
    """The days of both readings: beside "18 August 2020", September may be of either year."""
    first, second = calendar.bounds(a.value), calendar.bounds(b.value)
    if first is None or second is None or first == second:
        return a.days
    return min(first[0], second[0]), max(first[1], second[1])


def _in_year(p: TimePhrase, year: int | None, anchor: str) -> Resolved:
    """The month, or the day, of that year."""
    if p.day is None:
        return timed(p, f"{padded(year)}-{p.month or 1:02}", anchor)
    month = p.month or 1
    if p.year is None and year is not None:
        year = _year_that_has(year, month, p.day)
    day = calendar.day(LEAP_YEAR if year is None else year, month, p.day)
    if day is None:
        return Resolved("", impossible=True)
    if p.unit == "W" and year is not None:
        return _week_of(day, anchor)
    return timed(p, f"{padded(year)}-{month:02}-{p.day:02}", anchor)


def _week_of(day: date, anchor: str) -> Resolved:
    """The week that holds a day, or the seven days from it on: texts mean either."""
    either = calendar.shifted(day, -6), calendar.shifted(day, 6)
    return Resolved(calendar.value_of(day, "W"), anchor=anchor, days=either)


def _year_that_has(year: int, month: int, day: int) -> int:
    """That year, or for 29 February the leap year nearest to it."""
    having = (year + n for n in NEARBY if calendar.day(year + n, month, day))
    return next(having, year)


def nearest_year(p: TimePhrase, a: Anchors) -> tuple[int | None, str]:
    """The year that brings a yearless date nearest to the day it is counted from."""
    today = a.today
    if today is None:
        return (a.year, MENTIONED) if a.year is not None else (None, "")
    month = p.month or 1
    if a.narrative:
        return (None if a.year is None else _told_year(p, a, a.year)), MENTIONED
    candidates = [today.year - 1, today.year, today.year + 1]
    if p.day is None:
        return _year_of_month(candidates, p, a), PUBLISHED
    days = {y: calendar.day(y, month, min(p.day, 28)) for y in candidates}
    gaps = {y: (d - today).days for y, d in days.items() if d is not None}
    ahead = min(((g, y) for y, g in gaps.items() if g >= 0), default=(SOON + 1, 0))
    if p.tense is Tense.FUTURE and ahead[0] <= SOON:
        return ahead[1], PUBLISHED
    if p.tense is Tense.PAST:
        gaps = {y: g for y, g in gaps.items() if g <= SOON_ANYWAY} or gaps
    return min(gaps, key=lambda y: (abs(gaps[y]), y)), PUBLISHED


def _year_of_month(candidates: list[int], p: TimePhrase, a: Anchors) -> int:
    """The year of a month alone: behind, unless the clause looks ahead or it comes soon."""
    low, high = a.ref or date.max, a.until or a.ref or date.max
    ahead = [y for y in candidates if (y, p.month or 1) >= (low.year, low.month)]
    behind = [y for y in candidates if (y, p.month or 1) <= (high.year, high.month)]
    months = (ahead[0] - high.year) * 12 + (p.month or 1) - high.month if ahead else 12
    soon = 0 < months <= NEXT_MONTHS and p.tense is not Tense.PAST
    chosen = ahead[:1] if p.tense is Tense.FUTURE or soon else behind[-1:]
    return (chosen or [high.year])[0]


def _told_year(p: TimePhrase, a: Anchors, year: int) -> int:
    """The year that goes on from the month told last; a story rather goes on than back."""
    month = p.month or 1
    told = calendar.bounds(a.month) if a.month else None
    if told is None or abs(year - told[0].year) > 1:
        return year
    here = told[0].year * 12 + told[0].month

    def cost(other: int) -> tuple[float, int]:
        ahead = other * 12 + month - here
        away = ahead if ahead >= 0 else -BACKWARD * ahead
        return away + (OTHER_YEAR if other != year else 0), other

    return min((told[0].year - 1, told[0].year, told[0].year + 1), key=cost)


def weekday(p: TimePhrase, a: Anchors) -> Resolved:
    """A weekday alone: the nearest one behind, or ahead where the clause looks ahead."""
    if p.weekday is None:
        return clock(p, a)
    today, anchor = (a.told, MENTIONED) if a.narrative else (a.ref, PUBLISHED)
    if today is None:
        return timed(p, f"XXXX-WXX-{p.weekday + 1}", "")
    back = (today.weekday() - p.weekday) % 7
    days = (7 - back) % 7 if p.tense is Tense.FUTURE else -back
    found = calendar.shifted(today, days)
    return timed(p, found.isoformat() if found else UNKNOWN_DAY, anchor)


def clock(p: TimePhrase, a: Anchors) -> Resolved:
    """A time of day belongs to the day mentioned last, else to the day of publication."""
    base = a.day or (a.ref.isoformat() if a.ref else UNKNOWN_DAY)
    if p.offset is not None and a.ref is not None:
        moment = calendar.shifted(a.ref, p.offset)
        base = moment.isoformat() if moment else UNKNOWN_DAY
    return timed(p, base, MENTIONED if a.day else PUBLISHED)


def numeric(p: TimePhrase, _: Anchors) -> Resolved:
    """05/06/2022 may be a day in May or in June: both ends stay open to either reading."""
    year, first, second = p.year or 0, p.day or 0, p.month or 0
    either = calendar.day(year, second, first), calendar.day(year, first, second)
    days = [day for day in either if day is not None]
    if not days:
        return Resolved("", impossible=True)
    if len(set(days)) == 1:
        return Resolved(days[0].isoformat())
    return Resolved(padded(year), days=(min(days), max(days)))
