"""How far a cue word reaches: the clauses of a sentence, found from a few boundary words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, pairwise

from attrs import frozen

from factcheck.model.article import Sentence
from factcheck.model.mention import Cue, Mention
from factcheck.rulebook.book import Rule, RuleBook
from factcheck.rulebook.cues import (
    Hit,
    Lexicon,
    Span,
    alternation,
    flatten,
    lexicon,
    touches,
    word_after,
    word_before,
)
from factcheck.rulebook.evidence import TomlValue

_BREAK = re.compile(r"[;()…—]|:(?=\s)|(?<=\s)[–-](?=\s)|[,.!?]['\"”’](?=\s)")
_QUOTE = re.compile(r"(?<=[,:] )[\"“]")
_COMMA = re.compile(r",(?!\d)")
_WORD = re.compile(r"\w\S*")
_EDGE = ' \t\n\u00a0,;:.!?…–—-"“”()'
STARTER, STILL, AFTER, RELATIVE = "starter", "still", "after", "relative"
_HARD = frozenset({"contrast", "join", "adjunct"})
_PARTICIPLE = re.compile(r", ([a-z]{2,20}ing)\b")
NOUN = 6  # words: as far as an adjective such as "possible" reaches


@frozen
class Edges:
    """Where the clauses of a sentence begin, sorted.

    The hard ones also end what a verb of denial takes with it; commas end a mere phrase and
    an aside (", which ..."); `said` is where something said begins.
    """

    every: tuple[int, ...]
    hard: tuple[int, ...]
    commas: tuple[int, ...]
    asides: frozenset[int] = frozenset()
    said: tuple[int, ...] = ()


@lru_cache(maxsize=8)
def _boundaries(book: RuleBook) -> Lexicon:
    return lexicon(r for r in book.of("boundary") if r.text("kind") not in (STARTER, STILL))


@lru_cache(maxsize=32)
def _of_kind(book: RuleBook, kind: str) -> frozenset[str]:
    rules = (r for r in book.of("boundary") if r.text("kind") == kind)
    return frozenset(word for rule in rules for word in rule.words("words"))


def _still(book: RuleBook) -> frozenset[str]:
    """Words in -ing that open no clause: "including" and the like."""
    return _of_kind(book, STILL)


def edges(flat: str, book: RuleBook) -> Edges:
    """The clause boundaries of a flattened sentence."""
    hard = [m.end() for m in _BREAK.finditer(flat)]
    soft = [m.start() for m in _QUOTE.finditer(flat)]
    hits = [hit for hit in _boundaries(book).scan(flat) if _opens(hit, flat, book)]
    for hit in hits:
        (hard if hit.rule.text("kind") in _HARD else soft).append(_place(hit))
    hard += [m.start(1) for m in _PARTICIPLE.finditer(flat) if m.group(1) not in _still(book)]
    return Edges(
        every=tuple(sorted([*hard, *soft])),
        hard=tuple(sorted(hard)),
        commas=tuple(m.start() for m in _COMMA.finditer(flat)),
        asides=frozenset(h.start for h in hits if _is_aside(h, flat)),
        said=tuple(h.end for h in hits if h.rule.text("kind") == AFTER),
    )


def _is_aside(hit: Hit, flat: str) -> bool:
    return hit.rule.text("kind") == RELATIVE and _behind_comma(hit, flat)


def _behind_comma(hit: Hit, flat: str) -> bool:
    return "," in flat[max(0, hit.start - 2) : hit.start]


def _place(hit: Hit) -> int:
    return hit.end if hit.rule.text("kind") == AFTER else hit.start


def _opens(hit: Hit, flat: str, book: RuleBook) -> bool:
    """Whether a boundary word opens a clause here: "and" may only join two nouns."""
    kind = hit.rule.text("kind")
    comma = _behind_comma(hit, flat)
    if kind == "join":
        return comma or word_after(flat, hit.end) in _of_kind(book, STARTER)
    return comma or kind != "comma"


def scope_of(kind: str, cue: Span, flat: str, found: Edges) -> Span:
    """The stretch of a flattened sentence that a cue reaches, the cue itself included."""
    start, end = _REACH[kind](cue, flat, found)
    while end > cue[1] and flat[end - 1] in _EDGE:
        end -= 1
    while start < cue[0] and flat[start] in _EDGE:
        start += 1
    return start, end


def _next(places: Sequence[int], after: int, otherwise: int) -> int:
    index = bisect_right(places, after)
    return places[index] if index < len(places) else otherwise


def _last(places: Sequence[int], until: int) -> int:
    index = bisect_right(places, until)
    return places[index - 1] if index else 0


def _clause(cue: Span, flat: str, found: Edges) -> Span:
    return _last(found.every, cue[0]), _right(cue, flat, found)[1]


def _through(cue: Span, flat: str, found: Edges) -> Span:
    """The clause with what "that" adds: "no sign that S", "not a group that does S"."""
    return _last(found.every, cue[0]), _complement(cue, flat, found)[1]


def _right(cue: Span, flat: str, found: Edges) -> Span:
    return cue[0], _aside_end(cue, _next(found.every, cue[1], len(flat)), found)


def _aside_end(cue: Span, end: int, found: Edges) -> int:
    """The end of a scope, or the comma that closes the aside a cue stands in."""
    if _last(found.every, cue[0]) not in found.asides:
        return end
    return min(end, _next(found.commas, cue[1] - 1, end))


def _phrase(cue: Span, flat: str, found: Edges) -> Span:
    end = _right(cue, flat, found)[1]
    return cue[0], min(end, _next(found.commas, cue[1], end))


def _noun(cue: Span, flat: str, found: Edges) -> Span:
    end = _phrase(cue, flat, found)[1]
    words = [m.end() for m in islice(_WORD.finditer(flat, cue[1], end), NOUN)]
    return cue[0], words[-1] if words else end


def _complement(cue: Span, flat: str, found: Edges) -> Span:
    """Through "that" and "which" up to the next hard boundary."""
    return cue[0], _aside_end(cue, _next(found.hard, cue[1], len(flat)), found)


def _complement_back(cue: Span, flat: str, found: Edges) -> Span:
    """The complement, or what stands before the cue when nothing follows: ", which X denies".

    What somebody else has just said stays theirs: then only the aside is reached.
    """
    start, end = _complement(cue, flat, found)
    if _WORD.search(flat, cue[1], end):
        return start, end
    if any(_last(found.hard, cue[0]) <= at < cue[0] for at in found.said):
        return max(_last(found.commas, cue[0]), _last(found.hard, cue[0])), cue[1]
    return _left(cue, flat, found)


def _left(cue: Span, _flat: str, found: Edges) -> Span:
    return _last(found.hard, cue[0]), cue[1]


def _sentence(_cue: Span, flat: str, _found: Edges) -> Span:
    return 0, len(flat)


_REACH = {
    "clause": _clause,
    "clause-through": _through,
    "clause-right": _right,
    "clause-left": _left,
    "phrase": _phrase,
    "noun": _noun,
    "complement": _complement,
    "complement-back": _complement_back,
    "sentence": _sentence,
}
SCOPES = frozenset(_REACH)
"""What a cue rule may say under 'scope'."""


def read_cues(
    sentence: Sentence, words: Lexicon, book: RuleBook, taken: Sequence[Span]
) -> tuple[Mention[Cue], ...]:
    """The cues of one sentence with the stretch each of them reaches, in article offsets."""
    flat = flatten(sentence.text)
    hits = [hit for hit in words.scan(flat) if _holds(hit, flat, sentence)]
    hits = [h for h in hits if not touches(*_at(h, sentence), taken)]
    if not hits:
        return ()
    found = edges(flat, book)
    return tuple(_mention(hit, flat, found, sentence) for hit in hits)


def _at(hit: Hit, sentence: Sentence) -> Span:
    return sentence.start + hit.start, sentence.start + hit.end


def _mention(hit: Hit, flat: str, found: Edges, sentence: Sentence) -> Mention[Cue]:
    rule = hit.rule
    reach = rule.text("scope", "clause")
    if _behind_comma(hit, flat):
        reach = rule.text("after_comma", reach)
    scope = scope_of(reach, (hit.start, hit.end), flat, found)
    start, end = _at(hit, sentence)
    text = sentence.text[hit.start : hit.end]
    base = sentence.start
    effect, kind = _effect(hit, flat), rule.text("kind", "")
    cue = Cue(effect, text, base + scope[0], base + scope[1], kind)
    return Mention(start, end, text, cue, rule.id)


def _effect(hit: Hit, flat: str) -> str:
    """The rule's effect, or the one it has after certain words: "said it would"."""
    after = hit.rule.words("after")
    if after and _any_of(after).search(flat, 0, hit.start):
        return hit.rule.text("effect_after")
    return hit.rule.text("effect")


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(alternation(words))


