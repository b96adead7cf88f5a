"""Feasts: a fixed day, or a weekday of a month."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.dates import nearest_year
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.resolved import PUBLISHED, UNKNOWN_DAY, Resolved


def feast(p: TimePhrase, a: Anchors) -> Resolved:
    """The day of a feast: in its year, before or after the publication, or nearest to it."""
    if p.year is not None:
        return _on(feast_day(p.part, p.year), "")
    if p.offset and a.ref:
        return _on(_beside(p.part, a.ref, p.offset), PUBLISHED)
    month, day = (int(figure) for figure in p.part.split("-")[:2])
    year, anchor = nearest_year(evolve(p, month=month, day=day), a)
    return _on(feast_day(p.part, year) if year else None, anchor)


def feast_day(code: str, year: int) -> date | None:
    """The day of "12-25", or of "11-4-3": the fourth Thursday of November."""
    month, number, *weekday = (int(figure) for figure in code.split("-"))
    if not weekday:
        return calendar.day(year, month, number)
    first = calendar.day(year, month, 1)
    if first is None:
        return None
    ahead = (weekday[0] - first.weekday()) % 7
    return calendar.shifted(first, ahead + 7 * (number - 1))


def _beside(code: str, ref: date, offset: int) -> date | None:
    """The feast next before (-1) or after (+1) a day."""
    days = [feast_day(code, ref.year + n) for n in (0, offset)]
    return next((day for day in days if day and (day - ref).days * offset > 0), None)


def _on(day: date | None, anchor: str) -> Resolved:
    return Resolved(day.isoformat() if day else UNKNOWN_DAY, anchor=anchor)
