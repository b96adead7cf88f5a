"""Which claims are worth weighing against each other: those that share something telling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from factcheck.align.statistics import Statistics, tokens_of
from factcheck.model.assertion import Assertion

TELLING = 2.0
"""A shared token opens a candidate pair when it is worth this many bits."""
ENOUGH = 4.0
"""A pair is weighed when the telling tokens it shares are worth this many bits together."""
CROWD = 400
"""A token in more claims than this opens no pair by itself; it still counts in the weighing."""


def candidates(
    claims: Sequence[Assertion], statistics: Statistics
) -> Iterator[tuple[Assertion, Assertion]]:
    """Pairs of claims, each once, in the claims' order."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        for token in sorted(tokens_of(claim)):
            if statistics.bits(token) >= TELLING:
                postings[token].append(at)
    for at, claim in enumerate(claims):
        shared: Counter[int] = Counter()
        for token in sorted(tokens_of(claim)):
            posting = postings.get(token, [])
            if len(posting) <= CROWD:
                weight = round(statistics.bits(token) * 100)
                for other in posting:
                    if other > at:
                        shared[other] += weight
        for other in sorted(shared):
            if shared[other] >= ENOUGH * 100:
                yield claim, claims[other]
