"""Where each stretch of a text stands: told by cues, by repetition, and by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.intake.blocks import Block
from factcheck.intake.cutting import Stretch, cut
from factcheck.intake.layout import (
    REACH,
    Label,
    Labels,
    find_headline,
    find_links,
    structure,
    tells_something,
)
from factcheck.intake.zone_rules import Cue, Cues, cue_of, cues, folded, tells
from factcheck.model.article import ZoneKind
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("zone",)
SAID_TWICE = 25
"""Characters from which a block that occurs again is a copy and not a short answer."""
ANYWHERE, OPENING, CLOSING = ("anywhere",), ("opening", "edge"), ("closing", "edge")
REFERENCE = re.compile(
    r"\[?\d{1,3}[\].)]|[\^*•-]\s|https?://|.{0,200}(?:\bRetrieved\b|\(\d{4}\))"
)


@frozen
class Known:
    """What metadata says that helps to place a text."""

    title: str = ""
    author: str = ""


def stretches(blocks: Sequence[Block], book: RuleBook, known: Known) -> tuple[Stretch, ...]:
    """Every block with its zone, in order; a credit inside a block is cut out of it."""
    labels: Labels = [_separator(block) for block in blocks]
    rules = cues(book)
    _repeated(blocks, labels)
    _anywhere(blocks, labels, rules)
    _opening(blocks, labels, rules)
    _closing(blocks, labels, rules, known.author)
    find_headline(blocks, labels, known.title)
    find_links(blocks, labels)
    placed = [label or structure(blocks, labels, n) for n, label in enumerate(labels)]
    return tuple(cut(blocks, placed, rules))


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The zone that this rule alone gives to a line of the example."""
    cue = cue_of(rule)
    if cue.scope == "span":
        return [cue.kind.value] if cue.pattern and cue.pattern.search(example.text) else []
    lines = [line for line in example.text.splitlines() if line.strip()]
    told = any(tells(cue, line.strip()) for line in lines)
    return [cue.kind.value] if told else []


def _separator(block: Block) -> Label | None:
    if block.mark == "rule" or not any(c.isalnum() for c in block.text):
        return Label(ZoneKind.BOILERPLATE, "separator")
    return None


def _repeated(blocks: Sequence[Block], labels: Labels) -> None:
    seen: set[str] = set()
    for n, block in enumerate(blocks):
        text = block.text if len(block.text) > 200 else folded(block.text)
        if text in seen and labels[n] is None:
            labels[n] = Label(ZoneKind.BOILERPLATE, "repeated")
        if len(text) >= SAID_TWICE or block.words >= 3:
            seen.add(text)


def _anywhere(blocks: Sequence[Block], labels: Labels, rules: Cues) -> None:
    for n, block in enumerate(blocks):
        for cue in rules.candidates(block.text, ANYWHERE):
            if _apply(cue, n, blocks, labels):
                break


def _apply(cue: Cue, n: int, blocks: Sequence[Block], labels: Labels) -> bool:
    """Label what the cue on block n covers; False when its surroundings do not fit."""
    end = _reach(cue, n, blocks)
    for covered in range(n, end):
        labels[covered] = Label(cue.kind, cue.why)
    return end > n


def _reach(cue: Cue, n: int, blocks: Sequence[Block]) -> int:
    """The block after the last one that a cue on block n covers."""
    if cue.scope == "to-end":
        return len(blocks) if _is_past_half(n, blocks) else n + 1
    if cue.scope == "paragraph":
        same = (m for m in range(n, len(blocks)) if blocks[m].paragraph != blocks[n].paragraph)
        return next(same, len(blocks))
    if cue.scope == "box":
        return next(_resumes(n + 1, blocks), len(blocks))
    if cue.scope == "to-text":
        begins = (m for m in range(n + 1, len(blocks)) if tells_something(blocks[m]))
        return next(begins, n + 1)
    if cue.scope == "list":
        return _list_end(n, blocks)
    return n + 1


def _is_past_half(n: int, blocks: Sequence[Block]) -> bool:
    """True when more is told before a block than after it."""
    before = sum(map(tells_something, blocks[:n]))
    return before >= sum(map(tells_something, blocks[n + 1 :]))


def _resumes(start: int, blocks: Sequence[Block]) -> Iterator[int]:
    """Where running text goes on: two blocks in a row tell something, a teaser is one."""
    for n in range(start, len(blocks) - 1):
        if tells_something(blocks[n]) and tells_something(blocks[n + 1]):
            yield n


def _list_end(n: int, blocks: Sequence[Block]) -> int:
    """The end of the text when references follow within two blocks, else n: just a heading."""
    near = blocks[n + 1 : n + 3]
    found = any(b.mark == "item" or REFERENCE.match(b.text) for b in near)
    return len(blocks) if found else n


def _opening(blocks: Sequence[Block], labels: Labels, rules: Cues) -> None:
    """Notices above the text; one telling block may stand among them, a summary."""
    told = 0
    for n, block in enumerate(blocks[:REACH]):
        if labels[n] is not None or _placed_by(OPENING, n, blocks, labels, rules):
            continue
        told += tells_something(block)
        if told > 1:
            return


def _placed_by(
    places: tuple[str, ...], n: int, blocks: Sequence[Block], labels: Labels, rules: Cues
) -> bool:
    return any(
        not cue.adjacent and _apply(cue, n, blocks, labels)
        for cue in rules.candidates(blocks[n].text, places)
    )


def _closing(blocks: Sequence[Block], labels: Labels, rules: Cues, author: str) -> None:
    for n in range(len(blocks) - 1, 0, -1):
        label = labels[n]
        if label is not None:
            if label.speaks and label.kind is not ZoneKind.CAPTION:
                return
            continue
        if _placed_by(CLOSING, n, blocks, labels, rules):
            continue
        if _about_author(n, blocks, labels, rules, author):
            continue
        if tells_something(blocks[n]):
            return


def _about_author(
    n: int, blocks: Sequence[Block], labels: Labels, rules: Cues, author: str
) -> bool:
    """A closing line about the author counts after another notice, or when it names them."""
    before = labels[n - 1]
    apart = before is not None and before.kind is ZoneKind.BOILERPLATE
    named = bool(author) and blocks[n].text.startswith(author)
    if not apart and not named:
        return False
    return any(
        cue.adjacent and _apply(cue, n, blocks, labels)
        for cue in rules.candidates(blocks[n].text, CLOSING)
    )
