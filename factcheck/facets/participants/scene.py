"""One sentence as the reader of names sees it: its words and what the rules know."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from factcheck.facets.participants.lexicon import Entry, Lexicon, longest
from factcheck.facets.participants.tokens import Token, tokenise
from factcheck.model.article import Sentence, ZoneKind
from factcheck.model.mention import Mention, Participant

Step: TypeAlias = "tuple[list[Mention[Participant]], int]"
"""What was read at a token, and the token to go on from."""

_QUOTES = frozenset("“\"‘'«„")
_DATELINE = frozenset({",", "(", "-", "–", "—"})
_OPENING = frozenset("“\"‘'«„:(].!?-–—•*")


@frozen(eq=False)
class Scene:
    """A sentence's tokens with the lexicon; `capitals` is True where capitals mean nothing."""

    text: str
    offset: int
    tokens: list[Token]
    blocked: frozenset[int]
    lexicon: Lexicon
    capitals: bool

    def entry(self, at: int) -> Entry | None:
        """The longest known name that begins at a token, None inside a taken span."""
        if at >= len(self.tokens) or at in self.blocked or not self.tokens[at].capital:
            return None
        return longest(self.lexicon.names, self.tokens, at)

    def noun(self, at: int) -> Entry | None:
        """The longest group noun that begins at a token."""
        if at >= len(self.tokens) or at in self.blocked:
            return None
        return longest(self.lexicon.nouns, self.tokens, at)

    def low(self, at: int) -> str:
        """The folded word at a place, "" outside the sentence."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def opens(self, at: int) -> bool:
        """Whether the word stands where any word has a capital."""
        gap = self.tokens[at].gap
        return at == 0 or not _OPENING.isdisjoint(gap)

    def dateline(self, at: int) -> bool:
        """Whether a word in capitals opens a report from there: "OSLO, 3 May (Reuters) - "."""
        if at > 0 or at + 1 >= len(self.tokens) or not self.tokens[at].word.isupper():
            return False
        mark = self.tokens[at + 1].gap.strip()[:1]
        return mark in _DATELINE and len(self.tokens[at].word) > 3

    def joined(self, at: int) -> bool:
        """Whether the word follows the one before after a mere space, which owns nothing."""
        if not 0 < at < len(self.tokens) or at in self.blocked:
            return False
        return self.tokens[at].joined and not self.tokens[at - 1].possessive

    def mention(
        self, span: tuple[int, int], value: Participant, rule: str
    ) -> Mention[Participant]:
        """A mention of the tokens from span[0] up to span[1]."""
        start, end = self.tokens[span[0]].start, self.tokens[span[1] - 1].end
        return Mention(
            self.offset + start, self.offset + end, self.text[start:end], value, rule
        )

    def words(self, start: int, end: int) -> str:
        """The text of the tokens from start up to end."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


def scene_of(sentence: Sentence, lexicon: Lexicon, taken: Sequence[tuple[int, int]]) -> Scene:
    """The scene of a sentence; a taken quotation hides nothing, its words are read like any."""
    tokens = tokenise(sentence.text)
    return Scene(
        text=sentence.text,
        offset=sentence.start,
        tokens=tokens,
        blocked=_blocked(sentence, tokens, taken) if taken else frozenset(),
        lexicon=lexicon,
        capitals=_title_case(sentence, tokens, lexicon.of_kind("common")),
    )


def _blocked(
    sentence: Sentence, tokens: list[Token], taken: Sequence[tuple[int, int]]
) -> frozenset[int]:
    """The tokens inside spans that earlier facets have read."""
    spans = sorted(
        (start - sentence.start, end - sentence.start)
        for start, end in taken
        if sentence.text[max(0, start - sentence.start) :][:1] not in _QUOTES
    )
    starts = [start for start, _ in spans]
    found = set()
    for number, token in enumerate(tokens):
        at = bisect_right(starts, token.end - 1) - 1
        if at >= 0 and spans[at][1] > token.start:
            found.add(number)
    return frozenset(found)


def _title_case(sentence: Sentence, tokens: list[Token], common: frozenset[str]) -> bool:
    """Whether plain words have capitals too and no full stop ends them: a headline."""
    if sentence.text.rstrip("”\"'’)] 0123456789[").endswith((".", ":", ",")):
        return False
    long = [t for t in tokens if len(t.word) > 3 and t.word[0].isalpha()]
    if len(long) < (3 if sentence.zone is ZoneKind.HEADLINE else 5):
        return False
    plain = sum(t.capital and t.low in common for t in tokens[1:])
    return plain > 1 and sum(t.capital for t in long) >= 0.8 * len(long)
