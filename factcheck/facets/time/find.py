"""Find the time phrases of a sentence: triggers first, then the longest pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

from attrs import evolve, frozen

from factcheck.facets.time.cues import describes, edge_before, tense_around
from factcheck.facets.time.grammar import Pattern, by_first_word
from factcheck.facets.time.join import joined
from factcheck.facets.time.lexicon import Slot, slots
from factcheck.facets.time.neighbours import word_after, word_before
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.read import phrase_of
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention
from factcheck.rulebook import Rule, RuleBook

Found: TypeAlias = Mention[TimePhrase]

TOKEN = re.compile(r"(?<![0-9A-Za-z_])(?:[A-Za-z]+|[0-9]+)")
MONEY = frozenset("$€£¥#.,/:'’@&=_–-")


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[tuple[int, int]]
) -> tuple[Found, ...]:
    """The time phrases of a sentence, in order, not overlapping each other or `taken`."""
    if triggers(book).search(sentence.text) is None:
        return ()
    reader = Reader(sentence.text, sentence.start, book)
    free = [m for m in reader.atoms() if not _overlaps(m, taken)]
    if not free:
        return ()
    whole = joined(free, sentence, book)
    return tuple(_with_cues(m, sentence, book) for m in whole)


@lru_cache(maxsize=8)
def triggers(book: RuleBook) -> re.Pattern[str]:
    """One of these stands in every sentence that has a time phrase."""
    known = slots(book)
    words = sorted({w for r in book.of("timeword") if r.flag("trigger") for w in _words_of(r)})
    spelled = "|".join(map(re.escape, words)) if known and words else "$^"
    return re.compile(rf"[0-9]|(?<![A-Za-z])(?:{spelled})", re.IGNORECASE)


def _words_of(rule: Rule) -> tuple[str, ...]:
    return (*rule.words("words"), *rule.mapping("value"))


@frozen(eq=False)
class Reader:
    """Tries the patterns at each word of one sentence."""

    text: str
    start: int
    book: RuleBook

    def atoms(self) -> Iterator[Found]:
        """The phrases, left to right; after a phrase the search goes on behind it."""
        index, known = by_first_word(self.book), slots(self.book)
        behind = 0
        for token in TOKEN.finditer(self.text):
            if token.start() < behind:
                continue
            opening = index.get("#" if token[0][0].isdigit() else token[0].lower())
            if opening is None or opening.any_of.match(self.text, token.start()) is None:
                continue
            found = self._longest(opening.patterns, token.start(), known)
            if found is not None:
                behind = found.end - self.start
                yield found

    def _longest(
        self, candidates: tuple[Pattern, ...], at: int, known: dict[str, Slot]
    ) -> Found | None:
        best: Found | None = None
        for pattern in candidates:
            match = pattern.regex.match(self.text, at)
            if match is None or (best and self.start + match.end() <= best.end):
                continue
            if not self._allowed(pattern, match):
                continue
            phrase = phrase_of(pattern, match, known, self.start)
            if phrase is not None:
                span = self.start + at, self.start + match.end()
                best = Mention(*span, match[0], phrase, pattern.rule.id)
        return best

    def _allowed(self, pattern: Pattern, match: re.Match[str]) -> bool:
        """True when the words beside the match do not speak against this rule."""
        before = word_before(self.text, match.start())
        after = word_after(self.text, match.end())
        if pattern.after and before not in pattern.after:
            return False
        if before in pattern.not_after or after in pattern.not_before:
            return False
        if pattern.alone and describes(self.text, match.end(), self.book):
            return False
        return _starts_clean(self.text, match.start())


def _starts_clean(text: str, at: int) -> bool:
    """False for digits inside a sum, a decimal, a fraction, a model name or an address."""
    if at == 0 or not text[at].isdigit():
        return True
    sign = text[at - 1]
    if sign in "-–" and at > 1:
        return not text[at - 2].isalpha()
    return sign not in MONEY


def _overlaps(mention: Found, taken: Sequence[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in taken)


def _with_cues(mention: Found, sentence: Sentence, book: RuleBook) -> Found:
    start, end = mention.start - sentence.start, mention.end - sentence.start
    phrase = mention.value
    edge, mod = edge_before(sentence.text, (start, end), phrase, book)
    tense = tense_around(sentence.text, start, end, book)
    return evolve(mention, value=evolve(phrase, edge=edge, mod=mod, tense=tense))
