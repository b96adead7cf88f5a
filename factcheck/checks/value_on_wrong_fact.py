"""FC406: the sources give a draft's value to something else, and another to what it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.judging import clashes, evidence_of, steps_of
from factcheck.model.pairing import Backing, Casefile, Comparison, Slot
from factcheck.model.report import Finding, Origin, Position, Question, Severity
from factcheck.model.verdict import Verdict

CODE = "FC406"
OWN_OTHER, OWN_SAME = "date: of this, another", "date: of this, the same"
COUNT_OTHER, COUNT_SAME = "figure: of this, another", "figure: of this, the same"
ELSEWHERE = "date: of something else, the same"


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each date or count of the draft that a source gives to something else."""
    yield from _counts(backing, casefile)
    lacking = {m.start for m in backing.unknown}
    dates = [c for c in backing.comparisons if c.slot is Slot.DATE]
    for start in dict.fromkeys(c.a.start for c in dates):
        here = [c for c in dates if c.a.start == start]
        if start in lacking or clashes(here, casefile.needs["need-date-draft"]):
            continue
        own = max((c for c in here if c.attribute == OWN_OTHER), key=_told, default=None)
        if own is not None and not _borne_out(here, own, casefile.needs["own-spare"]):
            yield _finding(own, _elsewhere(here), casefile)


def _counts(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each count that one source passage has for something else."""
    need = casefile.needs["need-figure-draft"]
    right = {c.a.start for c in backing.comparisons if c.attribute == COUNT_SAME}
    seen: set[int] = set()
    for c in backing.comparisons:
        start = c.a.start
        if c.attribute == COUNT_OTHER and c.weight >= need and start not in right | seen:
            seen.add(start)
            yield _finding(c, "", casefile)


def _borne_out(here: Sequence[Comparison], own: Comparison, spare: float) -> bool:
    """True when a source has the draft's date of this, or of something told as closely."""
    if any(c.attribute == OWN_SAME for c in here):
        return True
    rivals = [_told(c) for c in here if c.attribute == ELSEWHERE]
    return max(rivals, default=0.0) > _told(own) - spare


def _told(c: Comparison) -> float:
    """The bits that the two claims share in names and words, whatever stands around."""
    return c.pairing.bits("name") + c.pairing.bits("word")


def _elsewhere(here: Sequence[Comparison]) -> str:
    """What the sources date to the draft's day, as they word it; "" when it is far off."""
    found = max((c for c in here if c.attribute == ELSEWHERE), key=_told, default=None)
    return found.pairing.b.event.words if found is not None else ""


def _finding(own: Comparison, elsewhere: str, casefile: Casefile) -> Finding:
    sides = ((own.pairing.a, own.a), (own.pairing.b, own.b))
    there = f" (“{elsewhere}”)" if elsewhere else ""
    return Finding(
        code=CODE,
        verdict=Verdict.CONFLICT,
        severity=Severity.WARNING,
        question=Question(
            own.event, "date", "", tuple(sorted(own.pairing.a.keys() & own.pairing.b.keys()))
        ),
        positions=tuple(
            Position(mark.display, Origin.STATED, (evidence_of(claim, mark),), 1)
            for claim, mark in sides
        ),
        weight=own.pairing.weight,
        values=(("event", casefile.gloss(own.event)), ("detail", there)),
        steps=steps_of(own),
    )
