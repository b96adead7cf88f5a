"""FC130: one deed is told of other people, or with their parts exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, evidence_of, positions, steps_of, unanswered
from factcheck.model.pairing import Backing, Casefile, Comparison, Matter, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC130"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims of one deed give its parts to different parties."""
    if matter.slot is not Slot.ROLE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-role"])
    if found:
        yield _finding(found[0], positions(found, casefile.group), casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each deed of the draft whose parts the closest source gives otherwise."""
    for c in unanswered(backing, Slot.ROLE, casefile.needs["need-role-draft"]):
        answers = tuple(
            Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
            for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
        )
        yield _finding(c, answers, casefile)


def _finding(worst: Comparison, answers: tuple[Position, ...], casefile: Casefile) -> Finding:
    shared = sorted(worst.pairing.a.keys() & worst.pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.ERROR,
        question=Question(worst.event, worst.attribute, "", tuple(shared)),
        positions=answers,
        weight=worst.weight,
        values=(
            ("event", casefile.gloss(worst.event)),
            ("detail", worst.relation.because),
        ),
        steps=steps_of(worst),
    )
