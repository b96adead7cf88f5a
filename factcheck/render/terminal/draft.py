"""A draft held against its sources: each finding at its line, then what became of the rest."""

from __future__ import annotations

from rich.text import Text

from factcheck.model.article import Article, Role
from factcheck.model.report import Conflict, Coverage, Evidence, Report, Severity, Status
from factcheck.render._words import counted
from factcheck.render.terminal.conflict import conflict_lines
from factcheck.render.terminal.finding import drafted, finding_lines
from factcheck.render.terminal.look import FAINT, STRONG, Look, ink
from factcheck.render.terminal.pages import agreements, desk_of, notices, skipped_words
from factcheck.render.terminal.positions import Desk
from factcheck.render.terminal.quote import Quote, quote_of, shortened

NO_SOURCE = "FC403"
LISTED = 12
STATUSES = (
    (Status.CONFLICT, "conflict"),
    (Status.DISPUTED, "disputed"),
    (Status.SUPPORTED, "agree"),
    (Status.UNSUPPORTED, "no source"),
    (Status.NOT_CHECKABLE, "not checkable"),
)


def draft_lines(report: Report, look: Look) -> list[Text]:
    """The findings on the drafts of a report."""
    desk = desk_of(report, look)
    lines = _findings(report, desk)
    if look.view.quiet:
        return lines[:-1]
    for article in report.articles:
        if article.role is Role.DRAFT:
            lines += _covered(article, report, desk)
    if look.view.compatible:
        lines += agreements(report.agreements, desk)
    return [*lines, *notices(report, look), look.say(_closing(report, look), STRONG)]


def _findings(report: Report, desk: Desk) -> list[Text]:
    covered: dict[str, list[Coverage]] = {}
    for item in report.coverage:
        covered.setdefault(item.assertion.id, []).append(item)
    shown = [c for c in desk.look.view.shown(report) if c.code != NO_SOURCE]
    lines: list[Text] = []
    for number, conflict in enumerate(shown, 1):
        if drafted(conflict, desk) is None:
            lines.append(desk.look.line())
            lines += conflict_lines(conflict, desk, f"{number}/{len(shown)}")
        else:
            lines += finding_lines(conflict, desk, covered)
        lines.append(Text())
    return lines


def _covered(draft: Article, report: Report, desk: Desk) -> list[Text]:
    look = desk.look
    own = [item for item in report.coverage if item.assertion.document == draft.id]
    found = [(sum(i.status is status for i in own), word) for status, word in STATUSES]
    counts = look.separator.join(f"{n} {word}" for n, word in found if n)
    claims = f"{counted(len(own), 'claim')} in {draft.uri}"
    summary = look.say(f"{claims}: {counts}" if counts else claims)
    return [*look.wrapped(summary, look.width), *_unsupported(draft, own, report, desk)]


def _unsupported(draft: Article, own: list[Coverage], report: Report, desk: Desk) -> list[Text]:
    """What no source has, each at its place; what gives nothing to check is only counted."""
    flagged = (e for c in report.conflicts if c.code == NO_SOURCE for e in _all(c))
    here = [e for e in flagged if e.assertion.document == draft.id]
    here.sort(key=lambda e: (e.mark_start, e.mark_end))
    lines = [_bare_line(evidence, desk) for evidence in here[:LISTED]]
    shown = {e.assertion.id for e in here[:LISTED]}
    bare = {i.assertion.id for i in own if i.status is Status.UNSUPPORTED}
    if lines and bare - shown:
        words = f"  {desk.look.signs.dots} and {counted(len(bare - shown), 'more statement')}"
        lines.append(ink(words, FAINT))
    return lines


def _all(conflict: Conflict) -> list[Evidence]:
    return [e for position in conflict.positions for e in position.evidence]


def _bare_line(evidence: Evidence, desk: Desk) -> Text:
    look, signs = desk.look, desk.look.signs
    document = evidence.assertion.document
    line, column = desk.places.line_and_column(document, evidence.mark_start)
    place = f"  no source   {f'{line}:{column}':<7} {signs.opening}"
    quote = quote_of(evidence, desk.places.articles[document], look)
    room = look.width - len(place) - 1
    return Text(place).append_text(_short(quote, room, look)).append(signs.closing)


def _short(quote: Quote, room: int, look: Look) -> Text:
    return shortened(quote, room, look.signs.dots).text(look, brackets=False)


def _closing(report: Report, look: Look) -> str:
    found = {s: sum(c.severity is s for c in report.conflicts) for s in Severity}
    counts = [counted(found[s], s.value) for s in (Severity.ERROR, Severity.WARNING)]
    if found[Severity.NOTE]:
        counts.append(counted(found[Severity.NOTE], "note"))
    facts = [", ".join(counts)]
    hidden = len(report.conflicts) - len(look.view.shown(report))
    if hidden:
        facts.append(f"{hidden} not shown (--limit)")
    if report.skipped:
        facts.append(skipped_words(report))
    return look.separator.join([*facts, f"exit {look.view.exit_code}"])
