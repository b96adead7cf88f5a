"""Sums, intervals and impossible dates: what the calendar and arithmetic make of an article."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facets import arithmetic
from factcheck.intake import Collection, article_from_text
from factcheck.model.arithmetic import (
    Extent,
    days_between,
    extent,
    multiple,
    percent,
    step,
    total,
)
from factcheck.model.period import Period
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.report import Conflict, Origin
from factcheck.pipeline import compare
from factcheck.proof import prove_all
from factcheck.rulebook import load

BOOK = load()
CODES = {"FC502", "FC503", "FC504"}


def found(text: str, published: str = "2025-06-10") -> list[Conflict]:
    """What the three checks make of a text that ran on that day."""
    one = article_from_text(text, name="quay.txt", book=BOOK, published=published)
    return [c for c in compare(Collection((one,)), BOOK).conflicts if c.code in CODES]


def span(low: object, high: object) -> Extent:
    return Extent(Decimal(str(low)), Decimal(str(high)))


def figure(stated: str, grain: str, unit: str = "", bound: Bound = Bound.EXACT) -> Quantity:
    value = Decimal(stated)
    return Quantity(value, value, bound, unit, stated=value, grain=Decimal(grain))


def test_every_word_of_reckoning_is_read_from_its_examples() -> None:
    proofs = prove_all(BOOK, BOOK.of("arithmetic"))
    assert [(p.rule.id, p.failures) for p in proofs if p.failures or not p.owned] == []


def test_a_book_of_rules_without_such_words_reads_none() -> None:
    assert arithmetic.signs(BOOK).read("It was a mild day.") == ()


@pytest.mark.parametrize(
    ("text", "computed"),
    [
        ("The fare rose from 4.5 to 6 euros, a rise of 2.5 euros.", "1.5 EUR"),
        ("The share fell 3 percentage points, from 40 percent to 35 percent.", "5 percent"),
        ("The rent rose 20 percent, from 500 euros to 550 euros.", "10 percent"),
        ("The quay takes 900 lorries, three times its usual 450 lorries.", "2 times 450"),
        ("The fleet tripled from 20 ships to 35 ships.", "1.75 times 20"),
        ("The price halved from 90 euros to 70 euros.", "0.778 times 90"),
        ("The storm felled 30 oaks and 25 elms, a total of 65 trees.", "55"),
        ("The storm felled 65 trees: 30 oaks and 25 elms.", "55"),
    ],
)
def test_figures_that_do_not_give_each_other_are_found(text: str, computed: str) -> None:
    (conflict,) = found(text)
    assert conflict.code == "FC504"
    assert [p.origin for p in conflict.positions] == [Origin.STATED, Origin.COMPUTED]
    assert conflict.positions[1].display.startswith(computed)
    assert conflict.positions[1].evidence == ()


@pytest.mark.parametrize(
    "text",
    [
        "The fare rose from 4.5 to 6 euros, a rise of 1.5 euros.",
        "The fare rose from 4 to 6 euros, more than in other towns, by up to 3 euros there.",
        "The rent rose 9 percent, from 550 euros to 600 euros.",
        "The quay takes 900 lorries, twice its usual 450 lorries.",
        "The quay takes 900 lorries, three times in 12 days.",
        "The fleet more than doubled from 20 ships to 55 ships.",
        "The price nearly halved from 90 euros to 50 euros.",
        "The storm felled 65 trees: 30 oaks, 25 elms and others.",
        "The storm felled 30 oaks and 25 elms on a total of 65 farms in June.",
        "Of 65 trees the storm felled 30 oaks.",
    ],
)
def test_rounding_hedges_and_open_lists_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The pier burned down on 31 April 2024.", "2025-06-10"),
        ("The ferry sank on 3 July 2025.", "2025-06-10"),
        ("On April 31 the pier burned down.", "2025-06-10"),
    ],
)
def test_a_day_that_cannot_be_is_found(text: str, published: str) -> None:
    assert [c.code for c in found(text, published)] == ["FC502"]


@pytest.mark.parametrize(
    "text",
    [
        "The pier burned down on 30 April 2024.",
        "The ferry sails again on 3 July 2025.",
        "The ferry sank on 3 July.",
        "The owners met to prepare the sale on 3 July 2025.",
        "The ferry did not sink on 3 July 2025.",
        "In April 31 boats were sold.",
    ],
)
def test_plans_and_days_without_a_year_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_an_interval_shows_what_the_dates_give() -> None:
    (conflict,) = found(
        "The first earthquake came on 2 January 2025. "
        "The second earthquake, on 4 April 2025, came a week after the first."
    )
    assert conflict.code == "FC503"
    assert conflict.positions[1].display == "13.1 weeks"


@given(st.dates(date(2, 1, 1), date(9000, 1, 1)), st.integers(1, 9000))
def test_days_between_two_days_are_counted_exactly(day: date, apart: int) -> None:
    other = date.fromordinal(day.toordinal() + apart)
    days = days_between(Period(day, day), Period(other, other))
    assert days == span(apart, apart)
    assert days_between(Period(other, other), Period(day, day)) is None


def test_an_open_date_gives_no_interval() -> None:
    day = date(2025, 6, 10)
    assert days_between(Period(None, day), Period(day, day)) is None
    assert days_between(Period(day, day), Period(day, None)) is None


def test_the_last_digit_given_says_how_far_a_figure_was_rounded() -> None:
    assert extent(figure("6.42", "0.01", "metre")) == span("6.415", "6.425")
    assert extent(figure("3", "1", "percent"), Decimal("0.1")) == span("2.95", "3.05")
    assert extent(figure("541", "1")) == span(541, 541)
    assert extent(figure("1200", "100")) == span(1150, 1250)


def test_ranges_that_only_touch_do_not_meet_but_a_number_on_the_edge_does() -> None:
    assert not span(1, 2).meets(span(2, 3))
    assert span(2, 2).meets(span(2, 3))
    assert Extent(None, Decimal(2)).meets(span(1, 9))
    with pytest.raises(ValueError, match="cannot end"):
        span(2, 1)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_step_and_its_percentage_go_together(a: int, b: int) -> None:
    before, after = span(a, a), span(b, b)
    assert step(before, after) == span(abs(a - b), abs(a - b))
    share = percent(before, after)
    assert share.low is not None
    assert round(share.low * a / 100) == abs(a - b)
    assert total([before, after]) == span(a + b, a + b)


def test_nothing_is_a_multiple_of_nought() -> None:
    assert multiple(span(4, 5), span(0, 1)) == Extent(None, None)
    assert multiple(Extent(None, Decimal(5)), span(1, 1)) == Extent(None, None)
    assert total([Extent(None, None), span(1, 1)]) == Extent(None, None)
    assert step(Extent(None, None), span(1, 1)) == Extent(None, None)
    assert percent(span(0, 0), span(1, 1)) == Extent(None, None)
