"""Denials: which words deny, how far they reach, and what only looks like a denial."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.model.article import Article, Sentence, lone_sentence
from factcheck.model.mention import Cue, Mention, Polarity
from factcheck.model.verdict import Relation, compatible, disputed, equal
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue
from factcheck.rulebook.cues import Lexicon, Span, lexicon
from factcheck.rulebook.scopes import boundaries_of, checked, proven, read_cues

NAME = "polarity"
TABLES = ("cue", "boundary")


@lru_cache(maxsize=8)
def _lexicon(book: RuleBook) -> Lexicon:
    return lexicon(checked(book.of("cue"), (Polarity.DENIED.value, Polarity.AFFIRMED.value)))


def find(sentence: Sentence, book: RuleBook, taken: Sequence[Span]) -> tuple[Mention[Cue], ...]:
    """The denials of one sentence, and the double ones, each with what it reaches."""
    return read_cues(sentence, _lexicon(book), book, taken)


def settle(
    mentions: Sequence[Mention[Cue]], _article: Article, _book: RuleBook
) -> tuple[Mention[Cue], ...]:
    """The same mentions: a denial needs nothing from the rest of the text."""
    return tuple(mentions)


def relate(a: Cue | None, b: Cue | None) -> Relation:
    """Whether one says so and the other says it is not so; None is a plain affirmation."""
    first, second = _denies(a), _denies(b)
    if first == second:
        return equal("both deny it" if first else "both affirm it")
    cue = a if first else b
    kind = cue.kind if cue else ""
    word = cue.word if cue else ""
    because = _MILD.get(kind)
    if because:
        return compatible(because.format(word=word))
    return disputed(f"one says it is so, the other says it is not (“{word}”)")


_MILD = {
    "ceased": "one says it is so no more (“{word}”): it may have been so before",
    "pending": "one says it is not so yet (“{word}”): it may have become so since",
    "partial": "one says it does not hold of all (“{word}”)",
}


def _denies(cue: Cue | None) -> bool:
    return cue is not None and cue.effect == Polarity.DENIED


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """What this rule reads: its effect, and its effect with the words in its scope.

    For a clause boundary: the clauses, when the boundary of this rule is one of them.
    """
    if rule.table == "boundary":
        return boundaries_of(example.text, rule, book)
    sentence = lone_sentence(example.text)
    return proven(find(sentence, book, ()), rule, example.text)
