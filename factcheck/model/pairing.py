"""Pairs of assertions: what speaks for and against their being about one thing."""

from __future__ import annotations

from attrs import frozen

from factcheck.model.assertion import Assertion
from factcheck.model.verdict import Relation


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


@frozen
class Comparison:
    """What a slot of two paired assertions says, with the reason."""

    slot: str
    relation: Relation
    pairing: Pairing
