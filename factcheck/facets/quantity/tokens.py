"""A sentence as tokens, and phrases that are looked up in it forwards or backwards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import define, frozen

V = TypeVar("V")

# Digits with their separators, a word with its apostrophes, or one sign.
TOKEN = re.compile(r"[0-9]+(?:[.,][0-9]+)*|\.[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s]")


@define
class Tokens:
    """The tokens of one text: as written, in lower case, and where they stand."""

    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, index: int) -> bool:
        """True when no space stands before this token."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def low(self, index: int) -> str:
        """The token in lower case, "" outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def word(self, index: int) -> str:
        """The token as written, "" outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def span(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        if first >= last:
            return ""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in time linear in its length."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    return Tokens(text, words, [word.lower() for word in words], starts, ends)


@frozen
class Hit(Generic[V]):
    """A phrase found from token `first` up to, not including, token `last`."""

    first: int
    last: int
    value: V


class Phrases(Generic[V]):
    """Phrases of one or more tokens; the longest one wins."""

    def __init__(self, items: Iterable[tuple[str, V]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in items:
            key = tuple(TOKEN.findall(phrase))
            self._by_first.setdefault(key[0], []).append((key, value))
            self._by_last.setdefault(key[-1], []).append((key, value))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], index: int) -> Hit[V] | None:
        """The longest phrase that begins at this token."""
        if not 0 <= index < len(words):
            return None
        for key, value in self._by_first.get(words[index], ()):
            end = index + len(key)
            if tuple(words[index:end]) == key:
                return Hit(index, end, value)
        return None

    def single_words(self, wanted: Callable[[V], bool]) -> list[str]:
        """The phrases of one word whose value is wanted, sorted."""
        entries = [entry for table in self._by_first.values() for entry in table]
        return sorted(key[0] for key, value in entries if len(key) == 1 and wanted(value))

    def before(self, words: Sequence[str], index: int) -> Hit[V] | None:
        """The longest phrase that ends just before this token."""
        if not 0 < index <= len(words):
            return None
        for key, value in self._by_last.get(words[index - 1], ()):
            start = index - len(key)
            if start >= 0 and tuple(words[start:index]) == key:
                return Hit(start, index, value)
        return None
