"""What needs the whole article: pronouns find their speaker, quotations their other half."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.facets.attribution.words import words_of
from factcheck.model.article import Article
from factcheck.model.mention import Attribution, Mention
from factcheck.rulebook import RuleBook


def settle(
    mentions: Sequence[Mention[Attribution]], article: Article, book: RuleBook
) -> tuple[Mention[Attribution], ...]:
    """The attributions of one article with every "he said" resolved to the last speaker."""
    pronouns = words_of(book).pronoun
    settled: list[Mention[Attribution]] = []
    last: Attribution | None = None
    for mention in mentions:
        said = mention.value
        if said.speaker.lower() in pronouns:
            if last is not None:
                said = evolve(said, speaker=last.speaker, key=last.key, kind=last.kind)
        elif said.speaker and said.kind != "agency":
            last = said
        settled.append(evolve(mention, value=said))
    return tuple(settled)
