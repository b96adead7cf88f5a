"""The whole report as JSON values: what was read, what was found, and the counts."""

from __future__ import annotations

from factcheck.model.article import Article, Publication, Source
from factcheck.model.report import Report, Severity, Status
from factcheck.model.verdict import Verdict
from factcheck.render import View
from factcheck.render._export import Export
from factcheck.render._places import portable
from factcheck.render._values import Json, iso, period_precision, publication_value

SCHEMA_VERSION = "1.0"
SCHEMA_URI = "urn:factcheck-desk:report-1.json"


def envelope(export: Export, view: View) -> dict[str, Json]:
    """The whole report."""
    report = export.report
    made = report.provenance
    return {
        "$schema": SCHEMA_URI,
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": "factcheck",
            "version": made.version,
            "rules_sha256": made.rules_digest,
            "options_sha256": made.options_digest,
            "topics": [*sorted(made.topics)],
        },
        "as_of": iso(report.as_of),
        "offset_unit": "codepoint",
        "documents": [document(a) for a in sorted(report.articles, key=lambda a: a.id)],
        "sources": [source(s) for s in sorted(report.sources, key=lambda s: s.id)],
        "conflicts": [export.conflict(c) for c in view.shown(report)],
        "compatible": [export.agreement(a) for a in report.agreements],
        "coverage": [export.coverage(c) for c in report.coverage],
        "notices": notices(report),
        "skipped": skipped(report),
        "summary": summary(report, view),
    }


def document(article: Article) -> dict[str, Json]:
    """An article without its text."""
    return {
        "id": article.id,
        "role": article.role.value,
        "uri": portable(article.uri, article.id),
        "source": article.source,
        "title": article.title,
        "published": published(article.publication),
        "language": article.language,
        "sha256": article.digest,
        "characters": len(article.text),
    }


def published(when: Publication | None) -> Json:
    """When an article ran and how that is known, or null."""
    if when is None:
        return None
    return {
        "value": publication_value(when.period),
        "earliest": iso(when.period.earliest),
        "latest": iso(when.period.latest),
        "precision": period_precision(when.period),
        "basis": when.basis.value,
        "why": when.why,
    }


def source(item: Source) -> dict[str, Json]:
    """A source with the origin it goes back to."""
    return {
        "id": item.id,
        "kind": item.kind,
        "independence_group": item.group,
        "derives_from": [*sorted(item.derives_from)],
        "basis": item.basis,
    }


def notices(report: Report) -> list[Json]:
    """The notices, sorted."""
    ordered = sorted(report.notices, key=lambda n: (n.code, n.document, n.message))
    return [{"code": n.code, "document": n.document, "message": n.message} for n in ordered]


def skipped(report: Report) -> list[Json]:
    """The inputs that were not judged, sorted."""
    last = {s.uri: s.uri.replace("\\", "/").rpartition("/")[2] for s in report.skipped}
    named = sorted((portable(s.uri, last[s.uri]), s.reason) for s in report.skipped)
    return [{"uri": uri, "reason": reason} for uri, reason in named]


def summary(report: Report, view: View) -> dict[str, Json]:
    """The counts; `shown` is lower than `conflicts` only when a limit was set."""
    severities = [c.severity for c in report.conflicts]
    verdicts = [c.verdict for c in report.conflicts]
    statuses = [c.status for c in report.coverage]
    return {
        "documents": len(report.articles),
        "sources": len(report.sources),
        "claims": len(report.assertions),
        "conflicts": len(report.conflicts),
        "shown": len(view.shown(report)),
        "compatible": len(report.agreements),
        "notices": len(report.notices),
        "skipped": len(report.skipped),
        "by_severity": {s.value: severities.count(s) for s in Severity},
        "by_verdict": {
            v.value: verdicts.count(v)
            for v in (Verdict.CONFLICT, Verdict.DISPUTED, Verdict.UPDATED)
        },
        "by_status": {s.value: statuses.count(s) for s in Status},
    }
