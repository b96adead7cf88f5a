"""`factcheck why`: the sum of bits, and the first gate that stopped a pair."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.inquiry import Answer, Place, inquire

Run = Callable[..., "subprocess.CompletedProcess[str]"]
CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def test_the_contributions_add_up_to_the_weight_and_the_steps_to_the_verdict(
    run: Run, papers: Path
) -> None:
    done = run("why", papers / "coast.txt:1", papers / "harbour.txt:1", "-f", "json")
    assert (done.returncode, done.stderr) == (0, "")
    pair = json.loads(done.stdout)["pairs"][0]
    total = sum(part["bits"] for part in pair["contributions"])
    assert total == pytest.approx(pair["weight"], abs=0.01)
    held = pair["comparisons"][0]
    assert held["slot"] == "date"
    added = sum(step["bits"] for step in held["steps"])
    assert held["pair_weight"] + added == pytest.approx(held["weight"], abs=0.01)
    assert (held["verdict"], held["need_name"]) == ("conflict", "need-date")
    assert pair["stopped"] is None
    assert pair["reported"][0]["code"] == "FC101"


def test_the_page_shows_the_waterfall_each_slot_and_each_gate(run: Run, papers: Path) -> None:
    done = run("why", papers / "coast.txt:1", papers / "harbour.txt:1:4")
    assert "a  coast.txt:1 · “" in done.stdout
    assert "−7.0  ██" in done.stdout
    assert "\ndate  12 March 2021 / 14 March 2021\n      conflict: " in done.stdout
    assert "in all; need-date is " in done.stdout
    assert "ok    report     reported as FC101 fc1:" in done.stdout


def test_a_column_asks_for_one_claim_of_a_line(run: Run, papers: Path) -> None:
    whole = run("why", papers / "coast.txt:1", papers / "harbour.txt:1", "-f", "json")
    one = run("why", papers / "coast.txt:1:5", papers / "harbour.txt:1:5", "-f", "json")
    assert len(json.loads(one.stdout)["pairs"]) < len(json.loads(whole.stdout)["pairs"])


def test_the_ascii_page_keeps_within_its_width(run: Run, papers: Path) -> None:
    places = (papers / "coast.txt:1", papers / "harbour.txt:1")
    done = run("why", *places, "--ascii", "--width", "80")
    assert done.stdout.isascii()
    assert "-7.0  ##" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_words_are_as_rare_as_in_the_articles_around(run: Run, papers: Path) -> None:
    places = (papers / "coast.txt:1", papers / "harbour.txt:1")
    alone = json.loads(run("why", *places, "-f", "json").stdout)
    among = json.loads(run("why", *places, "--among", CORPUS, "-f", "json").stdout)
    assert among["documents"] > alone["documents"] == 2
    assert among["pairs"][0]["weight"] != alone["pairs"][0]["weight"]


WRONG = [
    ("coast.txt", "no FILE:LINE"),
    ("coast.txt:0", "no FILE:LINE"),
    ("coast.txt:1:0", "no FILE:LINE"),
    ("nowhere.txt:1", "there is no file"),
    ("coast.txt:99", "the file has 2 lines"),
    ("coast.txt:1:999", "columns"),
]


@pytest.mark.parametrize(("place", "reason"), WRONG)
def test_a_place_that_is_not_there_is_wrong_usage(
    run: Run, papers: Path, place: str, reason: str
) -> None:
    done = run("why", papers / place, papers / "harbour.txt:1")
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr


def test_a_line_without_a_claim_is_nothing_to_compare_and_says_what_it_is(run: Run) -> None:
    done = run("why", CORPUS / "draft.md:2", CORPUS / "bundestag.md:15")
    assert (done.returncode, done.stdout) == (4, "")
    assert "boilerplate (front matter)" in done.stderr


def asked(tmp_path: Path, one: str, other: str, **more: str) -> Answer:
    """The pair that got farthest of two texts, among others."""
    for name, text in {"a": one, "b": other, **more}.items():
        head = "---\npublished: 2025-06-09\n" + (
            "role: draft\n" if name == "a" and more else ""
        )
        (tmp_path / f"{name}.md").write_text(f"{head}---\n{text}\n", encoding="utf-8")
    line = 5 if more else 4
    places = Place(tmp_path / "a.md", line), Place(tmp_path / "b.md", 4)
    return inquire(*places, [tmp_path]).answers[0]


def gate(answer: Answer) -> tuple[str, str]:
    stopped = answer.stopped
    return (stopped.name, stopped.because) if stopped else ("", "")


CREW = "The trawler Marie sank off Brest with all men on board on 3 June 2025."


def test_claims_of_two_things_are_no_candidates(tmp_path: Path) -> None:
    answer = asked(tmp_path, CREW, "Voters in Ghana chose a president.")
    assert gate(answer)[0] == "candidate"


def test_claims_without_a_value_have_no_slot(tmp_path: Path) -> None:
    one = "The trawler Marie left the harbour of Brest."
    answer = asked(tmp_path, one, "The trawler Marie painted its name in the harbour of Brest.")
    assert gate(answer)[0] == "slots"


def test_values_that_fit_are_stopped_by_their_verdict(tmp_path: Path) -> None:
    answer = asked(tmp_path, CREW, CREW.replace("3 June 2025", "June 2025"))
    assert gate(answer)[0] == "verdict"
    assert gate(answer)[1].startswith("refines: ")


def test_a_clash_without_enough_in_common_is_stopped_by_the_evidence(tmp_path: Path) -> None:
    other = "Rescuers with dogs said 45 people were killed in the valley on the far bank."
    answer = asked(tmp_path, "The flood killed 27 people.", other)
    assert [h.clashes for h in answer.held] == [True]
    assert gate(answer)[0] == "evidence"
    assert "need-figure is " in gate(answer)[1]


def test_a_source_that_agrees_silences_the_one_that_does_not(tmp_path: Path) -> None:
    late = CREW.replace("3 June", "5 June")
    answer = asked(tmp_path, CREW, late, c=CREW)
    assert gate(answer)[0] == "report"
    assert gate(answer)[1].startswith("silenced by c, which agrees: ")


def test_without_that_source_the_draft_is_at_odds(tmp_path: Path) -> None:
    late = CREW.replace("3 June", "5 June")
    answer = asked(tmp_path, CREW, late, c="Voters in Ghana chose a president.")
    assert answer.stopped is None
    assert {c.code for c in answer.reported} == {"FC101"}
