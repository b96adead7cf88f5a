"""In whose words: one article gives as its own what another gives as somebody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from factcheck.align.lens import Lens
from factcheck.align.statistics import Statistics
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Attribution, Modality, Mode
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import disputed

WITHIN = False
_QUOTED = re.compile('["“”«»]')
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us)\b")
DIRECT, KEPT = "attribution", "attribution of a kept quotation"
INDIRECT = "attribution of reported words"
SHORTEST = 6
"""Claims of fewer words meet by chance."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """A comparison when near-equal words stand once in a mouth and once in nobody's."""
    own, said = pairing.a, pairing.b
    if own.attribution is not None:
        own, said = said, own
    if own.attribution is not None or said.attribution is None or not said.voice:
        return
    if own.polarity is not said.polarity:
        return
    if figures_differ(own, said) or _quotes(own):
        return
    if (
        pairing.within
        or said.modality is Modality.PLANNED
        or not _telling(own, said, lens.statistics)
    ):
        return
    voice = said.attribution.value
    alike = likeness(own.text, _said(said, voice))
    quoted = said.quoted or voice.mode is Mode.DIRECT
    copied = alike > lens.bits["wording-copied"] and not quoted
    if alike < lens.bits["wording-alike"] or copied:
        return
    kept = alike > lens.bits["wording-kept"]
    speaker = voice.speaker
    step = Contribution(
        "wording", lens.bits["wording"], f"{alike:.0f} % of the words are the same"
    )
    yield Comparison(
        slot=Slot.WORDS,
        relation=disputed(f"one article's own words are {speaker}'s in the other"),
        pairing=pairing,
        a=_mark(pairing.a),
        b=_mark(pairing.b),
        weight=pairing.weight + step.bits,
        event=own.event.head,
        attribute=(KEPT if kept else DIRECT) if quoted else INDIRECT,
        steps=(step,),
    )


def _quotes(own: Assertion) -> bool:
    """True when the sentence has quotation marks, or speaks as "I": then it is no own voice."""
    marks = _QUOTED.search(own.sentence.text)
    return marks is not None or _FIRST_PERSON.search(own.text) is not None


def figures_differ(a: Assertion, b: Assertion) -> bool:
    """True when the claims hold different numbers: then they are not one statement."""
    ours = {m.value.stated for m in a.quantities}
    theirs = {m.value.stated for m in b.quantities}
    return ours != theirs


def _said(claim: Assertion, voice: Attribution) -> str:
    """The words in the speaker's mouth, without the words of saying."""
    start = max(0, voice.scope_start - claim.start)
    end = max(0, voice.scope_end - claim.start)
    return claim.text[start:end] or claim.text


def likeness(a: str, b: str) -> float:
    """How alike two wordings are, 0 to 100, whatever stands around the common stretch."""
    if min(len(a.split()), len(b.split())) < SHORTEST:
        return 0.0
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
