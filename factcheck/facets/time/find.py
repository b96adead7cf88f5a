"""Find the time phrases of a sentence: triggers first, then the longest pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from attrs import evolve, frozen

from factcheck.facets.time.cues import describes, edge_before, tense_around
from factcheck.facets.time.grammar import (
    Opening,
    Pattern,
    by_first_word,
    triggering,
    vocabulary,
)
from factcheck.facets.time.join import joined
from factcheck.facets.time.lexicon import slots
from factcheck.facets.time.neighbours import word_after, word_before
from factcheck.facets.time.outline import FIGURES, TOKEN, Words, words_of
from factcheck.facets.time.phrase import TimePhrase
from factcheck.facets.time.read import phrase_of
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention
from factcheck.rulebook import RuleBook

Found: TypeAlias = Mention[TimePhrase]

FIGURE = re.compile("[0-9]")
MONEY = frozenset("$€£¥#.,/:'’@&=_–-")


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[tuple[int, int]]
) -> tuple[Found, ...]:
    """The time phrases of a sentence, in order, not overlapping each other or `taken`."""
    tokens = [(token.start(), token[0].lower()) for token in TOKEN.finditer(sentence.text)]
    listed = (word for _, word in tokens)
    if FIGURE.search(sentence.text) is None and triggering(book).isdisjoint(listed):
        return ()
    words = words_of(sentence.text, [word for _, word in tokens])
    reader = Reader(sentence.text, sentence.start, tokens, words, book)
    free = [m for m in reader.atoms() if not _overlaps(m, taken)]
    if not free:
        return ()
    whole = joined(free, sentence, book)
    return tuple(_with_cues(m, sentence, book) for m in whole)


@frozen(eq=False)
class Reader:
    """Tries the patterns at each word of one sentence."""

    text: str
    start: int
    tokens: list[tuple[int, str]]  # where each word begins, in lower case
    words: Words
    book: RuleBook

    def atoms(self) -> Iterator[Found]:
        """The phrases, left to right; after a phrase the search goes on behind it."""
        behind = 0
        for number, opening in self._openings():
            if self.tokens[number][0] < behind:
                continue
            found = self.longest(opening.patterns, number)
            if found is not None:
                behind = found.end - self.start
                yield found

    def _openings(self) -> Iterator[tuple[int, Opening]]:
        """The words at which a phrase may begin: known as such, before a word of time."""
        index, follows = by_first_word(self.book), vocabulary(self.book)
        after = [*self.words.keys[1:], ""]
        for number, (word, following) in enumerate(zip(self.words.keys, after, strict=True)):
            opening = index.get(word)
            if opening is None:
                continue
            if opening.stands_alone or following == FIGURES or following in follows:
                yield number, opening

    def longest(self, candidates: tuple[Pattern, ...], number: int) -> Found | None:
        """The longest phrase that begins at a word; of two as long, that of the first rule."""
        known, words, at = slots(self.book), self.words, self.tokens[number][0]
        best: Found | None = None
        for pattern in candidates:
            match = pattern.match(self.text, at, words, number)
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
        beside = pattern.beside
        if beside.after and before not in beside.after:
            return False
        if before in beside.not_after or after in beside.not_before:
            return False
        if beside.alone and describes(self.text, match.end(), self.book):
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
