"""Countries, their capitals and their peoples: who acts, and where things happen."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from factcheck.facets.participants.lexicon import Entry
from factcheck.facets.participants.runs import is_locative
from factcheck.facets.participants.scene import Scene
from factcheck.model.mention import Mention, Participant

OWNERS = frozenset({"demonym", "name", "region", "capital", "metonym"})
"""The kinds of names that own troops and ministers."""


def country_of(scene: Scene, at: int, links: AbstractSet[str]) -> tuple[str, int]:
    """The country behind "of" or "in" and where it ends; "" and `at` when there is none."""
    if scene.low(at) not in links or not scene.joined(at):
        return "", at
    start = at + 1 + (scene.low(at + 1) == "the")
    entry = scene.entry(start)
    if entry is None or entry.kind not in OWNERS or entry.kind == "demonym":
        return "", at
    end = start + len(entry.words)
    longer = scene.joined(end) and scene.tokens[end].capital and scene.entry(end) is None
    if scene.tokens[end - 1].possessive or (longer and scene.low(end) in scene.lexicon.bodies):
        return "", at
    return entry.of, end


def country(scene: Scene, at: int, end: int, entry: Entry) -> list[Mention[Participant]]:
    """A country, its capital as a place or as its government, or its people."""
    name, low = scene.words(at, end), scene.low(end - 1)
    where = is_locative(scene, at)
    if entry.kind == "capital" and (where or _is_spot(scene, at, end)):
        value = Participant(entry.key, name, "place", low, of=entry.of, where=True)
    elif entry.kind == "name" and _is_water(scene, at, end):
        value = Participant(f"{entry.key}-river", name, "place", low, where=True)
    elif entry.kind == "demonym" and _is_people(scene, at, end):
        value = Participant(f"{entry.of}-people", name, "group", low, of=entry.of)
    elif entry.kind in {"capital", "metonym"}:
        value = Participant(entry.of, name, "organisation", "government", of=entry.of)
    else:
        kind = "place" if entry.kind == "region" else "country"
        value = Participant(entry.of, name, kind, low, of=entry.of, where=where)
    return [scene.mention((at, end), value, entry.rule)]


def _is_spot(scene: Scene, at: int, end: int) -> bool:
    """Whether a capital is only a town here: "Bamako airport", "the streets of Lima"."""
    heads = scene.lexicon.of_kind("place-head")
    if scene.dateline(at) or (scene.low(end) in heads and scene.joined(end)):
        return True
    if scene.low(at - 1) == "of" and scene.low(at - 2) in heads:
        return True
    return scene.low(at - 1) in scene.lexicon.of_kind("place-before")


def _is_water(scene: Scene, at: int, end: int) -> bool:
    """Whether a country's name is a river's here: "the rivers Senegal and Niger"."""
    spots = scene.lexicon.of_kind("water")
    if scene.low(at - 1) in spots or scene.low(end) in spots:
        return True
    return scene.low(at - 1) == "and" and scene.low(at - 3) in spots


def _is_people(scene: Scene, at: int, end: int) -> bool:
    """Whether a demonym stands for people: "Malians", "the French said"."""
    if scene.low(end - 1).endswith("s") and scene.low(end - 1) != "swiss":
        return True
    return scene.low(at - 1) == "the" and scene.opens(at - 1) and not scene.joined(end)
