"""Reading one number, in digits or in words, at one token."""

from __future__ import annotations

from factcheck.facets.quantity.lexicon import Lexicon
from factcheck.facets.quantity.number import LARGEST, Number
from factcheck.facets.quantity.spelled import read_words
from factcheck.facets.quantity.tokens import Tokens
from factcheck.facets.quantity.written import read_digits


def read_number(tokens: Tokens, index: int, lex: Lexicon) -> Number | None:
    """The number that begins at this token, None when there is none."""
    if tokens.words[index][-1].isdigit() and tokens.words[index].isascii():
        number = read_digits(tokens, index, lex)
    else:
        number = read_words(tokens, index, lex)
    if number is None or abs(number.high) > LARGEST:
        return None
    return number
