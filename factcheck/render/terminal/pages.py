"""The whole report: header, conflicts, what is no conflict, notices and counts."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from factcheck.model.article import Role
from factcheck.model.report import Agreement, Report
from factcheck.model.verdict import Verdict
from factcheck.render._places import places_of, short_names
from factcheck.render._words import counted, verdict_word
from factcheck.render.terminal.conflict import conflict_lines
from factcheck.render.terminal.look import FAINT, STRONG, Look, cut, ink
from factcheck.render.terminal.positions import Desk

LISTED = 3  # pairs that are no conflict, shown as examples
NOTICES = 5
NAME = 20  # code points of a document's name; longer ones become a unique beginning
BRIEF = 8  # where even that leaves no room for the speaker
DIGEST = 6
WORDS = ("CONFLICT", "DISPUTED", "UPDATED", "LABEL")


def is_check(report: Report) -> bool:
    """True when the report is on a draft."""
    return any(article.role is Role.DRAFT for article in report.articles)


def desk_of(report: Report, look: Look) -> Desk:
    """What drawing the claims of a report looks up."""
    ids = [article.id for article in report.articles]
    return Desk(look, places_of(report), short_names(ids, NAME), short_names(ids, BRIEF))


def report_lines(report: Report, look: Look) -> list[Text]:
    """The report on articles, for an editor."""
    desk = desk_of(report, look)
    shown = look.view.shown(report)
    lines = [] if look.view.quiet else header(report, look)
    for number, conflict in enumerate(shown, 1):
        count = f"{number}/{len(report.conflicts)}"
        lines += [look.line(), *conflict_lines(conflict, desk, count)]
    if look.view.quiet:
        return lines
    return [
        *lines,
        look.line(),
        *agreements(report.agreements, desk),
        *notices(report, look),
        look.say(_closing(report, look), STRONG),
    ]


def header(report: Report, look: Look) -> list[Text]:
    """What was read, with which rules, as of when."""
    made = report.provenance
    rules = " ".join(["rules", *made.topics, made.rules_digest[:DIGEST]])
    facts = [
        counted(len(report.articles), "document"),
        counted(len(report.sources), "source"),
        counted(len(report.assertions), "claim"),
        rules,
        f"as of {report.as_of.isoformat()}" if report.as_of else "undated",
    ]
    return look.wrapped(look.say(look.separator.join(facts)), look.width)


def agreements(pairs: Iterable[Agreement], desk: Desk) -> list[Text]:
    """How many pairs can both stand, and a few where one only says more."""
    known = list(pairs)
    finer = [pair for pair in known if pair.verdict is Verdict.REFINES]
    if not known:
        return []
    look = desk.look
    lines = look.wrapped(
        look.say(f"Not conflicts: {_agreement_counts(known, finer)}"), look.width
    )
    if look.view.compatible:
        return [*lines, *(line for pair in known for line in _both(pair, desk))]
    return lines + [_example(pair, desk) for pair in finer[:LISTED]]


def _both(pair: Agreement, desk: Desk) -> list[Text]:
    """A pair that can stand, in full: its verdict with the reason, and both places."""
    look = desk.look
    reason = look.paragraph("  ", f"{pair.verdict}: {pair.because}", look.width)
    places = (f"    “{e.display}” {desk.location(e)}" for e in (pair.a, pair.b))
    return [*reason, *(cut(look.say(p, FAINT), look.width, look.signs.dots) for p in places)]


def _agreement_counts(known: list[Agreement], finer: list[Agreement]) -> str:
    only = f"{counted(len(finer), 'pair')} {_differ(len(finer))} only in precision"
    others = len(known) - len(finer)
    if not others:
        return only
    rest = f"{counted(others, 'pair')} can both stand"
    return f"{only}, {rest}" if finer else rest


def _differ(number: int) -> str:
    return "differs" if number == 1 else "differ"


def _example(pair: Agreement, desk: Desk) -> Text:
    look = desk.look
    signs = look.signs
    said = [
        f"{signs.opening}{e.display}{signs.closing} {desk.location(e)}"
        for e in (pair.a, pair.b)
    ]
    return cut(look.say(f"  {'   beside   '.join(said)}", FAINT), look.width, signs.dots)


def notices(report: Report, look: Look) -> list[Text]:
    """The first notices, and how many more there are."""
    lines = []
    for notice in report.notices[:NOTICES]:
        label = f"{notice.code}  "
        words = f"{notice.document}: {notice.message}" if notice.document else notice.message
        lines += look.paragraph(label, words, look.width)
    more = len(report.notices) - NOTICES
    if more > 0:
        lines.append(ink(f"{look.signs.dots} and {counted(more, 'more notice')}", FAINT))
    return lines


def skipped_words(report: Report) -> str:
    """How many files were skipped."""
    return f"{counted(len(report.skipped), 'file')} skipped"


def _closing(report: Report, look: Look) -> str:
    facts = [_counts(report), skipped_words(report)]
    hidden = len(report.conflicts) - len(look.view.shown(report))
    if hidden:
        facts.insert(1, f"{hidden} not shown (--limit)")
    return look.separator.join(facts)


def _counts(report: Report) -> str:
    if not report.conflicts:
        claims = counted(len(report.assertions), "claim")
        return f"0 conflicts among {claims} of {counted(len(report.articles), 'document')}"
    words = [verdict_word(conflict) for conflict in report.conflicts]
    names = {"CONFLICT": "conflict", "LABEL": "label"}
    found = {word: words.count(word) for word in WORDS}
    return ", ".join(
        counted(n, names[word]) if word in names else f"{n} {word.lower()}"
        for word, n in found.items()
        if n
    )
