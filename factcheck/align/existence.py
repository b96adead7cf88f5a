"""Whether: one claim says that something is so, another denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.align.statistics import Statistics
from factcheck.model.assertion import Assertion, Event
from factcheck.model.mention import Modality, Polarity
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import Relation, disputed, unknown

REACH = 2
"""Words between a denial and the thing denied: "denying any ties", "no such contract"."""
LATE = 6
"""Words before a denial; what comes later in a sentence is rarely its main point."""
FLAT = frozenset({"", "denial"})
"""Kinds of denial that say it is not so; "no longer" and "not yet" say it was, or may be."""
REPEATED = 0.6
"""Share of the denial's words that the other claim must hold to be what is denied."""
STANDS = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.POSSIBLE})


def compare_existence(
    pairing: Pairing,
    kinds: Mapping[str, frozenset[str]],
    statistics: Statistics,
    bits: Mapping[str, float],
) -> Iterator[Comparison]:
    """One comparison for each event that one claim affirms and the other denies."""
    if pairing.within and pairing.a.voice == pairing.b.voice:
        return  # one voice in one article: a story that goes on, not a quarrel
    found = [
        (head, _event(pairing.a, head), _event(pairing.b, head))
        for head in _contradicted(pairing, kinds)
    ]
    if not found and _same_words(pairing, bits):
        found = [(pairing.a.event.head, pairing.a.event, pairing.b.event)]
    for head, ours, theirs in found:
        if ours is None or theirs is None:
            continue
        steps = tuple(_steps(pairing, statistics, bits))
        yield Comparison(
            slot=Slot.EXISTENCE,
            relation=_relate(pairing),
            pairing=pairing,
            a=_mark(pairing.a, ours),
            b=_mark(pairing.b, theirs),
            weight=pairing.weight + sum(s.bits for s in steps),
            event=head,
            attribute="existence",
            steps=steps,
        )


def _contradicted(pairing: Pairing, kinds: Mapping[str, frozenset[str]]) -> list[str]:
    a, b = pairing.a, pairing.b
    if a.polarity is b.polarity:
        return []
    theirs = {e.head for e in b.events}
    shared = [e.head for e in a.events if e.known and e.head in theirs]
    deniable = [h for h in shared if "exists" in kinds.get(h, frozenset())]
    denying = a if a.polarity is Polarity.DENIED else b
    return [h for h in dict.fromkeys(deniable) if denies(denying, h)]


def _same_words(pairing: Pairing, bits: Mapping[str, float]) -> bool:
    """True when a denial repeats what the other claim says, whatever it is."""
    a, b = pairing.a, pairing.b
    if a.polarity is b.polarity or pairing.bits("word") < bits["denied-wording"]:
        return False
    denying, other = (a, b) if a.polarity is Polarity.DENIED else (b, a)
    cue = denying.polarity_cue
    if cue is None or denying.modality is Modality.PLANNED:
        return False
    told = denying.text[: max(0, cue.end - denying.start)].split()
    early = len(told) <= LATE or cue.value.kind == "denial"
    said = set(other.terms) | {f"@{k}" for k in other.keys()}
    told_again = [t for t in denying.terms if t in said]
    repeated = len(told_again) / max(1, len(denying.terms))
    return repeated >= REPEATED and early


def denies(claim: Assertion, head: str) -> bool:
    """True when the claim's denial reaches the event, and is not of a plan or a possibility."""
    cue, event = claim.polarity_cue, _event(claim, head)
    if cue is None or event is None or claim.modality is Modality.PLANNED:
        return False
    if cue.value.kind not in FLAT:
        return False
    if cue.start <= event.start < cue.end:
        return True
    scope = cue.value
    between = claim.text[max(0, cue.end - claim.start) : max(0, event.start - claim.start)]
    whole = between.lstrip().startswith("that ")  # "denied that": all that follows is denied
    joined = any(c in between for c in ",;:") or " and " in between or " but " in between
    near = len(between.split()) <= REACH and not joined
    return (near or whole) and scope.scope_start <= event.start < scope.scope_end


def _relate(pairing: Pairing) -> Relation:
    affirming = pairing.a if pairing.a.polarity is Polarity.AFFIRMED else pairing.b
    denying = pairing.b if affirming is pairing.a else pairing.a
    repeated = cue_kind(denying) == "denial"  # "denied that he had called on them to march"
    if affirming.modality not in STANDS and not repeated:
        return unknown("what is planned is not yet said to be")
    cue = denying.polarity_cue
    word = cue.text if cue is not None else "a denial"
    how = "reported as possible" if affirming.modality is Modality.POSSIBLE else "affirmed"
    return disputed(f"{how} by one, denied by the other (“{word}”)")


def cue_kind(claim: Assertion) -> str:
    """The kind of the claim's denial, "" for none or a plain one."""
    return claim.polarity_cue.value.kind if claim.polarity_cue is not None else ""


def _steps(
    pairing: Pairing, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    rare = [statistics.bits(f"@{k}") for k in sorted(pairing.a.keys() & pairing.b.keys()) if k]
    if not rare or max(rare) < bits["telling-name"]:
        yield Contribution("no-rare-name", bits["no-rare-name"], "no telling name in common")


def _event(claim: Assertion, head: str) -> Event | None:
    return next((e for e in claim.events if e.head == head), None)


def _mark(claim: Assertion, event: Event) -> Mark:
    denied = claim.polarity is Polarity.DENIED
    return Mark(event.start, event.end, "NO" if denied else "YES")
