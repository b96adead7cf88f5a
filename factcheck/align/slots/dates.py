"""When: the dates of two paired claims compared, if both date the same happening."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.align.lens import Lens
from factcheck.align.nearness import local_event, opens, shared_event
from factcheck.facets import time
from factcheck.model.assertion import Assertion
from factcheck.model.judging import AGREEING
from factcheck.model.mention import Mention
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.period import Edge, Grain, Period, TimeKind
from factcheck.model.verdict import Relation, Verdict, different, unknown

WITHIN = False
NAMED = frozenset({"person", "organisation", "country", "thing"})
"""Kinds of participants that are somebody in particular; "police" and "rebels" are not."""
YEAR = 366
SEASON = 60
"""Votes of one kind within so many days are one vote that was moved or misdated."""


def compare(pairing: Pairing, lens: Lens) -> tuple[Comparison, ...]:
    """The dates of both claims against each other; () when either is undated.

    Where any date of one fits a date of the other, the rest are not held against each other.
    """
    found = tuple(_each(pairing, lens.kinds, lens.bits))
    agreeing = tuple(c for c in found if c.relation.verdict in AGREEING)
    if agreeing:
        return agreeing
    ours = {m.start for m in dates_of(pairing.a)}
    theirs = {m.start for m in dates_of(pairing.b)}
    return tuple(c for c in found if c.a.start in ours and c.b.start in theirs)


def _each(
    pairing: Pairing, kinds: Mapping[str, frozenset[str]], bits: Mapping[str, float]
) -> Iterator[Comparison]:
    a, b = pairing.a, pairing.b
    for ours in _placed(a):
        for theirs in _placed(b):
            event, flags = _dated(a, b, (ours, theirs), kinds)
            relation = time.relate(ours.value, theirs.value)
            steps = tuple(_steps(ours, theirs, flags, bits))
            if relation.verdict is Verdict.CONFLICT:
                gap = ours.value.gap(theirs.value)
                other = _other_happening(a, b)
                relation = (
                    different(other)
                    if other
                    else _one_happening(pairing, relation, flags, (steps, gap), bits)
                )
            yield Comparison(
                slot=Slot.DATE,
                relation=relation,
                pairing=pairing,
                a=_mark(ours),
                b=_mark(theirs),
                weight=pairing.weight + sum(s.bits for s in steps),
                event=event or shared_event(a, b) or a.event.head,
                attribute="start" if ours.value.edge is Edge.START else "date",
                steps=steps,
                finer=finer(ours.value, theirs.value),
            )


def _same_count(a: Assertion, b: Assertion, *, least: int = 0) -> bool:
    """True when neither claim counts, or both have `least` figures in common."""
    ours = {q.value.stated for q in a.quantities if not q.value.ordinal}
    theirs = {q.value.stated for q in b.quantities if not q.value.ordinal}
    if not least and not (ours or theirs):
        return True
    return len(ours & theirs) >= max(least, 1)


def _dated(
    a: Assertion,
    b: Assertion,
    dates: tuple[Mention[Period], Mention[Period]],
    kinds: Mapping[str, frozenset[str]],
) -> tuple[str, frozenset[str]]:
    """The event that both dates stand at, and what rules say of it; "" when they differ."""
    ours = local_event(a, dates[0].start, dates[0].end)
    theirs = local_event(b, dates[1].start, dates[1].end)
    if ours is None or theirs is None or ours.head != theirs.head:
        return "", frozenset()
    begun = opens(a, ours) and opens(b, theirs)
    extra = {"start"} if begun else set()
    return ours.head, kinds.get(ours.head, frozenset()) | extra


def _one_happening(
    pairing: Pairing,
    relation: Relation,
    flags: frozenset[str],
    apart: tuple[Sequence[Contribution], int],
    bits: Mapping[str, float],
) -> Relation:
    """The conflict, if something says that both dates are of one happening, else why not."""
    steps, gap = apart
    if not flags:
        return _by_words(pairing, relation, steps, bits)
    if "moving" in flags and not _same_count(pairing.a, pairing.b):
        return different("a count that moves is dated by the day it was taken")
    noted = {s.name for s in steps}
    told = pairing.bits("word") + pairing.bits("name")
    if {"repeat", "seldom"} & flags and "start" not in flags:
        close = "seldom" in flags and gap <= SEASON and "written" in noted
        if close or ("slip" in noted and told >= bits["slip-repeat"]):
            return relation
        return different("what happens again and again is on another date another one")
    if _once(pairing, flags, noted, bits):
        return relation
    return unknown("nothing says that it happened only once")


def _other_happening(a: Assertion, b: Assertion) -> str:
    """Why two claims tell of two happenings, "" when nothing says so: other places, others."""
    if a.place and b.place and a.place != b.place:
        return f"one is of {a.place}, the other of {b.place}"
    ours, theirs = _doers(a), _doers(b)
    if ours and theirs and not (ours & b.keys() or theirs & a.keys()):
        return f"one is of {', '.join(sorted(ours))}, the other of {', '.join(sorted(theirs))}"
    return ""


def _doers(claim: Assertion) -> set[str]:
    """Who the claim is about: the names before its verb, or those lent by its sentence."""
    return {
        a.mention.value.key
        for a in claim.actors
        if a.role in {"subject", "lent"} and a.mention.value.kind in NAMED
    }


def _by_words(
    pairing: Pairing,
    relation: Relation,
    steps: Sequence[Contribution],
    bits: Mapping[str, float],
) -> Relation:
    """Dates of no event in common clash only in claims that tell the same in the same words."""
    told = pairing.bits("word") + pairing.bits("name")
    slipped = any(s.name == "slip" for s in steps)
    since = any(s.name == "since" for s in steps)
    if slipped and told >= bits["slip-since" if since else "one-wording"]:
        return relation
    return unknown("nothing says that both dates are of one happening")


def _once(
    pairing: Pairing, flags: frozenset[str], noted: set[str], bits: Mapping[str, float]
) -> bool:
    """True when the claims share enough to be of one thing, or the thing happens once."""
    told = pairing.bits("word") + pairing.bits("name") + pairing.bits("event")
    if "slip" in noted and told >= bits["slip-since" if "since" in noted else "slip-wording"]:
        return True
    if "start" in flags and told >= bits["slip-repeat"]:
        return True
    if pairing.bits("ordinal") > 0:
        return True
    worded = pairing.bits("word") >= bits["one-wording"]
    if "written" not in noted:
        return worded  # "on Tuesday" and "tonight" are of the day the story was told
    known = pairing.bits("word") + pairing.bits("name") >= bits["once-known"]
    known = known or _same_count(pairing.a, pairing.b, least=1)
    return worded or ("once" in flags and known)


def dates_of(claim: Assertion) -> Sequence[Mention[Period]]:
    """The dates of what the claim says, without the date on which it was said."""
    placed = _placed(claim)
    voice = claim.attribution
    if voice is None or not voice.value.key:
        return placed
    scope = voice.value
    return [m for m in placed if scope.scope_start <= m.start < scope.scope_end]


def _placed(claim: Assertion) -> list[Mention[Period]]:
    return [
        m
        for m in claim.periods
        if m.value.kind in {TimeKind.DATE, TimeKind.TIME}
        and m.value.placed
        and m.value.grain is not Grain.UNDEFINED
    ]


def _steps(
    a: Mention[Period], b: Mention[Period], flags: frozenset[str], bits: Mapping[str, float]
) -> Iterator[Contribution]:
    ours, theirs = a.value, b.value
    if "once" in flags or "once-ordinal" in flags:
        yield Contribution("once", bits["once"], "this happens once to those concerned")
    elif "repeat" in flags:
        yield Contribution("repeat", bits["repeat"], "this happens again and again")
    written = _in_digits(a) and _in_digits(b)
    if written:
        yield Contribution("written", bits["written"], "both dates are written out")
    if written and slip(ours, theirs):
        yield Contribution("slip", bits["slip"], "the dates differ in one part only")
    elif ours.gap(theirs) > YEAR:
        yield Contribution("far", bits["far"], "the dates lie more than a year apart")
    if ours.edge is theirs.edge is Edge.START:
        yield Contribution("since", bits["since"], "both say since when")
    elif ours.edge is not theirs.edge:
        told = "one dates a beginning, the other not"
        yield Contribution("edge", bits["edge"], told)


def _in_digits(mention: Mention[Period]) -> bool:
    """True for "12 May", false for "Tuesday": only what is written out can be miswritten."""
    return any(c.isdigit() for c in mention.text)


def slip(a: Period, b: Period) -> bool:
    """True when two equally precise dates differ in the day, the month or the year alone."""
    if a.grain is not b.grain or not (a.earliest and b.earliest):
        return False
    x, y = a.earliest, b.earliest
    parts = [x.year == y.year, x.month == y.month]
    if a.grain is Grain.DAY:
        parts.append(x.day == y.day)
    elif a.grain is not Grain.MONTH:
        return False
    return parts.count(False) == 1


def finer(a: Period, b: Period) -> str:
    """The side that names fewer days, "" when both name as many."""
    ours, theirs = a.days(), b.days()
    if ours == theirs:
        return ""
    return "a" if theirs is None or (ours is not None and ours < theirs) else "b"


def _mark(mention: Mention[Period]) -> Mark:
    return Mark(mention.start, mention.end, time.show(mention.value))
