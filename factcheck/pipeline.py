"""The corridor: articles to assertions, to comparisons, to findings, to a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from factcheck import __version__
from factcheck.align import Alignment, align, backing, matters, origins, weights
from factcheck.checks import all_checks, offering
from factcheck.claims import assertions, numbered, read, unified
from factcheck.coverage import coverage
from factcheck.docket import docket
from factcheck.intake import Collection, article_from_text, collect
from factcheck.model.article import Article, Role, Source
from factcheck.model.assertion import Assertion
from factcheck.model.errors import ConfigError, NothingToCheckError
from factcheck.model.judging import AGREEING, evidence_of
from factcheck.model.pairing import Backing, Casefile, Slot
from factcheck.model.report import Agreement, Finding, Notice, Provenance, Report
from factcheck.rulebook import RuleBook, load
from factcheck.settings import Options, did_you_mean

__all__ = [
    "Options", "Run", "check", "check_text", "claims", "compare", "compare_draft", "judge",
    "judge_draft", "known_codes", "report",
]  # fmt: skip

HYGIENE = "FC904"
"""The code of what intake has to say of metadata that it does not use."""


@frozen
class Run:
    """A report with what it was made of, for questions about what it does not say."""

    report: Report
    alignment: Alignment
    case: Casefile
    backings: tuple[Backing, ...] = ()


def report(
    paths: Sequence[Path], *, book: RuleBook | None = None, options: Options | None = None
) -> Report:
    """What the sources under `paths` disagree on; drafts among them are left out.

    Raises ConfigError, RuleError or NothingToCheckError when nothing can be judged.
    """
    _check_codes(options)
    rules = book or load()
    return compare(_kept(collect(paths, rules), options), rules, options)


def compare(found: Collection, rules: RuleBook, options: Options | None = None) -> Report:
    """What the sources of a collection disagree on, against each other and the calendar."""
    return judge(found, rules, options).report


def judge(found: Collection, rules: RuleBook, options: Options | None = None) -> Run:
    """The same with everything that led to it."""
    articles = tuple(a for a in found.articles if a.role is Role.SOURCE)
    stated = extract(articles, rules)
    case = _casefile(articles, found, rules)
    alignment = align(stated, articles, rules)
    results = [*_by_question(alignment, case, rules), *_by_article(articles, stated, case)]
    blank = _blank(found, articles, stated, rules, options)
    told = _judged(blank, results, alignment, case, (rules, options or Options()))
    return Run(told, alignment, case)


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
    _check_codes(options)
    rules = book or load()
    drafted = _kept(collect(drafts, rules, role=Role.DRAFT), options)
    return compare_draft(drafted, _kept(collect(against, rules), options), rules, options)


def check_text(
    text: str,
    against: Sequence[Path],
    *,
    name: str,
    book: RuleBook | None = None,
    options: Options | None = None,
) -> Report:
    """The same for a draft in memory, which is read as a file of that name would be."""
    _check_codes(options)
    rules = book or load()
    draft = article_from_text(text, name=name, book=rules, role=Role.DRAFT)
    found = _kept(collect(against, rules), options)
    return compare_draft(Collection((draft,)), found, rules, options)


def compare_draft(
    drafted: Collection, found: Collection, rules: RuleBook, options: Options | None = None
) -> Report:
    """What stands in the drafts of one collection against the sources of another."""
    return judge_draft(drafted, found, rules, options).report


def judge_draft(
    drafted: Collection, found: Collection, rules: RuleBook, options: Options | None = None
) -> Run:
    """The same with everything that led to it."""
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
    judged = _judged(blank, results, alignment, case, (rules, options or Options()))
    told = evolve(judged, coverage=coverage(backings, judged.conflicts, case.needs))
    return Run(told, alignment, case, tuple(backings))


def known_codes() -> tuple[str, ...]:
    """Every code that a report may hold, sorted."""
    return tuple(sorted({HYGIENE, *(str(module.CODE) for module in all_checks())}))


def _check_codes(options: Options | None) -> None:
    """ConfigError at the first code that no check has."""
    for code in options.codes() if options else ():
        if code not in known_codes():
            raise ConfigError(f"unknown code '{code}'{did_you_mean(code, known_codes())}")


def _kept(found: Collection, options: Options | None) -> Collection:
    """The collection without the files that are to be left out."""
    if options is None or not options.exclude:
        return found
    return evolve(
        found,
        articles=tuple(a for a in found.articles if not options.leaves_out(a.id, a.uri)),
        skipped=tuple(s for s in found.skipped if not options.leaves_out(s.uri)),
    )


def claims(
    paths: Sequence[Path], *, book: RuleBook | None = None, options: Options | None = None
) -> Report:
    """The assertions of everything under `paths`, drafts too, without any judgement."""
    rules = book or load()
    found = _kept(collect(paths, rules), options)
    return _blank(found, found.articles, extract(found.articles, rules), rules, options)


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
    asked: tuple[RuleBook, Options],
) -> Report:
    book, options = asked
    if not blank.assertions and not blank.skipped:
        raise NothingToCheckError("no claim was found in the input")
    notices = [*blank.notices, *(r for r in results if isinstance(r, Notice))]
    findings = [_graded(r, options) for r in results if isinstance(r, Finding)]
    found = docket(findings, book, case.needs, lambda c: case.articles[c.document].source)
    kept = (n for n in notices if options.keeps(n.code))
    told = sorted(kept, key=lambda n: (n.document, n.code, n.message))
    return evolve(
        blank,
        sources=tuple(case.sources[key] for key in sorted(case.sources)),
        conflicts=tuple(c for c in found if options.keeps(c.code, c.confidence)),
        agreements=tuple(_agreements(alignment, case)),
        notices=tuple(told),
    )


def _graded(finding: Finding, options: Options) -> Finding:
    severity = options.severities.get(finding.code, finding.severity)
    return evolve(finding, severity=severity)


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
        provenance=Provenance(__version__, book.digest, asked.digest(), book.topics()),
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
