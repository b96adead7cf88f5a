"""Scope: whether two figures can be of one thing at all, before they are compared."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from factcheck.model.assertion import Assertion
from factcheck.model.mention import Mention
from factcheck.model.period import Period, TimeKind
from factcheck.model.quantity import Quantity
from factcheck.model.verdict import Relation, different, unknown
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("anyone", "additive")
NEAR = 60
"""An event word farther from a figure than this many characters is not what it counts."""
APART = 92
"""Undated news is of the last weeks: a figure of more than these days ago is of another time."""
AROUND = 12
"""Characters before and after a figure in which "another" and "others" stand."""


@frozen
class Scoping:
    """The words that say what a figure can be compared with."""

    anyone: frozenset[str]
    additive: frozenset[str]


@lru_cache(maxsize=8)
def scoping(book: RuleBook) -> Scoping:
    """The scope words of a rulebook."""
    return Scoping(frozenset(book.words("anyone")), frozenset(book.words("additive")))


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
    if _added(a, words) or _added(b, words):
        return unknown("one is counted on top of another number")
    if a.claim.place and b.claim.place and a.claim.place != b.claim.place:
        return different(f"one is of {a.claim.place}, the other of {b.claim.place}")
    if _other_time(a.claim, b.claim):
        return different("one figure is dated, and of another time")
    changing = a.value.role in {"from", "to"} and a.value.role == b.value.role
    if changing or not {a.value.counted, b.value.counted} & words.anyone:
        return None
    ours, theirs = local_event(a), local_event(b)
    if not ours or not theirs:
        return unknown("the texts do not say of what these people are counted")
    return None if ours == theirs else different(f"one counts {ours}, the other {theirs}")


def _added(figure: Figure, words: Scoping) -> bool:
    """True for "another two" and "14 others"."""
    text, at = figure.claim.text, figure.mention.start - figure.claim.start
    end = figure.mention.end - figure.claim.start
    around = f"{text[max(0, at - AROUND) : at]} {text[end : end + AROUND]}".lower().split()
    return any(w.strip(",.;:") in words.additive for w in around)


def _other_time(a: Assertion, b: Assertion) -> bool:
    """True when one claim is dated long before the other claim's own date, or is a flashback."""
    ours, theirs = _dates(a), _dates(b)
    if ours and theirs:
        return all(x.gap(y) > APART for x in ours for y in theirs)
    return False


def _dates(claim: Assertion) -> list[Period]:
    found = (m.value for m in claim.periods if m.value.kind in {TimeKind.DATE, TimeKind.TIME})
    return [p for p in found if p.bounded]


def local_event(figure: Figure) -> str:
    """The event class whose word stands nearest to the figure, "" when none is near."""
    best, nearest = "", NEAR
    for event in figure.claim.events:
        if not event.known:
            continue
        gap = max(event.start - figure.mention.end, figure.mention.start - event.end, 0)
        if gap < nearest:
            best, nearest = event.head, gap
    return best


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The words of this rule in the example, singular as they are counted."""
    words = example.text.lower().split()
    return [w for w in rule.words("words") if w in words or f"{w}s" in words]
