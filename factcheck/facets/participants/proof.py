"""What one rule reads from an example."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facets.participants.folding import fold
from factcheck.facets.participants.lexicon import Lexicon, lexicon_of, strings
from factcheck.facets.participants.persons import spelled
from factcheck.facets.participants.pronouns import RULE
from factcheck.facets.participants.reading import read
from factcheck.facets.participants.scene import Scene, scene_of
from factcheck.facets.participants.settling import settle
from factcheck.model.article import Article, Role, Sentence, ZoneKind, lone_sentence
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

READERS = frozenset(
    {"group", "government", "courtesy", "rank", "office", "organisation-head", "place-head"}
)
INSIDE = frozenset(
    {
        "particle",
        "suffix",
        "given",
        "surname-month",
        "organisation-tail",
        "organisation-first",
        "organisation-and",
        "place-first",
        "surname-word",
        "surname-prefix",
        "organisation-local",
    }
)
"""Kinds of words that stand inside the names they help to read."""


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The keys that this rule reads from a text, or the words of its list that count there."""
    lexicon = lexicon_of(book)
    kind = rule.text("kind", "")
    scene = scene_of(lone_sentence(example.text), lexicon, ())
    if kind in {"pronoun", "country-noun"}:
        return list(_pronouns(example.text, book))
    if kind.startswith("portfolio"):
        return [m.value.title for m in read(scene) if m.value.title]
    if kind in {"spelling", "ending"}:
        return list(_spelled(rule, scene, lexicon))
    if kind == "state-form":
        return [m.value.key for m in read(scene) if m.value.kind == "country"]
    found = [m for m in read(scene) if m.rule == rule.id]
    if rule.table in {"entity", "country"} or not rule.words("words") or found:
        return [m.value.key for m in found]
    return list(_listed(rule, scene))


def _listed(rule: Rule, scene: Scene) -> Iterator[str]:
    """The words of the rule's list, inside names or outside as its kind asks."""
    spans = [(m.start, m.end) for m in read(scene)]
    words = frozenset(fold(w) for w in rule.words("words"))
    reads = rule.text("kind") in READERS
    for token in scene.tokens:
        inside = any(start <= token.start < end for start, end in spans)
        if not reads and token.low in words and inside == (rule.text("kind") in INSIDE):
            yield token.low


def _spelled(rule: Rule, scene: Scene, lexicon: Lexicon) -> Iterator[str]:
    """What a name is spelled as when this rule changes it."""
    variants = {
        fold(str(v)) for names in rule.mapping("groups").values() for v in strings(names, rule)
    }
    ending = rule.text("kind") == "ending"
    for token in scene.tokens:
        hit = token.low.endswith(tuple(variants)) if ending else token.low in variants
        if hit and token.capital and spelled(token.word, lexicon) != token.low:
            yield spelled(token.word, lexicon)


def _pronouns(text: str, book: RuleBook) -> Iterator[str]:
    """The keys that the pronouns of a few sentences get."""
    sentences, start = [], 0
    for part in text.split(". "):
        end = min(len(text), start + len(part) + 1)
        sentences.append(Sentence(start, end, text[start:end], ZoneKind.BODY, 0))
        start = end + 1
    article = Article("", "", "", Role.SOURCE, "", text, "", sentences=tuple(sentences))
    lexicon = lexicon_of(book)
    found = [m for s in sentences for m in read(scene_of(s, lexicon, ()))]
    for mention in settle(found, article, book):
        if mention.rule == RULE:
            yield mention.value.key
