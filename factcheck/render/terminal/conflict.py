"""One conflict among sources: heading, question, both sides, why, and what to ask."""

from __future__ import annotations

from rich.text import Text

from factcheck.model.report import Conflict
from factcheck.model.verdict import Verdict
from factcheck.render._words import confidence_word, short_id, verdict_word
from factcheck.render.terminal.look import COLOURS, FAINT, STRONG, Look, cut, ink, spread
from factcheck.render.terminal.positions import SIDE_BY_SIDE, Desk, positions
from factcheck.render.terminal.timeline import timeline

TEXT_WIDTH = 118  # explanations are prose: longer lines are hard to read


def conflict_lines(conflict: Conflict, desk: Desk, count: str) -> list[Text]:
    """A conflict from its heading to what to ask; `count` is "1/2"."""
    look = desk.look
    lines = [*_heading(conflict, look, count)]
    slot = _slot(conflict, look)
    if slot:
        lines += [
            Text("     ").append_text(line).copy()
            for line in look.wrapped(look.say(slot, FAINT), look.width - 5)
        ]
    drawn = timeline(conflict, desk)
    lines += [Text(), *drawn, *positions(conflict, desk, heads=not drawn)]
    width = min(look.width, TEXT_WIDTH)
    for label, words in (("why  ", conflict.because), ("ask  ", conflict.ask)):
        if words:
            lines += look.paragraph(label, words, width, ("  ", "  "))
    return lines


def _heading(conflict: Conflict, look: Look, count: str) -> list[Text]:
    word = verdict_word(conflict)
    left = Text(f"{count}  ").append(f"{sign(conflict, look)} {word}", COLOURS[word])
    left.append(f"  {conflict.code}", STRONG).append(" ").append_text(look.say(conflict.title))
    level, name = confidence_word(conflict.confidence), short_id(conflict.fingerprint)
    question = look.say(conflict.question.text, STRONG)
    if look.width >= SIDE_BY_SIDE:
        right = ink(f"{level:<6}    {name}", FAINT)
        whole = left.copy().append("   ").append_text(question)
        if whole.cell_len + right.cell_len + 2 <= look.width:
            return [spread(whole, right, look.width)]
    right = ink(f"confidence {level:<6}  {name}", FAINT)
    left = cut(left, look.width - right.cell_len - 2, look.signs.dots)
    asked = look.wrapped(question, look.width) if question.plain else []
    return [spread(left, right, look.width), *asked]


def sign(conflict: Conflict, look: Look) -> str:
    """The sign before the verdict."""
    if conflict.code == "FC150" or conflict.verdict is Verdict.DISPUTED:
        return look.signs.dispute
    return look.signs.update if conflict.verdict is Verdict.UPDATED else look.signs.conflict


def _slot(conflict: Conflict, look: Look) -> str:
    question = conflict.question
    what = question.frame or ".".join(p for p in (question.event, question.attribute) if p)
    who = " + ".join(question.participants)
    facts = (what, who, question.place, question.when)
    return look.separator.join(fact for fact in facts if fact)
