"""Casualties whose number stands without a noun: "27 were killed", "the toll rose to 132"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.quantity.lexicon import Lexicon, Word
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Hit, Tokens

REACH = 7  # tokens between "death toll" and its figure


def attach_fates(readings: Sequence[Reading], tokens: Tokens, lex: Lexicon) -> None:
    """Says what a bare number counts when a verb or a toll beside it does."""
    free_from = 0
    for reading in readings:
        if reading.bare and reading.number.kind == "cardinal" and reading.total is None:
            _attach(reading, tokens, lex, free_from)
        free_from = max(reading.last, reading.noun_at[1])


def _attach(reading: Reading, tokens: Tokens, lex: Lexicon, free_from: int) -> None:
    fate = lex.said("fate").at(tokens.lows, reading.last)
    fate = fate or lex.said("fate-before").before(tokens.lows, reading.first)
    fate = fate or _toll(reading, tokens, lex, free_from)
    if fate:
        like = lex.single("like", fate.value.value)
        reading.counted = fate.value.value
        reading.like = like.value if like else reading.counted


def _toll(reading: Reading, tokens: Tokens, lex: Lexicon, free_from: int) -> Hit[Word] | None:
    """The toll whose figure this is: the last one before it, with no figure in between."""
    for at in range(reading.first - 1, max(free_from, reading.first - REACH) - 1, -1):
        toll = lex.said("toll").at(tokens.lows, at)
        if toll:
            return toll
    return None
