"""From a phrase and what came before it to its value: each shape has its way."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.facets.time.anchors import Anchors
from factcheck.facets.time.counted import anaphor, dayword, deictic, shift
from factcheck.facets.time.dates import clock, numeric, written_date
from factcheck.facets.time.feasts import feast
from factcheck.facets.time.lengths import duration, habit, recent, reference
from factcheck.facets.time.named import part, span
from factcheck.facets.time.phrase import Shape, TimePhrase
from factcheck.facets.time.resolved import Resolved


def resolve(phrase: TimePhrase, anchors: Anchors) -> Resolved:
    """What the phrase says when it stands behind those anchors."""
    return RESOLVERS[phrase.shape](phrase, anchors)


RESOLVERS: dict[Shape, Callable[[TimePhrase, Anchors], Resolved]] = {
    Shape.DATE: written_date,
    Shape.NUMERIC: numeric,
    Shape.PART: part,
    Shape.FEAST: feast,
    Shape.SPAN: span,
    Shape.DEICTIC: deictic,
    Shape.DAYWORD: dayword,
    Shape.SHIFT: shift,
    Shape.ANAPHOR: anaphor,
    Shape.DURATION: duration,
    Shape.RECENT: recent,
    Shape.SET: habit,
    Shape.REF: reference,
    Shape.CLOCK: clock,
}
