"""The docket: findings are weighed, worded, named and ordered before they are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import TypeAlias

from attrs import evolve

from factcheck.model.assertion import Assertion
from factcheck.model.fingerprint import conflict_print, evidence_print, quote_print
from factcheck.model.mention import Modality
from factcheck.model.report import Conflict, Evidence, Finding, Question, Severity
from factcheck.rulebook import Rule, RuleBook

HALVING = 4.0
"""Bits of evidence beyond what a verdict needs that halve the doubt left."""
HEDGED = 0.85
"""A position that is only held possible lowers the confidence by this factor."""
Places: TypeAlias = frozenset[tuple[str, int]]
UNSOURCED = "FC403"
"""Says less than any conflict about the same value, and so gives way to it."""
RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def docket(
    findings: Iterable[Finding],
    book: RuleBook,
    needs: Mapping[str, float],
    source_of: Callable[[Assertion], str],
) -> tuple[Conflict, ...]:
    """The findings as conflicts, most serious and surest first, each thing raised once."""
    ordered = sorted(findings, key=_strength)
    kept: list[Conflict] = []
    raised: set[tuple[str, Places]] = set()
    framed: dict[str, Places] = {}
    for finding in ordered:
        places = frozenset((e.assertion.document, e.mark_start) for e in _evidence(finding))
        if any(code == finding.code and _said_already(places, seen) for code, seen in raised):
            continue
        if finding.code == UNSOURCED and _judged_elsewhere(finding, ordered):
            continue
        sentences = _sentences(finding)
        if finding.question.frame:
            framed[finding.code] = framed.get(finding.code, frozenset()) | sentences
        elif len(sentences & framed.get(finding.code, frozenset())) * 2 > len(sentences):
            continue  # a topic asks this question already, and words it better
        raised.add((finding.code, places))
        kept.append(_conflict(finding, book, needs, source_of))
    return tuple(sorted(kept, key=_order))


def _sentences(finding: Finding) -> Places:
    return frozenset(
        (e.assertion.document, e.assertion.sentence.start) for e in _evidence(finding)
    )


def _said_already(places: Places, seen: Places) -> bool:
    """True when all marks were raised before, or most of them by one question."""
    return places <= seen or len(places & seen) * 2 > len(places)


def _judged_elsewhere(finding: Finding, others: Sequence[Finding]) -> bool:
    """True when another finding already holds the value that no source has."""
    ours = {(e.assertion.document, e.mark_start) for e in _evidence(finding)}
    return any(
        (e.assertion.document, e.mark_start) in ours
        for other in others
        if other.code != finding.code
        for e in _evidence(other)
    )


def _strength(finding: Finding) -> tuple[int, float, str, str, int]:
    """Frames first, then by weight: what a topic words itself is worded best."""
    first = next(iter(_evidence(finding)), None)
    place = (first.assertion.document, first.mark_start) if first else ("", 0)
    framed = 0 if finding.question.frame else 1
    return framed, -round(finding.weight, 6), finding.code, *place


def _order(conflict: Conflict) -> tuple[int, float, str, str]:
    confidence = -round(conflict.confidence, 4)
    return RANK[conflict.severity], confidence, conflict.code, conflict.evidence_print


def _evidence(finding: Finding) -> list[Evidence]:
    return [e for p in finding.positions for e in p.evidence]


def _conflict(
    finding: Finding,
    book: RuleBook,
    needs: Mapping[str, float],
    source_of: Callable[[Assertion], str],
) -> Conflict:
    parts = _parts(finding, needs)
    words = _wording(finding, book)
    question = finding.question
    return Conflict(
        code=finding.code,
        title=words["title"],
        verdict=finding.verdict,
        severity=finding.severity,
        confidence=round(prod(factor for _, factor in parts), 2),
        question=_worded(finding, words["question"]),
        positions=finding.positions,
        because=words["because"],
        ask=words["ask"],
        steps=finding.steps,
        parts=parts,
        fingerprint=conflict_print(
            finding.code, question.event, question.participants, question.attribute
        ),
        evidence_print=_quotes_print(finding, source_of),
    )


def _quotes_print(finding: Finding, source_of: Callable[[Assertion], str]) -> str:
    """The name of all quotes the finding rests on."""
    return evidence_print(
        quote_print(source_of(e.assertion), e.assertion.sentence.text, e.display)
        for e in _evidence(finding)
    )


def _parts(finding: Finding, needs: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """The factors of the confidence: one thing or two, and how firmly each side speaks."""
    spare = max(0.0, finding.weight - needs["need-date-draft"])
    same = 1 - 0.5 ** (1 + spare / HALVING)
    hedged = any(e.assertion.modality is Modality.POSSIBLE for e in _evidence(finding))
    return (("hedge", HEDGED if hedged else 1.0), ("same_event", round(same, 2)))


def _worded(finding: Finding, text: str) -> Question:
    question = finding.question
    return evolve(question, text=question.text or text)


def _wording(finding: Finding, book: RuleBook) -> dict[str, str]:
    """The code's templates with the finding's own words filled in."""
    shown = [p.display for p in finding.positions]
    values = {
        "a": shown[0] if shown else "",
        "b": shown[1] if len(shown) > 1 else "",
        "all": _listed(shown),
        **dict(finding.values),
    }
    rule = _wordings(book)[finding.code]
    found = {k: _fill(rule.text(k), values) for k in ("title", "question", "because", "ask")}
    frame = book.find(finding.question.frame) if finding.question.frame else None
    if frame is not None:
        for key in ("because", "ask"):
            found[key] = frame.text(key, found[key])
    return found


@lru_cache(maxsize=8)
def _wordings(book: RuleBook) -> Mapping[str, Rule]:
    return {r.id.removeprefix("wording."): r for r in book.of("wording")}


def _fill(template: str, values: Mapping[str, str]) -> str:
    """The template with {name} replaced; what an article says is never read as a template."""
    pieces = template.split("{")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        name, _, rest = piece.partition("}")
        filled.append(values.get(name, "") + rest)
    return "".join(filled)


def _listed(shown: Sequence[str]) -> str:
    return " or ".join(dict.fromkeys(shown))
