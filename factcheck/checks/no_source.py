"""FC403: a checkable statement of a draft that no source has."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.article import ZoneKind
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Modality
from factcheck.model.pairing import Backing, Casefile
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.verdict import Verdict

CODE = "FC403"
UNHEARD = 2
"""How many words must be in no source where one passage has most of the rest: a writer may
choose one of his own."""


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each date or figure of the draft that no source has, amid unknown words."""
    claim = backing.claim
    loose = backing.covered <= casefile.needs["loosely-covered"]
    if not checkable(claim) or len(backing.novel) < (1 if loose else UNHEARD):
        return
    lacking = ", ".join(n.removeprefix("@").removeprefix("=") for n in backing.novel[:4])
    for value in backing.unknown:
        mark = Evidence(claim, value.start, value.end, value.display)
        yield Finding(
            code=CODE,
            verdict=Verdict.UNKNOWN,
            severity=Severity.NOTE,
            question=Question(claim.event.head, "source", "", tuple(sorted(claim.keys()))),
            positions=(Position(value.display, Origin.STATED, (mark,), 1),),
            weight=casefile.needs["need-figure"],
            values=(("detail", lacking),),
            steps=(Step("source", f"no source has {value.display}, nor says: {lacking}"),),
        )


def checkable(claim: Assertion) -> bool:
    """True for a statement in the draft's own voice that holds a date or a figure."""
    if claim.sentence.zone is not ZoneKind.BODY or claim.quoted:
        return False
    if claim.modality in {Modality.POSSIBLE, Modality.PLANNED}:
        return False
    counted = [q for q in claim.quantities if not q.value.ordinal]
    return bool(counted or claim.periods)
