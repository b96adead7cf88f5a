"""Which count is of what: "27 hurt and four killed" in one claim, "27 killed" in the other.

What is found here clashes with nothing by itself: a check asks whether a draft mixes up counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from factcheck.align.lens import Lens
from factcheck.facets import quantity
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.pairing import Comparison, Mark, Pairing, Slot
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.verdict import unknown

WITHIN = False
OWN_OTHER, OWN_SAME = "figure: of this, another", "figure: of this, the same"
COUNTING = "moving"
"""The kind of event that people are counted by: the dead, the hurt, the missing."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """Each count that the other claim has for something else, against its own count there."""
    if not (pairing.a.quantities and pairing.b.quantities):
        return
    ours, theirs = _tally(pairing.a, lens), _tally(pairing.b, lens)
    for event, one in ours.items():
        other = theirs.get(event)
        if other is None:
            continue
        same = one.value.stated == other.value.stated
        moved = any(m.value.stated == one.value.stated for m in theirs.values())
        if same or moved:
            yield _comparison(pairing, (one, other), event, same=same)


def _tally(claim: Assertion, lens: Lens) -> Mapping[str, Mention[Quantity]]:
    """The count of each happening, when counts and happenings stand by turns; else none."""
    counts = [m for m in claim.quantities if not (m.value.unit or m.value.ordinal)]
    events = [e for e in claim.events if e.known and COUNTING in lens.flags(e.head)]
    if not counts or len(counts) != len(events) or not all(map(_plain, counts)):
        return {}
    events.sort(key=lambda e: e.start)
    counts.sort(key=lambda m: m.start)
    turns = sorted([(m.start, 0) for m in counts] + [(e.start, 1) for e in events])
    kinds = [kind for _, kind in turns]
    if any(one == other for one, other in pairwise(kinds)):
        return {}
    return {e.head: m for e, m in zip(events, counts, strict=True)}


def _plain(count: Mention[Quantity]) -> bool:
    value = count.value
    return value.bound is Bound.EXACT and value.stated is not None and value.total is None


def _comparison(
    pairing: Pairing,
    sides: tuple[Mention[Quantity], Mention[Quantity]],
    event: str,
    *,
    same: bool,
) -> Comparison:
    ours, theirs = sides
    told = "the same count" if same else f"{ours.text} is the count of something else there"
    return Comparison(
        slot=Slot.FIGURE,
        relation=unknown(told),
        pairing=pairing,
        a=_mark(ours),
        b=_mark(theirs),
        weight=pairing.weight,
        event=event,
        attribute=OWN_SAME if same else OWN_OTHER,
    )


def _mark(mention: Mention[Quantity]) -> Mark:
    return Mark(mention.start, mention.end, quantity.show(mention.value))
