"""What a run has read and found, in numbers."""

from __future__ import annotations

from collections import Counter

from factcheck.model.mention import Polarity
from factcheck.model.report import Report
from factcheck.render._words import counted


def counts(report: Report) -> str:
    """The numbers of one run on one line."""
    claims = report.assertions
    denied = sum(c.polarity is Polarity.DENIED for c in claims)
    codes = Counter(c.code for c in report.conflicts)
    found = ", ".join(f"{code} {codes[code]}" for code in sorted(codes))
    facts = [
        counted(len(report.articles), "document"),
        counted(sum(len(a.text) for a in report.articles), "character"),
        counted(len(claims), "claim"),
        counted(sum(len(c.periods) for c in claims), "date"),
        counted(sum(len(c.quantities) for c in claims), "figure"),
        f"{sum(c.attribution is not None for c in claims)} attributed",
        f"{denied} denied",
        counted(len(report.conflicts), "conflict") + (f" ({found})" if found else ""),
        counted(len(report.agreements), "pair") + " that can stand",
        counted(len(report.notices), "notice"),
        f"{len(report.skipped)} skipped",
    ]
    return ", ".join(facts)
