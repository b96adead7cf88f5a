"""Reading figures: numbers with their bounds, units, rates and what they count."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.quantity.lexicon import lexicon
from factcheck.facets.quantity.proof import prove
from factcheck.facets.quantity.read import read
from factcheck.facets.quantity.reading import mention
from factcheck.facets.quantity.relate import relate
from factcheck.facets.quantity.settle import settle
from factcheck.facets.quantity.show import show
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook

__all__ = ["NAME", "TABLES", "find", "prove", "relate", "settle", "show"]

NAME = "quantity"
TABLES = ("quantity", "unit", "number", "currency")


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[tuple[int, int]]
) -> tuple[Mention[Quantity], ...]:
    """The figures of one sentence, in order; a date or time in `taken` is none of them."""
    lex = lexicon(book)
    local = [(start - sentence.start, end - sentence.start) for start, end in taken]
    tokens, readings = read(sentence.text, lex, local)
    return tuple(mention(reading, tokens, sentence.start) for reading in readings)
