"""Numbers written in digits: "1 500", "2½", "2.5k", "15th", "20 million"."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from factcheck.facets.quantity.digits import last_place, parse_digits
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.lexicon import Number as Word
from factcheck.facets.quantity.nouns import noun_phrase
from factcheck.facets.quantity.number import LARGEST, Number, of_whole, scaled
from factcheck.facets.quantity.tokens import Tokens

GROUP = 3  # digits between two separators


def read_digits(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """The number whose digits are this token, None when they are no number."""
    value = parse_digits(tokens.words[index])
    if value is None:
        return None
    last, value = _spaced_groups(tokens, index, value)
    number = Number(index, last, value, value, last_place(value, spoken=False), digits=True)
    number = _small_fraction(tokens, evolve(number, base=value), lex)
    if number.kind == "share" or 0 < value < 1:
        return of_whole(tokens, number, lex)
    return scaled(tokens, _suffixed(tokens, number, lex), lex)


def _spaced_groups(tokens: Tokens, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Joins "1 500" and "80, 000": thousands set apart by a space."""
    last = index + 1
    if len(tokens.words[index]) > GROUP or not tokens.words[index].isdigit():
        return last, value
    while True:
        word = tokens.word(last)
        if word == "," and tokens.glued(last) and tokens.word(last + 1) == "000":
            value, last = value * 1000, last + 2
        elif len(word) == GROUP and word.isdigit() and _one_space(tokens, last):
            value, last = value * 1000 + int(word), last + 1
        else:
            return last, value
        if value > LARGEST:
            return last, value


def _one_space(tokens: Tokens, index: int) -> bool:
    return tokens.starts[index] - tokens.ends[index - 1] == 1


def _small_fraction(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Reads "1/4", "2½" and "2 1/2"."""
    sign = lex.numbers.get(tokens.low(number.last))
    if sign and sign.kind == "sign":
        total = number.low + sign.low
        return evolve(number, last=number.last + 1, low=total, high=total)
    if tokens.word(number.last) != "/" or not tokens.glued(number.last):
        return number
    below = parse_digits(tokens.word(number.last + 1) or "x")
    if below is None or not 1 < below <= 16 or not 0 < number.low < below:
        return number
    share = number.low / below
    return evolve(number, last=number.last + 2, low=share, high=share, kind="share")


def _suffixed(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Reads what is glued to digits: "15th", "2.5k", "1.2bn"."""
    suffix = lex.suffixes.get(tokens.word(number.last))
    if suffix is None or not _is_suffix(tokens, number, suffix, lex):
        return number
    if suffix.low == 0:  # an ordinal's ending has no value of its own
        return evolve(number, last=number.last + 1, kind="ordinal", rule=suffix.rule)
    return number.times(suffix.low, suffix.high, number.last + 1)


def _is_suffix(tokens: Tokens, number: Number, suffix: Word, lex: Lexicon) -> bool:
    """True when letters scale the number: "100m USD" and "35m homes", not "a 100m race"."""
    after = number.last + 1
    paid = _is_paid(tokens, number.first, lex)
    counted = noun_phrase(tokens, after, lex, single=False) is not None
    apart = suffix.high >= 1000 and (paid or suffix.sure or counted)
    apart = apart and suffix.spaced(tokens.word(number.last))
    if not tokens.glued(number.last) and not apart:
        return False
    if tokens.glued(after) and tokens.word(after).isalnum():
        return False
    if suffix.sure or paid or lex.money_code.before(tokens.words, number.first):
        return True
    if lex.money_after.at(tokens.lows, after) or lex.money_code.at(tokens.words, after):
        return True
    if lex.units.at(tokens.lows, after) or tokens.low(after) == "of":
        return True
    return counted or _rather_scale(tokens, number, lex)


def _is_paid(tokens: Tokens, first: int, lex: Lexicon) -> bool:
    """True behind a currency sign, also for the second number of "£40-50m"."""
    if lex.money_before.before(tokens.lows, first):
        return True
    joined = lex.single("range", tokens.low(first - 1)) and tokens.low(first - 2)[-1:].isdigit()
    return bool(joined) and lex.money_before.before(tokens.lows, first - 2) is not None


def _rather_scale(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """True for "2.7m combined sales": a decimal before a word that says no size ("tall")."""
    low = tokens.low(number.last + 1)
    if number.low == number.low.to_integral_value() or not low.isalpha():
        return False
    return not lex.single("stop", low) and not lex.single("size", low)
