"""Why two places of the articles were, or were not, held against each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from factcheck.align import weights
from factcheck.align.candidates import candidates
from factcheck.align.statistics import tokens_of
from factcheck.align.weigh import weigh
from factcheck.gates import Gate, Held, gates, holds
from factcheck.intake import Collection, collect
from factcheck.model.article import Article, Role
from factcheck.model.assertion import Assertion
from factcheck.model.errors import ConfigError, NothingToCheckError
from factcheck.model.pairing import Comparison, Pairing
from factcheck.model.report import Conflict, Report
from factcheck.pipeline import Run, judge, judge_draft
from factcheck.rulebook import RuleBook, load

NEED, DRAFT, FLOOR = "need-", "-draft", "floor"


@frozen
class Place:
    """A place in a file as it is asked for; without a column the whole line is meant."""

    path: Path
    line: int
    column: int | None = None

    def __str__(self) -> str:
        tail = f":{self.column}" if self.column is not None else ""
        return f"{self.path}:{self.line}{tail}"


@frozen
class Answer:
    """One pair of claims: its weight, what was compared, the gates up to the one that held.

    `reported` are the conflicts of the whole report that hold both claims.
    """

    pairing: Pairing
    held: tuple[Held, ...]
    gates: tuple[Gate, ...]
    shared: tuple[tuple[str, float], ...]
    reported: tuple[Conflict, ...]

    @property
    def stopped(self) -> Gate | None:
        """The gate that stopped the pair, None when it is reported."""
        return next((gate for gate in self.gates if not gate.passed), None)


@frozen
class Inquiry:
    """The pairs between two places, the one that got farthest first."""

    report: Report
    answers: tuple[Answer, ...]


def inquire(
    a: Place, b: Place, among: Sequence[Path] = (), *, book: RuleBook | None = None
) -> Inquiry:
    """How the claims at two places were weighed, among the articles of `among` if given.

    ConfigError when a place does not exist, NothingToCheckError when no claim stands there.
    """
    rules = book or load()
    found = collect(sorted({a.path, b.path, *among}), rules)
    first, second = _article(a, found), _article(b, found)
    run = _run(found, {first.id, second.id}, rules)
    ours, theirs = _claims(a, first, run), _claims(b, second, run)
    near = {
        (x.id, y.id) for x, y in candidates(run.report.assertions, run.alignment.statistics)
    }
    pairs = [_answer(x, y, run, rules, near) for x in ours for y in theirs if x.id != y.id]
    if not pairs:
        raise NothingToCheckError(f"{a} and {b} are one claim: there is nothing to compare")
    return Inquiry(run.report, tuple(sorted(pairs, key=_farthest)))


def _run(found: Collection, asked: set[str], rules: RuleBook) -> Run:
    """The run that judges these articles: on a draft when one of those asked for is one."""
    drafts = tuple(a for a in found.articles if a.role is Role.DRAFT and a.id in asked)
    return judge_draft(Collection(drafts), found, rules) if drafts else judge(found, rules)


def _article(place: Place, found: Collection) -> Article:
    """The article at a path, however the path is written."""
    wanted = place.path.resolve()
    for article in found.articles:
        if Path(article.uri).resolve() == wanted:
            if place.line <= article.text.count("\n") + 1:
                return article
            raise ConfigError(f"{place}: the file has {article.text.count(chr(10)) + 1} lines")
    reasons = [s.reason for s in found.skipped if Path(s.uri).resolve() == wanted]
    raise ConfigError(f"{place.path}: {'; '.join(reasons) or 'this is no article'}")


def _claims(place: Place, article: Article, run: Run) -> list[Assertion]:
    """The claims whose sentence touches the place."""
    start, end = _span(place, article.text)
    own = [c for c in run.report.assertions if _same_article(c, article, run)]
    found = [c for c in own if c.sentence.start < end and c.sentence.end > start]
    if found:
        return found
    zones = [z for z in article.zones if z.start < end and z.end > start]
    told = ", ".join(f"{z.kind.value} ({z.why})" for z in zones) or "empty"
    raise NothingToCheckError(f"{place}: no claim was read here; the place is {told}")


def _same_article(claim: Assertion, article: Article, run: Run) -> bool:
    """True when the claim is the article's; a run may have named the article anew."""
    return run.case.articles[claim.document].uri == article.uri


def _span(place: Place, text: str) -> tuple[int, int]:
    """The offsets of a line, or of one character of it."""
    start = 0
    for _ in range(place.line - 1):
        start = text.index("\n", start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if place.column is None:
        return start, end
    at = start + place.column - 1
    if at > end:
        raise ConfigError(f"{place}: the line has {end - start} columns")
    return at, at + 1


def _answer(
    x: Assertion, y: Assertion, run: Run, rules: RuleBook, near: set[tuple[str, str]]
) -> Answer:
    statistics = run.alignment.statistics
    swapped = (y.id, x.id) in near
    a, b = (y, x) if swapped else (x, y)
    pairing = weigh(a, b, statistics, weights(rules))
    draft = Role.DRAFT in {run.case.articles[c.document].role for c in (a, b)}
    held = tuple(_held(c, run, draft=draft) for c in _compared(a, b, run))
    shared = sorted((t, statistics.bits(t)) for t in tokens_of(a) & tokens_of(b))
    reported = tuple(c for c in run.report.conflicts if holds(c, a) and holds(c, b))
    passed = tuple(gates(pairing, held, near, reported, run))
    return Answer(pairing, held, passed, tuple(shared), reported)


def _compared(a: Assertion, b: Assertion, run: Run) -> list[Comparison]:
    pair = {a.id, b.id}
    return [c for c in run.alignment.comparisons if {c.pairing.a.id, c.pairing.b.id} == pair]


def _held(c: Comparison, run: Run, *, draft: bool) -> Held:
    names = [NEED + c.slot.value, FLOOR]
    names = [names[0] + DRAFT, *names] if draft else names
    needed = next(name for name in names if name in run.case.needs)
    return Held(c, needed, run.case.needs[needed])


def _farthest(answer: Answer) -> tuple[int, float, str, str]:
    """Those that passed most gates first, then by weight."""
    pairing = answer.pairing
    return -len(answer.gates), -round(pairing.weight, 6), pairing.a.id, pairing.b.id
