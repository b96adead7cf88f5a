"""FC505: one rare figure stands for two different things, which may be one slip."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facets import arithmetic, quantity
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.pairing import Backing, Casefile, Matter, Pairing
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.report import Evidence, Finding, Origin, Position, Question, Severity, Step
from factcheck.model.verdict import Verdict

CODE = "FC505"
RARE = 1000
"""Figures below this meet by chance, and so do round hundreds."""
ROUND = 100
Figure = Mention[Quantity]


def over_question(matter: Matter, casefile: Casefile) -> Iterator[Finding]:
    """A finding for each rare figure that two documents give of two different things."""
    for c in matter.comparisons:
        if c.pairing.a.document != c.pairing.b.document:
            yield from _shared(c.pairing, casefile)


def over_draft(backing: Backing, casefile: Casefile) -> Iterator[Finding]:
    """A finding for a rare figure of the draft that the sources have of something else only."""
    borne_out = {
        (q.value.stated, _of_people(q.value)) for p in backing.pairings for q in p.b.quantities
    }
    for pairing in backing.pairings:
        for found in _shared(pairing, casefile):
            mine = next(q.value for q in pairing.a.quantities if q.start == _at(found))
            if (mine.stated, _of_people(mine)) not in borne_out:
                yield found
                return


def _at(found: Finding) -> int:
    return found.positions[0].evidence[0].mark_start


def _shared(pairing: Pairing, casefile: Casefile) -> Iterator[Finding]:
    for ours in pairing.a.quantities:
        if not _rare(ours.value):
            continue
        for theirs in pairing.b.quantities:
            same = theirs.value.stated == ours.value.stated and _rare(theirs.value)
            if same and _of_people(ours.value) is not _of_people(theirs.value):
                yield _finding(pairing, (ours, theirs), casefile)


def _rare(q: Quantity) -> bool:
    """True for an exact count of something named, large and not round."""
    if q.bound is not Bound.EXACT or q.unit or q.ordinal or not q.counted or q.stated is None:
        return False
    return q.stated >= RARE and q.stated % ROUND != 0


def _of_people(q: Quantity) -> bool:
    """True for counts of people: those killed and the victims are one number."""
    return any(s.kind == "people" for s in arithmetic.shipped().read(q.counted))


def _finding(pairing: Pairing, figures: tuple[Figure, Figure], casefile: Casefile) -> Finding:
    sides = tuple(zip((pairing.a, pairing.b), figures, strict=True))
    number = f"{figures[0].value.stated:,f}"
    nouns = " and of ".join(f.value.counted for f in figures)
    told = f"{number} is given of {nouns}"
    shared = sorted(pairing.a.keys() & pairing.b.keys())
    return Finding(
        code=CODE,
        verdict=Verdict.UNKNOWN,
        severity=Severity.NOTE,
        question=Question("arithmetic", f"same value:{number}", "", tuple(shared)),
        positions=tuple(_position(claim, figure) for claim, figure in sides),
        weight=casefile.needs["need-figure"],
        values=(("detail", told),),
        steps=(Step("same value", told),),
    )


def _position(claim: Assertion, figure: Figure) -> Position:
    shown = quantity.show(figure.value)
    mark = Evidence(claim, figure.start, figure.end, shown)
    return Position(shown, Origin.STATED, (mark,), 1)
