"""Nearly one name: claims that share no more than a person whose name is spelled otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.facets.participants.slips import is_full, slip, written
from factcheck.model.assertion import Assertion

CROWD = 40
"""A first name or a surname that more people than this bear opens no pair."""


def near_names(claims: Sequence[Assertion]) -> Iterator[tuple[Assertion, Assertion]]:
    """For each two names that differ by a slip the first claims of two articles with them."""
    first = _first_claims(claims)
    for one, other in _near(sorted(first)):
        for a in first[one].values():
            b = next((c for c in first[other].values() if c.document != a.document), None)
            if b is not None:
                yield (a, b) if a.id < b.id else (b, a)


def _first_claims(claims: Sequence[Assertion]) -> Mapping[str, Mapping[str, Assertion]]:
    """The first claim of each article that names a person in full, by the written name."""
    found: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for claim in claims:
        for actor in claim.actors:
            if actor.role != "lent" and is_full(actor.mention.value):
                found[written(actor.mention.value)].setdefault(claim.document, claim)
    return found


def _near(names: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs of names that share their first or their last word and differ by a slip."""
    shelves: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for name in names:
        words = name.split("-")
        shelves[words[0], True].append(name)
        shelves[words[-1], False].append(name)
    crowds = (shelf for shelf in shelves.values() if len(shelf) <= CROWD)
    return sorted({pair for shelf in crowds for pair in combinations(shelf, 2) if slip(*pair)})
