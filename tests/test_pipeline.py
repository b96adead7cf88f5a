"""The corridor end to end: same input, same bytes, and no text that it cannot bear."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.intake import Collection, article_from_text
from factcheck.model.article import Role
from factcheck.model.errors import NothingToCheckError
from factcheck.model.report import Report
from factcheck.render import View, format_of
from factcheck.rulebook import RuleBook, load

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
SHIP = (
    "Six people died when the tanker Aurora hit a pier in Lisbon on 12 March 2021, the "
    "harbour office said."
)
PIER = (
    "Nine people died when the tanker Aurora hit a pier in Lisbon on 14 March 2021, the "
    "harbour office said."
)


@cache
def plain() -> RuleBook:
    """The rules without any topic."""
    return load(topics=False)


@cache
def bare_report() -> Report:
    """The sample, judged without its topic."""
    return pipeline.report([CORPUS], book=plain())


def as_json(report: Report) -> str:
    shown = format_of("json")
    return "".join((*shown.show_report(report, View()), *shown.show_claims(report, View())))


def compared(*texts: str, published: str = "2021-03-15") -> Report:
    """What these texts, each an article of its own, disagree on."""
    named = [(f"{chr(ord('a') + at)}.txt", text) for at, text in enumerate(texts)]
    articles = [
        article_from_text(t, name=n, book=plain(), published=published) for n, t in named
    ]
    return pipeline.compare(Collection(tuple(articles)), plain())


def test_without_its_topic_the_sample_still_holds_conflicts() -> None:
    sharp = pipeline.report([CORPUS])
    assert 0 < len(bare_report().conflicts) <= len(sharp.conflicts)
    assert {c.code for c in bare_report().conflicts} <= {c.code for c in sharp.conflicts}
    assert bare_report().provenance.topics == ()
    assert sharp.provenance.topics == ("mali",)


def test_without_its_topic_no_question_comes_from_a_frame() -> None:
    assert all(not c.question.frame for c in bare_report().conflicts)
    assert all(c.question.text for c in bare_report().conflicts)


def test_every_conflict_says_why_and_what_to_ask() -> None:
    for conflict in bare_report().conflicts:
        assert conflict.because
        assert conflict.ask
        assert conflict.steps
        assert len(conflict.positions) > 1
        assert 0 < conflict.confidence <= 1


def test_two_runs_give_the_same_bytes() -> None:
    assert as_json(pipeline.report([CORPUS], book=plain())) == as_json(bare_report())


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A copy of the sample, file by file."""
    copy = tmp_path / "corpus"
    shutil.copytree(CORPUS, copy)
    return sorted(p for p in copy.iterdir() if p.suffix in {".txt", ".md"})


def orders(paths: Sequence[Path]) -> list[list[Path]]:
    return [list(paths), list(reversed(paths)), [*paths[2:], *paths[:2]]]


def test_the_order_of_the_paths_changes_nothing(files: list[Path]) -> None:
    told = {as_json(pipeline.report(order, book=plain())) for order in orders(files)}
    assert len(told) == 1


def test_the_order_in_which_files_were_made_changes_nothing(tmp_path: Path) -> None:
    told = set()
    for order in (SHIP, PIER), (PIER, SHIP):
        shutil.rmtree(tmp_path / "papers", ignore_errors=True)
        (tmp_path / "papers").mkdir()
        for text in order:
            name = "ship.txt" if text is SHIP else "pier.txt"
            (tmp_path / "papers" / name).write_text(text, encoding="utf-8")
        told.add(as_json(pipeline.report([tmp_path / "papers"], book=plain())))
    assert len(told) == 1


ONE_RUN = """
import sys
from pathlib import Path
from factcheck import pipeline
from factcheck.render import View, format_of
book = pipeline.load(topics=False)
corpus = Path(sys.argv[1])
for report in (
    pipeline.report([corpus], book=book),
    pipeline.check([corpus / "draft.md"], [corpus], book=book),
):
    sys.stdout.write("".join(format_of("json").show_claims(report, View())))
    sys.stdout.write("".join(format_of("json").show_report(report, View())))
"""


