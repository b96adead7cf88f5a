"""Context: the words around a claim that say what "it", "he" and "the operation" are."""

from __future__ import annotations

from factcheck.claims.events import event_reader
from factcheck.claims.terms import stems_of
from factcheck.model.article import Article, Sentence, ZoneKind
from factcheck.model.assertion import Readings
from factcheck.rulebook import RuleBook

SENTENCES_BEFORE = 2
"""How many sentences before a claim's own lend it context."""


class Context:
    """The headline, the sentence at hand and those just before, as the reading goes on."""

    def __init__(self, article: Article, book: RuleBook) -> None:
        self._book = book
        self._title = frozenset(stems_of(article.title, book))
        self._recent: list[frozenset[str]] = []

    def enter(self, sentence: Sentence, readings: Readings) -> None:
        """Step into the next sentence; a caption stands alone."""
        hits = event_reader(self._book).read(sentence.text)
        names = {f"@{m.value.key}" for m in readings.participants}
        names |= {f"@{m.value.of}" for m in readings.participants if m.value.of}
        words = {*stems_of(sentence.text, self._book), *(f"={h.event.id}" for h in hits)}
        before = [] if sentence.zone is ZoneKind.CAPTION else self._recent
        self._recent = [*before, frozenset(words | names)][-SENTENCES_BEFORE - 1 :]

    def terms(self) -> tuple[str, ...]:
        """The stems, events ("=coup") and names ("@mali") in reach, sorted."""
        return tuple(sorted(self._title.union(*self._recent)))
