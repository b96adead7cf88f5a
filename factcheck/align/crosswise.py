"""Crosswise: an equal figure says that two dates are of one thing, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from factcheck.model.judging import AGREEING
from factcheck.model.pairing import Comparison, Contribution, Slot
from factcheck.model.verdict import Verdict

OTHER = {Slot.DATE: Slot.FIGURE, Slot.FIGURE: Slot.DATE}


def crosswise(
    comparisons: Sequence[Comparison], bits: Mapping[str, float]
) -> Iterator[Comparison]:
    """All comparisons of one pair, dates and figures weighed by what the other slot says."""
    for c in comparisons:
        other = OTHER.get(c.slot)
        beside = [x for x in comparisons if x.slot is other]
        step = _step(other.value, beside, bits) if other is not None else None
        yield c if step is None else _with(c, step)


def _step(
    name: str, others: Sequence[Comparison], bits: Mapping[str, float]
) -> Contribution | None:
    verdicts = {c.relation.verdict for c in others}
    if verdicts & AGREEING:
        best = next(c for c in others if c.relation.verdict in AGREEING)
        told = f"the {name}s agree: {best.relation.because}"
        return Contribution(f"same-{name}", bits[f"same-{name}"], told)
    if verdicts & {Verdict.CONFLICT, Verdict.DIFFERENT}:
        told = f"the {name}s differ: {others[0].relation.because}"
        return Contribution(f"other-{name}", bits[f"other-{name}"], told)
    return None


def _with(c: Comparison, step: Contribution) -> Comparison:
    return evolve(c, weight=c.weight + step.bits, steps=(*c.steps, step))
