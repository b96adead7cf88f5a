"""Comparisons become questions, two slots bear each other out, topics ask their own."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from attrs import evolve

from factcheck.align import align, matters, weights
from factcheck.align.crosswise import crosswise
from factcheck.intake import article_from_text
from factcheck.model.pairing import Comparison, Matter, Slot
from factcheck.model.verdict import Verdict
from factcheck.pipeline import extract
from factcheck.rulebook import RuleBook, load
from tests.model.made import claim, comparison

A, B, C, D, E, F = (claim(key) for key in "abcdef")
FIRST = comparison((A, "24 May"), (B, "26 May"), Verdict.CONFLICT, 9.0)
AGREED = comparison((A, "24 May"), (C, "24 May"), Verdict.EQUAL, 8.0)
BESIDE = comparison((C, "24 May"), (B, "26 May"), Verdict.CONFLICT, 7.0)
APART = comparison((D, "3 May"), (E, "5 May"), Verdict.CONFLICT, 6.0)
FIGURE = comparison((A, "40"), (B, "50"), Verdict.CONFLICT, 5.0, slot=Slot.FIGURE)
DENIAL = comparison((E, "YES"), (F, "NO"), Verdict.DISPUTED, 5.0, slot=Slot.EXISTENCE)
ALL = (FIRST, AGREED, BESIDE, APART, FIGURE, DENIAL)


def asked(comparisons: Sequence[Comparison], floor: float = 0.0) -> tuple[Matter, ...]:
    return matters(comparisons, floor, {"frame.sinking": "On which day did she sink?"})


def ids(matter: Matter) -> set[str]:
    return {c.id for m in matter.comparisons for c in (m.pairing.a, m.pairing.b)}


def test_what_bears_out_one_side_belongs_to_the_question() -> None:
    found = [ids(m) for m in asked(ALL) if m.slot is Slot.DATE]
    assert found == [{"a", "b", "c"}, {"d", "e"}]


def test_each_slot_asks_for_itself() -> None:
    assert [m.slot for m in asked(ALL)] == [Slot.DATE, Slot.DATE, Slot.EXISTENCE, Slot.FIGURE]


@pytest.mark.parametrize("order", list(itertools.permutations(ALL))[::97])
def test_the_order_of_comparing_decides_no_question(order: tuple[Comparison, ...]) -> None:
    assert asked(order) == asked(ALL)


def test_the_strongest_comparison_of_a_question_comes_first() -> None:
    for matter in asked(ALL):
        found = [c.weight for c in matter.comparisons if c.relation.verdict is Verdict.CONFLICT]
        assert found == sorted(found, reverse=True)


def test_what_lies_below_the_floor_asks_nothing() -> None:
    assert [ids(m) for m in asked(ALL, floor=8.5)] == [{"a", "b"}]
    assert asked([]) == ()


def test_another_event_or_attribute_is_another_question() -> None:
    other = evolve(APART, event="rescue")
    start = evolve(BESIDE, attribute="start")
    assert len(asked([FIRST, other, start])) == 3


def test_a_frame_is_one_question_in_its_own_words() -> None:
    framed = [evolve(c, frame="frame.sinking") for c in (FIRST, APART)]
    (matter,) = asked(framed)
    assert matter.question == "On which day did she sink?"
    assert ids(matter) == {"a", "b", "d", "e"}


def test_an_equal_figure_speaks_for_two_dates_of_one_thing(book: RuleBook) -> None:
    same = evolve(AGREED, slot=Slot.FIGURE)
    bits = weights(book)
    told = [c for c in crosswise([FIRST, same], bits) if c.slot is Slot.DATE]
    assert [c.weight > FIRST.weight for c in told] == [True]
    assert told[0].steps[-1].name == "same-figure"
    assert told[0].relation == FIRST.relation


def test_another_figure_speaks_against_it(book: RuleBook) -> None:
    bits = weights(book)
    told = [c for c in crosswise([FIRST, FIGURE], bits) if c.slot is Slot.DATE]
    assert [c.weight < FIRST.weight for c in told] == [True]


def test_a_date_alone_is_left_as_it_is(book: RuleBook) -> None:
    assert list(crosswise([FIRST], weights(book))) == [FIRST]


def framed(*texts: str) -> list[tuple[str, str]]:
    """The values that two texts give to the frames of all topics."""
    rules = load()
    articles = [
        article_from_text(t, name=f"{chr(97 + n)}.txt", book=rules) for n, t in enumerate(texts)
    ]
    found = align(extract(articles, rules), articles, rules).comparisons
    clash = {Verdict.CONFLICT, Verdict.DISPUTED}
    framed_only = (c for c in found if c.frame and c.relation.verdict in clash)
    return [(c.a.display, c.b.display) for c in framed_only]


def test_a_topic_asks_its_question_of_texts_with_few_words_in_common() -> None:
    told = framed(
        "Mali's second coup came on 24 May 2021.",
        "On 26 May 2021 Assimi Goita seized power in Mali in another coup, its second.",
    )
    assert ("24 May 2021", "26 May 2021") in told


def test_a_topic_asks_nothing_of_another_country() -> None:
    assert framed("A coup came in Burma on 2 May 1962.", "A coup came in Peru in 1968.") == []
