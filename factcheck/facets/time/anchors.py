"""What a phrase may be counted from: the publication, and the dates mentioned before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from factcheck.facets.time import calendar
from factcheck.facets.time.phrase import Shape, TimePhrase
from factcheck.model.period import Grain, TimeKind

NEWS = frozenset({Shape.DAYWORD, Shape.DEICTIC})
ASIDE = 10  # a bare year so far from the story is a remark, the story goes on where it was
WEEKDAY_WEIGHT = 5  # "on Thursday" is how news is dated, hardly ever history
ENOUGH = 4  # so many old dates make a history, fewer are background
BEFORE_CHRIST = "BC"  # nothing after such a date counts from a day that calendars have
HISTORY = 2  # a text whose dates lie this many years back tells history, not news
VAST = frozenset({Grain.DECADE, Grain.CENTURY})
CONTEXT = frozenset({Grain.DAY, Grain.DAYPART, Grain.MINUTE})


@frozen
class Anchors:
    """The publication day (None when unknown) and the last value mentioned, per grain."""

    ref: date | None
    until: date | None = None  # the last day on which the article may have run
    day: str = ""
    month: str = ""
    quarter: str = ""
    year: int | None = None
    last: str = ""
    beside: str = ""  # the month of a date with its year that stands close by
    history: bool = False  # the text tells what lies far behind its publication

    @property
    def narrative(self) -> bool:
        """True when dates count from the ones told before, not from the publication."""
        return self.history or (self.year is not None and self.ref is None)

    @property
    def today(self) -> date | None:
        """The day that bare dates are nearest to."""
        return self.told if self.narrative else self.ref

    @property
    def last_quarter(self) -> date | None:
        """A day in the last quarter that was over when the article ran."""
        return calendar.months_later(self.ref, -3) if self.ref else None

    @property
    def told(self) -> date | None:
        """The first day of the date mentioned last."""
        span = calendar.bounds(self.last) if self.last else None
        return span[0] if span else None


def tells_history(phrases: Iterable[TimePhrase], ref: date | None) -> bool:
    """True when most dates of a text lie years before it was published."""
    if ref is None:
        return False
    old = fresh = 0
    for phrase in phrases:
        if phrase.year is not None:
            far = abs(ref.year - phrase.year) >= HISTORY
            old, fresh = old + far, fresh + (phrase.year == ref.year)
        elif phrase.weekday is not None:
            fresh += WEEKDAY_WEIGHT
        elif phrase.shape in NEWS:
            fresh += 1
    return old >= ENOUGH and old > 2 * fresh


def mentioned(anchors: Anchors, value: str, kind: TimeKind) -> Anchors:
    """The anchors after a date was mentioned; lengths and sets leave them as they are."""
    if value.startswith(BEFORE_CHRIST):
        return Anchors(anchors.ref, anchors.until, history=anchors.history)
    span = calendar.bounds(value)
    if span is None or kind in {TimeKind.DURATION, TimeKind.SET}:
        return anchors
    grain = calendar.grain(value)
    if grain is Grain.YEAR and anchors.year and abs(anchors.year - span[0].year) > ASIDE:
        return anchors
    return evolve(
        anchors,
        last=value[:10],
        year=anchors.year if grain in VAST else span[0].year,
        day=value[:10] if grain in CONTEXT else anchors.day,
        month=value[:7] if grain in CONTEXT or grain is Grain.MONTH else anchors.month,
        quarter=value if grain is Grain.QUARTER else anchors.quarter,
    )
