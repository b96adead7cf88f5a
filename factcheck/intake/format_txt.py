"""Plain text: a line is a block, unless the whole text is wrapped."""

from __future__ import annotations

from factcheck.intake.blocks import Block, lines, unwrapped


def blocks(text: str, start: int) -> tuple[Block, ...]:
    """The blocks of a plain text from `start` on."""
    return unwrapped(lines(text, start), text)
