"""Questions: comparisons that ask the same thing are one matter for a check to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from factcheck.model.judging import AGREEING, CLASHING
from factcheck.model.pairing import Comparison, Matter, Slot

Key: TypeAlias = tuple[str, str, str, str]
Node: TypeAlias = tuple[str, int]
VALUES = frozenset({Slot.DATE, Slot.FIGURE})


def matters(
    comparisons: Iterable[Comparison], floor: float, questions: Mapping[str, str]
) -> tuple[Matter, ...]:
    """The comparisons from `floor` bits on, grouped into questions, in a fixed order.

    A topic's frame is one question as a whole, worded in `questions`. Dates and figures are
    asked one clash at a time, with what agrees with either side; claims and denials, labels
    and wordings belong together when they share a claim.
    """
    by_key: dict[Key, list[Comparison]] = defaultdict(list)
    for c in comparisons:
        if c.weight >= floor:
            by_key[c.slot, c.event, c.attribute, c.frame].append(c)
    found = []
    for slot, event, attribute, frame in sorted(by_key):
        every = sorted(by_key[slot, event, attribute, frame], key=_order)
        for group in _groups(every, framed=bool(frame)):
            worded = questions.get(frame, "")
            found.append(Matter(group[0].slot, event, attribute, frame, worded, tuple(group)))
    return tuple(found)


def _order(c: Comparison) -> tuple[float, str, str, int, int]:
    return (-round(c.weight, 6), c.pairing.a.id, c.pairing.b.id, c.a.start, c.b.start)


def _groups(every: Sequence[Comparison], *, framed: bool) -> Iterator[Sequence[Comparison]]:
    if framed:
        yield every
    elif every[0].slot in VALUES:
        yield from _one_by_one(every)
    else:
        yield from _connected(every)


def _one_by_one(every: Sequence[Comparison]) -> Iterator[list[Comparison]]:
    """Each clash with the comparisons that bear out one of its sides; a value clashes once."""
    used: set[Node] = set()
    agreeing = [c for c in every if c.relation.verdict in AGREEING]
    for clash in every:
        sides = _nodes(clash)
        if clash.relation.verdict not in CLASHING or sides & used:
            continue
        beside = [c for c in agreeing if len(_nodes(c) & sides) == 1]
        used |= sides.union(*map(_nodes, beside))
        yield [clash, *beside, *_between(clash, beside, every)]


def _between(
    clash: Comparison, beside: Sequence[Comparison], every: Sequence[Comparison]
) -> Iterator[Comparison]:
    """The other clashes among the values that are now on one side or the other."""
    known = _nodes(clash).union(*map(_nodes, beside))
    for c in every:
        if c is not clash and c.relation.verdict in CLASHING and _nodes(c) <= known:
            yield c


def _nodes(c: Comparison) -> set[Node]:
    return {(c.pairing.a.id, c.a.start), (c.pairing.b.id, c.b.start)}


def _connected(comparisons: Sequence[Comparison]) -> Iterator[list[Comparison]]:
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
    for key in sorted(groups):
        yield groups[key]
