"""What the rules know of speaking: the verbs, and what a speaker looks like."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.rulebook import RuleBook
from factcheck.rulebook.cues import Lexicon, flatten, lexicon

VERBS = "attribution"
SPEAKERS = "speaker"
KINDS = (
    "say",
    "tell",
    "that",
    "strict",
    "mention",
    "words",
    "take",
    "object",
    "according",
    "hearsay",
    "news",
    "noun",
    "either",
    "colon",
    "figure",
    "label",
)


@frozen(eq=False)
class Words:
    """The words of the tables, by what they are good for (all flattened)."""

    book: RuleBook
    verbs: Lexicon
    finite: frozenset[str]
    agency: frozenset[str]
    adjunct: frozenset[str]
    cut: frozenset[str]
    adverb: frozenset[str]
    pronoun: frozenset[str]
    plural: frozenset[str]
    thing: frozenset[str]
    nobody: frozenset[str]
    body: frozenset[str]
    title: frozenset[str]
    opener: frozenset[str]
    contrast: frozenset[str]
    more: frozenset[str]
    be: frozenset[str]
    determiner: frozenset[str]
    relative: frozenset[str]
    content: frozenset[str]
    joint: frozenset[str]
    that: frozenset[str]
    by: frozenset[str]
    empty: frozenset[str]
    negation: frozenset[str]
    lacking: frozenset[str]
    infinitive: frozenset[str]
    article: frozenset[str]
    particle: frozenset[str]
    topic: frozenset[str]
    first: frozenset[str]
    at: frozenset[str]


@lru_cache(maxsize=8)
def words_of(book: RuleBook) -> Words:
    """The words of a book, read once."""
    for rule in book.of(VERBS):
        if rule.text("kind", "say") not in KINDS:
            raise rule.error(f"'kind' must be one of {', '.join(KINDS)}")
    lists = {name: _of_kind(book, SPEAKERS, name) for name in _LISTS}
    verbs = lexicon(book.of(VERBS))
    return Words(book, verbs, _of_kind(book, "clause", "finite"), **lists)


_LISTS = tuple(
    name for name in Words.__annotations__ if name not in {"book", "verbs", "finite"}
)


def _of_kind(book: RuleBook, table: str, kind: str) -> frozenset[str]:
    rules = (rule for rule in book.of(table) if rule.text("kind") == kind)
    return frozenset(flatten(word) for rule in rules for word in rule.words("words"))
