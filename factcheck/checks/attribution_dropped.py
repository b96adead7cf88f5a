"""FC402: what one source gives as somebody's words stands elsewhere in nobody's."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, evidence_of, positions, steps_of
from factcheck.model.mention import Modality
from factcheck.model.pairing import Backing, Casefile, Comparison, Matter, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC402"
DIRECT, KEPT = "attribution", "attribution of a kept quotation"
"""Quoted words, and quoted words taken over unchanged: two sources may share the latter."""


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when an article's own words are a speaker's in another article."""
    if matter.slot is not Slot.WORDS or matter.attribute != DIRECT:
        return
    found = clashes(matter.comparisons, casefile.needs["need-words"])
    if found:
        yield _finding(found[0], positions(found, casefile.group))


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding when the draft takes a speaker's words for its own."""
    if backing.claim.attribution is not None:
        return
    worded = [c for c in backing.comparisons if c.slot is Slot.WORDS and _owed(c)]
    for c in clashes(worded, casefile.needs["need-words"])[:1]:
        answers = tuple(
            Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
            for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
        )
        yield _finding(c, answers)


def _owed(c: Comparison) -> bool:
    """True for quoted words, and for what the speaker only held possible."""
    return c.attribute in {DIRECT, KEPT} or c.pairing.b.modality is Modality.POSSIBLE


def _finding(worst: Comparison, answers: tuple[Position, ...]) -> Finding:
    said = [c for c in (worst.pairing.a, worst.pairing.b) if c.attribution is not None]
    speaker = said[0].attribution.value.speaker if said and said[0].attribution else "somebody"
    shared = sorted(worst.pairing.a.keys() & worst.pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.DISPUTED,
        severity=Severity.WARNING,
        question=Question(worst.event, worst.attribute, "", tuple(shared)),
        positions=answers,
        weight=worst.weight,
        values=(("speaker", speaker), ("detail", worst.relation.because)),
        steps=steps_of(worst),
    )
