"""One finding on a draft: its line with carets under the value, and what the sources say."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from factcheck.model.article import Role
from factcheck.model.report import Conflict, Coverage, Evidence, Origin, Support
from factcheck.model.verdict import Verdict
from factcheck.render._words import hedge_words, short_id
from factcheck.render.terminal.look import COLOURS, FAINT, MARK, STRONG, Look, cut, spread
from factcheck.render.terminal.positions import SIDE_BY_SIDE, Desk
from factcheck.render.terminal.quote import quote_of, shortened

PER_POSITION = 2
SUPPORTS = 2
QUOTE_LINES = 3
DISPLAY = 24  # cells


def drafted(conflict: Conflict, desk: Desk) -> Evidence | None:
    """The first claim of the conflict that stands in a draft, or None."""
    articles = desk.places.articles
    everything = (e for position in conflict.positions for e in position.evidence)
    return next(
        (e for e in everything if articles[e.assertion.document].role is Role.DRAFT), None
    )


def finding_lines(conflict: Conflict, desk: Desk, coverage: Sequence[Coverage]) -> list[Text]:
    """A finding from its heading to what to ask; the conflict has a claim of a draft."""
    own = drafted(conflict, desk)
    if own is None:
        return []
    look, signs = desk.look, desk.look.signs
    line, _ = desk.places.line_and_column(own.assertion.document, own.mark_start)
    gutter = " " * len(str(line))
    bar = Text(f"{gutter} {signs.rail}", FAINT)
    return [
        _heading(conflict, own, desk),
        bar,
        *_draft_line(own, desk, line),
        bar,
        *_against(conflict, own, desk, gutter),
        *_backing(conflict, own, desk, (gutter, coverage)),
        *_words(conflict, look, gutter),
    ]


def _heading(conflict: Conflict, own: Evidence, desk: Desk) -> Text:
    look = desk.look
    document = own.assertion.document
    line, column = desk.places.line_and_column(document, own.mark_start)
    severity = conflict.severity.value
    mark = {"error": look.signs.error, "warning": look.signs.warning}
    left = look.say(f"{desk.places.articles[document].uri}:{line}:{column}", STRONG)
    left.append("  ").append(
        f"{mark.get(severity, look.signs.note)} {severity}", COLOURS[severity]
    )
    left.append(f"  {conflict.code}  ", STRONG).append_text(look.say(conflict.title))
    if look.width < SIDE_BY_SIDE:
        return cut(left, look.width, look.signs.dots)
    name = Text(short_id(conflict.fingerprint), FAINT)
    return spread(cut(left, look.width - name.cell_len - 2, look.signs.dots), name, look.width)


def _draft_line(own: Evidence, desk: Desk, line: int) -> list[Text]:
    """The sentence of the draft on one line, and carets under the marked words."""
    look, signs = desk.look, desk.look.signs
    article = desk.places.articles[own.assertion.document]
    gutter = len(str(line))
    quote = shortened(quote_of(own, article, look), look.width - gutter - 3, signs.dots)
    shown = Text(f"{line} {signs.rail} ", FAINT).append_text(quote.text(look, brackets=False))
    carets = "^" * max(1, cell_len(quote.mark))
    said = look.say(f" you: {own.display}, {hedge_words(own.assertion) or 'certain'}")
    before = cell_len(quote.before)
    below = Text(f"{' ' * gutter} {signs.rail} ", FAINT)
    if gutter + 3 + before + len(carets) + said.cell_len <= look.width:
        return [shown, below.append(" " * before).append(carets, MARK[:4]).append_text(said)]
    under = below.copy().append(" " * before).append(carets, STRONG)
    room = look.width - gutter - 3
    return [shown, under, below.append_text(cut(look.say(said.plain[1:]), room, signs.dots))]


def _against(conflict: Conflict, own: Evidence, desk: Desk, gutter: str) -> list[Text]:
    """What others say instead: positions computed, and claims of the other positions."""
    look, signs = desk.look, desk.look.signs
    lines: list[Text] = []
    for position in conflict.positions:
        if own in position.evidence:
            continue
        if position.origin is Origin.COMPUTED and not position.evidence:
            value = look.say(position.display, STRONG)
            row = Text(f"{gutter} {signs.tee} {signs.differs}  ").append_text(value)
            lines.append(row.append("  computed", FAINT))
        for evidence in position.evidence[:PER_POSITION]:
            lines += _other_side(evidence, signs.differs, desk, gutter)
    return lines


def _other_side(evidence: Evidence, sign: str, desk: Desk, gutter: str) -> list[Text]:
    look, signs = desk.look, desk.look.signs
    left = Text(f"{gutter} {signs.tee} {sign}  ")
    left.append_text(cut(look.say(evidence.display, STRONG), DISPLAY, signs.dots)).append("  ")
    where = look.say(desk.location(evidence), FAINT)
    left.append_text(
        desk.attribution(evidence, look.width - left.cell_len - where.cell_len - 2)
    )
    return [spread(left, where, look.width), *_quote(evidence, desk, gutter)]


def _quote(evidence: Evidence, desk: Desk, gutter: str) -> list[Text]:
    look, signs = desk.look, desk.look.signs
    margin = f"{gutter} {signs.rail}    "
    room = look.width - cell_len(margin)
    article = desk.places.articles[evidence.assertion.document]
    quote = shortened(quote_of(evidence, article, look), room * QUOTE_LINES - 2, signs.dots)
    text = (
        Text(signs.opening).append_text(quote.text(look, brackets=False)).append(signs.closing)
    )
    lines = look.wrapped(text, room) if look.view.wrap else [text]
    return [Text(margin, FAINT).append_text(line) for line in lines]


def _backing(
    conflict: Conflict, own: Evidence, desk: Desk, known: tuple[str, Sequence[Coverage]]
) -> list[Text]:
    """Sources that a claim of the draft agrees with although others do not."""
    gutter, coverage = known
    signs = desk.look.signs
    lines: list[Text] = []
    for item in coverage:
        if item.assertion != own.assertion or conflict.fingerprint not in item.conflicts:
            continue
        for support in item.support[:SUPPORTS]:
            sign = signs.contains if support.verdict is Verdict.REFINES else signs.agrees
            lines += _supporting(support, sign, desk, gutter)
    return lines


def _supporting(support: Support, sign: str, desk: Desk, gutter: str) -> list[Text]:
    claim = support.assertion
    evidence = Evidence(claim, claim.start, claim.end, support.verdict.value)
    return _other_side(evidence, sign, desk, gutter)


def _words(conflict: Conflict, look: Look, gutter: str) -> list[Text]:
    signs = look.signs
    margin = f"{gutter} {signs.tee} "
    lines = []
    if conflict.because:
        found = look.paragraph(
            f"{signs.caution}  ", conflict.because, indent=margin, width=look.width
        )
        rail = f"{gutter} {signs.rail} ".ljust(len(margin))
        lines += [
            found[0],
            *(Text(rail).append_text(line[len(margin) :]) for line in found[1:]),
        ]
    foot = f"{gutter} {signs.foot} "
    name = "" if look.width >= SIDE_BY_SIDE else short_id(conflict.fingerprint)
    label = "ask  " if conflict.ask else ""
    asked = look.paragraph(label, conflict.ask, indent=foot, width=look.width)
    blank = " " * len(foot)
    asked = [asked[0], *(Text(blank).append_text(line[len(foot) :]) for line in asked[1:])]
    if not name:
        return lines + asked
    if asked[-1].cell_len + len(name) + 2 > look.width:
        asked.append(Text())
    asked[-1] = spread(asked[-1], Text(name, FAINT), look.width)
    return lines + asked
