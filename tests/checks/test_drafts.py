"""A draft against its sources: what is borne out, what is at odds, what nobody has."""

from __future__ import annotations

from functools import cache

import pytest

from factcheck.intake import Collection, article_from_text
from factcheck.model.article import Role
from factcheck.model.report import Report, Status
from factcheck.pipeline import compare_draft
from factcheck.rulebook import RuleBook, load

WIRE = (
    "The tanker Aurora carried 30,000 tonnes of oil to Lisbon on 12 March 2021. "
    "The mayor of Kayes denied any contract with the Borealis company for the new pier. "
    "“Hiring a private company is a matter only for the council of Kayes,” the minister said."
)


@cache
def rules() -> RuleBook:
    """The rules without any topic."""
    return load(topics=False)


def held(draft: str, *sources: str) -> Report:
    """A draft held against sources that ran the day after."""
    drafted = article_from_text(draft, name="draft.md", book=rules(), role=Role.DRAFT)
    articles = [
        article_from_text(text, name=f"{n}.txt", book=rules(), published="2021-03-13")
        for n, text in enumerate(sources or (WIRE,))
    ]
    return compare_draft(Collection((drafted,)), Collection(tuple(articles)), rules())


def codes(report: Report) -> list[str]:
    return [c.code for c in report.conflicts]


def status(report: Report) -> list[Status]:
    return [entry.status for entry in report.coverage]


def test_what_a_source_says_too_is_supported() -> None:
    report = held("On 12 March 2021 the tanker Aurora carried 30,000 tonnes of oil to Lisbon.")
    assert codes(report) == []
    assert status(report) == [Status.SUPPORTED]
    (entry,) = report.coverage
    assert entry.support[0].assertion.document == "0.txt"
    assert entry.support[0].because


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("The tanker Aurora carried 30,000 tonnes of oil to Lisbon on 14 March 2021.", "FC101"),
        ("The tanker Aurora carried 36,000 tonnes of oil to Lisbon on 12 March 2021.", "FC110"),
        ("Kayes has a contract with the Borealis company for the new pier.", "FC201"),
        (
            "Hiring a private company is a matter for the council of Kayes alone.",
            "FC402",
        ),
        ("The tanker burned 7,500 candles in the chapel of the seamen on board.", "FC403"),
        ("On Thursday, 12 March 2021, the tanker Aurora carried oil to Lisbon.", "FC501"),
    ],
)
def test_each_error_of_a_draft_has_its_code(draft: str, code: str) -> None:
    assert codes(held(draft)) == [code]


@pytest.mark.parametrize(
    "draft",
    [
        "The tanker Aurora carried 30,000 tonnes of oil to Lisbon in March 2021.",
        "The tanker Aurora carried about 30,000 tonnes of oil to Lisbon on 12 March 2021.",
        "The mayor of Kayes denied any contract with the Borealis company for the new pier.",
        "Hiring a company is a matter only for the council of Kayes, the minister said.",
        "On Friday, 12 March 2021, the tanker Aurora carried oil to Lisbon.",
        "Oil is heavy.",
    ],
)
def test_its_neighbour_without_the_error_has_none(draft: str) -> None:
    assert codes(held(draft)) == []


def test_the_draft_always_stands_first() -> None:
    report = held("The tanker Aurora carried 36,000 tonnes of oil to Lisbon on 12 March 2021.")
    (conflict,) = report.conflicts
    documents = [e.assertion.document for p in conflict.positions for e in p.evidence]
    assert documents == ["draft.md", "0.txt"]


def test_every_statement_of_a_draft_is_accounted_for() -> None:
    draft = (
        "The tanker Aurora carried 36,000 tonnes of oil to Lisbon on 12 March 2021. "
        "The tanker burned 7,500 candles in the chapel of the seamen on board. "
        "Nothing is as heavy as oil."
    )
    report = held(draft)
    assert status(report) == [Status.CONFLICT, Status.UNSUPPORTED, Status.NOT_CHECKABLE]
    raised = {c.fingerprint for c in report.conflicts}
    assert {f for entry in report.coverage for f in entry.conflicts} == raised


def test_a_claim_that_a_source_denies_is_disputed() -> None:
    report = held("Kayes has a contract with the Borealis company for the new pier.")
    assert status(report) == [Status.DISPUTED]


def test_a_second_source_that_agrees_silences_the_first() -> None:
    draft = "The tanker Aurora carried 36,000 tonnes of oil to Lisbon on 12 March 2021."
    assert codes(held(draft, WIRE)) == ["FC110"]
    assert codes(held(draft, WIRE, draft)) == []


def test_the_order_of_sources_decides_nothing() -> None:
    draft = "The tanker Aurora carried 36,000 tonnes of oil to Lisbon on 14 March 2021."
    other = "The council of Mopti passed its budget by 41 votes to 12 on 9 March 2021."
    assert codes(held(draft, WIRE, other)) == codes(held(draft, other, WIRE))


def test_a_draft_without_sources_is_held_against_the_calendar_alone() -> None:
    draft = article_from_text(
        "On Thursday, 12 March 2021, the tanker Aurora sank.",
        name="draft.md",
        book=rules(),
        role=Role.DRAFT,
    )
    report = compare_draft(Collection((draft,)), Collection(()), rules())
    assert "FC501" in codes(report)
