"""Settling an article's names: surnames, acronyms, capitals that mean nothing, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from factcheck.facets.participants.lexicon import HEADLINE, WEAK, Lexicon, lexicon_of
from factcheck.facets.participants.persons import spelled
from factcheck.facets.participants.pronouns import pronouns
from factcheck.facets.participants.registry import (
    Registry,
    Roles,
    is_named,
    registry_of,
    roles_of,
)
from factcheck.model.article import Article
from factcheck.model.mention import Mention, Participant
from factcheck.rulebook import RuleBook

NAMESAKES = 12  # people of one surname: beyond this nobody can tell, and nobody has to look


def settle(
    mentions: Sequence[Mention[Participant]], article: Article, book: RuleBook
) -> tuple[Mention[Participant], ...]:
    """The article's participants in document order, every short name with its full key."""
    lexicon = lexicon_of(book)
    registry = registry_of(mentions, article, lexicon)
    settled: list[Mention[Participant]] = []
    for mention in mentions:
        value = _resolved(mention, registry, lexicon)
        if value is not None:
            settled.append(evolve(mention, value=value))
    roles = roles_of(m.value for m in settled)
    settled = [evolve(m, value=_holder(m.value, roles)) for m in settled]
    settled += pronouns(settled, article, lexicon)
    return tuple(sorted(settled, key=lambda m: (m.start, m.end)))


def _resolved(
    mention: Mention[Participant], registry: Registry, lexicon: Lexicon
) -> Participant | None:
    """The participant with the article's key, None for a capital that names nobody."""
    value = mention.value
    if not _is_short(value) or mention.rule not in lexicon.undecided:
        return value
    full = _person(mention, registry, lexicon) or _body(value, registry)
    if full is not None:
        of = value.of or full.of
        return evolve(value, key=full.key, kind=full.kind, first=full.first, of=of)
    if mention.rule in {WEAK, HEADLINE} and not _is_name(mention, registry, lexicon):
        return None
    if value.kind == "thing":
        return evolve(value, kind=registry.kinds.get(value.key, "thing"))
    return value


def _holder(value: Participant, roles: Roles) -> Participant:
    """An office without a name with the key of the one person who is said to hold it."""
    if value.kind != "person" or is_named(value):
        return value
    holders = list(roles.get((value.of, value.title), {}).values())
    if len(holders) != 1:
        return value
    return evolve(value, key=holders[0].key, head=holders[0].head, first=holders[0].first)


def _is_short(value: Participant) -> bool:
    """Whether a name may stand for a longer one: a single word, or an acronym."""
    if value.kind == "person":
        return not value.first
    return value.kind in {"thing", "organisation", "place"} and " " not in value.name


def _person(
    mention: Mention[Participant], registry: Registry, lexicon: Lexicon
) -> Participant | None:
    """The one person of that surname, of several the one named before or with that title."""
    value = mention.value
    name = spelled(value.head if value.kind == "person" else value.name, lexicon)
    named = registry.people.get(name) or registry.firsts.get(name) or {}
    if len(named) > NAMESAKES:
        return None
    known = list(named.values())
    before = [m for m in known if m.start < mention.start]
    candidates = before or known
    if len(candidates) > 1 and value.title:
        titled = [m for m in candidates if m.value.title == value.title]
        candidates = titled or candidates
    return candidates[0].value if len(candidates) == 1 else None


def _body(value: Participant, registry: Registry) -> Participant | None:
    if "place" in {value.kind, registry.kinds.get(value.key)}:
        return None
    known = list(registry.bodies.get(value.key, {}).values())
    return known[0].value if len(known) == 1 else None


def _is_name(mention: Mention[Participant], registry: Registry, lexicon: Lexicon) -> bool:
    """Whether a capital at the start of a sentence, or in a headline, is a name."""
    value = mention.value
    if value.key in registry.certain:
        return True
    plain = value.key in registry.lower or value.key in lexicon.of_kind("common")
    if mention.rule == HEADLINE or plain:
        return False
    return not value.key.endswith(("s", "ing", "ly", "ed")) or mention.text.endswith("us")
