"""Which claims are worth weighing against each other: those that share something telling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.align.statistics import Statistics, tokens_of
from factcheck.model.assertion import Assertion

TELLING = 1.5
"""A shared token opens a candidate pair when it is worth this many bits."""
ENOUGH = 3.0
"""A pair is weighed when the telling tokens it shares are worth this many bits together."""
CROWD = 400
"""A token in more claims than this opens no pair by itself; it still counts in the weighing."""


def candidates(
    claims: Sequence[Assertion], statistics: Statistics
) -> Iterator[tuple[Assertion, Assertion]]:
    """Pairs of claims, each once, in the claims' order."""
    tokens = [_telling(claim, statistics) for claim in claims]
    postings: dict[str, list[int]] = defaultdict(list)
    for at, worth in enumerate(tokens):
        for token in worth:
            postings[token].append(at)
    for at, claim in enumerate(claims):
        for other in _near(at, tokens[at], postings):
            yield claim, claims[other]


def _telling(claim: Assertion, statistics: Statistics) -> dict[str, float]:
    """The telling tokens of a claim with their bits, in a fixed order."""
    bits = ((token, statistics.bits(token)) for token in sorted(tokens_of(claim)))
    return {token: worth for token, worth in bits if worth >= TELLING}


def _near(at: int, worth: Mapping[str, float], postings: Mapping[str, list[int]]) -> list[int]:
    """The later claims that share enough with the one at `at`, in order."""
    shared: Counter[int] = Counter()
    for token, bits in worth.items():
        posting = postings[token]
        if len(posting) <= CROWD:
            for other in posting:
                if other > at:
                    shared[other] += round(bits * 100)
    return sorted(other for other, total in shared.items() if total >= ENOUGH * 100)
