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
    starts = [s.start for s in sentences]
    ends = [s.end for s in sentences]

    def shelve(mentions: Sequence[Mention[V]], reach: Reach[V]) -> list[list[Mention[V]]]:
        shelves: list[list[Mention[V]]] = [[] for _ in sentences]
        for mention in mentions:
            start, end = reach(mention)
            for at in range(bisect_right(ends, start), bisect_left(starts, end)):
                shelves[at].append(mention)
        return shelves

    quotations = shelve(readings.quotations, _span)
    periods = shelve(readings.periods, _head)
    quantities = shelve(readings.quantities, _head)
    participants = shelve(readings.participants, _head)
    polarity = shelve(readings.polarity, _cue_reach)
    modality = shelve(readings.modality, _cue_reach)
    attributions = shelve(readings.attributions, _voice_reach)
    return tuple(
        Readings(
            tuple(quotations[at]),
            tuple(periods[at]),
            tuple(quantities[at]),
            tuple(participants[at]),
            tuple(polarity[at]),
            tuple(modality[at]),
            tuple(attributions[at]),
        )
        for at in range(len(sentences))
    )


def _span(mention: Mention[V]) -> tuple[int, int]:
    return mention.start, mention.end


def _head(mention: Mention[V]) -> tuple[int, int]:
    return mention.start, mention.start + 1


def _cue_reach(mention: Mention[Cue]) -> tuple[int, int]:
    return mention.value.scope_start, mention.value.scope_end


def _voice_reach(mention: Mention[Attribution]) -> tuple[int, int]:
    return mention.value.scope_start, mention.value.scope_end
