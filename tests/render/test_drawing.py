"""Timelines, and quotes shortened around their mark."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from rich.cells import cell_len

from factcheck.model.period import Grain, Period
from factcheck.model.report import Conflict, Position, Report
from factcheck.render import View, format_of
from factcheck.render.terminal.quote import Quote, shortened

SCREEN = View(width=80, wrap=True)


def redated(position: Position, period: Period) -> Position:
    proof = position.evidence[0]
    mention = evolve(proof.assertion.periods[0], value=period)
    claim = evolve(proof.assertion, periods=(mention,))
    return evolve(position, evidence=(evolve(proof, assertion=claim),))


def drawn(report: Report, *periods: Period) -> list[str]:
    """The lines of the timeline of the first conflict, dated anew."""
    first: Conflict = report.conflicts[0]
    sides = tuple(
        redated(p, period) for p, period in zip(first.positions, periods, strict=True)
    )
    one = evolve(report, conflicts=(evolve(first, positions=sides),))
    page = "".join(format_of("text").show_report(one, SCREEN)).splitlines()
    return [line for line in page if any(sign in line for sign in "├╞●╡┤")]


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), Grain.YEAR)


def bar(line: str) -> tuple[int, int]:
    columns = [n for n, sign in enumerate(line) if sign in "├─┤╞═╡●"]
    return columns[0], columns[-1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (year(2013), year(2014)),
        (year(1200), year(2014)),
        (year(1), year(2)),
        (Period(date(2021, 5, 24), date(2021, 5, 24)), year(2022)),
        (
            Period(date(2021, 5, 31), date(2021, 5, 31)),
            Period(date(2021, 7, 1), date(2021, 7, 31)),
        ),
    ],
)
def test_what_is_earlier_stands_further_left(harbour: Report, a: Period, b: Period) -> None:
    first, second = (bar(line) for line in drawn(harbour, a, b))
    assert first[1] < second[0]


def test_equal_years_have_bars_of_one_length(harbour: Report) -> None:
    first, second = (bar(line) for line in drawn(harbour, year(2013), year(2014)))
    assert abs((first[1] - first[0]) - (second[1] - second[0])) <= 1


def test_an_open_end_has_no_edge(harbour: Report) -> None:
    lines = drawn(harbour, Period(None, date(2014, 1, 1)), year(2015))
    assert "├" not in lines[0]
    assert "┤" in lines[0]


def test_the_last_of_all_days_breaks_nothing(harbour: Report) -> None:
    assert drawn(harbour, year(2014), year(9999)) == []


def test_figures_have_no_timeline(harbour: Report) -> None:
    figures = evolve(harbour, conflicts=harbour.conflicts[1:])
    page = "".join(format_of("text").show_report(figures, SCREEN))
    assert not any(sign in page for sign in "├╞●")


def test_a_short_quote_stays_whole() -> None:
    quote = Quote("The ferry ", "ran aground", " at dawn.")
    assert shortened(quote, 60, "…") == quote


def test_a_long_quote_keeps_its_mark_and_whole_words() -> None:
    quote = Quote("one two three four five " * 5, "the mark", " six seven eight nine ten" * 5)
    short = shortened(quote, 40, "…")
    assert short.mark == "the mark"
    assert short.before.startswith("… ")
    assert short.after.endswith(" …")
    whole = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "…"}
    assert {*short.before.split(), *short.after.split()} <= whole
    assert cell_len(short.before + short.mark + short.after) <= 40


def test_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    short = shortened(Quote("", "The mark", " stands first here " * 9), 60, "…")
    assert cell_len(short.after) > 40


@pytest.mark.parametrize("room", range(12))
def test_a_mark_wider_than_the_page_is_cut(room: int) -> None:
    short = shortened(Quote("", "日本" * 40, ""), room, "…")
    assert cell_len(short.mark) <= max(room, 1)


@pytest.mark.parametrize("room", range(4, 80))
def test_a_shortened_quote_is_never_wider_than_its_room(room: int) -> None:
    quote = Quote("It was said, ", "the harbour was closed for a week", ".")
    short = shortened(quote, room, "…")
    assert cell_len(short.before + short.mark + short.after) <= room
