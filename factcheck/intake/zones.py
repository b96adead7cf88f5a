"""Where each stretch of a text stands: told by cues, by repetition, and by its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
from factcheck.intake.reach import outline
from factcheck.intake.zone_rules import Cue, Cues, cue_of, cues, folded, tells
from factcheck.model.article import ZoneKind
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("zone",)
SAID_TWICE = 25
"""Characters from which a block that occurs again is a copy and not a short answer."""
ANYWHERE, OPENING, CLOSING = ("anywhere",), ("opening", "edge"), ("closing", "edge")


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
        if len(text) >= SAID_TWICE:
            seen.add(text)


def _anywhere(blocks: Sequence[Block], labels: Labels, rules: Cues) -> None:
    plan = outline(blocks)
    covered = 0
    for n, block in enumerate(blocks):
        for cue in rules.candidates(block.text, ANYWHERE):
            end = plan.end(cue, n)
            if end > n:
                _label(cue, labels, (n, *range(max(n + 1, covered), end)))
                covered = max(covered, end)
                break


def _label(cue: Cue, labels: Labels, covered: Iterable[int]) -> None:
    for n in covered:
        labels[n] = Label(cue.kind, cue.why)


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
    """Label a block by the first cue of these places, if there is one."""
    found = rules.candidates(blocks[n].text, places)
    cue = next((c for c in found if not c.adjacent or _is_apart(n, labels)), None)
    if cue is not None:
        labels[n] = Label(cue.kind, cue.why)
    return cue is not None


def _is_apart(n: int, labels: Labels) -> bool:
    """True below another notice: a closing line about a person is then about the author."""
    before = labels[n - 1]
    return before is not None and before.kind is ZoneKind.BOILERPLATE


def _closing(blocks: Sequence[Block], labels: Labels, rules: Cues, author: str) -> None:
    """Notices below the text, from the end up to the last block that tells something."""
    for n in range(len(blocks) - 1, 0, -1):
        label = labels[n]
        if label is not None:
            if label.speaks and label.kind is not ZoneKind.CAPTION:
                return
            continue
        if _placed_by(CLOSING, n, blocks, labels, rules):
            continue
        if author and blocks[n].text.startswith(author) and _is_portrait(blocks[n], rules):
            labels[n] = Label(ZoneKind.BOILERPLATE, "about the author")
            continue
        if tells_something(blocks[n]):
            return


def _is_portrait(block: Block, rules: Cues) -> bool:
    return any(cue.adjacent for cue in rules.candidates(block.text, CLOSING))
