"""One finding on a draft: its line with carets under the value, and what the sources say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from rich.cells import cell_len
from rich.text import Text

from factcheck.model.article import Role
from factcheck.model.assertion import Assertion
from factcheck.model.quantity import Quantity
from factcheck.model.report import Conflict, Coverage, Evidence, Origin, Support
from factcheck.model.verdict import Verdict
from factcheck.render._values import filling
from factcheck.render._words import hedge_words, short_id
from factcheck.render.terminal.look import COLOURS, FAINT, STRONG, Look, Signs, cut, ink, spread
from factcheck.render.terminal.positions import SIDE_BY_SIDE, Desk, quote_room
from factcheck.render.terminal.quote import quote_of, shortened

Covered: TypeAlias = Mapping[str, Sequence[Coverage]]
"""What became of the claims of a draft, by the claim's id."""

PER_POSITION = 2
SUPPORTS = 2


def drafted(conflict: Conflict, desk: Desk) -> Evidence | None:
    """The first claim of the conflict that stands in a draft, or None."""
    articles = desk.places.articles
    everything = (e for position in conflict.positions for e in position.evidence)
    return next(
        (e for e in everything if articles[e.assertion.document].role is Role.DRAFT), None
    )


def finding_lines(conflict: Conflict, desk: Desk, covered: Covered) -> list[Text]:
    """A finding from its heading to what to ask; the conflict has a claim of a draft."""
    own = drafted(conflict, desk)
    if own is None:
        return []
    look, signs = desk.look, desk.look.signs
    line, _ = desk.places.line_and_column(own.assertion.document, own.mark_start)
    gutter = " " * len(str(line))
    bar = ink(f"{gutter} {signs.rail}", FAINT)
    sides = _against(conflict, own, signs) + _backing(conflict, own, covered, signs)
    return [
        _heading(conflict, own, desk),
        bar,
        *_draft_line(own, desk, line),
        bar,
        *_computed(conflict, look, gutter),
        *_rows(sides, desk, gutter),
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
    name = ink(short_id(conflict.fingerprint), FAINT)
    return spread(cut(left, look.width - name.cell_len - 2, look.signs.dots), name, look.width)


def _draft_line(own: Evidence, desk: Desk, line: int) -> list[Text]:
    """The sentence of the draft on one line, and carets under the marked words."""
    look, signs = desk.look, desk.look.signs
    article = desk.places.articles[own.assertion.document]
    gutter = len(str(line))
    quote = shortened(quote_of(own, article, look), look.width - gutter - 3, signs.dots)
    shown = ink(f"{line} {signs.rail} ", FAINT).append_text(quote.text(look, brackets=False))
    said = look.say(f" you: {own.display}, {hedge_words(own.assertion) or 'certain'}")
    below = ink(f"{' ' * gutter} {signs.rail}", FAINT)
    if not quote.before.strip() and not quote.after.strip(" .…"):
        return [shown, below.append_text(said)]  # all of it is meant: nothing to point at
    before = cell_len(quote.before) + 1
    carets = "^" * max(1, cell_len(quote.mark))
    under = below.copy().append(" " * before).append(carets, STRONG)
    if under.cell_len + said.cell_len <= look.width:
        return [shown, under.append_text(said)]
    return [shown, under, below.append_text(cut(said, look.width - gutter - 2, signs.dots))]


def _computed(conflict: Conflict, look: Look, gutter: str) -> list[Text]:
    """The positions that were worked out, not written."""
    signs = look.signs
    margin = f"{gutter} {signs.tee} {signs.differs}  "
    return [
        Text(margin).append_text(look.say(p.display, STRONG)).append("  computed", FAINT)
        for p in conflict.positions
        if p.origin is Origin.COMPUTED and not p.evidence
    ]


def _against(conflict: Conflict, own: Evidence, signs: Signs) -> list[tuple[str, Evidence]]:
    """The first claims of each other position, with the sign for it."""
    others = [p for p in conflict.positions if own not in p.evidence]
    return [(signs.differs, e) for p in others for e in p.evidence[:PER_POSITION]]


def _rows(rows: list[tuple[str, Evidence]], desk: Desk, gutter: str) -> list[Text]:
    """What each claim says and who says it; a sentence that two papers print stands once."""
    look, signs = desk.look, desk.look.signs
    lines: list[Text] = []
    quoted: set[str] = set()
    for sign, evidence in rows:
        left = Text(f"{gutter} {signs.tee} {sign}  ")
        left.append_text(cut(look.say(evidence.display, STRONG), look.width // 3, signs.dots))
        left.append("  ")
        lines.append(left.append_text(desk.credit(evidence, look.width - left.cell_len)))
        sentence = " ".join(evidence.assertion.sentence.text.split())
        if sentence not in quoted:
            lines += _quote(evidence, desk, gutter)
        quoted.add(sentence)
    return lines


def _quote(evidence: Evidence, desk: Desk, gutter: str) -> list[Text]:
    look, signs = desk.look, desk.look.signs
    margin = f"{gutter} {signs.rail}    "
    room = look.width - cell_len(margin)
    article = desk.places.articles[evidence.assertion.document]
    quote = shortened(quote_of(evidence, article, look), quote_room(room), signs.dots)
    text = (
        Text(signs.opening).append_text(quote.text(look, brackets=False)).append(signs.closing)
    )
    lines = look.wrapped(text, room) if look.view.wrap else [text]
    return [ink(margin, FAINT).append_text(line) for line in lines]


def _backing(
    conflict: Conflict, own: Evidence, covered: Covered, signs: Signs
) -> list[tuple[str, Evidence]]:
    """Sources whose date or figure a claim of the draft agrees with although others differ."""
    against = {e.assertion.id for p in conflict.positions for e in p.evidence}
    rows: list[tuple[str, Evidence]] = []
    for support in _supports(conflict, own, covered):
        evidence = _same_kind(own, support.assertion)
        if evidence is not None and support.assertion.id not in against:
            coarser = _coarser(own, evidence, support.verdict)
            rows.append((signs.contains if coarser else signs.agrees, evidence))
    return rows


def _coarser(own: Evidence, other: Evidence, verdict: Verdict) -> bool:
    """True when the other date only holds the draft's, whatever else the claims agree in."""
    mine = filling(own.assertion.periods, own)
    theirs = filling(other.assertion.periods, other)
    if mine and theirs:
        return not mine.value.contains(theirs.value)
    return verdict is Verdict.REFINES


def _supports(conflict: Conflict, own: Evidence, covered: Covered) -> tuple[Support, ...]:
    items = covered.get(own.assertion.id, ())
    found = (item.support for item in items if conflict.fingerprint in item.conflicts)
    return next(found, ())[:SUPPORTS]


def _same_kind(own: Evidence, other: Assertion) -> Evidence | None:
    """What the other claim says of the date or figure under the draft's mark, or None."""
    period = filling(own.assertion.periods, own)
    quantity = filling(own.assertion.quantities, own)
    spans: list[tuple[int, int, str]] = []
    if period:
        alike = (m for m in other.periods if m.value.placed and m.value.overlaps(period.value))
        spans = [(m.start, m.end, m.text) for m in alike]
    elif quantity:
        same = (m for m in other.quantities if _agree(m.value, quantity.value))
        spans = [(m.start, m.end, m.text) for m in same]
    return Evidence(other, *spans[0]) if spans else None


def _agree(a: Quantity, b: Quantity) -> bool:
    """True when both are figures of one thing and some number fits both."""
    if (a.unit, a.per, a.counted) != (b.unit, b.per, b.counted):
        return False
    return not (_below(a.high, b.low) or _below(b.high, a.low))


def _below(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and high < low


def _words(conflict: Conflict, look: Look, gutter: str) -> list[Text]:
    """Why, and at the foot what to ask and, on a narrow page, the id."""
    signs = look.signs
    tee, foot = f"{gutter} {signs.tee} ", f"{gutter} {signs.foot} "
    rail = f"{gutter} {signs.rail} ".ljust(len(tee))
    label = f"{signs.caution}  "
    lines: list[Text] = []
    if conflict.because:
        lines = look.paragraph(label, conflict.because, look.width, (tee, rail))
    label = "ask  " if conflict.ask else ""
    asked = look.paragraph(label, conflict.ask, look.width, (foot, " " * len(foot)))
    if look.width < SIDE_BY_SIDE:
        name = ink(short_id(conflict.fingerprint), FAINT)
        if asked[-1].cell_len + name.cell_len + 2 > look.width:
            asked.append(Text())
        asked[-1] = spread(asked[-1], name, look.width)
    return lines + asked
