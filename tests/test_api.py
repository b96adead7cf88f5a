"""The names for other programs: cheap to import, typed, and what the commands use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.model.errors import ConfigError

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
NORTH = "The trawler Marie sank off Brest on 3 June 2025 with all men on board."
SOUTH = "The trawler Marie sank off Brest on 5 June 2025 with all men on board."


def test_importing_factcheck_loads_nothing_until_it_is_asked() -> None:
    code = (
        "import sys, factcheck; print([m for m in sys.modules if m.startswith('factcheck.')])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert shown.stdout == "[]\n"


def test_every_public_name_is_there_and_no_other() -> None:
    assert dir(factcheck) == sorted(factcheck.__all__)
    assert all(getattr(factcheck, name) is not None for name in factcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'reports'"):
        factcheck.__getattr__("reports")


def test_a_report_is_made_from_paths_of_any_kind() -> None:
    whole: factcheck.Report = factcheck.report(str(CORPUS))
    assert whole == factcheck.report([CORPUS])
    assert "FC101" in {conflict.code for conflict in whole.conflicts}


def test_a_draft_is_checked_against_its_sources() -> None:
    found = factcheck.check(CORPUS / "draft.md", CORPUS)
    assert {item.assertion.document for item in found.coverage} == {"draft.md"}
    assert found == factcheck.check([str(CORPUS / "draft.md")], [str(CORPUS)])


def test_options_say_what_is_asked_for() -> None:
    asked = factcheck.Options(select=("FC201",))
    found = factcheck.report(CORPUS, asked)
    assert {conflict.code for conflict in found.conflicts} == {"FC201"}


def test_two_sentences_are_compared_with_a_reason() -> None:
    relation: factcheck.Relation = factcheck.compare_texts(NORTH, SOUTH)
    assert relation.verdict is factcheck.Verdict.CONFLICT
    assert "3 June 2025" in relation.because
    assert factcheck.compare_texts(NORTH, NORTH).verdict is not factcheck.Verdict.CONFLICT


def test_what_is_not_there_is_said_as_an_error_of_ours() -> None:
    with pytest.raises(ConfigError, match="no such file"):
        factcheck.report("nowhere")
