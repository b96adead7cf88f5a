"""FC401: a draft tells as a fact what its sources only hold possible, or have heard."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, evidence_of, steps_of
from factcheck.model.pairing import Backing, Casefile, Comparison, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC401"


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding when the closest source hedges what the draft asserts, and none asserts it."""
    hedged = [c for c in backing.comparisons if c.slot is Slot.HEDGE]
    for c in clashes(hedged, casefile.needs["need-hedge"])[:1]:
        if c.pairing.a.modality_cue is not None:
            return
        if not _asserted(backing, c, casefile.needs["hedge-spare"]):
            yield _finding(c, casefile)


def _asserted(backing: Backing, hedged: Comparison, spare: float) -> bool:
    """True when a source tells the same without a hedge, about as closely as the hedged one."""
    return any(
        p.weight >= hedged.pairing.weight - spare
        and p.b.modality_cue is None
        and p.b.polarity is hedged.pairing.a.polarity
        and hedged.event in {e.head for e in p.b.events}
        for p in backing.pairings
    )


def _finding(c: Comparison, casefile: Casefile) -> Finding:
    shared = sorted(c.pairing.a.keys() & c.pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.DISPUTED,
        severity=Severity.WARNING,
        question=Question(c.event, "hedge", "", tuple(shared)),
        positions=tuple(
            Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
            for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
        ),
        weight=c.weight,
        values=(("event", casefile.gloss(c.event)), ("hedge", c.b.display)),
        steps=steps_of(c),
    )
