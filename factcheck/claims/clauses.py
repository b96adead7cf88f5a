"""Clauses: a sentence falls into stretches that each hold one predicate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("clause",)
Span: TypeAlias = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
_DASH = re.compile(r"\s[–—-]\s|;\s|—")
SHORTEST = 3
"""A clause of fewer words is part of its neighbour."""
REACH = 7
"""How many words after a joining word the verb must come."""


class ClauseReader:
    """Splits sentences by the clause rules of one book."""

    def __init__(self, book: RuleBook) -> None:
        self._words: dict[str, frozenset[str]] = {}
        for rule in book.of("clause"):
            kind = rule.text("kind")
            known = self._words.get(kind, frozenset())
            self._words[kind] = known | frozenset(rule.words("words"))

    def is_kind(self, kind: str, word: str) -> bool:
        """True when a rule of that kind lists the word."""
        return word in self._words.get(kind, frozenset())

    def finite(self, word: str) -> bool:
        """True when a lower-case word looks like a finite verb."""
        return self.is_kind("finite", word) or (
            word.endswith("ed") and len(word) > 4 and not word.endswith("eed")
        )

    def split(self, text: str, closed: Sequence[Span] = ()) -> list[Span]:
        """The clauses of a sentence as local spans, in order, not overlapping.

        `closed` are spans that are never split: dates, names, brackets.
        """
        words = [(m[0].replace("’", "'").lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
        cuts = {0}
        for at, (_, start, _) in enumerate(words):
            inside = any(a < start < b for a, b in closed)
            if at and not inside and self._opens(text, words, at):
                cuts.add(start)
        cuts.update(m.end() for m in _DASH.finditer(text) if not _within(m.end(), closed))
        return self._spans(text, sorted(cuts))

    def _opens(self, text: str, words: Sequence[tuple[str, int, int]], at: int) -> bool:
        """True when a clause opens at this word."""
        word, start, _ = words[at]
        comma = text[words[at - 1][2] : start].rstrip().endswith((",", ",”", ",\"", ")", "”"))
        if self.is_kind("relative", word):
            return comma and self._verb_near(words, at + 1)
        if comma and (self.is_kind("participle", word) or self._resumes(words, at)):
            return True
        if self.is_kind("coordination", word):
            return self._joins(words, at, comma=comma)
        return self.is_kind("conjunction", word) and self._verb_near(words, at + 1)

    def _resumes(self, words: Sequence[tuple[str, int, int]], at: int) -> bool:
        """True when the main clause goes on after an insertion: ", withdrew last year"."""
        return self.finite(words[at][0]) and at > SHORTEST

    def _joins(self, words: Sequence[tuple[str, int, int]], at: int, *, comma: bool) -> bool:
        """True when "and" joins two predicates, not two nouns."""
        ahead = words[at + 1 : at + 1 + (REACH if comma else 2)]
        return any(self.finite(w) for w, _, _ in ahead) and self._verb_before(words, at)

    def _verb_before(self, words: Sequence[tuple[str, int, int]], at: int) -> bool:
        return any(self.finite(w) for w, _, _ in words[max(0, at - 25) : at])

    def _verb_near(self, words: Sequence[tuple[str, int, int]], at: int) -> bool:
        return any(self.finite(w) for w, _, _ in words[at : at + REACH])

    def _spans(self, text: str, cuts: Sequence[int]) -> list[Span]:
        spans: list[Span] = []
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            start, end = _trim(text, start, end)
            if start >= end:
                continue
            if spans and len(_WORD.findall(text[start:end])) < SHORTEST:
                spans[-1] = (spans[-1][0], end)
            elif spans and len(_WORD.findall(text[slice(*spans[-1])])) < SHORTEST:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
        return spans


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(a < at < b for a, b in spans)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \t\r\n\u00a0,;:–—-":
        start += 1
    while end > start and text[end - 1] in " \t\r\n\u00a0,;:–—.":
        end -= 1
    return start, end


@lru_cache(maxsize=8)
def clause_reader(book: RuleBook) -> ClauseReader:
    """The clause reader of a rulebook."""
    return ClauseReader(book)


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule that decide about the example."""
    text = example.text
    known = frozenset(rule.words("words"))
    found = [m[0].replace("’", "'").lower() for m in _WORD.finditer(text)]
    if rule.text("kind") == "coordination":
        words = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
        reader = clause_reader(book)
        return [w for at, (w, _, _) in enumerate(words) if at and w in known and reader._opens(text, words, at)]
    if rule.text("kind") == "conjunction":
        words = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
        reader = clause_reader(book)
        return [w for at, (w, _, _) in enumerate(words) if at and w in known and reader._opens(text, words, at)]
    return [w for w in found if w in known]
