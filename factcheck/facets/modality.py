"""Hedges: which words make a claim possible, planned or hearsay, and how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.model.article import Article, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Cue, Mention, Modality
from factcheck.model.verdict import Relation, compatible, equal
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue
from factcheck.rulebook.cues import Lexicon, Span, lexicon
from factcheck.rulebook.scopes import checked, proven, read_cues

NAME = "modality"
TABLES = ("hedge",)
EFFECTS = (Modality.POSSIBLE.value, Modality.PLANNED.value, Modality.REPORTED.value)


@lru_cache(maxsize=8)
def _lexicon(book: RuleBook) -> Lexicon:
    return lexicon(checked(book.of("hedge"), EFFECTS))


def find(sentence: Sentence, book: RuleBook, taken: Sequence[Span]) -> tuple[Mention[Cue], ...]:
    """The hedges of one sentence, each with the stretch it softens."""
    return read_cues(sentence, _lexicon(book), book, taken)


def settle(
    mentions: Sequence[Mention[Cue]], _article: Article, _book: RuleBook
) -> tuple[Mention[Cue], ...]:
    """The same mentions: a hedge needs nothing from the rest of the text."""
    return tuple(mentions)


def relate(a: Cue | None, b: Cue | None) -> Relation:
    """How two ways of putting a claim forward stand to each other; None is a plain one.

    Never a conflict: a plan, a possibility and a fact can all be told of one thing.
    """
    first, second = _said(a), _said(b)
    if first == second:
        return equal(f"both put it forward as {first}")
    if Modality.ASSERTED in {first, second}:
        weaker = second if first == Modality.ASSERTED else first
        return compatible(f"one states it as a fact, the other as {weaker}: the hedge is gone")
    return compatible(f"one puts it forward as {first}, the other as {second}")


def _said(cue: Cue | None) -> str:
    return cue.effect if cue else Modality.ASSERTED.value


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """What this rule reads: its effect, and its effect with the words in its scope."""
    zone = ZoneKind(str(example.options.get("zone", ZoneKind.BODY.value)))
    sentence = lone_sentence(example.text, zone)
    return proven(find(sentence, book, ()), rule, example.text)
