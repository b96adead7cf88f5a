"""What they are called: one person's name in two claims, letter by letter."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.align.lens import Lens
from factcheck.align.romanised import romanisation
from factcheck.facets.participants.slips import is_full, slip, written
from factcheck.model.assertion import Actor, Assertion
from factcheck.model.mention import Participant
from factcheck.model.pairing import Comparison, Contribution, Mark, Pairing, Slot
from factcheck.model.verdict import Relation, Verdict, compatible, conflict, different, equal
from factcheck.rulebook import RuleBook

WITHIN = False
EVENT = "name"
MOST = 24
"""A claim that names more people is a list; the rest of it is not compared."""


def compare(pairing: Pairing, lens: Lens) -> Iterator[Comparison]:
    """The full names of people in both claims that are one name, or nearly one."""
    theirs = full_names(pairing.b)
    for ours in full_names(pairing.a) if theirs else ():
        for other in theirs:
            a, b = ours.mention.value, other.mention.value
            relation = _relate(pairing, a, b, lens.book)
            if relation.verdict is not Verdict.DIFFERENT:
                yield _comparison(pairing, (ours, other), relation, lens)


def full_names(claim: Assertion) -> list[Actor]:
    """The people whom the claim itself names with first name and surname."""
    return [a for a in claim.actors if a.role != "lent" and is_full(a.mention.value)][:MOST]


def _relate(pairing: Pairing, a: Participant, b: Participant, book: RuleBook) -> Relation:
    """Whether two full names are one, one with a slip, or two."""
    left, right = written(a), written(b)
    if left == right:
        return equal("the same name")
    if not slip(left, right):
        return different("two names")
    if a.key == b.key or _romanised(left, right, book):
        return compatible("two usual spellings of one name")
    if {a.key, b.key} <= pairing.a.keys() or {a.key, b.key} <= pairing.b.keys():
        return different("one sentence names both")
    return conflict(f"{a.name} in one, {b.name} in the other")


def _romanised(left: str, right: str, book: RuleBook) -> bool:
    reader = romanisation(book)
    return reader.plain(left) == reader.plain(right)


def _comparison(
    pairing: Pairing, sides: tuple[Actor, Actor], relation: Relation, lens: Lens
) -> Comparison:
    ours, theirs = (side.mention.value for side in sides)
    steps = tuple(_steps(pairing, ours, theirs, lens))
    question = "|".join(sorted({written(ours), written(theirs)}))
    return Comparison(
        slot=Slot.NAME,
        relation=relation,
        pairing=pairing,
        a=_mark(sides[0]),
        b=_mark(sides[1]),
        weight=pairing.weight + sum(s.bits for s in steps),
        event=EVENT,
        attribute=question,
        frame=EVENT,  # one question, however many claims name the person
        steps=steps,
    )


def _steps(
    pairing: Pairing, a: Participant, b: Participant, lens: Lens
) -> Iterator[Contribution]:
    bits = lens.bits
    unnamed = pairing.bits("no-name")
    if unnamed:
        yield Contribution("near-name", -unnamed, "the names that differ may be one")
    yield Contribution(
        "full-name", bits["full-name"], "first name and surname, all but a letter"
    )
    if a.title and a.title == b.title:
        yield Contribution("post", bits["post"], f"both are {a.title}")
    elif a.title and b.title:
        yield Contribution("post", bits["other-post"], f"{a.title} and {b.title}")
    if a.of and b.of and a.of != b.of:
        yield Contribution("land", bits["other-land"], f"one is of {a.of}, one of {b.of}")


def _mark(actor: Actor) -> Mark:
    """The name as it stands, without a middle initial."""
    mention = actor.mention
    words = (w for w in mention.value.name.split() if len(w.strip(".")) > 1)
    return Mark(mention.start, mention.end, " ".join(words))
