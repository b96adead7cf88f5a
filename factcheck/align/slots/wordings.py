"""In whose words: one article gives as its own what another gives as somebody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from factcheck.align.lens import Lens
from factcheck.align.statistics import Statistics
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Attribution, Modality, Mode
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import disputed
from factcheck.rulebook import RuleBook

WITHIN = False
_QUOTED = re.compile('["“”«»]')
_WORD = re.compile(r"\w+")
DIRECT, KEPT = "attribution", "attribution of a kept quotation"
INDIRECT = "attribution of reported words"
SHORTEST = 6
"""Claims of fewer words meet by chance."""


@frozen
class Taken:
    """A claim in an article's own voice, and the claim that gives its words to a speaker."""

    own: Assertion
    said: Assertion
    voice: Attribution


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """A comparison when near-equal words stand once in a mouth and once in nobody's."""
    taken = _taken(pairing, lens)
    if taken is None:
        return
    alike = likeness(taken.own.text, _words_said(taken))
    attribute = _attribute(taken, alike, lens.bits)
    if alike < lens.bits["wording-alike"] or not attribute:
        return
    told = f"{alike:.0f} % of the words are the same"
    step = Contribution("wording", lens.bits["wording"], told)
    yield Comparison(
        slot=Slot.WORDS,
        relation=disputed(f"one article's own words are {taken.voice.speaker}'s in the other"),
        pairing=pairing,
        a=_mark(pairing.a),
        b=_mark(pairing.b),
        weight=pairing.weight + step.bits,
        event=taken.own.event.head,
        attribute=attribute,
        steps=(step,),
    )


def _taken(pairing: Pairing, lens: Lens) -> Taken | None:
    """Whose words may have been taken over; None when neither or both name a speaker."""
    own, said = pairing.a, pairing.b
    if own.attribution is not None:
        own, said = said, own
    if own.attribution is not None or said.attribution is None or not said.voice:
        return None
    same = own.polarity is said.polarity and not figures_differ(own, said)
    if not same or said.modality is Modality.PLANNED or _quotes(own, lens.book):
        return None
    telling = _telling(own, said, lens.statistics)
    return Taken(own, said, said.attribution.value) if telling else None


def _attribute(taken: Taken, alike: float, bits: Mapping[str, float]) -> str:
    """What kind of taking over it is; "" when reported words are merely the same copy."""
    if taken.said.quoted or taken.voice.mode is Mode.DIRECT:
        return KEPT if alike > bits["wording-kept"] else DIRECT
    return "" if alike > bits["wording-copied"] else INDIRECT


def _quotes(own: Assertion, book: RuleBook) -> bool:
    """True when the sentence has quotation marks, or speaks as "I": then it is no own voice."""
    if _QUOTED.search(own.sentence.text):
        return True
    return any(w.lower() in _first_person(book) for w in _WORD.findall(own.text))


@lru_cache(maxsize=8)
def _first_person(book: RuleBook) -> frozenset[str]:
    rules = (r for r in book.of("speaker") if r.text("kind") == "first")
    return frozenset(w for r in rules for w in r.words("words"))


def figures_differ(a: Assertion, b: Assertion) -> bool:
    """True when the claims hold different numbers: then they are not one statement."""
    ours = {m.value.stated for m in a.quantities}
    theirs = {m.value.stated for m in b.quantities}
    return ours != theirs


def _words_said(taken: Taken) -> str:
    """The words in the speaker's mouth, without the words of saying."""
    claim, voice = taken.said, taken.voice
    start = max(0, voice.scope_start - claim.start)
    end = max(0, voice.scope_end - claim.start)
    return claim.text[start:end] or claim.text


def likeness(a: str, b: str) -> float:
    """How alike two wordings are, 0 to 100, whatever stands around the common stretch."""
    if min(len(a.split()), len(b.split())) < SHORTEST:
        return 0.0
    from rapidfuzz import fuzz  # not every run compares wordings

    return max(fuzz.ratio(a.lower(), b.lower()), fuzz.token_sort_ratio(a.lower(), b.lower()))


def _telling(own: Assertion, said: Assertion, statistics: Statistics) -> bool:
    shared = set(own.terms) & set(said.terms)
    return sum(statistics.bits(t) for t in sorted(shared)) >= 6.0


def _mark(claim: Assertion) -> Mark:
    voice = claim.attribution
    if voice is None:
        return Mark(claim.start, claim.end, "own voice")
    start = max(claim.start, voice.value.scope_start)
    end = min(claim.end, voice.value.scope_end)
    return Mark(start, max(end, start + 1), voice.value.speaker or "somebody")
