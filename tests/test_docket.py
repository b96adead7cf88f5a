"""The docket: what was found is ordered, raised once, worded, and never read as a template."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from attrs import evolve

from factcheck.align import weights
from factcheck.checks import all_checks
from factcheck.docket import docket
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Modality
from factcheck.model.report import (
    Conflict,
    Evidence,
    Finding,
    Origin,
    Position,
    Question,
    Severity,
)
from factcheck.model.verdict import Verdict
from factcheck.rulebook import RuleBook, load
from tests.model.made import claim

BOOK = load()
CODES = sorted(r.id.removeprefix("wording.") for r in BOOK.of("wording"))


def said(place: int, display: str, document: str = "a.txt") -> Position:
    """A position with one piece of evidence: a sentence that begins at `place`."""
    sentence = Sentence(place, place + 22, "The ferry sank in May.", ZoneKind.BODY, 0)
    one = evolve(claim(f"c-{place}", document), sentence=sentence, start=place, end=place + 22)
    mark = Evidence(one, place + 18, place + 21, display)
    return Position(display, Origin.STATED, (mark,), 1)


def finding(
    code: str = "FC101",
    *,
    weight: float = 8.0,
    severity: Severity = Severity.ERROR,
    at: Sequence[int] = (0, 100),
    shown: Sequence[str] = ("24 May", "26 May"),
) -> Finding:
    """A finding between sentences that begin at these places."""
    return Finding(
        code=code,
        verdict=Verdict.CONFLICT,
        severity=severity,
        question=Question("sinking", "date", "", ("ferry",)),
        positions=tuple(said(a, d) for a, d in zip(at, shown, strict=False)),
        weight=weight,
        values=(("event", "the sinking"), ("detail", "two days apart"), ("speaker", "Sanou")),
    )


def source_of(one: Assertion) -> str:
    return one.document


def listed(findings: Sequence[Finding], book: RuleBook = BOOK) -> tuple[Conflict, ...]:
    return docket(findings, book, weights(book), source_of)


MIXED = (
    finding("FC403", severity=Severity.NOTE, at=(300,), shown=("40",)),
    finding("FC201", severity=Severity.WARNING, weight=20.0, at=(500, 600)),
    finding("FC101", weight=4.0, at=(700, 800)),
    finding("FC110", weight=12.0, at=(900, 1000)),
)


def test_the_most_serious_and_surest_come_first() -> None:
    assert [c.code for c in listed(MIXED)] == ["FC110", "FC101", "FC201", "FC403"]


@pytest.mark.parametrize("order", list(itertools.permutations(MIXED))[::5])
def test_the_order_of_finding_decides_nothing(order: tuple[Finding, ...]) -> None:
    assert listed(order) == listed(MIXED)


def test_the_same_places_are_raised_once_by_the_stronger_finding() -> None:
    (kept,) = listed([finding(weight=4.0), finding(weight=9.0, at=(100, 0))])
    assert kept.confidence == listed([finding(weight=9.0)])[0].confidence


def test_a_part_of_what_was_raised_is_not_raised_again() -> None:
    whole = finding(at=(0, 100, 200), shown=("24 May", "26 May", "28 May"), weight=9.0)
    assert len(listed([whole, finding(at=(0, 200), weight=4.0)])) == 1


def test_another_code_and_another_place_are_raised_too() -> None:
    assert len(listed([finding(), finding("FC110"), finding(at=(0, 300))])) == 3


def test_a_value_without_a_source_gives_way_to_a_conflict_about_it() -> None:
    lone = finding("FC403", severity=Severity.NOTE, at=(100,), shown=("26 May",))
    assert [c.code for c in listed([lone, finding()])] == ["FC101"]
    elsewhere = finding("FC403", severity=Severity.NOTE, at=(300,), shown=("40",))
    assert [c.code for c in listed([elsewhere, finding()])] == ["FC101", "FC403"]


def test_nothing_found_is_nothing_listed() -> None:
    assert listed([]) == ()


def test_more_evidence_makes_surer_and_a_hedge_less_sure() -> None:
    (weak,), (strong,) = listed([finding(weight=4.0)]), listed([finding(weight=12.0)])
    assert 0 < weak.confidence < strong.confidence <= 1
    plain = finding(weight=12.0)
    hedged = [
        evolve(
            p, evidence=tuple(evolve(e, assertion=_perhaps(e.assertion)) for e in p.evidence)
        )
        for p in plain.positions
    ]
    (unsure,) = listed([evolve(plain, positions=tuple(hedged))])
    assert unsure.confidence < strong.confidence
    assert dict(unsure.parts)["hedge"] < dict(strong.parts)["hedge"] == 1


def _perhaps(one: Assertion) -> Assertion:
    return evolve(one, modality=Modality.POSSIBLE)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_worded_to_the_last_brace(code: str) -> None:
    (worded,) = listed([finding(code)])
    told = (worded.title, worded.question.text, worded.because, worded.ask)
    assert all(told)
    assert not any("{" in text or "}" in text for text in told)


def test_every_check_that_finds_has_a_wording_and_every_wording_its_check() -> None:
    finding_codes = {str(c.CODE) for c in all_checks() if not str(c.CODE).startswith("FC9")}
    assert finding_codes <= set(CODES)


TEMPLATES = ["{a}", "{ask}", "{event}", "{", "}", "{{b}}", "{0}", "{a.__class__}", "%s", "\\1"]


@pytest.mark.parametrize("words", TEMPLATES)
def test_what_an_article_says_is_never_a_template(words: str) -> None:
    (worded,) = listed([finding(shown=(words, "26 May"))])
    assert worded.question.text == f"When was the sinking: {words} or 26 May?"


@pytest.mark.parametrize("words", TEMPLATES)
def test_nor_is_what_a_check_says_of_it(words: str) -> None:
    values = (("event", words), ("detail", words), ("counted", words))
    (worded,) = listed([evolve(finding(), values=values)])
    assert worded.question.text.startswith(f"When was {words}: ")
    assert words in worded.because


def test_a_question_worded_by_a_topic_keeps_its_words() -> None:
    question = Question("sinking", "date", "On which day did she sink?")
    (worded,) = listed([evolve(finding(), question=question)])
    assert worded.question.text == "On which day did she sink?"


def test_the_name_of_a_conflict_does_not_hang_on_its_place_or_weight() -> None:
    (here,), (there,) = listed([finding()]), listed([finding(at=(40, 140), weight=30.0)])
    assert here.fingerprint == there.fingerprint
    assert here.fingerprint != listed([finding("FC110")])[0].fingerprint


def test_the_name_of_the_evidence_changes_with_a_value() -> None:
    (one,), (other,) = listed([finding()]), listed([finding(shown=("24 May", "27 May"))])
    assert one.evidence_print != other.evidence_print
    assert one.fingerprint == other.fingerprint
