"""Who an article names in full, so that a surname or an acronym finds its owner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import field, frozen

from factcheck.facets.participants.folding import fold, key_of
from factcheck.facets.participants.lexicon import HEADLINE, WEAK, Lexicon
from factcheck.facets.participants.persons import spelled
from factcheck.model.article import Article
from factcheck.model.mention import Mention, Participant

Roles: TypeAlias = "dict[tuple[str, str], dict[str, Participant]]"
"""Who is said to hold an office: by country ("" for any) and title."""

KINDS = ("place", "person", "organisation")
"""What an undecided name may be elsewhere in its article; the last that is found holds."""

_LOWER = re.compile(r"\b[a-z]{2,}")


@frozen(eq=False)
class Registry:
    """People by surname and office, bodies by first word and acronym, kinds by key."""

    people: dict[str, dict[str, Mention[Participant]]] = field(factory=dict)
    firsts: dict[str, dict[str, Mention[Participant]]] = field(factory=dict)
    bodies: dict[str, dict[str, Mention[Participant]]] = field(factory=dict)
    certain: frozenset[str] = frozenset()
    kinds: dict[str, str] = field(factory=dict)
    lower: frozenset[str] = frozenset()


def registry_of(
    mentions: Sequence[Mention[Participant]], article: Article, lexicon: Lexicon
) -> Registry:
    """What one article knows of names."""
    people: dict[str, dict[str, Mention[Participant]]] = {}
    firsts: dict[str, dict[str, Mention[Participant]]] = {}
    bodies: dict[str, dict[str, Mention[Participant]]] = {}
    for mention in mentions:
        value = mention.value
        if mention.rule in {WEAK, HEADLINE}:
            continue
        if value.kind == "person" and value.first:
            firsts.setdefault(spelled(value.first, lexicon), {}).setdefault(value.key, mention)
            for part in surnames(value, lexicon):
                people.setdefault(part, {}).setdefault(value.key, mention)
        elif value.kind == "organisation" and " " in value.name:
            for word in _short_names(value.name, lexicon):
                bodies.setdefault(word, {}).setdefault(value.key, mention)
    for acronym, mention in _acronyms(mentions, article.text):
        bodies.setdefault(acronym, {}).clear()
        bodies[acronym][mention.value.key] = mention
    strong = [m.value for m in mentions if m.rule not in {WEAK, HEADLINE}]
    return Registry(
        people,
        firsts,
        bodies,
        certain=frozenset(v.key for v in strong),
        kinds={v.key: v.kind for kind in KINDS for v in strong if v.kind == kind},
        lower=frozenset(_LOWER.findall(article.text)),
    )


def roles_of(values: Iterable[Participant]) -> Roles:
    """Who holds an office of a country, by what any sentence says of office and country."""
    titles: dict[str, dict[str, Participant]] = {}
    lands: dict[str, dict[str, Participant]] = {}
    for value in values:
        if value.kind == "person" and is_named(value):
            titles.setdefault(value.key, {}).setdefault(value.title, value)
            lands.setdefault(value.key, {}).setdefault(value.of, value)
    found: Roles = {}
    for key, held in titles.items():
        for title in held:
            for land in {**lands[key], "": None}:
                found.setdefault((land, title), {})[key] = held[title]
    return found


def is_named(value: Participant) -> bool:
    """Whether a person has a name, not only an office."""
    return bool(value.first) or not value.title or not value.key.endswith(key_of(value.title))


def surnames(value: Participant, lexicon: Lexicon) -> list[str]:
    """The words by which a person may be called: all of the name but the first word."""
    parts = [spelled(word, lexicon) for word in value.name.split()[1:]]
    head = spelled(value.head, lexicon)
    return [head, *(p for p in parts if p != head and len(p) > 2)]


def _short_names(name: str, lexicon: Lexicon) -> list[str]:
    """What a body may be called: initials, its kind ("the Committee"), a firm's first word."""
    words = name.split()
    found = [fold("".join(word[0] for word in words if word[0].isupper())), key_of(words[-1])]
    local = fold(words[-1]) in lexicon.of_kind("organisation-local")
    return found if local or len(words) > 2 else [*found, key_of(words[0])]


def _acronyms(
    mentions: Sequence[Mention[Participant]], text: str
) -> Iterable[tuple[str, Mention[Participant]]]:
    """Acronyms in brackets behind the name they stand for."""
    for before, after in pairwise(mentions):
        if text[before.end : after.start] != " (" or not _is_short(after.text):
            continue
        if before.value.kind in {"organisation", "group", "thing", "person"}:
            yield fold(key_of(after.value.name)), before


def _is_short(name: str) -> bool:
    return sum(c.isupper() for c in name) >= 2 and len(name) <= 12
