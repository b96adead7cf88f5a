"""Reading one number, in digits or in words, at one token."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, frozen

from factcheck.facets.quantity.digits import last_place, parse_digits
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.lexicon import Number as Word
from factcheck.facets.quantity.nouns import noun_phrase
from factcheck.facets.quantity.tokens import Tokens

LARGEST = Decimal(10) ** 24
ONE = Decimal(1)
GROUP = 3  # digits between two separators


@frozen
class Number:
    """A number as read from token `first` up to `last`; `kind` is cardinal, ordinal or share.

    `spoken` when a scale word or suffix was used, `loose` for words like "dozens", `base` the
    number before its scale, `suffix` a suffix that may also be a unit ("100m").
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    grain: Decimal
    kind: str = "cardinal"
    rules: tuple[str, ...] = ()
    spoken: bool = False
    loose: bool = False
    digits: bool = False
    base: Decimal = ONE

    def times(self, low: Decimal, high: Decimal, last: int, rule: str) -> Number:
        """This number scaled by a word that ends before token `last`."""
        return evolve(
            self,
            last=last,
            low=self.low * low,
            high=self.high * high,
            grain=self.grain * low,
            rules=(*self.rules, rule),
            spoken=True,
        )


def read_number(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """The number that begins at this token, None when there is none."""
    if tokens.words[index][-1].isdigit() and tokens.words[index].isascii():
        number = _read_digits(tokens, index, lex)
    else:
        number = _read_words(tokens, index, lex)
    if number is None or abs(number.high) > LARGEST:
        return None
    return number


def _read_digits(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    value = parse_digits(tokens.words[index])
    if value is None:
        return None
    last, value = _spaced_groups(tokens, index, value)
    number = Number(index, last, value, value, last_place(value, spoken=False), digits=True)
    number = _small_fraction(tokens, evolve(number, base=value), lex)
    if number.kind == "share":
        return number
    return _scaled(tokens, _suffixed(tokens, number, lex), lex)


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
        rules = (*number.rules, sign.rule)
        return evolve(number, last=number.last + 1, low=total, high=total, rules=rules)
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
        return evolve(
            number, last=number.last + 1, kind="ordinal", rules=(*number.rules, suffix.rule)
        )
    return number.times(suffix.low, suffix.high, number.last + 1, suffix.rule)


def _is_suffix(tokens: Tokens, number: Number, suffix: Word, lex: Lexicon) -> bool:
    """True when letters scale the number: "100m USD" and "35m homes", not "a 100m race"."""
    after = number.last + 1
    paid = lex.money_before.before(tokens.lows, number.first) is not None
    counted = noun_phrase(tokens, after, lex, single=False) is not None
    apart = suffix.high >= 1000 and (paid or suffix.sure or counted)
    if not tokens.glued(number.last) and not (apart and suffix.spaced(tokens.word(number.last))):
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


def _rather_scale(tokens: Tokens, number: Number, lex: Lexicon) -> bool:
    """True for "2.7m combined sales": a decimal before a word that says no size ("tall")."""
    low = tokens.low(number.last + 1)
    if number.low == number.low.to_integral_value() or not low.isalpha():
        return False
    return not lex.single("stop", low) and not lex.single("size", low)


def _scaled(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Multiplies with the scale words that follow: "20 million", "60-thousand", "40 lakh"."""
    for _ in range(GROUP):
        at = number.last + (tokens.word(number.last) == "-" and tokens.glued(number.last))
        word = lex.numbers.get(tokens.low(at))
        if word is None or word.kind not in {"scale", "hundred", "group"}:
            return number
        if number.kind == "ordinal" or tokens.low(at).endswith("s") and number.digits:
            return number
        spoken = last_place(number.base, spoken=True) if number.digits else number.grain
        number = evolve(number, grain=number.grain if number.spoken else spoken)
        number = number.times(word.low, word.high, at + 1, word.rule)
    return number


def _read_words(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    word = lex.numbers.get(tokens.lows[index])
    if word is None:
        return None
    if word.kind == "article":
        return _after_article(tokens, index, lex)
    if word.kind in {"digit", "tens", "hundred"}:
        return _cardinal(tokens, index, lex)
    if word.kind in {"several", "vague"}:
        return _loose(tokens, index, word, lex)
    if word.kind == "fraction":
        return _fraction(tokens, index, word, lex)
    if word.kind in {"ordinal", "sign", "fold"}:
        kind = "share" if word.kind == "sign" else word.kind
        return Number(index, index + 1, word.low, word.low, ONE, kind, (word.rule,))
    return None


def _after_article(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """Reads "a million", "a dozen", "a quarter of", "a couple of", "a few hundred"."""
    word = lex.numbers.get(tokens.low(index + 1))
    if word is None:
        return _bounded_one(tokens, index, lex)
    if word.kind in {"scale", "hundred", "group"}:
        start = Number(index, index + 1, ONE, ONE, ONE)
        return _skip_of(tokens, _scaled(tokens, start, lex), lex)
    if word.kind == "several":
        found = _loose(tokens, index + 1, word, lex)
    elif word.kind in {"fraction", "ordinal"}:
        found = _fraction(tokens, index + 1, word, lex)
    else:
        found = None
    return evolve(found, first=index) if found else None


def _bounded_one(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """Reads the "a" of "close to a decade": an article is a number only behind a bound."""
    if not lex.units.at(tokens.lows, index + 1):
        return None
    bounded = lex.bounds_before.before(tokens.lows, index)
    return Number(index, index + 1, ONE, ONE, ONE) if bounded else None


def _skip_of(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Reads "a couple of hundred", "dozens of thousands"."""
    if tokens.low(number.last) != "of":
        return number
    word = lex.numbers.get(tokens.low(number.last + 1))
    if word is None or word.kind not in {"scale", "hundred", "vague", "group"}:
        return number
    low, high = (word.low, word.high)
    if word.kind == "vague":  # tens of thousands: the first word says how many of them
        low = high = lex.numbers[tokens.low(number.last + 1).removesuffix("s")].low
    return number.times(low, high, number.last + 2, word.rule)


def _loose(tokens: Tokens, index: int, word: Word, lex: Lexicon) -> Number | None:
    """Reads "dozens", "tens of thousands", "several hundred": a range by habit of speech."""
    following = lex.numbers.get(tokens.low(index + 1))
    rules = (word.rule,)
    if word.kind == "several":
        if following is None or following.kind not in {"scale", "hundred", "group"}:
            return None
        low, high = word.low * following.low, (word.high + 1) * following.low - 1
        rules = (word.rule, following.rule)
        return Number(index, index + 2, low, high, following.low, rules=rules, loose=True)
    number = Number(index, index + 1, word.low, word.high + 1, ONE, rules=rules, loose=True)
    number = _skip_of(tokens, number, lex)
    return evolve(number, high=number.high - 1, grain=number.low)


def _fraction(tokens: Tokens, index: int, word: Word, lex: Lexicon) -> Number | None:
    """Reads "half a billion", "a quarter of a million", "half of", "a third of the"."""
    value = word.low if word.kind == "fraction" else ONE / word.low
    if word.low == 2 and word.kind == "ordinal":
        return None
    rules = (word.rule,)
    number = Number(index, index + 1, value, value, value, "share", rules)
    at = index + 1 + (tokens.low(index + 1) == "of")
    article = lex.numbers.get(tokens.low(at))
    if article and article.kind == "article":
        if lex.units.at(tokens.lows, at + 1):
            return evolve(number, last=at + 1, kind="cardinal")
        scale = _scaled(tokens, Number(at, at + 1, ONE, ONE, ONE), lex)
        if scale.last > at + 1:
            total = value * scale.low
            grain = scale.low / 4
            ready = Number(index, scale.last, total, total, grain, rules=(*rules, *scale.rules))
            return evolve(ready, spoken=True, base=value)
    return number if _is_share(tokens, index, word, lex) else None


def _is_share(tokens: Tokens, index: int, word: Word, lex: Lexicon) -> bool:
    """True when the word is a part of something: "half of", "half the", never "first half"."""
    after = tokens.low(index + 1)
    if word.kind == "ordinal" or word.low != Decimal("0.5"):
        return after == "of"
    if lex.single("share-after", after) is None:
        return False
    return lex.numbers.get(tokens.low(index - 1)) is None or tokens.low(index - 1) in {"a", ""}


def _cardinal(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """Reads "twenty-eight thousand six hundred forty-two", and what is said with it."""
    total, group, at = Decimal(0), Decimal(0), index
    rules: list[str] = []
    smallest = LARGEST
    while at - index < 24:
        here = _next_number_word(tokens, at, at > index, lex)
        word = lex.numbers.get(tokens.low(here)) if here is not None else None
        if here is None or word is None or not _fits(word, group, smallest):
            break
        if word.kind == "scale":
            total, group, smallest = total + (group or ONE) * word.low, Decimal(0), word.low
        else:
            group = (group or ONE) * 100 if word.kind == "hundred" else group + word.low
        rules.append(word.rule)
        at = here + 1
    value = total + group
    grain = last_place(value, spoken=smallest < LARGEST)
    number = Number(index, at, value, value, grain, rules=tuple(dict.fromkeys(rules)), base=value)
    number = evolve(number, spoken=smallest < LARGEST)
    return _and_a_half(tokens, number, lex) if rules else None


def _next_number_word(tokens: Tokens, at: int, inside: bool, lex: Lexicon) -> int | None:  # noqa: FBT001
    """Where the next number word stands: after a hyphen, or after an "and" inside a number."""
    if not inside:
        return at
    if tokens.word(at) == "-" and tokens.glued(at) and tokens.glued(at + 1):
        return at + 1
    if tokens.low(at) != "and":
        return at
    before = lex.numbers.get(tokens.low(at - 1))
    return at + 1 if before and before.kind in {"hundred", "scale"} else None


def _fits(word: Word, group: Decimal, smallest: Decimal) -> bool:
    """True when a number word may go on a number: after "twenty" a digit, not another ten."""
    if word.kind == "digit":
        return group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < word.low < 10)
    if word.kind == "tens":
        return group % 100 == 0
    if word.kind == "hundred":
        return 0 < group < 100
    return word.kind == "scale" and word.low < smallest and (group > 0 or smallest == LARGEST)


def _and_a_half(tokens: Tokens, number: Number, lex: Lexicon) -> Number:
    """Reads "two and a half million", "two-thirds", "two dozen"."""
    words = [tokens.low(number.last + k) for k in range(3)]
    third = lex.numbers.get(words[2])
    if words[0] == "and" and words[1] == "a" and third and third.kind == "fraction":
        total = number.low + third.low
        number = evolve(number, last=number.last + 3, low=total, high=total, grain=third.low)
        return _scaled(tokens, evolve(number, rules=(*number.rules, third.rule)), lex)
    at = number.last + (words[0] == "-")
    part = lex.numbers.get(tokens.low(at).removesuffix("s"))
    if part and part.kind in {"fraction", "ordinal"}:
        rules = (*number.rules, part.rule)
        if part.kind == "ordinal" and at > number.last and number.low % 10 == 0:
            value = number.low + part.low
            ordinal = evolve(number, last=at + 1, low=value, high=value, kind="ordinal")
            return evolve(ordinal, rules=rules)
        if _makes_share(number, part, plural=tokens.low(at).endswith("s")):
            share = number.low / _parts(part)
            return evolve(number, last=at + 1, low=share, high=share, kind="share", rules=rules)
    return _scaled(tokens, number, lex)


def _makes_share(number: Number, part: Word, *, plural: bool) -> bool:
    """True for "two thirds" and "one half", not for "two seconds" and "one second"."""
    if part.kind == "ordinal" and part.low <= 2:
        return False
    return plural == (number.low > 1) and 0 < number.low < _parts(part)


def _parts(part: Word) -> Decimal:
    return part.low if part.kind == "ordinal" else ONE / part.low
