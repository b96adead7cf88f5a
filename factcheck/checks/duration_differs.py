"""FC102: two sources give lengths of one thing, or of one interval, that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, difference, positions, two_sides, unanswered
from factcheck.model.pairing import Backing, Casefile, Matter, Slot
from factcheck.model.report import Finding

CODE = "FC102"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims that say how long cannot all be right."""
    if matter.slot is not Slot.DURATION:
        return
    found = clashes(matter.comparisons, casefile.needs["need-duration"])
    if found:
        answers = positions(matter.comparisons, casefile.group)
        yield difference(CODE, found[0], answers, casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each length in the draft that the closest source excludes."""
    for c in unanswered(backing, Slot.DURATION, casefile.needs["need-duration"]):
        yield difference(CODE, c, two_sides(c), casefile)
