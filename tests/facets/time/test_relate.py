"""How two times stand to each other, as an editor would say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factcheck.facets.time import relate
from factcheck.model.mention import Mention
from factcheck.model.period import Grain, Period, TimeKind
from factcheck.model.verdict import Relation, Verdict

Read = Callable[..., tuple[Mention[Period], ...]]


def compare(read: Read, a: str, b: str, published: str = "2022-05-20") -> Relation:
    """The relation of the first times of two texts."""
    return relate(read(a, published)[0].value, read(b, published)[0].value)


def test_two_days_apart_conflict_with_the_arithmetic(read: Read) -> None:
    relation = compare(read, "on 24 May 2021", "on May 26, 2021")
    assert relation.verdict is Verdict.CONFLICT
    assert relation.because == "24 May 2021 and 26 May 2021 are two days apart"


def test_one_day_apart_is_said_in_the_singular(read: Read) -> None:
    assert compare(read, "on 24 May 2021", "on 25 May 2021").because.endswith("one day apart")


def test_a_day_refines_its_month(read: Read) -> None:
    relation = compare(read, "in May 2021", "on 26 May 2021")
    assert relation.verdict is Verdict.REFINES
    assert relation.because == "26 May 2021 lies within May 2021"


def test_a_month_refines_its_year_whichever_comes_first(read: Read) -> None:
    assert compare(read, "in 2021", "in May 2021").verdict is Verdict.REFINES
    assert compare(read, "in May 2021", "in 2021").verdict is Verdict.REFINES


def test_one_day_written_in_two_ways_is_equal(read: Read) -> None:
    relation = compare(read, "on 20 May 2022", "He said today")
    assert relation.verdict is Verdict.EQUAL
    assert relation.because == "both mean 20 May 2022"


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("in 2013", "in 2014", "one year"),
        ("in May 2021", "in August 2021", "three months"),
        ("in December 2020", "in January 2021", "one month"),
        ("in May 2021", "in 2023", "20 months"),
        ("in the 1960s", "in the 1990s", "30 years"),
    ],
)
def test_the_distance_is_given_in_the_coarser_unit(
    read: Read, a: str, b: str, distance: str
) -> None:
    relation = compare(read, a, b)
    assert relation.verdict is Verdict.CONFLICT
    assert relation.because.endswith(f"are {distance} apart")


def test_overlapping_spans_are_compatible(read: Read) -> None:
    assert compare(read, "from 2010 to 2014", "from 2013 to 2016").verdict is Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("for nine months", "on 24 May 2021"),
        ("every month", "in May 2021"),
        ("since 2013", "in 2014"),
        ("until 2013", "since 2014"),
        ("in the future", "in 2014"),
        ("recently", "in 2030"),
        ("now", "in 2014"),
        ("from 2014 to 2022", "in 2023"),
        ("2020–present", "in 1968"),
        ("after 2020", "in 1968"),
        ("20 million people live there today", "in 1968"),
        ("by Friday, 20 May 2022", "on 18 May 2022"),
        ("on 31 June 2021", "on 1 July 2021"),
        ("in 480 BC", "in 1968"),
    ],
)
def test_unlike_times_are_not_compared(read: Read, a: str, b: str) -> None:
    assert compare(read, a, b).verdict is Verdict.UNKNOWN


def test_two_beginnings_compare(read: Read) -> None:
    relation = compare(read, "since 2013", "since 2014")
    assert relation.verdict is Verdict.CONFLICT
    assert relation.because == "since 2013 and since 2014 are one year apart"
    assert compare(read, "since 2013", "since June 2013").verdict is Verdict.REFINES


def test_the_end_of_a_year_has_no_sharp_edge(read: Read) -> None:
    assert compare(read, "in late 2021", "in August 2021").verdict is Verdict.UNKNOWN
    assert compare(read, "in late 2021", "in December 2021").verdict is Verdict.REFINES
    assert compare(read, "in late 2021", "in March 2021").verdict is Verdict.CONFLICT


def test_a_morning_refines_its_day(read: Read) -> None:
    relation = compare(read, "on Thursday morning", "on Thursday")
    assert relation.verdict is Verdict.REFINES


def test_hours_of_one_day_may_be_of_two_zones(read: Read) -> None:
    assert compare(read, "at 9 a.m.", "at 4 p.m.").verdict is Verdict.UNKNOWN
    assert compare(read, "at 4 p.m.", "at 4 p.m.").verdict is Verdict.EQUAL


def test_two_years_ago_is_no_sharp_year(read: Read) -> None:
    assert compare(read, "two years ago", "in November 2019").verdict is not Verdict.CONFLICT
    assert compare(read, "two years ago", "in 2012").verdict is Verdict.CONFLICT


def test_a_reason_is_never_empty_or_a_code(read: Read) -> None:
    texts = ["in 2021", "now", "for a year", "since 2013", "31 June 2021", "late 2021", "daily"]
    for a in texts:
        for b in texts:
            because = compare(read, a, b).because
            assert because
            assert "XX" not in because
            assert "REF" not in because


def test_clocks_half_an_hour_apart_are_of_no_two_time_zones() -> None:
    day = date(2025, 11, 12)
    two, three, later = (
        Period(day, day, Grain.MINUTE, TimeKind.TIME, value=f"2025-11-12T{clock}")
        for clock in ("02:40", "03:10", "03:40")
    )
    assert relate(two, three).verdict is Verdict.CONFLICT
    assert "30 minutes" in relate(two, three).because
    assert relate(two, later).verdict is Verdict.UNKNOWN
