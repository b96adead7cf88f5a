"""Whereabouts: where a claim puts what it tells, and in which part of the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from factcheck.facets.participants.folding import key_of
from factcheck.facets.participants.lexicon import strings
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention, Participant
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("whereabouts", "compass", "journey")
PLACES = frozenset({"place", "country", "thing"})
LANDS = frozenset({"name", "capital"})
STEPS = 4
"""How many words may stand between the word that says where and the name."""
BEFORE = 24
"""How many characters before a name are read for the word that leads to it."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@frozen(eq=False)
class Geography:
    """The words before a place, the parts by their words, and which parts lie apart.

    `lands` gives the country of each country's and each capital's name, `journeys` the kinds
    of events that go from place to place.
    """

    before: frozenset[str]
    parts: Mapping[str, str]
    apart: Mapping[str, frozenset[str]]
    lands: Mapping[str, str]
    journeys: frozenset[str]


@frozen
class Part:
    """A part of a place: "north" for "the north of Mali", with its span in the article.

    `outside` is True for "north of Mali", which lies beyond it.
    """

    place: str
    side: str
    outside: bool
    start: int
    end: int


@lru_cache(maxsize=8)
def geography(book: RuleBook) -> Geography:
    """What the rules know of whereabouts."""
    sides = {r.id.removeprefix("compass."): r for r in book.of("compass")}
    return Geography(
        frozenset(book.words("whereabouts")),
        {word: side for side, rule in sides.items() for word in rule.words("words")},
        {side: frozenset(rule.words("opposite")) for side, rule in sides.items()},
        dict(_lands(book)),
        frozenset(book.words("journey")),
    )


def _lands(book: RuleBook) -> Iterator[tuple[str, str]]:
    for rule in book.of("country"):
        if rule.text("kind") in LANDS:
            for country, names in rule.mapping("names").items():
                yield from ((key_of(name), country) for name in strings(names, rule))


def land(mention: Mention[Participant], book: RuleBook) -> str:
    """The country that a country's or a capital's name stands for; "" for other names."""
    return geography(book).lands.get(key_of(mention.value.name), "")


def stage(claim: Assertion, book: RuleBook) -> Mention[Participant] | None:
    """The one place at which a claim sets what it tells; None for none and for several."""
    before = geography(book).before
    found = [m for m in _places(claim) if leading(claim, m) in before and not _owns(claim, m)]
    voice = claim.attribution
    if voice is not None and voice.value.key:
        scope = voice.value
        found = [m for m in found if scope.scope_start <= m.start < scope.scope_end]
    return found[0] if len({m.value.key for m in found}) == 1 else None


def _places(claim: Assertion) -> Iterator[Mention[Participant]]:
    for actor in claim.actors:
        if actor.role != "lent" and actor.mention.value.kind in PLACES:
            yield actor.mention


def leading(claim: Assertion, mention: Mention[Participant]) -> str:
    """The word right before a name and its article, in lower case."""
    at = mention.start - claim.start
    words = claim.text[max(0, at - BEFORE) : max(0, at)].split()
    if words and words[-1].lower() == "the":
        words.pop()
    return words[-1].lower() if words else ""


def _owns(claim: Assertion, mention: Mention[Participant]) -> bool:
    """True for "China's port": the place is the port."""
    rest = claim.text[mention.end - claim.start :]
    return mention.text.endswith(("'s", "’s")) or rest.startswith(("'", "’"))


def parts(claim: Assertion, book: RuleBook) -> Iterator[Part]:
    """The parts of places that a claim names by the compass."""
    known = geography(book).parts
    words = [(m[0], m.start()) for m in _WORD.finditer(claim.text)]
    named = {m.start - claim.start: m for m in _places(claim)}
    for at, (word, start) in enumerate(words):
        if word not in known:
            continue
        for step, (_, begin) in enumerate(words[at + 1 : at + 1 + STEPS]):
            if begin in named and _leads(claim.text[start:begin], step):
                mention = named[begin]
                before = claim.text[max(0, start - BEFORE) : start]
                outside = _outside(before, claim.text[start:begin])
                first = claim.start + start
                yield Part(mention.value.key, known[word], outside, first, mention.end)
                break


def _leads(between: str, step: int) -> bool:
    """True for "northern Mali", "north of Mali" and "northern part of the Mali"."""
    if any(c in between for c in ",.;:()"):
        return False
    return not step or "of" in between.split()[-2:]


def _outside(before: str, between: str) -> bool:
    """True for "north of Mali" and "to the north of Mali", false for "the north of Mali"."""
    words = before.lower().split()[-2:]
    opens = between.split()[1:2] == ["of"]
    return opens and (words[-1:] != ["the"] or words[:1] == ["to"])


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule in the example; parts of a place by their side."""
    listed = rule.words("words")
    words = [m[0] for m in _WORD.finditer(example.text)]
    if rule.table == "compass":
        return [geography(book).parts[w] for w in words if w in listed]
    return [w for w in words if w in listed]
