"""Reading skills: each facet is one module or package here, and no facet imports another.

Every facet offers what the `Facet` protocol names. `find` looks at one sentence and never
reads a span that an earlier facet has taken; `settle` sees all mentions of one article in
document order and resolves what needs the rest of the text; `relate` compares two values.
`TABLES` names the rule tables a facet owns, and `prove` says what one rule reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias, TypeVar

from factcheck.model.article import Article, Sentence
from factcheck.model.mention import Mention
from factcheck.model.verdict import Relation
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

Found = TypeVar("Found")
Settled = TypeVar("Settled")
Span: TypeAlias = tuple[int, int]


class Facet(Protocol[Found, Settled]):
    """What a module in this folder must offer."""

    NAME: str
    TABLES: tuple[str, ...]

    def find(
        self, sentence: Sentence, book: RuleBook, taken: Sequence[Span]
    ) -> tuple[Mention[Found], ...]:
        """The mentions in one sentence, in order, not overlapping each other or `taken`."""
        ...

    def settle(
        self, mentions: Sequence[Mention[Found]], article: Article, book: RuleBook
    ) -> tuple[Mention[Settled], ...]:
        """The mentions of one article, in document order, with everything resolved."""
        ...

    def relate(self, a: Settled, b: Settled) -> Relation:
        """How two values stand to each other, with the reason."""
        ...

    def prove(self, rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
        """The values that this rule reads from the example, as a rule file writes them."""
        ...
