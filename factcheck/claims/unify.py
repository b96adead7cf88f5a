"""One name across articles: a lone surname takes the full name that another article gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve

from factcheck.model.assertion import Actor, Assertion

NAMED = frozenset({"person", "thing"})
"""A lone capitalised word is read as a thing; it may be a surname."""


def unified(claims: Sequence[Assertion]) -> tuple[Assertion, ...]:
    """The claims with surnames completed where only one person of that name is in the run.

    Where two people share a surname, the surname alone stays ambiguous.
    """
    full = _full_names(claims)
    if not full:
        return tuple(claims)
    return tuple(_with_names(c, full) for c in claims)


def _full_names(claims: Sequence[Assertion]) -> Mapping[str, str]:
    """Surname keys that stand for one full name only."""
    known: dict[str, set[str]] = defaultdict(set)
    alone: set[str] = set()
    for claim in claims:
        for actor in claim.actors:
            person = actor.mention.value
            surname = person.key.rsplit("-", 1)[-1]
            if surname == person.key and person.kind in NAMED:
                alone.add(surname)
            elif person.kind == "person":
                known[surname].add(person.key)
    return {s: next(iter(known[s])) for s in sorted(alone) if len(known[s]) == 1}


def _with_names(claim: Assertion, full: Mapping[str, str]) -> Assertion:
    if not any(a.mention.value.key in full for a in claim.actors):
        return claim
    actors = tuple(_completed(a, full) for a in claim.actors)
    context = {f"@{full.get(t[1:], t[1:])}" if t.startswith("@") else t for t in claim.context}
    return evolve(claim, actors=actors, context=tuple(sorted(context)))


def _completed(actor: Actor, full: Mapping[str, str]) -> Actor:
    person = actor.mention.value
    if person.key not in full:
        return actor
    value = evolve(person, key=full[person.key])
    return evolve(actor, mention=evolve(actor.mention, value=value))
