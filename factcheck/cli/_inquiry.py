"""What was asked about two places, as JSON values."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.gates import Held
from factcheck.inquiry import Answer, Inquiry
from factcheck.model.assertion import Assertion
from factcheck.model.pairing import Contribution
from factcheck.model.report import Report
from factcheck.render._export import rounded
from factcheck.render._places import Places, places_of
from factcheck.render._values import Json


def inquiry_json(inquiry: Inquiry) -> dict[str, Json]:
    """The pairs between two places, the one that got farthest first."""
    places = places_of(inquiry.report)
    return {
        "schema_version": "1.0",
        "documents": len(inquiry.report.articles),
        "claims": len(inquiry.report.assertions),
        "pairs": [_pair(answer, inquiry.report, places) for answer in inquiry.answers],
    }


def _pair(answer: Answer, report: Report, places: Places) -> Json:
    stopped = answer.stopped
    pairing = answer.pairing
    return {
        "a": _claim(pairing.a, places),
        "b": _claim(pairing.b, places),
        "weight": rounded(pairing.weight),
        "contributions": _parts(pairing.contributions),
        "shared": {token: rounded(worth) for token, worth in answer.shared},
        "comparisons": [_held(held) for held in answer.held],
        "gates": [
            {"gate": g.name, "passed": g.passed, "because": g.because} for g in answer.gates
        ],
        "stopped": {"gate": stopped.name, "because": stopped.because} if stopped else None,
        "reported": [{"id": c.fingerprint, "code": c.code} for c in answer.reported],
    }


def _claim(claim: Assertion, places: Places) -> Json:
    line, column = places.line_and_column(claim.document, claim.start)
    return {
        "id": claim.id,
        "document": claim.document,
        "line": line,
        "column": column,
        "text": claim.text,
        "event": claim.event.head,
    }


def _parts(parts: Iterable[Contribution]) -> list[Json]:
    return [{"name": p.name, "bits": rounded(p.bits), "because": p.because} for p in parts]


def _held(held: Held) -> Json:
    """A comparison; its steps are what the slot and the other slots add to the pair's bits."""
    c = held.comparison
    return {
        "slot": c.slot.value,
        "verdict": c.relation.verdict.value,
        "because": c.relation.because,
        "a": c.a.display,
        "b": c.b.display,
        "event": c.event,
        "attribute": c.attribute,
        "frame": c.frame,
        "pair_weight": rounded(c.pairing.weight),
        "steps": _parts(c.steps),
        "weight": rounded(c.weight),
        "need": held.need,
        "need_name": held.needed,
    }
