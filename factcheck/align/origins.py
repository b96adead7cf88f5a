"""Independent origins: articles that go back to one text, or to one agency, count once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.article import SPEAKING, Article, Source

SHINGLE = 6
"""Words in a row; long enough that two writers do not hit on the same ones by chance."""
COPIED = 0.5
"""Share of the shorter text's shingles found in the other from which on it is a copy."""
_WORD = re.compile(r"\w+")


def origins(articles: Sequence[Article], declared: Sequence[Source] = ()) -> tuple[Source, ...]:
    """The sources of the articles, sorted by id, each with its group and the basis for it.

    What sources.toml declares of a source (its kind, its group, what it republishes) holds.
    """
    parent = {a.source: a.source for a in articles}
    known = {s.id: s for s in declared if s.id in parent}
    basis: dict[str, str] = {}
    for one, other, why in (*_declared(known), *_links(articles)):
        _join(parent, one, other)
        basis.setdefault(other, why)
        basis.setdefault(one, why)
    found = []
    for source in sorted({a.source for a in articles}):
        credited = {c for a in articles if a.source == source for c in a.agencies}
        group = _root(parent, source)
        why = basis.get(source, "no copy and no shared origin was found")
        kind = known[source].kind if source in known else ""
        found.append(Source(source, kind or "publisher", group, tuple(sorted(credited)), why))
    return tuple(found)


def _declared(known: Mapping[str, Source]) -> Iterator[tuple[str, str, str]]:
    """The links that sources.toml declares: one group, or one republishes the other."""
    by_group: dict[str, str] = {}
    for source in known.values():
        first = by_group.setdefault(source.group or source.id, source.id)
        if first != source.id:
            yield first, source.id, "sources.toml puts both in one group"
        for origin in source.derives_from:
            if origin in known:
                yield origin, source.id, f"sources.toml says it republishes {origin}"


def _links(articles: Sequence[Article]) -> Iterator[tuple[str, str, str]]:
    """Pairs of sources that are one origin, with the reason, earlier source first."""
    ordered = sorted(articles, key=lambda a: a.id)
    shingles = {a.id: _shingles(a) for a in ordered}
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if one.source == other.source:
                continue
            why = _why_one(one, other) or _copied(shingles[one.id], shingles[other.id])
            if why:
                yield one.source, other.source, why


def _why_one(one: Article, other: Article) -> str:
    if one.republishes == other.source or other.republishes == one.source:
        return "one republishes the other, the metadata say"
    if len(one.agencies) == 1 and one.agencies == other.agencies:
        return f"both credit {one.agencies[0]} alone"
    for a, b in ((one, other), (other, one)):
        if len(a.agencies) == 1 and a.agencies[0].casefold() == b.source.casefold():
            return f"one credits {b.source} alone"
    return ""


def _shingles(article: Article) -> frozenset[int]:
    words = [
        w
        for zone in article.zones
        if zone.kind in SPEAKING
        for w in _WORD.findall(article.text[zone.start : zone.end].casefold())
    ]
    return frozenset(_number(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _number(words: Sequence[str]) -> int:
    """A number for a run of words that is the same in every process."""
    total = 0
    for character in "\0".join(words):
        total = (total * 1_000_003 + ord(character)) & 0xFFFFFFFFFFFF
    return total


def _copied(one: frozenset[int], other: frozenset[int]) -> str:
    shorter = min(len(one), len(other))
    if not shorter or len(one & other) < COPIED * shorter:
        return ""
    return f"{100 * len(one & other) // shorter} % of the text is the same, word for word"


def _root(parent: dict[str, str], source: str) -> str:
    while parent[source] != source:
        source = parent[source]
    return source


def _join(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first
