"""What the commands print, and where: standard output holds the result and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import factcheck.render

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
SCHEMA = Path(factcheck.render.__file__).with_name("report-1.schema.json")


def test_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    for name in ("report", "check", "claims", "rules"):
        assert f"\n  {name} " in done.stdout


@pytest.mark.parametrize("command", ["report", "check", "claims"])
def test_help_names_the_environment_variables(run: Run, command: str) -> None:
    shown = " ".join(run(command, "--help", COLUMNS="200").stdout.split())
    assert f"FACTCHECK_{command.upper()}_FORMAT;" in shown


def test_a_report_goes_to_standard_output_alone(run: Run) -> None:
    done = run("report", CORPUS)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("6 documents")
    assert "two-coups.txt" in done.stdout


def test_the_json_report_of_the_corpus_is_valid(run: Run) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    for arguments in (("report", CORPUS), ("claims", CORPUS)):
        done = run(*arguments, "-f", "json")
        jsonschema.Draft202012Validator(schema).validate(json.loads(done.stdout))
        assert str(ROOT) not in done.stdout


def test_a_check_is_valid_json_and_covers_the_draft(run: Run) -> None:
    done = run("check", CORPUS / "draft.md", "--against", CORPUS, "-f", "json")
    whole = json.loads(done.stdout)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(whole)
    assert {item["document"] for item in whole["coverage"]} == {"draft.md"}
    roles = [d["id"] for d in whole["documents"] if d["role"] == "draft"]
    assert roles == ["draft.md"]


def test_against_may_be_given_more_than_once(run: Run, papers: Path) -> None:
    both = run(
        "check", CORPUS / "draft.md", "--against", CORPUS, "--against", papers, "-f", "json"
    )
    names = [d["id"] for d in json.loads(both.stdout)["documents"]]
    assert {"draft.md", "two-coups.txt", "coast.txt"} <= {Path(n).name for n in names}


def test_two_runs_print_the_same_bytes(run: Run) -> None:
    for name in ("text", "json"):
        one = run("report", CORPUS, "-f", name, PYTHONHASHSEED="1")
        two = run("report", CORPUS, "-f", name, PYTHONHASHSEED="2")
        assert one.stdout == two.stdout


def test_claims_have_a_line_each(run: Run) -> None:
    lines = run("claims", CORPUS, "-f", "jsonl").stdout.splitlines()
    assert len(lines) > 20
    assert all({"id", "document", "span", "event"} <= json.loads(line).keys() for line in lines)


def test_the_day_of_reading_can_be_given(run: Run) -> None:
    done = run("report", CORPUS, "--as-of", "2024-02-03", "-f", "json")
    assert json.loads(done.stdout)["as_of"] == "2024-02-03"


def test_an_option_may_stand_in_the_environment(run: Run) -> None:
    done = run("report", CORPUS, FACTCHECK_REPORT_FORMAT="json")
    assert json.loads(done.stdout)["schema_version"] == "1.0"


def test_an_ascii_locale_gets_ascii_drawing(run: Run) -> None:
    for done in (run("report", CORPUS, "--ascii"), run("report", CORPUS, LC_ALL="C")):
        assert not set("─│└├▲◆…“”") & set(done.stdout)
        assert "| " in done.stdout


def test_letters_that_the_stream_cannot_carry_are_escaped(run: Run) -> None:
    done = run("report", CORPUS, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()


@pytest.mark.parametrize("arguments", [["--version"], ["report", str(CORPUS), "-f", "json"]])
def test_what_needs_no_screen_loads_no_rich(run: Run, arguments: list[str]) -> None:
    code = (
        "import sys; from factcheck.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        "print([m for m in ('rich', 'rapidfuzz') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert "rich" not in done.stderr
    assert run("--version").stdout.startswith("factcheck 0.")
    if arguments == ["--version"]:
        assert done.stderr == "[]\n"


def test_rules_are_counted_per_file(run: Run) -> None:
    done = run("rules", "test")
    lines = done.stdout.splitlines()
    assert any(line.startswith("rules/en/time.toml") and "passed" in line for line in lines)


def test_one_file_of_rules_can_be_tested_alone(run: Run) -> None:
    done = run("rules", "test", ROOT / "rules" / "en" / "polarity.toml", "-f", "json")
    whole = json.loads(done.stdout)
    assert {rule["file"] for rule in whole["rules"]} == {"en/polarity.toml"}
    assert whole["summary"]["fp"] == whole["summary"]["fn"] == 0
    assert done.returncode == 0
