"""What a run is asked for: each option does what it says, and the settings stand behind it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import environment

Run = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
DRAFT = CORPUS / "draft.md"
AGAINST = ("--against", CORPUS)


def codes(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The codes of a JSON report, sorted."""
    assert done.stdout, done.stderr
    return sorted({c["code"] for c in json.loads(done.stdout)["conflicts"]})


def test_only_what_is_selected_is_reported(run: Run) -> None:
    both = run("report", CORPUS, "--select", "fc101,FC150", "-f", "json")
    assert codes(both) == ["FC101", "FC150"]
    twice = run("report", CORPUS, "--select", "FC101", "--select", "FC150", "-f", "json")
    assert twice.stdout == both.stdout
    assert json.loads(both.stdout)["notices"] == []


def test_what_is_ignored_is_not_reported_and_does_not_fail(run: Run) -> None:
    whole = codes(run("report", CORPUS, "-f", "json"))
    rest = codes(run("report", CORPUS, "--ignore", "FC101", "-f", "json"))
    assert rest == [code for code in whole if code != "FC101"]
    ignored = ("--ignore", ",".join(code for code in codes(checked(run)) if code != "FC403"))
    assert checked(run).returncode == 1
    assert checked(run, *ignored).returncode == 0


def checked(run: Run, *more: str) -> subprocess.CompletedProcess[str]:
    return run("check", DRAFT, *AGAINST, "-f", "json", *more)


def test_what_is_less_sure_than_asked_is_not_reported(run: Run) -> None:
    whole = json.loads(run("report", CORPUS, "-f", "json").stdout)["conflicts"]
    level = sorted(c["confidence"] for c in whole)[1]
    done = run("report", CORPUS, "--min-confidence", str(level), "-f", "json")
    kept = [c["confidence"] for c in json.loads(done.stdout)["conflicts"]]
    assert 0 < len(kept) < len(whole)
    assert min(kept) >= level


def test_options_change_the_digest_of_a_report(run: Run) -> None:
    plain = json.loads(run("report", CORPUS, "-f", "json").stdout)["tool"]
    asked = json.loads(run("report", CORPUS, "--ignore", "FC101", "-f", "json").stdout)["tool"]
    assert plain["options_sha256"] != asked["options_sha256"]
    assert plain["rules_sha256"] == asked["rules_sha256"]


def test_files_can_be_left_out_by_name(run: Run) -> None:
    done = run("claims", CORPUS, "--exclude", "two-*", "--exclude", "*/second-coup.md")
    assert done.returncode == 0
    assert "two-coups.txt" not in done.stdout
    shown = run("report", CORPUS, "--exclude", "two-*", "-f", "json").stdout
    assert "two-coups.txt" not in [d["id"] for d in json.loads(shown)["documents"]]


def test_pairs_that_can_stand_are_listed_when_asked_for(run: Run) -> None:
    plain, all_of_them = run("report", CORPUS), run("report", CORPUS, "--show", "compatible")
    assert "  equal: " not in plain.stdout
    assert "  equal: " in all_of_them.stdout
    assert "  refines: " in all_of_them.stdout
    assert "  refines: " in run("check", DRAFT, *AGAINST, "--show", "compatible").stdout


def test_counts_and_time_go_to_standard_error(run: Run) -> None:
    plain, told = run("report", CORPUS), run("report", CORPUS, "--stats", "--timing")
    assert told.stdout == plain.stdout
    counted, timed = told.stderr.splitlines()
    assert counted.startswith("factcheck: 6 documents, ")
    assert "FC101 1" in counted
    assert "s of processor time" in timed


def test_paths_can_come_from_a_file_or_from_standard_input(run: Run, tmp_path: Path) -> None:
    names = "\n".join(str(p) for p in sorted(CORPUS.glob("*.txt")))
    (tmp_path / "list").write_text(f"\n{names}\n", encoding="utf-8")
    direct = run("claims", *sorted(CORPUS.glob("*.txt")), "-f", "jsonl").stdout
    assert run("claims", "--files-from", "list", "-f", "jsonl").stdout == direct
    assert piped(["claims", "--files-from", "-", "-f", "jsonl"], names).stdout == direct


