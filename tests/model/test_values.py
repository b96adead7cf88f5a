"""What cannot be is not constructed, and what is given back is what was put in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.article import SPEAKING, ZoneKind, lone_sentence
from factcheck.model.mention import Mention
from factcheck.model.pairing import Contribution, Pairing
from factcheck.model.period import Period
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.verdict import Relation, Verdict, conflict, unknown
from tests.model.made import article, casefile, claim

DAYS = st.dates()


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 3)])
def test_a_mention_has_a_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"needs a span, not {start}..{end}"):
        Mention(start, end, "sank", "sank")


def test_a_figure_does_not_end_below_its_start() -> None:
    with pytest.raises(ValueError, match=r"cannot end \(12\) below its start \(40\)"):
        Quantity(Decimal(40), Decimal(12))


def test_a_figure_may_be_open_or_a_point() -> None:
    assert Quantity(Decimal(40), None, Bound.AT_LEAST).high is None
    assert Quantity(Decimal(40), Decimal(40)).low == 40
    assert Quantity(None, None).bound is Bound.EXACT


@pytest.mark.parametrize("factor", [Decimal(0), Decimal(-1)])
def test_a_unit_is_some_positive_part_of_another(factor: Decimal) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        Quantity(Decimal(1), Decimal(1), factor=factor)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_no_verdict_comes_without_a_reason(verdict: Verdict) -> None:
    with pytest.raises(ValueError, match=f"a verdict .{verdict}. needs a reason"):
        Relation(verdict, "")


def test_a_value_never_changes_once_made() -> None:
    figure, answer = Quantity(Decimal(1), Decimal(2)), unknown("different units")
    with pytest.raises(FrozenInstanceError):
        figure.low = Decimal(5)  # type: ignore[misc]  # that is the point
    with pytest.raises(FrozenInstanceError):
        answer.because = ""  # type: ignore[misc]  # that is the point


def test_equal_values_are_one_in_a_set() -> None:
    assert len({conflict("two days apart"), conflict("two days apart")}) == 1


@pytest.mark.parametrize("weekday", [-1, 7])
def test_no_week_has_an_eighth_day(weekday: int) -> None:
    with pytest.raises(ValueError, match="no day number"):
        Period(None, None, weekday=weekday)


def test_monday_is_a_weekday_like_any_other() -> None:
    assert Period(None, None, weekday=0).weekday == 0


@given(DAYS, DAYS)
@settings(deadline=None)
def test_a_period_counts_both_its_ends(one: date, other: date) -> None:
    low, high = sorted((one, other))
    assert Period(low, high).days() == high.toordinal() - low.toordinal() + 1


@given(DAYS)
@settings(deadline=None)
def test_an_open_period_has_no_length_but_a_place(day: date) -> None:
    for period in (Period(day, None), Period(None, day)):
        assert period.days() is None
        assert period.placed
        assert not period.bounded
    assert not Period(None, None).placed


@given(DAYS, DAYS, DAYS, DAYS)
@settings(deadline=None)
def test_two_periods_that_hold_each_other_are_the_same_days(
    a: date, b: date, c: date, d: date
) -> None:
    one, other = Period(min(a, b), max(a, b)), Period(min(c, d), max(c, d))
    if one.contains(other) and other.contains(one):
        assert (one.earliest, one.latest) == (other.earliest, other.latest)


@given(DAYS, DAYS)
@settings(deadline=None)
def test_an_open_end_reaches_every_later_day(start: date, day: date) -> None:
    since = Period(start, None)
    assert since.contains(Period(day, day)) == (day >= start)
    assert since.gap(Period(day, day)) == max(0, start.toordinal() - day.toordinal())


@given(st.text(max_size=60), st.integers(0, 60))
@settings(deadline=None)
def test_line_and_column_are_those_of_an_editor(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    lines = text[:offset].split("\n")
    read = evolve(article("quay"), text=text)
    assert read.line_and_column(offset) == (len(lines), len(lines[-1]) + 1)


def test_a_column_counts_letters_and_not_bytes() -> None:
    text = "Zoë’s 🚢\nsank."
    read = evolve(article("quay"), text=text)
    assert read.line_and_column(text.index("🚢")) == (1, 7)
    assert read.line_and_column(text.index("sank")) == (2, 1)


def test_a_lone_sentence_is_its_own_article() -> None:
    sentence = lone_sentence("The ferry sank.")
    assert sentence.text == "The ferry sank."[sentence.start : sentence.end]


@pytest.mark.parametrize("kind", [ZoneKind.BOILERPLATE, ZoneKind.REFERENCE, ZoneKind.CREDIT])
def test_what_no_reporter_wrote_makes_no_claim(kind: ZoneKind) -> None:
    assert kind not in SPEAKING


PARTS = (
    Contribution("name", 3.0, "both name the harbour"),
    Contribution("name", 1.5, "both name the ferry"),
    Contribution("alone", -2.0, "each says things the other does not"),
)


def test_the_weight_of_a_pairing_is_the_sum_of_its_parts() -> None:
    pairing = Pairing(claim("c-1"), claim("c-2"), PARTS)
    assert pairing.weight == 2.5
    assert pairing.bits("name") == 4.5
    assert pairing.bits("ordinal") == 0


def test_claims_of_one_article_pair_within_it() -> None:
    assert Pairing(claim("c-1", "a.txt"), claim("c-2", "a.txt"), ()).within
    assert not Pairing(claim("c-1", "a.txt"), claim("c-2", "b.txt"), ()).within


def test_a_claim_has_the_keys_of_all_its_names_and_the_voice_of_nobody() -> None:
    spoken = claim("c-1", names=["sanou", "mopti", "sanou"])
    assert spoken.keys() == {"sanou", "mopti"}
    assert spoken.voice == ""
    assert spoken.event.head == "sinking"


def test_a_source_that_nobody_grouped_stands_for_itself() -> None:
    known = casefile(article("quay"), article("pier"), groups=[("quay", "wire")])
    assert known.group(claim("quay")) == "wire"
    assert known.group(claim("pier")) == "pier"


def test_an_event_without_a_gloss_is_called_by_its_name() -> None:
    assert casefile().gloss("sinking") == "the sinking"
    assert casefile().gloss("landing") == "landing"
