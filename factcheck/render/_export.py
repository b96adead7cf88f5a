"""A report as JSON values, in the shape of report-1.schema.json."""

from __future__ import annotations

from attrs import frozen

from factcheck.model.article import Article, Publication, Source
from factcheck.model.assertion import Assertion
from factcheck.model.fingerprint import quote_print
from factcheck.model.report import (
    Agreement,
    Conflict,
    Coverage,
    Evidence,
    Origin,
    Position,
    Report,
    Severity,
    Status,
)
from factcheck.model.verdict import Verdict
from factcheck.render import View
from factcheck.render._places import Places, places_of, portable
from factcheck.render._values import (
    Json,
    attribution_of,
    hedge_of,
    iso,
    period_precision,
    publication_value,
    value_of,
)

SCHEMA_VERSION = "1.0"
SCHEMA_URI = "urn:factcheck-desk:report-1.json"
AROUND = 32  # code points of prefix and suffix: enough to find a quote again in an edited text


@frozen
class Export:
    """One report on its way to JSON."""

    report: Report
    places: Places
    groups: dict[str, str]

    def conflict(self, conflict: Conflict) -> dict[str, Json]:
        """A conflict with all its claims; every quote is verified against its article."""
        question = conflict.question
        named = claim_ids(conflict)
        return {
            "id": conflict.fingerprint,
            "evidence": conflict.evidence_print,
            "code": conflict.code,
            "verdict": conflict.verdict.value,
            "severity": conflict.severity.value,
            "confidence": rounded(conflict.confidence),
            "title": conflict.title,
            "question": question.text,
            "slot": {
                "frame": question.frame or question.event,
                "participants": list(question.participants),
                "attribute": question.attribute,
                "place": question.place,
                "when": question.when,
            },
            "positions": [self.position(p, conflict.code, named) for p in conflict.positions],
            "claims": [self.claim(e, conflict.code, name) for name, e in named],
            "because": conflict.because,
            "ask": conflict.ask,
            "explanation": [
                {"step": s.step, "result": s.result, "rule": s.rule} for s in conflict.steps
            ],
            "confidence_parts": {name: rounded(value) for name, value in conflict.parts},
            "review": None,
            "related": [*sorted(conflict.related)],
        }

    def position(
        self, position: Position, code: str, named: list[tuple[str, Evidence]]
    ) -> dict[str, Json]:
        """A position with the ids of its claims."""
        text: Json = {"type": "text", "text": position.display}
        stated = position.evidence and position.origin is Origin.STATED
        return {
            "origin": position.origin.value,
            "display": position.display,
            "value": value_of(position.evidence[0], code) if stated else text,
            "claims": [name for name, e in named if e in position.evidence],
            "independent_sources": position.independent,
        }

    def claim(self, evidence: Evidence, code: str, name: str) -> dict[str, Json]:
        """A claim as evidence for its value."""
        claim = evidence.assertion
        article = self.places.articles[claim.document]
        return {
            "id": name,
            "document": claim.document,
            "source": article.source,
            "independence_group": self.groups.get(article.source, article.source),
            "value": value_of(evidence, code),
            "display": evidence.display,
            "polarity": claim.polarity.value,
            "modality": claim.modality.value,
            "hedge": hedge_of(evidence),
            "attribution": attribution_of(claim),
            "quote": self.quote(evidence, article),
        }

    def quote(self, evidence: Evidence, article: Article) -> dict[str, Json]:
        """The words of a claim, findable by position and by text."""
        sentence, text = evidence.assertion.sentence, article.text
        start, end = verified_mark(evidence, article)
        line, column = self.places.line_and_column(article.id, start)
        return {
            "fingerprint": quote_print(article.source, sentence.text, evidence.display),
            "line": line,
            "column": column,
            "sentence": {"start": sentence.start, "end": sentence.end, "text": sentence.text},
            "selectors": [
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": text[max(0, start - AROUND) : start],
                    "suffix": text[end : end + AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        }

    def agreement(self, agreement: Agreement) -> dict[str, Json]:
        """Two claims that can both stand."""
        return {
            "verdict": agreement.verdict.value,
            "because": agreement.because,
            "claims": [self.claim(e, "", e.assertion.id) for e in (agreement.a, agreement.b)],
        }

    def coverage(self, item: Coverage) -> dict[str, Json]:
        """What became of one statement of a draft."""
        support: list[Json] = [
            {**span(s.assertion), "verdict": s.verdict.value, "because": s.because}
            for s in item.support
        ]
        return {
            **span(item.assertion),
            "status": item.status.value,
            "conflicts": [*sorted(item.conflicts)],
            "support": support,
        }


def claim_ids(conflict: Conflict) -> list[tuple[str, Evidence]]:
    """The evidence of all positions with its claim's id; a second mark in a claim gets "#2"."""
    found: dict[Evidence, str] = {}
    seen: dict[str, int] = {}
    for position in conflict.positions:
        for evidence in position.evidence:
            if evidence not in found:
                name = evidence.assertion.id
                seen[name] = seen.get(name, 0) + 1
                found[evidence] = name if seen[name] == 1 else f"{name}#{seen[name]}"
    return [(name, evidence) for evidence, name in found.items()]


def verified_mark(evidence: Evidence, article: Article) -> tuple[int, int]:
    """The span of the value; raises ValueError when the article does not say what is quoted."""
    claim, text = evidence.assertion, article.text
    sentence = claim.sentence
    if text[sentence.start : sentence.end] != sentence.text:
        raise ValueError(f"{article.id}: no such sentence at {sentence.start}")
    if text[claim.start : claim.end] != claim.text:
        raise ValueError(f"{article.id}: no such claim at {claim.start}")
    if not sentence.start <= evidence.mark_start < evidence.mark_end <= sentence.end:
        raise ValueError(f"{article.id}: a mark outside its sentence at {evidence.mark_start}")
    return evidence.mark_start, evidence.mark_end


def span(claim: Assertion) -> dict[str, Json]:
    """Where a claim stands and what it says."""
    return {
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
    }


def export_of(report: Report) -> Export:
    """The report with what every part of its export looks up."""
    return Export(report, places_of(report), {s.id: s.group for s in report.sources})


def rounded(number: float) -> float:
    """A factor with four decimals: enough to sort by, equal on every machine."""
    return round(number, 4)


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
