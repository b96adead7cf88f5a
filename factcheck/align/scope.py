"""Scope: whether two figures can be of one thing at all, before they are compared."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.align.nearness import local_event
from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.period import Period, TimeKind
from factcheck.model.quantity import Quantity
from factcheck.model.verdict import Relation, different, unknown, updated
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("anyone", "additive", "norm", "lasting")
APART = 92
"""Figures dated more than these days apart are of two times."""
ORDER = 40
"""A count that many times another is of something else, even in a story of growing tolls."""
AROUND = 12
"""Characters before and after a figure in which "another" and "others" stand."""


@frozen
class Scoping:
    """The words that say what a figure, or a claim with a hedge, can be compared with."""

    anyone: frozenset[str]
    additive: frozenset[str]
    norm: frozenset[str]
    lasting: frozenset[str]


@lru_cache(maxsize=8)
def scoping(book: RuleBook) -> Scoping:
    """The scope words of a rulebook."""
    return Scoping(*(frozenset(book.words(table)) for table in TABLES))


@frozen
class Figure:
    """A quantity with the claim it stands in."""

    claim: Assertion
    mention: Mention[Quantity]

    @property
    def value(self) -> Quantity:
        """The quantity itself."""
        return self.mention.value


def out_of_scope(a: Figure, b: Figure, words: Scoping) -> Relation | None:
    """Why two figures are not of one thing; None when nothing speaks against it."""
    for figure in (a, b):
        if _added(figure, words) or _no_count(figure):
            return unknown("one is an age, one of many, or counted on top of another number")
    if a.claim.place and b.claim.place and a.claim.place != b.claim.place:
        return different(f"one is of {a.claim.place}, the other of {b.claim.place}")
    if _other_order(a.value, b.value):
        return different("the figures are of two orders of magnitude")
    if _other_time(a.claim, b.claim):
        return different("one figure is dated, and of another time")
    return _other_people(a, b, words)


def fewer_left(a: Figure, b: Figure, words: Scoping) -> Relation | None:
    """An update, when all of them are still there in one and some are back in the other."""
    if a.value.stated != b.value.stated or a.value.unit or b.value.unit:
        return None
    for whole, split in ((a, b), (b, a)):
        lasting = not words.lasting.isdisjoint(whole.claim.text.lower().split())
        part = _part(split) if lasting else None
        if part is not None and _told_after(split, part, whole.claim):
            return updated(f"{part.text} of the {split.value.stated:,} are told of apart")
    return None


def _part(figure: Figure) -> Mention[Quantity] | None:
    """The 30 of "of the 50 miners who went below, 30 came up"; None when nothing is split."""
    claim, whole = figure.claim, figure.value
    before = claim.text[: max(0, figure.mention.start - claim.start)].lower().split()
    if "of" not in before[-2:] or not whole.stated or whole.total is not None:
        return None
    later = (m for m in claim.quantities if m.start >= figure.mention.end)
    counts = (m for m in later if not m.value.unit and not m.value.ordinal)
    return next((m for m in counts if m.value.stated and m.value.stated < whole.stated), None)


def _told_after(split: Figure, part: Mention[Quantity], other: Assertion) -> bool:
    """True when what stands after the part speaks of what the other claim says."""
    sentence = split.claim.sentence
    rest = sentence.text[max(0, part.end - sentence.start) :].lower()
    return any(t in rest for t in other.terms if not t.startswith("="))


def _other_people(a: Figure, b: Figure, words: Scoping) -> Relation | None:
    """Why people counted in two claims are not the same; None when they may be."""
    changing = a.value.role in {"from", "to"} and a.value.role == b.value.role
    if changing or not {a.value.counted, b.value.counted} & words.anyone:
        return None
    ours, theirs = _event(a), _event(b)
    if not ours or not theirs:
        return unknown("the texts do not say of what these people are counted")
    return None if ours == theirs else different(f"one counts {ours}, the other {theirs}")


def _event(figure: Figure) -> str:
    near = local_event(figure.claim, figure.mention.start, figure.mention.end)
    return near.head if near is not None else ""


def _no_count(figure: Figure) -> bool:
    """True for ages, for "one former hostage" and for "two of the bombs"."""
    rest = figure.claim.text[figure.mention.end - figure.claim.start :].lstrip().lower()
    value = figure.value
    part = rest.startswith("of ") and value.total is None and not value.unit
    return figure.value.role == "age" or figure.mention.text.lower() == "one" or part


def _added(figure: Figure, words: Scoping) -> bool:
    """True for "another two" and "14 others"."""
    text, at = figure.claim.text, figure.mention.start - figure.claim.start
    end = figure.mention.end - figure.claim.start
    around = f"{text[max(0, at - AROUND) : at]} {text[end : end + AROUND]}".lower().split()
    return any(w.strip(",.;:") in words.additive for w in around)


def _other_order(a: Quantity, b: Quantity) -> bool:
    """True for counts of which one is many times the other; amounts may slip by a thousand."""
    if a.unit or b.unit or not a.stated or not b.stated:
        return False
    return max(a.stated, b.stated) >= ORDER * min(a.stated, b.stated)


def _other_time(a: Assertion, b: Assertion) -> bool:
    """True when both claims are dated, and far apart."""
    ours, theirs = _dates(a), _dates(b)
    if ours and theirs:
        return all(x.gap(y) > APART for x in ours for y in theirs)
    return False


def _dates(claim: Assertion) -> list[Period]:
    found = (m.value for m in claim.periods if m.value.kind in {TimeKind.DATE, TimeKind.TIME})
    return [p for p in found if p.bounded]


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule in the example, singular as they are counted."""
    text = f" {example.text.lower()} "
    return [w for w in rule.words("words") if f" {w} " in text or f" {w}s " in text]
