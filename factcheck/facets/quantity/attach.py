"""What stands around a number: currency, unit, rate and bound."""

from __future__ import annotations

from factcheck.facets.quantity.lexicon import BoundWord, Lexicon, Word
from factcheck.facets.quantity.nouns import singular
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Hit, Tokens, tokenize
from factcheck.facets.quantity.unit_words import Unit

OVER = frozenset({"time", "volume", "mass"})  # what "a month", "a litre" may be a rate over
HEAVY = 1000  # pounds are money from this many on, else weight


def attach_unit(reading: Reading, tokens: Tokens, lex: Lexicon, free_from: int) -> None:
    """Reads the currency before (from token `free_from` on) and the unit after the number."""
    first = reading.number.first
    paid = _sign_before(tokens, first, lex)
    if paid and paid.first >= free_from:
        _take_unit(reading, paid, tokens, sign=True)
    else:
        paid = None
        _unit_before(reading, tokens, lex)
    at = reading.number.last
    hyphen = tokens.word(at) == "-"
    if hyphen and tokens.glued(at) == tokens.glued(at + 1):
        at += 1
    at += _loose_of(reading, tokens, lex)
    found = _unit_after(reading, tokens, at, lex)
    if found and reading.number.kind == "fold":
        reading.unit = found.value
    elif found and (not paid or found.value.id == paid.value.id):
        _take_unit(reading, found, tokens, sign=False)


