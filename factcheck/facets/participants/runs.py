"""Stretches of capitalised words, and what kind of name each is."""

from __future__ import annotations

from attrs import frozen

from factcheck.facets.participants.folding import key_of
from factcheck.facets.participants.persons import person_of
from factcheck.facets.participants.scene import Scene
from factcheck.facets.participants.titles import title_at
from factcheck.model.mention import Participant

LONGEST = 12  # words: a longer run of capitals is a list or a headline, not one name


@frozen
class Run:
    """A name in capitals from `start` up to `end` (tokens); `main` is where its head ends."""

    start: int
    main: int
    end: int


def run_at(scene: Scene, at: int) -> Run:
    """The name that begins at a capitalised token."""
    main = _capitals_end(scene, at)
    end = main
    while _is_body(scene, at, main) and end - at < LONGEST:
        longer = _extended(scene, at, end)
        if longer == end:
            break
        end = longer
    return Run(at, main, end)


def value_of(scene: Scene, run: Run, owner: str = "") -> tuple[Participant, str]:
    """What a run names, and the kind of rule that says so; `owner` is a country's key."""
    name = scene.words(run.start, run.end)
    if _is_body(scene, run.start, run.main):
        head = scene.low(run.main - 1)
        return Participant(body_key(scene, run, owner), name, "organisation", head, of=owner), (
            "organisation-head"
        )
    if _is_place(scene, run):
        where = Participant(key_of(name), name, "place", scene.low(run.end - 1), of=owner)
        return where, "place-head"
    if run.end - run.start > 1 and (_is_plain(scene, run) or _is_no_person(scene, run.start)):
        thing = Participant(key_of(name), name, "thing", scene.low(run.end - 1), of=owner)
        return thing, "lone"
    if run.end - run.start > 1:
        return person_of(scene, run.start, run.end, of=owner), "person"
    token = scene.tokens[run.start]
    acronym = len(token.word) > 1 and not any(c.islower() for c in token.word)
    kind = "organisation" if acronym or _is_called(scene, run) else "thing"
    value = Participant(key_of(token.word), token.word, kind, token.low, of=owner)
    return value, "acronym" if acronym else "lone"


def _is_plain(scene: Scene, run: Run) -> bool:
    """Whether a run opens or ends with a plain word: "Daily Digest", not "Rosa Price"."""
    lexicon = scene.lexicon
    if scene.low(run.start) in lexicon.of_kind("given") or scene.tokens[run.start].initial:
        return False
    plain = lexicon.of_kind("plain")
    return scene.low(run.start) in plain or scene.low(run.end - 1) in plain


def _is_no_person(scene: Scene, at: int) -> bool:
    """Whether a run opens with a country or an acronym: "U.S. Survey", "HMP Halden"."""
    word = scene.tokens[at].word
    return scene.entry(at) is not None or (len(word) > 2 and word.isupper() and word.isalpha())


def _is_called(scene: Scene, run: Run) -> bool:
    """Whether the words beside say that a name is a body's: "the company, X", "X group"."""
    if scene.low(run.start) in scene.lexicon.bodies:
        return True
    tails, before = scene.lexicon.of_kind("organisation-tail"), scene.low(run.start - 1)
    if before in scene.lexicon.bodies and scene.tokens[run.start].gap in {" ", ", "}:
        return not scene.tokens[run.start - 1].capital
    for at in range(run.end, run.end + 2):
        if not scene.joined(at):
            return False
        if scene.low(at) in tails:
            return True
    return False


def body_key(scene: Scene, run: Run, owner: str) -> str:
    """The key of an organisation: its words without legal form, a demonym as its country."""
    words = [t.low for t in scene.tokens[run.start : run.end]]
    tails = scene.lexicon.of_kind("organisation-tail")
    while len(words) > 1 and words[-1] in tails:
        words.pop()
    while len(words) > 1 and words[0] in tails:
        words.pop(0)
    if len(words) > 1 and words[0] == "the":
        words.pop(0)
    key = key_of(" ".join(words))
    entry = scene.entry(run.start)
    if (
        entry is not None
        and entry.kind in {"demonym", "name"}
        and len(words) > len(entry.words)
    ):
        return f"{entry.of}-{key_of(' '.join(words[len(entry.words) :]))}"
    return f"{owner}-{key}" if owner else key


def _capitals_end(scene: Scene, at: int) -> int:
    """The end of the capitals, initials and particles that follow without a gap."""
    end = at + 1
    particles, stops = scene.lexicon.of_kind("particle"), scene.lexicon.of_kind("stop")
    while end < len(scene.tokens) and end - at < LONGEST and _follows(scene, end):
        token = scene.tokens[end]
        if token.capital and token.low not in stops:
            if title_at(scene, end) is not None and not _may_follow(scene, at, end):
                break
            end += 1
        elif token.low in particles and _particle_end(scene, end) > end:
            end = _particle_end(scene, end)
        elif _is_surname_month(scene, end):
            end += 1
        else:
            break
    return end


