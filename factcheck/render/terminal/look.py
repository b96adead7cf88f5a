"""The signs and the styles of the screen, and lines of text measured in cells."""

from __future__ import annotations

import io

from attrs import field, frozen
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.render import View
from factcheck.render._visible import visible


@frozen
class Signs:
    """What is drawn beside words: once in Unicode, once in ASCII."""

    rule: str = "─"
    rail: str = "│"
    foot: str = "└"
    tee: str = "├"
    differs: str = "≠"
    contains: str = "⊇"
    agrees: str = "="
    caution: str = "!"
    error: str = "✖"
    warning: str = "▲"
    note: str = "·"
    dispute: str = "◆"
    conflict: str = "▲"
    update: str = "●"
    dot: str = "·"
    dots: str = "…"
    opening: str = "“"
    closing: str = "”"
    bars: tuple[str, str] = ("├─┤", "╞═╡")
    day: str = "●"


UNICODE = Signs()
ASCII = Signs(
    rule="-",
    rail="|",
    foot="`",
    tee="|-",
    differs="!=",
    contains="includes",
    error="X",
    warning="!",
    note="-",
    dispute="*",
    conflict="!",
    update="@",
    dot="-",
    dots="...",
    opening='"',
    closing='"',
    bars=("|-|", "|=|"),
    day="*",
)

# Style names by what they mean; each repeats what a word or a sign says already.
MARK = "bold underline"
FAINT = "dim"
STRONG = "bold"
COLOURS = {
    "CONFLICT": "bold red",
    "DISPUTED": "bold magenta",
    "UPDATED": "bold cyan",
    "LABEL": "bold magenta",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
}


@frozen
class Look:
    """A view with the tools to draw it."""

    view: View
    signs: Signs = field(init=False)
    console: Console = field(init=False, eq=False, repr=False)

    @signs.default
    def _signs(self) -> Signs:
        return ASCII if self.view.ascii else UNICODE

    @console.default
    def _console(self) -> Console:
        return Console(
            file=io.StringIO(),
            force_terminal=self.view.styled,
            color_system="standard" if self.view.styled else None,
            no_color=not self.view.styled,
            width=self.view.width,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )

    @property
    def width(self) -> int:
        """The columns of a line."""
        return self.view.width

    @property
    def separator(self) -> str:
        """What stands between two facts on a line."""
        return f" {self.signs.dot} "

    def say(self, words: str, style: str = "") -> Text:
        """Words on one line, with nothing in them obeyed."""
        return ink(visible(words, ascii_only=self.view.ascii), style)

    def wrapped(self, text: Text, width: int) -> list[Text]:
        """The text in lines of at most `width` cells."""
        return list(text.wrap(self.console, max(width, 1), overflow="fold")) or [Text()]

    def paragraph(
        self, label: str, words: str, width: int, margins: tuple[str, str] = ("", "")
    ) -> list[Text]:
        """Words wrapped beside a label; margins stand before the first line and the others."""
        lines = self.wrapped(self.say(words), width - cell_len(margins[0] + label))
        hanging = " " * cell_len(label)
        first = Text(margins[0]).append(label, STRONG).append_text(lines[0])
        return [first, *(Text(margins[1] + hanging).append_text(line) for line in lines[1:])]

    def line(self) -> Text:
        """A rule across the page."""
        return ink(self.signs.rule * self.width, FAINT)

    def page(self, lines: list[Text]) -> str:
        """The lines as they are written to the screen or the pipe."""
        with self.console.capture() as captured:
            for line in lines:
                line.rstrip()
                fits = cut(line, self.width, self.signs.dots) if self.view.wrap else line
                self.console.print(fits, soft_wrap=True)
        return captured.get()


def ink(words: str, style: str) -> Text:
    """Words in a style that does not run into what is appended."""
    return Text().append(words, style or None)


def spread(left: Text, right: Text, width: int) -> Text:
    """Two texts at both ends of a line of that width, at least two cells apart."""
    gap = max(2, width - left.cell_len - right.cell_len)
    return left.copy().append(" " * gap).append_text(right)


def padded(text: Text, width: int) -> Text:
    """The text filled with blanks up to that width."""
    return text.copy().append(" " * max(0, width - text.cell_len))


def cut(text: Text, width: int, dots: str) -> Text:
    """The text, its end replaced by dots where it does not fit."""
    if text.cell_len <= width:
        return text
    short = text.copy()
    short.truncate(max(0, width - cell_len(dots)))
    return short.append(dots)
