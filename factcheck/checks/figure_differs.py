"""FC110: two sources give figures of one thing that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, difference, positions, two_sides, unanswered
from factcheck.model.pairing import Backing, Casefile, Matter, Slot
from factcheck.model.report import Finding

CODE = "FC110"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims that count the same thing cannot all be right."""
    if matter.slot is not Slot.FIGURE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-figure"])
    if found:
        answers = positions(matter.comparisons, casefile.group)
        yield difference(CODE, found[0], answers, casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each figure of the draft that the closest source excludes."""
    for c in unanswered(backing, Slot.FIGURE, casefile.needs["need-figure-draft"]):
        yield difference(CODE, c, two_sides(c), casefile)
