"""Slips of the pen: two full names that differ by a letter or two."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.facets.participants.folding import key_of
from factcheck.model.mention import Participant

SHORT = 4
"""Two words of a name that are shorter than this are two words."""
LETTERS = 8
"""Names with fewer letters than this meet by chance."""
LONG = 12
"""From this many letters on two of them may be slips, below it one."""


def is_full(value: Participant) -> bool:
    """Whether a person is named here with first name and surname."""
    return value.kind == "person" and bool(value.first) and value.name.startswith(value.first)


def written(value: Participant) -> str:
    """First name and surname, folded, without what stands between them."""
    return key_of(f"{value.first} {value.head}")


def slip(left: str, right: str) -> bool:
    """True when two written names differ by a letter or two, and not in their first one.

    >>> slip("jon-owen", "john-owen"), slip("kim-jong-un", "kim-jong-il")
    (True, False)
    """
    same = left[:1] == right[:1] and left.count("-") == right.count("-")
    if not same or left == right or min(len(left), len(right)) < LETTERS:
        return False
    if any(_other(p, q) for p, q in zip(left.split("-"), right.split("-"), strict=True)):
        return False
    allowed = 2 if min(len(left), len(right)) >= LONG else 1
    return DamerauLevenshtein.distance(left, right, score_cutoff=allowed) <= allowed


def _other(p: str, q: str) -> bool:
    """True for short words that differ, and where an "s" may be a lost apostrophe's."""
    return p != q and (max(len(p), len(q)) < SHORT or f"{p}s" == q or p == f"{q}s")
