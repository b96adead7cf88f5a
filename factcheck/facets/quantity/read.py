"""From one sentence to its figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.facets.quantity.attach import (
    attach_bound,
    attach_rate,
    attach_sign,
    attach_tail,
    attach_trend,
    attach_unit,
    scale_after_code,
)
from factcheck.facets.quantity.fates import attach_fates
from factcheck.facets.quantity.labels import (
    YEARS,
    Span,
    blocked_tokens,
    glued_label,
    masked_spans,
    named_label,
    trailing_label,
    year_like,
)
from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.numbers import read_number
from factcheck.facets.quantity.phrases import attach_noun, attach_sized, join_parts, pronoun
from factcheck.facets.quantity.ranges import join_ranges
from factcheck.facets.quantity.reading import Reading, begin
from factcheck.facets.quantity.together import complete
from factcheck.facets.quantity.tokens import Tokens, tokenize
from factcheck.facets.quantity.unit_words import TIME


def read(text: str, lex: Lexicon, taken: Sequence[Span]) -> tuple[Tokens, list[Reading]]:
    """The figures of a text, in order; spans are offsets of this text."""
    if not lex.trigger.search(text):
        return Tokens(text, [], [], [], []), []
    tokens = tokenize(text)
    masks = [(start, end) for start, end, _ in masked_spans(text, lex)]
    hidden = [*_dates(tokens, taken, lex), *masks]
    readings = _numbers(tokens, blocked_tokens(tokens, hidden), lex)
    if not readings:
        return tokens, []
    readings = _phrased(readings, tokens, lex)
    readings = [r for r in readings if _is_figure(r, tokens, lex)]
    complete(readings, tokens, lex)
    attach_fates(readings, tokens, lex)
    in_order = sorted(taken)
    return tokens, [r for r in readings if _is_free(r, tokens, in_order)]


def _dates(tokens: Tokens, taken: Sequence[Span], lex: Lexicon) -> list[Span]:
    """The taken spans that hide their numbers: all but those that end in a unit of time."""
    found: list[Span] = []
    for span in taken:
        inside = sorted(blocked_tokens(tokens, [span]))
        unit = lex.units.at(tokens.lows, inside[-1]) if inside else None
        if unit is None or unit.value.dimension not in TIME:
            found.append(span)
    return found


def _numbers(tokens: Tokens, blocked: set[int], lex: Lexicon) -> list[Reading]:
    """Each number with its unit, before figures are put together."""
    found: list[Reading] = []
    index, count = 0, len(tokens)
    while index < count:
        word = tokens.words[index]
        wanted = word[-1] in lex.digits or tokens.lows[index] in lex.numbers
        if not wanted or index in blocked or _is_label(tokens, index, lex):
            index += 1
            continue
        number = read_number(tokens, index, lex)
        if number is None:
            index += 1
            continue
        reading = begin(number)
        attach_unit(reading, tokens, lex, found[-1].last if found else 0)
        scale_after_code(reading, tokens, lex)
        attach_sign(reading, tokens, lex)
        if not trailing_label(tokens, reading):
            found.append(reading)
        index = max(index + 1, reading.last)
    return found


def _is_label(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    return tokens.words[index][-1] in "0123456789" and glued_label(tokens, index, lex)


def _phrased(readings: list[Reading], tokens: Tokens, lex: Lexicon) -> list[Reading]:
    """The readings with ranges joined, and with what they count, their rates and bounds."""
    readings = join_ranges(readings, tokens, lex)
    for reading in readings:
        attach_noun(reading, tokens, lex)
    attach_sized(readings, tokens, lex)
    readings = join_parts(readings, tokens, lex)
    for reading in readings:
        attach_bound(reading, tokens, lex)
        attach_trend(reading, tokens, lex)
    limits = [*(r.first for r in readings), len(tokens)][1:]
    for reading, limit in zip(readings, limits, strict=True):
        attach_tail(reading, tokens, lex, limit)
        attach_rate(reading, tokens, lex, limit)
    return readings


def _is_figure(reading: Reading, tokens: Tokens, lex: Lexicon) -> bool:
    if pronoun(reading, tokens, lex) or year_like(tokens, reading, lex):
        return False
    return not named_label(tokens, reading, lex)


def _is_free(reading: Reading, tokens: Tokens, taken: Sequence[Span]) -> bool:
    """True unless an earlier facet read these words as a date; a duration is both.

    A rate ("a month") that was taken is left out of the mention, its meaning stays.
    """
    start, end = tokens.starts[reading.first], tokens.ends[reading.last - 1]
    after = bisect_left(taken, end, key=lambda span: span[0])
    first = bisect_right(taken, start, hi=after, key=lambda span: span[1])
    touching = taken[first:after]
    if not touching:
        return True
    if reading.core and all(s[0] >= tokens.ends[reading.core - 1] for s in touching):
        reading.last = reading.core
        return True
    lasts = reading.timed and not (reading.number.digits and reading.low in YEARS)
    return lasts and any(span[1] == end for span in touching)
