"""How far apart two events of one kind are said to lie, and how far their dates lie."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.model.arithmetic import DAYS, Extent, Sign, length_in_days
from factcheck.model.assertion import Assertion, Event
from factcheck.model.mention import Mention
from factcheck.model.period import Edge, Period, TimeKind
from factcheck.model.quantity import Bound, Quantity

LENGTH = re.compile(r"P([0-9]+(?:\.[0-9]+)?)([DWMY])")
MANY = 8
"""A claim with more lengths than this is a table."""
NEAR = 60
"""Characters between an event word and its date."""
FEW = 3
"""Words between an ordinal and "in": "the second winter storm in"."""
HEDGES = 2
"""Words between "in" and the length: "in little more than nine months"."""
SHARE = Decimal("0.1")
LOWER = Decimal("0.25")
"""The second in nine months may come after seven: a round figure for at most."""


@frozen
class Interval:
    """The length said to lie between the events of rank `first` and `later` of one kind.

    `days` is the length in days with what rounding leaves, `number` and `letter` its ISO 8601
    parts, `after_at` the place in the article where the earlier event is named.
    """

    event: Event
    first: int
    later: int
    days: Extent
    number: Decimal
    letter: str
    mention: Mention[Period]
    after_at: int | None = None


def intervals(claim: Assertion, signs: Sequence[Sign]) -> Iterator[Interval]:
    """The intervals of a claim: "the second in nine months", "six months after the first"."""
    ranks = [q for q in claim.quantities if q.value.ordinal and q.value.low is not None]
    for length in lengths(claim.periods):
        for rank in ranks:
            found = _after(claim, length, rank, signs) or _within(claim, length, rank, signs)
            if found is not None:
                yield found
                break


def lengths(periods: Sequence[Mention[Period]]) -> list[Mention[Period]]:
    """The plain lengths among some periods: "nine months", not "some weeks"."""
    plain = [m for m in periods if m.value.kind is TimeKind.DURATION and not m.value.placed]
    return [m for m in plain if LENGTH.fullmatch(m.value.length)] if len(plain) <= MANY else []


def _after(
    claim: Assertion, length: Mention[Period], rank: Mention[Quantity], signs: Sequence[Sign]
) -> Interval | None:
    """Between that one and the next: "six months after the first"."""
    gap = claim.start
    tied = (s for s in signs if s.kind == "after" and 0 <= s.start + gap - length.end <= 1)
    if not any(0 <= rank.start - (s.end + gap) <= 1 for s in tied):
        return None
    first = int(rank.value.low or 0)
    known = [e for e in claim.events if e.known]
    event = next((e for e in known if e.ordinal == first), None)
    if event is None and not rank.value.counted:
        event = next((e for e in known if e.ordinal in {None, first + 1}), None)
    if event is None:
        return None
    return _interval(claim, length, (event, first, first + 1), lower=Decimal(0))


def _within(
    claim: Assertion, length: Mention[Period], rank: Mention[Quantity], signs: Sequence[Sign]
) -> Interval | None:
    """Between the first and that one: "the second storm in nine months"."""
    later = int(rank.value.low or 0)
    opens = [s for s in signs if s.kind == "in" and rank.end <= s.start + claim.start]
    opens = [s for s in opens if s.end + claim.start <= length.start]
    if later < 2 or not opens:
        return None
    sign = opens[-1]
    noun = claim.text[rank.end - claim.start : sign.start].split()
    hedge = claim.text[sign.end : length.start - claim.start].split()
    if len(noun) > FEW or len(hedge) > HEDGES:
        return None
    known = [e for e in claim.events if e.known]
    event = next((e for e in known if e.ordinal == later), None)
    if event is None and not noun and known:
        event = known[0]
    if event is None:
        return None
    return _interval(claim, length, (event, 1, later), lower=LOWER)


def _interval(
    claim: Assertion,
    length: Mention[Period],
    of: tuple[Event, int, int],
    *,
    lower: Decimal,
) -> Interval | None:
    match = LENGTH.fullmatch(length.value.length)
    if match is None:
        return None
    number, letter = Decimal(match[1]), match[2]
    days = length_in_days(_said(claim, length, number, lower), letter)
    event, first, later = of
    return Interval(event, first, later, days, number, letter, length)


def said_days(claim: Assertion, length: Mention[Period]) -> Extent | None:
    """The days that a length of a claim may stand for; None for one without a number."""
    match = LENGTH.fullmatch(length.value.length)
    if match is None:
        return None
    return length_in_days(_said(claim, length, Decimal(match[1]), Decimal(0)), match[2])


def exact_days(claim: Assertion, length: Mention[Period]) -> Extent | None:
    """The days of a length that is given to the unit: half of one to either side."""
    match = LENGTH.fullmatch(length.value.length)
    if match is None:
        return None
    hedge = _hedge(claim, length)
    if hedge is not None and hedge.bound is not Bound.EXACT:
        return said_days(claim, length)
    number, half = Decimal(match[1]), Decimal("0.5")
    return length_in_days(Extent(max(Decimal(0), number - half), number + half), match[2])


def _hedge(claim: Assertion, length: Mention[Period]) -> Quantity | None:
    """The length as a figure, with its bound."""
    return next((q.value for q in claim.quantities if q.start <= length.start < q.end), None)


def _said(claim: Assertion, length: Mention[Period], number: Decimal, lower: Decimal) -> Extent:
    """The number with one unit, or a tenth, to either side; open where it is a bound."""
    slack = max(Decimal(1), number * SHARE)
    low = max(Decimal(0), number - max(slack, number * lower))
    hedge = _hedge(claim, length)
    bound = hedge.bound if hedge is not None else Bound.EXACT
    if bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        return Extent(low, None)
    if bound in {Bound.LESS_THAN, Bound.AT_MOST, Bound.UP_TO}:
        return Extent(Decimal(0), number + slack)
    return Extent(low, number + slack)


def in_units(days: Decimal, letter: str) -> Decimal:
    """A number of days in weeks, months or years, to one decimal from two units on."""
    size = DAYS[letter]
    return (days / size).quantize(Decimal(1) if size == 1 else Decimal("0.1"))


def one_date(claim: Assertion, start: int = 0, end: int | None = None) -> list[Mention[Period]]:
    """The one date of a stretch of a claim as a list, [] when it has none or several."""
    found = [m for m in claim.periods if m.value.kind is TimeKind.DATE and start <= m.start]
    found = [m for m in found if end is None or m.end <= end]
    found = [m for m in found if m.value.bounded and m.value.edge is Edge.WITHIN]
    return found if len(found) == 1 and not found[0].value.mod else []


def ranked(pool: Sequence[Assertion], interval: Interval, rank: int) -> list[Mention[Period]]:
    """The dates of the events of that kind and rank."""
    return [
        m
        for c in pool
        for e in c.events
        if e.known and e.head == interval.event.head and e.ordinal == rank
        for m in one_date(c)
    ]


def nearest_before(
    pool: Sequence[Assertion], interval: Interval, late: Sequence[Mention[Period]]
) -> list[Mention[Period]]:
    """The last date before all of `late` on which such an event is told without a rank."""
    bound = min(m.value.earliest for m in late if m.value.earliest is not None)
    found = [
        m
        for c in pool
        for e in c.events[:1]
        if e.known and e.head == interval.event.head and e.ordinal is None
        for m in one_date(c)
        if m.value.latest is not None and m.value.latest < bound
        if max(e.start - m.end, m.start - e.end) <= NEAR
    ]
    found.sort(key=lambda m: (m.value.latest or bound, m.start))
    return found[-1:]
