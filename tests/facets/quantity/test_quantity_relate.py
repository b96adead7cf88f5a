"""How two figures stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facets import quantity
from factcheck.model.mention import Mention
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.verdict import Verdict

Reader = Callable[..., tuple[Mention[Quantity], ...]]


@pytest.mark.parametrize(
    ("one", "two", "verdict"),
    [
        ("$10.8 million", "$10.8m", Verdict.EQUAL),
        ("12 km", "12,000 metres", Verdict.EQUAL),
        ("half of the boats", "50% of the boats", Verdict.EQUAL),
        ("nearly 20 million people", "19.7 million people", Verdict.REFINES),
        ("about a thousand guards", "1,000 guards", Verdict.REFINES),
        ("around $100 million", "$100m", Verdict.REFINES),
        ("at least 27 dead", "132 killed", Verdict.REFINES),
        ("close to a decade", "nine years", Verdict.REFINES),
        ("20 million people", "19.7 million people", Verdict.REFINES),
        ("1,396 boats", "1,400 boats", Verdict.REFINES),
        ("thousands of boats", "40,000 boats", Verdict.REFINES),
        ("three military bases", "three bases", Verdict.EQUAL),
        ("between 300 and 600 guards", "500 to 700 guards", Verdict.COMPATIBLE),
        ("more than 50 states", "50 states", Verdict.COMPATIBLE),
        ("1,400 soldiers", "1,500 troops", Verdict.CONFLICT),
        ("$10 million a month", "$10.8 million a month", Verdict.CONFLICT),
        ("up to 1,400 soldiers", "1,500 soldiers", Verdict.CONFLICT),
        ("nearly 20 million people", "21 million people", Verdict.CONFLICT),
        ("three of the five bases", "three of the six bases", Verdict.CONFLICT),
        ("three of the five bases", "five bases", Verdict.COMPATIBLE),
        ("three of the five bases", "four bases", Verdict.CONFLICT),
        ("the eighth-largest port", "the seventh-largest port", Verdict.CONFLICT),
        ("the first coup", "the second coup", Verdict.DIFFERENT),
        ("the second coup", "two coups", Verdict.DIFFERENT),
        ("25,000 tonnes", "$25,000", Verdict.DIFFERENT),
        ("€5 million", "$5 million", Verdict.UNKNOWN),
        ("38 percent", "38 percentage points", Verdict.UNKNOWN),
        ("25,000 tonnes of wheat", "25,000 tons of wheat", Verdict.UNKNOWN),
        ("$10.8 million a month", "$130 million a year", Verdict.UNKNOWN),
        ("1,000 fighters", "1,100 soldiers", Verdict.UNKNOWN),
        ("600 German soldiers", "5,100 French soldiers", Verdict.UNKNOWN),
        ("27 dead", "27 in all", Verdict.UNKNOWN),
        ("20 million people", "20 ethnic groups", Verdict.UNKNOWN),
    ],
)
def test_figures_are_compared_like_with_like(
    read: Reader, one: str, two: str, verdict: Verdict
) -> None:
    a, b = read(one)[0].value, read(two)[0].value
    assert quantity.relate(a, b).verdict is verdict
    assert quantity.relate(b, a).verdict is verdict


def test_the_reason_holds_the_arithmetic(read: Reader) -> None:
    a, b = read("1,400 soldiers")[0].value, read("1,500 soldiers")[0].value
    assert quantity.relate(a, b).because == "1,400 soldiers and 1,500 soldiers differ by 100"
    a, b = read("$10 million")[0].value, read("$10.8 million")[0].value
    assert "differ by $800,000" in quantity.relate(a, b).because


def test_a_month_is_multiplied_out_beside_a_year(read: Reader) -> None:
    a, b = read("$10.8 million a month")[0].value, read("$130 million a year")[0].value
    assert "12 x 10,800,000 = 129,600,000 a year" in quantity.relate(a, b).because


def test_the_ends_of_a_change_are_two_figures(read: Reader) -> None:
    old, new = (m.value for m in read("cut from 600 to 300 soldiers"))
    assert quantity.relate(old, new).verdict is Verdict.DIFFERENT


def test_the_new_figure_of_a_change_is_the_figure(read: Reader) -> None:
    new = read("raised from 1,100 to 1,400 soldiers")[1].value
    same = read("1,400 soldiers")[0].value
    assert quantity.relate(new, same).verdict is Verdict.EQUAL


def test_a_whole_is_compared_but_never_accused(read: Reader) -> None:
    _, whole = (m.value for m in read("half of the country's 20 million people"))
    same, less = (read(t)[0].value for t in ("20 million people", "3 million people"))
    assert quantity.relate(whole, same).verdict is Verdict.EQUAL
    assert quantity.relate(whole, less).verdict is Verdict.UNKNOWN


def test_a_rise_is_no_fall(read: Reader) -> None:
    a, b = read("Exports rose 5%")[0].value, read("Exports fell 5%")[0].value
    assert quantity.relate(a, b).verdict is Verdict.CONFLICT


numbers = st.decimals(min_value=0, max_value=10**9, places=1)


@st.composite
def counts(draw: st.DrawFn) -> Quantity:
    low, high = sorted((draw(numbers), draw(numbers)))
    bound = draw(st.sampled_from(list(Bound)))
    ends: dict[Bound, tuple[Decimal | None, Decimal | None]] = {
        Bound.EXACT: (low, low),
        Bound.AT_LEAST: (low, None),
        Bound.MORE_THAN: (low, None),
        Bound.AT_MOST: (None, high),
        Bound.LESS_THAN: (None, high),
        Bound.UP_TO: (None, high),
    }
    start, end = ends.get(bound, (low, high))
    return Quantity(start, end, bound, counted="guard", like="guard")


@given(counts())
def test_a_figure_equals_itself(a: Quantity) -> None:
    assert quantity.relate(a, a).verdict is Verdict.EQUAL


@given(counts(), counts())
def test_the_order_of_two_figures_does_not_matter(a: Quantity, b: Quantity) -> None:
    assert quantity.relate(a, b).verdict is quantity.relate(b, a).verdict


@given(counts(), numbers)
def test_a_floor_never_contradicts_a_larger_figure(a: Quantity, more: Decimal) -> None:
    low = a.low or Decimal(0)
    floor = Quantity(low, None, Bound.AT_LEAST, counted="guard")
    larger = Quantity(low + more, low + more, counted="guard")
    assert quantity.relate(floor, larger).verdict is not Verdict.CONFLICT


@given(counts(), counts())
def test_a_conflict_means_that_the_intervals_do_not_touch(a: Quantity, b: Quantity) -> None:
    if quantity.relate(a, b).verdict is Verdict.CONFLICT:
        top, bottom = Decimal("Infinity"), Decimal("-Infinity")
        a_low, b_low = (bottom if q.low is None else q.low for q in (a, b))
        a_high, b_high = (top if q.high is None else q.high for q in (a, b))
        assert a_high < b_low or b_high < a_low
