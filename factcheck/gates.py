"""The gates between two claims and the report, and which of them stopped a pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING, CLASHING
from factcheck.model.pairing import Comparison, Pairing, Slot
from factcheck.model.report import Conflict
from factcheck.pipeline import Run

LOOK = "look"


@frozen
class Gate:
    """One of the gates a pair has to pass, in their order, and what happened at it."""

    name: str
    because: str
    passed: bool = True


@frozen
class Held:
    """One slot compared, with the bits that its verdict needs to be reported."""

    comparison: Comparison
    needed: str
    need: float

    @property
    def clashes(self) -> bool:
        """True when the values exclude each other."""
        return self.comparison.relation.verdict in CLASHING

    @property
    def enough(self) -> bool:
        """True when the evidence is what the verdict needs."""
        return self.comparison.weight >= self.need


def holds(conflict: Conflict, claim: Assertion) -> bool:
    """True when the claim is evidence of the conflict."""
    return any(e.assertion.id == claim.id for p in conflict.positions for e in p.evidence)


def gates(
    pairing: Pairing,
    held: Sequence[Held],
    near: set[tuple[str, str]],
    reported: Sequence[Conflict],
    run: Run,
) -> Iterator[Gate]:
    """The gates in their order, up to and with the one that stopped the pair."""
    made: tuple[Callable[[], Gate], ...] = (
        lambda: _candidate(pairing, held, near),
        lambda: _look(pairing, held, run.case.needs[LOOK]),
        lambda: _slots(held),
        lambda: _verdict(held),
        lambda: _evidence(held),
        lambda: _told(pairing, held, reported, run),
    )
    for ask in made:  # a gate can be asked only when the one before it has let the pair through
        gate = ask()
        yield gate
        if not gate.passed:
            return


def _candidate(pairing: Pairing, held: Sequence[Held], near: set[tuple[str, str]]) -> Gate:
    if (pairing.a.id, pairing.b.id) in near:
        return Gate("candidate", "they share telling names or words")
    if held:
        return Gate("candidate", "a label or a frame of a topic brings them together")
    return Gate(
        "candidate", "they share too few telling names and words to be weighed", passed=False
    )


def _look(pairing: Pairing, held: Sequence[Held], look: float) -> Gate:
    told = f"the pair weighs {pairing.weight:.1f} bits; one of {look:.1f} or more is compared"
    return Gate(LOOK, told, passed=pairing.weight >= look or bool(held))


def _slots(held: Sequence[Held]) -> Gate:
    if held:
        return Gate("slots", f"compared in {', '.join(_slot_names(held))}")
    return Gate("slots", "the claims give nothing that could be compared", passed=False)


def _slot_names(held: Sequence[Held]) -> Iterator[str]:
    yield from dict.fromkeys(h.comparison.slot.value for h in held)


def _verdict(held: Sequence[Held]) -> Gate:
    """The clash that is nearest to being told, else the agreement that says most."""
    best = max(held, key=_telling)
    relation = best.comparison.relation
    told = f"{relation.verdict.value}: {relation.because}"
    return Gate("verdict", told, passed=best.clashes)


def _telling(held: Held) -> tuple[bool, bool, float]:
    agrees = held.comparison.relation.verdict in AGREEING
    return held.clashes, agrees, held.comparison.weight - held.need


def _evidence(held: Sequence[Held]) -> Gate:
    best = max(held, key=_telling)
    weighed = f"{best.comparison.slot.value}: {best.comparison.weight:.2f} bits"
    told = f"{weighed}; {best.needed} is {best.need:.2f}"
    return Gate("evidence", told, passed=best.enough)


def _told(
    pairing: Pairing, held: Sequence[Held], reported: Sequence[Conflict], run: Run
) -> Gate:
    if reported:
        names = ", ".join(f"{c.code} {c.fingerprint}" for c in reported)
        return Gate("report", f"reported as {names}")
    agreeing = _agreeing(pairing, held, run)
    if agreeing is not None:
        source = run.case.articles[agreeing.pairing.b.document].source
        told = f"silenced by {source}, which agrees: {agreeing.relation.because}"
        return Gate("report", told, passed=False)
    beside = [c for c in run.report.conflicts if holds(c, pairing.a) or holds(c, pairing.b)]
    if beside:
        names = ", ".join(f"{c.code} {c.fingerprint}" for c in beside)
        return Gate("report", f"one of them is reported already: {names}", passed=False)
    return Gate("report", "the check of this slot leaves it alone", passed=False)


def _agreeing(pairing: Pairing, held: Sequence[Held], run: Run) -> Comparison | None:
    """A comparison of a draft's value with another source that bears it out."""
    for backing in run.backings:
        if backing.claim.id in {pairing.a.id, pairing.b.id}:
            marks = {_mark(h, backing.claim) for h in held if h.clashes}
            fits = (c for c in backing.comparisons if c.relation.verdict in AGREEING)
            return next((c for c in fits if (c.slot, c.a.start) in marks), None)
    return None


def _mark(held: Held, claim: Assertion) -> tuple[Slot, int]:
    """The slot and where in the claim its value stands."""
    c = held.comparison
    return c.slot, (c.a if c.pairing.a.id == claim.id else c.b).start
