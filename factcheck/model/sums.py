"""Figures of one sentence that give each other: changes, multiples, totals and margins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from factcheck.model.arithmetic import (
    HUNDRED,
    Extent,
    extent,
    multiple,
    percent,
    shown,
    step,
    total,
)
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity

Figure = Mention[Quantity]
POINT, PERCENT, TIMES = "percentage-point", "percent", "times"


@frozen
class Reckoning:
    """A figure that its neighbours give otherwise: what they give, and the arithmetic."""

    stated: Figure
    computed: str
    told: str


def change(before: Figure, after: Figure, by: Figure) -> Reckoning | None:
    """The step from one figure to another, where it is not the step stated; else None."""
    a, b, stated = before.value, after.value, by.value
    grain = _shared_grain(a, b)
    ends = extent(a, grain), extent(b, grain)
    said = extent(stated)
    far, share = step(*ends), percent(*ends)
    span = f"from {_number(a)} to {_number(b)}"
    if stated.unit == PERCENT:
        if share.meets(said):
            return None
        points = a.unit == PERCENT and max(a.stated or 0, b.stated or 0) <= HUNDRED
        gap = f"{_step(a, b)} percentage points, or " if points else ""
        told = f"{gap}{_percent(a, b)} percent"
        return Reckoning(by, told, f"{span} is {told}, not {_number(stated)} percent")
    if not comparable(a, stated) or far.meets(said):
        return None
    name = "percentage points" if stated.unit == POINT else stated.unit or stated.counted
    told = f"{_step(a, b)} {name}".strip()
    return Reckoning(by, told, f"{span} is {told}, not {_number(stated)}")


def comparable(a: Quantity, step_of: Quantity) -> bool:
    """True when a step can be one of that figure: points of percent, else the same unit."""
    if step_of.unit == POINT:
        return a.unit == PERCENT
    named = not step_of.counted or not a.counted or step_of.counted == a.counted
    return a.unit == step_of.unit and a.per == step_of.per and named


def times(of: Figure, base: Figure, said: Figure, more: int) -> Reckoning | None:
    """How many times the base a figure is, where it is not as stated.

    `more` is 1 where "four times higher" may be five times as high.
    """
    actual = multiple(extent(of.value), extent(base.value))
    stated = extent(said.value)
    high = None if stated.high is None else stated.high + more
    if actual.meets(Extent(stated.low, high)):
        return None
    return _multiple(of, base, said, said.text)


def factor(of: Figure, base: Figure, wanted: Extent, word: str) -> Reckoning | None:
    """The same for a word such as doubled, whose range is `wanted`."""
    if multiple(extent(of.value), extent(base.value)).meets(wanted):
        return None
    return _multiple(of, base, of, word)


def _multiple(of: Figure, base: Figure, at: Figure, word: str) -> Reckoning | None:
    if not of.value.stated or not base.value.stated:
        return None
    ratio = shown(of.value.stated / base.value.stated)
    told = f"{ratio} times {_number(base.value)}"
    return Reckoning(at, told, f"{_number(of.value)} is {told}; the text says “{word}”")


def sum_of(parts: Sequence[Figure], whole: Figure) -> Reckoning | None:
    """The sum of the parts where it is not the total stated."""
    if total(extent(p.value) for p in parts).meets(extent(whole.value)):
        return None
    numbers = [p.value.stated or Decimal(0) for p in parts]
    told = shown_exactly(sum(numbers, Decimal(0)))
    terms = " + ".join(shown_exactly(n) for n in numbers)
    return Reckoning(whole, told, f"{terms} = {told}, not {_number(whole.value)}")


def margin(more: Figure, less: Figure, said: Figure) -> Reckoning | None:
    """What one side has more than the other, where it is not the margin stated."""
    if step(extent(more.value), extent(less.value)).meets(extent(said.value)):
        return None
    a, b = more.value.stated or Decimal(0), less.value.stated or Decimal(0)
    told = shown_exactly(abs(a - b))
    terms = f"{shown_exactly(max(a, b))} − {shown_exactly(min(a, b))}"
    return Reckoning(said, told, f"{terms} = {told}, not {_number(said.value)}")


def pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """The figures of one sentence that tell a change: from the one to the other."""
    for after in figures:
        if after.value.role != "to" or after.value.before is None:
            continue
        starts = [f for f in figures if f.value.role == "from"]
        starts = [f for f in starts if f.value.stated == after.value.before]
        starts = [f for f in starts if f.value.unit == after.value.unit]
        if len(starts) == 1:
            yield starts[0], after


def _shared_grain(a: Quantity, b: Quantity) -> Decimal | None:
    """In "from 5.2 to 3" the 3 is given to the tenth as well."""
    grains = [q.grain for q in (a, b) if q.grain is not None]
    finest = min(grains, default=Decimal(1))
    return finest if finest < 1 else None


def _number(q: Quantity) -> str:
    return shown_exactly(q.stated if q.stated is not None else q.low or Decimal(0))


def _step(a: Quantity, b: Quantity) -> str:
    return shown_exactly(abs((b.stated or Decimal(0)) - (a.stated or Decimal(0))))


def _percent(a: Quantity, b: Quantity) -> str:
    if not a.stated or b.stated is None:
        return "?"
    return shown(abs(b.stated - a.stated) / a.stated * 100)


def shown_exactly(number: Decimal) -> str:
    """All digits of a number, with commas and without idle zeros."""
    if number == number.to_integral_value():
        return f"{number:,.0f}"
    return f"{number.normalize():,f}"
