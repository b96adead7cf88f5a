"""A figure being read: the number, and everything found around it."""

from __future__ import annotations

from decimal import Decimal

from attrs import define, evolve

from factcheck.facets.quantity.lexicon import BoundWord
from factcheck.facets.quantity.number import Number
from factcheck.facets.quantity.rounding import interval
from factcheck.facets.quantity.tokens import Tokens
from factcheck.facets.quantity.unit_words import MONEY, TIME, Unit
from factcheck.model.mention import Mention
from factcheck.model.quantity import Bound, Quantity, Wording

ONE = Decimal(1)
COUNT = Unit("", "", ONE, "")
SHARE = Unit("share", "share", ONE, "")


@define
class Reading:
    """What has been read so far; tokens from `first` up to `last` are the mention."""

    number: Number
    first: int
    last: int
    low: Decimal
    high: Decimal
    unit: Unit | None = None
    bound: BoundWord | None = None
    between: bool = False
    per: str = ""
    counted: str = ""
    like: str = ""
    qualifiers: tuple[str, ...] = ()
    role: str = ""
    trend: str = ""
    total: Decimal | None = None
    before: Decimal | None = None
    noun_at: tuple[int, int] = (0, 0)
    core: int = 0
    hedge: str = ""
    tail: str = ""
    glued: bool = False
    sign: str = ""
    unit_words: str = ""
    rate_words: str = ""
    noun_words: str = ""

    @property
    def timed(self) -> bool:
        """True for a duration."""
        return self.unit is not None and self.unit.dimension in TIME

    @property
    def money(self) -> bool:
        """True for a sum of money."""
        return self.unit is not None and self.unit.dimension == MONEY

    @property
    def unit_id(self) -> str:
        """The id of the unit, "" for a plain count."""
        return self.unit.id if self.unit else ""

    @property
    def bare(self) -> bool:
        """True when nothing says what is counted."""
        return self.unit is None and not self.counted

    def like_of(self, other: Reading) -> None:
        """Takes over what the other figure counts."""
        self.counted, self.like = other.counted, other.like
        self.qualifiers, self.noun_words = other.qualifiers, other.noun_words


def begin(number: Number) -> Reading:
    """A reading that holds only its number."""
    return Reading(number, number.first, number.last, number.low, number.high)


def mention(reading: Reading, tokens: Tokens, offset: int) -> Mention[Quantity]:
    """The finished mention, in offsets of the article."""
    start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
    rule = _rule(reading)
    value = _quantity(reading, tokens, rule)
    return Mention(offset + start, offset + end, tokens.text[start:end], value, rule)


def _quantity(reading: Reading, tokens: Tokens, rule: str) -> Quantity:
    unit = reading.unit or (SHARE if reading.number.kind == "share" else COUNT)
    low, high = reading.low * unit.times, reading.high * unit.times
    grain, bound = reading.number.grain * unit.times, _bound(reading)
    ends = interval(low, high, grain, bound, near=bool(reading.bound and reading.bound.near))
    value = Quantity(*ends, bound, unit.id, reading.per, reading.counted, reading.qualifiers)
    return evolve(
        value,
        role=reading.role,
        trend=reading.trend,
        total=reading.total,
        ordinal=reading.number.kind == "ordinal",
        stated=low if low == high else None,
        rule=rule,
        like=reading.like or reading.counted,
        dimension=unit.dimension,
        factor=unit.factor,
        grain=grain,
        vague=reading.number.loose,
        before=reading.before,
        wording=_wording(reading, tokens),
    )


def _rule(reading: Reading) -> str:
    """The rule that says most about the figure: its bound, its unit, or its number."""
    if reading.bound:
        return reading.bound.rule
    return reading.unit.rule if reading.unit else reading.number.rule


def _bound(reading: Reading) -> Bound:
    if reading.bound:
        return reading.bound.bound
    if reading.between:
        return Bound.BETWEEN
    return Bound.ABOUT if reading.number.loose else Bound.EXACT


def _wording(reading: Reading, tokens: Tokens) -> Wording:
    number = tokens.span(reading.number.first, reading.number.last)
    return Wording(
        reading.hedge,
        reading.sign,
        number,
        reading.unit_words,
        reading.rate_words,
        reading.noun_words,
        reading.tail,
        reading.glued,
    )
