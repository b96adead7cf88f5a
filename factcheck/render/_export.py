"""Conflicts, claims and coverage as JSON values, in the shape of report-1.schema.json."""

from __future__ import annotations

from attrs import frozen

from factcheck.model.article import Article
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
    Step,
)
from factcheck.render._claim_lines import claim_line
from factcheck.render._places import Places, places_of
from factcheck.render._values import (
    Json,
    attribution_of,
    hedge_of,
    value_of,
)

AROUND = 32  # code points of prefix and suffix: enough to find a quote again in an edited text


@frozen
class Export:
    """One report on its way to JSON."""

    report: Report
    places: Places
    groups: dict[str, str]

    def conflict(self, conflict: Conflict) -> dict[str, Json]:
        """A conflict with all its claims; every quote is verified against its article."""
        named = claim_ids(conflict)
        return {
            "id": conflict.fingerprint,
            "evidence": conflict.evidence_print,
            "code": conflict.code,
            "verdict": conflict.verdict.value,
            "severity": conflict.severity.value,
            "confidence": rounded(conflict.confidence),
            "title": conflict.title,
            "question": conflict.question.text,
            "slot": slot(conflict),
            "positions": [self.position(p, conflict.code, named) for p in conflict.positions],
            "claims": [self.claim(e, conflict.code, name) for name, e in named],
            "because": conflict.because,
            "ask": conflict.ask,
            "explanation": [step(s) for s in conflict.steps],
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
            {**self.span(s.assertion), "verdict": s.verdict.value, "because": s.because}
            for s in item.support
        ]
        return {
            **self.span(item.assertion),
            "status": item.status.value,
            "conflicts": [*sorted(item.conflicts)],
            "support": support,
        }

    def span(self, claim: Assertion) -> dict[str, Json]:
        """Where a claim stands and what it says."""
        verified(claim, self.places.articles[claim.document])
        return {
            "document": claim.document,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
        }

    def assertion(self, claim: Assertion) -> dict[str, Json]:
        """Everything that was read from a claim."""
        return claim_line(verified(claim, self.places.articles[claim.document]))


def slot(conflict: Conflict) -> Json:
    """What the claims of a conflict are about."""
    question = conflict.question
    return {
        "frame": question.frame or question.event,
        "participants": list(question.participants),
        "attribute": question.attribute,
        "place": question.place,
        "when": question.when,
    }


def step(one: Step) -> Json:
    """One step of the way to the verdict."""
    return {"step": one.step, "result": one.result, "rule": one.rule}


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


def verified(claim: Assertion, article: Article) -> Assertion:
    """The claim; raises ValueError when its article does not say what it quotes."""
    text, sentence = article.text, claim.sentence
    if text[sentence.start : sentence.end] != sentence.text:
        raise ValueError(f"{article.id}: no such sentence at {sentence.start}")
    if text[claim.start : claim.end] != claim.text:
        raise ValueError(f"{article.id}: no such claim at {claim.start}")
    return claim


def verified_mark(evidence: Evidence, article: Article) -> tuple[int, int]:
    """The span of the value; raises ValueError when it does not stand in the quote."""
    sentence = verified(evidence.assertion, article).sentence
    if not sentence.start <= evidence.mark_start < evidence.mark_end <= sentence.end:
        raise ValueError(f"{article.id}: a mark outside its sentence at {evidence.mark_start}")
    return evidence.mark_start, evidence.mark_end


def export_of(report: Report) -> Export:
    """The report with what every part of its export looks up."""
    return Export(report, places_of(report), {s.id: s.group for s in report.sources})


def rounded(number: float) -> float:
    """A factor with four decimals: enough to sort by, equal on every machine."""
    return round(number, 4)
