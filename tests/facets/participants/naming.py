"""What the tests of names read with."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facets import participants
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.model.mention import Mention, Participant
from factcheck.rulebook import load

BOOK = load(topics=False)


def found(text: str) -> list[Mention[Participant]]:
    mentions = participants.find(lone_sentence(text), BOOK, ())
    assert all(text[m.start : m.end] == m.text for m in mentions)
    ends = [0, *(m.end for m in mentions)]
    assert all(m.start >= end for m, end in zip(mentions, ends, strict=False))
    return list(mentions)


def keys(text: str) -> list[str]:
    return [m.value.key for m in found(text)]


def only(text: str) -> Participant:
    (mention,) = found(text)
    return mention.value


def settled(*sentences: str) -> list[tuple[str, str]]:
    """The text and key of every mention of an article of these sentences."""
    return [(m.text, m.value.key) for m in read(*sentences)]


def read(*sentences: str) -> Sequence[Mention[Participant]]:
    text, made = " ".join(sentences), []
    position = 0
    for sentence in sentences:
        end = position + len(sentence)
        made.append(Sentence(position, end, sentence, ZoneKind.BODY, 0))
        position = end + 1
    article = Article("a", "a", "a", Role.SOURCE, "", text, "", sentences=tuple(made))
    mentions = [m for s in made for m in participants.find(s, BOOK, ())]
    result = participants.settle(mentions, article, BOOK)
    assert all(text[m.start : m.end] == m.text for m in result)
    return result
