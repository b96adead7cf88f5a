"""FC120: one happening is told in two places of which neither holds the other."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, difference, positions, two_sides, unanswered
from factcheck.model.pairing import Backing, Casefile, Matter, Slot
from factcheck.model.report import Finding

CODE = "FC120"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims of one happening set it in places that lie apart."""
    if matter.slot is not Slot.PLACE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-place"])
    if found:
        yield difference(CODE, found[0], positions(found, casefile.group), casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each place of the draft that the closest source excludes."""
    for c in unanswered(backing, Slot.PLACE, casefile.needs["need-place-draft"]):
        yield difference(CODE, c, two_sides(c), casefile)
