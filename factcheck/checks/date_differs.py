"""FC101: two sources date one happening to days that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from factcheck.model.judging import clashes, difference, positions, two_sides, unanswered
from factcheck.model.pairing import Backing, Casefile, Matter, Slot
from factcheck.model.report import Finding

CODE = "FC101"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims that date the same event cannot all be right."""
    if matter.slot is not Slot.DATE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-date"])
    if found:
        answers = positions([c for c in matter.comparisons if c.weight >= 0], casefile.group)
        finding = difference(CODE, found[0], answers, casefile)
        asked = evolve(finding.question, text=matter.question, frame=matter.frame)
        yield evolve(finding, question=asked)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each date of the draft that the closest source excludes."""
    for c in unanswered(backing, Slot.DATE, casefile.needs["need-date-draft"]):
        yield difference(CODE, c, two_sides(c), casefile)
