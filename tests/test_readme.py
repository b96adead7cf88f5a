"""The README shows what the commands print; run as a program, this file writes it anew."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```console\n\$ (factcheck .*)\n((?s:.*?))^```$", re.MULTILINE)
SCREEN = {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1", "PATH": os.defpath}


def printed(command: str) -> str:
    """What a command of the README prints on a screen of 80 columns, without colour."""
    name, *arguments = shlex.split(command)
    reader, screen = pty.openpty()
    tty.setraw(screen)
    with subprocess.Popen(
        [str(Path(sys.executable).with_name(name)), *arguments],
        cwd=ROOT,
        env=SCREEN,
        stdin=subprocess.DEVNULL,
        stdout=screen,
    ):
        os.close(screen)
        shown = b"".join(received(reader))
    os.close(reader)
    return shown.decode("utf-8")


def received(reader: int) -> Iterator[bytes]:
    """What arrives until the other end of a screen is closed."""
    try:
        while part := os.read(reader, 4096):
            yield part
    except OSError:  # Linux says so when the last program has left the screen
        return


def blocks() -> list[tuple[str, str]]:
    """The commands of the README with the output that it shows."""
    return [(m[1], m[2]) for m in BLOCK.finditer(README.read_text("utf-8"))]


@pytest.mark.parametrize(("command", "shown"), blocks())
def test_a_command_prints_what_the_readme_shows(command: str, shown: str) -> None:
    assert printed(command) == shown


def test_the_readme_shows_a_report_and_a_check() -> None:
    commands = " ".join(command for command, _ in blocks())
    assert "report corpus" in commands
    assert "check corpus/draft.md --against corpus" in commands


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert len(README.read_text("utf-8").splitlines()) < 250


def write_anew() -> None:
    """Put what the commands print now into the README."""
    text = README.read_text("utf-8")
    fresh = BLOCK.sub(lambda m: f"```console\n$ {m[1]}\n{printed(m[1])}```", text)
    README.write_text(fresh, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_anew()
