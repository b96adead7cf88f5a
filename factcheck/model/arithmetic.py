"""Arithmetic on figures and dates as given: every result is the range that rounding leaves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from factcheck.model.period import Period
from factcheck.model.quantity import Bound, Quantity

HALF = Decimal("0.5")
HUNDRED = Decimal(100)
DAYS = {"D": Decimal(1), "W": Decimal(7), "M": Decimal("30.44"), "Y": Decimal("365.25")}
"""Days in a unit of an ISO 8601 length."""


@frozen
class Sign:
    """A word of reckoning in a text: its kind, its factor (1 for none), its local span."""

    kind: str
    factor: Decimal
    start: int
    end: int
    word: str


@frozen
class Extent:
    """Where a number may lie, from `low` to `high`; None where it is open."""

    low: Decimal | None
    high: Decimal | None

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an extent cannot end ({self.high}) below its start ({self.low})")

    def meets(self, other: Extent) -> bool:
        """True when both may hold one number; ranges that only touch do not meet.

        >>> Extent(Decimal(1), Decimal(2)).meets(Extent(Decimal(2), Decimal(3)))
        False
        """
        low = max((e for e in (self.low, other.low) if e is not None), default=None)
        high = min((e for e in (self.high, other.high) if e is not None), default=None)
        if low is None or high is None or low < high:
            return True
        return low == high and (self.exact or other.exact)

    @property
    def exact(self) -> bool:
        """True for a single number."""
        return self.low is not None and self.low == self.high


def extent(q: Quantity, grain: Decimal | None = None) -> Extent:
    """Where a figure may lie: half of its last digit about it, more where it is hedged.

    `grain` is a finer last digit, where the text shows that it is meant. Counts that are
    written to the last digit are exact.
    """
    grains = (g for g in (grain, q.grain) if g is not None)
    slack = HALF * min(grains, default=Decimal(0))
    if q.bound is not Bound.EXACT:
        return Extent(q.low, q.high)
    if not q.unit and (q.grain or 0) <= 1 and q.low == q.high == (q.low or HALF) // 1:
        slack = Decimal(0)
    return Extent(
        None if q.low is None else q.low - slack, None if q.high is None else q.high + slack
    )


def total(parts: Iterable[Extent]) -> Extent:
    """The sum of the parts; open where one of them is."""
    low: Decimal | None = Decimal(0)
    high: Decimal | None = Decimal(0)
    for part in parts:
        low = None if low is None or part.low is None else low + part.low
        high = None if high is None or part.high is None else high + part.high
    return Extent(low, high)


def step(before: Extent, after: Extent) -> Extent:
    """How far it is from one number to the other, whichever is the larger."""
    if None in {before.low, before.high, after.low, after.high}:
        return Extent(None, None)
    ends = [
        (after.low or Decimal(0)) - (before.high or Decimal(0)),
        (after.high or Decimal(0)) - (before.low or Decimal(0)),
    ]
    if ends[0] <= 0 <= ends[1]:
        return Extent(Decimal(0), max(-ends[0], ends[1]))
    return Extent(*sorted(abs(e) for e in ends))


def multiple(of: Extent, base: Extent) -> Extent:
    """How many times the base a number is; open where the base may be nought."""
    if of.low is None or of.high is None or base.low is None or base.high is None:
        return Extent(None, None)
    if base.low <= 0 or of.low < 0:
        return Extent(None, None)
    return Extent(of.low / base.high, of.high / base.low)


def percent(before: Extent, after: Extent) -> Extent:
    """By how many percent a number changed, whichever way."""
    times = multiple(after, before)
    if times.low is None or times.high is None:
        return times
    return step(Extent(HUNDRED, HUNDRED), Extent(times.low * HUNDRED, times.high * HUNDRED))


def days_between(first: Period, second: Period) -> Extent | None:
    """The days from one period to a later one; None when an end is open or they overlap."""
    if first.earliest is None or first.latest is None:
        return None
    if second.earliest is None or second.latest is None or second.earliest <= first.latest:
        return None
    return Extent(_days(first.latest, second.earliest), _days(first.earliest, second.latest))


def _days(a: date, b: date) -> Decimal:
    return Decimal((b - a).days)


def length_in_days(number: Extent, letter: str) -> Extent:
    """A number of days, weeks, months or years (the letter of an ISO 8601 length) in days."""
    size = DAYS[letter]
    low, high = number.low, number.high
    return Extent(None if low is None else low * size, None if high is None else high * size)


def shown(number: Decimal) -> str:
    """A result rounded to three significant digits, in full from a thousand on."""
    if abs(number) >= 1000:
        return f"{number:,.0f}"
    text = f"{number:.3g}"
    return text.rstrip("0").rstrip(".") if "." in text else text
