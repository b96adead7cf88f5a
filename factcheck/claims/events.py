"""Event classes: which kind of happening a clause speaks of, and which one of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.claims.terms import fold, stemmer, words_of
from factcheck.model.assertion import Event
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("event",)
PREFIX = "event."
NO_EVENT = "none"
"""The kind of compounds that hold an event word and name no event."""


@frozen
class EventClass:
    """What rules say of one kind of event; `kinds` are its flags ("once", "moving", ...)."""

    id: str
    kinds: frozenset[str]
    gloss: str


@frozen
class Hit:
    """An event word in a text: the class and its span."""

    event: EventClass
    start: int
    end: int
    rule: str


@frozen
class _Token:
    """A word as events see it: its stem, its span, whether it is a function word."""

    stem: str
    start: int
    end: int
    stop: bool


class EventReader:
    """Finds event words; the longest phrase wins, spans do not overlap."""

    def __init__(self, book: RuleBook) -> None:
        self._stemmer = stemmer(book)
        self.classes: dict[str, EventClass] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], EventClass, str]]] = {}
        for rule in book.of("event"):
            self._learn(rule)
        for entries in self._phrases.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0], entry[2]))

    def _learn(self, rule: Rule) -> None:
        name = rule.id.removeprefix(PREFIX)
        kinds = frozenset(rule.text("kind", "").split())
        event = EventClass(name, kinds, rule.text("gloss", name))
        self.classes[name] = event
        for phrase in rule.words("words"):
            key = tuple(self._stemmer.base(w) for w, _, _ in words_of(phrase))
            self._phrases.setdefault(key[0], []).append((key, event, rule.id))

    def read(self, text: str) -> list[Hit]:
        """The event words of a text, in order; a function word alone is none."""
        return [h for h in self.scan(text) if NO_EVENT not in h.event.kinds]

    def scan(self, text: str) -> list[Hit]:
        """What `read` finds, and the compounds that name no event."""
        words = [self._token(*word) for word in words_of(text)]
        found: list[Hit] = []
        at = 0
        while at < len(words):
            hit, length = self._at(words, at)
            if hit is not None:
                found.append(hit)
            at += length
        return found

    def _token(self, word: str, start: int, end: int) -> _Token:
        """A word; of a compound that no rule lists ("state-linked") the last part."""
        stems = self._stemmer
        whole = stems.base(word)
        if "-" in word and whole not in self._phrases:
            last = word.rsplit("-", 1)[1]
            return _Token(stems.base(last), end - len(last), end, last in stems.stops)
        return _Token(whole, start, end, word in stems.stops)

    def _at(self, words: Sequence[_Token], at: int) -> tuple[Hit | None, int]:
        for key, event, rule in self._phrases.get(words[at].stem, ()):
            if len(key) == 1 and words[at].stop:
                continue
            stretch = words[at : at + len(key)]
            if tuple(w.stem for w in stretch) == key:
                return Hit(event, stretch[0].start, stretch[-1].end, rule), len(key)
        return None, 1


@lru_cache(maxsize=8)
def event_reader(book: RuleBook) -> EventReader:
    """The event reader of a rulebook."""
    return EventReader(book)


def as_events(hits: Iterable[Hit], text: str, offset: int) -> tuple[Event, ...]:
    """The hits as events of an article, with article offsets."""
    return tuple(
        Event(
            h.event.id,
            known=True,
            words=text[h.start : h.end],
            start=offset + h.start,
            end=offset + h.end,
        )
        for h in hits
    )


def stem_event(text: str, offset: int, book: RuleBook) -> Event:
    """An event named by the stem of its predicate, for words no class knows."""
    return Event(
        stemmer(book).base(fold(text)),
        known=False,
        words=text,
        start=offset,
        end=offset + len(text),
    )


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The classes that this rule reads from the example."""
    return [h.event.id for h in event_reader(book).scan(example.text) if h.rule == rule.id]