def _follows(scene: Scene, at: int) -> bool:
    """Whether a word can go on with a name: behind a space, or behind "People's"."""
    if scene.joined(at):
        return True
    before = scene.tokens[at - 1]
    inside = before.possessive and before.low in scene.lexicon.of_kind("plain")
    return inside and before.capital and scene.tokens[at].joined and at not in scene.blocked


def _may_follow(scene: Scene, at: int, end: int) -> bool:
    """Whether a word that is a title too ("Guard", "Justice") closes the name of a body."""
    known = scene.lexicon.of_kind("organisation-head") | scene.lexicon.of_kind("suffix")
    return end > at and scene.low(end) in known


def _particle_end(scene: Scene, at: int) -> int:
    """The token behind up to three particles when it is a capital, else `at`."""
    particles = scene.lexicon.of_kind("particle")
    for end in range(at + 1, min(at + 4, len(scene.tokens))):
        if not scene.joined(end):
            return at
        if scene.tokens[end].capital:
            return end
        if scene.low(end) not in particles:
            return at
    return at


def _is_surname_month(scene: Scene, at: int) -> bool:
    """Whether a month's word is a surname here: capitalised, and no number behind it."""
    if scene.low(at) not in scene.lexicon.of_kind("surname-month"):
        return False
    return scene.tokens[at].capital and not scene.low(at + 1)[:1].isdigit()


def _is_body(scene: Scene, start: int, main: int) -> bool:
    """Whether the words name an organisation."""
    heads = scene.lexicon.of_kind("organisation-head")
    if main - start == 1:
        return scene.low(start) in heads and scene.low(main) in {"of", "for"}
    first = scene.lexicon.of_kind("organisation-first")
    return scene.low(main - 1) in heads or scene.low(start) in first


def _extended(scene: Scene, start: int, end: int) -> int:
    """The end behind "of the West", "for Rights", "and Cooperation", "in Mali (EUTM)"."""
    link = scene.low(end)
    if not scene.joined(end) or link not in {"of", "for", "and", "in", "on"}:
        return end
    at = end + 1
    if scene.low(at) == "the":
        at += 1
    if at >= len(scene.tokens) or not scene.joined(at) or not scene.tokens[at].capital:
        return end
    if scene.low(at) in scene.lexicon.of_kind("stop"):
        return end
    stop = _capitals_end(scene, at)
    if link == "and":
        governing = scene.lexicon.of_kind("organisation-and")
        known = scene.lexicon.portfolios
        joins = scene.low(start) in governing and scene.low(at) in known
        return stop if joins else end
    if link in {"in", "on"}:
        bracketed = stop < len(scene.tokens) and scene.tokens[stop].gap == " ("
        return stop if bracketed and _is_acronym(scene, stop) else end
    return stop


def _is_acronym(scene: Scene, at: int) -> bool:
    word = scene.tokens[at].word
    return word.isupper() and len(word) > 1


def _is_place(scene: Scene, run: Run) -> bool:
    """Whether the words hold a river or a street, or stand where a place stands."""
    if _is_spot(scene, run):
        return True
    if run.end - run.start == 1 and _is_lone_body(scene, run.start):
        return False
    if run.end - run.start > 1:
        heads = scene.lexicon.of_kind("place-head")
        starts = scene.lexicon.of_kind("place-first")
        if scene.low(run.end - 1) in heads or scene.low(run.start) in starts:
            return True
        given = scene.lexicon.of_kind("given")
        return _is_inside(scene, run.start) and scene.low(run.start) not in given
    return _is_inside(scene, run.start) or scene.dateline(run.start)


def _is_spot(scene: Scene, run: Run) -> bool:
    """Whether a plain word beside says so: "the Halden valley", "the town of Halden"."""
    heads = scene.lexicon.of_kind("place-head")
    if scene.low(run.end) in heads and scene.joined(run.end):
        return not scene.tokens[run.end].capital
    return scene.low(run.start - 1) == "of" and scene.low(run.start - 2) in heads


def _is_lone_body(scene: Scene, at: int) -> bool:
    """Whether a single word is a body wherever it stands: "in Congress", "in the TPP"."""
    word = scene.tokens[at].word
    short = word.isupper() and len(word) < 6 and not scene.dateline(at)
    return short or scene.low(at) in scene.lexicon.bodies


def _is_inside(scene: Scene, at: int) -> bool:
    """Whether a word that only places follow stands before: "in", not "to"."""
    strong = scene.lexicon.of_kind("locative-strong")
    return is_locative(scene, at) and scene.low(_preposition(scene, at)) in strong


def is_locative(scene: Scene, at: int) -> bool:
    """Whether the words before say where: "in", "near the northern", but not "close to"."""
    if scene.tokens[at].gap not in {" ", "\u00a0"}:
        return False
    before = _preposition(scene, at)
    if scene.low(before) not in scene.lexicon.of_kind("locative"):
        return False
    return scene.low(before - 1) not in scene.lexicon.of_kind("locative-veto")


def _preposition(scene: Scene, at: int) -> int:
    """The word before a name, past "the northern"."""
    skipped = scene.lexicon.of_kind("locative-skip")
    for before in range(at - 1, max(at - 4, -1), -1):
        if scene.low(before) not in skipped:
            return before
    return at - 1
