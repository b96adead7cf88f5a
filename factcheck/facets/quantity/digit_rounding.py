"""Rounding as the digits of a figure tell it, never a tolerance."""

from __future__ import annotations

from decimal import Decimal

from factcheck.facets.quantity.digits import last_place
from factcheck.model.quantity import Quantity


def rounds_to(precise: Quantity, round_figure: Quantity) -> bool:
    """True when the first figure, rounded to the digits of the second, is the second."""
    ends = (precise.low, precise.high, round_figure.low, round_figure.high)
    if None in ends or precise.ordinal:
        return False
    low, high, round_low, round_high = (end or Decimal(0) for end in ends)
    half = _place(round_figure) / 2
    if _place(precise) >= _place(round_figure):
        return False
    return round_low - half <= high and low < round_high + half


def _place(quantity: Quantity) -> Decimal:
    if quantity.grain is not None:
        return quantity.grain
    value = quantity.stated if quantity.stated is not None else quantity.low
    return last_place(value or Decimal(0), spoken=False)
