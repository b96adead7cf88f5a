"""Laws of periods: whatever the days, containing, overlapping and gaps fit together."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facets.time import relate
from factcheck.model.period import Period
from factcheck.model.verdict import Verdict

DAYS = st.dates()
ENDS = st.one_of(st.none(), DAYS)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    low, high = draw(ENDS), draw(ENDS)
    if low and high and low > high:
        low, high = high, low
    return Period(low, high)


@given(periods(), periods())
def test_overlap_is_mutual(a: Period, b: Period) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(periods(), periods())
def test_a_gap_is_the_same_from_both_sides(a: Period, b: Period) -> None:
    assert a.gap(b) == b.gap(a) >= 0


@given(periods(), periods())
def test_only_what_does_not_overlap_has_a_gap(a: Period, b: Period) -> None:
    assert (a.gap(b) == 0) == a.overlaps(b)


@given(periods(), periods())
def test_what_contains_overlaps(a: Period, b: Period) -> None:
    if a.contains(b):
        assert a.overlaps(b)


@given(periods(), periods(), periods())
def test_containing_passes_on(a: Period, b: Period, c: Period) -> None:
    if a.contains(b) and b.contains(c):
        assert a.contains(c)


@given(periods())
def test_a_period_contains_itself(a: Period) -> None:
    assert a.contains(a)
    assert a.gap(a) == 0


@given(DAYS, st.integers(1, 400))
def test_the_gap_of_two_days_is_their_difference(day: date, apart: int) -> None:
    try:
        other = day + timedelta(days=apart)
    except OverflowError:
        return
    assert Period(day, day).gap(Period(other, other)) == apart


@given(periods(), periods())
def test_two_periods_relate_alike_from_both_sides(a: Period, b: Period) -> None:
    assert relate(a, b).verdict == relate(b, a).verdict


@given(periods(), periods())
def test_only_disjoint_bounded_days_conflict(a: Period, b: Period) -> None:
    if relate(a, b).verdict is Verdict.CONFLICT:
        assert a.bounded
        assert b.bounded
        assert not a.overlaps(b)


def test_a_period_that_ends_before_it_starts_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2021, 5, 26), date(2021, 5, 24))


def test_a_week_has_seven_days() -> None:
    with pytest.raises(ValueError, match="no day number 7"):
        Period(date(2021, 5, 26), date(2021, 5, 26), weekday=7)


def test_a_date_that_no_calendar_has_holds_no_days() -> None:
    with pytest.raises(ValueError, match="no calendar"):
        Period(date(2021, 6, 30), date(2021, 6, 30), impossible=True)