def _holds(hit: Hit, flat: str, sentence: Sentence) -> bool:
    """Whether the rule's conditions on zone, letter case and neighbouring words are met."""
    rule = hit.rule
    if rule.flag("lower") and not sentence.text[hit.start].islower():
        return False
    if rule.text("zone", sentence.zone.value) != sentence.zone.value:
        return False
    if rule.flag("last") and _WORD.search(flat, hit.end):
        return False
    before, after = rule.words("unless_after"), rule.words("unless_before")
    if before and word_before(flat, hit.start) in before:
        return False
    return not after or word_after(flat, hit.end) not in after


def checked(rules: Sequence[Rule], effects: Sequence[str]) -> Sequence[Rule]:
    """The rules, all of whose effects and scopes are known; else a RuleError names one."""
    for rule in rules:
        if rule.text("effect") not in effects:
            raise rule.error(f"'effect' must be one of {', '.join(effects)}")
        if rule.text("scope", "clause") not in SCOPES:
            raise rule.error(f"'scope' must be one of {', '.join(sorted(SCOPES))}")
    return rules


def proven(mentions: Sequence[Mention[Cue]], rule: Rule, text: str) -> list[TomlValue]:
    """What one rule reads from an example: the effect, and the effect with its scope."""
    values: list[TomlValue] = []
    for cue in (m.value for m in mentions if m.rule == rule.id):
        values.append(cue.effect)
        values.append({"effect": cue.effect, "scope": text[cue.scope_start : cue.scope_end]})
    return values


def boundaries_of(text: str, rule: Rule, book: RuleBook) -> list[TomlValue]:
    """The clauses of a text as one value, when a word of this rule makes one of them."""
    flat = flatten(text)
    words = rule.words("words")
    found = edges(flat, book).every
    kept = rule.text("kind") == STILL and any(f", {word}" in flat for word in words)
    if not kept and not any(_made_by(place, flat, words) for place in found):
        return []
    places = [0, *found, len(flat)]
    parts = [text[a:b].strip(_EDGE) for a, b in pairwise(places)]
    return [[part for part in parts if part]]


def _made_by(at: int, flat: str, words: Sequence[str]) -> bool:
    """Whether one of the words stands at a boundary: after it, before it, or second to it."""
    after = flat[at:].lstrip(_EDGE)
    second = after.partition(" ")[2]
    return any(_starts(after, w) or _starts(second, w) or flat[:at].endswith(w) for w in words)


def _starts(flat: str, word: str) -> bool:
    return flat.startswith(word) and not flat[len(word) : len(word) + 1].isalnum()
