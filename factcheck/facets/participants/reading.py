"""Reading one sentence from left to right: owners, titles, names, groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve

from factcheck.facets.participants.folding import key_of, singular
from factcheck.facets.participants.lexicon import Entry
from factcheck.facets.participants.persons import person_of
from factcheck.facets.participants.runs import Run, is_locative, run_at, value_of
from factcheck.facets.participants.scene import Scene
from factcheck.facets.participants.titles import Title, title_at
from factcheck.model.mention import Mention, Participant

Step: TypeAlias = "tuple[list[Mention[Participant]], int]"
"""What was read at a token, and the token to go on from."""

ADJECTIVES = 3  # words between "French" and "forces" at most
WEAK = "name.opening"
HEADLINE = "name.headline"
OWNERS = frozenset({"demonym", "name", "region", "capital", "metonym"})


def read(scene: Scene) -> Iterator[Mention[Participant]]:
    """The participants of a sentence, in order, not overlapping."""
    at, count = 0, len(scene.tokens)
    while at < count:
        if at in scene.blocked:
            at += 1
            continue
        found, at = _read_at(scene, at)
        yield from found


def _read_at(scene: Scene, at: int) -> Step:
    token = scene.tokens[at]
    if token.capital:
        entry = scene.entry(at)
        if entry is not None:
            return _known(scene, at, entry)
    step = _titled(scene, at, at, "") or _group(scene, at, at, "")
    if step is not None:
        return step
    if token.capital:
        return _unknown(scene, at)
    return [], at + 1


def _known(scene: Scene, at: int, entry: Entry) -> Step:
    """A name the rules know, with what it owns: "Malian" and the troops behind it."""
    end = at + len(entry.words)
    if entry.kind not in OWNERS:
        return _entity(scene, at, entry)
    if not scene.capitals and scene.joined(end) and _is_longer(scene, at, end):
        return _named(scene, run_at(scene, at), "")
    owns = entry.kind in {"demonym", "region"} or scene.tokens[end - 1].possessive
    if owns or scene.joined(end):
        step = _owned(scene, at, end, entry.of, loose=owns)
        if step is not None:
            return step
    return _country(scene, at, end, entry), end


def _is_longer(scene: Scene, at: int, end: int) -> bool:
    """Whether the known name is only the beginning of another: "Paris Hansson"."""
    token = scene.tokens[end]
    if not token.capital or scene.entry(end) is not None or title_at(scene, end) is not None:
        return False
    if token.low in scene.lexicon.of_kind("calendar"):
        return False
    run = run_at(scene, at)
    if scene.entry(at) is None or run.end <= end:
        return False
    entry = scene.entry(at)
    if entry is not None and entry.kind in {"demonym", "region"}:
        return value_of(scene, run)[0].kind == "organisation"
    return True


def _entity(scene: Scene, at: int, entry: Entry) -> Step:
    """A body, person or thing of the rules by its key."""
    end = at + len(entry.words)
    name = scene.words(at, end)
    kind = entry.kind.removeprefix("entity:")
    if kind == "namesake":
        value, _ = value_of(scene, Run(at, end, end))
        return [scene.mention((at, end), value, scene.lexicon.rule_of("person"))], end
    value = Participant(entry.key, name, kind, scene.low(end - 1), of=entry.of)
    mention = scene.mention((at, end), value, entry.rule)
    following = scene.joined(end) or scene.tokens[end - 1].possessive
    if following and (step := _owned(scene, end, end, entry.key, loose=True)) is not None:
        return [mention, *step[0]], step[1]
    return [mention], end


def _owned(scene: Scene, start: int, at: int, of: str, *, loose: bool) -> Step | None:
    """What stands behind its owner: a titled person or a group; `loose` allows adjectives."""
    verbs = scene.lexicon.of_kind("function")
    for here in range(at, min(at + ADJECTIVES + 1 if loose else at + 1, len(scene.tokens))):
        if here in scene.blocked or (here > at and not scene.joined(here)):
            return None
        step = _titled(scene, start, here, of) or _group(scene, start, here, of)
        if step is not None:
            return step
        token = scene.tokens[here]
        if token.capital or token.low in verbs or token.low.endswith(("ed", "s")):
            return None
    return None


def _titled(scene: Scene, start: int, at: int, of: str) -> Step | None:
    """A title with the person it stands before, or as the role of somebody."""
    title = title_at(scene, at)
    if title is None:
        return None
    end = title.end
    owner = of
    if not owner and scene.low(end) == "of" and scene.joined(end):
        owner, end = _of_country(scene, end + 1, end)
    name = _name_behind(scene, end)
    if name is not None:
        return _person(scene, title, name, owner)
    if title.kind != "office" or not (owner or _is_definite(scene, start)):
        return None
    if end == title.end and scene.low(end) == "of":
        return None
    key = "-".join(p for p in (owner, key_of(title.text)) if p)
    value = Participant(
        key,
        scene.words(title.start, end),
        "person",
        scene.low(title.end - 1),
        "",
        title.text,
        owner,
    )
    return [scene.mention((title.start, end), value, title.rule)], end


def _is_definite(scene: Scene, start: int) -> bool:
    return scene.low(start - 1) == "the" and scene.joined(start)


def _of_country(scene: Scene, at: int, instead: int) -> tuple[str, int]:
    """The country behind "of" and where it ends; "" and `instead` when there is none."""
    at += scene.low(at) == "the"
    entry = scene.entry(at)
    if entry is None or entry.kind not in OWNERS or entry.kind == "demonym":
        return "", instead
    return entry.of, at + len(entry.words)


def _name_behind(scene: Scene, at: int) -> tuple[int, int] | None:
    """The span of a person's name that begins at a token, after "Mr." too."""
    if at >= len(scene.tokens) or at in scene.blocked:
        return None
    token = scene.tokens[at]
    abbreviated = token.gap in {". ", ".\u00a0"} and at > 0
    if not token.capital or not (scene.joined(at) or abbreviated) or scene.capitals:
        return None
    entry = scene.entry(at)
    if entry is not None and entry.kind == "entity:person":
        return at, at + len(entry.words)
    if token.low in scene.lexicon.of_kind("stop") or entry is not None:
        return None
    run = run_at(scene, at)
    if value_of(scene, run)[0].kind in {"organisation"}:
        return None
    return run.start, run.end


