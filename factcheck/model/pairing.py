"""Pairs of assertions: what speaks for their being about one thing, slot by slot."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from factcheck.model.article import Article, Source
from factcheck.model.assertion import Assertion
from factcheck.model.verdict import Relation


class Slot(StrEnum):
    """What about an event two claims can be compared in."""

    DATE = "date"
    FIGURE = "figure"
    EXISTENCE = "existence"
    LABEL = "label"
    WORDS = "words"
    DURATION = "duration"
    HEDGE = "hedge"
    NAME = "name"
    PLACE = "place"
    QUOTE = "quote"
    ROLE = "role"


@frozen
class Contribution:
    """One piece of evidence, in bits: positive for the same thing, negative against."""

    name: str
    bits: float
    because: str


@frozen
class Pairing:
    """Two assertions weighed: `weight` is the sum of the contributions, in bits."""

    a: Assertion
    b: Assertion
    contributions: tuple[Contribution, ...]

    @property
    def weight(self) -> float:
        """The evidence that both speak of the same thing, in bits."""
        return sum(c.bits for c in self.contributions)

    @property
    def within(self) -> bool:
        """True when both claims stand in one article."""
        return self.a.document == self.b.document

    def bits(self, name: str) -> float:
        """What the contributions of one name add up to."""
        return sum(c.bits for c in self.contributions if c.name == name)


@frozen
class Mark:
    """The span of an article that says a value, and the value in words for the screen."""

    start: int
    end: int
    display: str


@frozen
class Comparison:
    """One slot of two paired assertions compared.

    `weight` is the evidence, in bits, that the two values answer one question (the pairing's,
    with what the slot itself adds); `attribute` says what is asked ("date", "figure:soldier"),
    `event` about which event, `frame` by which frame of a topic ("" for none); `finer` is
    "a" or "b" when that side's value is the more precise one, else "".
    """

    slot: Slot
    relation: Relation
    pairing: Pairing
    a: Mark
    b: Mark
    weight: float
    event: str
    attribute: str
    frame: str = ""
    steps: tuple[Contribution, ...] = ()
    finer: str = ""


@frozen
class Casefile:
    """What a check may look up beside what it is given.

    `needs` says, by name, how many bits of evidence a verdict needs; `glosses` puts an event
    class or a contested label into words.
    """

    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    needs: Mapping[str, float]
    glosses: Mapping[str, str]

    def group(self, claim: Assertion) -> str:
        """The independence group of the claim's source; claims of one group count once."""
        source = self.articles[claim.document].source
        return self.sources[source].group if source in self.sources else source

    def gloss(self, event: str) -> str:
        """The event in words, for a question an editor reads."""
        return self.glosses.get(event, event)


@frozen
class Matter:
    """Comparisons that belong to one question: same slot, same event, claims that pair up."""

    slot: Slot
    event: str
    attribute: str
    frame: str
    question: str
    comparisons: tuple[Comparison, ...]


@frozen
class Backing:
    """What the sources have on one statement of a draft.

    `comparisons` (the draft's claim is always `a`) and `pairings` come strongest first;
    `covered` is the share of the statement, 0 to 1, that the best source passage has;
    `novel` are its words and names that no source has, sorted; `unknown` are its dates and
    figures that no source has.
    """

    claim: Assertion
    pairings: tuple[Pairing, ...]
    comparisons: tuple[Comparison, ...]
    covered: float
    novel: tuple[str, ...]
    unknown: tuple[Mark, ...]
