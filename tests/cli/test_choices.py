"""What options and environment amount to, before anything is read."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from factcheck.cli._exits import LEVELS, exit_code, outcome_of
from factcheck.cli._options import Chosen
from factcheck.cli._output import view_of
from factcheck.model.errors import (
    ConfigError,
    NothingToCheckError,
    RuleError,
    UnreadableError,
)
from factcheck.model.report import Conflict, Provenance, Question, Report, Severity, Skipped
from factcheck.model.verdict import Verdict

BARE = Chosen(
    format="text",
    color="auto",
    width=None,
    ascii=False,
    quiet=False,
    limit=None,
    fail_on="never",
    exit_zero=False,
    allow_skipped=False,
)
SCREEN = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", "LC_ALL", "LC_CTYPE", "LANG")


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SCREEN:
        monkeypatch.delenv(name, raising=False)


def width(monkeypatch: pytest.MonkeyPatch, columns: str, asked: int | None = None) -> int:
    monkeypatch.setenv("COLUMNS", columns)
    return view_of(evolve(BARE, width=asked)).width


def test_width_is_the_option_then_columns_then_a_hundred(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert view_of(BARE).width == 100
    assert width(monkeypatch, "70") == 70
    assert width(monkeypatch, "70", asked=60) == 60
    assert width(monkeypatch, "many") == width(monkeypatch, "") == 100
    assert width(monkeypatch, "3") == 40


STYLED = [
    ("auto", {}, False),
    ("always", {}, True),
    ("always", {"NO_COLOR": "1"}, True),
    ("auto", {"FORCE_COLOR": "1"}, True),
    ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ("auto", {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
    ("auto", {"FORCE_COLOR": ""}, False),
    ("never", {"FORCE_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("color", "environment", "styled"), STYLED)
def test_colour_is_for_screens_unless_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], *, styled: bool
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert view_of(evolve(BARE, color=color)).styled is styled


def test_only_a_locale_that_says_so_means_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not view_of(BARE).ascii
    monkeypatch.setenv("LANG", "C")
    assert view_of(BARE).ascii
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert not view_of(BARE).ascii
    assert view_of(evolve(BARE, ascii=True)).ascii


def test_a_pipe_never_wraps_quotes() -> None:
    assert not view_of(evolve(BARE, width=60)).wrap


def report(*severities: Severity, skipped: bool = False) -> Report:
    conflicts = tuple(
        Conflict(
            code="FC101",
            title="date",
            verdict=Verdict.CONFLICT,
            severity=severity,
            confidence=0.8,
            question=Question("coup", "date", "When?"),
            positions=(),
            because="",
            ask="",
        )
        for severity in severities
    )
    left = (Skipped("a.txt", "binary"),) if skipped else ()
    made = Provenance("0.1.0", "", "")
    day = date(2021, 3, 20)
    return Report((), (), (), conflicts, (), (), (), left, made, day)


def test_a_run_fails_at_the_severity_asked_for_and_above() -> None:
    for at, level in enumerate(LEVELS):
        codes = [exit_code(report(severity), fail_on=level) for severity in Severity]
        failing = 0 if level == "never" else at + 1
        assert codes == [1] * failing + [0] * (len(codes) - failing)


def test_conflicts_come_before_incomplete_input_and_both_can_be_waved_through() -> None:
    both = report(Severity.ERROR, skipped=True)
    assert exit_code(both, fail_on="error") == 1
    assert exit_code(both, fail_on="error", exit_zero=True) == 3
    assert exit_code(both, fail_on="error", exit_zero=True, allow_skipped=True) == 0
    assert exit_code(report(skipped=True), fail_on="never") == 3
    assert exit_code(report(skipped=True), fail_on="never", allow_skipped=True) == 0


OUTCOMES = [
    (RuleError("en/time.toml, rule time.ago: no"), 2),
    (ConfigError("no such file: x"), 2),
    (UnreadableError("binary"), 3),
    (NothingToCheckError("no article"), 4),
    (ZeroDivisionError("division by zero"), 70),
    (RecursionError(), 70),
    (KeyboardInterrupt(), 130),
]


@pytest.mark.parametrize(("problem", "code"), OUTCOMES)
def test_every_failure_has_its_exit_code(problem: BaseException, code: int) -> None:
    found, message = outcome_of(problem)
    assert found == code
    assert str(problem) in message
