"""From a phrase and what came before it to a TIMEX3 value; one function per shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from attrs import frozen

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.phrase import Shape, Tense, TimePhrase
from factcheck.model.period import TimeKind

PUBLISHED = "the publication date"
MENTIONED = "the date mentioned before"
SECONDS = {"HR": "H", "MI": "M", "S": "S"}
NIGHTLY = frozenset({"MO", "AF", "EV", "NI", "DT"})
UNKNOWN_DAY = "XXXX-XX-XX"
SOON = 270  # days ahead in which a clause that looks ahead may place a day
SOON_ANYWAY = 60  # days ahead that are meant even where the clause seems to look back
NEXT_MONTHS = 2  # a month that comes so soon is the next one, unless the clause looks back
BACKWARD = 1.5  # how much rarer a story steps back than on
OTHER_YEAR = 6
NEAR = 183  # days: half a year


@frozen
class Resolved:
    """What a phrase says: its value, and where the days differ from the value's, the days."""

    value: str
    kind: TimeKind = TimeKind.DATE
    anchor: str = ""
    length: str = ""
    days: tuple[date | None, date | None] | None = None
    impossible: bool = False
    unsure: bool = False  # the value holds, its grain is coarser than its days


def resolve(phrase: TimePhrase, anchors: Anchors) -> Resolved:
    """What the phrase says when it stands behind those anchors."""
    return RESOLVERS[phrase.shape](phrase, anchors)


def _date(p: TimePhrase, a: Anchors) -> Resolved:
    if p.month is None and p.day is None:
        return _year(p) if p.year is not None else _weekday(p, a)
    if p.month is None:
        return _day_of_month(p, a)
    year, anchor = (p.year, "") if p.year is not None else _nearest_year(p, a)
    if p.day is None:
        value = f"{_padded(year)}-{p.month:02}"
        possible = 1 <= p.month <= 12
    else:
        value = f"{_padded(year)}-{p.month:02}-{p.day:02}"
        possible = calendar.day(year or 2000, p.month, p.day) is not None
    if not possible:
        return Resolved("", impossible=True)
    return _timed(p, value, anchor)


