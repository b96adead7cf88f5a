"""What a line is by its looks and its place: headline, summary, heading, text or link."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from factcheck.intake.blocks import Block
from factcheck.intake.zone_rules import folded
from factcheck.model.article import SPEAKING, ZoneKind

BODY_WORDS = 12
"""A block of that many words that ends with a stop is somebody telling something."""
HEADING_WORDS = 8
HEADLINE_WORDS = 30
DECK_WORDS = 3
LINKS = 3
"""So many lines in a row without a stop, after the text, are links."""
REACH = 15
"""Blocks in which a headline may stand, and in which an opening notice may."""


@frozen
class Label:
    """What a block is, and the rule or structure that says so."""

    kind: ZoneKind
    why: str

    @property
    def speaks(self) -> bool:
        """True when claims are read here."""
        return self.kind in SPEAKING


Labels = list[Label | None]


def tells_something(block: Block) -> bool:
    """True for a block that reads like running text."""
    return block.words >= BODY_WORDS and block.stopped


def find_headline(blocks: Sequence[Block], labels: Labels, title: str) -> None:
    """Label the headline, the line that the title names, and the summary under it."""
    free = [n for n, label in enumerate(labels) if label is None]
    head = [n for n in free if n < REACH]
    if len(free) < 2 or not head:
        return
    wanted = folded(title)
    same = (n for n in head if wanted and folded(blocks[n].text) == wanted)
    n = next(same, _first_line(blocks, head))
    if folded(blocks[n].text) == wanted or _looks_like_headline(blocks[n]):
        labels[n] = Label(ZoneKind.HEADLINE, "headline")
        _deck(blocks, labels, n + 1)


def _first_line(blocks: Sequence[Block], head: Sequence[int]) -> int:
    """The first line that may be a headline: below the name of a section, if there is one."""
    first, *rest = head
    section = blocks[first].words < DECK_WORDS and not blocks[first].mark
    if rest and section and _looks_like_headline(blocks[rest[0]]):
        return _first_line(blocks, rest)
    return first


def _looks_like_headline(block: Block) -> bool:
    if block.mark == "heading":
        return True
    if block.mark or block.words > HEADLINE_WORDS:
        return False
    return not block.stopped or block.text[-1] in "?!"


def _deck(blocks: Sequence[Block], labels: Labels, start: int) -> None:
    """Lines of several words under the headline, before the text begins, belong to it."""
    for n in range(start, min(len(blocks), start + REACH)):
        if labels[n] is not None:
            continue
        if blocks[n].stopped or blocks[n].mark or blocks[n].words > HEADLINE_WORDS:
            return
        if blocks[n].words >= DECK_WORDS:
            labels[n] = Label(ZoneKind.HEADLINE, "deck")


def find_links(blocks: Sequence[Block], labels: Labels) -> None:
    """Lines without a stop that follow the text to the end lead to other pages."""
    found: list[int] = []
    for n in range(len(blocks) - 1, -1, -1):
        if labels[n] is None:
            if blocks[n].stopped or blocks[n].mark or blocks[n].words > HEADLINE_WORDS:
                break
            found.append(n)
    text = (block for block in blocks[: min(found, default=0)] if tells_something(block))
    if len(found) >= LINKS and any(text):
        for n in found:
            labels[n] = Label(ZoneKind.BOILERPLATE, "links")


def structure(blocks: Sequence[Block], labels: Labels, n: int) -> Label:
    """What a block is that no cue told anything about."""
    block = blocks[n]
    if block.mark == "heading":
        return Label(ZoneKind.HEADING, "heading")
    if block.mark == "quote":
        return Label(ZoneKind.QUOTATION, "block quote")
    if not block.mark and _is_heading(blocks, labels, n):
        return Label(ZoneKind.HEADING, "short line")
    return Label(ZoneKind.BODY, "text")


def _is_heading(blocks: Sequence[Block], labels: Labels, n: int) -> bool:
    """A short line without a stop that stands apart and has text below it."""
    block = blocks[n]
    if len(blocks) == 1 or block.stopped or block.words > HEADING_WORDS or "," in block.text:
        return False
    if block.words < DECK_WORDS:
        return True
    if n + 1 == len(blocks):
        return False
    if n and labels[n - 1] is None and not _is_apart(blocks[n - 1], block):
        return False
    return labels[n + 1] is not None or blocks[n + 1].stopped


def _is_apart(before: Block, block: Block) -> bool:
    """True when a blank line or a finished sentence stands before a block."""
    return before.stopped or before.paragraph != block.paragraph
