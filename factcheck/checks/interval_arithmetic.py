"""FC503: a length of time that the dates beside it, or those of a source, give otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.facets import arithmetic, time
from factcheck.facets.time.resolved import MENTIONED, PUBLISHED
from factcheck.model.arithmetic import Extent, Sign, days_between
from factcheck.model.article import Article, Basis
from factcheck.model.assertion import Assertion
from factcheck.model.intervals import (
    Interval,
    in_units,
    intervals,
    lengths,
    nearest_before,
    one_date,
    ranked,
    said_days,
)
from factcheck.model.mention import Mention, Polarity
from factcheck.model.pairing import Backing, Casefile
from factcheck.model.period import Edge, Grain, Period, TimeKind
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.spans import spanned
from factcheck.model.verdict import Verdict

CODE = "FC503"
STRANGE = 3
"""Dates that lie this many times the length apart are of other events than those meant."""
MANY = 400
"""Dated claims of one article that are looked at; an article with more is a table."""
CLAUSE, BESIDE = 5, 2
"""Words between "after" and its date, and between a date and a length beside it."""
COARSE = frozenset({Grain.MONTH, Grain.QUARTER, Grain.SEASON, Grain.YEAR})
SLACK = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31, Grain.YEAR: 366}
"""Days that a round "six months later" may be off, beside what its grain leaves."""
STORY = 250
"""Characters back in which the date stands that "later" counts from."""
Dated = Mention[Period]


@frozen
class _Miss:
    """A length that two dates do not give: where it stands, what they give, and why."""

    claim: Assertion
    stated: Dated
    computed: str
    told: str


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Finding]:
    """A finding for each length of time that the article's own dates give otherwise."""
    seen: set[int] = set()
    for found in _misses(article, claims):
        if found.stated.start not in seen:
            seen.add(found.stated.start)
            yield _finding(found, casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for an interval of the draft that the dates in its sources give otherwise."""
    claim = backing.claim
    if not lengths(claim.periods):
        return
    pool = [p.b for p in backing.pairings]
    for interval in intervals(claim, arithmetic.shipped().read(claim.text)):
        found = _between_ranks(claim, interval, pool)
        if found is not None:
            yield _finding(found, casefile)


def _misses(article: Article, claims: Sequence[Assertion]) -> Iterator[_Miss]:
    timed = [c for c in claims if c.periods and c.polarity is not Polarity.DENIED]
    for claim in timed[:MANY]:
        if lengths(claim.periods):
            signs = arithmetic.shipped().read(claim.text)
            for interval in intervals(claim, signs):
                yield from _some(_between_ranks(claim, interval, claims))
            yield from _some(_after_date(claim, claims))
            yield from _some(_so_far(article, claim, signs))
            yield from (_spanned(claim, *found) for found in spanned(claim))
        yield from _some(_apposed(article, claim))
        yield from _some(_later(claim, claims))


def _some(found: _Miss | None) -> Iterator[_Miss]:
    if found is not None:
        yield found


def _between_ranks(
    claim: Assertion, interval: Interval, pool: Sequence[Assertion]
) -> _Miss | None:
    """Ranks: "the second in nine months", against the dates of the first and the second."""
    others = [c for c in pool if c.id != claim.id]
    here, next_one = interval.mention, interval.later == interval.first + 1
    late = one_date(claim, end=here.start) or ranked(others, interval, interval.later)
    early = one_date(claim, start=here.end) if next_one else []
    early = early or ranked(others, interval, interval.first)
    unranked = not early and next_one
    if unranked and late:
        early = nearest_before(others, interval, late)
    if not early or not late:
        return None
    spans = [(a, b, days_between(a.value, b.value)) for a in early for b in late]
    if any(d is None or d.meets(interval.days) for _, _, d in spans):
        return None
    if unranked and not all(d is not None and _clear(d, interval.days) for _, _, d in spans):
        return None
    first, second, days = spans[0]
    return _miss(claim, interval.mention, (first, second), days, interval.letter)


def _clear(actual: Extent, said: Extent) -> bool:
    """True when the dates plainly give another length, yet one of the same order."""
    if actual.meets(said):
        return False
    if actual.low is None or said.high is None or actual.high is None:
        return True
    return actual.low <= STRANGE * said.high and said.high <= 2 * STRANGE * actual.high


def _after_date(claim: Assertion, claims: Sequence[Assertion]) -> _Miss | None:
    """Two dates in a sentence: "in 2015, five years after it ended in 2012"."""
    sentence = claim.sentence
    beside = [c for c in claims if c.sentence.start == sentence.start]
    held = {m.start: m for c in beside for m in c.periods}
    row = [held[s] for s in sorted(held)]
    signs = arithmetic.shipped().read(sentence.text)
    for first, length, second in zip(row, row[1:], row[2:], strict=False):
        if length.start < claim.start or length.end > claim.end or length not in lengths(row):
            continue
        if not all(_plain(m.value) for m in (first, second)):
            continue
        if not _tied(sentence.text, sentence.start, signs, (first, length, second)):
            continue
        days, said = days_between(second.value, first.value), said_days(claim, length)
        if days is not None and said is not None and _clear(days, said):
            return _miss(claim, length, (second, first), days, length.value.length[-1])
    return None


def _plain(period: Period) -> bool:
    return period.kind is TimeKind.DATE and period.bounded and not period.mod


def _tied(
    text: str, offset: int, signs: Sequence[Sign], row: tuple[Dated, Dated, Dated]
) -> bool:
    """True when the length stands beside the first date, and "after" before the second."""
    first, length, second = row
    lead = text[first.end - offset : length.start - offset]
    after = [s for s in signs if s.kind == "after" and s.start + offset >= length.end]
    if len(lead.split()) > BESIDE or any(c in lead for c in ".;:") or not after:
        return False
    gap = text[after[0].end : second.start - offset]
    if any(
        s.kind == "aside" and after[0].end <= s.start < second.start - offset for s in signs
    ):
        return False
    direct = after[0].start + offset - length.end <= 1
    return direct and len(gap.split()) <= CLAUSE and not any(c in gap for c in ",;:()")


def _so_far(article: Article, claim: Assertion, signs: Sequence[Sign]) -> _Miss | None:
    """What goes on: "has stood idle for 12 years, since 2010", against the day it ran."""
    ran = article.publication
    ongoing = any(s.kind == "ongoing" for s in signs)
    if ran is None or ran.basis is Basis.INFERRED or not ongoing or claim.quoted:
        return None
    since = [m for m in claim.periods if m.value.edge is Edge.START and m.value.bounded]
    for length in lengths(claim.periods):
        for start in since:
            gap = claim.text[length.end - claim.start : start.start - claim.start]
            if start.start < length.end or len(gap.split()) > BESIDE:
                continue
            days, said = days_between(start.value, ran.period), said_days(claim, length)
            if days is not None and said is not None and not days.meets(said):
                published = Mention(start.start, start.end, start.text, ran.period)
                letter = length.value.length[-1]
                return _miss(claim, length, (start, published), days, letter)
    return None


def _spanned(claim: Assertion, length: Dated, span: Dated, days: Extent) -> _Miss:
    """Lengths beside their span: "twelve days, from 3 to 9 May"."""
    shown = _length(days, length.value.length[-1])
    return _Miss(claim, length, shown, f"{span.text} is {shown}, not {length.text}")


def _apposed(article: Article, claim: Assertion) -> _Miss | None:
    """Twice dated: "three years ago, in 2019", counted from the day it ran."""
    ran = article.publication
    if ran is None or ran.basis is Basis.INFERRED or claim.quoted:
        return None
    for counted, written in _twice(claim, PUBLISHED):
        if counted.value.grain in COARSE and counted.value.gap(written.value):
            return _off(claim, counted, written, time.show(ran.period))
    return None


def _later(claim: Assertion, claims: Sequence[Assertion]) -> _Miss | None:
    """Counted from the date before: "six months later, on 24 May 2021"."""
    for counted, written in _twice(claim, MENTIONED):
        start = _only_before(counted, claims)
        slack = SLACK.get(counted.value.grain)
        if start and slack and counted.value.gap(written.value) > slack:
            return _off(claim, counted, written, start.text)
    return None


def _twice(claim: Assertion, anchor: str) -> Iterator[tuple[Dated, Dated]]:
    """Each time counted from that anchor, with the date that follows to say it again."""
    dates = [m for m in claim.periods if m.value.kind is TimeKind.DATE and m.value.bounded]
    for counted, written in pairwise(dates):
        gap = claim.text[counted.end - claim.start : written.start - claim.start]
        relative = counted.value.anchor == anchor and not counted.value.year_stated
        if relative and _written(written.value) and _comma(gap):
            yield counted, written


def _off(claim: Assertion, counted: Dated, written: Dated, start: str) -> _Miss:
    meant = time.show(counted.value)
    told = f"counted from {start}, {counted.text.lower()} is {meant}, not {written.text}"
    return _Miss(claim, counted, meant, told)


def _only_before(counted: Dated, claims: Sequence[Assertion]) -> Dated | None:
    """The one date in the sentences right before, None when there are several."""
    before = [m for c in claims for m in c.periods if 0 < counted.start - m.end <= STORY]
    starts = {m.start: m for m in before}
    if len(starts) != 1:
        return None
    (start,) = starts.values()
    return start if _plain(start.value) and start.value.year_stated else None


def _written(period: Period) -> bool:
    return not period.anchor and period.year_stated and period.edge is Edge.WITHIN


def _comma(gap: str) -> bool:
    """True when the second date says again which one is meant: ", in", ", on"."""
    signs = arithmetic.shipped().read(gap)
    return (
        gap[:2] == ", "
        and [s.kind for s in signs] in (["in"], ["on"])
        and len(gap.split()) == BESIDE
    )


def _miss(
    claim: Assertion,
    stated: Dated,
    ends: tuple[Dated, Dated],
    days: Extent | None,
    letter: str,
) -> _Miss:
    first, second = (time.show(m.value) for m in ends)
    length = _length(days or Extent(None, None), letter)
    told = f"from {first.removeprefix('since ')} to {second} it is {length}, not {stated.text}"
    return _Miss(claim, stated, length, told)


def _length(days: Extent, letter: str) -> str:
    """A range of days in the unit of the text: "9.2 months", "8.4 to 9.4 months"."""
    unit = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}[letter]
    if days.low is None or days.high is None:
        return unit
    low, high = in_units(days.low, letter), in_units(days.high, letter)
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"


def _finding(found: _Miss, casefile: Casefile) -> Finding:
    claim, stated = found.claim, found.stated
    mark = Evidence(claim, stated.start, stated.end, stated.text)
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question(claim.event.head, "interval", "", tuple(sorted(claim.keys()))),
        positions=(
            Position(stated.text, Origin.STATED, (mark,), 1),
            Position(found.computed, Origin.COMPUTED),
        ),
        weight=casefile.needs["need-date"] + casefile.needs["reckoned"],
        values=(("detail", found.told),),
        steps=(Step("interval", found.told),),
    )
