"""FC201: one source says that something is so, another carries a denial."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.model.assertion import Assertion
from factcheck.model.judging import clashes, evidence_of, positions, steps_of
from factcheck.model.mention import Cue, Mention, Modality, Polarity
from factcheck.model.pairing import Backing, Casefile, Comparison, Matter, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC201"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when something is affirmed, or held possible, and denied."""
    if matter.slot is not Slot.EXISTENCE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-existence"])
    if found:
        answers = _in_order(positions(matter.comparisons, casefile.group))
        yield _finding(found[0], matter, answers, casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding when the draft says in one voice what a source denies in that voice.

    A denial that the draft carries beside the claim is fair reporting and is no finding.
    """
    need = casefile.needs["need-existence"]
    for c in clashes(backing.comparisons, need):
        denied = "NO" in {c.a.display, c.b.display}
        if c.slot is Slot.EXISTENCE and denied and _turned(c.pairing.a, c.pairing.b):
            answers = tuple(
                Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
                for claim, mark in ((c.pairing.a, c.a), (c.pairing.b, c.b))
            )
            matter = Matter(c.slot, c.event, c.attribute, c.frame, "", (c,))
            yield _finding(c, matter, answers, casefile)
            return


def _cues(answers: tuple[Position, ...]) -> str:
    """The words that deny or soften, as the reason why the positions differ."""
    claims = [e.assertion for p in answers for e in p.evidence]
    denials = _words(c.polarity_cue for c in claims if c.polarity is Polarity.DENIED)
    doubts = _words(c.modality_cue for c in claims if c.modality is Modality.POSSIBLE)
    told = [f"denial: {denials}" if denials else "", f"doubt: {doubts}" if doubts else ""]
    return " · ".join(["same parties", *(t for t in told if t)])


def _words(cues: Iterable[Mention[Cue] | None]) -> str:
    found = dict.fromkeys(f"“{c.text}”" for c in cues if c is not None)
    return ", ".join(found)


def _in_order(answers: tuple[Position, ...]) -> tuple[Position, ...]:
    """What is affirmed first, what is denied last, what lies between in between."""
    rank = {"YES": 0, "POSSIBLY": 1, "NO": 3}
    return tuple(sorted(answers, key=lambda p: (rank.get(p.display, 2), p.display)))


def _turned(draft: Assertion, source: Assertion) -> bool:
    """True when the draft puts the opposite into the same mouth, or into nobody's."""
    said = {a.mention.value.head.casefold() for a in source.actors if a.role == "speaker"}
    if not draft.voice:
        return True
    return draft.voice == source.voice or draft.voice in said


def _finding(
    worst: Comparison, matter: Matter, answers: tuple[Position, ...], casefile: Casefile
) -> Finding:
    shared = sorted(worst.pairing.a.keys() & worst.pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.DISPUTED,
        severity=Severity.WARNING,
        question=Question(
            worst.event, worst.attribute, matter.question, tuple(shared), frame=matter.frame
        ),
        positions=answers,
        weight=worst.weight,
        values=(("event", casefile.gloss(worst.event)), ("detail", _cues(answers))),
        steps=steps_of(worst),
    )
