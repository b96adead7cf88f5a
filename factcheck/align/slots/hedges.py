"""How surely: one claim tells as a fact what the other only holds possible, or has heard."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.align.lens import Lens
from factcheck.align.scope import scoping
from factcheck.align.statistics import Statistics, tokens_of
from factcheck.model.article import ZoneKind
from factcheck.model.assertion import Assertion, Event
from factcheck.model.mention import Cue, Mention, Modality
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import disputed
from factcheck.rulebook import RuleBook

WITHIN = False
OPEN = frozenset({Modality.POSSIBLE, Modality.REPORTED})
SMALL = 4
"""Words of a hedge up to this length ("is", "that", "have") stand in any sentence."""
NO_HEDGE = frozenset({"question", "condition"})
"""Kinds of softening that are no hedge: who asks, or supposes, tells nothing yet."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """A comparison when both tell the same event, one plainly and one with a hedge."""
    plain, soft = pairing.a, pairing.b
    if plain.modality_cue is not None:
        plain, soft = soft, plain
    cue = soft.modality_cue
    if cue is None or not _is_hedge(soft, cue, lens.book):
        return
    if not _told_plainly(plain, soft.voice):
        return
    event = _softened(plain, soft, cue.value)
    if event is None or not _alike(plain, soft, lens) or _kept(plain, lens.book):
        return
    step = Contribution("hedge", 0.0, f"“{cue.text}” stands at what both tell")
    marks = (Mark(event.start, event.end, "said to be so"), Mark(cue.start, cue.end, cue.text))
    a, b = marks if plain is pairing.a else (marks[1], marks[0])
    yield Comparison(
        slot=Slot.HEDGE,
        relation=disputed(f"told as a fact in one, with “{cue.text}” in the other"),
        pairing=pairing,
        a=a,
        b=b,
        weight=pairing.weight,
        event=event.head,
        attribute="hedge",
        steps=(step,),
    )


def _told_plainly(claim: Assertion, voice: str) -> bool:
    """True for what an article's body says as so, itself or for the one who hedged it."""
    own = claim.attribution is None or (bool(voice) and claim.voice == voice)
    bare = claim.modality_cue is None and not claim.quoted
    return own and bare and claim.sentence.zone is ZoneKind.BODY


def _kept(plain: Assertion, book: RuleBook) -> bool:
    """True when the sentence has a word of hedging after all: "played down rumours he"."""
    return not _softeners(book).isdisjoint(plain.sentence.text.lower().split())


@lru_cache(maxsize=8)
def _softeners(book: RuleBook) -> frozenset[str]:
    every = (word for phrase in book.words("hedge") for word in phrase.split())
    return frozenset(word for word in every if len(word) > SMALL)


def _is_hedge(claim: Assertion, cue: Mention[Cue], book: RuleBook) -> bool:
    if claim.modality not in OPEN or cue.value.kind in NO_HEDGE:
        return False
    return cue.text.lower() not in scoping(book).norm


def _softened(plain: Assertion, soft: Assertion, cue: Cue) -> Event | None:
    """What the plain claim tells, when the other's hedge reaches it; None when it does not."""
    if plain.polarity is not soft.polarity:
        return None
    reached = {
        e.head for e in soft.events if e.start < cue.scope_end and cue.scope_start < e.end
    }
    return next((e for e in plain.events[:1] if e.head in reached), None)


def _alike(plain: Assertion, soft: Assertion, lens: Lens) -> bool:
    """True when each of the claims has most of what the other says."""
    counts = [{q.value.stated for q in c.quantities} for c in (plain, soft)]
    if all(counts) and counts[0].isdisjoint(counts[1]):
        return False
    need = lens.bits["hedge-share"]
    return all(
        _share(one, other, lens.statistics) >= need
        for one, other in ((plain, soft), (soft, plain))
    )


def _share(one: Assertion, other: Assertion, statistics: Statistics) -> float:
    """The part of one claim, by rarity, that stands in the other, or half counted around it."""
    wanted = {t: statistics.bits(t) for t in sorted(tokens_of(one))}
    there, around = tokens_of(other), set(other.context)
    whole = sum(wanted.values())
    found = sum(b if t in there else b / 2 for t, b in wanted.items() if t in there | around)
    return found / whole if whole else 0.0