def _person(scene: Scene, title: Title, name: tuple[int, int], owner: str) -> Step:
    text = "" if title.kind == "courtesy" else title.text
    value = person_of(scene, *name, title=text, of=owner)
    entry = scene.entry(name[0])
    if entry is None:
        return [scene.mention(name, value, title.rule)], name[1]
    value = evolve(value, key=entry.key, of=owner or entry.of)
    return [scene.mention(name, value, entry.rule)], name[1]


def _group(scene: Scene, start: int, at: int, of: str) -> Step | None:
    """A group noun with its owner: "troops", "authorities in Mali"."""
    entry, end = scene.noun(at), at
    while entry is not None:
        noun, first, end = entry, end, end + len(entry.words)
        entry = scene.noun(end) if scene.joined(end) else None
    if end == at:
        return None
    if not of and (scene.low(end) == "of" or (scene.low(end) == "in" and not noun.key)):
        of, end = _of_country(scene, end + 1, end)
    if noun.kind == "government" and of:
        value = Participant(of, scene.words(start, end), "organisation", "government", of=of)
        return [scene.mention((start, end), value, noun.rule)], end
    head = singular(" ".join(noun.words))
    key = "-".join(p for p in (of, noun.key or key_of(head)) if p)
    value = Participant(key, scene.words(start, end), "group", noun.words[-1], of=of)
    return [scene.mention((start, end), value, noun.rule)], end


