"""Deeds: who did what to whom, read only where a sentence says it plainly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention, Participant
from factcheck.model.pairing import Mark
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("deed",)
DONE = frozenset({"once", "again"})
REACH = 60
"""How many characters beside a verb are read for the one who does or suffers it."""
FEW = 3
"""Words that may stand between a verb and whom it is done to."""
_WORD = re.compile(r"[^\W\d_]+")


@frozen(eq=False)
class Verbs:
    """The deed of each verb form, the kind of each deed, and the small words around them."""

    deeds: Mapping[str, str]
    kinds: Mapping[str, str]
    passive: frozenset[str]
    aside: frozenset[str]
    amid: frozenset[str]


@frozen
class Deed:
    """One deed with both its parties; the span runs from the first to the last of the three."""

    deed: str
    agent: Mention[Participant]
    patient: Mention[Participant]

    def mark(self, claim: Assertion) -> Mark:
        """The words that tell the deed."""
        start = min(self.agent.start, self.patient.start)
        end = max(self.agent.end, self.patient.end)
        return Mark(start, end, claim.text[start - claim.start : end - claim.start])


@lru_cache(maxsize=8)
def verbs(book: RuleBook) -> Verbs:
    """The deeds of a rulebook."""
    kinds = {r.id.removeprefix("deed."): r.text("kind") for r in book.of("deed")}
    listed = {r.id.removeprefix("deed."): r.words("words") for r in book.of("deed")}
    forms = {word: name for name, words in listed.items() for word in words}
    return Verbs(
        {word: name for word, name in forms.items() if kinds[name] in DONE},
        kinds,
        frozenset(listed.get("passive", ())),
        frozenset(listed.get("aside", ())),
        frozenset(listed.get("amid", ())),
    )


def deeds(claim: Assertion, book: RuleBook) -> Iterator[Deed]:
    """The deeds that a claim tells with both parties, in order."""
    known = verbs(book)
    named = sorted(
        (a.mention for a in claim.actors if a.role != "lent"), key=lambda m: (m.start, m.end)
    )
    for match in _WORD.finditer(claim.text) if len(named) > 1 else ():
        if match[0] in known.deeds:
            found = _deed(claim, match, named, known)
            if found is not None:
                yield found


def _deed(
    claim: Assertion, verb: re.Match[str], named: Sequence[Mention[Participant]], known: Verbs
) -> Deed | None:
    start, end = claim.start + verb.start(), claim.start + verb.end()
    at = bisect_left(named, start, key=lambda m: m.start)
    left = [m for m in named[max(0, at - 1) : at] if start - REACH <= m.end <= start]
    right = [m for m in named[at : at + 2] if end <= m.start <= end + REACH]
    if not left or not right:
        return None
    before = _between(claim, left[0].end, start)
    after = _between(claim, end, right[0].start)
    if before is None or after is None or not set(before) <= known.aside | known.passive:
        return None
    name = known.deeds[verb[0]]
    other = _named(right, claim)
    if known.passive & set(before):
        return Deed(name, other, left[0]) if "by" in after[-2:] else None
    plain = len(after) <= FEW and not {"by", *known.amid} & set(after)
    return Deed(name, left[0], other) if plain else None


def _named(right: Sequence[Mention[Participant]], claim: Assertion) -> Mention[Participant]:
    """The first one named behind a verb: of "the interim leader, Assimi Goita" the name."""
    if len(right) == 1 or right[0].value.first or not right[0].value.title:
        return right[0]
    gap = claim.text[right[0].end - claim.start : right[1].start - claim.start]
    return right[1] if gap == ", " else right[0]


def _between(claim: Assertion, start: int, end: int) -> list[str] | None:
    """The words between two points, in lower case; None where a mark of punctuation stands."""
    text = claim.text[start - claim.start : end - claim.start]
    if any(c in ',.;:()“”"' for c in text):
        return None
    return [w.lower() for w in text.split()]


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule in the example."""
    listed = rule.words("words")
    return [m[0] for m in _WORD.finditer(example.text) if m[0] in listed]
