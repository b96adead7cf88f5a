"""Notices that one publisher prints around every article: only a collection shows them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import evolve

from factcheck.intake.zone_rules import addressed, folded
from factcheck.model.article import SPEAKING, Article, Zone, ZoneKind
from factcheck.rulebook import RuleBook

ARTICLES = 3
"""A block in so many articles of one publisher may be a notice."""
LONGEST = 600
"""Characters of the longest block that is taken for a notice."""
EDGE = 4
"""Blocks from the beginning or the end of an article in which a notice may stand."""
QUOTED = re.compile(r"[\"“”«»„]")
SHARED = 0.5
"""Articles that share more than this are versions of one story, not neighbours on a site."""


def without_notices(articles: Sequence[Article], book: RuleBook) -> tuple[Article, ...]:
    """The articles, with blocks that their publisher repeats and that speak to readers cut.

    A background paragraph that a publisher repeats tells something and stays.
    """
    seen = Counter(
        (article.source, text) for article in articles for text in sorted(_texts(article))
    )
    repeated: defaultdict[str, set[str]] = defaultdict(set)
    for (source, text), count in seen.items():
        if count >= ARTICLES:
            repeated[source].add(text)
    return tuple(_cleared(a, repeated[a.source], book) for a in articles)


def _texts(article: Article) -> set[str]:
    told = (z for z in article.zones if z.kind in SPEAKING)
    return {_text(article, z) for z in told if z.end - z.start <= LONGEST}


def _text(article: Article, zone: Zone) -> str:
    return folded(article.text[zone.start : zone.end])


def _cleared(article: Article, repeated: set[str], book: RuleBook) -> Article:
    told = [z for z in article.zones if z.kind in SPEAKING]
    again = [z for z in told if _text(article, z) in repeated]
    if not again or _length(again) > SHARED * _length(told):
        return article
    cut = {z for z in again if _is_notice(article, z, told, book)}
    if not cut:
        return article
    zones = tuple(_noticed(z) if z in cut else z for z in article.zones)
    kept = [s for s in article.sentences if not any(z.start <= s.start < z.end for z in cut)]
    return evolve(article, zones=zones, sentences=tuple(kept))


def _is_notice(article: Article, zone: Zone, told: Sequence[Zone], book: RuleBook) -> bool:
    """True for words to the readers at the edge of a text; quoted words are reporting."""
    text = article.text[zone.start : zone.end]
    at_edge = zone in told[:EDGE] or zone in told[-EDGE:]
    return at_edge and not QUOTED.search(text) and addressed(text, book)


def _noticed(zone: Zone) -> Zone:
    return evolve(zone, kind=ZoneKind.BOILERPLATE, why="repeated by its publisher")


def _length(zones: Sequence[Zone]) -> int:
    return sum(z.end - z.start for z in zones)
