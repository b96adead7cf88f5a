"""Which interval a bounded or rounded number leaves open; read from the digits given."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.quantity import Bound

Ends = tuple[Decimal | None, Decimal | None]


def interval(low: Decimal, high: Decimal, grain: Decimal, bound: Bound, *, near: bool) -> Ends:
    """The ends that a bound gives: "nearly 20" is a bit below 20, "under 20" is open."""
    slack = margin(high, grain)
    if bound is Bound.ABOUT and low == high:
        return low - slack, high + slack
    if bound in {Bound.AT_LEAST, Bound.MORE_THAN}:
        return low, (high + slack if near else None)
    if bound in {Bound.AT_MOST, Bound.LESS_THAN, Bound.UP_TO}:
        return (low - slack if near else None), high
    return low, high


def margin(value: Decimal, grain: Decimal) -> Decimal:
    """How far "about" reaches: half the last place, at least a tenth, at most a quarter."""
    size = abs(value)
    return max(min(grain / 2, size / 4), size / 10)
