"""How telling a word is, which claims are worth a look, and what a pair weighs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.align import Alignment, weights
from factcheck.align.candidates import CROWD, ENOUGH, TELLING, candidates
from factcheck.align.statistics import CAP, count, tokens_of
from factcheck.align.weigh import weigh
from factcheck.model.assertion import Assertion
from factcheck.rulebook import RuleBook
from tests.model.made import claim

Aligned = Callable[..., Alignment]
WORDS = ["ferry", "harbour", "crew", "mayor", "wheat", "river", "budget", "bridge"]


def worded(key: int, words: list[str], names: list[str]) -> Assertion:
    return evolve(claim(f"c-{key:04d}", names=names), terms=tuple(sorted(set(words))))


CLAIMS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(WORDS), max_size=5),
        st.lists(st.sampled_from(["sanou", "diarra", "kayes"]), max_size=2),
    ),
    max_size=30,
).map(lambda drawn: [worded(at, *one) for at, one in enumerate(drawn)])


def looked_at(claims: list[Assertion]) -> list[tuple[str, str]]:
    """The plain twin: every pair, by all that both say."""
    statistics = count(claims)
    held = {t: sum(t in tokens_of(c) for c in claims) for c in claims for t in tokens_of(c)}
    found = []
    for at, a in enumerate(claims):
        for b in claims[at + 1 :]:
            shared = tokens_of(a) & tokens_of(b)
            told = [statistics.bits(t) for t in shared if held[t] <= CROWD]
            if sum(round(bits * 100) for bits in told if bits >= TELLING) >= ENOUGH * 100:
                found.append((a.id, b.id))
    return found


@given(CLAIMS)
@settings(deadline=None)
def test_the_prefilter_finds_what_looking_at_every_pair_finds(claims: list[Assertion]) -> None:
    assert [(a.id, b.id) for a, b in candidates(claims, count(claims))] == looked_at(claims)


def test_a_word_of_a_whole_crowd_opens_no_pair() -> None:
    crowd = [worded(at, ["ferry"], ["sanou"]) for at in range(CROWD + 1)]
    assert list(candidates(crowd, count(crowd))) == []


@given(CLAIMS)
@settings(deadline=None)
def test_a_rarer_word_says_more_and_none_says_too_much(claims: list[Assertion]) -> None:
    statistics = count(claims)
    for one, other in pairwise(WORDS):
        first, second = (statistics.counts.get(w, 0) for w in (one, other))
        assert 0 <= statistics.bits(one) <= CAP
        if first < second:
            assert statistics.bits(one) >= statistics.bits(other)


def test_a_claim_shares_its_words_and_its_names() -> None:
    assert tokens_of(worded(1, ["ferry"], ["sanou"])) == {"ferry", "@sanou"}


def test_no_claims_have_no_statistics() -> None:
    assert count([]).claims == 0
    assert count([]).bits("ferry") <= CAP


A = "The ferry Aurora ran aground near Kayes with wheat on board."
B = "With wheat on board the ferry Aurora ran aground near Kayes."
C = "The council of Mopti passed its budget."


def test_each_part_of_a_weight_has_a_name_and_a_reason(aligned: Aligned) -> None:
    (pairing,) = aligned(A, B).pairings
    names = [c.name for c in pairing.contributions]
    assert {"prior", "word"} <= set(names)
    assert all(c.because and c.bits for c in pairing.contributions)
    assert pairing.weight == sum(c.bits for c in pairing.contributions)
    assert pairing.weight > 0


def test_two_texts_about_two_things_make_no_pair(aligned: Aligned) -> None:
    assert aligned(A, C).pairings == ()


@given(CLAIMS)
@settings(deadline=None)
def test_a_pair_weighs_the_same_from_both_sides(
    book: RuleBook, claims: list[Assertion]
) -> None:
    statistics, bits = count(claims), weights(book)
    for a, b in pairwise(claims):
        there, back = weigh(a, b, statistics, bits), weigh(b, a, statistics, bits)
        assert there.weight == pytest.approx(back.weight)


def counted(ordinal: int | None) -> Assertion:
    one = claim(f"c-{ordinal}")
    return evolve(one, events=(evolve(one.event, head="coup", ordinal=ordinal),))


@pytest.mark.parametrize(("first", "second", "sign"), [(2, 2, 1), (1, 2, -1), (None, 2, 0)])
def test_ordinals_speak_for_one_event_or_for_two(
    first: int | None, second: int | None, sign: int, book: RuleBook
) -> None:
    one, other = counted(first), counted(second)
    bits = weigh(one, other, count([one, other]), weights(book)).bits("ordinal")
    assert (bits > 0) - (bits < 0) == sign


def test_names_in_common_count_for_and_other_names_against(book: RuleBook) -> None:
    ours, same, other = (worded(n, [], [w]) for n, w in enumerate(["sanou", "sanou", "diarra"]))
    statistics = count([ours, same, other])
    assert weigh(ours, same, statistics, weights(book)).bits("name") > 0
    assert weigh(ours, other, statistics, weights(book)).bits("no-name") < 0


def test_a_name_in_the_sentences_around_is_no_other_name(book: RuleBook) -> None:
    ours = worded(1, [], ["sanou"])
    near = evolve(worded(2, [], ["diarra"]), context=("@sanou",))
    parts = weigh(ours, near, count([ours, near]), weights(book))
    assert parts.bits("no-name") == 0
    assert parts.bits("context") >= 0
