"""What a publisher prints around every article, seen only when they lie side by side."""

from __future__ import annotations

from pathlib import Path

from factcheck.intake import collect
from factcheck.rulebook import RuleBook

STORIES = (
    "The ferry sank off Mopti on Monday with twelve people on board, the harbour office said.",
    "The bridge in Gao was closed on Tuesday after a lorry hit a pillar, police said.",
    "The market of Kayes opened again on Friday, three weeks after the fire, the mayor said.",
)
NOTICE = "The Lake Post has been read since 1962 by 20,000 who trust our reporters."
BACKGROUND = "The region has been shaken by attacks since 2012, and 40,000 people have left it."


def told(folder: Path, book: RuleBook, last: str, source: str = "Lake Post") -> list[str]:
    for number, story in enumerate(STORIES):
        text = f"---\nsource: {source.format(number)}\n---\n{story} {story.upper()}\n\n{last}\n"
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    return [s.text for a in collect([folder], book).articles for s in a.sentences]


def test_a_notice_in_three_articles_of_one_publisher_is_cut(
    tmp_path: Path, book: RuleBook
) -> None:
    assert NOTICE not in told(tmp_path, book, NOTICE)


def test_background_that_is_repeated_stays(tmp_path: Path, book: RuleBook) -> None:
    assert told(tmp_path, book, BACKGROUND).count(BACKGROUND) == 3


def test_words_that_somebody_is_quoted_with_stay(tmp_path: Path, book: RuleBook) -> None:
    quoted = '"We ask you to leave our town before the water comes," the mayor of Gao said.'
    assert told(tmp_path, book, quoted).count(quoted) == 3


def test_one_text_in_three_papers_stays(tmp_path: Path, book: RuleBook) -> None:
    assert told(tmp_path, book, NOTICE, "Paper {}").count(NOTICE) == 3


def test_versions_of_one_story_keep_everything(tmp_path: Path, book: RuleBook) -> None:
    for number in range(3):
        text = f"---\nsource: Lake Post\n---\n{STORIES[0]}\n\n{NOTICE}\n\nVersion {number}.\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    articles = collect([tmp_path], book).articles
    assert all(NOTICE in [s.text for s in a.sentences] for a in articles)
