"""Frames prove themselves: a topic's questions on the texts that its rules give."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.align.frames import answers, frames
from factcheck.claims import assertions, numbered, read
from factcheck.comparing import compare_texts
from factcheck.intake import article_from_text
from factcheck.model.period import Period
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("frame",)


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The answers that the example gives to the frame: a date as ISO 8601, or a stance."""
    article = article_from_text(example.text, name="example.txt", book=book)
    claims = numbered(assertions(article, read(article, book), book))
    frame = next(f for f in frames(book) if f.id == rule.id)
    return [_value(a.period, a.stance) for a in answers(frame, claims)]


def _value(period: Period | None, stance: str) -> TomlValue:
    return period.value if period is not None else stance


def prove_pair(rule: Rule, pair: Mapping[str, TomlValue], book: RuleBook) -> str:
    """The verdict on the two texts of a pair."""
    return compare_texts(str(pair.get("a")), str(pair.get("b")), book=book).verdict.value
