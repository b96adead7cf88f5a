"""A time phrase as written: what its words say before any calendar is opened."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from factcheck.model.mention import Mention
from factcheck.model.period import Edge


class Shape(StrEnum):
    """The kinds of phrase; each is resolved in its own way."""

    DATE = "date"  # day, month, year, weekday, as far as written
    NUMERIC = "numeric"  # 05/06/2022: day and month in either order
    PART = "part"  # season, quarter or half, with or without its year
    FEAST = "feast"  # Christmas, Thanksgiving
    SPAN = "span"  # a decade or a century
    DEICTIC = "deictic"  # this, last, next: counted from the publication
    DAYWORD = "dayword"  # today, yesterday
    SHIFT = "shift"  # two years ago, three days later
    ANAPHOR = "anaphor"  # the same day: counted from the date mentioned before
    DURATION = "duration"
    RECENT = "recent"  # the past nine years, recent weeks: a length beside the publication
    SET = "set"
    REF = "ref"  # now, recently, the future
    CLOCK = "clock"
    RANGE = "range"


class Tense(StrEnum):
    """What the clause around a phrase says of its direction."""

    UNSAID = ""
    PAST = "past"
    FUTURE = "future"


@frozen
class TimePhrase:
    """What the words of one phrase say; None or "" where they say nothing.

    `offset` counts units from the anchor (last = -1), `number` is None where the count is
    vague. `parts` holds the two ends of a RANGE with their own spans.
    """

    shape: Shape
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    daypart: str = ""
    clock: str = ""
    number: Decimal | None = None
    unit: str = ""
    offset: int | None = None
    value: str = ""
    mod: str = ""
    edge: Edge = Edge.WITHIN
    tense: Tense = Tense.UNSAID
    parts: tuple[Mention[TimePhrase], ...] = ()
