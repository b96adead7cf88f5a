"""Values as JSON holds them: typed, exact decimals as strings, open ends as null."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TypeAlias, TypeVar

from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention, Modality, Polarity
from factcheck.model.period import Grain, Period
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.report import Evidence

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

V = TypeVar("V")

MONEY_LETTERS = 3  # ISO 4217
HEDGES = {Modality.POSSIBLE: "possible", Modality.REPORTED: "alleged"}


def value_of(evidence: Evidence, code: str) -> Json:
    """The value a claim is taken as evidence for, read from what stands under its mark."""
    claim = evidence.assertion
    if code == "FC201":
        return {"type": "existence", "holds": claim.polarity is Polarity.AFFIRMED}
    if code == "FC150":
        return {"type": "label", "text": evidence.display}
    quantity, period = filling(claim.quantities, evidence), filling(claim.periods, evidence)
    if quantity and code != "FC101":
        return quantity_value(quantity.value)
    if period:
        return period_value(period.value)
    return {"type": "text", "text": evidence.display}


def marked(mentions: Iterable[Mention[V]], evidence: Evidence) -> Mention[V] | None:
    """The first mention that overlaps the mark most, or None when none does."""
    best, shared = None, 0
    for mention in mentions:
        common = min(mention.end, evidence.mark_end) - max(mention.start, evidence.mark_start)
        if common > shared:
            best, shared = mention, common
    return best


def filling(mentions: Iterable[Mention[V]], evidence: Evidence) -> Mention[V] | None:
    """The mention that the mark is about: it says this value and little else."""
    found = marked(mentions, evidence)
    if found and 2 * (found.end - found.start) >= evidence.mark_end - evidence.mark_start:
        return found
    return None


def period_value(period: Period) -> Json:
    """A time as a value."""
    return {
        "type": "date",
        "value": period.value,
        "earliest": iso(period.earliest),
        "latest": iso(period.latest),
        "grain": period.grain.value,
    }


def quantity_value(quantity: Quantity) -> Json:
    """A figure as a value; money and rates say so in their type."""
    value: dict[str, Json] = {
        "type": "count",
        "amount": decimal(quantity.stated),
        "low": decimal(quantity.low),
        "high": decimal(quantity.high),
        "bound": quantity.bound.value,
    }
    if is_money(quantity):
        value |= {"type": "money", "currency": quantity.unit}
    elif quantity.unit:
        value |= {"type": "measure", "unit": quantity.unit}
    if quantity.per:
        value |= {"type": f"{value['type']}_rate", "per": quantity.per}
    return value | ({"counted": quantity.counted} if quantity.counted else {})


def is_money(quantity: Quantity) -> bool:
    """True when the unit is a currency code."""
    unit = quantity.unit
    return len(unit) == MONEY_LETTERS and unit.isalpha() and unit.isupper()


def hedge_of(evidence: Evidence) -> str:
    """none, possible, approximate or alleged."""
    claim = evidence.assertion
    quantity = marked(claim.quantities, evidence)
    if quantity is not None and quantity.value.bound is Bound.ABOUT:
        return "approximate"
    return HEDGES.get(claim.modality, "none")


def attribution_of(claim: Assertion) -> Json:
    """Who says so, or null for the article's own voice."""
    if claim.attribution is None:
        return None
    said = claim.attribution.value
    return {"speaker": said.speaker or None, "mode": said.mode.value, "verb": said.verb}


def period_precision(period: Period) -> str:
    """The grain of a publication date, "interval" when no calendar unit fits."""
    return "interval" if period.grain is Grain.UNDEFINED else period.grain.value


def publication_value(period: Period) -> str:
    """A publication period as YYYY, YYYY-MM, YYYY-MM-DD, or "earliest/latest"."""
    first, last = iso(period.earliest), iso(period.latest)
    short = {Grain.YEAR: 4, Grain.MONTH: 7, Grain.DAY: 10}.get(period.grain)
    if first and last and short and first[:short] == last[:short]:
        return first[:short]
    return f"{first or '..'}/{last or '..'}"


def iso(day: date | None) -> str | None:
    """A day as YYYY-MM-DD, None as None."""
    return day.isoformat() if day else None


def decimal(number: Decimal | None) -> str | None:
    """An exact decimal as a string without exponent, unless it is astronomically large."""
    if number is None:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 60:
        return str(number)
    whole = f"{number:f}"
    return (whole.rstrip("0").rstrip(".") if "." in whole else whole) or "0"
