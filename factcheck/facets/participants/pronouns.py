"""Pronouns, read only where a single name fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from attrs import evolve

from factcheck.facets.participants.lexicon import Lexicon
from factcheck.facets.participants.registry import is_named
from factcheck.model.article import SPEAKING, Article, Sentence
from factcheck.model.mention import Mention, Participant

Near: TypeAlias = "Sequence[Sequence[Mention[Participant]]]"

RULE = "participant.pronoun"
REACH = 2  # sentences back in which exactly one person may stand
LONGEST = 4000  # characters: what is longer is no sentence, and "he" in it is anybody
_OPEN, _CLOSE = "“«", "”»"


def pronouns(
    mentions: Sequence[Mention[Participant]], article: Article, lexicon: Lexicon
) -> list[Mention[Participant]]:
    """The pronouns of an article that stand for exactly one person or country."""
    people = lexicon.of_kind("pronoun")
    lands = frozenset(f"the {w}" for w in lexicon.of_kind("country-noun"))
    scan = re.compile(r"\b(?:" + "|".join(sorted(people | lands)) + r")\b", re.IGNORECASE)
    adjective = lexicon.rule_of("country:demonym")
    named = [
        m for m in mentions if m.value.kind in {"person", "country"} and m.rule != adjective
    ]
    speaking = (s for s in article.sentences if s.zone in SPEAKING)
    sentences = [s for s in speaking if len(s.text) <= LONGEST]
    if not (people or lands):
        return []
    by_sentence = _by_sentence(named, sentences)
    found: list[Mention[Participant]] = []
    for number, sentence in enumerate(sentences):
        near = by_sentence[max(0, number - REACH) : number + 1]
        for match in scan.finditer(sentence.text):
            if _is_quoted(sentence.text, match.start()):
                continue
            at = sentence.start + match.start()
            word = match.group()
            meant = _person(at, near) if word.lower() in people else _country(at, near)
            if meant is not None:
                value = evolve(meant, name=word, where=False)
                found.append(Mention(at, at + len(word), word, value, RULE))
    return found


def _person(at: int, near: Near) -> Participant | None:
    """The one person named in the sentences before; None where two are, or only an office."""
    named = [m.value for group in near for m in group if m.end <= at]
    people = [value for value in named if value.kind == "person"]
    if len({v.key for v in people}) != 1 or not any(is_named(v) for v in people):
        return None
    return next(v for v in reversed(people) if is_named(v))


def _country(at: int, near: Near) -> Participant | None:
    """The one country named before in this sentence, else in the nearest that names any."""
    for group in reversed(near):
        named = [m.value for m in group if m.end <= at and m.value.kind == "country"]
        if named:
            return named[-1] if len({v.key for v in named}) == 1 else None
    return None


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
