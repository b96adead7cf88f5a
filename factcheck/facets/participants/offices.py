"""People in their offices: before the name, behind it, or without any name."""

from __future__ import annotations

from attrs import evolve

from factcheck.facets.participants.countries import country_of
from factcheck.facets.participants.folding import key_of
from factcheck.facets.participants.persons import person_of
from factcheck.facets.participants.runs import Run, run_at, value_of
from factcheck.facets.participants.scene import Scene, Step
from factcheck.facets.participants.titles import Title, title_at
from factcheck.model.mention import Mention, Participant

LINKS = frozenset({"of", "to", "for", "from", "in"})
POINTING = frozenset({"the", "his", "her", "its", "their"})


def titled(scene: Scene, start: int, at: int, of: str) -> Step | None:
    """A title with the person it belongs to, or as the role of somebody of a country."""
    title = title_at(scene, at)
    if title is None:
        return None
    second = title_at(scene, title.end) if scene.joined(title.end) else None
    if second is not None:
        title = evolve(title, end=second.end)
    owner, end = (of, title.end) if of else country_of(scene, title.end, {"of"})
    name = (
        _name_behind(scene, end)
        or _name_apposed(scene, start, end)
        or _name_posted(scene, title)
    )
    if name is not None:
        return _person(scene, title, name, owner)
    if title.kind != "office" or not (owner or _is_definite(scene, start)):
        return _skipped(scene, title)
    if end == title.end and scene.low(end) == "of":
        return None
    value = _role(scene, (title.start, end), title, owner)
    return [scene.mention((title.start, end), value, title.rule)], end


def _role(scene: Scene, span: tuple[int, int], title: Title, owner: str) -> Participant:
    """Somebody known by the office alone."""
    key = "-".join(p for p in (owner, key_of(title.text)) if p)
    head = scene.low(title.end - 1)
    return Participant(key, scene.words(*span), "person", head, "", title.text, owner)


def _skipped(scene: Scene, title: Title) -> Step | None:
    """Nothing, past a capitalised title that no name follows: "President" is no name."""
    if not scene.tokens[title.start].capital:
        return None
    if title.end >= len(scene.tokens):
        return [], title.end
    follows = scene.joined(title.end) and scene.tokens[title.end].capital
    return None if follows or scene.low(title.end) in LINKS else ([], title.end)


def _is_definite(scene: Scene, start: int) -> bool:
    return scene.low(start - 1) == "the" and scene.joined(start)


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
    if value_of(scene, run)[0].kind == "organisation":
        return None
    return run.start, run.end


def _name_apposed(scene: Scene, start: int, at: int) -> tuple[int, int] | None:
    """The name set behind an office: "the governor, Henrik Lund, ", "his envoy, Ana Ruiz"."""
    if at >= len(scene.tokens) or scene.tokens[at].gap != ", " or scene.capitals:
        return None
    if not scene.tokens[at].capital or at in scene.blocked or scene.entry(at) is not None:
        return None
    run = run_at(scene, at)
    if run.end - run.start < 2 or value_of(scene, run)[0].kind != "person":
        return None
    closed = run.end >= len(scene.tokens) or not scene.tokens[run.end].joined
    return (run.start, run.end) if closed or scene.low(start - 1) in POINTING else None


def _name_posted(scene: Scene, title: Title) -> tuple[int, int] | None:
    """The name behind the post of an office: "ambassador to the UN Ana Ruiz"."""
    if scene.low(title.end) not in LINKS:
        return None
    at = title.end + 1 + (scene.low(title.end + 1) == "the")
    entry = scene.entry(at)
    return None if entry is None else _name_behind(scene, at + len(entry.words))


def _person(scene: Scene, title: Title, name: tuple[int, int], owner: str) -> Step:
    text = "" if title.kind == "courtesy" else title.text
    value = person_of(scene, *name, title=text, of=owner)
    entry = scene.entry(name[0])
    if entry is None:
        return [scene.mention(name, value, title.rule)], name[1]
    value = evolve(value, key=entry.key, of=owner or entry.of)
    return [scene.mention(name, value, entry.rule)], name[1]


def described(
    scene: Scene, run: Run, value: Participant, rule: str
) -> tuple[Mention[Participant], int]:
    """A person with the office that stands behind the name: "X, the Peruvian envoy, "."""
    plain = (scene.mention((run.start, run.end), value, rule), run.end)
    at = run.end
    if at >= len(scene.tokens) or scene.tokens[at].gap != ", ":
        return plain
    at += scene.low(at) in {"the", "a", "an"}
    of, at = _owner(scene, at)
    title = title_at(scene, at)
    if title is None or title.kind != "office" or _name_behind(scene, title.end) is not None:
        return plain
    end = title.end
    if not of:
        of, end = country_of(scene, end, {"of", "to"})
    if _name_apposed(scene, at, end) is not None:
        return plain
    person = person_of(scene, run.start, run.end) if value.kind == "thing" else value
    known = evolve(person, title=title.text, of=of)
    return scene.mention((run.start, run.end), known, title.rule), title.end


def _owner(scene: Scene, at: int) -> tuple[str, int]:
    """The country whose office follows, and where the office begins."""
    entry = scene.entry(at)
    if entry is None or not entry.of:
        return "", at
    return entry.of, at + len(entry.words)
