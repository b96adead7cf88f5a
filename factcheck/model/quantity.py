"""Figures: an interval of exact decimals with its bound, unit, rate and what is counted."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen


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
class Wording:
    """The parts of a figure as the text writes them, in the order in which they are shown."""

    hedge: str = ""  # "at least"
    sign: str = ""  # "$", written against the number
    number: str = ""  # "10.8 million"
    unit: str = ""  # "tonnes"
    rate: str = ""  # "a month"
    noun: str = ""  # "Soviet military advisors"; "of wheat" after a unit, "-nation" glued on
    tail: str = ""  # "or so", a hedge that follows
    glued: bool = False  # the unit is written against the number: "40km"


@frozen
class Quantity:
    """A figure as read: `low` to `high` (None where the text leaves it open).

    `unit` is "" for a plain count, an ISO 4217 code for money, "percent", "percentage-point",
    or a unit id of rules/; `per` is the time or thing a rate is over ("month", "head", "" for
    none). `counted` is the singular head noun of what is counted ("soldier", "" when none),
    `qualifiers` the words before it, `role` tells numbers of one sentence apart ("from", "to",
    "by", "for", "against", "of", "age", ""), `total` is the 5 of "three of the five", `stated`
    the number as written.

    `like` is equal for nouns that count the same ("troop" and "soldier"), `dimension` and
    `factor` convert a unit ("mass", 1000 for a tonne), `grain` is the place of the last digit
    given (100,000 for "$10.8 million"), `vague` marks "dozens" and "thousands", whose upper end
    is a habit of speech, `before` is the figure it changed from, `trend` ("up", "down")
    the direction of a step.
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
    like: str = ""
    dimension: str = ""
    factor: Decimal = Decimal(1)
    grain: Decimal | None = None
    vague: bool = False
    before: Decimal | None = None
    trend: str = ""
    wording: Wording = field(default=Wording(), eq=False)

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(
                f"a quantity cannot end ({self.high}) below its start ({self.low})"
            )
        if self.factor <= 0:
            raise ValueError(f"a unit's factor must be positive, not {self.factor}")
