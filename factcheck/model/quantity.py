"""Figures: an interval of exact decimals with its bound, unit, rate and what is counted."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen


class Bound(StrEnum):
    """What kind of statement about a number this is; hedges are never folded away."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    BETWEEN = "between"


@frozen
class Quantity:
    """A figure as read: `low` to `high` (None where the text leaves it open).

    `unit` is "" for a plain count, an ISO 4217 code for money, "percent", "percentage-point"
    or a unit id of rules/; `per` is the time or thing a rate is over ("month", "head", "" for
    none). `counted` is the singular head noun of what is counted ("soldier", "" when none),
    `qualifiers` the words before it, `role` tells numbers of one sentence apart ("from", "to",
    "for", "against", "of", ""), `total` is the 5 of "three of the five", `stated` the number
    as written.
    """

    low: Decimal | None
    high: Decimal | None
    bound: Bound = Bound.EXACT
    unit: str = ""
    per: str = ""
    counted: str = ""
    qualifiers: tuple[str, ...] = ()
    role: str = ""
    total: Decimal | None = None
    ordinal: bool = False
    stated: Decimal | None = None
    rule: str = ""

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(
                f"a quantity cannot end ({self.high}) below its start ({self.low})"
            )
