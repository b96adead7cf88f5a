"""A sentence as tokens, with its stretches of direct speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from attrs import frozen

from factcheck.rulebook.cues import flatten

Span: TypeAlias = tuple[int, int]
_TOKEN = re.compile(
    r"\[\w{0,12}\]|[^\W_](?:[^\W_]|['’&./-](?=[^\W_]))*|[“”\"„«»]|[,;:()…—–!?]|(?<=\s)-(?=\s)"
)
_OPEN, _CLOSE = frozenset("“„«"), frozenset("”»")
_SINGLE_OPEN = re.compile(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSE = re.compile(r"(?<=[,.!?…])['’](?=\s|\Z)")
MARKS = frozenset('“”"„«»')
_STOPS = frozenset(".,!?;:…")


class Token(NamedTuple):
    """A word or a mark, as written and flattened."""

    start: int
    end: int
    text: str
    flat: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins as a name does."""
        return self.text[0].isupper()


@frozen(eq=False)
class Line:
    """One sentence: text, tokens, and the spans between quotation marks, marks included."""

    text: str
    flat: str
    tokens: tuple[Token, ...]
    quotes: tuple[Span, ...]
    starts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """The number of the first token that begins at an offset or after it."""
        return bisect_left(self.starts, offset)

    def quoted(self, offset: int) -> Span | None:
        """The direct speech that an offset stands in."""
        index = bisect_right(self.quotes, (offset, len(self.text) + 1)) - 1
        return self.quotes[index] if index >= 0 and offset < self.quotes[index][1] else None


def line(text: str) -> Line:
    """A sentence cut into tokens; single quotation marks are read as double ones."""
    flat = flatten(text)
    text = _doubled(text)
    spans = [m.span() for m in _TOKEN.finditer(text)]
    found = tuple(
        [
            Token(start, end, text[start:end], flat[start:end])
            for start, end in spans
            if text[start] != "["  # a reference such as [14]
        ]
    )
    return Line(text, flat, found, quotes(text, found), tuple(t.start for t in found))


def _doubled(text: str) -> str:
    """The text with ‘S,’ as “S,”: a single mark behind a stop is one, not an apostrophe."""
    if not MARKS.isdisjoint(text):
        return text
    marks = [(m.start(), "”") for m in _SINGLE_CLOSE.finditer(text)]
    if not marks:
        return text
    opens = [(m.start(), "“") for m in _SINGLE_OPEN.finditer(text)]
    letters = list(text)
    waiting: int | None = None
    for at, mark in sorted(opens + marks):
        if mark == "“":
            waiting = at
            continue
        letters[at] = mark
        if waiting is not None:
            letters[waiting] = "“"
        waiting = None
    return "".join(letters)


def quotes(text: str, tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The spans in quotation marks; an unpaired mark reaches to the edge of the sentence."""
    spans: list[Span] = []
    opened: int | None = None
    for token in (t for t in tokens if t.text in MARKS):
        closes = token.text in _CLOSE or (
            token.text == '"' and (opened is not None or _after_stop(text, token, spans))
        )
        if not closes:
            opened = token.start
        elif opened is not None or not spans:
            spans.append((opened or 0, token.end))
            opened = None
    if opened is not None:
        spans.append((opened, len(text)))
    return tuple(spans)


def _after_stop(text: str, token: Token, spans: Sequence[Span]) -> bool:
    """Whether a straight mark that nothing opened must close what began before."""
    return not spans and token.start > 0 and text[token.start - 1] in _STOPS
