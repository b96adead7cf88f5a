"""The corridor: articles to assertions, to comparisons, to findings, to a report."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from factcheck import __version__
from factcheck.align import Alignment, align, backing, matters, origins, weights
from factcheck.checks import offering
from factcheck.claims import assertions, numbered, read, unified
from factcheck.coverage import coverage
from factcheck.docket import docket
from factcheck.intake import Collection, collect
from factcheck.model.article import Article, Role, Source
from factcheck.model.assertion import Assertion
from factcheck.model.errors import NothingToCheckError
from factcheck.model.judging import AGREEING, evidence_of
from factcheck.model.pairing import Backing, Casefile, Slot
from factcheck.model.report import Agreement, Finding, Notice, Provenance, Report
from factcheck.rulebook import RuleBook, load


@frozen
class Options:
    """What a run may be asked: `as_of` is the day to judge by (default: the newest article)."""

    as_of: date | None = None


def report(
    paths: Sequence[Path], *, book: RuleBook | None = None, options: Options | None = None
) -> Report:
    """What the sources under `paths` disagree on; drafts among them are left out.

    Raises ConfigError, RuleError or NothingToCheckError when nothing can be judged.
    """
    rules = book or load()
    return compare(collect(paths, rules), rules, options)


def compare(found: Collection, rules: RuleBook, options: Options | None = None) -> Report:
    """What the sources of a collection disagree on, against each other and the calendar."""
    articles = tuple(a for a in found.articles if a.role is Role.SOURCE)
    stated = extract(articles, rules)
    case = _casefile(articles, found, rules)
    alignment = align(stated, articles, rules)
    results = [*_by_question(alignment, case, rules), *_by_article(articles, stated, case)]
    blank = _blank(found, articles, stated, rules, options)
    return _judged(blank, results, alignment, case, rules)


def check(
    drafts: Sequence[Path],
    against: Sequence[Path],
    *,
    book: RuleBook | None = None,
    options: Options | None = None,
) -> Report:
    """What stands in `drafts` against the calendar, itself and the sources in `against`.

    Raises ConfigError, RuleError or NothingToCheckError when nothing can be judged.
    """
    rules = book or load()
    drafted = collect(drafts, rules, role=Role.DRAFT)
    return compare_draft(drafted, collect(against, rules), rules, options)


def compare_draft(
    drafted: Collection, found: Collection, rules: RuleBook, options: Options | None = None
) -> Report:
    """What stands in the drafts of one collection against the sources of another."""
    articles = (*drafted.articles, *_sources_beside(found, drafted))
    stated = extract(articles, rules)
    own = {a.id for a in drafted.articles}
    ours = [c for c in stated if c.document in own]
    theirs = [c for c in stated if c.document not in own]
    case = _casefile(articles, found, rules)
    alignment = align(stated, articles, rules)
    backings = backing(ours, theirs, alignment)
    results = [*_by_backing(backings, case), *_by_article(drafted.articles, ours, case)]
    both = evolve(
        found,
        skipped=(*drafted.skipped, *found.skipped),
        notices=(*drafted.notices, *found.notices),
    )
    blank = _blank(both, articles, stated, rules, options)
    judged = _judged(blank, results, alignment, case, rules)
    return evolve(judged, coverage=coverage(backings, judged.conflicts, case.needs))


def claims(paths: Sequence[Path], *, book: RuleBook | None = None) -> Report:
    """The assertions of everything under `paths`, drafts too, without any judgement."""
    rules = book or load()
    found = collect(paths, rules)
    return _blank(found, found.articles, extract(found.articles, rules), rules, None)


def extract(articles: Iterable[Article], book: RuleBook) -> tuple[Assertion, ...]:
    """The assertions of the articles, numbered in order."""
    found = [c for a in articles for c in assertions(a, read(a, book), book)]
    return unified(numbered(found))


def _sources_beside(found: Collection, drafted: Collection) -> Iterator[Article]:
    """The sources, none of them a draft, with ids that no draft has."""
    taken = {a.id for a in drafted.articles}
    for article in found.articles:
        if article.role is Role.SOURCE and article.uri not in {a.uri for a in drafted.articles}:
            yield evolve(article, id=article.uri) if article.id in taken else article


def _casefile(articles: Sequence[Article], found: Collection, book: RuleBook) -> Casefile:
    glosses = {r.id.removeprefix("event."): r.text("gloss", r.id) for r in book.of("event")}
    glosses |= {r.id: r.text("gloss", r.id) for r in book.of("label")}
    return Casefile(
        articles={a.id: a for a in articles},
        sources={s.id: s for s in origins(articles, found.sources)},
        needs=weights(book),
        glosses=glosses,
    )


def _by_question(
    alignment: Alignment, case: Casefile, book: RuleBook
) -> Iterator[Finding | Notice]:
    questions = {r.id: r.text("question") for r in book.of("frame")}
    for matter in matters(alignment.comparisons, case.needs["floor"], questions):
        for module in offering("over_question"):
            yield from module.over_question(matter, case)


def _by_article(
    articles: Sequence[Article], stated: Sequence[Assertion], case: Casefile
) -> Iterator[Finding | Notice]:
    by_document: Mapping[str, list[Assertion]] = defaultdict(list)
    for claim in stated:
        by_document[claim.document].append(claim)
    for article in articles:
        for module in offering("over_article"):
            yield from module.over_article(article, by_document[article.id], case)


def _by_backing(backings: Sequence[Backing], case: Casefile) -> Iterator[Finding | Notice]:
    for one in backings:
        for module in offering("over_draft"):
            yield from module.over_draft(one, case)


def _judged(
    blank: Report,
    results: Sequence[Finding | Notice],
    alignment: Alignment,
    case: Casefile,
    book: RuleBook,
) -> Report:
    if not blank.assertions and not blank.skipped:
        raise NothingToCheckError("no claim was found in the input")
    notices = [r for r in results if isinstance(r, Notice)]
    findings = [r for r in results if isinstance(r, Finding)]
    found = docket(findings, book, case.needs, lambda c: case.articles[c.document].source)
    told = sorted([*blank.notices, *notices], key=lambda n: (n.document, n.code, n.message))
    return evolve(
        blank,
        sources=tuple(case.sources[key] for key in sorted(case.sources)),
        conflicts=found,
        agreements=tuple(_agreements(alignment, case)),
        notices=tuple(told),
    )


def _agreements(alignment: Alignment, case: Casefile) -> Iterator[Agreement]:
    """Pairs of independent claims that speak of one thing and fit."""
    for c in alignment.comparisons:
        fits = c.relation.verdict in AGREEING and c.slot in {Slot.DATE, Slot.FIGURE}
        apart = case.group(c.pairing.a) != case.group(c.pairing.b)
        if fits and apart and not c.frame and c.weight >= case.needs["need-date"]:
            a, b = evidence_of(c.pairing.a, c.a), evidence_of(c.pairing.b, c.b)
            yield Agreement(c.relation.verdict, c.relation.because, a, b)


def _blank(
    found: Collection,
    articles: Sequence[Article],
    stated: Sequence[Assertion],
    book: RuleBook,
    options: Options | None,
) -> Report:
    """A report of what was read, before anything is judged."""
    asked = options or Options()
    return Report(
        articles=tuple(articles),
        sources=_sources(articles),
        assertions=tuple(stated),
        conflicts=(),
        agreements=(),
        coverage=(),
        notices=found.notices,
        skipped=found.skipped,
        provenance=Provenance(__version__, book.digest, _digest(asked), book.topics()),
        as_of=asked.as_of or _newest(articles),
    )


def _sources(articles: Sequence[Article]) -> tuple[Source, ...]:
    return tuple(Source(s, "publisher", s) for s in sorted({a.source for a in articles}))


def _newest(articles: Iterable[Article]) -> date | None:
    days = [
        a.publication.period.latest or a.publication.period.earliest
        for a in articles
        if a.publication is not None
    ]
    return max((d for d in days if d is not None), default=None)


def _digest(options: Options) -> str:
    asked = {"as_of": options.as_of.isoformat() if options.as_of else None}
    return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
