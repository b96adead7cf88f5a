"""Names of people, bodies, countries and groups: who does what in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets.participants.lexicon import lexicon_of
from factcheck.facets.participants.proof import prove
from factcheck.facets.participants.reading import read
from factcheck.facets.participants.relation import relate, spelling_variant
from factcheck.facets.participants.scene import scene_of
from factcheck.facets.participants.settling import settle
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention, Participant
from factcheck.rulebook import RuleBook

__all__ = ["NAME", "TABLES", "find", "prove", "relate", "settle", "spelling_variant"]

NAME = "participants"
TABLES = ("entity", "name", "title", "country")


def find(
    sentence: Sentence, book: RuleBook, taken: Sequence[tuple[int, int]]
) -> tuple[Mention[Participant], ...]:
    """Who and what is named in a sentence, by a key that all spellings of a name share."""
    return tuple(read(scene_of(sentence, lexicon_of(book), taken)))
