"""Times: the days a phrase may mean, and how it said so."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen


class Grain(StrEnum):
    """The unit a time is given in, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNDEFINED = "undefined"


class TimeKind(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Edge(StrEnum):
    """Which part of what is dated the period speaks of."""

    WITHIN = "within"  # it happened inside the period
    START = "start"  # "since 2013": it began inside the period
    END = "end"  # "until 2020": it ended inside the period
    THROUGHOUT = "throughout"  # "from 2014 to 2022": it filled the period


@frozen
class Period:
    """The days a phrase may mean: inclusive `earliest` to `latest`, None where it stays open.

    `value` is the TIMEX3 value, `mod` its TIMEX3 modifier ("" for none), `length` the ISO 8601
    duration of a DURATION or SET, `anchor` says in words what a relative phrase was resolved
    from ("" when it needed nothing), `rule` names the rule that read it. `weekday` is the one
    the text states with the date (Monday = 0), `year_stated` is true when the year is in the
    words themselves, `impossible` marks a date that no calendar has, such as 31 June.
    """

    earliest: date | None
    latest: date | None
    grain: Grain = Grain.DAY
    kind: TimeKind = TimeKind.DATE
    edge: Edge = Edge.WITHIN
    value: str = ""
    mod: str = ""
    length: str = ""
    anchor: str = ""
    rule: str = ""
    weekday: int | None = None
    year_stated: bool = False
    impossible: bool = False

    def __attrs_post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a period cannot end ({self.latest}) before it starts")
        if self.weekday is not None and not 0 <= self.weekday <= 6:
            raise ValueError(f"a week has no day number {self.weekday}")
        if self.impossible and self.placed:
            raise ValueError("a date that no calendar has cannot have days")

    @property
    def bounded(self) -> bool:
        """True when both ends are known."""
        return self.earliest is not None and self.latest is not None

    @property
    def placed(self) -> bool:
        """True when at least one end is known."""
        return self.earliest is not None or self.latest is not None

    def days(self) -> int | None:
        """The number of days from end to end, or None when an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Period) -> bool:
        """True when some day may be meant by both; an open end reaches everywhere."""
        return (self.earliest or date.min) <= (other.latest or date.max) and (
            other.earliest or date.min
        ) <= (self.latest or date.max)

    def contains(self, other: Period) -> bool:
        """True when every day that `other` may mean may be meant by this one too."""
        return (self.earliest or date.min) <= (other.earliest or date.min) and (
            other.latest or date.max
        ) <= (self.latest or date.max)

    def gap(self, other: Period) -> int:
        """Days between the two, 0 when they overlap."""
        if self.overlaps(other):
            return 0
        first, second = (self, other) if _ends_before(self, other) else (other, self)
        if first.latest is None or second.earliest is None:
            return 0
        return (second.earliest - first.latest).days


def _ends_before(a: Period, b: Period) -> bool:
    return (a.latest or date.max) < (b.earliest or date.min)
