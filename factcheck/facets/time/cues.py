"""The words around a phrase: which edge it speaks of, and whether it looks back or ahead."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.facets.time.lexicon import Slot, slots
from factcheck.facets.time.phrase import Shape, Tense, TimePhrase
from factcheck.model.period import Edge
from factcheck.rulebook import RuleBook

DATES = frozenset({Shape.DATE, Shape.NUMERIC, Shape.PART, Shape.SPAN, Shape.DEICTIC})
BEFORE = 90  # characters of a clause that may hold the verb before a phrase
AFTER = 50
CLAUSE_END = re.compile(r"[;:.!?](?=\s)|[“”\"]")
NEXT_WORD = re.compile(r"[ \u00a0]([a-z]+)(?![A-Za-z])")
LAST_WORDS = re.compile(r"([A-Za-z]+)(?:[ \u00a0]+the)?[ \u00a0]+$", re.IGNORECASE)


def edge_before(
    text: str, span: tuple[int, int], phrase: TimePhrase, book: RuleBook
) -> tuple[Edge, str]:
    """The edge and the TIMEX3 modifier that the word before a date gives it.

    "hit by the 2004 tsunami" gives none: there the date belongs to the noun behind it.
    """
    at, end = span
    if phrase.shape not in DATES or phrase.parts:
        return phrase.edge, phrase.mod
    match = LAST_WORDS.search(text[max(0, at - 24) : at])
    if match is None or describes(text, end, book):
        return phrase.edge, phrase.mod
    known, word = slots(book), match[1].lower()
    edge = known["edge"].meanings.get(word)
    if edge is not None:
        return Edge(edge), phrase.mod
    return phrase.edge, phrase.mod or known["bound"].meanings.get(word, "")


def describes(text: str, end: int, book: RuleBook) -> bool:
    """True when a noun follows that what ends there belongs to: "the 2004 tsunami"."""
    following = NEXT_WORD.match(text, end)
    return following is not None and following[1].lower() not in slots(book)["free"].meanings


def tense_around(text: str, start: int, end: int, book: RuleBook) -> Tense:
    """What the nearest verb of the clause says: behind or ahead; UNSAID when none does."""
    pattern, slot = tense_pattern(book)
    left = text[max(0, start - BEFORE) : start]
    left = left[_last_end(left) :]
    cues = [cue for m in pattern.finditer(left) if (cue := _tense(m[0], slot))]
    if cues:
        return cues[-1]
    right = text[end : end + AFTER]
    stop = CLAUSE_END.search(right)
    match = pattern.search(right[: stop.start()] if stop else right)
    return _tense(match[0], slot) if match else Tense.UNSAID


@lru_cache(maxsize=8)
def tense_pattern(book: RuleBook) -> tuple[re.Pattern[str], Slot]:
    """The words that tell past from future, with their meanings."""
    slot = slots(book)["tense"]
    return re.compile(rf"(?<![A-Za-z]){slot.pattern}(?![A-Za-z])", re.IGNORECASE), slot


def _tense(word: str, slot: Slot) -> Tense:
    return Tense(slot.meanings.get(word.lower(), Tense.PAST.value))


def _last_end(text: str) -> int:
    ends = [match.end() for match in CLAUSE_END.finditer(text)]
    return ends[-1] if ends else 0
