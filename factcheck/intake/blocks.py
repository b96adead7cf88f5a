"""A text as blocks: lines, or whole paragraphs where lines are only wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
STOPS = ".!?:;…"
CLOSERS = "\"'”’»)]*_ "
WRAP_FROM, WRAP_TO = 45, 120
"""A wrapped line breaks near the right margin: shorter lines end on purpose."""


@frozen
class Block:
    """A stretch of text with no line break that means something; trimmed of white space.

    `paragraph` counts stretches between blank lines; `mark` is what the format says of it:
    "heading", "quote", "item", "rule" or "" for nothing.
    """

    start: int
    end: int
    text: str
    paragraph: int
    mark: str = ""

    @property
    def stopped(self) -> bool:
        """True when it ends as a sentence ends."""
        return self.text.rstrip(CLOSERS)[-1:] in STOPS

    @property
    def words(self) -> int:
        """The number of words, as white space divides them."""
        return self.text.count(" ") + 1


def lines(text: str, start: int = 0) -> tuple[Block, ...]:
    """Every line with something on it."""
    found: list[Block] = []
    paragraph, blank = 0, False
    for match in LINE.finditer(text, start):
        content = match[1].strip()
        if not content:
            blank = True
            continue
        paragraph += blank and bool(found)
        blank = False
        first = match.start() + len(match[1]) - len(match[1].lstrip())
        found.append(Block(first, first + len(content), content, paragraph))
    return tuple(found)


def unwrapped(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """The same blocks with wrapped lines joined, when the text as a whole is wrapped."""
    if not _is_wrapped(blocks):
        return blocks
    return tuple(_joined(blocks, text))


def _neighbours(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Block]]:
    for a, b in pairwise(blocks):
        if a.paragraph == b.paragraph and not a.mark and not b.mark:
            yield a, b


def _continues(a: Block, b: Block) -> bool:
    return len(a.text) >= WRAP_FROM and (not a.stopped or b.text[0].islower())


def _is_wrapped(blocks: tuple[Block, ...]) -> bool:
    """True when no line is long and most line breaks inside paragraphs fall mid-sentence."""
    pairs = list(_neighbours(blocks))
    if not pairs or max(len(b.text) for b in blocks) > WRAP_TO:
        return False
    return sum(_continues(a, b) and b.text[0].islower() for a, b in pairs) * 3 >= len(pairs)


def _joined(blocks: tuple[Block, ...], text: str) -> Iterator[Block]:
    open_: list[Block] = []
    for block in blocks:
        if open_ and not (
            open_[-1].paragraph == block.paragraph
            and not block.mark
            and open_[-1].mark in ("", "item", "quote")
            and len(open_[-1].text) >= WRAP_FROM
        ):
            yield _one(open_, text)
            open_ = []
        open_.append(block)
    if open_:
        yield _one(open_, text)


def _one(parts: list[Block], text: str) -> Block:
    first, last = parts[0], parts[-1]
    if first is last:
        return first
    span = text[first.start : last.end]
    return Block(first.start, last.end, span, first.paragraph, first.mark)
