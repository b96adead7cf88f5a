"""The sample of the README: what an editor must see in it, and what must stay silent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model.report import Conflict, Coverage, Evidence, Report, Status
from factcheck.model.verdict import Verdict

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
DRAFT = CORPUS / "draft.md"


@cache
def the_report() -> Report:
    return pipeline.report([CORPUS])


@cache
def the_check() -> Report:
    return pipeline.check([DRAFT], [CORPUS])


def the_only(code: str) -> Conflict:
    (found,) = (c for c in the_report().conflicts if c.code == code)
    return found


def evidence(conflict: Conflict) -> list[set[tuple[str, str]]]:
    """For each position the documents with the words that decide."""
    texts = {a.id: a.text for a in the_report().articles}

    def marked(found: Evidence) -> tuple[str, str]:
        document = found.assertion.document
        return document, texts[document][found.mark_start : found.mark_end]

    return [{marked(found) for found in position.evidence} for position in conflict.positions]


def test_the_report_holds_three_findings_and_no_more() -> None:
    assert sorted(c.code for c in the_report().conflicts) == ["FC101", "FC150", "FC201"]


def test_the_day_of_the_second_coup_comes_first() -> None:
    first = the_report().conflicts[0]
    assert (first.code, first.verdict) == ("FC101", Verdict.CONFLICT)
    early, late = evidence(first)
    assert ("second-coup.md", "24 May 2021") in early
    assert late == {("two-coups.txt", "26 May 2021")}


def test_a_reported_deal_and_its_denial_are_disputed() -> None:
    contract = the_only("FC201")
    assert contract.verdict is Verdict.DISPUTED
    sentences = {e.assertion.sentence.text for p in contract.positions for e in p.evidence}
    assert any("Diop denied" in s for s in sentences)
    assert any("$10.8 million a month" in s for s in sentences)


def test_one_wire_story_in_two_papers_is_one_origin() -> None:
    for position in the_only("FC201").positions:
        documents = {e.assertion.document for e in position.evidence}
        if documents == {"moscow-talks.txt", "no-contract.txt"}:
            assert position.independent == 1
    groups = {a.id: a.source for a in the_report().articles}
    kept = {s.id: s.group for s in the_report().sources}
    assert kept[groups["moscow-talks.txt"]] == kept[groups["no-contract.txt"]]


def test_the_men_go_by_two_names() -> None:
    words = [{text for _, text in position} for position in evidence(the_only("FC150"))]
    assert sorted(words, key=sorted) == [{"mercenaries"}, {"security advisers"}]


def test_a_month_and_a_day_of_it_differ_in_precision_only() -> None:
    refined = [a for a in the_report().agreements if a.verdict is Verdict.REFINES]
    shown = {(a.a.display, a.b.display) for a in refined}
    months = {("August 2020", "18 August 2020"), ("May 2021", "24 May 2021")}
    assert months | {("May 2021", "26 May 2021")} <= shown


def test_a_draft_is_never_a_source() -> None:
    assert "draft.md" not in {a.id for a in the_report().articles}
    for conflict in the_check().conflicts:
        sides = [e.assertion.document for p in conflict.positions[1:] for e in p.evidence]
        assert "draft.md" not in sides


PLANTED = (
    ("FC101", "on 19 August 2020"),
    ("FC110", "$10.8 million a year"),
    ("FC110", "35,000 metric tons of wheat"),
    ("FC201", "confirmed that there was a contract"),
    ("FC402", "Moscow provides the country"),
    ("FC403", "66 tonnes of gold"),
    ("FC501", "Thursday, 20 May 2022"),
)


def on_the_draft(code: str) -> list[str]:
    """The sentences of the draft that a check finds fault with."""
    return [
        e.assertion.sentence.text
        for c in the_check().conflicts
        if c.code == code
        for p in c.positions
        for e in p.evidence
        if e.assertion.document == "draft.md"
    ]


@pytest.mark.parametrize(("code", "words"), PLANTED)
def test_a_planted_error_is_found(code: str, words: str) -> None:
    assert any(words in sentence for sentence in on_the_draft(code))


def test_nothing_but_the_planted_errors_is_found() -> None:
    for code in {c.code for c in the_check().conflicts}:
        planted = [words for known, words in PLANTED if known == code]
        for sentence in on_the_draft(code):
            assert any(words in sentence for words in planted), f"{code} {sentence}"


def covered(status: Status) -> Iterator[Coverage]:
    return (c for c in the_check().coverage if c.status is status)


@pytest.mark.parametrize(
    "words", ["541 votes to 103", "cut by half, to 300", "from 1,100 to 1,400"]
)
def test_a_right_statement_in_other_words_is_supported(words: str) -> None:
    assert any(words in c.assertion.sentence.text for c in covered(Status.SUPPORTED))
