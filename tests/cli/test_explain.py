"""`factcheck explain`: what a code means, and how a conflict came about."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.intake import Collection, article_from_text
from factcheck.model.article import Role
from factcheck.pipeline import compare, compare_draft, known_codes
from factcheck.rulebook import Rule, RuleBook, load

Run = Callable[..., "subprocess.CompletedProcess[str]"]
CORPUS = Path(__file__).resolve().parents[2] / "corpus"
DAYS = ("2025-06-09", "2025-06-12")
DRAFTED = "2025-06-14"
UNDATED = "FC903"
FOREIGN = "FC904"  # what is said of metadata; it has no check and no page


def pages() -> dict[str, Rule]:
    return {rule.id.removeprefix("code."): rule for rule in load().of("code")}


def test_every_code_of_a_check_has_its_page() -> None:
    assert set(known_codes()) - {FOREIGN} <= pages().keys()


def told(texts: tuple[str, ...], rule: Rule, book: RuleBook) -> set[str]:
    """The codes that factcheck reports on the texts of a page."""
    undated = rule.id.endswith(UNDATED)
    draft, last = rule.flag("draft"), len(texts) - 1
    articles = [
        article_from_text(
            text,
            name=f"{at}.md",
            book=book,
            published=None if undated else DRAFTED if draft and at == last else DAYS[at],
            role=Role.DRAFT if draft and at == last else Role.SOURCE,
            source=f"paper-{at}",
        )
        for at, text in enumerate(texts)
    ]
    if draft:
        sources = Collection(tuple(articles[:-1]))
        report = compare_draft(Collection((articles[-1],)), sources, book)
    else:
        report = compare(Collection(tuple(articles)), book)
    return {*(c.code for c in report.conflicts), *(n.code for n in report.notices)}


@pytest.mark.parametrize("code", sorted(set(known_codes()) & pages().keys()))
def test_what_a_page_says_is_what_the_check_does(code: str) -> None:
    book, page = load(), pages()[code]
    assert code in told(page.words("flagged"), page, book)
    assert code not in told(page.words("not_flagged"), page, book)


def test_a_code_is_explained_with_an_example_and_its_neighbour(run: Run) -> None:
    done = run("explain", "fc101")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("FC101  date\n")
    for label in ("means", "flagged", "not flagged", "what ends it"):
        assert f"\n{label} " in done.stdout


def test_a_code_is_explained_as_json(run: Run) -> None:
    page = json.loads(run("explain", "FC403", "-f", "json").stdout)
    assert (page["code"], page["title"], page["last_text_is_draft"]) == (
        "FC403",
        "no source",
        True,
    )


def test_a_code_that_no_check_has_is_named_with_the_nearest(run: Run) -> None:
    done = run("explain", "FC10I")
    assert (done.returncode, done.stdout) == (2, "")
    assert "unknown code 'FC10I'; did you mean 'FC10" in done.stderr


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as `--format json` writes it."""
    from factcheck.pipeline import report
    from factcheck.render import View, format_of

    path = tmp_path_factory.mktemp("saved") / "report.json"
    chunks = format_of("json").show_report(report([CORPUS]), View())
    path.write_text("".join(chunks), encoding="utf-8")
    return path


def dated(saved: Path) -> str:
    """The id of the conflict about a date."""
    conflicts = json.loads(saved.read_text("utf-8"))["conflicts"]
    return str(next(c["id"] for c in conflicts if c["code"] == "FC101"))


def test_a_conflict_of_a_saved_report_is_explained_step_by_step(run: Run, saved: Path) -> None:
    name = dated(saved)
    done = run("explain", name, "--report", saved)
    assert (done.returncode, done.stderr) == (0, "")
    assert "FC101 · date · conflict · error" in done.stdout
    assert "1  prior " in done.stdout
    assert "bits)" in done.stdout
    assert "\nconfidence  0." in done.stdout
    assert "“" in done.stdout


def test_the_paths_give_what_the_saved_report_gives(run: Run, saved: Path) -> None:
    name = dated(saved)
    beginning = name.removeprefix("fc1:")[:8]
    assert (
        run("explain", name, CORPUS).stdout
        == run("explain", beginning, "--report", saved).stdout
    )


def test_an_explanation_as_json_is_the_conflict_itself(run: Run, saved: Path) -> None:
    shown = run("explain", dated(saved), "--report", saved, "--format", "json").stdout
    assert json.loads(shown) in json.loads(saved.read_text("utf-8"))["conflicts"]


def test_a_finding_on_a_draft_is_explained_against_its_sources(run: Run) -> None:
    shown = run("check", CORPUS / "draft.md", "--against", CORPUS, "-f", "json").stdout
    first = json.loads(shown)["conflicts"][0]
    done = run("explain", first["id"], CORPUS / "draft.md", "--against", CORPUS)
    assert done.returncode == 0
    assert done.stdout.startswith(first["code"])


def test_an_ascii_page_within_its_width(run: Run, saved: Path) -> None:
    done = run("explain", dated(saved), "--report", saved, "--ascii", "--width", "60")
    assert done.stdout.isascii()
    assert max(map(len, done.stdout.splitlines())) <= 60


WRONG = [
    (["explain", "0000000000", "corpus"], "has no conflict '0000000000'; it has fc1:"),
    (["explain", "fc1:0123"], "say where"),
    (["explain", "the ferry"], "neither a code"),
    (["explain", "0123", "corpus", "--report", "broken.json"], "not both"),
    (["explain", "0123", "--report", "broken.json"], "not a JSON report"),
    (["explain", "0123", "--report", "other.json"], "not a JSON report"),
]


@pytest.mark.parametrize(("arguments", "reason"), WRONG)
def test_what_cannot_be_explained_is_said(
    run: Run, tmp_path: Path, arguments: list[str], reason: str
) -> None:
    (tmp_path / "corpus").symlink_to(CORPUS)
    (tmp_path / "broken.json").write_text("[" * 100_000)
    (tmp_path / "other.json").write_text('["a", 1]')
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_a_beginning_of_two_ids_is_no_id(run: Run, saved: Path) -> None:
    whole = json.loads(saved.read_text("utf-8"))
    for at, conflict in enumerate(whole["conflicts"][:2]):
        conflict["id"] = f"fc1:abcd{at:012}"
    twins = saved.with_name("twins.json")
    twins.write_text(json.dumps(whole), encoding="utf-8")
    done = run("explain", "abcd", "--report", twins)
    assert done.returncode == 2
    assert "give more digits" in done.stderr
