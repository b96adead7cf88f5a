"""One conflict a line, `path:line:col: severity CODE message [id]`: for grep and editors."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.article import Role
from factcheck.model.report import Conflict, Evidence, Report
from factcheck.render import View
from factcheck.render._places import Places, places_of
from factcheck.render._visible import visible
from factcheck.render._words import short_id


def show_report(report: Report, view: View) -> Iterator[str]:
    """The conflicts, each at its place in the draft, or else at its first claim."""
    places = places_of(report)
    for conflict in view.shown(report):
        where = _where(conflict, places)
        said = f"{conflict.severity} {conflict.code} {_message(conflict)}"
        line = f"{where}: {said} [{short_id(conflict.fingerprint)}]"
        yield visible(line, ascii_only=view.ascii) + "\n"


def show_claims(report: Report, view: View) -> Iterator[str]:
    """The claims, each at its place."""
    places = places_of(report)
    for claim in report.assertions:
        line, column = places.line_and_column(claim.document, claim.start)
        path = places.articles[claim.document].uri
        said = f"{path}:{line}:{column}: claim {claim.event.head} {claim.text} [{claim.id}]"
        yield visible(said, ascii_only=view.ascii) + "\n"


def _where(conflict: Conflict, places: Places) -> str:
    evidence = [e for position in conflict.positions for e in position.evidence]
    drafted = [e for e in evidence if _article_role(e, places) is Role.DRAFT]
    for first in (drafted or evidence)[:1]:
        document = first.assertion.document
        line, column = places.line_and_column(document, first.mark_start)
        return f"{places.articles[document].uri}:{line}:{column}"
    return "-:0:0"


def _article_role(evidence: Evidence, places: Places) -> Role:
    return places.articles[evidence.assertion.document].role


def _message(conflict: Conflict) -> str:
    sides = " / ".join(position.display for position in conflict.positions)
    return f"{conflict.title}: {sides}" if sides else conflict.title
