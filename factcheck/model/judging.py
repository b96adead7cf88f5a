"""From comparisons to positions: what checks of every kind do with what they are given."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Backing, Casefile, Comparison, Mark, Slot
from factcheck.model.report import (
    Evidence,
    Finding,
    Origin,
    Position,
    Question,
    Severity,
    Step,
)
from factcheck.model.verdict import Verdict

CLASHING = frozenset({Verdict.CONFLICT, Verdict.DISPUTED})
AGREEING = frozenset({Verdict.EQUAL, Verdict.REFINES, Verdict.COMPATIBLE, Verdict.UPDATED})


@frozen
class Node:
    """One claim with the span that gives its value."""

    claim: Assertion
    mark: Mark

    @property
    def key(self) -> tuple[str, int, int, str]:
        """A total order: by article, then by place."""
        return self.claim.document, self.mark.start, self.mark.end, self.claim.id


def clashes(comparisons: Sequence[Comparison], need: float) -> tuple[Comparison, ...]:
    """The comparisons that clash and carry at least `need` bits."""
    return tuple(c for c in comparisons if c.relation.verdict in CLASHING and c.weight >= need)


def positions(
    comparisons: Sequence[Comparison], group: Callable[[Assertion], str]
) -> tuple[Position, ...]:
    """The answers in a set of comparisons: nodes that do not clash and say the same.

    `group` names the independent origin of a claim; each position counts its origins once.
    """
    nodes, clash, agree = _graph(comparisons)
    clashing = {edge[0] for edge in clash}
    found: list[list[Node]] = []
    for node in (n for n in nodes if n.key in clashing):
        home = next((p for p in found if _fits(node, p, clash, agree)), None)
        if home is None:
            found.append([node])
        else:
            home.append(node)
    for node in (n for n in nodes if n.key not in clashing):
        homes = [p for p in found if any((node.key, o.key) in agree for o in p)]
        if len(homes) == 1:  # "May 2021" agrees with the 24th and with the 26th: with neither
            homes[0].append(node)
    return tuple(_position(p, group) for p in found)


Edge = tuple[tuple[str, int, int, str], tuple[str, int, int, str]]


def _graph(comparisons: Sequence[Comparison]) -> tuple[list[Node], set[Edge], set[Edge]]:
    nodes: dict[tuple[str, int, int, str], Node] = {}
    clash: set[Edge] = set()
    agree: set[Edge] = set()
    for c in comparisons:
        a, b = Node(c.pairing.a, c.a), Node(c.pairing.b, c.b)
        nodes[a.key], nodes[b.key] = a, b
        both = {(a.key, b.key), (b.key, a.key)}
        if c.relation.verdict in CLASHING:
            clash |= both
        elif c.relation.verdict in AGREEING:
            agree |= both
    return [nodes[k] for k in sorted(nodes)], clash, agree


def _fits(node: Node, position: Sequence[Node], clash: set[Edge], agree: set[Edge]) -> bool:
    if any((node.key, other.key) in clash for other in position):
        return False
    return any(
        other.mark.display == node.mark.display or (node.key, other.key) in agree
        for other in position
    )


def _position(nodes: Sequence[Node], group: Callable[[Assertion], str]) -> Position:
    ordered = sorted(nodes, key=lambda n: n.key)
    evidence = tuple(evidence_of(n.claim, n.mark) for n in ordered)
    shown = min((n.mark.display for n in nodes), key=lambda d: (-len(d), d))
    origins = {group(n.claim) for n in nodes}
    return Position(shown, Origin.STATED, evidence, len(origins))


def evidence_of(claim: Assertion, mark: Mark) -> Evidence:
    """The claim as evidence for the value under its mark."""
    return Evidence(claim, mark.start, mark.end, mark.display)


def unanswered(backing: Backing, slot: Slot, need: float) -> tuple[Comparison, ...]:
    """For each value of a draft's statement, its strongest clash, unless a source agrees.

    A source that agrees silences the clash when it is about as close as the one that clashes,
    and as precise: "August 2020" does not bear out the 19th against a source with the 18th.
    """
    by_mark: dict[int, list[Comparison]] = {}
    for c in backing.comparisons:
        if c.slot is slot:
            by_mark.setdefault(c.a.start, []).append(c)
    found = []
    for start in sorted(by_mark):
        worst = next(iter(clashes(by_mark[start], need)), None)
        if worst is None:
            continue
        fits = (c for c in by_mark[start] if c.relation.verdict in AGREEING)
        agreed = [c.weight for c in fits if c.finer != "a" or worst.finer == "a"]
        if not agreed or max(agreed) < worst.weight - need:
            found.append(worst)
    return tuple(found)


def steps_of(comparison: Comparison) -> tuple[Step, ...]:
    """The way to a verdict in words: why the claims pair up, then how the values relate."""
    weighed = (*comparison.pairing.contributions, *comparison.steps)
    told = tuple(Step(c.name, f"{c.because} ({c.bits:+.1f} bits)") for c in weighed)
    return (*told, Step(comparison.slot.value, comparison.relation.because))


def two_sides(c: Comparison) -> tuple[Position, ...]:
    """The two values of a comparison as they are written, each with its claim."""
    sides = (c.pairing.a, c.a), (c.pairing.b, c.b)
    return tuple(
        Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
        for claim, mark in sides
    )


def difference(
    code: str, worst: Comparison, answers: tuple[Position, ...], casefile: Casefile
) -> Finding:
    """Two values of one thing that exclude each other: an error, told by the clearest pair."""
    shared = sorted(worst.pairing.a.keys() & worst.pairing.b.keys())
    return Finding(
        code=code,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question(worst.event, worst.attribute, "", tuple(shared)),
        positions=answers,
        weight=worst.weight,
        values=(
            ("event", casefile.gloss(worst.event)),
            ("counted", worst.attribute.removeprefix("figure:")),
            ("detail", worst.relation.because),
        ),
        steps=steps_of(worst),
    )
