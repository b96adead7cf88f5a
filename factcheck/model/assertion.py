"""Assertions: one predicate of one sentence, with everything it says."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from factcheck.model.article import Sentence
from factcheck.model.mention import (
    Attribution,
    Cue,
    Mention,
    Modality,
    Participant,
    Polarity,
    Quotation,
)
from factcheck.model.period import Period
from factcheck.model.quantity import Quantity


@frozen
class Readings:
    """All mentions of one article, settled, in document order."""

    quotations: tuple[Mention[Quotation], ...] = ()
    periods: tuple[Mention[Period], ...] = ()
    quantities: tuple[Mention[Quantity], ...] = ()
    participants: tuple[Mention[Participant], ...] = ()
    polarity: tuple[Mention[Cue], ...] = ()
    modality: tuple[Mention[Cue], ...] = ()
    attributions: tuple[Mention[Attribution], ...] = ()


@frozen
class Event:
    """What is said to happen: the class of its head words and which one of its kind it is.

    `head` is the id of an event class of rules/ ("coup") or else the stem of the predicate;
    `known` is True for an event class of rules/. `words` are the head words as written.
    """

    head: str
    known: bool
    words: str
    start: int
    end: int
    ordinal: int | None = None


@frozen
class Actor:
    """A participant in its role: "subject", "object", "speaker" or "other"."""

    mention: Mention[Participant]
    role: str


@frozen
class Assertion:
    """One claim of one article.

    `polarity_cue` denies the claim; `negations` are all words of denial in it. `terms` are
    the stems of its content words, sorted and unique; `context` those of the headline and of
    the sentences around; `events` every event class it speaks of, the first being its own.
    `voice` is who vouches for it: the attribution's key or "" for the article's own voice.
    """

    id: str
    document: str
    start: int
    end: int
    text: str
    sentence: Sentence
    events: tuple[Event, ...]
    actors: tuple[Actor, ...] = ()
    place: str = ""
    periods: tuple[Mention[Period], ...] = ()
    quantities: tuple[Mention[Quantity], ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    polarity_cue: Mention[Cue] | None = None
    negations: tuple[Mention[Cue], ...] = ()
    modality: Modality = Modality.ASSERTED
    modality_cue: Mention[Cue] | None = None
    attribution: Mention[Attribution] | None = None
    quoted: bool = False
    terms: tuple[str, ...] = ()
    context: tuple[str, ...] = ()

    @property
    def event(self) -> Event:
        """The event this claim is about."""
        return self.events[0]

    @property
    def voice(self) -> str:
        """Who says so: the key of the speaker, "" for the article's own voice."""
        return self.attribution.value.key if self.attribution else ""

    def keys(self) -> frozenset[str]:
        """The keys of everybody and everything named in the claim."""
        return self._named

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(a.mention.value.key for a in self.actors)

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the claim, without its event classes."""
        return frozenset(t for t in self.terms if not t.startswith("="))

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Everything the claim can share with another: its terms, and its names as "@mali"."""
        return frozenset(self.terms) | {f"@{key}" for key in self._named if key}

    @cached_property
    def around(self) -> frozenset[str]:
        """The context as a set."""
        return frozenset(self.context)

    @cached_property
    def kinds(self) -> dict[str, int | None]:
        """The known events of the claim with their ordinals."""
        found: dict[str, int | None] = {}
        for event in self.events:
            if event.known:
                found[event.head] = found.get(event.head) or event.ordinal
        return found