def _padded(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _year(p: TimePhrase) -> Resolved:
    return Resolved(_padded(p.year))


def _timed(p: TimePhrase, value: str, anchor: str) -> Resolved:
    """The value with the time of day that the phrase adds to it."""
    if p.clock:
        return Resolved(f"{value}T{p.clock}", TimeKind.TIME, anchor)
    if p.daypart:
        return Resolved(f"{value}T{p.daypart}", TimeKind.TIME, anchor)
    return Resolved(value, TimeKind.DATE, anchor)


def _nearest_year(p: TimePhrase, a: Anchors) -> tuple[int | None, str]:
    """The year that brings a yearless date nearest to the day it is counted from."""
    today = a.today
    if today is None:
        return (a.year, MENTIONED) if a.year is not None else (None, "")
    month = p.month or 1
    if a.narrative:
        return _told_year(p, a), MENTIONED
    candidates = [today.year - 1, today.year, today.year + 1]
    if p.day is None:
        return _year_of_month(candidates, p, a), PUBLISHED
    days = {y: calendar.day(y, month, min(p.day, 28)) for y in candidates}
    gaps = {y: (d - today).days for y, d in days.items() if d is not None}
    ahead = min((g, y) for y, g in gaps.items() if g >= 0)
    if p.tense is Tense.FUTURE and ahead[0] <= SOON:
        return ahead[1], PUBLISHED
    if p.tense is Tense.PAST:
        gaps = {y: g for y, g in gaps.items() if g <= SOON_ANYWAY}
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


def _told_year(p: TimePhrase, a: Anchors) -> int:
    """The year that goes on from the month told last; time runs forward more often than back."""
    year, month = a.year or 1, p.month or 1
    told = calendar.bounds(a.month) if a.month else None
    if told is None or abs(year - told[0].year) > 1:
        return year
    here = told[0].year * 12 + told[0].month
    ahead = {y: y * 12 + month - here for y in (told[0].year - 1, told[0].year, told[0].year + 1)}
    cost = {y: (n if n >= 0 else BACKWARD * -n) + (OTHER_YEAR if y != year else 0) for y, n in ahead.items()}
    return min(cost, key=lambda y: (cost[y], y))


def _weekday(p: TimePhrase, a: Anchors) -> Resolved:
    if p.weekday is None:
        return _clock(p, a)
    today, anchor = (a.told, MENTIONED) if a.narrative else (a.ref, PUBLISHED)
    if today is None:
        return _timed(p, f"XXXX-WXX-{p.weekday + 1}", "")
    back = (today.weekday() - p.weekday) % 7
    days = (7 - back) % 7 if p.tense is Tense.FUTURE else -back
    found = calendar.shifted(today, days)
    return _timed(p, found.isoformat() if found else UNKNOWN_DAY, anchor)


def _day_of_month(p: TimePhrase, a: Anchors) -> Resolved:
    """"the 15th": of the month mentioned last, else of the month of publication."""
    month = a.month or (a.ref.isoformat()[:7] if a.ref else "")
    value = f"{month}-{p.day:02}" if month else f"XXXX-XX-{p.day:02}"
    if month and calendar.bounds(value) is None:
        return Resolved("", impossible=True)
    return _timed(p, value, MENTIONED if a.month else PUBLISHED)


def _numeric(p: TimePhrase, _: Anchors) -> Resolved:
    """05/06/2022 may be a day in May or in June: both ends stay open to either reading."""
    year, first, second = p.year or 0, p.day or 0, p.month or 0
    days = [d for d in (calendar.day(year, second, first), calendar.day(year, first, second)) if d]
    if not days:
        return Resolved("", impossible=True)
    if len(set(days)) == 1:
        return Resolved(days[0].isoformat())
    return Resolved(_padded(year), days=(min(days), max(days)), unsure=True)


def _part(p: TimePhrase, a: Anchors) -> Resolved:
    """A season, quarter or half: of its year, else of the nearest that fits."""
    if p.year is not None:
        return Resolved(f"{_padded(p.year)}-{p.part}")
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


def _span(p: TimePhrase, _: Anchors) -> Resolved:
    return Resolved(p.value)


def _deictic(p: TimePhrase, a: Anchors) -> Resolved:
    """"this", "last", "next" with a unit, a month, a weekday or a part of the day."""
    ref = a.told if a.history and p.offset else a.ref
    if ref is None:
        return Resolved(_unplaced(p))
    offset = p.offset or 0
    anchor = MENTIONED if a.history and p.offset else PUBLISHED
    if p.weekday is not None:
        return _near_weekday(p, ref, offset)
    if p.part:
        return Resolved(f"{ref.year + offset:04}-{p.part}", anchor=anchor)
    if p.month is not None:
        year = ref.year + offset
        return _month_of(p, year) if p.unit == "Y" else _near_month(p, ref, offset)
    if p.daypart:
        moment = calendar.shifted(ref, offset)
        return _timed(p, moment.isoformat() if moment else UNKNOWN_DAY, anchor)
    moment = calendar.later(ref, offset, p.unit)
    if moment is None:
        return Resolved(_unplaced(p))
    value = calendar.value_of(moment, p.unit)
    return Resolved(value, anchor=anchor, days=_part_of(value, p.value, ref))


def _part_of(value: str, side: str, ref: date) -> tuple[date | None, date | None] | None:
    """"earlier this year" ends with the publication, "later this year" begins with it."""
    span = calendar.bounds(value)
    if span is None or not side or not span[0] <= ref <= span[1]:
        return None
    return (span[0], ref) if side == "EARLIER" else (ref, span[1])


def _unplaced(p: TimePhrase) -> str:
    if p.weekday is not None:
        return f"XXXX-WXX-{p.weekday + 1}"
    if p.month is not None:
        return f"XXXX-{p.month:02}"
    return {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX"}.get(p.unit, UNKNOWN_DAY)


def _near_weekday(p: TimePhrase, ref: date, offset: int) -> Resolved:
    ahead = ((p.weekday or 0) - ref.weekday()) % 7
    if offset == 0:
        days = ahead if p.tense is Tense.FUTURE else ahead - (7 if ahead else 0)
    else:
        days = (ahead or 7) if offset > 0 else ahead - 7
    found = calendar.shifted(ref, days)
    return _timed(p, found.isoformat() if found else UNKNOWN_DAY, PUBLISHED)


def _month_of(p: TimePhrase, year: int, anchor: str = PUBLISHED) -> Resolved:
    """"June last year": the month, or the day, of a year that is pointed at."""
    value = f"{year:04}-{p.month or 1:02}" + (f"-{p.day:02}" if p.day else "")
    if calendar.bounds(value) is None:
        return Resolved("", impossible=True)
    return Resolved(value, anchor=anchor)


def _near_month(p: TimePhrase, ref: date, offset: int) -> Resolved:
    month, year = p.month or 1, ref.year
    if offset < 0 and month >= ref.month:
        year -= 1
    if offset > 0 and month <= ref.month:
        year += 1
    return _month_of(p, year)


def _dayword(p: TimePhrase, a: Anchors) -> Resolved:
    if a.ref is None:
        return Resolved(UNKNOWN_DAY)
    moment = calendar.shifted(a.ref, p.offset or 0)
    return _timed(p, moment.isoformat() if moment else UNKNOWN_DAY, PUBLISHED)


def _shift(p: TimePhrase, a: Anchors) -> Resolved:
    """"two years ago" counts from the publication, "two years later" from the last date."""
    from_told = p.value == "TOLD" and a.last != ""
    start, anchor = (a.told, MENTIONED) if from_told else (a.ref, PUBLISHED)
    if start is None:
        return Resolved("PAST_REF" if (p.offset or 0) < 0 else "FUTURE_REF")
    if p.number is None:
        return _vague_shift(p, start, anchor)
    count = int(p.number) * (p.offset or 1)
    moment = calendar.later(start, count, p.unit)
    if moment is None or p.unit in SECONDS:
        return Resolved(calendar.value_of(start, "D"), anchor=anchor)
    value = _shifted_value(p, a, moment)
    return Resolved(value, anchor=anchor, days=_around(value, moment, p.unit))


def _shifted_value(p: TimePhrase, a: Anchors, moment: date) -> str:
    """The shifted date in the unit's grain; a year from a quarter is a quarter."""
    if p.unit == "Y" and a.quarter and a.last == a.quarter:
        years = int(p.number or 0) * (p.offset or 1)
        return f"{int(a.quarter[:4]) + years:04}{a.quarter[4:]}"
    return calendar.value_of(moment, p.unit)


def _vague_shift(p: TimePhrase, start: date, anchor: str) -> Resolved:
    past = (p.offset or 0) < 0
    days = (None, start) if past else (start, None)
    return Resolved("PAST_REF" if past else "FUTURE_REF", anchor=anchor, days=days)


def _around(value: str, moment: date, unit: str) -> tuple[date | None, date | None] | None:
    """"two years ago" is said of what lies half a unit off; days are counted exactly."""
    half = {"Y": 183, "M": 16, "W": 4, "Q": 46, "DE": 1827}.get(unit)
    span = calendar.bounds(value)
    if half is None or span is None:
        return None
    low, high = calendar.shifted(moment, -half), calendar.shifted(moment, half)
    return min(span[0], low or span[0]), max(span[1], high or span[1])


def _anaphor(p: TimePhrase, a: Anchors) -> Resolved:
    """"the same day", "the next morning", "that year": counted from the dates before."""
    base = _told_in(p.unit, a)
    moment = calendar.later(base, p.offset or 0, p.unit) if base else None
    if moment and p.month is not None:
        return _month_of(p, moment.year, MENTIONED)
    if moment is None:
        return Resolved(_unplaced(p))
    return _timed(p, calendar.value_of(moment, p.unit), MENTIONED)


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


def iso_length(number: Decimal | None, unit: str) -> str:
    """The ISO 8601 length, in the unit that was written; X for a vague count."""
    if number is not None and number % 1 and unit == "MI":
        return f"PT{int(number)}M{int(number % 1 * 60)}S"
    names = {"DE": ("Y", 10), "CE": ("Y", 100), "Q": ("M", 3), "WE": ("D", 2)}
    letter, factor = names.get(unit, (unit, 1))
    if number is None:
        return f"PT{'X'}{SECONDS[unit]}" if unit in SECONDS else f"PX{unit}"
    figure = f"{(number * factor).normalize():f}"
    return f"PT{figure}{SECONDS[unit]}" if unit in SECONDS else f"P{figure}{letter}"


def _duration(p: TimePhrase, a: Anchors) -> Resolved:
    length = iso_length(p.number, p.unit)
    return Resolved(length, TimeKind.DURATION, length=length)


def _recent(p: TimePhrase, a: Anchors) -> Resolved:
    """A length that ends with the publication ("the past nine years") or begins with it."""
    length = iso_length(p.number, p.unit)
    if a.ref is None:
        return Resolved(length, TimeKind.DURATION, length=length)
    count = 12 if p.number is None else int(p.number) + 1
    sign = p.offset or -1
    far = calendar.later(a.ref, sign * count, p.unit)
    if p.number is None and p.unit in {"Y", "DE", "CE"}:
        far = None
    days = (far, a.ref) if sign < 0 else (a.ref, far)
    return Resolved(length, TimeKind.DURATION, PUBLISHED, length, days)


def _set(p: TimePhrase, _: Anchors) -> Resolved:
    if p.weekday is not None:
        value = f"XXXX-WXX-{p.weekday + 1}"
        return Resolved(value + (f"T{p.daypart}" if p.daypart else ""), TimeKind.SET)
    if p.month is not None:
        return Resolved(f"XXXX-{p.month:02}", TimeKind.SET)
    if p.part or p.daypart:
        return Resolved(f"XXXX-{p.part}" if p.part else f"XXXX-XX-XXT{p.daypart}", TimeKind.SET)
    length = iso_length(p.number or Decimal(1), p.unit)
    return Resolved(length, TimeKind.SET, length=length)


def _ref(p: TimePhrase, a: Anchors) -> Resolved:
    if p.value == "PRESENT_REF":
        return Resolved(p.value, anchor=PUBLISHED, days=(a.ref, a.ref))
    if p.value == "PAST_REF":
        return Resolved(p.value, anchor=PUBLISHED, days=(None, a.ref))
    return Resolved(p.value, days=(None, None))


def _clock(p: TimePhrase, a: Anchors) -> Resolved:
    """A time of day belongs to the day mentioned last, else to the day of publication."""
    base = a.day or (a.ref.isoformat() if a.ref else UNKNOWN_DAY)
    if p.offset is not None and a.ref is not None:
        moment = calendar.shifted(a.ref, p.offset)
        base = moment.isoformat() if moment else UNKNOWN_DAY
    return _timed(p, base, MENTIONED if a.day else PUBLISHED)


RESOLVERS: dict[Shape, Callable[[TimePhrase, Anchors], Resolved]] = {
    Shape.DATE: _date,
    Shape.NUMERIC: _numeric,
    Shape.PART: _part,
    Shape.SPAN: _span,
    Shape.DEICTIC: _deictic,
    Shape.DAYWORD: _dayword,
    Shape.SHIFT: _shift,
    Shape.ANAPHOR: _anaphor,
    Shape.DURATION: _duration,
    Shape.RECENT: _recent,
    Shape.SET: _set,
    Shape.REF: _ref,
    Shape.CLOCK: _clock,
}
