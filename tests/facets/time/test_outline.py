"""An outline spares a pattern only where its words do not stand in a row."""

from __future__ import annotations

import pytest

from factcheck.facets.time.grammar import by_first_word
from factcheck.facets.time.outline import (
    ANYTHING,
    TOKEN,
    Words,
    absent_or,
    may_stand,
    run_of,
    step_of,
    words_of,
)
from factcheck.rulebook import RuleBook

MONTH = step_of(["May", "June"])
DAY = step_of(["first"], ["[12]?[0-9](?:st|nd|rd|th)?"])
POSITION = absent_or(step_of(["early", "the end of"]))


def among(text: str) -> Words:
    return words_of(text, [word.lower() for word in TOKEN.findall(text)])


@pytest.mark.parametrize("text", ["May 4", "June 21st", "early May 4", "the end of June, 3"])
def test_words_in_a_row_may_be_a_phrase(text: str) -> None:
    assert may_stand((POSITION, MONTH, DAY), among(text), 0)


@pytest.mark.parametrize("text", ["May day 4", "May", "early 4 May", "the end June 4", ""])
def test_words_out_of_their_row_are_none(text: str) -> None:
    assert not may_stand((POSITION, MONTH, DAY), among(text), 0)


def test_what_may_be_any_number_of_words_asks_for_the_rest_only_somewhere() -> None:
    assert may_stand((ANYTHING, MONTH), among("six and a half of last June"), 0)
    assert not may_stand((ANYTHING, MONTH), among("six and a half of last year"), 0)


@pytest.mark.parametrize("text", ["two hundred and six days", "1,200.5 days", "two of May"])
def test_a_count_goes_on_for_as_many_words_as_count(text: str) -> None:
    steps = (run_of(["two", "six", "hundred", "and"], 9), step_of(["days"]))
    assert may_stand(steps, among(text), 0) == text.endswith("days")
    assert not may_stand(steps, among("two boats in six days"), 0)


def test_a_pattern_of_several_words_says_nothing_of_how_many() -> None:
    assert step_of([], [r"[0-9]+ ?p\.m\."]) is ANYTHING


@pytest.mark.parametrize("text", ["ſpring", "wee\u212a", "Apr\u0131l"])
def test_letters_that_fold_to_plain_ones_are_no_plain_text(text: str) -> None:
    assert not among(text).plain


def test_letters_that_fold_to_plain_ones_still_make_a_month(book: RuleBook) -> None:
    text = "in summer of 2011 or the \u017fummer of 2012"
    assert among("the é of 2011").plain
    patterns = by_first_word(book)["the"].patterns
    words, at = among(text), text.index("the")
    number = [m.start() for m in TOKEN.finditer(text)].index(at)
    ends = {m.end() for p in patterns if (m := p.match(text, at, words, number))}
    assert len(text) in ends
