"""A number with its exact ends, and the scale words that multiply it."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from factcheck.facets.quantity.digits import last_place
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.tokens import Tokens

LARGEST = Decimal(10) ** 24
ONE = Decimal(1)
DIGITS = "number.digits"  # the rule that reads a number in digits
SCALES = 3  # scale words that may follow each other


@frozen
class Number:
    """A number as read from token `first` up to `last`; `kind` is cardinal, ordinal or share.

    `spoken` when a scale word or suffix was used, `loose` for words like "dozens", `base` the
    number before its scale.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    grain: Decimal
    kind: str = "cardinal"
    rule: str = DIGITS
    spoken: bool = False
    loose: bool = False
    digits: bool = False
    base: Decimal = ONE

    def times(self, low: Decimal, high: Decimal, last: int) -> Number:
        """The number scaled by a word that ends before token `last`."""
        return evolve(
            self,
            last=last,
            low=self.low * low,
            high=self.high * high,
            grain=self.grain * low,
            spoken=True,
        )


def scaled(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Multiplies with the scale words that follow: "20 million", "60-thousand", "40 lakh"."""
    for _ in range(SCALES):
        at = number.last + (tokens.word(number.last) == "-" and tokens.glued(number.last))
        word = lex.numbers.get(tokens.low(at))
        if word is None or word.kind not in {"scale", "hundred", "group"}:
            return number
        if number.kind == "ordinal" or (tokens.low(at).endswith("s") and number.digits):
            return number
        spoken = last_place(number.base, spoken=True) if number.digits else number.grain
        number = evolve(number, grain=number.grain if number.spoken else spoken)
        number = number.times(word.low, word.high, at + 1)
    return number


def of_whole(tokens: Tokens, share: Number, lex: Lexicon) -> Number:
    """Reads "half a billion", "two-thirds of a mile" and "a quarter of a million"."""
    at = share.last + (tokens.low(share.last) == "of")
    article = lex.numbers.get(tokens.low(at))
    if article is None or article.kind != "article":
        return share
    if lex.units.at(tokens.lows, at + 1):
        return evolve(share, last=at + 1, kind="cardinal")
    scale = scaled(tokens, Number(at, at + 1, ONE, ONE, ONE), lex)
    if scale.last == at + 1:
        return share
    total = share.low * scale.low
    number = Number(share.first, scale.last, total, total, scale.low / 4, rule=share.rule)
    return evolve(number, spoken=True, base=share.low)
