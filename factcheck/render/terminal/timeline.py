"""The dates of a conflict drawn as bars on one axis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen
from rich.cells import cell_len, set_cell_size
from rich.text import Text

from factcheck.model.report import Conflict, Position
from factcheck.render._values import marked
from factcheck.render._words import month_words
from factcheck.render.terminal.look import FAINT, STRONG, Look, ink
from factcheck.render.terminal.positions import LETTERS, Desk

LABEL, NAME = 22, 26  # cells for a value and for the names behind it
YEARS, MONTHS = 3 * 366, 70  # spans in days above which the axis counts in years, in months
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MONTH_STEPS = (1, 2, 3, 6, 12)
DAY_STEPS = (1, 2, 5, 10, 20)


@frozen
class Bar:
    """A position on the axis; a None stays open."""

    label: str
    names: str
    first: date | None
    last: date | None


@frozen
class Axis:
    """Days on columns."""

    start: date
    end: date
    width: int

    def column(self, day: date) -> int:
        """The column in which a day begins."""
        inside = min(max(day, self.start), self.end)
        return (inside - self.start).days * (self.width - 1) // (self.end - self.start).days


def timeline(conflict: Conflict, desk: Desk) -> list[Text]:
    """The bars of all positions under their axis, or nothing when some position has no date."""
    bars = [_bar(position, desk) for position in conflict.positions]
    drawn = [bar for bar in bars if bar is not None]
    days = sorted(d for bar in drawn for d in (bar.first, bar.last) if d is not None)
    if len(drawn) < max(2, len(bars)) or not days or days[-1] > date(9000, 1, 1):
        return []
    label = max(cell_len(bar.label) for bar in drawn)
    name = max(cell_len(bar.names) for bar in drawn)
    look = desk.look
    axis = _axis(*_ends(drawn, days), look.width - 9 - label - name)
    if axis.width < 20:
        return []
    top = ink(" " * (7 + label) + _ticks(axis), FAINT)
    return [top, *(_row(n, bar, axis, (label, look)) for n, bar in enumerate(drawn)), Text()]


def _bar(position: Position, desk: Desk) -> Bar | None:
    found = [marked(e.assertion.periods, e) for e in position.evidence]
    periods = [mention.value for mention in found if mention is not None]
    if not periods or not all(period.placed for period in periods):
        return None
    articles = desk.places.articles
    names = dict.fromkeys(articles[e.assertion.document].source for e in position.evidence)
    first = [period.earliest for period in periods]
    last = [period.latest for period in periods]
    return Bar(
        _fitted(desk.look, position.display, LABEL),
        _fitted(desk.look, ", ".join(names), NAME),
        None if None in first else min(day for day in first if day),
        None if None in last else max(day for day in last if day),
    )


def _fitted(look: Look, words: str, room: int) -> str:
    plain = look.say(words).plain
    if cell_len(plain) <= room:
        return plain
    return set_cell_size(plain, room - cell_len(look.signs.dots)).rstrip() + look.signs.dots


def _ends(bars: list[Bar], days: list[date]) -> tuple[date, date]:
    """The first and the last day drawn: beyond the known ones where a bar stays open."""
    beyond = timedelta(days=max(30, (days[-1] - days[0]).days // 6))
    first, last = days[0], days[-1]
    if any(bar.first is None for bar in bars):
        first = max(date.min + beyond, first) - beyond
    if any(bar.last is None for bar in bars):
        last += beyond
    return first, last


def _axis(first: date, last: date, width: int) -> Axis:
    span = (last - first).days
    if span > YEARS:
        start, end = date(first.year, 1, 1), date(last.year + 1, 1, 1)
    elif span > MONTHS:
        start = first.replace(day=1)
        end = _next_month(last)
    else:
        start, end = max(first, date(1, 1, 2)) - timedelta(days=1), last + timedelta(days=2)
    return Axis(start, end, width)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _ticks(axis: Axis) -> str:
    """The axis: the finest steps whose labels do not touch."""
    drawn = ""
    for labels in _scales(axis):
        drawn = ""
        for day, label in labels:
            column = axis.column(day)
            if drawn and column < len(drawn) + 2:
                break
            if column + len(label) <= axis.width:
                drawn = drawn.ljust(column) + label
        else:
            return drawn
    return drawn


def _scales(axis: Axis) -> Iterator[list[tuple[date, str]]]:
    span = (axis.end - axis.start).days
    if span > YEARS:
        for step in YEAR_STEPS:
            years = range(axis.start.year, axis.end.year + 1, step)
            yield [(date(y, 1, 1), str(y)) for y in years]
        return
    if span > MONTHS:
        for step in MONTH_STEPS:
            yield [(d, month_words(d)) for d in _months(axis)[::step]]
        return
    for step in DAY_STEPS:
        days = [axis.start + timedelta(days=n) for n in range(0, span, step)]
        yield [(d, f"{d.day} {month_words(d)[:3]}") for d in days]


def _months(axis: Axis) -> list[date]:
    found = [axis.start]
    while found[-1] < axis.end:
        found.append(_next_month(found[-1]))
    return found


def _row(number: int, bar: Bar, axis: Axis, drawing: tuple[int, Look]) -> Text:
    label, look = drawing
    left, middle, right = tuple(look.signs.bars[number % 2])
    first = axis.column(bar.first) if bar.first else 0
    after = axis.column(bar.last + timedelta(days=1)) if bar.last else axis.width
    size = max(1, after - first)
    line = [middle] * size
    if bar.first:
        line[0] = left
    if bar.last:
        line[-1] = right if size > 1 else look.signs.day
    letter = LETTERS[number : number + 1] or str(number + 1)
    row = ink(f"  {letter}  ", STRONG).append(bar.label)
    row.append(" " * (7 + label - row.cell_len + first)).append("".join(line))
    return row.append(" " * (9 + label + axis.width - row.cell_len)).append(bar.names)
