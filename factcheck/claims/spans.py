"""Spans: which stretches of a text are taken, asked in the time of a bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


class Covered:
    """A set of spans, merged: says what touches one, and what lies inside one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        """True when some span shares a character with the stretch."""
        return bisect_right(self._ends, start) < bisect_left(self._starts, end)

    def inside(self, at: int) -> bool:
        """True when a place lies inside a span, not at its start."""
        number = bisect_left(self._starts, at) - 1
        return number >= 0 and at < self._ends[number]
