"""Stories as tests: articles and the conflicts an editor expects, written in Markdown.

A story is a `##` heading, one or more ```article blocks (their first line names source and
date), at most one ```draft block, and a ```conflicts block. A line of that block is a code,
the words each side is marked by, in quotes, joined by "against"; or a code and a source for a
notice. An empty block says that nothing may be reported but notices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from factcheck.intake import Collection, article_from_text
from factcheck.model.article import Article, Role
from factcheck.model.report import Conflict, Report
from factcheck.pipeline import compare, compare_draft
from factcheck.rulebook import RuleBook

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r'"([^"]*)"')


@frozen
class Story:
    """One story of a case file."""

    title: str
    articles: tuple[tuple[str, str, str], ...]
    draft: tuple[str, str] | None
    expected: tuple[str, ...]


def stories(path: Path) -> Iterator[Story]:
    """The stories of a case file, in order."""
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, _, body = part.partition("\n")
        blocks = [(kind, _options(head), text) for kind, head, text in _BLOCK.findall(body)]
        drafts = [(o.get("date", ""), text) for kind, o, text in blocks if kind == "draft"]
        expected = [text.splitlines() for kind, _, text in blocks if kind == "conflicts"]
        assert len(expected) == 1, f"{path.name}: '{title}' needs one conflicts block"
        yield Story(
            title.strip(),
            tuple(
                (o["source"], o.get("date", ""), text)
                for kind, o, text in blocks
                if kind == "article"
            ),
            drafts[0] if drafts else None,
            tuple(line.strip() for line in expected[0] if line.strip()),
        )


def _options(head: str) -> dict[str, str]:
    return dict(item.split("=", 1) for item in head.split())


def told(story: Story, book: RuleBook) -> Report:
    """What factcheck reports on the story."""
    articles = [_article(*one, Role.SOURCE, book) for one in story.articles]
    if story.draft is None:
        return compare(Collection(tuple(articles)), book)
    date, text = story.draft
    draft = _article("draft", date, text, Role.DRAFT, book)
    return compare_draft(Collection((draft,)), Collection(tuple(articles)), book)


def _article(source: str, date: str, text: str, role: Role, book: RuleBook) -> Article:
    return article_from_text(
        text, name=f"{source}.txt", book=book, published=date or None, role=role, source=source
    )


def mismatches(story: Story, report: Report) -> list[str]:
    """What the report has too much or too little, in words; [] when the story holds."""
    left = list(report.conflicts)
    notices = {f"{n.code} {n.document.removesuffix('.txt')}" for n in report.notices}
    wrong = []
    for line in story.expected:
        code = line.split()[0]
        if code.startswith("FC9"):
            if line not in notices:
                wrong.append(f"missing notice: {line}; there are {sorted(notices)}")
            continue
        found = next((c for c in left if c.code == code and _matches(c, line, report)), None)
        if found is None:
            wrong.append(f"missing: {line}")
        else:
            left.remove(found)
    return wrong + [f"not expected: {shown(c, report)}" for c in left]


def _matches(conflict: Conflict, line: str, report: Report) -> bool:
    sides = [_said(p_marks) for p_marks in _marks(conflict, report)]
    return all(any(q in side for side in sides) for q in _QUOTED.findall(line))


def _said(marks: list[str]) -> str:
    return " | ".join(marks)


def _marks(conflict: Conflict, report: Report) -> list[list[str]]:
    texts = {a.id: a.text for a in report.articles}
    return [
        [
            p.display,
            *(texts[e.assertion.document][e.mark_start : e.mark_end] for e in p.evidence),
        ]
        for p in conflict.positions
    ]


def shown(conflict: Conflict, report: Report) -> str:
    """A conflict as a line of a conflicts block."""
    sides = " against ".join(f'"{m[-1]}"' for m in _marks(conflict, report))
    return f"{conflict.code} {sides} (confidence {conflict.confidence})"
