"""What each check makes of one article, one question, or one statement of a draft."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checks import date_differs, undated_article, weekday_mismatch
from factcheck.model.article import Basis, Publication
from factcheck.model.mention import Mention
from factcheck.model.pairing import Matter, Slot
from factcheck.model.period import Grain, Period
from factcheck.model.report import Finding, Origin
from factcheck.model.verdict import Verdict
from tests.model.made import article, casefile, claim, comparison

QUAY = article("quay")
CASE = casefile(QUAY, article("pier"))
FRIDAY = date(2022, 5, 20)


def dated(
    day: date, weekday: int | None, *, last: date | None = None, stated: bool = True
) -> Period:
    grain = Grain.DAY if last is None else Grain.WEEK
    return Period(day, last or day, grain, weekday=weekday, year_stated=stated)


def judged(*periods: Period) -> list[Finding]:
    mentions = tuple(
        Mention(at * 20, at * 20 + 14, "on that day", p) for at, p in enumerate(periods)
    )
    one = evolve(claim("c-1", "quay.txt"), periods=mentions)
    twin = evolve(one, id="c-2")
    return list(weekday_mismatch.over_article(QUAY, [one, twin], CASE))


def test_a_weekday_of_another_day_is_a_finding_with_the_arithmetic() -> None:
    (found,) = judged(dated(FRIDAY, 3))
    assert found.verdict is Verdict.CONFLICT
    assert dict(found.values)["detail"] == "20 May 2022 was a Friday; Thursday was 19 May 2022"
    assert [p.origin for p in found.positions] == [Origin.STATED, Origin.COMPUTED]
    assert found.positions[1].evidence == ()


def test_a_date_that_two_claims_share_is_raised_once_and_two_dates_twice() -> None:
    assert len(judged(dated(FRIDAY, 3), dated(FRIDAY, 0))) == 2


@pytest.mark.parametrize(
    "period",
    [
        dated(FRIDAY, 4),
        dated(FRIDAY, None),
        dated(FRIDAY, 3, last=date(2022, 5, 26)),
        Period(None, None, Grain.DAY, weekday=3),
        Period(FRIDAY, None, Grain.DAY, weekday=3),
        Period(FRIDAY, date(2022, 5, 21), Grain.DAY, weekday=3),
    ],
    ids=["right", "no weekday", "a week", "no day", "open", "two days"],
)
def test_a_date_that_the_calendar_bears_out_or_cannot_judge_is_left_alone(
    period: Period,
) -> None:
    assert judged(period) == []


def test_a_year_in_the_words_makes_the_finding_surer() -> None:
    (stated,), (guessed,) = judged(dated(FRIDAY, 3)), judged(dated(FRIDAY, 3, stated=False))
    assert stated.weight > guessed.weight


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(0, 6))
@settings(deadline=None)
def test_the_repair_is_the_nearest_day_of_that_weekday(day: date, weekday: int) -> None:
    found = judged(dated(day, weekday))
    if not found:
        assert day.weekday() == weekday
        return
    near = [date.fromordinal(day.toordinal() + n) for n in range(-3, 4)]
    (repair,) = (d for d in near if d.weekday() == weekday)
    shown = dict(found[0].values)["b"].partition(", ")[2]
    assert shown == f"{repair.day} {repair:%B} {repair.year}"


def published(basis: Basis | None) -> list[str]:
    """What is said of an article with a date of that basis; None for no date at all."""
    day = Period(FRIDAY, FRIDAY)
    given_date = None if basis is None else Publication(day, basis, "its last dated line")
    undated = evolve(QUAY, publication=given_date)
    loose = Mention(0, 6, "Monday", Period(None, None, anchor="the day it ran"))
    claims = [evolve(claim("c-1", "quay.txt"), periods=(loose,))]
    return [n.message for n in undated_article.over_article(undated, claims, CASE)]


@pytest.mark.parametrize("basis", [Basis.STATED, Basis.SUPPLIED])
def test_an_article_with_a_date_of_its_own_gets_no_notice(basis: Basis) -> None:
    assert published(basis) == []


def test_an_inferred_date_is_noted_with_its_reason() -> None:
    (told,) = published(Basis.INFERRED)
    assert "its last dated line" in told


def test_a_missing_date_is_noted_with_what_it_costs() -> None:
    (told,) = published(None)
    assert "1 relative dates stay open" in told


A, B = claim("a", "quay.txt"), claim("b", "pier.txt")


def dates(verdict: Verdict, weight: float, slot: Slot = Slot.DATE) -> list[Finding]:
    compared = comparison((A, "24 May"), (B, "26 May"), verdict, weight, slot=slot)
    matter = Matter(slot, "sinking", "date", "", "", (compared,))
    return list(date_differs.over_question(matter, CASE))


def test_two_days_of_one_happening_are_a_finding() -> None:
    (found,) = dates(Verdict.CONFLICT, 5.0)
    assert [p.display for p in found.positions] == ["26 May", "24 May"]
    assert dict(found.values)["event"] == "the sinking"


@pytest.mark.parametrize(
    ("verdict", "weight", "slot"),
    [
        (Verdict.CONFLICT, 4.9, Slot.DATE),
        (Verdict.REFINES, 9.0, Slot.DATE),
        (Verdict.UNKNOWN, 9.0, Slot.DATE),
        (Verdict.CONFLICT, 9.0, Slot.FIGURE),
    ],
)
def test_weak_evidence_agreement_and_other_slots_are_none(
    verdict: Verdict, weight: float, slot: Slot
) -> None:
    assert dates(verdict, weight, slot) == []
