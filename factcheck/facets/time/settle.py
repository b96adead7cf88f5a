"""Give every phrase its days: in document order, once per end of the publication."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from attrs import evolve

from factcheck.facets.time import calendar
from factcheck.facets.time.anchors import Anchors, mentioned, tells_history
from factcheck.facets.time.phrase import Shape, TimePhrase
from factcheck.facets.time.resolve import resolve
from factcheck.facets.time.resolved import Resolved
from factcheck.model.article import Article
from factcheck.model.mention import Mention
from factcheck.model.period import Edge, Grain, Period, TimeKind
from factcheck.rulebook import RuleBook

Open: TypeAlias = tuple[date | None, date | None]
NEVER: Open = (None, None)
BESIDE = 200  # characters within which a date may lend its year to the next one
THIRDS = frozenset({"START", "MID", "END"})
OUTWARD = frozenset({"BEFORE", "ON_OR_BEFORE", "AFTER", "ON_OR_AFTER"})


def settle(
    mentions: Sequence[Mention[TimePhrase]], article: Article, book: RuleBook
) -> tuple[Mention[Period], ...]:
    """The same spans, each with the days it may mean, given when the article ran."""
    published = article.publication.period if article.publication else None
    first, last = (published.earliest, published.latest) if published else NEVER
    history = tells_history((phrase for m in mentions for phrase in _phrases(m.value)), last)
    early = read_through(mentions, Anchors(first, last, history=history))
    late = early
    if first != last:
        late = read_through(mentions, Anchors(last, last, history=history))
    periods = [_hull(a, b) for a, b in zip(early, late, strict=True)]
    return tuple(
        Mention(m.start, m.end, m.text, period, m.rule)
        for m, period in zip(mentions, periods, strict=True)
    )


def _phrases(phrase: TimePhrase) -> tuple[TimePhrase, ...]:
    return tuple(part.value for part in phrase.parts) or (phrase,)


def read_through(mentions: Sequence[Mention[TimePhrase]], anchors: Anchors) -> list[Period]:
    """The periods of all mentions, as read on one day of publication."""
    found, month, end = [], "", -BESIDE
    for mention in mentions:
        near = month if mention.start - end <= BESIDE else ""
        period, anchors = _read(mention.value, evolve(anchors, beside=near))
        if mention.value.year is not None and mention.value.month is not None:
            month, end = period.value[:7], mention.end
        found.append(period)
    return found


def _read(phrase: TimePhrase, anchors: Anchors) -> tuple[Period, Anchors]:
    if phrase.shape is Shape.RANGE:
        return _read_range(phrase, anchors)
    resolved = resolve(phrase, anchors)
    after = mentioned(anchors, resolved.value, resolved.kind)
    if phrase.shape is Shape.SHIFT and phrase.unit == "Y":
        after = anchors  # "a year earlier" compares; the text goes on from where it was
    return _period(phrase, resolved), after


def _read_range(phrase: TimePhrase, anchors: Anchors) -> tuple[Period, Anchors]:
    start, end = (part.value for part in phrase.parts)
    if start.shape is Shape.DATE and start.year is None and end.year is not None:
        turned = (start.month or 0, start.day or 0) > (end.month or 12, end.day or 31)
        start = evolve(start, year=end.year - 1 if turned else end.year)
    first, between = _read(start, anchors)
    second, after = _read(end, between)
    low, high = first.earliest, second.latest
    if second.value == "PRESENT_REF":
        high = None
    if (low is None and high is None) or (low and high and low > high):
        return Period(None, None, Grain.UNDEFINED, rule=phrase.rule), after
    value = f"{first.value}/{second.value}"
    period = Period(
        low, high, first.grain, TimeKind.DURATION, Edge.THROUGHOUT, value,
        anchor=first.anchor or second.anchor, rule=phrase.rule,
        year_stated=first.year_stated and second.year_stated,
    )  # fmt: skip
    return period, after


def _period(phrase: TimePhrase, resolved: Resolved) -> Period:
    low, high = _days(phrase, resolved)
    return Period(
        low,
        high,
        _grain(phrase, resolved),
        resolved.kind,
        phrase.edge,
        resolved.value,
        phrase.mod,
        resolved.length,
        resolved.anchor,
        phrase.rule,
        phrase.weekday if phrase.day is not None else None,
        phrase.year is not None or phrase.shape is Shape.SPAN,
        resolved.impossible,
    )


def _days(phrase: TimePhrase, resolved: Resolved) -> Open:
    if resolved.days is not None:
        return resolved.days
    span = calendar.bounds(resolved.value) if resolved.kind is not TimeKind.SET else None
    if span is None or resolved.kind is TimeKind.DURATION:
        return NEVER
    if phrase.mod in THIRDS:
        return calendar.third(span, phrase.mod)
    if phrase.mod in OUTWARD and phrase.weekday is None:  # a weekday is held against its day
        return (None, span[1]) if phrase.mod.endswith("BEFORE") else (span[0], None)
    return span


def _grain(phrase: TimePhrase, resolved: Resolved) -> Grain:
    if resolved.loose:
        return Grain.UNDEFINED
    if resolved.kind in {TimeKind.DURATION, TimeKind.SET}:
        return UNITS.get(phrase.unit, Grain.UNDEFINED)
    return calendar.grain(resolved.value)


UNITS = {
    "S": Grain.MINUTE, "MI": Grain.MINUTE, "HR": Grain.HOUR, "D": Grain.DAY, "W": Grain.WEEK,
    "WE": Grain.WEEKEND, "M": Grain.MONTH, "Q": Grain.QUARTER, "H": Grain.HALF, "Y": Grain.YEAR,
    "DE": Grain.DECADE, "CE": Grain.CENTURY,
}  # fmt: skip


def _hull(a: Period, b: Period) -> Period:
    """One period for both readings: the same when they agree, else all days of either."""
    if a == b:
        return a
    low = min(a.earliest, b.earliest) if a.earliest and b.earliest else None
    high = max(a.latest, b.latest) if a.latest and b.latest else None
    value = a.value if a.value == b.value else _shared(a.value, b.value)
    return evolve(a, earliest=low, latest=high, value=value)


def _shared(a: str, b: str) -> str:
    """The value with X where two readings differ."""
    if len(a) != len(b):
        return a
    return "".join(x if x == y or not x.isalnum() else "X" for x, y in zip(a, b, strict=True))
