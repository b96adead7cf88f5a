"""Crosswise: an equal figure says that two dates are of one thing, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from factcheck.align.dates import AGREEING
from factcheck.model.pairing import Comparison, Contribution
from factcheck.model.verdict import Verdict


def crosswise(
    dates: Sequence[Comparison], figures: Sequence[Comparison], bits: Mapping[str, float]
) -> Iterator[Comparison]:
    """All comparisons of one pair, each weighed by what the other slot says of the pair."""
    yield from (_with(c, _step("date", dates, bits)) for c in figures)
    yield from (_with(c, _step("figure", figures, bits)) for c in dates)


def _step(
    name: str, others: Sequence[Comparison], bits: Mapping[str, float]
) -> Contribution | None:
    verdicts = {c.relation.verdict for c in others}
    if verdicts & AGREEING:
        best = next(c for c in others if c.relation.verdict in AGREEING)
        told = f"the {name}s agree: {best.relation.because}"
        return Contribution(f"same-{name}", bits[f"same-{name}"], told)
    if verdicts & {Verdict.CONFLICT, Verdict.DIFFERENT}:
        worst = others[0]
        told = f"the {name}s differ: {worst.relation.because}"
        return Contribution(f"other-{name}", bits[f"other-{name}"], told)
    return None


def _with(c: Comparison, step: Contribution | None) -> Comparison:
    if step is None:
        return c
    return evolve(c, weight=c.weight + step.bits, steps=(*c.steps, step))
