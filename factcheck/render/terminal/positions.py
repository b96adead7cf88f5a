"""The positions of a conflict: one under the other, or two side by side."""

from __future__ import annotations

from itertools import zip_longest

from attrs import frozen
from rich.text import Text

from factcheck.model.report import Conflict, Evidence, Origin, Position
from factcheck.render._places import Places
from factcheck.render._words import counted, hedge_words, published_words, voice_words
from factcheck.render.terminal.look import FAINT, STRONG, Look, cut, ink, padded, spread
from factcheck.render.terminal.quote import quote_of, shortened

SIDE_BY_SIDE = 100
PER_POSITION = 3  # claims shown of one position; the JSON report holds all
QUOTE_LINES = 3
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class Desk:
    """What drawing a claim looks up: the articles and their names for the screen."""

    look: Look
    places: Places
    names: dict[str, str]
    brief: dict[str, str]

    def location(self, evidence: Evidence, *, brief: bool = False) -> str:
        """Document, line and column of the marked words."""
        document = evidence.assertion.document
        line, column = self.places.line_and_column(document, evidence.mark_start)
        name = (self.brief if brief else self.names)[document]
        return f"{name}:{line}:{column}"

    def credit(self, evidence: Evidence, width: int) -> Text:
        """Who says so, and at the right where; the place is shortened before the speaker."""
        dots = self.look.signs.dots
        for brief in (False, True):
            where = self.look.say(self.location(evidence, brief=brief), FAINT)
            who = self.attribution(evidence, width - 2 - where.cell_len)
            if not who.plain.endswith(dots):
                break
        return spread(who, where, width)

    def attribution(self, evidence: Evidence, room: int) -> Text:
        """Who says so and when, as much of it as there is room for."""
        claim = evidence.assertion
        article = self.places.articles[claim.document]
        voice, hedge = voice_words(claim, article), hedge_words(claim)
        when = published_words(article.publication)
        brief = voice.replace(", indirect quote,", ", indirect,")
        shortest = voice.replace(", indirect quote,", ",")
        for facts in ((voice, when, hedge), (brief, when, hedge), (brief, hedge), (shortest,)):
            said = self.look.say(self.look.separator.join(f for f in facts if f))
            if said.cell_len <= room:
                return said
        return cut(said, room, self.look.signs.dots)

    def quote(self, evidence: Evidence, width: int) -> list[Text]:
        """The sentence on its rail, in that width unless quotes may not be wrapped."""
        look, signs = self.look, self.look.signs
        room = width - 2
        article = self.places.articles[evidence.assertion.document]
        whole = quote_of(evidence, article, look)
        text = shortened(whole, quote_room(room), signs.dots).text(look)
        lines = look.wrapped(text, room) if look.view.wrap else [text]
        return [ink(f"{signs.rail} ", FAINT).append_text(line) for line in lines]

    def foot(self, evidence: Evidence, width: int) -> Text:
        """The line under a quote: whose it is, from when, and where it stands."""
        rail = ink(f"{self.look.signs.foot} ", FAINT)
        return rail.append_text(self.credit(evidence, width - 2))

    def claims(self, position: Position, width: int) -> list[Text]:
        """The first claims of a position, a reprinted sentence once, and how many are left."""
        alike: dict[tuple[str, str], list[Evidence]] = {}
        for evidence in position.evidence:
            sentence = " ".join(evidence.assertion.sentence.text.split())
            alike.setdefault((sentence, evidence.display), []).append(evidence)
        shown = [group[:PER_POSITION] for group in alike.values()][:PER_POSITION]
        lines: list[Text] = []
        for group in shown:
            lines += self.quote(group[0], width)
            papers = {e.assertion.document: e for e in reversed(group)}
            lines += [self.foot(e, width) for e in group if e is papers[e.assertion.document]]
        more = len(position.evidence) - sum(map(len, shown))
        if more:
            words = f"{self.look.signs.dots} and {counted(more, 'more claim')}"
            lines.append(ink(words, FAINT))
        return lines


def quote_room(room: int) -> int:
    """The cells a quote may fill: its lines, less what wrapping at words leaves empty."""
    return room * QUOTE_LINES * 9 // 10


def head(number: int, position: Position, width: int, look: Look) -> Text:
    """The letter of a position, what it says, and how much stands behind it."""
    letter = LETTERS[number] if number < len(LETTERS) else str(number + 1)
    support = ink(f"   {_support(position)}", FAINT)
    room = max(12, width - len(letter) - 2 - support.cell_len)
    display = cut(look.say(position.display, STRONG), room, look.signs.dots)
    return ink(f"{letter}  ", STRONG).append_text(display).append_text(support)


def _support(position: Position) -> str:
    claims = len(position.evidence)
    if position.origin is Origin.COMPUTED and not claims:
        return "computed"
    origins = max(position.independent, 1)
    kind = "source" if claims == 1 else "independent source"
    return f"{counted(claims, 'claim')}, {counted(origins, kind)}"


def stacked(conflict: Conflict, desk: Desk, *, heads: bool) -> list[Text]:
    """All positions, one under the other; without heads the letter stands beside the quote."""
    look = desk.look
    lines: list[Text] = []
    for number, position in enumerate(conflict.positions):
        body = desk.claims(position, look.width - 5)
        letter = LETTERS[number : number + 1] or str(number + 1)
        if heads:
            first = head(number, position, look.width - 2, look)
            lines += [
                Text("  ").append_text(first),
                *(Text("     ").append_text(t) for t in body),
            ]
            lines.append(Text())
        else:
            for row, text in enumerate(body):
                margin = f"  {letter if row == 0 else ' ':<3}"
                lines.append(ink(margin, STRONG).append_text(text))
    return lines if heads else [*lines, Text()]


def side_by_side(conflict: Conflict, desk: Desk, *, heads: bool) -> list[Text]:
    """Two positions in two columns."""
    look = desk.look
    width = (look.width - 4) // 2
    columns = []
    for number, position in enumerate(conflict.positions):
        top = [
            head(number, position, width, look),
            ink(look.signs.rule * width, FAINT),
        ]
        columns.append([*(top if heads else []), *desk.claims(position, width)])
    return [
        Text("  ").append_text(padded(a, width)).append("  ").append_text(b)
        for a, b in zip_longest(*columns, fillvalue=Text())
    ] + [Text()]


def positions(conflict: Conflict, desk: Desk, *, heads: bool) -> list[Text]:
    """The positions, ending in an empty line; columns need wrapped quotes and a wide page."""
    view = desk.look.view
    if len(conflict.positions) == 2 and view.width >= SIDE_BY_SIDE and view.wrap:
        return side_by_side(conflict, desk, heads=heads)
    return stacked(conflict, desk, heads=heads)
