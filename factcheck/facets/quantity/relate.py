"""How two figures stand to each other: like with like, or not at all."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from factcheck.facets.quantity.digit_rounding import rounds_to
from factcheck.facets.quantity.show import amount, ends, plain_number, show
from factcheck.model.quantity import Bound, Quantity
from factcheck.model.verdict import (
    Relation,
    Verdict,
    compatible,
    conflict,
    different,
    equal,
    refines,
    unknown,
)

MONTHS = Decimal(12)
WHOLE = "of"  # the role of the five in "three of the five"
NOW = frozenset({"", "to", WHOLE})
STRICT = frozenset({Bound.MORE_THAN, Bound.LESS_THAN})
OPEN = Decimal("Infinity")


def relate(a: Quantity, b: Quantity) -> Relation:
    """The relation of two figures, with the arithmetic in its reason."""
    found = _unlike(a, b) or _totals(a, b) or _values(a, _in_unit_of(b, a))
    if found.verdict is Verdict.CONFLICT and WHOLE in {a.role, b.role} and a.role != b.role:
        return unknown(f"{show(a)} and {show(b)}: one is a whole, the other perhaps a part")
    return found


def _unlike(a: Quantity, b: Quantity) -> Relation | None:
    """Why two figures cannot be compared, None when they can."""
    if a.ordinal != b.ordinal:
        return different("one is a count, the other a place in an order")
    if a.role != b.role and not {a.role, b.role} <= NOW:
        return different(_roles(a, b))
    return _units(a, b) or _counted(a, b) or _kinds(a, b) or _rates(a, b) or _trends(a, b)


def _roles(a: Quantity, b: Quantity) -> str:
    names = [q.role or "the figure itself" for q in (a, b)]
    return f"the figures play different parts: {names[0]} and {names[1]}"


def _units(a: Quantity, b: Quantity) -> Relation | None:
    if a.unit == b.unit or (a.dimension and a.dimension == b.dimension != "money"):
        return None
    if a.dimension == b.dimension == "money":
        return unknown(f"two currencies, {a.unit} and {b.unit}: no rate of exchange is given")
    units = f"{_unit(a)} and {_unit(b)}"
    if {a.unit, b.unit} == {"percent", "percentage-point"}:
        return unknown("percent and percentage points are not the same")
    if _family(a) == _family(b):
        return unknown(f"{units} do not convert without more knowledge")
    if not (a.unit or a.counted) or not (b.unit or b.counted):
        return unknown(f"only one says what it is in: {a.unit or b.unit}")
    return different(f"different units: {units}")


def _unit(quantity: Quantity) -> str:
    return quantity.unit or f"a count of {quantity.wording.noun or quantity.counted}"


def _family(quantity: Quantity) -> str:
    """What a unit measures at large: "time" for days and for months."""
    return quantity.dimension.partition("/")[0]


def _counted(a: Quantity, b: Quantity) -> Relation | None:
    """A noun on one side only leaves plain counts in doubt; a unit speaks for itself."""
    one, two = a.like or a.counted, b.like or b.counted
    if one == two:
        return None if one or a.unit or a.ordinal else unknown("nothing says what is counted")
    if one and two:
        return unknown(f"different things counted: {a.counted} and {b.counted}")
    if a.unit and a.unit not in {"percent", "share"}:
        return None
    return unknown(f"only one says what is counted: {a.counted or b.counted}")


def _kinds(a: Quantity, b: Quantity) -> Relation | None:
    """Soldiers with different qualifiers may be different soldiers."""
    one, two = set(a.qualifiers), set(b.qualifiers)
    if one <= two or two <= one:
        return None
    return unknown(f"perhaps not the same {a.counted}: {_noun(a)} and {_noun(b)}")


def _noun(quantity: Quantity) -> str:
    return " ".join((*quantity.qualifiers, quantity.counted))


def _trends(a: Quantity, b: Quantity) -> Relation | None:
    if not a.trend or not b.trend or a.trend == b.trend:
        return None
    return conflict(f"{show(a)} goes {a.trend}, {show(b)} goes {b.trend}")


def _totals(a: Quantity, b: Quantity) -> Relation | None:
    """Two parts of different wholes disagree on the whole."""
    if a.total is None or b.total is None:
        return _part_and_whole(a, b) or _part_and_whole(b, a)
    if a.total == b.total:
        return None
    totals = f"{plain_number(a.total)} and {plain_number(b.total)}"
    return conflict(f"{show(a)} and {show(b)} are parts of different wholes: {totals}")


def _part_and_whole(part: Quantity, whole: Quantity) -> Relation | None:
    """The five of "three of the five" is no rival to the three."""
    if part.total is None or part.low == part.total:
        return None
    if (whole.low, whole.high) != (part.total, part.total):
        return None
    return compatible(f"{show(whole)} may be the whole of which {show(part)} are a part")


def _rates(a: Quantity, b: Quantity) -> Relation | None:
    if a.per == b.per:
        return None
    if {a.per, b.per} == {"month", "year"}:
        return unknown(f"different rates: {_yearly(a)}; {_yearly(b)}")
    names = [f"a {q.per}" if q.per else "no rate" for q in (a, b)]
    return unknown(f"different rates: {names[0]} and {names[1]}")


def _yearly(quantity: Quantity) -> str:
    value = quantity.stated if quantity.stated is not None else quantity.low
    if quantity.per != "month" or value is None:
        return show(quantity)
    year = plain_number(value * MONTHS)
    return f"{show(quantity)} is 12 x {plain_number(value)} = {year} a year"


def _in_unit_of(b: Quantity, a: Quantity) -> Quantity:
    """The second figure in the unit of the first."""
    if a.unit == b.unit or a.factor == b.factor:
        return b
    ratio = b.factor / a.factor
    return evolve(
        b,
        low=None if b.low is None else b.low * ratio,
        high=None if b.high is None else b.high * ratio,
        stated=None if b.stated is None else b.stated * ratio,
        grain=None if b.grain is None else b.grain * ratio,
        unit=a.unit,
        factor=a.factor,
    )


def _values(a: Quantity, b: Quantity) -> Relation:
    both = f"{show(a)} and {show(b)}"
    if (a.low, a.high) == (b.low, b.high):
        return equal(f"{both} are the same") if a.bound == b.bound else _bounds_differ(a, b)
    if a.ordinal:
        return _places(a, both)
    if _disjoint(a, b):
        return _apart(a, b, both)
    if _meet(a, b) or _meet(b, a):
        return compatible(f"{both} meet at the edge")
    if _within(a, b) or _within(b, a):
        inner, outer = (a, b) if _within(a, b) else (b, a)
        return refines(f"{show(inner)} is a closer figure within {show(outer)}")
    return compatible(f"{both} overlap: {ends(a)} and {ends(b)}")


def _places(a: Quantity, both: str) -> Relation:
    """A rank ("the eighth-largest") is claimed of one thing, a place in a row names another."""
    if any(word.endswith("est") for word in a.qualifiers):
        return conflict(f"{both} are not the same rank")
    return different(f"{both} are not the same one")


def _meet(point: Quantity, bounded: Quantity) -> bool:
    """True for "50" beside "more than 50", which leaves 50 out but only just."""
    if point.low != point.high or bounded.bound not in STRICT:
        return False
    edge = bounded.low if bounded.bound is Bound.MORE_THAN else bounded.high
    return edge is not None and edge == point.low


def _bounds_differ(a: Quantity, b: Quantity) -> Relation:
    return compatible(f"{show(a)} and {show(b)} give the same number, hedged differently")


def _disjoint(a: Quantity, b: Quantity) -> bool:
    return _top(a) < _bottom(b) or _top(b) < _bottom(a)


def _top(quantity: Quantity) -> Decimal:
    return OPEN if quantity.high is None or quantity.vague else quantity.high


def _bottom(quantity: Quantity) -> Decimal:
    return -OPEN if quantity.low is None else quantity.low


def _within(inner: Quantity, outer: Quantity) -> bool:
    return _bottom(outer) <= _bottom(inner) and _top(inner) <= _top(outer)


def _apart(a: Quantity, b: Quantity, both: str) -> Relation:
    """Two figures that do not touch: rounded, or in conflict."""
    if rounds_to(a, b) or rounds_to(b, a):
        return refines(f"{both} agree once rounded to the digits given")
    return conflict(_difference(a, b, both))


def _difference(a: Quantity, b: Quantity, both: str) -> str:
    below, above = (a, b) if _top(a) < _bottom(b) else (b, a)
    gap = amount(_bottom(above) - _top(below), a)
    exact = a.low == a.high and b.low == b.high
    return f"{both} differ by {gap}" if exact else f"{both} are at least {gap} apart"
