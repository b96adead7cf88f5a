"""FC501: the weekday and the date that stand together are not of one day."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from factcheck.model.article import Article
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.pairing import Casefile
from factcheck.model.period import Grain, Period
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.verdict import Verdict

CODE = "FC501"
WEEK = 7


def over_article(
    article: Article, claims: Sequence[Assertion], casefile: Casefile
) -> Iterator[Finding]:
    """A finding for each date whose stated weekday the calendar does not bear out."""
    seen: set[int] = set()
    for claim in claims:
        for mention in claim.periods:
            if mention.start not in seen and _mismatch(mention.value):
                seen.add(mention.start)
                yield _finding(claim, mention, casefile)


def _mismatch(period: Period) -> bool:
    if period.weekday is None or period.grain is not Grain.DAY or period.earliest is None:
        return False
    return period.earliest == period.latest and period.earliest.weekday() != period.weekday


def _finding(claim: Assertion, mention: Mention[Period], casefile: Casefile) -> Finding:
    period = mention.value
    day = period.earliest or date.min
    stated = calendar.day_name[period.weekday or 0]
    computed = calendar.day_name[day.weekday()]
    repair = _nearest(day, period.weekday or 0)
    said = f"{day.day} {calendar.month_name[day.month]} {day.year}"
    other = f"{repair.day} {calendar.month_name[repair.month]} {repair.year}"
    shown = mention.text
    mark = Evidence(claim, mention.start, mention.end, shown)
    told = f"{said} was a {computed}; {stated} was {other}"
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question("calendar", "weekday", "", tuple(sorted(claim.keys())), when=said),
        positions=(
            Position(shown, Origin.STATED, (mark,), 1),
            Position(f"{computed}, {said}", Origin.COMPUTED),
        ),
        weight=casefile.needs["need-date"] + (8.0 if period.year_stated else 2.0),
        values=(("detail", told), ("a", f"{computed}, {said}"), ("b", f"{stated}, {other}")),
        steps=(Step("calendar", told),),
    )


def _nearest(day: date, weekday: int) -> date:
    """The day of that weekday nearest to the date."""
    ahead = (weekday - day.weekday()) % WEEK
    step = ahead if ahead <= WEEK // 2 else ahead - WEEK
    try:
        return day + timedelta(days=step)
    except OverflowError:  # the calendar ends here: the other day of that name
        return day + timedelta(days=step - WEEK if step > 0 else step + WEEK)
