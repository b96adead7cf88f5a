"""“The foreign minister said”: the name that the article gives to a role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.facets.attribution.names import fold, is_person, like_name
from factcheck.facets.attribution.words import Words

FAR = 60_000  # characters: a role is named near the top of an article or not at all
NEAR = 80  # characters: as far as a name stands from its role
_NAME = r"[A-Z][\w'’-]+(?:[ \u00a0][A-Z][\w'’-]+){0,2}"
_AFTER = re.compile(rf",?\s+({_NAME})")
_BEFORE = re.compile(rf"({_NAME}),\s+(?:[a-z]+\s+)?\Z")
_LAND = re.compile(r"([\w'’-]+)\W{1,2}\Z")


@lru_cache(maxsize=256)
def _pattern(role: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in role.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=512)
def name_of_role(speaker: str, text: str, words: Words) -> str:
    """The one person whom the text calls by this role; "" when it names none or several."""
    parts = [w for w in speaker.split() if fold(w) not in words.determiner]
    if not parts or fold(parts[-1]) not in words.title or is_person(parts, words):
        return ""
    land = fold(parts[0]) if len(parts) > 1 and parts[0][0].isupper() else ""
    role = " ".join(parts[1:] if land else parts)
    names = {fold(name.split()[-1]): name for name in _names(role, land, text[:FAR], words)}
    found = next(iter(names.values())) if len(names) == 1 else ""
    return found if is_person(found.split(), words) else ""


def _names(role: str, land: str, text: str, words: Words) -> Iterator[str]:
    """The names that stand right after a role, or before it and a comma."""
    for match in _pattern(role).finditer(text):
        start, end = match.span()
        found = _AFTER.match(text, end, end + NEAR) or _BEFORE.search(
            text, max(0, start - NEAR), start
        )
        name = found.group(1) if found else ""
        if name and _person(name, words) and _same_land(land, text, start, words):
            yield name


def _person(name: str, words: Words) -> bool:
    """Whether it can be a name: two words or more, or a surname after its role."""
    alone = like_name(name) and fold(name) not in words.adjunct | words.body | words.determiner
    return alone if len(name.split()) == 1 else is_person(name.split(), words)


def _same_land(land: str, text: str, start: int, words: Words) -> bool:
    """Whether the word before a role is the same land's, or none that names a land."""
    found = _LAND.search(text, max(0, start - 30), start)
    if not land or found is None or not found.group(1)[0].isupper():
        return True
    before = fold(found.group(1))
    return before == land or before in words.determiner or before in words.adjunct
