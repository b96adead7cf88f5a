"""Clauses: a sentence falls into stretches that each hold one predicate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from attrs import frozen

from factcheck.claims.spans import Covered, Span
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("clause",)

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_DASH = re.compile(r"\s[–—-]\s|;\s|—")
_EDGES = " \t\r\n\u00a0,;:–—-"
SHORTEST = 3
"""A clause of fewer words is part of its neighbour."""
REACH = 7
"""How many words after a joining word the verb must come."""
LONG_REACH = 12
"""The same after a comma, where a clause with a long subject may follow."""
SUBJECT = 5
"""How many words a subject after a comma may have, its verb included."""
BEFORE = 40
"""How many words back a verb may stand; no clause is longer."""
LEAD = 7
"""How many words must stand before such a comma: a mere date before it opens no clause."""


@frozen
class Word:
    """A word in lower case, its span, and whether a comma or bracket stands right before it."""

    text: str
    start: int
    end: int
    comma: bool


class ClauseReader:
    """Splits sentences by the clause rules of one book."""

    def __init__(self, book: RuleBook) -> None:
        self._kinds: dict[str, frozenset[str]] = {}
        for rule in book.of("clause"):
            kind = rule.text("kind")
            known = self._kinds.get(kind, frozenset())
            self._kinds[kind] = known | frozenset(rule.words("words"))

    def is_kind(self, kind: str, word: str) -> bool:
        """True when a rule of that kind lists the word."""
        return word in self._kinds.get(kind, frozenset())

    def finite(self, word: str) -> bool:
        """True when a lower-case word looks like a finite verb."""
        if self.is_kind("finite", word):
            return True
        return word.endswith("ed") and len(word) > 4 and not word.endswith("eed")

    def split(self, text: str, closed: Sequence[Span] = ()) -> list[Span]:
        """The clauses of a sentence as local spans, in order, not overlapping.

        `closed` are spans that are never split: dates, names, brackets.
        """
        words = words_in(text)
        starts = [w.start for at, w in enumerate(words) if at and self.opens(words, at)]
        starts += [m.end() for m in _DASH.finditer(text)]
        covered = Covered(closed)
        cuts = sorted({0, *(s for s in starts if not covered.inside(s))})
        return _spans(text, cuts)

    def opens(self, words: Sequence[Word], at: int) -> bool:
        """True when a clause opens at this word."""
        word = words[at]
        if self.is_kind("relative", word.text):
            return word.comma and self._verb_ahead(words, at + 1, REACH)
        if word.comma and (self.is_kind("participle", word.text) or self._resumes(words, at)):
            return True
        if self.is_kind("coordination", word.text) and self._joins(words, at):
            return True
        if self.is_kind("conjunction", word.text):
            reach = LONG_REACH if word.comma else REACH
            return self._verb_ahead(words, at + 1, reach) or self._participle(words, at + 1)
        return word.comma and self._starts_anew(words, at)

    def _resumes(self, words: Sequence[Word], at: int) -> bool:
        """True when the main clause goes on after an insertion: ", withdrew last year"."""
        return self.finite(words[at].text) and self._told(words, at)

    def _told(self, words: Sequence[Word], at: int) -> bool:
        """True when a finite verb stands in the stretch before a word."""
        return any(self.finite(w.text) for w in words[max(0, at - BEFORE) : at])

    def _joins(self, words: Sequence[Word], at: int) -> bool:
        """True when "and" joins two predicates, not two nouns."""
        if self._present(words, at + 1):
            return True
        reach = REACH if words[at].comma else 2
        long = words[at].comma and at > LEAD
        return (long or self._told(words, at)) and self._verb_ahead(words, at + 1, reach)

    def _present(self, words: Sequence[Word], at: int) -> bool:
        """True for "contests the": a word in -s before a determiner is a verb, not a plural."""
        if at + 1 >= len(words) or words[at + 1].comma:
            return False
        verb = words[at].text
        ends = verb.endswith("s") and not verb.endswith("ss")
        return ends and self.is_kind("determiner", words[at + 1].text)

    def _starts_anew(self, words: Sequence[Word], at: int) -> bool:
        """True when subject and verb follow a comma and a whole clause stands before it."""
        if at < LEAD or words[at].text.endswith("ing"):
            return False
        return self._told(words, at) and self._verb_ahead(words, at + 1, SUBJECT - 1)

    def _verb_ahead(self, words: Sequence[Word], at: int, reach: int) -> bool:
        """True when a finite verb comes within reach, before a comma or another joint."""
        for number, word in enumerate(words[at : at + reach]):
            joint = self.is_kind("coordination", word.text) or self.is_kind(
                "relative", word.text
            )
            if number and (word.comma or joint):
                return False
            if self.finite(word.text):
                return True
        return False

    def _participle(self, words: Sequence[Word], at: int) -> bool:
        return at < len(words) and words[at].text.endswith("ing")


def words_in(text: str) -> list[Word]:
    """The words of a sentence, in order."""
    found: list[Word] = []
    last = 0
    for m in _WORD.finditer(text):
        comma = any(c in ",()[]" for c in text[last : m.start()]) and bool(found)
        found.append(Word(m[0].replace("’", "'").lower(), m.start(), m.end(), comma))
        last = m.end()
    return found


def _spans(text: str, cuts: Sequence[int]) -> list[Span]:
    """The stretches between the cuts, trimmed; one too short to be a clause joins the last."""
    spans: list[Span] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        span = _trim(text, start, end)
        if span[0] >= span[1]:
            continue
        if spans and (_short(text, span) or _short(text, spans[-1])):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return spans


def _short(text: str, span: Span) -> bool:
    return len(list(islice(_WORD.finditer(text, *span), SHORTEST))) < SHORTEST


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES + ".":
        end -= 1
    return start, end


@lru_cache(maxsize=8)
def clause_reader(book: RuleBook) -> ClauseReader:
    """The clause reader of a rulebook."""
    return ClauseReader(book)


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule that decide about the example."""
    known = frozenset(rule.words("words"))
    words = words_in(example.text)
    listed = [at for at, w in enumerate(words) if w.text in known]
    if rule.text("kind") in {"finite", "happening", "determiner"}:
        return [words[at].text for at in listed]
    reader = clause_reader(book)
    return [words[at].text for at in listed if at and reader.opens(words, at)]
