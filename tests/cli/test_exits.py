"""Exit codes: never a silent pass, never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"


def test_a_report_informs_and_a_check_judges(run: Run) -> None:
    assert run("report", CORPUS).returncode == 0
    assert run("check", CORPUS / "draft.md", "--against", CORPUS).returncode == 1


def test_the_closing_line_tells_the_exit_code(run: Run) -> None:
    done = run("check", CORPUS / "draft.md", "--against", CORPUS)
    assert done.stdout.rstrip().endswith(f"exit {done.returncode}")


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "nowhere"],
        ["report"],
        ["report", ".", "--format", "yaml"],
        ["report", ".", "--limit", "-1"],
        ["report", ".", "--as-of", "31 June"],
        ["check", "."],
        ["repot", "."],
        ["report", ".", "--fomat", "json"],
    ],
)
def test_wrong_usage_is_two_and_says_what_is_wrong(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Error:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_slip_of_the_pen_gets_the_nearest_command(run: Run) -> None:
    assert "Did you mean 'report'?" in run("repot", ".").stderr


def test_an_empty_folder_is_nothing_to_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for arguments in (["report", "empty"], ["claims", "empty"]):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (4, "")
        assert done.stderr.startswith("factcheck: ")


def test_a_text_without_a_claim_is_nothing_to_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("* * *\n")
    done = run("report", "a.txt")
    assert done.returncode == 4
    assert done.stderr.startswith("factcheck: no claim")


BAD = {
    "empty.txt": b"",
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR",
    "broken.md": b"---\ntitle: [\nnever closed\n",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_and_the_rest_is_judged(run: Run, papers: Path, name: str) -> None:
    (papers / name).write_bytes(BAD[name])
    done = run("report", papers)
    assert done.returncode == 3
    assert f"skipped {papers / name}: " in done.stderr or f"{name}: " in done.stderr
    assert "1 file skipped" in done.stdout
    assert "coast.txt" in done.stdout


def test_skipped_input_can_be_allowed_and_left_unsaid(run: Run, papers: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    done = run("report", papers, "--allow-skipped", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")


def test_conflicts_come_before_incomplete_input(run: Run, tmp_path: Path) -> None:
    folder = shutil.copytree(CORPUS, tmp_path / "corpus")
    (folder / "picture.txt").write_bytes(BAD["picture.txt"])
    done = run("check", folder / "draft.md", "--against", folder)
    assert done.returncode == 1
    assert "picture.txt" in done.stderr


def broken_rules(tmp_path: Path, old: str, new: str) -> Path:
    folder = shutil.copytree(ROOT / "rules", tmp_path / "rules")
    path = folder / "en" / "polarity.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_a_rule_with_an_unknown_key_stops_the_run(run: Run, tmp_path: Path) -> None:
    folder = broken_rules(tmp_path, "\neffect = ", "\ncolour = 1\neffect = ")
    done = run("rules", "test", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "en/polarity.toml, rule " in done.stderr
    assert "'colour'" in done.stderr


def test_a_rule_without_examples_stops_the_run(run: Run, tmp_path: Path) -> None:
    folder = broken_rules(tmp_path, "\nmiss = ", "\nwas = ")
    done = run("rules", "test", folder)
    assert done.returncode == 2
    assert "en/polarity.toml" in done.stderr


def test_a_file_that_is_no_toml_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    folder = broken_rules(tmp_path, "format = 1", "format = = 1")
    done = run("rules", "test", folder / "en" / "polarity.toml")
    assert done.returncode == 2
    assert "en/polarity.toml: not a TOML file" in done.stderr
    assert "line 1" in done.stderr


def test_rules_outside_a_folder_of_rules_are_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("format = 1\n")
    done = run("rules", "test", "mine.toml")
    assert done.returncode == 2
    assert "schema.toml" in done.stderr


def test_a_rule_that_does_not_read_its_example_fails(run: Run, tmp_path: Path) -> None:
    wrong = 'hit = [\n  { text = "xyz", value = "denied" },\n  { text = "'
    folder = broken_rules(tmp_path, 'hit = [\n  { text = "', wrong)
    done = run("rules", "test", folder / "en" / "polarity.toml")
    assert done.returncode == 1
    assert "    text      xyz\n" in done.stdout
    assert '    expected  "denied"\n' in done.stdout
    assert "    got       nothing\n" in done.stdout


def program(body: str, *arguments: str) -> list[str]:
    """A command line that runs factcheck and does something when an article is opened."""
    code = (
        "import os, signal, sys\n"
        "def hook(event, arguments):\n"
        "    if event == 'open' and 'two-coups' in str(arguments[0]):\n"
        f"        {body}\n"
        "from factcheck.cli import main\n"
        "sys.addaudithook(hook)\n"
        f"main({list(arguments)!r}, prog_name='factcheck')\n"
    )
    return [sys.executable, "-c", code]


def test_ctrl_c_is_a_hundred_and_thirty_without_a_word() -> None:
    line = program("os.kill(os.getpid(), signal.SIGINT)", "report", str(CORPUS))
    done = subprocess.run(line, capture_output=True, check=False, text=True)
    assert done.returncode == 130
    assert (done.stdout, done.stderr.strip()) == ("", "")


def test_a_bug_is_seventy_one_line_and_a_hint() -> None:
    line = program("raise RuntimeError('the bell is cracked')", "report", str(CORPUS))
    done = subprocess.run(line, capture_output=True, check=False, text=True)
    assert done.returncode == 70
    assert done.stderr.startswith("factcheck: a bug in factcheck")
    assert "the bell is cracked" in done.stderr
    assert "FACTCHECK_DEBUG=1" in done.stderr
    assert "Traceback" not in done.stderr
    loud = {**os.environ, "FACTCHECK_DEBUG": "1"}
    done = subprocess.run(line, capture_output=True, check=False, text=True, env=loud)
    assert done.returncode == 70
    assert "Traceback" in done.stderr


@pytest.mark.parametrize("name", ["text", "jsonl"])
def test_a_closed_pipe_is_quiet(name: str) -> None:
    line = [sys.executable, "-m", "factcheck", "claims", str(CORPUS), "-f", name]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_closed_standard_output_hides_nothing_but_the_text() -> None:
    line = f'"{sys.executable}" -m factcheck check "$1" --against "$2" >&-'
    files = (str(CORPUS / "draft.md"), str(CORPUS))
    done = subprocess.run(
        ["sh", "-c", line, "sh", *files], stderr=subprocess.PIPE, check=False, text=True
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_a_full_disk_is_said_aloud() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    line = [sys.executable, "-m", "factcheck", "report", str(CORPUS)]
    with full.open("w") as stream:
        done = subprocess.run(
            line, stdout=stream, stderr=subprocess.PIPE, check=False, text=True
        )
    assert done.returncode == 2
    assert "cannot write the result" in done.stderr
    assert "Traceback" not in done.stderr
