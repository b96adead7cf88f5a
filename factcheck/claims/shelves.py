"""Shelves: the readings of an article sorted onto its sentences in one pass."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from factcheck.model.assertion import Readings
from factcheck.model.mention import Attribution, Cue, Mention

V = TypeVar("V")
Reach = Callable[[Mention[V]], tuple[int, int]]


class Stretch(Protocol):
    """Anything with a start and an end: a sentence, a clause."""

    @property
    def start(self) -> int:
        """Where it starts, as an offset of the article."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


def by_sentence(readings: Readings, sentences: Sequence[Stretch]) -> tuple[Readings, ...]:
    """The readings of each sentence (or clause), in their order; they do not overlap.

    A date or a name stands in the sentence it begins in; a quotation, a cue and an attribution
    in every sentence that they or their scope reach. Linear in what it returns.
    """
    ends = ([s.start for s in sentences], [s.end for s in sentences])
    columns = zip(
        _shelved(readings.quotations, _span, ends),
        _shelved(readings.periods, _head, ends),
        _shelved(readings.quantities, _head, ends),
        _shelved(readings.participants, _head, ends),
        _shelved(readings.polarity, _cue_reach, ends),
        _shelved(readings.modality, _cue_reach, ends),
        _shelved(readings.attributions, _voice_reach, ends),
        strict=True,
    )
    return tuple(Readings(*column) for column in columns)


def _shelved(
    mentions: Sequence[Mention[V]], reach: Reach[V], ends: tuple[list[int], list[int]]
) -> list[tuple[Mention[V], ...]]:
    """The mentions of each stretch; `ends` are where the stretches start and end."""
    starts, stops = ends
    shelves: list[list[Mention[V]]] = [[] for _ in starts]
    for mention in mentions:
        start, end = reach(mention)
        for at in range(bisect_right(stops, start), bisect_left(starts, end)):
            shelves[at].append(mention)
    return [tuple(shelf) for shelf in shelves]


def _span(mention: Mention[V]) -> tuple[int, int]:
    return mention.start, mention.end


def _head(mention: Mention[V]) -> tuple[int, int]:
    return mention.start, mention.start + 1


def _cue_reach(mention: Mention[Cue]) -> tuple[int, int]:
    return mention.value.scope_start, mention.value.scope_end


def _voice_reach(mention: Mention[Attribution]) -> tuple[int, int]:
    return mention.value.scope_start, mention.value.scope_end
