"""One finding, or one claim, a line: for grep, for editors and for other programs."""

from __future__ import annotations

import json
import re

from attrs import evolve

from factcheck.model.report import Report
from factcheck.render import View, format_of, formats

VIEW = View()
GREPPABLE = re.compile(r"^[^:\n]+:\d+:\d+: (error|warning|note) FC\d{3} .+ \[[0-9a-f]{8}\]$")


def lines(name: str, report: Report, view: View = VIEW) -> list[str]:
    return "".join(format_of(name).show_report(report, view)).splitlines()


def claim_lines(name: str, report: Report) -> list[str]:
    return "".join(format_of(name).show_claims(report, VIEW)).splitlines()


def test_the_formats_are_the_modules_of_the_folder() -> None:
    assert formats() == ("concise", "json", "jsonl", "text")


def test_concise_has_place_severity_code_and_id(harbour: Report, gate: Report) -> None:
    for report in (harbour, gate):
        found = lines("concise", report)
        assert len(found) == len(report.conflicts)
        assert all(GREPPABLE.match(line) for line in found), found


def test_concise_points_into_the_draft(gate: Report) -> None:
    assert lines("concise", gate)[0].startswith("news/draft.md:5:27: error FC101 ")


def test_concise_points_at_the_first_claim_where_there_is_no_draft(harbour: Report) -> None:
    assert lines("concise", harbour)[0].startswith("news/harbour-post.txt:3:56: error FC101 ")


def test_a_limit_holds_for_lines_too(harbour: Report) -> None:
    for name in ("concise", "jsonl"):
        assert len(lines(name, harbour, View(limit=1))) == 1


def test_jsonl_lines_are_the_conflicts_of_the_json_report(harbour: Report) -> None:
    whole = json.loads("".join(format_of("json").show_report(harbour, VIEW)))
    assert [json.loads(line) for line in lines("jsonl", harbour)] == whole["conflicts"]


def test_no_conflict_gives_no_line(harbour: Report) -> None:
    silent = evolve(harbour, conflicts=())
    assert lines("concise", silent) == lines("jsonl", silent) == []


def test_a_claim_line_keeps_open_ends_open(harbour: Report) -> None:
    claims = {row["id"]: row for row in map(json.loads, claim_lines("jsonl", harbour))}
    waited = claims["c-0003"]["quantities"][0]
    assert (waited["low"], waited["high"], waited["bound"]) == ("40", None, "at_least")
    month = claims["c-0007"]["periods"][0]
    assert (month["earliest"], month["latest"]) == ("2021-03-01", "2021-03-31")
    assert claims["c-0007"]["quantities"] == []


def test_a_claim_line_points_at_what_it_quotes(harbour: Report) -> None:
    texts = {article.id: article.text for article in harbour.articles}
    for row in map(json.loads, claim_lines("jsonl", harbour)):
        text = texts[row["document"]]
        assert text[row["span"]["start"] : row["span"]["end"]] == row["text"]
        for mention in (*row["periods"], *row["quantities"], *row["participants"]):
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_every_claim_has_one_line_in_every_format_of_lines(harbour: Report) -> None:
    for name in ("concise", "jsonl"):
        assert len(claim_lines(name, harbour)) == len(harbour.assertions)
