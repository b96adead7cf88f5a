"""Pronouns, read only where a single name fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.facets.participants.lexicon import Lexicon
from factcheck.model.article import SPEAKING, Article, Sentence
from factcheck.model.mention import Mention, Participant

RULE = "participant.pronoun"
REACH = 2  # sentences back in which exactly one person may stand
_OPEN, _CLOSE = "“«", "”»"


def pronouns(
    mentions: Sequence[Mention[Participant]], article: Article, lexicon: Lexicon
) -> list[Mention[Participant]]:
    """The pronouns of an article that stand for exactly one person or country."""
    people = lexicon.of_kind("pronoun")
    lands = frozenset(f"the {w}" for w in lexicon.of_kind("country-noun"))
    scan = re.compile(r"\b(?:" + "|".join(sorted(people | lands)) + r")\b", re.IGNORECASE)
    sentences = [s for s in article.sentences if s.zone in SPEAKING]
    if not (people or lands):
        return []
    by_sentence = _by_sentence(mentions, sentences)
    found: list[Mention[Participant]] = []
    for number, sentence in enumerate(sentences):
        near = [m for group in by_sentence[max(0, number - REACH) : number + 1] for m in group]
        for match in scan.finditer(sentence.text):
            if _is_quoted(sentence.text, match.start()):
                continue
            at = sentence.start + match.start()
            kind = "person" if match.group().lower() in people else "country"
            found += _standing_for(match.group(), at, kind, near)
    return found


def _standing_for(
    text: str, at: int, kind: str, near: Sequence[Mention[Participant]]
) -> Iterator[Mention[Participant]]:
    """The mention of a pronoun when the names before it leave no choice."""
    before = [m.value for m in near if m.end <= at and m.value.kind == kind]
    if not before or (kind == "person" and len({v.key for v in before}) > 1):
        return
    value = before[-1]
    meant = Participant(value.key, text, kind, value.head, value.first, value.title, value.of)
    yield Mention(at, at + len(text), text, meant, RULE)


def _by_sentence(
    mentions: Sequence[Mention[Participant]], sentences: Sequence[Sentence]
) -> list[list[Mention[Participant]]]:
    """The mentions of each sentence; both come in document order."""
    found: list[list[Mention[Participant]]] = []
    at = 0
    for sentence in sentences:
        here: list[Mention[Participant]] = []
        while at < len(mentions) and mentions[at].start < sentence.end:
            if mentions[at].start >= sentence.start:
                here.append(mentions[at])
            at += 1
        found.append(here)
    return found


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks: there "he" is somebody else's word."""
    before = text[:at]
    if before.count('"') % 2:
        return True
    return any(before.rfind(o) > before.rfind(c) for o, c in zip(_OPEN, _CLOSE, strict=True))