def _country(scene: Scene, at: int, end: int, entry: Entry) -> list[Mention[Participant]]:
    """A country, its capital as a place or as its government, or its people."""
    name, low = scene.words(at, end), scene.low(end - 1)
    where = is_locative(scene, at)
    if entry.kind == "capital" and (where or _is_spot(scene, at, end)):
        value = Participant(entry.key, name, "place", low, of=entry.of, where=True)
    elif entry.kind == "demonym" and _is_people(scene, at, end):
        value = Participant(f"{entry.of}-people", name, "group", low, of=entry.of)
    elif entry.kind in {"capital", "metonym"}:
        value = Participant(entry.of, name, "organisation", "government", of=entry.of)
    else:
        kind = "place" if entry.kind == "region" else "country"
        value = Participant(entry.of, name, kind, low, of=entry.of, where=where)
    return [scene.mention((at, end), value, entry.rule)]


def _is_spot(scene: Scene, at: int, end: int) -> bool:
    """Whether a capital is only a town here: "Bamako airport", "the capital Bamako"."""
    if scene.low(end) in scene.lexicon.of_kind("place-head") and scene.joined(end):
        return True
    return scene.low(at - 1) in {"capital", "city", "capitals"}


def _is_people(scene: Scene, at: int, end: int) -> bool:
    """Whether a demonym stands for people: "Malians", "the French said"."""
    if scene.low(end - 1).endswith("s") and scene.low(end - 1) != "swiss":
        return True
    return scene.low(at - 1) == "the" and scene.opens(at - 1) and not scene.joined(end)


def _unknown(scene: Scene, at: int) -> Step:
    """A capitalised word that no rule knows: a name, unless it opens a sentence."""
    token = scene.tokens[at]
    if token.low in scene.lexicon.of_kind("stop") or _is_common(scene, at):
        return [], at + 1
    if scene.capitals:
        value, _ = value_of(scene, Run(at, at + 1, at + 1))
        return [scene.mention((at, at + 1), value, HEADLINE)], at + 1
    return _named(scene, run_at(scene, at), "")


def _is_common(scene: Scene, at: int) -> bool:
    """Whether a word owes its capital to its place only: "Several", not "Mark" before "Lund"."""
    low = scene.low(at)
    if not (scene.opens(at) or scene.capitals) or low not in scene.lexicon.of_kind("common"):
        return False
    if low in scene.lexicon.of_kind("surname-word"):
        return False
    follows = scene.joined(at + 1) and scene.tokens[at + 1].capital
    return not (follows and low in scene.lexicon.of_kind("given"))


def _named(scene: Scene, run: Run, of: str) -> Step:
    """A run of capitals as what it names."""
    value, kind = value_of(scene, run, of)
    rule = scene.lexicon.rule_of(kind)
    if kind == "lone" and scene.opens(run.start):
        rule = WEAK
    if value.kind == "person" and not scene.capitals:
        return _described(scene, run, value, rule)
    return [scene.mention((run.start, run.end), value, rule)], run.end


def _described(scene: Scene, run: Run, value: Participant, rule: str) -> Step:
    """A person with the office that stands behind the name: "X, the Peruvian envoy, "."""
    at = run.end
    if at < len(scene.tokens) and scene.tokens[at].gap == ", ":
        at += scene.low(at) in {"the", "a", "an"}
        entry, of = scene.entry(at), ""
        if entry is not None and entry.kind in OWNERS:
            at, of = at + len(entry.words), entry.of
        title = title_at(scene, at)
        if (
            title is not None
            and title.kind == "office"
            and _name_behind(scene, title.end) is None
        ):
            if not of and scene.low(title.end) in {"of", "to"}:
                of, _ = _of_country(scene, title.end + 1, 0)
            value = evolve(value, title=title.text, of=of)
            mention = scene.mention((run.start, run.end), value, title.rule)
            return [mention], title.end
    return [scene.mention((run.start, run.end), value, rule)], run.end
