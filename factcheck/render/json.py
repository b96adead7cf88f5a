"""The whole report as one JSON document (schema: report-1.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from factcheck.model.report import Report
from factcheck.render import View
from factcheck.render._envelope import envelope
from factcheck.render._export import export_of
from factcheck.render._values import Json


def show_report(report: Report, view: View) -> Iterable[str]:
    """The report as JSON: the same bytes for the same report."""
    return [pretty(envelope(export_of(report), view))]


def show_claims(report: Report, view: View) -> Iterable[str]:
    """The report with all its claims."""
    export = export_of(report)
    whole = envelope(export, view)
    whole["claims"] = [export.assertion(claim) for claim in report.assertions]
    return [pretty(whole)]


def pretty(value: Json) -> str:
    """JSON with sorted keys, for people and for diff."""
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
