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


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding when a dated or counted statement has no passage near it in any source."""
    claim = backing.claim
    if not checkable(claim) or backing.covered > casefile.needs["most-covered"]:
        return
    if not backing.novel:
        return
    mark = Evidence(claim, claim.start, claim.end, "stated in the draft")
    lacking = ", ".join(n.removeprefix("@").removeprefix("=") for n in backing.novel[:4])
    yield Finding(
        code=CODE,
        verdict=Verdict.UNKNOWN,
        severity=Severity.NOTE,
        question=Question(claim.event.head, "source", "", tuple(sorted(claim.keys()))),
        positions=(Position("stated in the draft", Origin.STATED, (mark,), 1),),
        weight=casefile.needs["need-figure"],
        values=(("detail", lacking),),
        steps=(Step("source", f"no source says anything of {lacking}"),),
    )


def checkable(claim: Assertion) -> bool:
    """True for a statement in the draft's own voice that holds a date or a figure."""
    if claim.sentence.zone is not ZoneKind.BODY or claim.quoted:
        return False
    if claim.modality in {Modality.POSSIBLE, Modality.PLANNED}:
        return False
    counted = [q for q in claim.quantities if not q.value.ordinal]
    return bool(counted or claim.periods)
