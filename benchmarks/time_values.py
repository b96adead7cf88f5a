"""Times read from TimeML news and histories, and how many carry the annotated value."""

import argparse
import json
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import attrs

from factcheck.facets.time.find import find
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.prove import publication_of
from factcheck.facets.time.settle import settle
from factcheck.intake.sentences import sentence_spans
from factcheck.model.article import Article, Role, Sentence, ZoneKind
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.rulebook import RuleBook, load

PARAGRAPH = re.compile(r"\n[ \t]*\n")


@attrs.frozen
class Story:
    """A TimeML file: its text as annotated (nothing trimmed) and the day it was written."""

    name: str
    text: str
    created: str


def read_story(path: Path) -> Story:
    """The story of one .tml file."""
    raw = path.read_text(encoding="utf-8", errors="replace").lstrip("\ufeff")
    root = _parsed(raw)
    body = root if root.tag == "TEXT" else root.find(".//TEXT")
    text = "" if body is None else "".join(body.itertext())
    return Story(path.name.removesuffix(".tml"), text, _created(root)[:10])


def _parsed(raw: str) -> ET.Element:
    try:
        return ET.fromstring(raw)  # noqa: S314 - annotated benchmark files of our own
    except ET.ParseError:
        return ET.fromstring(re.sub(r"&(?!#?\w+;)", "&amp;", raw))  # noqa: S314 - the same


def _created(root: ET.Element) -> str:
    for node in root.iter("TIMEX3"):
        if node.get("functionInDocument") == "CREATION_TIME":
            return node.get("value", "")
    stated = root.find(".//DCT/TIMEX3")
    return "" if stated is None else stated.get("value", "")


def article_of(story: Story, book: RuleBook) -> Article:
    """The story as an article: its sentences by paragraph, published when it was written."""
    sentences: list[Sentence] = []
    start = 0
    breaks = [*((m.start(), m.end()) for m in PARAGRAPH.finditer(story.text))]
    for number, (end, following) in enumerate([*breaks, (len(story.text), len(story.text))]):
        for first, last in sentence_spans(story.text, start, end, book):
            text = story.text[first:last]
            sentences.append(Sentence(first, last, text, ZoneKind.BODY, number))
        start = following
    return Article(
        story.name,
        "",
        "",
        Role.SOURCE,
        "",
        story.text,
        "",
        publication=publication_of(story.created),
        sentences=tuple(sentences),
    )


def predictions(story: Story, book: RuleBook) -> Iterator[dict[str, str | int]]:
    """The expressions of a story; the two ends of a span count as two, as in the annotation."""
    article = article_of(story, book)
    found = [m for s in article.sentences for m in find(s, book, ())]
    parts = [part for mention in found for part in _ends(mention)]
    for mention in settle(parts, article, book):
        yield _row(story.name, mention)


def _ends(mention: Mention[TimePhrase]) -> tuple[Mention[TimePhrase], ...]:
    return mention.value.parts or (mention,)


def _row(name: str, mention: Mention[Period]) -> dict[str, str | int]:
    period = mention.value
    return {
        "doc": name,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": period.kind.value,
        "value": period.value,
        "rule": mention.rule,
    }


def main() -> None:
    """Write the predictions and print the scorer's totals when a scorer stands by."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path, help="a folder of .tml files")
    parser.add_argument("output", type=Path, help="where the predictions go, as JSON lines")
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    chosen = parser.parse_args()
    book = load()
    stories = [read_story(path) for path in sorted(chosen.gold.glob("*.tml"))]
    began = time.perf_counter()
    rows = [row for story in stories for row in predictions(story, book)]
    spent = time.perf_counter() - began
    size = sum(len(story.text) for story in stories) / 1e6
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    chosen.output.write_text("".join(lines), encoding="utf-8")
    print(f"{len(stories)} stories, {size:.2f} MB in {spent:.2f} s: {size / spent:.2f} MB/s")
    scorer = chosen.gold.parent / "score_timex.py"
    if scorer.is_file():
        more = ["--errors"] if chosen.errors else []
        command = [sys.executable, str(scorer), str(chosen.output), str(chosen.gold), *more]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
