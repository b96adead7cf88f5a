"""Seasons, quarters, halves, decades and centuries."""

from __future__ import annotations

from datetime import date

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.phrase import Tense, TimePhrase
from factcheck.facets.time.resolved import MENTIONED, PUBLISHED, Resolved, padded

NEAR = 183  # days: half a year


def part(p: TimePhrase, a: Anchors) -> Resolved:
    """A season, quarter or half: of its year, else of the nearest that fits."""
    if p.year is not None:
        return Resolved(f"{padded(p.year)}-{p.part}")
    if p.offset is not None:
        return _deictic_part(p, a)
    if a.quarter and p.part.startswith("Q") and not a.narrative and a.quarter[5:] == p.part:
        return Resolved(a.quarter, anchor=MENTIONED)
    return _deictic_part(p, a)


def _deictic_part(p: TimePhrase, a: Anchors) -> Resolved:
    today, anchor = (a.told, MENTIONED) if a.narrative else (a.ref, PUBLISHED)
    if today is None:
        return Resolved(f"XXXX-{p.part}")
    years = (today.year - 1, today.year, today.year + 1)
    spans = {y: calendar.bounds(f"{y:04}-{p.part}") for y in years}
    known = {y: span for y, span in spans.items() if span}
    return Resolved(f"{_part_year(p, a, known, today):04}-{p.part}", anchor=anchor)


def _part_year(
    p: TimePhrase, a: Anchors, spans: dict[int, calendar.Bounds], today: date
) -> int:
    if p.offset == 0 or a.narrative:
        return today.year
    if p.offset == 1:
        return next((y for y, s in spans.items() if s[0] > today), today.year)
    if p.offset == -1:
        return max((y for y, s in spans.items() if s[1] < today), default=today.year)
    ahead = min((y for y, s in spans.items() if s[1] >= today), default=today.year)
    started = max((y for y, s in spans.items() if s[0] <= today), default=today.year)
    soon = (spans[ahead][0] - today).days <= NEAR if ahead in spans else False
    return ahead if p.tense is Tense.FUTURE and soon else started


def span(p: TimePhrase, _: Anchors) -> Resolved:
    """A decade, a century, or a year before our era with its month or season."""
    month = f"-{p.month:02}" if p.month else ""
    return Resolved(p.value + month + (f"-{p.part}" if p.part else ""))
