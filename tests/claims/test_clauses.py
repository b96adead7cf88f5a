"""A sentence falls where a new predicate begins, and nowhere inside a name or a date."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.clauses import clause_reader, words_in
from factcheck.rulebook import RuleBook

FALLING = [
    ("The ferry sank, and the mayor resigned.", ["The ferry sank", "and the mayor resigned"]),
    (
        "The bridge fell, killing nine people in the town.",
        ["The bridge fell", "killing nine people in the town"],
    ),
    (
        "The first ferry, which had left Mopti at dawn, came home at night.",
        ["The first ferry", "which had left Mopti at dawn", "came home at night"],
    ),
    (
        "The ferry sank – nobody was hurt on it.",
        ["The ferry sank", "nobody was hurt on it"],
    ),
    (
        "The crew left the ship; the captain had stayed.",
        ["The crew left the ship", "the captain had stayed"],
    ),
    (
        "The harbour was closed on Monday because the river had risen.",
        ["The harbour was closed on Monday", "because the river had risen"],
    ),
    (
        "The party won the vote and contests the count.",
        ["The party won the vote", "and contests the count"],
    ),
]
WHOLE = [
    "The mayor and the council resigned.",
    "The ferry left with wheat, rice and salt on board.",
    "In the spring of last year, on a Tuesday, it sank.",
    "Yes; no.",
    "He was a well-known, much-loved man.",
]


def clauses(text: str, book: RuleBook) -> list[str]:
    return [text[a:b] for a, b in clause_reader(book).split(text)]


@pytest.mark.parametrize(("text", "parts"), FALLING)
def test_a_clause_opens_with_its_predicate(text: str, parts: list[str], book: RuleBook) -> None:
    assert clauses(text, book) == parts


@pytest.mark.parametrize("text", WHOLE)
def test_what_has_one_predicate_stays_whole(text: str, book: RuleBook) -> None:
    assert clauses(text, book) == [text.removesuffix(".")]


def test_nothing_is_split_inside_what_is_closed(book: RuleBook) -> None:
    text = "The ferry sank (it was built in 1912 and was never painted) in the delta."
    bracket = text.index("("), text.index(")") + 1
    assert len(clauses(text, book)) > 1
    assert len(clause_reader(book).split(text, [bracket])) == 1


@pytest.mark.parametrize("text", ["", " ", "...", "– – –", ",;:"])
def test_a_text_without_words_has_no_clauses(text: str, book: RuleBook) -> None:
    assert clauses(text, book) == []


PIECES = st.lists(
    st.sampled_from(
        [
            "the",
            "ferry",
            "sank",
            ",",
            ", and",
            "which",
            "was",
            "; ",
            " – ",
            "(",
            ")",
            "and",
            "he",
        ]
    ),
    max_size=30,
).map(" ".join)


@given(st.one_of(PIECES, st.text(max_size=80)))
@settings(deadline=None)
def test_clauses_follow_each_other_and_lose_no_word(book: RuleBook, text: str) -> None:
    spans = clause_reader(book).split(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    kept = {at for a, b in spans for at in range(a, b)}
    assert all(w.start in kept for w in words_in(text))


@pytest.mark.parametrize("piece", ["who, ", "was (", "; - ", "that, and he was "])
def test_a_sentence_of_joints_is_split_in_linear_time(piece: str, book: RuleBook) -> None:
    began = time.process_time()
    clause_reader(book).split(piece * 8_000)
    assert time.process_time() - began < 5
