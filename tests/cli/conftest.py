"""The command line as a user runs it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
CORPUS = Path(__file__).resolve().parents[2] / "corpus"
COAST = (
    "The ferry Aurora ran aground near Lisbon on 12 March 2021. "
    "At least 40 passengers were on board, the harbour office said.\n"
)
HARBOUR = (
    "On 14 March 2021 the ferry Aurora ran aground near Lisbon. "
    "The harbour office denied that there was a leak.\n"
)


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """A bare environment, so that the screen of whoever runs the tests has no say."""
    kept = {key: os.environ[key] for key in ("PATH", "PYTHONHASHSEED") if key in os.environ}
    return {**kept, "PYTHONUTF8": "1", **extra}


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two short articles."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "coast.txt").write_text(COAST, encoding="utf-8")
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run factcheck with some arguments and environment variables in an empty folder."""

    def call(*arguments: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "factcheck", *map(str, arguments)],
            cwd=tmp_path,
            env=environment(extra),
            capture_output=True,
            check=False,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
        )

    return call
