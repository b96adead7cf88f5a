"""FC405: a draft gives a figure of another moment than the one it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.model.article import Basis
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING, evidence_of, steps_of
from factcheck.model.pairing import Backing, Casefile, Comparison, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC405"
LEFT = "figure:left of them"
OPENING = "launch"
"""The class of words that say that something began: there the first figure is the one meant."""


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each figure of the draft that is that of another moment in its sources."""
    need = casefile.needs["need-figure-draft"]
    found = [c for c in backing.comparisons if c.slot is Slot.FIGURE and c.weight >= 0]
    for start in dict.fromkeys(c.a.start for c in found):
        here = [c for c in found if c.a.start == start]
        moved = [c for c in here if c.relation.verdict is Verdict.UPDATED and c.weight >= need]
        other = _other_moment(backing.claim, moved, here, casefile)
        if other is not None:
            yield _finding(other, casefile)


def _other_moment(
    claim: Assertion, moved: Sequence[Comparison], here: Sequence[Comparison], case: Casefile
) -> Comparison | None:
    """The figure of the moment meant where the draft has another one; None when it fits."""
    fits = [c for c in here if c.relation.verdict in AGREEING and c not in moved]
    theirs = [d for c in fits if (d := _day(c.pairing.b, case)) is not None]
    dated = [(d, c) for c in moved if (d := _day(c.pairing.b, case)) is not None]
    left = next((c for c in moved if c.attribute == LEFT), None)
    if left is not None or not theirs or not dated or claim.periods:
        return left
    if _begins(claim, moved[0].a.start):
        first, one = min(dated, key=lambda x: x[0])
        return one if first < min(theirs) else None
    last, one = max(dated, key=lambda x: x[0])
    published = _day(claim, case)
    known = published is None or last <= published
    return one if known and last > max(theirs) else None


def _begins(claim: Assertion, start: int) -> bool:
    return any(e.head == OPENING and e.end <= start for e in claim.events)


def _day(claim: Assertion, casefile: Casefile) -> date | None:
    """The day on which the claim's article appeared, None when it is only guessed."""
    publication = casefile.articles[claim.document].publication
    if publication is None or publication.basis is Basis.INFERRED:
        return None
    return publication.period.earliest


def _finding(c: Comparison, casefile: Casefile) -> Finding:
    shared = sorted(c.pairing.a.keys() & c.pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.UPDATED,
        severity=Severity.WARNING,
        question=Question(c.event, c.attribute, "", tuple(shared)),
        positions=tuple(
            Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
            for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
        ),
        weight=c.weight,
        values=(
            ("event", casefile.gloss(c.event)),
            ("counted", c.attribute.removeprefix("figure:")),
            ("detail", c.relation.because),
        ),
        steps=steps_of(c),
    )
