"""The report drawn for a screen of characters; article text is only ever data in it."""

from __future__ import annotations

from factcheck.model.report import Report
from factcheck.render import View
from factcheck.render.terminal.claims import claim_rows
from factcheck.render.terminal.draft import draft_lines
from factcheck.render.terminal.look import Look
from factcheck.render.terminal.pages import is_check, report_lines

__all__ = ["claims_page", "report_page"]


def report_page(report: Report, view: View) -> str:
    """The conflicts among sources, or the findings on a draft when the report has one."""
    look = Look(view)
    lines = draft_lines if is_check(report) else report_lines
    return look.page(lines(report, look))


def claims_page(report: Report, view: View) -> str:
    """The claims, one a line."""
    look = Look(view)
    return look.page(claim_rows(report, look))
