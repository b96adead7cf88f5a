"""Markdown: headings, block quotes and list items are marked, their signs left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from factcheck.intake.blocks import Block, lines, unwrapped

SIGNS = (
    ("heading", re.compile(r"#{1,6}[ \t]+")),
    ("quote", re.compile(r">[ \t>]*")),
    ("item", re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?!\d)")),
)
UNDERLINE = re.compile(r"(?:=+|-+)\Z")
RULE = re.compile(r"(?:[-*_][ \t]*){3,}\Z")
UNSEEN = re.compile(r"<!--[^\r\n]*-->\Z|!\[[^\]\r\n]*\]\([^)\r\n]*\)\Z")
"""A comment or a picture: nothing that is read."""
TAIL = re.compile(r"[ \t]+#+\Z")


def blocks(text: str, start: int) -> tuple[Block, ...]:
    """The blocks of a Markdown text from `start` on."""
    return unwrapped(tuple(_underlined(tuple(map(_signed, lines(text, start))))), text)


def _signed(block: Block) -> Block:
    """The block without the sign it begins with, and with the mark that sign stands for."""
    if RULE.match(block.text) or UNSEEN.match(block.text):
        return evolve(block, mark="rule")
    for mark, sign in SIGNS:
        found = sign.match(block.text)
        if found and found.end() < len(block.text):
            kept = block.text[found.end() :]
            if mark == "heading":
                kept = TAIL.sub("", kept)
            first = block.start + found.end()
            return Block(first, first + len(kept), kept, block.paragraph, mark)
    return block


def _underlined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """A line above `====` or `----` is a heading; the underline is a rule."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        under = after and after.paragraph == block.paragraph and UNDERLINE.match(after.text)
        heads = under and not block.mark and not block.stopped
        yield evolve(block, mark="heading") if heads else block
