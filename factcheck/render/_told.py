"""Lines of plain text for questions about the tool itself: labels, wrapped words, sums."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from factcheck.render import View
from factcheck.render._visible import visible

WIDEST = 110  # prose in longer lines is hard to read
MINUS = "−"


def labelled(label: str, words: Iterable[str], view: View) -> Iterator[str]:
    """Paragraphs wrapped beside a label; nothing in them is obeyed."""
    label = visible(label, ascii_only=view.ascii)
    margin = " " * len(label)
    for words_of_one in words:
        said = visible(words_of_one, ascii_only=view.ascii)
        room = max(20, min(view.width, WIDEST) - len(label))
        for line in textwrap.wrap(said, room, break_on_hyphens=False) or [""]:
            yield f"{label}{line}".rstrip() + "\n"
            label = margin


def said(words: str, view: View) -> str:
    """One line, with nothing in it obeyed."""
    return visible(words, ascii_only=view.ascii).rstrip() + "\n"


def bits(number: float, *, ascii_only: bool = False) -> str:
    """A number of bits with its sign: "+3.1", "−0.4"."""
    sign = "+" if number >= 0 else "-" if ascii_only else MINUS
    return f"{sign}{abs(number):.1f}"
