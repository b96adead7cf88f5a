"""The JSON report: valid, exact, and the same bytes for the same report."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

import factcheck.render
from factcheck.model.report import Evidence, Position, Report
from factcheck.render import View, format_of

SCHEMA = json.loads(
    Path(factcheck.render.__file__).with_name("report-1.schema.json").read_text("utf-8")
)
VIEW = View()


def text_of(report: Report, view: View = VIEW) -> str:
    return "".join(format_of("json").show_report(report, view))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_every_report_is_valid(harbour: Report, gate: Report) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    silent = evolve(harbour, conflicts=(), agreements=(), as_of=None)
    undated = evolve(
        harbour, articles=tuple(evolve(a, publication=None) for a in harbour.articles)
    )
    for report in (harbour, gate, silent, undated):
        for show in (format_of("json").show_report, format_of("json").show_claims):
            validator.validate(json.loads("".join(show(report, VIEW))))


def test_the_schema_refuses_what_is_not_a_report(harbour: Report) -> None:
    whole = json.loads(text_of(harbour))
    whole["conflicts"][0]["claims"][0]["value"] = {"type": "rumour"}
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(whole)


def test_every_quote_stands_where_it_says(harbour: Report, gate: Report) -> None:
    for report in (harbour, gate):
        texts = {article.id: article.text for article in report.articles}
        for conflict in json.loads(text_of(report))["conflicts"]:
            for claim in conflict["claims"]:
                text, quote = texts[claim["document"]], claim["quote"]
                words, place = quote["selectors"]
                start, end = place["start"], place["end"]
                assert text[start:end] == words["exact"]
                assert text[:start].endswith(words["prefix"])
                assert text[end:].startswith(words["suffix"])
                line = text.split("\n")[quote["line"] - 1]
                assert line[quote["column"] - 1 :].startswith(words["exact"])


def test_a_quote_that_the_article_does_not_hold_is_never_written(harbour: Report) -> None:
    first = harbour.conflicts[0]
    proof = first.positions[0].evidence[0]
    wrong = evolve(proof.assertion.sentence, text="Nothing ran aground.")
    forged = evolve(proof, assertion=evolve(proof.assertion, sentence=wrong))
    sides = (evolve(first.positions[0], evidence=(forged,)), *first.positions[1:])
    report = evolve(harbour, conflicts=(evolve(first, positions=sides),))
    with pytest.raises(ValueError, match="no such sentence"):
        text_of(report)


def test_a_claim_that_the_article_does_not_hold_is_never_written(harbour: Report) -> None:
    forged = evolve(harbour.assertions[0], text="Nothing ran aground.")
    report = evolve(harbour, assertions=(forged,))
    for name in ("json", "jsonl"):
        with pytest.raises(ValueError, match="no such claim"):
            list(format_of(name).show_claims(report, VIEW))


def test_a_mark_outside_its_sentence_is_never_written(harbour: Report) -> None:
    first = harbour.conflicts[0]
    proof = evolve(first.positions[0].evidence[0], mark_start=0, mark_end=5)
    sides = (evolve(first.positions[0], evidence=(proof,)),)
    report = evolve(harbour, conflicts=(evolve(first, positions=sides),))
    with pytest.raises(ValueError, match="outside its sentence"):
        text_of(report)


def test_positions_name_claims_of_their_conflict(harbour: Report, gate: Report) -> None:
    for report in (harbour, gate):
        for conflict in json.loads(text_of(report))["conflicts"]:
            known = [claim["id"] for claim in conflict["claims"]]
            named = [name for p in conflict["positions"] for name in p["claims"]]
            assert named == known
            assert len(set(known)) == len(known)


def test_a_claim_that_stands_in_two_positions_has_two_ids(harbour: Report) -> None:
    first = harbour.conflicts[0]
    proof = first.positions[0].evidence[0]
    other = Evidence(proof.assertion, proof.mark_start - 3, proof.mark_end, "on 12 March 2021")
    sides = (first.positions[0], Position("other", first.positions[0].origin, (other,), 1))
    report = evolve(harbour, conflicts=(evolve(first, positions=sides),))
    claims = json.loads(text_of(report))["conflicts"][0]["claims"]
    assert [claim["id"] for claim in claims] == ["c-0001", "c-0001#2"]


def test_values_are_typed_and_exact(harbour: Report) -> None:
    dates, figures, denial = json.loads(text_of(harbour))["conflicts"]
    assert dates["positions"][0]["value"]["earliest"] == "2021-03-12"
    assert figures["positions"][0]["value"] == {
        "type": "count",
        "amount": "40",
        "low": "40",
        "high": None,
        "bound": "at_least",
        "counted": "passenger",
    }
    assert [p["value"] for p in denial["positions"]] == [
        {"type": "existence", "holds": True},
        {"type": "existence", "holds": False},
    ]
    assert denial["claims"][0]["hedge"] == "possible"
    assert figures["claims"][1]["hedge"] == "approximate"
    assert denial["claims"][2]["attribution"]["speaker"] == "The harbour office"


def test_the_same_report_gives_the_same_sorted_bytes(harbour: Report) -> None:
    once = text_of(harbour)
    assert once == text_of(harbour)
    assert (
        once
        == json.dumps(json.loads(once), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    )


def test_a_report_says_nothing_of_the_machine(harbour: Report) -> None:
    hosted = evolve(
        harbour,
        articles=tuple(evolve(a, uri=f"/home/desk/{a.id}") for a in harbour.articles),
        skipped=tuple(evolve(s, uri="C:\\desk\\photo.txt") for s in harbour.skipped),
    )
    whole = json.loads(text_of(hosted))
    assert [d["uri"] for d in whole["documents"]] == [a.id for a in harbour.articles]
    assert whole["skipped"][0]["uri"] == "photo.txt"


def test_a_limit_shortens_the_list_and_not_the_counts(harbour: Report) -> None:
    whole = json.loads(text_of(harbour, View(limit=1)))
    assert len(whole["conflicts"]) == whole["summary"]["shown"] == 1
    assert whole["summary"]["conflicts"] == 3
