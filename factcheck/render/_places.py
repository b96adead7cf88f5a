"""Where things stand: documents by id, offsets as lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import takewhile
from pathlib import PurePath, PureWindowsPath

from attrs import field, frozen

from factcheck.model.article import Article
from factcheck.model.report import Report

SHORTEST = 3  # code points of a shortened name


@frozen
class Places:
    """The articles of a report by id, with the line starts of those that were asked for."""

    articles: Mapping[str, Article]
    _starts: dict[str, list[int]] = field(factory=dict, init=False, repr=False)

    def line_and_column(self, document: str, offset: int) -> tuple[int, int]:
        """What `Article.line_and_column` says, from an index."""
        starts = self._starts.get(document)
        if starts is None:
            starts = self._starts[document] = line_starts(self.articles[document].text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


def places_of(report: Report) -> Places:
    """The places of one report."""
    return Places({article.id: article for article in report.articles})


def line_starts(text: str) -> list[int]:
    """The offsets at which lines begin; only a line feed ends a line."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def portable(path: str, fallback: str) -> str:
    """The path when it says nothing of the machine it stands on, else `fallback`."""
    absolute = PurePath(path).is_absolute() or PureWindowsPath(path).is_absolute()
    return fallback if absolute or "://" in path[:16] else path


def short_names(names: Iterable[str], longest: int) -> dict[str, str]:
    """A name for the screen for each: those longer than `longest` become a unique beginning.

    In sorted order a name shares most with a neighbour, so two comparisons a name are enough.
    """
    ordered = sorted(set(names))
    found = {}
    for before, name, after in zip(["", *ordered], ordered, [*ordered[1:], ""], strict=False):
        size = max(SHORTEST, _shared(before, name) + 1, _shared(name, after) + 1)
        fits = len(name) <= longest or size >= longest
        found[name] = name if fits else f"{name[:size]}…"
    return found


def _shared(a: str, b: str) -> int:
    equal = (x == y for x, y in zip(a, b, strict=False))
    return sum(takewhile(bool, equal))
