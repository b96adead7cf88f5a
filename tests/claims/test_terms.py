"""Content words: the forms of one word meet, and words of another stem stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.terms import cut, fold, stemmer, stems_of, words_of
from factcheck.rulebook import RuleBook

MEETING = [
    ("launched", "launches"),
    ("launching", "launch"),
    ("cities", "city"),
    ("stopped", "stopping"),
    ("ferries", "ferry"),
    ("closed", "closes"),
    ("vessel", "vessels"),
    ("sank", "sinking"),
    ("said", "says"),
]
APART = [("bed", "be"), ("class", "clas"), ("bus", "bu"), ("crisis", "crisi"), ("red", "r")]


@pytest.mark.parametrize(("one", "other"), MEETING)
def test_the_forms_of_one_word_meet(one: str, other: str, book: RuleBook) -> None:
    assert stemmer(book).base(one) == stemmer(book).base(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_an_ending_that_is_none_is_not_cut(one: str, other: str) -> None:
    assert cut(one) != cut(other)


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Zoë’s", "zoe"), ("Goïta's", "goita"), ("STRASSE", "strasse"), ("mayors’", "mayors")],
)
def test_marks_case_and_possessives_fall(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_stop_words_say_nothing(book: RuleBook) -> None:
    assert stems_of("It was the one that they had of this.", book) == []
    assert stemmer(book).stem("the") == ""


def test_hyphenated_words_count_by_their_parts(book: RuleBook) -> None:
    assert stems_of("a flood-stricken harbour", book) == ["flood", "stricken", "harbour"]


def test_a_masked_word_is_left_out(book: RuleBook) -> None:
    text = "the ferry left the harbour"
    at = text.index("ferry")
    whole = stems_of(text, book)
    assert "ferri" in whole
    assert stems_of(text, book, [(at, at + 5)]) == [s for s in whole if s != "ferri"]
    assert stems_of(text, book, [(at - 1, at)]) == whole


@given(st.text(max_size=80))
@settings(deadline=None)
def test_every_word_stands_where_its_span_says(text: str) -> None:
    for word, start, end in words_of(text):
        assert fold(text[start:end]) == word


@given(st.text(alphabet="abceginrstuy-", min_size=1, max_size=14))
@settings(deadline=None)
def test_no_stem_is_cut_to_nothing(word: str) -> None:
    stem = cut(word)
    assert min(len(word), 2) <= len(stem) <= len(word)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = [word for word, _, _ in words_of(text)]
    assert [fold(word) for word in once if "'" not in word] == [w for w in once if "'" not in w]
