"""FC130: one deed is told of other people, or with their parts exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.judging import clashes, difference, positions, two_sides, unanswered
from factcheck.model.pairing import Backing, Casefile, Matter, Slot
from factcheck.model.report import Finding

CODE = "FC130"


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding when claims of one deed give its parts to different parties."""
    if matter.slot is not Slot.ROLE:
        return
    found = clashes(matter.comparisons, casefile.needs["need-role"])
    if found:
        yield difference(CODE, found[0], positions(found, casefile.group), casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each deed of the draft whose parts the closest source gives otherwise."""
    for c in unanswered(backing, Slot.ROLE, casefile.needs["need-role-draft"]):
        yield difference(CODE, c, two_sides(c), casefile)
