"""What needs the whole article: pronouns and roles find their name, quotations their end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from factcheck.facets.attribution.finding import UNSURE
from factcheck.facets.attribution.names import key_of
from factcheck.facets.attribution.pronouns import Scene, Voice, antecedent
from factcheck.facets.attribution.quoting import continued, widened
from factcheck.facets.attribution.roles import name_of_role
from factcheck.facets.attribution.words import words_of
from factcheck.model.article import Article
from factcheck.model.mention import Attribution, Mention
from factcheck.rulebook import RuleBook


def settle(
    mentions: Sequence[Mention[Attribution]], article: Article, book: RuleBook
) -> tuple[Mention[Attribution], ...]:
    """The attributions of one article: pronouns and roles named, quotations whole."""
    scene = Scene(article, words_of(book))
    sure = _confirmed(mentions)
    named = _named([evolve(m, value=widened(m.value, article)) for m in sure], scene)
    return tuple(sorted([*named, *continued(named, article)], key=lambda m: (m.start, m.end)))


def _confirmed(mentions: Sequence[Mention[Attribution]]) -> list[Mention[Attribution]]:
    """Without the headline prefixes that nobody else quotes: they are topics."""
    keys = {m.value.key for m in mentions if m.value.kind != UNSURE}
    return [
        evolve(m, value=evolve(m.value, kind="")) if m.value.kind == UNSURE else m
        for m in mentions
        if m.value.kind != UNSURE or m.value.key in keys
    ]


def _named(
    mentions: Iterable[Mention[Attribution]], scene: Scene
) -> list[Mention[Attribution]]:
    settled: list[Mention[Attribution]] = []
    voices: list[Voice] = []
    for mention in mentions:
        said = mention.value
        voice = _voice(said, voices, scene) if said.speaker else None
        if voice:
            voices.append(voice)
            said = evolve(said, speaker=voice.speaker, key=voice.key, kind=voice.kind)
        elif said.speaker:
            said = evolve(said, key="")
        settled.append(evolve(mention, value=said))
    return settled


def _voice(said: Attribution, voices: Sequence[Voice], scene: Scene) -> Voice | None:
    """Who a speaker is: a pronoun's name, a role's name, or the speaker as written."""
    place = scene.place(said.speaker_start)
    if said.speaker.lower() in scene.words.pronoun:
        found = antecedent(said, voices, scene)
        return evolve(found, place=place) if found else None
    name = name_of_role(said.speaker, scene.article.text, scene.words)
    if name:
        return Voice(name, key_of(name, scene.words), said.kind, place)
    return Voice(said.speaker, said.key, said.kind, place)
