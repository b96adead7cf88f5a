"""Which mentions belong to a clause: those inside it, and the cues whose scope covers it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeVar

from factcheck.claims.terms import fold, stemmer
from factcheck.model.assertion import Actor, Event, Readings
from factcheck.model.mention import Attribution, Cue, Mention, Participant
from factcheck.model.quantity import Quantity
from factcheck.rulebook import RuleBook

V = TypeVar("V")
HALF = 0.5
ORDINAL_REACH = 40
"""How many characters may stand between an ordinal and the event it counts."""


def within(mentions: Iterable[Mention[V]], start: int, end: int) -> tuple[Mention[V], ...]:
    """The mentions that begin inside the stretch, in order."""
    return tuple(m for m in mentions if start <= m.start < end)


def slice_of(readings: Readings, start: int, end: int) -> Readings:
    """What was read inside one stretch; cues and attributions count by their scope too."""
    return Readings(
        quotations=tuple(q for q in readings.quotations if q.start < end and start < q.end),
        periods=within(readings.periods, start, end),
        quantities=within(readings.quantities, start, end),
        participants=within(readings.participants, start, end),
        polarity=tuple(m for m in readings.polarity if _reaches(m.value, start, end)),
        modality=tuple(m for m in readings.modality if _reaches(m.value, start, end)),
        attributions=tuple(m for m in readings.attributions if _reaches(m.value, start, end)),
    )


def _reaches(value: Cue | Attribution, start: int, end: int) -> bool:
    return value.scope_start < end and start < value.scope_end


def share(value: Cue | Attribution, start: int, end: int) -> float:
    """The part of the stretch that lies in a scope, 0 to 1."""
    common = min(value.scope_end, end) - max(value.scope_start, start)
    return max(0, common) / max(1, end - start)


def governing_cue(
    cues: Sequence[Mention[Cue]], events: Sequence[Event], start: int, end: int
) -> Mention[Cue] | None:
    """The cue that governs a clause: one inside it whose scope holds the event, or half of it.

    The first such cue in the text wins, because a later one stands inside its scope.
    """
    head = events[0] if events and events[0].known else None
    for cue in cues:
        value = cue.value
        carried = cue.value.kind == "denial" and cue.start < start
        if not (start <= cue.start < end or carried):
            continue
        if head is not None and value.scope_start <= head.start < value.scope_end:
            return cue
        if head is not None and start <= cue.start < end and cue.start <= head.start < cue.end:
            return cue
        if share(value, start, end) >= HALF:
            return cue
    return None


def governing_attribution(
    found: Sequence[Mention[Attribution]], start: int, end: int
) -> Mention[Attribution] | None:
    """Who says the clause: the attribution whose scope covers most of it, half at least."""
    best, most = None, HALF
    for mention in found:
        part = _said_share(mention, start, end)
        if part > most or (best is None and part == most):
            best, most = mention, part
    return best


def _said_share(mention: Mention[Attribution], start: int, end: int) -> float:
    """The part of the stretch in the speaker's mouth, leaving out the words of saying."""
    value = mention.value
    opens = min(mention.start, value.speaker_start) if value.speaker_end else mention.start
    closes = max(mention.end, value.speaker_end)
    saying = max(0, min(closes, end) - max(opens, start))
    common = min(value.scope_end, end) - max(value.scope_start, start)
    return max(0, common) / max(1, end - start - saying)


def actors(
    found: Sequence[Mention[Participant]], voice: Mention[Attribution] | None, verb_at: int
) -> tuple[Actor, ...]:
    """The participants in their roles: the speaker, who stands before the verb, who after."""
    named = []
    for mention in found:
        if voice is not None and _speaks(voice, mention):
            role = "speaker"
        else:
            role = "subject" if mention.start < verb_at else "object"
        named.append(Actor(mention, role))
    return tuple(named)


def _speaks(voice: Mention[Attribution], named: Mention[Participant]) -> bool:
    value = voice.value
    return value.speaker_start <= named.start < value.speaker_end


def ordinal_of(
    event: Event,
    ordinals: Sequence[Mention[Quantity]],
    text: str,
    offset: int,
    book: RuleBook,
) -> int | None:
    """The ordinal that counts an event: "the second military coup" gives 2.

    `text` begins at article offset `offset`; `ordinals` stand in order. Between the two only
    content words may stand: "the second since the war" counts no war.
    """
    last = bisect_right([m.end for m in ordinals], event.start)
    for mention in reversed(ordinals[max(0, last - 1) : last]):
        between = text[mention.end - offset : max(0, event.start - offset)]
        value = mention.value
        if (
            value.ordinal
            and value.low
            and len(between) < ORDINAL_REACH
            and _plain(between, book)
        ):
            return int(value.low)
    return None


def _plain(between: str, book: RuleBook) -> bool:
    if any(c in between for c in ",.;:()"):
        return False
    words = between.split()
    return len(words) <= 3 and all(stemmer(book).stem(fold(w)) for w in words)
