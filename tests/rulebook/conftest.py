"""A small folder of rules about bells, to be broken in one place at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

SCHEMA = """
[bell]
required = ["words"]
optional = ["tone", "since"]

[tuning]
required = ["hertz"]
optional = []
examples = false
"""
BELLS = """format = 1

[[bell]]
id = "bell.rings"
why = "A bell that rings calls the crew."
words = ["rang", "tolled"]
since = 1912-04-14
hit = [{ text = "the bell rang", value = "rang" }, { text = "it tolled", value = "tolled" }]
miss = ["a range of hills"]
"""
TUNING = """format = 1

[[tuning]]
id = "tuning.pitch"
why = "The pitch all bells are measured by."
hertz = 440
"""
HARBOUR = """format = 1

[[bell]]
id = "bell.harbour"
why = "The harbour calls its bell a gong."
words = ["gong"]
hit = [{ text = "the gong", value = "gong" }, { text = "a gong", value = "gong" }]
miss = ["gone"]
"""
Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Write a folder of rules, some files of it replaced or (by "") left out."""

    def write(changed: Mapping[str, str] | None = None, name: str = "rules") -> Path:
        files = {
            "schema.toml": SCHEMA,
            "en/bells.toml": BELLS,
            "tuning.toml": TUNING,
            "topics/harbour.toml": HARBOUR,
            **(changed or {}),
        }
        for path, text in files.items():
            if text:
                (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / name / path).write_text(text, encoding="utf-8")
        return tmp_path / name

    return write


@pytest.fixture
def bells() -> str:
    """The rule file that the tests break."""
    return BELLS
