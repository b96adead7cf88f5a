"""How telling a name or a word is: the rarer in the claims at hand, the more bits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2

from attrs import field, frozen

from factcheck.model.assertion import Assertion

PRIOR_CLAIMS = 30
"""Claims imagined beside those at hand, so that a run of two sentences judges soberly."""
CAP = 6.1
"""No single shared word says more than this many bits."""


@frozen
class Statistics:
    """In how many claims each name ("@mali"), each term and each counted noun occurs."""

    claims: int
    counts: dict[str, int]
    _known: dict[str, float] = field(init=False, factory=dict, eq=False, repr=False)

    def bits(self, token: str) -> float:
        """The bits that sharing the token is worth, between 0 and CAP."""
        worth = self._known.get(token)
        if worth is None:
            seen = self.counts.get(token, 0) + 0.5
            worth = max(0.0, min(CAP, -log2(seen / (self.claims + PRIOR_CLAIMS))))
            self._known[token] = worth
        return worth


def tokens_of(claim: Assertion) -> frozenset[str]:
    """Everything a claim can share with another: its terms and the keys of its names."""
    return claim.tokens


def count(claims: Sequence[Assertion]) -> Statistics:
    """The statistics of a collection of claims."""
    counts: Counter[str] = Counter()
    for claim in claims:
        counts.update(tokens_of(claim))
        counts.update({f"#{m.value.counted}" for m in claim.quantities if m.value.counted})
    return Statistics(len(claims), dict(counts))
