"""From comparisons to positions: who stands with whom, and what is left unanswered."""

from __future__ import annotations

import itertools

import pytest

from factcheck.model.assertion import Assertion
from factcheck.model.judging import clashes, positions, steps_of, unanswered
from factcheck.model.pairing import Backing, Comparison, Slot
from factcheck.model.verdict import Verdict
from tests.model.made import claim, comparison

A, B, C, D = (claim(key) for key in "abcd")
MAY, JUNE = "24 May", "26 June"


def document(one: Assertion) -> str:
    return one.document


def wire(_: Assertion) -> str:
    return "wire"


APART = comparison((A, MAY), (B, JUNE), Verdict.CONFLICT)
TWO_AND_ONE = (
    APART,
    comparison((C, MAY), (B, JUNE), Verdict.CONFLICT),
    comparison((A, MAY), (C, MAY), Verdict.EQUAL),
)


def sides(comparisons: tuple[Comparison, ...]) -> list[list[str]]:
    found = positions(comparisons, document)
    return [[e.assertion.id for e in p.evidence] for p in found]


def test_those_who_say_the_same_share_a_position() -> None:
    assert sides(TWO_AND_ONE) == [["a", "c"], ["b"]]


@pytest.mark.parametrize("order", list(itertools.permutations(TWO_AND_ONE)))
def test_positions_do_not_depend_on_the_order_of_looking(order: tuple[Comparison, ...]) -> None:
    assert positions(order, document) == positions(TWO_AND_ONE, document)


def test_who_agrees_with_one_side_stands_with_it() -> None:
    bystander = comparison((A, MAY), (D, "May"), Verdict.REFINES)
    assert sides((APART, bystander)) == [["a", "d"], ["b"]]


def test_who_clashes_and_agrees_with_neither_side_takes_no_position() -> None:
    others = comparison((C, "2021"), (D, "2021"), Verdict.EQUAL)
    assert sides((APART, others)) == [["a"], ["b"]]


def test_equal_words_make_one_position_though_nobody_compared_them() -> None:
    other = comparison((C, MAY), (D, JUNE), Verdict.CONFLICT)
    assert sides((APART, other)) == [["a", "c"], ["b", "d"]]


def test_who_fits_one_and_clashes_with_another_of_a_position_stands_alone() -> None:
    fits = comparison((A, MAY), (C, "spring"), Verdict.COMPATIBLE)
    hits = comparison((D, MAY), (C, "spring"), Verdict.CONFLICT)
    with_d = comparison((D, MAY), (B, JUNE), Verdict.CONFLICT)
    found = sides((APART, fits, hits, with_d))
    assert all(not {"c", "d"} <= set(side) for side in found)
    assert sorted(k for side in found for k in side) == ["a", "b", "c", "d"]


def test_copies_of_one_wire_count_once() -> None:
    assert [p.independent for p in positions(TWO_AND_ONE, document)] == [2, 1]
    assert [p.independent for p in positions(TWO_AND_ONE, wire)] == [1, 1]


def test_a_position_shows_its_fullest_wording() -> None:
    short = comparison((A, "24 May"), (C, "24 May 2021"), Verdict.REFINES)
    against = comparison((C, "24 May 2021"), (B, JUNE), Verdict.CONFLICT)
    assert [p.display for p in positions((APART, short, against), document)] == [
        "24 May 2021",
        JUNE,
    ]


def test_no_comparisons_give_no_positions() -> None:
    assert positions((), document) == ()


@pytest.mark.parametrize(
    ("verdict", "weight", "found"),
    [
        (Verdict.CONFLICT, 5.0, True),
        (Verdict.DISPUTED, 5.0, True),
        (Verdict.CONFLICT, 4.9, False),
        (Verdict.UPDATED, 9.0, False),
        (Verdict.UNKNOWN, 9.0, False),
        (Verdict.DIFFERENT, 9.0, False),
    ],
)
def test_only_a_proven_clash_counts(
    verdict: Verdict,
    weight: float,
    found: bool,  # noqa: FBT001  # drawn
) -> None:
    one = comparison((A, MAY), (B, JUNE), verdict, weight)
    assert clashes([one], 5.0) == ((one,) if found else ())


def backed(*comparisons: Comparison) -> Backing:
    ordered = sorted(comparisons, key=lambda c: -c.weight)
    return Backing(A, (), tuple(ordered), 1.0, (), ())


def left(*comparisons: Comparison) -> list[str]:
    return [c.pairing.b.id for c in unanswered(backed(*comparisons), Slot.DATE, 3.0)]


def test_a_clash_that_no_source_bears_out_is_unanswered() -> None:
    assert left(APART) == ["b"]


def test_a_source_that_agrees_silences_the_clash() -> None:
    assert left(APART, comparison((A, MAY), (C, MAY), Verdict.EQUAL, 7.0)) == []


def test_a_source_that_is_about_something_else_silences_nothing() -> None:
    assert left(APART, comparison((A, MAY), (C, MAY), Verdict.EQUAL, 2.0)) == ["b"]


def test_a_coarser_date_does_not_bear_out_a_finer_one() -> None:
    month = comparison((A, MAY), (C, "May"), Verdict.REFINES, finer="a")
    assert left(APART, month) == ["b"]


def test_a_coarser_date_is_enough_against_a_source_as_coarse() -> None:
    month = comparison((A, MAY), (C, "May"), Verdict.REFINES, finer="a")
    other = comparison((A, MAY), (B, "June"), Verdict.CONFLICT, finer="a")
    assert left(other, month) == []


def test_each_value_of_a_statement_is_answered_for_itself() -> None:
    second = comparison((A, "1 July"), (D, "2 July"), Verdict.CONFLICT, 6.0, start=4)
    agreed = comparison((A, MAY), (C, MAY), Verdict.EQUAL)
    assert left(APART, second) == ["d", "b"]
    assert left(APART, second, agreed) == ["d"]


def test_another_slot_answers_nothing() -> None:
    figure = comparison((A, MAY), (C, MAY), Verdict.EQUAL, slot=Slot.FIGURE)
    assert left(APART, figure) == ["b"]


def test_the_strongest_clash_of_a_value_is_named() -> None:
    assert left(APART, comparison((A, MAY), (C, JUNE), Verdict.CONFLICT, 9.5)) == ["c"]


def test_the_way_to_a_verdict_ends_with_its_reason() -> None:
    steps = steps_of(APART)
    assert [s.step for s in steps] == ["word", "date"]
    assert steps[0].result == "both say ferry (+8.0 bits)"
    assert steps[-1].result == APART.relation.because