def piped(
    arguments: list[str], text: str, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run factcheck with a text on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        input=text,
        cwd=folder,
        env=environment({}),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def test_a_draft_on_standard_input_is_judged_like_its_file(run: Run) -> None:
    text = DRAFT.read_text("utf-8")
    command = ["check", "-", "--against", str(CORPUS), "-f", "json"]
    done = piped([*command, "--stdin-filename", "draft.md"], text)
    assert done.returncode == 1
    assert json.loads(done.stdout)["conflicts"] == json.loads(checked(run).stdout)["conflicts"]
    assert piped(command, text).stdout.count('"stdin.md"') > 0


def test_a_draft_that_is_not_there_is_not_judged() -> None:
    assert piped(["check", "-", "--against", str(CORPUS)], "").returncode == 3
    line = f'"{sys.executable}" -m factcheck check - --against "$1" <&-'
    closed = subprocess.run(
        ["sh", "-c", line, "sh", str(CORPUS)], capture_output=True, check=False, text=True
    )
    assert (closed.returncode, closed.stdout) == (3, "")


WRONG = [
    (["report", str(CORPUS), "--select", "FC110,FC11O"], "unknown code 'FC11O'; did you mean"),
    (["report", str(CORPUS), "--min-confidence", "2"], "--min-confidence"),
    (
        ["report", str(CORPUS), "-c", "failon=note"],
        "unknown key 'failon'; did you mean 'fail-on'",
    ),
    (["report", str(CORPUS), "-c", "fail-on=loud"], "'fail-on' must be one of error, warning"),
    (["report", str(CORPUS), "-c", "as-of=soon"], "'as-of' must be a day"),
    (["report", str(CORPUS), "-c", "rules=nowhere"], "no schema.toml"),
    (["report", str(CORPUS), "-c", "a.toml"], "cannot be read"),
    (["report", str(CORPUS), "-c", "a.toml", "--isolated"], "one settings file, or --isolated"),
    (["report", "--files-from", "/dev/null"], "Missing argument 'PATH...'"),
    (["check", "-", str(DRAFT), "--against", str(CORPUS)], "stands alone"),
    (["check", str(DRAFT), "--isolated"], "--against"),
]


@pytest.mark.parametrize(("arguments", "reason"), WRONG)
def test_what_cannot_be_asked_is_two_and_nothing_is_judged(
    run: Run, arguments: list[str], reason: str
) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a draft, and settings in the folder above it."""
    folder = tmp_path / "desk" / "drafts"
    folder.mkdir(parents=True)
    (folder / "ours.md").write_text(DRAFT.read_text("utf-8"), encoding="utf-8")
    (tmp_path / "desk" / "corpus").symlink_to(CORPUS)
    (tmp_path / "desk" / "factcheck.toml").write_text(
        'corpus = "corpus"\nfail-on = "never"\nignore = ["FC501"]\nexclude = ["draft.md"]\n'
        'as-of = 2024-02-03\nmin-confidence = 0.1\n[severity]\nFC110 = "note"\n',
        encoding="utf-8",
    )
    return folder.parent


def test_settings_are_found_above_the_draft(run: Run, desk: Path) -> None:
    done = run("check", desk / "drafts" / "ours.md", "-f", "json")
    whole = json.loads(done.stdout)
    assert (done.returncode, whole["as_of"]) == (0, "2024-02-03")
    assert "FC501" not in codes(done)
    grades = {c["severity"] for c in whole["conflicts"] if c["code"] == "FC110"}
    assert grades == {"note"}
    assert "draft.md" not in [d["id"] for d in whole["documents"]]


def test_the_command_line_comes_before_the_environment_and_that_before_the_file(
    run: Run, desk: Path
) -> None:
    draft = desk / "drafts" / "ours.md"
    assert run("check", draft).returncode == 0
    assert run("check", draft, FACTCHECK_CHECK_FAIL_ON="error").returncode == 1
    told = run("check", draft, "--fail-on", "never", FACTCHECK_CHECK_FAIL_ON="error")
    assert told.returncode == 0
    assert run("check", draft, "-c", "fail-on=error").returncode == 1
    assert "FC501" in codes(run("check", draft, "--ignore", "FC101", "-f", "json"))


def test_an_isolated_run_reads_no_settings(run: Run, desk: Path) -> None:
    done = run("check", desk / "drafts" / "ours.md", *AGAINST, "--isolated", "-f", "json")
    assert done.returncode == 1
    assert "FC501" in codes(done)


def test_a_repository_ends_the_search_for_settings(run: Run, desk: Path) -> None:
    (desk / "drafts" / ".git").mkdir()
    assert run("check", desk / "drafts" / "ours.md").returncode == 2
    assert run("config", "path", desk / "drafts").returncode == 4


def test_the_nearest_settings_are_shown_with_their_path(run: Run, desk: Path) -> None:
    (desk / "drafts" / ".factcheck.toml").write_text('select = "FC101"\n')
    near, far = run("config", "path", desk / "drafts" / "ours.md"), run("config", "path", desk)
    assert near.stdout.endswith("desk/drafts/.factcheck.toml\n")
    assert far.stdout.endswith("desk/factcheck.toml\n")
    assert run("config", "show", desk / "drafts").stdout == 'select = ["FC101"]\n'
    shown = run("config", "show", desk, "-c", "as-of=2025-01-01").stdout
    assert "as-of = 2025-01-01\n" in shown
    assert shown.endswith('[severity]\n"FC110" = "note"\n')


def test_no_settings_are_no_error_until_one_asks_where_they_are(run: Run, desk: Path) -> None:
    assert run("config", "show", desk, "--isolated").stdout == ""
    done = run("config", "path", desk, "--isolated")
    assert (done.returncode, done.stdout) == (4, "")


def test_rules_of_the_desk_take_the_place_of_ours(run: Run, desk: Path) -> None:
    shutil.copytree(ROOT / "rules", desk / "rules")
    shutil.rmtree(desk / "rules" / "topics")
    (desk / "factcheck.toml").write_text('corpus = "corpus"\nrules = "rules"\n')
    done = run("check", desk / "drafts" / "ours.md", "-f", "json")
    assert json.loads(done.stdout)["tool"]["topics"] == []
    assert json.loads(checked(run).stdout)["tool"]["topics"] == ["mali"]


def test_a_folder_that_holds_no_rules_is_refused(run: Run, desk: Path) -> None:
    done = run("check", desk / "drafts" / "ours.md", "-c", "rules=drafts")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no schema.toml" in done.stderr
