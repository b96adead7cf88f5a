"""Calendar arithmetic on TIMEX3 values; what no calendar holds becomes None, never an error."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeAlias

from factcheck.model.period import Grain

Bounds: TypeAlias = tuple[date, date]

VALUE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?:W(?P<week>[0-9]{2})(?P<weekend>-WE)?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?"
    r"(?P<time>T.+)?"
)
DECADE = re.compile(r"[0-9]{3}")
CENTURY = re.compile(r"[0-9]{2}")
SEASONS = {"SP": (3, 6), "SU": (6, 9), "FA": (9, 12)}  # both hemispheres' news, outer bounds
LAST_YEAR = 9999
MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "H": 6}


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None when no calendar has it."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def shifted(start: date, days: int) -> date | None:
    """The day so many days later, or None outside the years 1 to 9999."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def months_later(start: date, months: int) -> date | None:
    """The same day of another month, or its last day when the month is shorter."""
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= LAST_YEAR:
        return None
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def later(start: date, count: int, unit: str) -> date | None:
    """The day so many units later; units without a calendar length leave the day as it is."""
    if unit in MONTHS:
        return months_later(start, count * MONTHS[unit])
    return shifted(start, count * {"D": 1, "W": 7, "WE": 7}.get(unit, 0))


def value_of(moment: date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds a day."""
    year, month = f"{moment.year:04}", moment.month
    if unit in {"W", "WE"}:
        iso = moment.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if unit == "WE" else "")
    return {
        "M": f"{year}-{month:02}",
        "Q": f"{year}-Q{(month + 2) // 3}",
        "H": f"{year}-H{(month + 5) // 6}",
        "Y": year,
        "DE": year[:3],
        "CE": year[:2],
    }.get(unit, moment.isoformat())


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds | None:
    """The first and last day of a TIMEX3 value; None when it names no days."""
    if CENTURY.fullmatch(value):
        return _years(int(value) * 100, 100)
    if DECADE.fullmatch(value):
        return _years(int(value) * 10, 10)
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), weekend=bool(match["weekend"]))
    if match["season"]:
        return _season(year, match["season"])
    return _months(match, year)


def _months(match: re.Match[str], year: int) -> Bounds | None:
    if match["day"]:
        only = day(year, int(match["month"]), int(match["day"]))
        return (only, only) if only else None
    if match["month"]:
        return _span(year, int(match["month"]), 1)
    if match["quarter"]:
        return _span(year, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return _span(year, int(match["half"]) * 6 - 5, 6)
    return _span(year, 1, 12)


def grain(value: str) -> Grain:
    """The unit a TIMEX3 value is given in."""
    if CENTURY.fullmatch(value):
        return Grain.CENTURY
    if DECADE.fullmatch(value):
        return Grain.DECADE
    match = VALUE.fullmatch(value)
    if match is None:
        return Grain.UNDEFINED
    if match["time"]:
        return Grain.DAYPART if match["time"][1:2].isalpha() else Grain.MINUTE
    return _date_grain(match)


def _date_grain(match: re.Match[str]) -> Grain:
    named = {
        "weekend": Grain.WEEKEND, "week": Grain.WEEK, "season": Grain.SEASON,
        "quarter": Grain.QUARTER, "half": Grain.HALF, "day": Grain.DAY, "month": Grain.MONTH,
    }  # fmt: skip
    return next((unit for name, unit in named.items() if match[name]), Grain.YEAR)


def third(span: Bounds, mod: str) -> Bounds:
    """The early, middle or late third of a stretch of days, cut at months where it can be."""
    first, last = span
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    place = {"START": 0, "MID": 1, "END": 2}[mod]
    if months % 3 == 0:
        low = months_later(first, months // 3 * place) or first
        high = months_later(first, months // 3 * (place + 1))
        return low, (shifted(high, -1) if high else None) or last
    days = (last - first).days + 1
    low = shifted(first, days * place // 3) or first
    return low, last if place == 2 else shifted(first, days * (place + 1) // 3) or last


def _span(year: int, month: int, length: int) -> Bounds | None:
    first = day(year, month, 1)
    if first is None:
        return None
    end_year, end_month = divmod(year * 12 + month + length - 2, 12)
    return first, date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1])


def _years(first: int, length: int) -> Bounds | None:
    start, end = day(max(first, 1), 1, 1), day(first + length - 1, 12, 31)
    return (start, end) if start and end else None


def _week(year: int, week: int, *, weekend: bool) -> Bounds | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        return first, date.fromisocalendar(year, week, 7)
    except (ValueError, OverflowError):
        return None


def _season(year: int, season: str) -> Bounds | None:
    if season == "WI":  # a winter belongs to two years, and texts mean either end of the year
        start = day(max(year - 1, 1), 12, 1)
        end = day(min(year + 1, LAST_YEAR), 3, 31)
        return (start, end) if start and end else None
    first, last = SEASONS[season]
    return _span(year, first, last - first + 1)
