"""Lengths that stand beside the span they are of: "twelve days, from 3 to 9 May"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from factcheck.model.arithmetic import Extent
from factcheck.model.assertion import Assertion
from factcheck.model.intervals import exact_days, lengths, said_days
from factcheck.model.mention import Mention
from factcheck.model.period import Edge, Grain, Period

BETWEEN = frozenset({"", ","})
UNIT = {Grain.DAY: 1, Grain.MONTH: 31, Grain.YEAR: 366}
"""Days by which the ends of a span of that grain are open, together."""


def spanned(claim: Assertion) -> Iterator[tuple[Mention[Period], Mention[Period], Extent]]:
    """Each length with the span right after it, and the days of the span, if they differ."""
    spans = [m for m in claim.periods if m.value.edge is Edge.THROUGHOUT]
    for length in lengths(claim.periods):
        for span in spans:
            gap = claim.text[length.end - claim.start : span.start - claim.start]
            if span.start < length.end or gap.strip() not in BETWEEN:
                continue
            days, said = _days(span.value), _said(claim, length, span.value)
            if days is not None and said is not None and not days.meets(said):
                yield length, span, days


def _said(claim: Assertion, length: Mention[Period], span: Period) -> Extent | None:
    """Days are counted to the day when the span is given in days."""
    exact = span.grain is Grain.DAY and length.value.length[-1] == "D"
    return exact_days(claim, length) if exact else said_days(claim, length)


def _days(span: Period) -> Extent | None:
    """How long a span is, at least and at most, with its first and last day or without."""
    if span.earliest is None or span.latest is None or span.grain not in UNIT:
        return None
    whole = (span.latest + timedelta(days=1) - span.earliest).days
    return Extent(Decimal(max(0, whole - 2 * UNIT[span.grain])), Decimal(whole))
