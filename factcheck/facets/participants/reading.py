"""Reading one sentence from left to right: owners, titles, names, groups."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from factcheck.facets.participants.countries import OWNERS, country
from factcheck.facets.participants.folding import fold
from factcheck.facets.participants.groups import group
from factcheck.facets.participants.lexicon import HEADLINE, WEAK, Entry
from factcheck.facets.participants.offices import described, titled
from factcheck.facets.participants.persons import person_of
from factcheck.facets.participants.runs import Run, run_at, value_of
from factcheck.facets.participants.scene import Scene, Step
from factcheck.facets.participants.titles import title_at
from factcheck.model.mention import Mention, Participant

ADJECTIVES = 3  # words between "French" and "forces" at most


def read(scene: Scene) -> Iterator[Mention[Participant]]:
    """The participants of a sentence, in order, not overlapping."""
    at, count, triggers = 0, len(scene.tokens), scene.lexicon.triggers
    while at < count:
        token = scene.tokens[at]
        if at in scene.blocked or not (token.capital or token.low in triggers):
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
    if token.capital and _opens_body(scene, at):
        return _unknown(scene, at)
    step = titled(scene, at, at, "") or group(scene, at, at, "")
    if step is not None:
        return step
    return _unknown(scene, at) if token.capital else ([], at + 1)


def _opens_body(scene: Scene, at: int) -> bool:
    """Whether a group noun begins a longer name: "Ministry of Trade", "Government Palace"."""
    noun = scene.noun(at)
    if noun is None or scene.capitals:
        return False
    if not scene.opens(at) and _goes_on(scene, at + 1):
        return title_at(scene, at + 1) is None
    if noun.kind == "government" or scene.low(at + 1) not in {"of", "for"}:
        return False
    after = at + 2 + (scene.low(at + 2) == "the")
    known = scene.low(at) in scene.lexicon.bodies
    return known and after < len(scene.tokens) and scene.tokens[after].capital


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether another capital that no rule knows follows."""
    return scene.joined(at) and scene.tokens[at].capital and scene.entry(at) is None


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
    return country(scene, at, end, entry), end


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
    if kind == "person":
        value = evolve(person_of(scene, at, end), key=entry.key, of=entry.of)
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
        step = titled(scene, start, here, of) or group(scene, start, here, of)
        if step is not None:
            return step
        token = scene.tokens[here]
        if token.capital or token.low in verbs or token.low.endswith(("ed", "s")):
            return None
    return None


def _unknown(scene: Scene, at: int) -> Step:
    """A capitalised word that no rule knows: a name, unless it opens a sentence."""
    token = scene.tokens[at]
    if (
        token.low in scene.lexicon.of_kind("stop")
        or _is_common(scene, at)
        or _is_creed(scene, at)
    ):
        return [], at + 1
    if scene.capitals:
        value, _ = value_of(scene, Run(at, at + 1, at + 1))
        return [scene.mention((at, at + 1), value, HEADLINE)], at + 1
    if "-" in token.word and (pair := _pair(scene, at)):
        return pair, at + 1
    return _named(scene, run_at(scene, at), "")


def _pair(scene: Scene, at: int) -> list[Mention[Participant]]:
    """The two countries of "Peru-Japan", [] when a hyphen joins anything else."""
    token, found = scene.tokens[at], []
    start = token.start
    for part in token.word.split("-"):
        known = [e for e in scene.lexicon.names.get(fold(part), ()) if len(e.words) == 1]
        if not known or known[0].kind not in OWNERS:
            return []
        value = Participant(known[0].of, part, "country", fold(part), of=known[0].of)
        span = scene.offset + start, scene.offset + start + len(part)
        found.append(Mention(*span, part, value, known[0].rule))
        start += len(part) + 1
    return found


def _is_common(scene: Scene, at: int) -> bool:
    """Whether a word owes its capital to its place: "Several", not "Mark" before "Lund"."""
    low, lexicon = scene.low(at), scene.lexicon
    if not (scene.opens(at) or scene.capitals) or (
        low.split("'")[0].rstrip("0123456789-") not in lexicon.of_kind("common")
    ):
        return False
    if low in lexicon.of_kind("surname-word"):
        return False
    if scene.capitals or not scene.joined(at + 1) or not scene.tokens[at + 1].capital:
        return True
    if low in lexicon.of_kind("given") or low in lexicon.openers:
        return False
    run = run_at(scene, at)
    return low in lexicon.of_kind("function") or value_of(scene, run)[0].kind != "organisation"


def _named(scene: Scene, run: Run, of: str) -> Step:
    """A run of capitals as what it names."""
    value, kind = value_of(scene, run, of)
    rule = scene.lexicon.rule_of(kind)
    plain = scene.low(run.start) in scene.lexicon.of_kind("common") and run.end - run.start == 1
    if kind == "lone" and (plain or scene.opens(run.start)):
        rule = WEAK
    if value.kind in {"person", "thing"} and not scene.capitals:
        mention, end = described(scene, run, value, rule)
        return [mention], end
    return [scene.mention((run.start, run.end), value, rule)], run.end


def _is_creed(scene: Scene, at: int) -> bool:
    """Whether a faith or a party's adjective stands alone: "an Islamist raid"."""
    if scene.low(at) not in scene.lexicon.of_kind("creed"):
        return False
    return not (scene.joined(at + 1) and scene.tokens[at + 1].capital)
