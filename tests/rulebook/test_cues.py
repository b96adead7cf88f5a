"""Phrases of rules are found as whole words, the longest first, and vetoes are read over."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.errors import RuleError
from factcheck.rulebook import Rule
from factcheck.rulebook.cues import (
    alternation,
    flatten,
    lexicon,
    touches,
    word_after,
    word_before,
)

DENY = Rule("cue", "cue.deny", "en/x.toml", {"words": ["not", "no longer", "no"]})
ONLY = Rule("cue", "cue.only", "en/x.toml", {"words": ["only"], "veto": ["not only"]})
WORDS = lexicon([DENY, ONLY])


def found(text: str) -> list[str]:
    flat = flatten(text)
    return [flat[h.start : h.end] for h in WORDS.scan(flat)]


def test_the_longest_phrase_wins() -> None:
    assert found("There is no longer a ferry and no bridge.") == ["no longer", "no"]


def test_a_veto_is_read_over_with_all_it_holds() -> None:
    assert found("It was not only late, it was not there.") == ["not"]


@pytest.mark.parametrize("text", ["a knot", "notable", "no-one", "casino", "know"])
def test_a_part_of_a_word_is_no_word(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["NOT so", "(not so)", "so, not—", "no\u00a0longer", "no\nlonger"]
)
def test_case_marks_and_spaces_hide_no_word(text: str) -> None:
    assert len(found(text)) == 1


def test_one_phrase_cannot_belong_to_two_rules() -> None:
    twin = Rule("cue", "cue.twin", "en/y.toml", {"words": ["Not"]})
    with pytest.raises(
        RuleError, match=re.escape("en/y.toml, rule cue.twin: 'Not' is a word of")
    ):
        lexicon([DENY, twin])


def test_an_empty_phrase_names_its_rule() -> None:
    empty = Rule("cue", "cue.empty", "en/y.toml", {"words": [" "]})
    with pytest.raises(RuleError, match=r"cue\.empty: 'words' holds an empty word"):
        lexicon([empty])


def test_no_rules_find_nothing() -> None:
    assert list(lexicon([]).scan("not so")) == []


@given(st.text())
@settings(deadline=None)
def test_flattening_moves_no_offset(text: str) -> None:
    assert len(flatten(text)) == len(text)


PHRASES = st.lists(
    st.lists(
        st.sampled_from(["no", "not", "longer", "a", "ab", "b"]), min_size=1, max_size=3
    ).map(" ".join),
    min_size=1,
    max_size=6,
)


def plainly(phrases: list[str], text: str) -> list[tuple[int, int]]:
    """The plain twin: try every phrase at every place, the longest first."""
    spans, at = [], 0
    while at < len(text):
        for phrase in sorted(phrases, key=len, reverse=True):
            end = at + len(phrase)
            inside = text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()
            if text.startswith(phrase, at) and not inside:
                spans.append((at, end))
                at = end - 1
                break
        at += 1
    return spans


@given(PHRASES, st.text(alphabet="abnotlger ,", max_size=60))
@settings(deadline=None)
def test_one_pattern_finds_what_trying_every_phrase_finds(
    phrases: list[str], text: str
) -> None:
    spans = [m.span() for m in re.finditer(alternation(phrases), text)]
    assert spans == plainly(phrases, text)


@given(PHRASES, st.text(alphabet="abnotlger ,-_'é", max_size=60))
def test_a_lexicon_finds_what_one_pattern_finds(phrases: list[str], text: str) -> None:
    distinct = [*dict.fromkeys(phrases), "'no", ", not", "don't"]
    words = lexicon([Rule("cue", "cue.any", "en/x.toml", {"words": [*distinct]})])
    spans = [(hit.start, hit.end) for hit in words.scan(text)]
    assert spans == [m.span() for m in re.finditer(alternation(distinct), text)]


def test_the_words_beside_a_place() -> None:
    flat = "he said it's (not) so-called."
    at = flat.index("not")
    assert word_before(flat, at) == "it's"
    assert word_after(flat, at + 3) == "so-called"
    assert word_before(flat, 0) == ""
    assert word_after(flat, len(flat)) == ""


@pytest.mark.parametrize(("span", "hit"), [((2, 4), True), ((0, 2), False), ((5, 7), False)])
def test_spans_touch_only_when_they_share_a_letter(span: tuple[int, int], *, hit: bool) -> None:
    assert touches(*span, [(2, 5)]) is hit


def test_a_text_of_cue_beginnings_is_read_in_no_time() -> None:
    began = time.process_time()
    assert found("knot long" * 50_000) == []
    assert time.process_time() - began < 2
