"""The report for an editor's screen; what draws it lives in `terminal`."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.report import Report
from factcheck.render import View


def show_report(report: Report, view: View) -> Iterable[str]:
    """The conflicts, each with both sides in their own words; a draft line by line."""
    from factcheck.render.terminal import report_page

    return [report_page(report, view)]


def show_claims(report: Report, view: View) -> Iterable[str]:
    """The claims, one a line."""
    from factcheck.render.terminal import claims_page

    return [claims_page(report, view)]
