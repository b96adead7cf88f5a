"""Lengths, habits, and words such as now that point at no calendar."""

from __future__ import annotations

from decimal import Decimal

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.resolved import PUBLISHED, Resolved
from factcheck.model.period import TimeKind

CLOCK_UNITS = {"HR": "H", "MI": "M", "S": "S"}
CALENDAR_UNITS = {"DE": ("Y", 10), "CE": ("Y", 100), "Q": ("M", 3), "WE": ("D", 2)}
LONG = frozenset({"Y", "DE", "CE"})
SOME = 12  # no more units than this are "recent weeks" or "coming months"


def iso_length(number: Decimal | None, unit: str) -> str:
    """The ISO 8601 length, in the unit that was written; X for a vague count."""
    if number is not None and number % 1 and unit == "MI":
        return f"PT{int(number)}M{int(number % 1 * 60)}S"
    letter, factor = CALENDAR_UNITS.get(unit, (unit, 1))
    if number is None:
        return f"PTX{CLOCK_UNITS[unit]}" if unit in CLOCK_UNITS else f"PX{unit}"
    figure = f"{(number * factor).normalize():f}"
    return f"PT{figure}{CLOCK_UNITS[unit]}" if unit in CLOCK_UNITS else f"P{figure}{letter}"


def duration(p: TimePhrase, _: Anchors) -> Resolved:
    """A length, in the unit that was written."""
    length = iso_length(p.number, p.unit)
    return Resolved(length, TimeKind.DURATION, length=length)


def recent(p: TimePhrase, a: Anchors) -> Resolved:
    """A length that ends with the publication ("the past nine years") or begins with it."""
    length = iso_length(p.number, p.unit)
    if a.ref is None:
        return Resolved(length, TimeKind.DURATION, length=length)
    count = SOME if p.number is None else int(p.number) + 1
    sign = p.offset or -1
    far = calendar.later(a.ref, sign * count, p.unit)
    if p.number is None and p.unit in LONG:
        far = None
    days = (far, a.ref) if sign < 0 else (a.ref, far)
    return Resolved(length, TimeKind.DURATION, PUBLISHED, length, days)


def habit(p: TimePhrase, _: Anchors) -> Resolved:
    """What comes round: "monthly", "every Friday"."""
    if p.weekday is not None:
        value = f"XXXX-WXX-{p.weekday + 1}"
        return Resolved(value + (f"T{p.daypart}" if p.daypart else ""), TimeKind.SET)
    if p.month is not None:
        return Resolved(f"XXXX-{p.month:02}", TimeKind.SET)
    if p.part or p.daypart:
        return Resolved(f"XXXX-{p.part}" if p.part else f"XXXX-XX-XXT{p.daypart}", TimeKind.SET)
    length = iso_length(p.number or Decimal(1), p.unit)
    return Resolved(length, TimeKind.SET, length=length)


def reference(p: TimePhrase, a: Anchors) -> Resolved:
    """Now, recently, the future: words that point at no calendar."""
    if p.value == "PRESENT_REF":
        return Resolved(p.value, anchor=PUBLISHED, days=(a.ref, a.ref))
    if p.value == "PAST_REF":
        return Resolved(p.value, anchor=PUBLISHED, days=(None, a.ref))
    return Resolved(p.value, days=(None, None))
