"""Looking at rules, checking their form, and writing new ones."""

from __future__ import annotations

import json
import shutil
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import factcheck.render
from factcheck.cli._rule_check import problems
from factcheck.cli._rule_sketch import sketch, tables
from factcheck.cli.schema import rules_schema
from factcheck.model.errors import RuleError
from factcheck.rulebook import load, rules_folder
from factcheck.rulebook.loader import SCHEMA, read_sources

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]


def test_every_rule_has_a_line(run: Run) -> None:
    lines = run("rules", "list").stdout.splitlines()
    assert len(lines) == len(load().rules)
    assert any(line.startswith("time.ago ") and "time_relative.toml" in line for line in lines)


def test_one_table_can_be_listed_alone(run: Run) -> None:
    lines = run("rules", "list", "--table", "label").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.id for rule in load().of("label")]
    wrong = run("rules", "list", "--table", "labels")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "did you mean 'label'?" in wrong.stderr


def test_a_rule_is_shown_as_it_is_written_with_its_place(run: Run) -> None:
    shown = run("rules", "show", "time.ago").stdout
    place, _, body = shown.partition("\n")
    file, _, line = place.rpartition(":")
    written = (ROOT / file).read_text("utf-8").split("\n")
    assert written[int(line) - 1] == "[[time]]"
    rule = tomllib.loads(body)["time"]
    assert [one["id"] for one in rule] == ["time.ago"]


def test_every_rule_can_be_shown() -> None:
    from factcheck.cli._rule_pages import rule_page

    for rule in load().rules:
        body = "".join(rule_page(rule, rules_folder())).partition("\n")[2]
        assert tomllib.loads(body)[rule.table][0]["id"] == rule.id


def test_a_rule_that_is_not_there_gets_the_nearest(run: Run) -> None:
    done = run("rules", "show", "time.agoo")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'time.ago'?" in done.stderr


def test_the_rules_in_use_are_well_formed(run: Run) -> None:
    done = run("rules", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(": all well formed\n")


def rules_with(tmp_path: Path, text: str) -> Path:
    """A copy of the rules with one more file."""
    folder = shutil.copytree(ROOT / "rules", tmp_path / "rules", dirs_exist_ok=True)
    (folder / "topics" / "mine.toml").write_text(f"format = 1\n{text}", encoding="utf-8")
    return folder


ENTITY = """
[[entity]]
id = "{id}"
why = "A body that the desk watches."
alias = [{alias}]
hit = [{{ text = "a", value = "b" }}, {{ text = "c", value = "d" }}]
miss = ["e"]
"""
CUE = """
[[cue]]
id = "cue.mine"
why = "A word that denies."
effect = "denied"
words = ["gainsaid"]
veto = [{veto}]
hit = [{{ text = "a", value = "denied" }}, {{ text = "b", value = "denied" }}]
miss = ["c"]
"""
WORD = """
[[timeword]]
id = "timeword.mine"
why = "A pattern."
kind = "mine"
regex = '{regex}'
hit = [{{ text = "a", value = "b" }}, {{ text = "b", value = "b" }}]
miss = ["c"]
"""
TWO = ENTITY.format(id="one", alias='"Port of Brest"') + ENTITY.format(
    id="two", alias='"port of  Brést"'.replace("  ", " ")
)
BAD = [
    (TWO, "rule two: 'port of brest' names one already"),
    (ENTITY.format(id="one", alias='"Port  of Brest"'), "which no text can match"),
    (ENTITY.format(id="one", alias='" Brest"'), "which no text can match"),
    (CUE.format(veto='"gainsaid"'), "so it never matches"),
    (WORD.format(regex="([a-z]"), "no regular expression"),
    (WORD.format(regex="brest$s"), "can match no text"),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_what_is_wrong_with_a_rule_is_found_without_proving_it(
    tmp_path: Path, text: str, reason: str
) -> None:
    book = load(rules_with(tmp_path, text))
    try:
        found = list(problems(book))
    except RuleError as problem:  # a facet that compiles the pattern says so first
        found = [str(problem)]
    assert len(found) == 1
    assert found[0].startswith("topics/mine.toml, rule ")
    assert reason in found[0] or "regex" in found[0]


FINE = [
    ENTITY.format(id="one", alias='"Port of Brest", "Port de Brest"'),
    CUE.format(veto='"never gainsaid"'),
]


@pytest.mark.parametrize("text", FINE)
def test_a_rule_that_only_looks_like_a_wrong_one_is_left_in_peace(
    tmp_path: Path, text: str
) -> None:
    assert list(problems(load(rules_with(tmp_path, text)))) == []


def test_a_wrong_rule_is_two_with_its_file_and_id(run: Run, tmp_path: Path) -> None:
    folder = rules_with(tmp_path, TWO)
    done = run("rules", "check", folder)
    assert done.returncode == 2
    assert done.stdout.startswith("topics/mine.toml, rule two: ")
    (folder / "topics" / "mine.toml").write_text("format = 1\n[[cue]]\nid = 'a'\ncolour = 1\n")
    done = run("rules", "check", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "topics/mine.toml, rule a: " in done.stderr


def test_a_new_rule_of_every_kind_is_well_formed_as_printed(tmp_path: Path) -> None:
    book, folder = load(), rules_folder()
    kinds = sorted(tables(folder))
    bodies = []
    for kind in kinds:
        head, _, body = "".join(sketch(kind, book, folder)).partition("\n")
        assert head == "format = 1"
        bodies.append(
            body.replace("new-rule", f"new-{kind}")
        )  # each file has its own otherwise
    fresh = load(rules_with(tmp_path, "\n".join(bodies)))
    assert list(problems(fresh)) == []
    assert sorted(r.table for r in fresh.rules if r.file == "topics/mine.toml") == kinds


def test_a_new_rule_is_printed_with_its_comments(run: Run) -> None:
    done = run("rules", "new", "cue")
    assert done.returncode == 0
    assert '\neffect = "denied"  # in use: denied, affirmed\n' in done.stdout
    assert "\n# zone = " in done.stdout
    wrong = run("rules", "new", "entitty")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "did you mean 'entity'?" in wrong.stderr


def test_the_schema_of_reports_is_the_one_that_ships(run: Run) -> None:
    shipped = Path(factcheck.render.__file__).with_name("report-1.schema.json")
    assert run("schema", "report").stdout == shipped.read_text("utf-8")


def test_the_schema_of_rules_fits_every_rule_file_and_no_unknown_key(run: Run) -> None:
    schema = json.loads(run("schema", "rules").stdout)
    assert schema == rules_schema(load(), rules_folder())
    judge = jsonschema.Draft202012Validator(schema)
    for name, content in read_sources(rules_folder()).items():
        if name != SCHEMA:
            read = json.loads(json.dumps(tomllib.loads(content.decode("utf-8")), default=str))
            assert judge.is_valid(read), name
    wrong = {"format": 1, "cue": [{"id": "a", "why": "b", "colour": 1}]}
    assert not judge.is_valid(wrong)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.returncode == 0
    assert "_FACTCHECK_COMPLETE=" in done.stdout
    assert run("completion", "tcsh").returncode == 2


def test_the_completion_knows_the_commands(run: Run) -> None:
    asked = {"_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "factcheck rep"}
    done = run(COMP_CWORD="1", **asked)
    assert "report" in done.stdout
