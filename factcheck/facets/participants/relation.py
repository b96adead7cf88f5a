"""How two names stand to each other."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

from factcheck.facets.participants.folding import fold, key_of
from factcheck.model.mention import Participant
from factcheck.model.verdict import Relation, compatible, different, equal, refines, unknown

SLIPS = 2  # letters: a longer distance is another name
NO_CHOICE = "the texts do not say whether the two are one"


def relate(a: Participant, b: Participant) -> Relation:
    """Whether two names name one; a shared surname alone proves nothing."""
    if a.key == b.key:
        return _same(a, b)
    if _surname(a, b):
        return refines("a surname, and the full name that may be meant")
    if spelling_variant(a, b):
        return compatible("spelled differently")
    if a.kind == b.kind == "person" and fold(a.head) == fold(b.head):
        return _namesakes(a, b)
    if a.kind == b.kind == "group":
        return _groups(a, b)
    return _others(a, b)


def _others(a: Participant, b: Participant) -> Relation:
    """Two names of bodies, places or things, or of a country and a group of it."""
    if "group" in {a.kind, b.kind} and (a.of == b.key or b.of == a.key):
        return unknown("a group, and the country or body it belongs to")
    if _part(a.key, b.key) and "person" not in {a.kind, b.kind}:
        return refines("one name holds the other")
    if "thing" in {a.kind, b.kind}:
        return unknown(NO_CHOICE)
    return different("different names")


def spelling_variant(a: Participant, b: Participant) -> bool:
    """Whether two names differ by a slip of a letter or two only.

    >>> lund = Participant("catherine-lund", "Catherine Lund", "person", "Lund", "Catherine")
    >>> spelling_variant(lund, Participant("x", "Katherine Lund", "person", "Lund"))
    False
    >>> spelling_variant(lund, Participant("x", "Catharine Lund", "person", "Lund"))
    True
    """
    if a.key == b.key or a.kind != b.kind or a.kind not in {"person", "organisation", "thing"}:
        return False
    left, right = key_of(a.name), key_of(b.name)
    if left[:1] != right[:1] or left.count("-") != right.count("-") or len(left) < 8:
        return False
    parts = list(zip(left.split("-"), right.split("-"), strict=True))
    if any(len(p) < 4 and p != q for p, q in parts):
        return False
    allowed = SLIPS if len(left) >= 12 else 1
    return DamerauLevenshtein.distance(left, right, score_cutoff=allowed) <= allowed


def _same(a: Participant, b: Participant) -> Relation:
    """Equal keys; two people may still have different middle names."""
    left, right = key_of(a.name).split("-"), key_of(b.name).split("-")
    if a.kind == b.kind == "person" and a.first and b.first:
        if (left[-1] == key_of(a.head)) != (right[-1] == key_of(b.head)):
            return unknown("one of the two is a Junior or bears a number")
        middle, other = set(left[1:-1]), set(right[1:-1])
        if middle and other and middle.isdisjoint(other):
            return unknown("first name and surname agree, the middle names do not")
    if left == right:
        return equal("the same name")
    return equal(f"two names of one: {a.name} and {b.name}")


def _surname(a: Participant, b: Participant) -> bool:
    """Whether one is only the surname of the other."""
    for short, full in ((a, b), (b, a)):
        if full.kind == "person" and full.first and not short.first and " " not in short.name:
            last = full.key.rsplit("-", 1)[-1]
            if short.kind in {"person", "thing"} and short.key == last:
                return True
    return False


def _namesakes(a: Participant, b: Participant) -> Relation:
    if a.first and b.first:
        if _initial(a.first, b.first):
            return unknown("the first names agree in their initial only")
        return different("different people share the surname")
    return unknown(NO_CHOICE)


def _initial(a: str, b: str) -> bool:
    short, long = sorted((fold(a).strip("."), fold(b).strip(".")), key=len)
    return len(short) == 1 and long.startswith(short)


def _part(a: str, b: str) -> bool:
    return f"-{a}-" in f"-{b}-" or f"-{b}-" in f"-{a}-"


def _groups(a: Participant, b: Participant) -> Relation:
    if a.of and b.of and a.of != b.of:
        return different("groups of different countries")
    if fold(a.head) == fold(b.head):
        return refines("one says whose group it is")
    return unknown("groups under different names may be the same people")