def _loose_of(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """True for the "of" of "tens of thousands of dollars" and "a couple of months"."""
    if tokens.low(reading.number.last) != "of":
        return False
    word = lex.numbers.get(tokens.low(reading.number.last - 1))
    return reading.number.loose or (word is not None and word.kind == "group")


def _unit_before(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads "magnitude 6.1": a few units stand before their number."""
    word = lex.said("unit-before").before(tokens.lows, reading.number.first)
    unit = lex.units.at(tokenize(word.value.value).lows, 0) if word else None
    if word and unit:
        reading.unit, reading.first = unit.value, word.first
        reading.sign = tokens.span(word.first, word.last)


def _sign_before(tokens: Tokens, first: int, lex: Lexicon) -> Hit[Unit] | None:
    """The currency sign before a number; in "a $700 bill" the "a" is an article."""
    hit = lex.money_before.before(tokens.lows, first)
    if hit is None:
        return lex.money_code.before(tokens.words, first)
    if tokens.words[hit.first] in lex.numbers and not tokens.glued(hit.first + 1):
        return lex.money_before.at(tokens.lows, hit.first + 1)
    return hit


def _unit_after(reading: Reading, tokens: Tokens, at: int, lex: Lexicon) -> Hit[Unit] | None:
    """The currency or unit at this token, of which the longer one wins."""
    number = reading.number
    if number.kind in {"fold", "ordinal"}:
        return lex.units.at(("fold",), 0) if number.kind == "fold" else None
    unit = lex.units.at(tokens.lows, at)
    if at > number.last and not tokens.glued(at):
        return lex.money_after.at(tokens.lows, at) or unit
    paid = _money_after(reading, tokens, at, lex)
    if paid and unit and paid.last == unit.last:
        return paid if _rather_money(reading, tokens, lex) else unit
    symbol = lex.symbols.at(tokens.words, at) if number.digits else None
    if symbol and _runs_on(tokens, symbol.last):
        symbol = None
    known = [hit for hit in (paid, unit, symbol) if hit]
    return max(known, key=lambda hit: hit.last) if known else None


def _money_after(reading: Reading, tokens: Tokens, at: int, lex: Lexicon) -> Hit[Unit] | None:
    found = lex.money_after.at(tokens.lows, at) or lex.money_code.at(tokens.words, at)
    if found is None and reading.number.spoken:
        found = lex.money_spoken.at(tokens.lows, at)
    if found or not reading.number.digits or tokens.word(at + 1)[:1].isdigit():
        return found
    return lex.money_before.at(tokens.lows, at)


def _rather_money(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    """True for pounds that are paid: by the million, or in a clause that speaks of a price."""
    number = reading.number
    if number.spoken and number.high >= HEAVY:
        return True
    words = tokens.lows[max(0, number.first - 6) : number.first]
    return any(lex.single("paid", word) for word in words)


def _runs_on(tokens: Tokens, at: int) -> bool:
    """True when letters or digits go on where a symbol should end: "24703 L-202"."""
    if not tokens.glued(at):
        return False
    if tokens.word(at) == "-":
        return tokens.glued(at + 1) and tokens.word(at + 1).isdigit()
    return tokens.word(at).isalnum()


def _take_unit(reading: Reading, hit: Hit[Unit], tokens: Tokens, *, sign: bool) -> None:
    reading.unit = hit.value
    if sign:
        reading.first = min(reading.first, hit.first)
        reading.sign = tokens.span(hit.first, hit.last)
    else:
        reading.last = max(reading.last, hit.last)
        start = reading.number.last
        reading.glued = tokens.glued(start)
        reading.unit_words = tokens.span(start, hit.last)


def scale_after_code(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads "75 USD million": the scale may follow the currency's code."""
    word = lex.numbers.get(tokens.low(reading.last))
    if not reading.money or reading.number.spoken or word is None or word.kind != "scale":
        return
    reading.number = reading.number.times(word.low, word.high, reading.last + 1)
    reading.low, reading.high = reading.number.low, reading.number.high
    reading.last += 1


def attach_sign(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads "-1.3%" and "minus-30 degrees": a sign counts only before a figure with a unit."""
    first = reading.first
    if reading.unit is None or reading.high <= 0:
        return
    word = lex.said("minus").before(tokens.lows, first)
    if word is None:
        return
    sign = tokens.words[first - 1]
    at_start = first == 1 or not tokens.glued(first - 1) or tokens.words[first - 2] == "("
    if sign.isalpha() or word.last - word.first > 1 or (at_start and tokens.glued(first)):
        reading.first = word.first
        reading.low, reading.high = -reading.high, -reading.low


def attach_rate(reading: Reading, tokens: Tokens, lex: Lexicon, limit: int) -> None:
    """Reads "a month", "per head", "/day" and "annually" after it, before token `limit`."""
    bracketed = tokens.word(reading.first - 1) == "(" and tokens.word(reading.last) == ")"
    for at in dict.fromkeys((reading.last + bracketed, reading.noun_at[1])):
        rate = _rate_at(tokens, at, lex) if at >= reading.last else None
        if rate and rate.last <= limit:
            _take_rate(reading, tokens, rate)
            return


def _rate_at(tokens: Tokens, at: int, lex: Lexicon) -> Hit[Word] | None:
    """The rate that begins at this token: what it is over, and the rule."""
    adverb = lex.said("rate-adverb").at(tokens.lows, at)
    if adverb:
        return adverb
    link_at = at + (tokens.word(at) == "-")
    link = lex.single("rate-link", tokens.low(link_at))
    if link is None:
        return None
    noun_at = link_at + 1 + (tokens.word(link_at + 1) == "-")
    over = _over(tokens, noun_at, lex, sure=link.value == "sure")
    if over is None or lex.said("rate-veto").at(tokens.lows, over[0]):
        return None
    return Hit(at, over[0], Word(over[1], link.rule))


def _over(tokens: Tokens, at: int, lex: Lexicon, *, sure: bool) -> tuple[int, str] | None:
    """What a rate is over, with the token after it."""
    noun = lex.said("rate-noun").at(tokens.lows, at)
    if noun:
        return noun.last, noun.value.value or singular(tokens.lows[at])
    unit = lex.units.at(tokens.lows, at)
    if unit and (sure or unit.value.dimension.partition("/")[0] in OVER):
        return unit.last, unit.value.id
    symbol = lex.symbols.at(tokens.words, at) if sure else None
    if symbol:
        return symbol.last, symbol.value.id
    if sure and tokens.low(at).isalpha() and not lex.single("stop", tokens.low(at)):
        return at + 1, singular(tokens.lows[at])
    return None


def _take_rate(reading: Reading, tokens: Tokens, rate: Hit[Word]) -> None:
    reading.per = rate.value.value
    reading.rate_words = tokens.span(rate.first, rate.last).strip("-").replace("-", " ")
    if rate.first == reading.last:
        reading.core, reading.last = reading.last, rate.last


def attach_bound(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads "at least", "nearly" and "a maximum of" before the figure."""
    first = reading.first
    neutral = lex.said("neutral").before(tokens.lows, first)
    hit = lex.bounds_before.before(tokens.lows, first)
    if hit is None and reading.timed:
        hit = lex.bounds_of_time.before(tokens.lows, first)
    if hit is None and neutral:
        hit = lex.bounds_before.before(tokens.lows, neutral.first)
    if hit:
        _take_bound(reading, hit)
        reading.first, reading.hedge = hit.first, tokens.span(hit.first, hit.last)


def attach_tail(reading: Reading, tokens: Tokens, lex: Lexicon, limit: int) -> None:
    """Reads "or more" and "or so" after the figure, before token `limit`."""
    for at in dict.fromkeys((reading.last, reading.noun_at[1])):
        after = lex.bounds_after.at(tokens.lows, at) if at >= reading.last else None
        if reading.bound or after is None or after.last > limit:
            continue
        if _closes(tokens, after, lex):
            _take_bound(reading, after)
            _place_tail(reading, tokens, after)
            reading.last = after.last if at == reading.last else reading.last
            return


def _take_bound(reading: Reading, hit: Hit[BoundWord]) -> None:
    reading.bound = hit.value


def attach_trend(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Reads the direction of a change: "rose 5%", "cut by 300"."""
    at = reading.first
    at -= lex.single("change-by", tokens.low(at - 1)) is not None
    word = lex.said("trend").before(tokens.lows, at)
    if word:
        reading.trend = word.value.value


def _place_tail(reading: Reading, tokens: Tokens, tail: Hit[BoundWord]) -> None:
    """Shows "a dozen or so boats" and "20 boats or more" with the hedge where it stands."""
    if tail.last == reading.noun_at[0]:
        reading.noun_words = tokens.span(tail.first, reading.noun_at[1])
    else:
        reading.tail = tokens.span(tail.first, tail.last)


def _closes(tokens: Tokens, tail: Hit[BoundWord], lex: Lexicon) -> bool:
    """True unless a number follows: "40 million plus 10 million" is a sum, no bound."""
    after = tokens.word(tail.last)
    return not after[-1:].isdigit() and after.lower() not in lex.numbers
