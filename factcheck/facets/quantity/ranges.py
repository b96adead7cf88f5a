"""Two numbers that are one figure: "800 to 1,000", "between 300 and 600", "$8-10 million"."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from factcheck.facets.quantity.labels import YEARS
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.number import Number
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Tokens

HYPHENS = "-–—−"
SCORE = 20  # small bare numbers joined by a hyphen are rather a score


def join_ranges(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> list[Reading]:
    """The readings with ranges made one, scores and spans of years left out."""
    found: list[Reading] = []
    for reading in readings:
        before = found[-1] if found else None
        joint = _joint(before, reading, tokens, lex) if before else ""
        if before is None or not joint:
            found.append(reading)
        elif _no_figure(before, reading, joint, tokens, lex):
            found.pop()
        elif _is_range(before, reading, joint, tokens, lex):
            found[-1] = _joined(before, reading)
            _include_between(found[-1], tokens, lex)
        else:
            found.append(reading)
    return found


def _joint(a: Reading, b: Reading, tokens: Tokens, lex: Lexicon) -> str:
    """The word or hyphen between two numbers, "" when something else stands there."""
    between = tokens.lows[a.last : b.first]
    if len(between) == 2 and between[1] in HYPHENS and lex.single("range", between[0]):
        between = between[:1]
    if len(between) == 2 and between[0] in HYPHENS and lex.single("change", between[1]):
        between = between[1:]  # "a two- to three-year term"
    if len(between) == 3 and between[0] in HYPHENS and between[2] in HYPHENS:
        between = between[1:2]
    if len(between) != 1:
        return ""
    joint = between[0]
    if joint == "and":
        return joint if lex.single("range-before", tokens.low(a.first - 1)) else ""
    return joint if lex.single("range", joint) else ""


def _no_figure(a: Reading, b: Reading, joint: str, tokens: Tokens, lex: Lexicon) -> bool:
    """True for scores ("2-0") and spans of years ("2014-15", "between 1600 and 1900")."""
    if not a.number.digits or not b.number.digits or a.unit or b.unit:
        return False
    if _is_year(a, tokens) and (_is_year(b, tokens) or joint in HYPHENS):
        return b.number.last == b.last and not b.number.spoken
    if joint not in HYPHENS or a.number.spoken or b.number.spoken:
        return False
    if a.low >= b.low:
        return not voted(tokens, lex)
    return b.high < SCORE and lex.single("score-after", tokens.low(b.last)) is not None


def voted(tokens: Tokens, lex: Lexicon) -> bool:
    """True when the sentence speaks of a vote."""
    return any(lex.single("vote", low) for low in tokens.lows)


def _is_year(reading: Reading, tokens: Tokens) -> bool:
    word = tokens.words[reading.number.first]
    return len(word) == 4 and word.isdigit() and int(word) in YEARS


def _is_range(a: Reading, b: Reading, joint: str, tokens: Tokens, lex: Lexicon) -> bool:
    low, high = _lifted(a.number, b.number).low, b.low
    before = tokens.low(a.first - 1)
    if low >= high or not _alike(a, b, tokens):
        return False
    if a.unit and not b.unit and not a.money and joint not in HYPHENS:
        return False
    if joint == "or":
        return high <= low * 2 or high == low + 1
    if lex.single("change-from", before):
        return lex.single("range-from", tokens.low(a.first - 2)) is not None
    return lex.single("change-by", before) is None or high <= low * 2


def _alike(a: Reading, b: Reading, tokens: Tokens) -> bool:
    """True when two numbers may be the ends of one range: one unit, no year, no place."""
    if "ordinal" in (a.number.kind, b.number.kind):
        return False
    if a.unit and b.unit and a.unit.id != b.unit.id:
        return False
    return bool(a.unit) or not _is_year(a, tokens) or len(tokens.words[b.number.first]) == 4


def _lifted(a: Number, b: Number) -> Number:
    """The first number with the scale of the second: "8 to 10 million" begins at 8 million."""
    if not b.spoken or a.spoken or b.base <= 0 or a.low >= max(b.base, Decimal(1)):
        return a
    scale = b.low / b.base
    return evolve(a, low=a.low * scale, high=a.high * scale, grain=a.grain * scale, spoken=True)


def lift(a: Reading, b: Reading) -> None:
    """Gives the first of two figures the scale of the second where it has none."""
    number = _lifted(a.number, b.number)
    if number is not a.number:
        a.number, a.low, a.high = number, number.low, number.high


def _include_between(reading: Reading, tokens: Tokens, lex: Lexicon) -> None:
    """Takes the "between" of "between 300 and 600" into the figure."""
    if lex.single("range-before", tokens.low(reading.first - 1)):
        reading.first -= 1
        reading.hedge = tokens.words[reading.first]


def _joined(a: Reading, b: Reading) -> Reading:
    lift(a, b)
    number = evolve(
        b.number,
        first=a.number.first,
        low=a.low,
        grain=min(a.number.grain, b.number.grain),
    )
    joined = evolve(b, number=number, first=min(a.first, b.first), low=a.low)
    joined.unit = b.unit or a.unit
    joined.sign = a.sign or b.sign
    joined.between = True
    return joined
