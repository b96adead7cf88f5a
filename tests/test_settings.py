"""Settings: where they are found, and what they may say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.model.errors import ConfigError
from factcheck.model.report import Severity
from factcheck.settings import (
    READERS,
    WANTED,
    Options,
    Settings,
    nearest,
    parsed,
    read_settings,
    shown,
)

WHOLE = """
as-of = 2025-06-09
corpus = ["wire", "archive"]
exclude = "drafts/*"
fail-on = "warning"
ignore = ["FC403"]
min-confidence = 0.5
rules = "our-rules"
select = "FC101"
[severity]
FC201 = "note"
"""


def test_every_key_is_read_and_shown_as_it_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text(WHOLE, encoding="utf-8")
    found = read_settings(path)
    assert found.values.keys() == READERS.keys() == WANTED.keys()
    assert found.values["as-of"] == date(2025, 6, 9)
    assert found.paths("corpus") == (tmp_path / "wire", tmp_path / "archive")
    assert found.severities() == {"FC201": Severity.NOTE}
    again = parsed("\n".join(shown(found.values)).encode(), "again")
    assert again == found.values


WRONG = [
    "as-of = 'soon'",
    "as-of = 2025-06-09T10:00:00",
    "corpus = 1",
    "corpus = ['']",
    "exclude = [1]",
    "fail-on = 'loud'",
    "ignore = true",
    "min-confidence = 2",
    "min-confidence = true",
    "rules = ['a', 'b']",
    "select = {}",
    "severity = 'note'",
    "[severity]\nFC101 = 'loud'",
]


@pytest.mark.parametrize("line", WRONG)
def test_a_value_that_does_not_fit_is_refused_with_what_would(line: str) -> None:
    with pytest.raises(ConfigError, match=r"^mine\.toml: '[a-z-]+' must be "):
        parsed(line.encode(), "mine.toml")


@pytest.mark.parametrize("text", ["a = = 1", "\udcff"])
def test_what_is_no_toml_is_refused_by_name(text: str) -> None:
    with pytest.raises(ConfigError, match=r"^mine\.toml: not a TOML file"):
        parsed(text.encode("utf-8", "surrogateescape"), "mine.toml")


def test_an_unknown_key_gets_the_nearest_or_all() -> None:
    with pytest.raises(ConfigError, match="did you mean 'exclude'"):
        parsed(b"excludes = 'a'", "mine.toml")
    with pytest.raises(ConfigError, match="known are as-of, corpus, "):
        parsed(b"zzz = 1", "mine.toml")


def test_the_nearest_file_wins_and_a_repository_ends_the_search(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "factcheck.toml").touch()
    (tmp_path / ".git").mkdir()
    assert nearest(deep) == tmp_path / "factcheck.toml"
    (tmp_path / "a" / ".factcheck.toml").touch()
    assert nearest(deep) == tmp_path / "a" / ".factcheck.toml"
    (deep / ".git").touch()
    assert nearest(deep) is None


def test_without_settings_nothing_is_set() -> None:
    empty = Settings()
    assert (empty.paths("corpus"), empty.words("ignore"), empty.severities()) == ((), (), {})


def test_a_finding_is_kept_when_it_is_selected_not_ignored_and_sure_enough() -> None:
    asked = Options(select=("FC101", "FC110"), ignore=("FC110",), min_confidence=0.5)
    assert asked.keeps("FC101", 0.5)
    assert not asked.keeps("FC101", 0.49)
    assert not asked.keeps("FC110", 0.9)
    assert not asked.keeps("FC201", 0.9)
    assert Options().keeps("FC201", 0.0)


def test_a_file_is_left_out_by_its_name_or_its_path() -> None:
    asked = Options(exclude=("draft-*", "wire/*.txt"))
    assert asked.leaves_out("draft-1.md", "a/draft-1.md")
    assert asked.leaves_out("x.txt", "wire/x.txt")
    assert not asked.leaves_out("my-draft-1.md", "a/my-draft-1.md")


def test_equal_wishes_have_equal_digests() -> None:
    assert (
        Options(ignore=("FC101", "FC110")).digest()
        == Options(ignore=("FC110", "FC101")).digest()
    )
    assert Options().digest() != Options(as_of=date(2025, 6, 9)).digest()
