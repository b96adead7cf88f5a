"""Questions: comparisons that ask the same thing are one matter for a check to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factcheck.model.pairing import Comparison, Matter

Key = tuple[str, str, str, str]


def matters(
    comparisons: Iterable[Comparison], floor: float, questions: Mapping[str, str]
) -> tuple[Matter, ...]:
    """The comparisons from `floor` bits on, grouped into questions, in a fixed order.

    Two comparisons are one question when they ask the same attribute of the same event and
    share a claim; a topic's frame is one question as a whole, worded in `questions`.
    """
    by_key: dict[Key, list[Comparison]] = defaultdict(list)
    for c in comparisons:
        if c.weight >= floor:
            by_key[c.slot, c.event, c.attribute, c.frame].append(c)
    found = []
    for slot, event, attribute, frame in sorted(by_key):
        every = by_key[slot, event, attribute, frame]
        groups = [every] if frame else _connected(every)
        for group in groups:
            ordered = tuple(sorted(group, key=_order))
            worded = questions.get(frame, "")
            found.append(Matter(ordered[0].slot, event, attribute, frame, worded, ordered))
    return tuple(found)


def _order(c: Comparison) -> tuple[float, str, str, int, int]:
    return (-round(c.weight, 6), c.pairing.a.id, c.pairing.b.id, c.a.start, c.b.start)


def _connected(comparisons: Sequence[Comparison]) -> list[list[Comparison]]:
    parent: dict[str, str] = {}

    def root(claim: str) -> str:
        while parent.setdefault(claim, claim) != claim:
            claim = parent[claim]
        return claim

    for c in comparisons:
        one, other = sorted((root(c.pairing.a.id), root(c.pairing.b.id)))
        parent[other] = one
    groups: dict[str, list[Comparison]] = defaultdict(list)
    for c in comparisons:
        groups[root(c.pairing.a.id)].append(c)
    return [groups[key] for key in sorted(groups)]
