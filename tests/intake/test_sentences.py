"""Where sentences end, and where they only seem to."""

from __future__ import annotations

import pytest

from factcheck.intake.sentences import sentence_spans
from factcheck.rulebook import RuleBook


def split(text: str, book: RuleBook) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text), book)]


@pytest.mark.parametrize(
    "whole",
    [
        "Mr. Toure met Gen. Diallo and Dr. N. L. Traore in St. Louis.",
        "The U.S. State Department and the U.N. Mission disagreed.",
        "Shells fell at 3 p.m. Tuesday and at 2.40 a.m. on Wednesday.",
        "The dam of 6.42 metres cost $10.8 million, No. 3 of its kind.",
        "The meeting on Nov. 10 was held by Lake Fish Inc. Chairman Jo Park.",
        "They asked e.g. Mopti, Gao etc. for help.",
        "“With regard to the plans … this is a matter for the government,” he said.",
        "“What now?” he asked.",
        '"Stop!" she cried, and ran.',
        "The wreck (see p. 12) was lifted; nobody was hurt.",
        "Yahoo.com and www.example.org were down.",
        "1. The first item of the list.",
    ],
)
def test_these_are_one_sentence(whole: str, book: RuleBook) -> None:
    assert split(whole, book) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["He left in 2020.", "The army stayed."],
        ["“We saw it.", "Nobody came.”", "The mayor nodded."],
        ["It was settled on 14 October 1960.", "Nobody objected."],
        ["Did he know?", "He did!", "We asked…", "Nobody answered."],
        ["(The ferry was old.)", "It sank."],
        ["They moved to the U.S.", "In May they returned."],
        ["The shop opens at 9 a.m.", "The owner sleeps late."],
        ["He chose plan B.", "The mayor agreed."],
        ["The minister said no.", "Nobody was surprised."],
        ["Prices rose by 5.2 percent.", "60 shops closed."],
        ["He is here. ”", "She is not."],
    ],
)
def test_these_are_several(parts: list[str], book: RuleBook) -> None:
    assert split(" ".join(parts), book) == parts


def test_reference_marks_stay_inside_and_fall_at_the_ends(book: RuleBook) -> None:
    text = "Sanou [fi] signed it in 1961,[3] and paid.[4][5] Nobody saw it.[6]"
    assert split(text, book) == ["Sanou [fi] signed it in 1961,[3] and paid.", "Nobody saw it."]


def test_a_mark_after_the_stop_need_not_be_followed_by_a_space(book: RuleBook) -> None:
    text = "It was paid.[citation needed]Nobody saw it.[4]"
    assert split(text, book) == ["It was paid.", "Nobody saw it."]


def test_a_bracket_that_ends_a_sentence_is_kept(book: RuleBook) -> None:
    assert split("He did it alone [as he said].", book) == ["He did it alone [as he said]."]


def test_a_stray_quotation_mark_belongs_to_the_sentence_before(book: RuleBook) -> None:
    assert split('"He left. "', book) == ['"He left. "']


def test_what_holds_no_word_is_no_sentence(book: RuleBook) -> None:
    assert split(" … . ! ", book) == []


def test_a_span_is_read_with_the_offsets_of_its_text(book: RuleBook) -> None:
    text = "Not this. He left. She stayed. Nor that."
    assert sentence_spans(text, 10, 30, book) == [(10, 18), (19, 30)]


def test_white_space_of_any_length_lies_between_sentences(book: RuleBook) -> None:
    assert split("He left." + " \n" * 50_000 + "She stayed.", book) == [
        "He left.",
        "She stayed.",
    ]
