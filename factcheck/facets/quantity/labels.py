"""Digits that are no figures: dates, clock times, identifiers, model names, footnote marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.reading import Reading
from factcheck.facets.quantity.tokens import Tokens

DIGIT = re.compile("[0-9]")
Span = tuple[int, int]
YEARS = range(1500, 2101)


def masked_spans(text: str, lex: Lexicon) -> Iterator[tuple[int, int, str]]:
    """The stretches that the mask rules name, with the rule's id.

    Masks of digits are tried where there are digits, which skips work and changes nothing.
    """
    masks = lex.masks if DIGIT.search(text) else lex.word_masks
    for pattern, rule in masks:
        for match in pattern.finditer(text):
            if match.end() > match.start():
                yield match.start(), match.end(), rule


def blocked_tokens(tokens: Tokens, spans: Sequence[Span]) -> set[int]:
    """The tokens that stand in one of these spans of the text."""
    blocked: set[int] = set()
    for start, end in spans:
        first = bisect_right(tokens.ends, start)
        blocked.update(range(first, bisect_left(tokens.starts, end)))
    return blocked


def glued_label(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    """True for digits that are part of a word or a code: "G5", "Il-76", "10:30", "#4"."""
    if not tokens.glued(index):
        return False
    before = tokens.words[index - 1]
    paid = lex.money_before.before(tokens.lows, index)
    if paid or lex.money_code.before(tokens.words, index):
        return False
    if before.isalnum():
        return True
    if before in "-–—−":
        return _hyphened(tokens, index, lex)
    return before in "#:/._@\\" and (before == "#" or tokens.glued(index - 1))


def _hyphened(tokens: Tokens, index: int, lex: Lexicon) -> bool:
    before = tokens.low(index - 2)
    if not tokens.glued(index - 1) or not before or not before[-1].isalnum():
        return False
    if before[0].isdigit():
        return tokens.glued(index - 2) and tokens.word(index - 3).isalpha()
    return before not in lex.numbers and lex.single("joined", before) is None


def trailing_label(tokens: Tokens, reading: Reading) -> bool:
    """True when letters or digits are glued to the end that nothing could read: "24703L202"."""
    at = reading.last
    if not tokens.glued(at) or not reading.number.digits:
        return False
    if tokens.words[at].isalnum():
        return True
    return tokens.words[at] == "/" and tokens.glued(at + 1) and tokens.word(at + 1).isdigit()


def year_like(tokens: Tokens, reading: Reading, lex: Lexicon) -> bool:
    """True for four digits that are rather a year: no unit, no bound, no noun of their own."""
    number = reading.number
    if not _plain_integer(tokens, reading) or int(number.low) not in YEARS:
        return False
    early = lex.single("year-before", tokens.low(reading.first - 1)) is not None
    if reading.bound and not reading.between:
        return early and reading.bare
    if lex.said("neutral").before(tokens.lows, reading.first):
        return False
    return early or not reading.counted or reading.noun_at[1] > number.last + 2


def _plain_integer(tokens: Tokens, reading: Reading) -> bool:
    number = reading.number
    word = tokens.words[number.first]
    return reading.unit is None and number.last == number.first + 1 and word.isdigit()


def named_label(tokens: Tokens, reading: Reading, lex: Lexicon) -> bool:
    """True when a number is part of a name: "Section 427", "France 24", "No. 5"."""
    before = reading.number.first - 1
    if tokens.low(before) == "." and lex.single("named", tokens.low(before - 1)):
        return True
    known = lex.single("named", tokens.low(before)) is not None
    if known and reading.bare and reading.number.kind == "cardinal":
        return True
    if not _plain_integer(tokens, reading) or reading.bound:
        return False
    if reading.bare and _name_after(tokens, reading, lex):
        return True
    word = tokens.word(before)
    return word != word.lower() and (known or _name_before(tokens, reading, lex))


def _name_after(tokens: Tokens, reading: Reading, lex: Lexicon) -> bool:
    """True for "the 787 Dreamliner" and "the 90049 area": an article, then a name or a code."""
    if lex.single("before-name", tokens.low(reading.first - 1)) is None:
        return False
    after = tokens.word(reading.last)
    named = len(after) > 2 and after[0].isupper() and not _title_case(tokens)
    return named or len(tokens.words[reading.number.first]) > 4


def _name_before(tokens: Tokens, reading: Reading, lex: Lexicon) -> bool:
    """True when the capitalised word before a number makes a name with it."""
    before = reading.number.first - 1
    low = tokens.lows[before]
    if lex.single("stop", low) or low in lex.numbers or _title_case(tokens):
        return False
    if not reading.counted:
        return True
    return before > 0 and lex.single("place-before", tokens.low(before - 1)) is None


def _title_case(tokens: Tokens) -> bool:
    """True when most words are capitalised, as in a headline: capitals say nothing there."""
    words = [w for w in tokens.words[:40] if len(w) > 3 and w[0].isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) * 4 > len(words) * 3
