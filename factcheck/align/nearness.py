"""Nearness: which event of a clause a date or a figure belongs to."""

from __future__ import annotations

from factcheck.model.assertion import Assertion, Event

NEAR = 60
"""An event word farther from a value than this many characters is not what it is of."""
OPENING = "launch"
"""The class of words that say that something began."""
BESIDE = 12
"""Characters between a word of beginning and what begins: "launched the talks"."""


def local_event(claim: Assertion, start: int, end: int) -> Event | None:
    """The known event whose word stands nearest to a span of the claim, None for none."""
    best, nearest = None, NEAR
    for event in claim.events:
        gap = max(event.start - end, start - event.end, 0)
        if event.known and gap < nearest:
            best, nearest = event, gap
    return _begun(claim, best) if best is not None and best.head == OPENING else best


def _begun(claim: Assertion, opening: Event) -> Event:
    """What begins in "launched the talks"; the beginning itself when nothing follows it."""
    after = (e for e in claim.events if 0 <= e.start - opening.end <= BESIDE)
    return next(after, opening)


def opens(claim: Assertion, event: Event) -> bool:
    """True when the event is a beginning, or the claim says that it began."""
    return event.head == OPENING or any(
        e.head == OPENING and 0 <= event.start - e.end <= BESIDE for e in claim.events
    )


def shared_event(a: Assertion, b: Assertion) -> str:
    """The first event class of `a` that `b` speaks of too, "" when there is none."""
    theirs = {e.head for e in b.events if e.known}
    return next((e.head for e in a.events if e.known and e.head in theirs), "")
