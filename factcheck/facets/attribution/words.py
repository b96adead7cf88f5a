"""What the rules know of speaking: the verbs, and what a speaker looks like."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.rulebook import RuleBook
from factcheck.rulebook.cues import Lexicon, flatten, lexicon

VERBS = "attribution"
SPEAKERS = "speaker"
KINDS = ("say", "tell", "that", "take", "object", "according", "hearsay", "noun", "either")


@frozen(eq=False)
class Words:
    """The words of the tables, by what they are good for (all flattened)."""

    verbs: Lexicon
    agency: frozenset[str]
    adjunct: frozenset[str]
    cut: frozenset[str]
    adverb: frozenset[str]
    pronoun: frozenset[str]
    nobody: frozenset[str]
    body: frozenset[str]
    title: frozenset[str]
    finite: frozenset[str]


@lru_cache(maxsize=8)
def words_of(book: RuleBook) -> Words:
    """The words of a book, read once."""
    for rule in book.of(VERBS):
        if rule.text("kind", "say") not in KINDS:
            raise rule.error(f"'kind' must be one of {', '.join(KINDS)}")
    names = ("agency", "adjunct", "cut", "adverb", "pronoun", "nobody", "body", "title")
    sets = {name: _of_kind(book, SPEAKERS, name) for name in names}
    return Words(lexicon(book.of(VERBS)), **sets, finite=_of_kind(book, "clause", "finite"))


def _of_kind(book: RuleBook, table: str, kind: str) -> frozenset[str]:
    rules = (rule for rule in book.of(table) if rule.text("kind") == kind)
    return frozenset(flatten(word) for rule in rules for word in rule.words("words"))
