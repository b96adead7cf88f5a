"""Whatever the text, reading figures neither fails nor slows down."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.facets import quantity
from factcheck.facets.quantity.labels import masked_spans
from factcheck.facets.quantity.lexicon import lexicon
from factcheck.facets.quantity.tokens import tokenize
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook

Reader = Callable[..., tuple[Mention[Quantity], ...]]

PIECES = (
    "1,100", "2", "20", "1.5", "2021", "½", "$", "€", "%", "-", "–", "/", "(", ")", ",", ".",
    "million", "m", "bn", "a", "half", "of", "the", "from", "to", "by", "between", "and", "or",
    "two", "twenty", "hundred", "third", "first", "dozen", "dozens", "tens", "thousands", "one",
    "several", "couple", "guards", "km", "tonnes", "per", "month", "about", "at least", "more",
    "voted", "for", "against", "years", "old", "USD", "rose", "In", "Mali", "least", "up", "-1",
)  # fmt: skip

REPEATED = (
    *("9", "9,", "1.", "million ", "one hundred ", "a ", "1-", "1 to 2 ", "$", "half a "),
    *("12 and ", "of the ", "from 1 to ", "-", "(", "@", "1 000 ", "two of the ", "a boy "),
)

words = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", " ", ""))), max_size=14
).map(lambda parts: "".join(a + b for a, b in parts))


def check(found: tuple[Mention[Quantity], ...], text: str) -> None:
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert quantity.show(mention.value)
    for one, two in pairwise(found):
        assert one.end <= two.start
        assert quantity.relate(one.value, two.value).because


@given(words)
@settings(max_examples=500)
def test_any_row_of_number_words_is_read_or_left(read: Reader, text: str) -> None:
    check(read(text), text)


@given(st.text())
@settings(max_examples=300)
def test_any_text_is_read_or_left(read: Reader, text: str) -> None:
    check(read(text), text)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_length_of_the_text_only(read: Reader, piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        read(piece * times)
        return time.perf_counter() - start

    read(piece * 50)
    short, long = seconds(1_000), seconds(10_000)
    assert long < max(short, 0.002) * 40


def test_tokens_stand_where_the_text_has_them() -> None:
    tokens = tokenize("Some 1,100 men's boats at 5.5%")
    assert tokens.words == ["Some", "1,100", "men's", "boats", "at", "5.5", "%"]
    assert [tokens.text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == (
        tokens.words
    )


@given(words)
@settings(max_examples=200)
def test_the_quick_look_skips_no_mask(book: RuleBook, text: str) -> None:
    lex = lexicon(book)
    every = {(m.span(), rule) for pattern, rule in lex.masks for m in pattern.finditer(text)}
    assert {((start, end), rule) for start, end, rule in masked_spans(text, lex)} == every
