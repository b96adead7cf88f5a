"""A period in the shortest words that an editor reads at a glance."""

from __future__ import annotations

import re
from datetime import date

from factcheck.facets.time import calendar
from factcheck.model.article import Basis, Publication
from factcheck.model.period import Edge, Grain, Period, TimeKind

# What is printed, not what is read: the words to read stand in the rules.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
EDGES = {Edge.START: "since ", Edge.END: "until "}
MODS = {
    "APPROX": "about ", "START": "early ", "MID": "mid-", "END": "late ",
    "BEFORE": "before ", "AFTER": "after ", "ON_OR_BEFORE": "by ", "ON_OR_AFTER": "from ",
}  # fmt: skip
UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "MIN": "minute",
    "S": "second",
}  # fmt: skip
DAYPARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
LENGTH = re.compile(r"P(T?)([0-9.]+|X)([YMWDHS])")


def show(period: Period) -> str:
    """The period as text, such as "24 May 2021", "since 2013" or "late 2021"."""
    if period.impossible:
        return "an impossible date"
    if period.kind in {TimeKind.DURATION, TimeKind.SET} and period.edge is not Edge.THROUGHOUT:
        return _length(period)
    span = calendar.bounds(period.value) if period.value else None
    if span is not None:
        return EDGES.get(period.edge, "") + _named(period, span) + _time_of_day(period.value)
    if not period.placed:
        return "an undated time"
    return days(period.earliest, period.latest, period.grain)


def _named(period: Period, span: calendar.Bounds) -> str:
    """The words of its value; where the days are others, the days."""
    words = days(*span, period.grain)
    if period.mod in MODS:
        mod = MODS[period.mod]
        return f"the {mod}{words[4:]}" if words.startswith("the ") else mod + words
    if not period.bounded or (period.earliest, period.latest) == span:
        return words
    wider = (period.earliest or span[0]) <= span[0] and span[1] <= (period.latest or span[1])
    return f"about {words}" if wider else days(period.earliest, period.latest)


def _time_of_day(value: str) -> str:
    clock = value.partition("T")[2]
    return f", {DAYPARTS.get(clock, clock)}" if clock else ""


def show_publication(publication: Publication) -> str:
    """When an article ran: "20 May 2022", or "~Nov 2021" where that was inferred."""
    period = publication.period
    words = days(period.earliest, period.latest, period.grain)
    if publication.basis is not Basis.INFERRED:
        return words
    return "~" + _shortened(words)


def days(first: date | None, last: date | None, grain: Grain = Grain.DAY) -> str:
    """A stretch of days: one day, a month, a year, or from one to the other."""
    if first is None or last is None:
        return _half_open(first, last)
    if first == last:
        return one_day(first)
    if grain in {Grain.DECADE, Grain.CENTURY} and first.year % 10 == 0:
        return f"the {first.year}s"
    whole = _whole(first, last)
    if whole:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{one_day(last)}"
    return f"{_edge(first, last)} – {_edge(last, first)}"


def one_day(moment: date) -> str:
    """A day as "24 May 2021"."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _half_open(first: date | None, last: date | None) -> str:
    if first is not None:
        return f"{one_day(first)} or later"
    return f"{one_day(last)} or earlier" if last else "an undated time"


def _whole(first: date, last: date) -> str:
    """The name of the month, or the years, that the days fill exactly."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    month = calendar.bounds(f"{first.year:04}-{first.month:02}")
    if month == (first, last):
        return f"{MONTHS[first.month - 1]} {first.year}"
    return ""


def _edge(moment: date, other: date) -> str:
    if moment.year == other.year and moment < other:
        return f"{moment.day} {MONTHS[moment.month - 1]}"
    return one_day(moment)


def _shortened(words: str) -> str:
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


def _length(period: Period) -> str:
    match = LENGTH.fullmatch(period.length or period.value)
    if match is None:
        return "a habit" if period.kind is TimeKind.SET else "a length of time"
    unit = UNITS["MIN" if match[1] and match[3] == "M" else match[3]]
    count = "some" if match[2] == "X" else match[2]
    ending = "" if count == "1" else "s"
    every = "every " if period.kind is TimeKind.SET else ""
    return f"{every}{count} {unit}{ending}"
