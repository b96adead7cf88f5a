"""Claims for people: one a line, facts in columns."""

from __future__ import annotations

from rich.text import Text

from factcheck.model.assertion import Assertion
from factcheck.model.report import Report
from factcheck.render._places import places_of, short_names
from factcheck.render._words import counted, period_words, stance_words
from factcheck.render.terminal.look import FAINT, STRONG, Look, cut, ink, padded

COLUMNS = ("where", "event", "who", "when", "how many", "stance", "voice")
WIDEST = (28, 16, 26, 22, 26, 18, 18)
NARROWEST = (28, 9, 8, 11, 10, 8, 9)


def claim_rows(report: Report, look: Look) -> list[Text]:
    """The claims with a line that names the columns, and a closing count."""
    names = short_names((article.id for article in report.articles), WIDEST[0] - 8)
    places = places_of(report)
    rows = []
    for claim in report.assertions:
        line, _ = places.line_and_column(claim.document, claim.start)
        rows.append(
            [look.say(cell) for cell in _cells(claim, f"{names[claim.document]}:{line}")]
        )
    titles = [] if look.view.quiet else [[Text(name) for name in COLUMNS]]
    widths = _widths([*titles, *rows], look.width)
    lines = [_row(row, widths, look) for row in rows]
    if look.view.quiet:
        return lines
    total = f"{counted(len(rows), 'claim')} in {counted(len(report.articles), 'document')}"
    first = _row(titles[0], widths, look)
    first.stylize(FAINT)
    return [first, *lines, ink(total, STRONG)]


def _cells(claim: Assertion, where: str) -> tuple[str, ...]:
    event = claim.event
    number = f" #{event.ordinal}" if event.ordinal is not None else ""
    return (
        where,
        f"{event.head if event.known else event.words}{number}",
        ", ".join(dict.fromkeys(actor.mention.value.name for actor in claim.actors)),
        ", ".join(period_words(mention.value) for mention in claim.periods),
        ", ".join(" ".join(mention.text.split()) for mention in claim.quantities),
        stance_words(claim),
        claim.attribution.value.speaker or "nobody named" if claim.attribution else "own voice",
    )


def _widths(rows: list[list[Text]], room: int) -> list[int]:
    """The width of each column; the place stays whole, the widest give way."""
    columns = zip(*rows, strict=True)
    widths = [
        min(widest, max(cell.cell_len for cell in column))
        for column, widest in zip(columns, WIDEST, strict=True)
    ]
    spare = room - sum(widths) - 2 * (len(widths) - 1)
    while spare < 0:
        extra = [width - least for width, least in zip(widths, NARROWEST, strict=True)]
        if max(extra) <= 0:
            break
        widths[extra.index(max(extra))] -= 1
        spare += 1
    return widths


def _row(cells: list[Text], widths: list[int], look: Look) -> Text:
    dots = look.signs.dots
    fitted = [padded(cut(c, w, dots), w) for c, w in zip(cells, widths, strict=True)]
    return Text("  ").join(fitted)
