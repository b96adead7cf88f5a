"""FC150: the same people or things go by words that take sides."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, positions, steps_of
from factcheck.model.pairing import Casefile, Matter, Slot
from factcheck.model.report import Finding, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC150"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when two claims use words of different sides for one body."""
    if matter.slot is not Slot.LABEL:
        return
    found = clashes(matter.comparisons, casefile.needs["need-label"])
    if not found:
        return
    worst = found[0]
    shared = sorted(worst.pairing.a.keys() & worst.pairing.b.keys())
    yield Finding(
        code=CODE,
        verdict=Verdict.DISPUTED,
        severity=Severity.WARNING,
        question=Question(worst.event, worst.attribute, "", tuple(shared)),
        positions=positions(found, casefile.group),
        weight=worst.weight,
        values=(("event", casefile.gloss(worst.event)), ("detail", worst.relation.because)),
        steps=steps_of(worst),
    )
