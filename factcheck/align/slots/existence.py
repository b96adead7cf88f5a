"""Whether: one claim says that something is so, another denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from factcheck.align.lens import Lens
from factcheck.align.statistics import Statistics
from factcheck.model.assertion import Assertion, Event
from factcheck.model.mention import Modality, Polarity
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import Relation, disputed, unknown

WITHIN = True
REACH = 2
"""Words between a denial and the thing denied: "denying any ties", "no such contract"."""
LATE = 6
"""Words before a denial; what comes later in a sentence is rarely its main point."""
FLAT = frozenset({"", "denial"})
"""Kinds of denial that say it is not so; "no longer" and "not yet" say it was, or may be."""
AFFIRMED, DENIED = "YES", "NO"
_WORD = re.compile(r"[^\W\d_]{4,}")
DENIAL = "denial"
"""The kind of denial that somebody utters: "denied that", "rejected the claim"."""
THING, STATE = "thing", "state"
"""Event kinds that "no" denies ("no contract") and that "not" denies ("not connected")."""
COPIED = 0.9
"""Share of the words from which on one sentence is the other with or without a denial."""
REPEATED = 0.6
"""Share of the denial's words that the other claim must hold to be what is denied."""
STANDS = frozenset({Modality.ASSERTED, Modality.REPORTED, Modality.POSSIBLE})


@frozen
class Sides:
    """A claim that affirms and one that denies."""

    affirming: Assertion
    denying: Assertion


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """A comparison when one claim affirms what the other denies; at most one."""
    sides = _sides(pairing)
    if sides is None:
        return
    thing = _denied_thing(sides, lens.kinds)
    events = thing or _denied_words(sides, pairing, lens.bits)
    if events is None:
        return
    marks = _marks(events) if thing else _word_marks(sides) or _marks(events)
    ours, theirs = marks if sides.affirming is pairing.a else (marks[1], marks[0])
    steps = tuple(_steps(pairing, lens.statistics, lens.bits)) if thing else ()
    yield Comparison(
        slot=Slot.EXISTENCE,
        relation=_relate(sides),
        pairing=pairing,
        a=ours,
        b=theirs,
        weight=pairing.weight + sum(s.bits for s in steps),
        event=events[1].head,
        attribute="existence",
        steps=steps,
    )


def _sides(pairing: Pairing) -> Sides | None:
    """Who affirms and who denies; None when nobody does, or one voice does both."""
    a, b = pairing.a, pairing.b
    if a.polarity is b.polarity or (pairing.within and a.voice == b.voice):
        return None
    sides = Sides(a, b) if b.polarity is Polarity.DENIED else Sides(b, a)
    cue = sides.denying.polarity_cue
    negated = any(m.value.kind in FLAT for m in sides.affirming.negations)
    if negated or cue is None or cue.value.kind not in FLAT:
        return None
    return None if sides.denying.modality is Modality.PLANNED else sides


def _denied_thing(
    sides: Sides, kinds: Mapping[str, frozenset[str]]
) -> tuple[Event, Event] | None:
    """The thing that one has and the other has not: "an agreement", "no contract"."""
    theirs = {e.head: e for e in sides.affirming.events if e.known}
    for event in sides.denying.events:
        flags = kinds.get(event.head, frozenset())
        if event.head in theirs and _reaches(sides.denying, event, flags):
            return theirs[event.head], event
    return None


def _reaches(claim: Assertion, event: Event, flags: frozenset[str]) -> bool:
    """True when the denial stands right before the event, as its kind of event is denied."""
    cue = claim.polarity_cue
    if cue is None or cue.start > event.start:
        return False
    between = claim.text[max(0, cue.end - claim.start) : max(0, event.start - claim.start)]
    if len(between.split()) > REACH or any(c in between for c in ",;:"):
        return False
    utters = cue.value.kind == DENIAL or cue.text.lower().split()[-1] == "no"
    return (THING in flags and utters) or STATE in flags


def _denied_words(
    sides: Sides, pairing: Pairing, bits: Mapping[str, float]
) -> tuple[Event, Event] | None:
    """The predicates, when a denial repeats what the other claim says, whatever it is."""
    claim, cue = sides.denying, sides.denying.polarity_cue
    if cue is None or pairing.bits("word") + pairing.bits("event") < bits["denied-wording"]:
        return None
    told = claim.text[: max(0, cue.end - claim.start)].split()
    if len(told) > LATE and cue.value.kind != DENIAL:
        return None
    said = set(sides.affirming.terms)
    wanted = [t for t in claim.terms if not t.startswith("=")]
    again = [t for t in wanted if t in said]
    if len(again) < REPEATED * len(wanted) or not _predicate_repeated(sides):
        return None
    return sides.affirming.event, claim.event


def _predicate_repeated(sides: Sides) -> bool:
    """True when what is denied is what the other claim says happened."""
    heads = {e.head for e in sides.affirming.events}
    cue = sides.denying.polarity_cue
    after = cue.start if cue is not None else 0
    denied = [e for e in sides.denying.events if e.known and e.start >= after]
    denied = denied or [sides.denying.event]
    return any(e.head in heads or e.head in sides.affirming.terms for e in denied)


def _relate(sides: Sides) -> Relation:
    cue = sides.denying.polarity_cue
    uttered = cue is not None and cue.value.kind == DENIAL
    if sides.affirming.modality not in STANDS and not uttered:
        return unknown("what is planned is not yet said to be")
    word = cue.text if cue is not None else "a denial"
    possible = sides.affirming.modality is Modality.POSSIBLE
    how = "reported as possible" if possible else "affirmed"
    return disputed(f"{how} by one, denied by the other (“{word}”)")


def _steps(
    pairing: Pairing, statistics: Statistics, bits: Mapping[str, float]
) -> Iterator[Contribution]:
    rare = [statistics.bits(f"@{k}") for k in sorted(pairing.a.keys() & pairing.b.keys()) if k]
    if not rare or max(rare) < bits["telling-name"]:
        yield Contribution("no-rare-name", bits["no-rare-name"], "no telling name in common")


def _marks(events: tuple[Event, Event]) -> tuple[Mark, Mark]:
    """What is affirmed and what is denied, marked where it stands."""
    yes, no = events
    return Mark(yes.start, yes.end, AFFIRMED), Mark(no.start, no.end, DENIED)


def _word_marks(sides: Sides) -> tuple[Mark, Mark] | None:
    """The denied word in both, where a sentence is copied but for the denial; else None."""
    cue, denying, affirming = sides.denying.polarity_cue, sides.denying, sides.affirming
    ours, theirs = set(affirming.terms), set(denying.terms)
    copied = len(ours & theirs) >= COPIED * max(len(ours), len(theirs))
    if cue is None or cue.end > denying.end or not copied:
        return None
    denied = _WORD.search(denying.text, max(0, cue.end - denying.start))
    word = denied.group() if denied is not None else ""
    found = re.search(rf"\b{re.escape(word)}\b", affirming.text) if word else None
    if denied is None or found is None:
        return None
    at, there = denying.start, affirming.start
    return (
        Mark(there + found.start(), there + found.end(), AFFIRMED),
        Mark(at + denied.start(), at + denied.end(), DENIED),
    )
