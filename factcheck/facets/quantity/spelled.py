"""Numbers in words: "two and a half million", "dozens of", "a third of", "half a billion"."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from factcheck.facets.quantity.digits import last_place
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.lexicon import Number as Word
from factcheck.facets.quantity.number import LARGEST, ONE, Number, of_whole, scaled
from factcheck.facets.quantity.tokens import Tokens


def read_words(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """The number whose first word is this token, None when it begins none."""
    word = lex.numbers.get(tokens.lows[index])
    if word is None:
        return None
    if word.kind in {"digit", "tens"}:
        return _cardinal(tokens, index, lex)
    if word.kind in {"ordinal", "sign", "fold"}:
        kind = "share" if word.kind == "sign" else word.kind
        return Number(index, index + 1, word.low, word.low, ONE, kind, word.rule)
    reader = READERS.get(word.kind)
    return reader(tokens, index, word, lex) if reader else None


def _after_article(tokens: Tokens, index: int, _: Word, lex: Lexicon) -> Number | None:
    """Reads "a million", "a dozen", "a quarter of", "a couple of", "a few hundred"."""
    word = lex.numbers.get(tokens.low(index + 1))
    if word is None:
        return _bounded_one(tokens, index, lex)
    if word.kind in {"scale", "hundred", "group"}:
        start = Number(index, index + 1, ONE, ONE, ONE)
        return _skip_of(tokens, scaled(tokens, start, lex), lex)
    if word.kind == "several":
        found = _loose(tokens, index + 1, word, lex)
    elif word.kind in {"fraction", "ordinal"}:
        found = _fraction(tokens, index + 1, word, lex)
    else:
        found = None
    return evolve(found, first=index) if found else None


def _bounded_one(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """Reads the "a" of "close to a decade": an article is a number only behind a bound."""
    number = Number(index, index + 1, ONE, ONE, ONE)
    if not lex.units.at(tokens.lows, index + 1):
        return evolve(number, kind="case") if _is_case(tokens, index + 1, lex) else None
    return number if lex.bounds_before.before(tokens.lows, index) else None


def _is_case(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """True for "a soldier was killed": behind an article, nouns and what befell one person."""
    for at in range(index, index + 4):
        if at > index and lex.said("befallen").at(tokens.lows, at):
            return True
        if not tokens.low(at).isalpha() or lex.single("stop", tokens.low(at)):
            return False
    return False


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
    return number.times(low, high, number.last + 2)


def _loose(tokens: Tokens, index: int, word: Word, lex: Lexicon) -> Number | None:
    """Reads "dozens", "tens of thousands", "several hundred": a range by habit of speech."""
    following = lex.numbers.get(tokens.low(index + 1))
    if word.kind == "several":
        if following is None or following.kind not in {"scale", "hundred", "group"}:
            return None
        low, high = word.low * following.low, (word.high + 1) * following.low - 1
        return Number(index, index + 2, low, high, following.low, rule=word.rule, loose=True)
    number = Number(index, index + 1, word.low, word.high + 1, ONE, rule=word.rule, loose=True)
    number = _skip_of(tokens, number, lex)
    return evolve(number, high=number.high - 1, grain=number.low)


def _fraction(tokens: Tokens, index: int, word: Word, lex: Lexicon) -> Number | None:
    """Reads "half a billion", "a quarter of a million", "half of", "a third of the"."""
    value = word.low if word.kind == "fraction" else ONE / word.low
    if word.low == 2 and word.kind == "ordinal":
        return None
    number = Number(index, index + 1, value, value, value, "share", word.rule)
    whole = of_whole(tokens, number, lex)
    if whole.kind != "share":
        return whole
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
    rule = ""
    smallest = LARGEST
    while at - index < 24:
        here = _next_number_word(tokens, at, lex) if at > index else at
        word = lex.numbers.get(tokens.low(here)) if here is not None else None
        if here is None or word is None or not _fits(word, group, smallest):
            break
        if word.kind == "scale":
            total, group, smallest = total + (group or ONE) * word.low, Decimal(0), word.low
        else:
            group = (group or ONE) * 100 if word.kind == "hundred" else group + word.low
        rule = rule or word.rule
        at = here + 1
    value = total + group
    grain = last_place(value, spoken=smallest < LARGEST)
    number = Number(index, at, value, value, grain, rule=rule, base=value)
    number = evolve(number, spoken=smallest < LARGEST)
    return _and_a_half(tokens, number, lex) if rule else None


def _next_number_word(tokens: Tokens, at: int, lex: Lexicon) -> int | None:
    """Where the next number word stands: after a hyphen, or after an "and" inside a number."""
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
        return scaled(tokens, number, lex)
    at = number.last + (words[0] == "-")
    part = lex.numbers.get(tokens.low(at).removesuffix("s"))
    if part and part.kind in {"fraction", "ordinal"}:
        if part.kind == "ordinal" and at > number.last and number.low % 10 == 0:
            value = number.low + part.low
            ordinal = evolve(number, last=at + 1, low=value, high=value, kind="ordinal")
            return evolve(ordinal, rule=part.rule)
        if _makes_share(number, part, plural=tokens.low(at).endswith("s")):
            share = number.low / _parts(part)
            number = evolve(number, last=at + 1, low=share, high=share)
            return of_whole(tokens, evolve(number, kind="share", rule=part.rule), lex)
    return scaled(tokens, number, lex)


def _makes_share(number: Number, part: Word, *, plural: bool) -> bool:
    """True for "two thirds" and "one half", not for "two seconds" and "one second"."""
    if part.kind == "ordinal" and part.low <= 2:
        return False
    return plural == (number.low > 1) and 0 < number.low < _parts(part)


def _parts(part: Word) -> Decimal:
    return part.low if part.kind == "ordinal" else ONE / part.low


READERS = {
    "article": _after_article,
    "several": _loose,
    "vague": _loose,
    "fraction": _fraction,
}