def run_with(seed: str) -> bytes:
    """What a fresh process with that hash seed writes of the sample."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ONE_RUN, str(CORPUS)],
        capture_output=True,
        check=True,
        env=environment,
    )
    return done.stdout


def test_no_hash_seed_changes_a_byte() -> None:
    first = run_with("0")
    assert first
    assert first == run_with("1") == run_with("4242")


def test_a_draft_among_the_sources_is_left_out() -> None:
    assert "draft.md" not in {a.id for a in bare_report().articles}
    assert all(a.role is Role.SOURCE for a in bare_report().articles)


def test_a_draft_bears_out_no_other_draft() -> None:
    drafts = [
        article_from_text(SHIP, name=n, book=plain(), role=Role.DRAFT) for n in ("x.md", "y.md")
    ]
    report = pipeline.compare_draft(Collection(tuple(drafts)), Collection(()), plain())
    assert all(not entry.support for entry in report.coverage)


def test_a_draft_does_not_bear_itself_out(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(SHIP, encoding="utf-8")
    report = pipeline.check([draft], [tmp_path], book=plain())
    assert [a.uri for a in report.articles].count(draft.as_posix()) == 1
    assert all(not entry.support for entry in report.coverage)


def test_a_draft_is_held_against_its_source() -> None:
    draft = article_from_text(PIER, name="draft.md", book=plain(), role=Role.DRAFT)
    source = article_from_text(SHIP, name="ship.txt", book=plain(), published="2021-03-15")
    report = pipeline.compare_draft(Collection((draft,)), Collection((source,)), plain())
    assert "FC101" in {c.code for c in report.conflicts}
    for conflict in report.conflicts:
        assert conflict.positions[0].evidence[0].assertion.document == "draft.md"


def test_two_articles_of_one_text_agree_and_are_one_origin() -> None:
    report = compared(SHIP, SHIP)
    assert report.conflicts == ()
    assert len({s.group for s in report.sources}) == 1


def test_a_neighbour_with_other_days_is_a_conflict_and_another_origin() -> None:
    report = compared(SHIP, PIER.replace("hit a pier in Lisbon", "struck a quay at Lisbon"))
    assert "FC101" in {c.code for c in report.conflicts}


@pytest.mark.parametrize("text", ["…", "1", "a", "\u200b?", "—\n\n—", "* * *", "#", "\ufeff."])
def test_an_article_of_almost_nothing_is_read_and_left_in_peace(text: str) -> None:
    report = compared(SHIP, text)
    assert report.conflicts == ()


@pytest.mark.parametrize("text", ["…", "* * *", "."])
def test_articles_without_any_claim_say_so(text: str) -> None:
    with pytest.raises(NothingToCheckError, match="no claim"):
        compared(text, text)


HOSTILE = {
    "markup": "The [/b]tanker :smile: [bold red]Aurora[/] <script>hit</script> a {pier} %s.",
    "escape": "The tanker \x1b[31mAurora\x1b[0m hit \x07 a \x00 pier in Lisbon.",
    "bidi": "The \u202etanker\u202c Aurora \u2066hit\u2069 a pier in \u200fLisbon.",
    "surrogate": "The tanker \ud800Aurora hit a pier in Lisbon.",
    "number": f"The tanker lost {'9' * 400} barrels and {'1,' * 200}000 litres of oil.",
    "exponent": "The tanker lost 1e999999999 barrels and 0.{} litres.".format("0" * 400),
    "date": "The tanker hit a pier on 31 June 2021 and on 29 February 2021, or 0/0/0000.",
    "far": "The tanker hit a pier on 1 January 9999, 99999 years ago, in the year 0.",
    "template": "The tanker {a} hit {ask} on {detail} in {0} and {.__class__}.",
    "marks": "combining \u0301\u0301\u0301 marks, İstanbul ﬁsh ſt 日本の船 and ١٢٣ ships",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sentence_is_read_beside_a_plain_one(name: str) -> None:
    report = compared(SHIP, HOSTILE[name])
    assert {a.id for a in report.articles} == {"a.txt", "b.txt"}
    for claim in report.assertions:
        text = next(a.text for a in report.articles if a.id == claim.document)
        assert text[claim.start : claim.end] == claim.text
    for format_name in ("text", "concise", "json", "jsonl"):
        if name != "surrogate":
            "".join(format_of(format_name).show_report(report, View())).encode()


@pytest.mark.parametrize("name", [n for n in HOSTILE if n != "surrogate"])
def test_a_hostile_text_is_at_odds_with_no_copy_of_itself(name: str) -> None:
    found = {c.code for c in compared(HOSTILE[name], HOSTILE[name]).conflicts}
    assert found <= ({"FC502"} if name == "date" else set())  # no calendar has 31 June


LONG: dict[str, Callable[[int], str]] = {
    "no full stop": lambda n: "the ferry went along the river with wheat " * (n // 42),
    "one word": lambda n: "a" * n,
    "one number": lambda n: "9" * n,
    "nested quotes": lambda n: "“" * (n // 2) + "so" + "”" * (n // 2),
    "straight quotes": lambda n: '" ' * (n // 2),
    "brackets": lambda n: "(" * (n // 2) + "so" + ")" * (n // 2),
    "square brackets": lambda n: "[" * n,
    "short lines": lambda n: "a\n" * (n // 2),
    "short sentences": lambda n: "It sank. " * (n // 9),
    "asides": lambda n: ", which was so " * (n // 15),
    "blank": lambda n: "x" + " " * n + "y",
    "marks": lambda n: "-" * n,
    "stars": lambda n: "* " * (n // 2),
}


@pytest.mark.parametrize("name", LONG)
def test_two_hundred_kilobytes_of_anything_are_read_in_seconds(name: str) -> None:
    began = time.process_time()
    article = article_from_text(LONG[name](200_000), name="a.txt", book=plain())
    pipeline.extract([article], plain())
    assert time.process_time() - began < 15
