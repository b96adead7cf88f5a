"""A figure as an editor reads it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.quantity import Bound, Quantity, Wording


def show(quantity: Quantity) -> str:
    """The figure in words: "$10.8 million a month", "about 1,000 fighters"."""
    wording = quantity.wording
    if wording == Wording():
        return _plain(quantity)
    number = wording.number
    if number.isdigit() and len(number) > 4:
        number = plain_number(Decimal(number))
    spaced = " " if wording.sign[-1:].isalpha() and number[:1].isdigit() else ""
    number += ("" if wording.glued or not wording.unit else " ") + wording.unit
    parts = (wording.hedge, wording.sign + spaced + number, wording.noun)
    words = " ".join(part for part in (*parts, wording.rate, wording.tail) if part)
    return words.replace(" -", "-")


def amount(value: Decimal, quantity: Quantity) -> str:
    """A sum or difference in the unit of a figure: "$800,000", "4 tonnes"."""
    wording = quantity.wording
    space = "" if wording.glued or not wording.unit else " "
    return wording.sign + plain_number(value) + space + wording.unit


def plain_number(value: Decimal) -> str:
    """The digits of a number with commas and without idle zeros: "1,400", "10.8"."""
    if value == value.to_integral_value():
        return f"{value:,.0f}"
    return f"{value.normalize():,f}"


def ends(quantity: Quantity) -> str:
    """The interval of a figure in digits: "950 to 1,050", "at least 27" as "27 or more"."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "any number"
    if low is None or high is None:
        end = low if high is None else high
        return f"{plain_number(end or Decimal(0))} or {'more' if high is None else 'less'}"
    if low == high:
        return plain_number(low)
    return f"{plain_number(low)} to {plain_number(high)}"


def unit_words(quantity: Quantity) -> str:
    """What the figure is in: "soldiers", "USD", "tonne a month"; "" when nobody says."""
    noun = quantity.wording.noun or quantity.counted
    per = f"a {quantity.per}" if quantity.per else ""
    return " ".join(part for part in (quantity.unit, noun, per) if part)


def _plain(quantity: Quantity) -> str:
    hedge = "" if quantity.bound in {Bound.EXACT, Bound.BETWEEN} else quantity.bound.value
    number = plain_number(quantity.stated) if quantity.stated is not None else ends(quantity)
    parts = (hedge.replace("_", " "), number, unit_words(quantity))
    return " ".join(part for part in parts if part)
