"""What a phrase comes to: its TIMEX3 value, and the days where they are others."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from factcheck.facets.time import calendar
from factcheck.facets.time.phrase import TimePhrase
from factcheck.model.period import TimeKind

PUBLISHED = "the publication date"
MENTIONED = "the date mentioned before"
UNKNOWN_DAY = "XXXX-XX-XX"
UNPLACED = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}


@frozen
class Resolved:
    """What a phrase says: its value, and where the days differ from the value's, the days."""

    value: str
    kind: TimeKind = TimeKind.DATE
    anchor: str = ""
    length: str = ""
    days: tuple[date | None, date | None] | None = None
    impossible: bool = False
    loose: bool = False  # "they live there today": no verb says that it happened that day


def timed(p: TimePhrase, value: str, anchor: str) -> Resolved:
    """The value with the time of day that the phrase adds to it."""
    if p.clock:
        return Resolved(f"{value}T{p.clock}", TimeKind.TIME, anchor)
    if p.daypart:
        return Resolved(f"{value}T{p.daypart}", TimeKind.TIME, anchor)
    return Resolved(value, TimeKind.DATE, anchor)


def padded(year: int | None) -> str:
    """The year in four figures, or X where it is unknown."""
    return "XXXX" if year is None else f"{year:04}"


def unplaced(p: TimePhrase) -> str:
    """The value of a phrase that nothing places."""
    if p.weekday is not None:
        return f"XXXX-WXX-{p.weekday + 1}"
    if p.month is not None:
        return f"XXXX-{p.month:02}"
    return UNPLACED.get(p.unit, UNKNOWN_DAY)


def month_of(p: TimePhrase, year: int, anchor: str = PUBLISHED) -> Resolved:
    """The month, or the day, of a year that is pointed at: "June last year"."""
    value = f"{year:04}-{p.month or 1:02}" + (f"-{p.day:02}" if p.day else "")
    if calendar.bounds(value) is None:
        return Resolved("", impossible=True)
    return Resolved(value, anchor=anchor)
