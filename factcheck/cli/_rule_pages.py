"""Rules for a reader: a line each, or one as it is written in its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.render._visible import visible
from factcheck.rulebook import Rule

TABLE = re.compile(r"^\[\[", re.MULTILINE)


def rule_lines(rules: Iterable[Rule]) -> Iterator[str]:
    """A line for each rule: its id, its table, its file and what it is for."""
    found = list(rules)
    ids = max((len(rule.id) for rule in found), default=0)
    files = max((len(rule.file) for rule in found), default=0)
    for rule in found:
        yield visible(f"{rule.id:<{ids}}  {rule.file:<{files}}  {rule.text('why')}") + "\n"


def rule_page(rule: Rule, folder: Path) -> Iterator[str]:
    """The rule as it is written, below the place where it stands."""
    text = (folder / rule.file).read_text(encoding="utf-8")
    named = re.search(rf"^id\s*=\s*['\"]{re.escape(rule.id)}['\"]", text, re.MULTILINE)
    at = named.start() if named else 0
    start = max((m.start() for m in TABLE.finditer(text, 0, at)), default=0)
    following = TABLE.search(text, at)
    end = following.start() if following else len(text)
    yield f"{folder.name}/{rule.file}:{text.count(chr(10), 0, start) + 1}\n"
    for line in text[start:end].rstrip().split("\n"):
        yield visible(line) + "\n"
