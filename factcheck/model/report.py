"""Reports: questions, the positions taken on them, and what cannot all stand."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from factcheck.model.article import Article, Source
from factcheck.model.assertion import Assertion
from factcheck.model.verdict import Verdict


class Severity(StrEnum):
    """For exit codes and editors' marks, most serious first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Origin(StrEnum):
    """Whether a position was written somewhere or worked out."""

    STATED = "stated"
    COMPUTED = "computed"


class Status(StrEnum):
    """What the sources say of one statement of a draft."""

    SUPPORTED = "supported"
    CONFLICT = "conflict"
    DISPUTED = "disputed"
    UNSUPPORTED = "unsupported"
    NOT_CHECKABLE = "not_checkable"


@frozen
class Question:
    """What the claims of a conflict answer: event + attribute + who + where + when.

    `text` is the question in words; `frame` the id of a topic's frame, "" when none applies;
    `participants` are sorted keys.
    """

    event: str
    attribute: str
    text: str
    participants: tuple[str, ...] = ()
    place: str = ""
    when: str = ""
    frame: str = ""


@frozen
class Evidence:
    """One claim taken as evidence: the span of its article that says the value.

    `display` is the value in words for the screen; `mark_start`/`mark_end` are article offsets.
    """

    assertion: Assertion
    mark_start: int
    mark_end: int
    display: str


@frozen
class Position:
    """One answer to a question; a computed position has no evidence but a `display`."""

    display: str
    origin: Origin
    evidence: tuple[Evidence, ...] = ()
    independent: int = 0


@frozen
class Finding:
    """What a check found, before it is numbered, weighed against others and worded.

    `weight` is the evidence in bits that the positions answer one question; `values` are the
    words the code's wording templates may use ({a}, {b}, {detail}).
    """

    code: str
    verdict: Verdict
    severity: Severity
    question: Question
    positions: tuple[Position, ...]
    weight: float
    values: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()


@frozen
class Step:
    """One step of the way to a verdict, for `explain` and the JSON export."""

    step: str
    result: str
    rule: str = ""


@frozen
class Conflict:
    """A question whose positions cannot all stand.

    `verdict` is CONFLICT, DISPUTED or UPDATED; `because` is at most two lines for the screen,
    `steps` everything that led there; `ask` what an editor should find out. `fingerprint`
    names the question ("fc1:..."), `evidence_print` the quotes judged ("ev1:...").
    `confidence` lies in 0..1; `parts` are its named factors.
    """

    code: str
    title: str
    verdict: Verdict
    severity: Severity
    confidence: float
    question: Question
    positions: tuple[Position, ...]
    because: str
    ask: str
    steps: tuple[Step, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    fingerprint: str = ""
    evidence_print: str = ""
    related: tuple[str, ...] = ()


@frozen
class Agreement:
    """Two claims that speak of one thing and can both stand."""

    verdict: Verdict
    because: str
    a: Evidence
    b: Evidence


@frozen
class Notice:
    """Hygiene: something about an input, not a conflict."""

    code: str
    document: str
    message: str


@frozen
class Skipped:
    """An input that was not judged, and why."""

    uri: str
    reason: str


@frozen
class Support:
    """The best backing of a statement of a draft in one source."""

    assertion: Assertion
    verdict: Verdict
    because: str


@frozen
class Coverage:
    """What became of one statement of a draft."""

    assertion: Assertion
    status: Status
    conflicts: tuple[str, ...] = ()
    support: tuple[Support, ...] = ()


@frozen
class Provenance:
    """What made a report: version, digest of the rules, digest of the options, rules' names."""

    version: str
    rules_digest: str
    options_digest: str
    topics: tuple[str, ...] = ()


@frozen
class Report:
    """Everything one run found, ordered; the same input gives an equal report."""

    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    assertions: tuple[Assertion, ...]
    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]
    coverage: tuple[Coverage, ...]
    notices: tuple[Notice, ...]
    skipped: tuple[Skipped, ...]
    provenance: Provenance
    as_of: date | None
