"""One conflict, or one claim, a line of JSON: for pipes and for other engines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.model.report import Report
from factcheck.render import View
from factcheck.render._export import export_of
from factcheck.render._values import Json


def show_report(report: Report, view: View) -> Iterator[str]:
    """The conflicts, each as in the JSON report."""
    export = export_of(report)
    for conflict in view.shown(report):
        yield line(export.conflict(conflict))


def show_claims(report: Report, view: View) -> Iterator[str]:
    """The claims, in order."""
    export = export_of(report)
    for claim in report.assertions:
        yield line(export.assertion(claim))


def line(value: Json) -> str:
    """JSON on one line, keys sorted."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
