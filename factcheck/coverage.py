"""Coverage: what became of every statement of a draft, with its best support."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.model.article import ZoneKind
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.pairing import Backing
from factcheck.model.report import Conflict, Coverage, Status, Support
from factcheck.model.verdict import Verdict

NAMED = frozenset({"person", "organisation"})
"""A statement that names a country only ("Berlin hesitated") can be looked up nowhere."""
MOST = 3
"""How many passages of support are named at the most."""


def coverage(
    backings: Sequence[Backing], conflicts: Sequence[Conflict], needs: Mapping[str, float]
) -> tuple[Coverage, ...]:
    """One entry for each claim of the draft, in order."""
    raised: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in conflicts:
        for position in conflict.positions:
            for evidence in position.evidence:
                raised[evidence.assertion.id].append(conflict)
    return tuple(_entry(b, raised[b.claim.id], needs) for b in backings)


def _entry(
    backing: Backing, conflicts: Sequence[Conflict], needs: Mapping[str, float]
) -> Coverage:
    support = tuple(_support(backing, needs))[:MOST]
    found = tuple(dict.fromkeys(c.fingerprint for c in conflicts))
    return Coverage(backing.claim, _status(backing, conflicts, support, needs), found, support)


def _support(backing: Backing, needs: Mapping[str, float]) -> list[Support]:
    found: dict[str, Support] = {}
    for c in backing.comparisons:
        if c.relation.verdict in AGREEING and c.weight >= needs["floor"]:
            claim = c.pairing.b
            found.setdefault(claim.id, Support(claim, c.relation.verdict, c.relation.because))
    for p in backing.pairings:
        if p.weight >= needs["need-figure-draft"]:
            told = f"speaks of the same, by {p.weight:.0f} bits"
            found.setdefault(p.b.id, Support(p.b, Verdict.COMPATIBLE, told))
    return list(found.values())


def _status(
    backing: Backing,
    conflicts: Sequence[Conflict],
    support: Sequence[Support],
    needs: Mapping[str, float],
) -> Status:
    verdicts = {c.verdict for c in conflicts}
    if Verdict.CONFLICT in verdicts:
        return Status.CONFLICT
    if Verdict.DISPUTED in verdicts:
        return Status.DISPUTED
    if conflicts:
        return Status.UNSUPPORTED
    if not _checkable(backing.claim):
        return Status.NOT_CHECKABLE
    return (
        Status.SUPPORTED
        if support or backing.covered >= needs["well-covered"]
        else (Status.UNSUPPORTED)
    )


def _checkable(claim: Assertion) -> bool:
    """True for statements with a date, a figure, or the name of a person or a body."""
    if claim.sentence.zone not in {ZoneKind.BODY, ZoneKind.CAPTION}:
        return False
    named = any(a.mention.value.kind in NAMED and a.role != "lent" for a in claim.actors)
    return named or bool(claim.periods or claim.quantities)
