"""“He said”: whom a pronoun stands for, among those who spoke or were spoken of just before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import field, frozen

from factcheck.facets.attribution.names import (
    can_speak,
    fold,
    is_person,
    is_plural,
    is_role,
    key_of,
    like_name,
)
from factcheck.facets.attribution.speaker import leading
from factcheck.facets.attribution.tokens import line
from factcheck.facets.attribution.words import Words
from factcheck.model.article import Article, Sentence
from factcheck.model.mention import Attribution, Mode

MEMORY = 6  # speakers: a pronoun does not reach back further
BACK = 5  # sentences: nor further than this
FAR = 60_000  # characters: a given name comes near the top of an article
LOOK = 5  # occurrences of a surname that are looked at for a given name


@frozen
class Voice:
    """Somebody a pronoun may stand for, with the number of the sentence they stand in."""

    speaker: str
    key: str
    kind: str
    place: int


@frozen(eq=False)
class Scene:
    """An article as pronouns are resolved in it."""

    article: Article
    words: Words
    starts: tuple[int, ...] = field(init=False)

    @starts.default
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.article.sentences)

    def place(self, offset: int) -> int:
        """The number of the sentence an offset stands in, -1 before the first."""
        return bisect_right(self.starts, offset) - 1


def antecedent(said: Attribution, voices: Sequence[Voice], scene: Scene) -> Voice | None:
    """Whom the pronoun of an attribution stands for; None when nobody fits.

    First those who spoke in this sentence or the one before, then the subject of the sentence
    before, then the last speakers. A quotation that the pronoun closes names nobody.
    """
    pronoun = said.speaker.lower()
    first = said.scope_start if said.mode is Mode.DIRECT else said.speaker_start
    place = scene.place(min(first, said.speaker_start))
    recent = [v for v in reversed(voices[-MEMORY:]) if v.place >= place - BACK and not v.kind]
    near = [v for v in recent if v.place >= place - 1]
    for voice in (*near, *_subjects(place, scene), *recent):
        if _fits(pronoun, voice.speaker, scene):
            return voice
    return None


def _subjects(place: int, scene: Scene) -> Iterator[Voice]:
    """The subjects of the two sentences before."""
    for at in range(place - 1, max(-1, place - 3), -1):
        found = _subject(scene.article.sentences[at], scene.words)
        if found:
            yield Voice(found, key_of(found, scene.words), "", at)


@lru_cache(maxsize=16)
def _subject(sentence: Sentence, words: Words) -> str:
    spoken = line(sentence.text)
    tokens = leading(spoken, len(spoken.tokens), words)
    if not can_speak(tokens, words) or tokens[0].flat in words.pronoun:
        return ""
    return spoken.text[tokens[0].start : tokens[-1].end]


def _fits(pronoun: str, speaker: str, scene: Scene) -> bool:
    words = scene.words
    if speaker.lower() in words.pronoun:
        return False
    person = _is_person(speaker, scene)
    if pronoun in words.plural:
        return not person and (is_plural(speaker, words) or _is_name(speaker))
    if pronoun in words.thing:
        return not person and not is_plural(speaker, words)
    return person


def _is_name(speaker: str) -> bool:
    return speaker[0].isupper() or any(like_name(word) for word in speaker.split())


def _is_person(speaker: str, scene: Scene) -> bool:
    """Whether a speaker is one person: by name, by role, or by a given name in the text."""
    names, words = speaker.split(), scene.words
    if is_person(names, words) or is_role(speaker, words):
        return True
    if len(names) > 1 or not like_name(names[0]):
        return False
    return _has_given_name(names[0], scene.article.text, scene.words)


@lru_cache(maxsize=512)
def _has_given_name(surname: str, text: str, words: Words) -> bool:
    at = 0
    for _ in range(LOOK):
        at = text.find(f" {surname}", at + 1, FAR)
        if at < 0:
            return False
        before = text[max(0, at - 30) : at].split()[-1:]
        if before and is_person([before[0], surname], words):
            return fold(before[0]) not in words.adjunct | words.determiner
    return False
