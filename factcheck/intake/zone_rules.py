"""The cues of rules/: which words make a block boilerplate, a credit, a caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from attrs import field, frozen

from factcheck.model.article import ZoneKind
from factcheck.rulebook import Rule, RuleBook

SCOPES = ("line", "box", "list", "to-text", "to-end", "span")
PLACES = ("anywhere", "opening", "closing", "edge", "repeated")
SEARCHED = ("start", "inside")
MATCHES = ("whole", "start", "inside", "only")
LONGEST = 400
"""Characters of a block in which a cue counts: a longer one is told by its body."""
LONGEST_WHOLE = 150
"""Characters of a line that may be a phrase of its own."""
EDGES = " \t\u00a0:.…-–—*|>»«\"'“”‹›[](){}#→←↑▲▼·•"
TOKEN = re.compile(r"[^\W\d_]+|\d+")


@frozen(slots=False)
class Cue:
    """One rule ready to be tried."""

    rule: Rule
    kind: ZoneKind
    scope: str
    place: str
    match: str
    longest: int
    adjacent: bool
    whole: frozenset[str] = frozenset()
    regex: re.Pattern[str] | None = field(default=None, eq=False)

    @property
    def searches(self) -> bool:
        """True when the cue is searched for in a block."""
        return self.regex is not None or self.match in SEARCHED

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """What is searched for; phrases are compiled when they are first needed."""
        if self.regex is not None or not self.searches:
            return self.regex
        return _phrases(self.rule.words("words"), self.match)

    @property
    def why(self) -> str:
        """The reason that a zone carries: the rule's id."""
        return self.rule.id


@frozen(eq=False, slots=False)
class Gate:
    """All words of one place and kind of match at once."""

    words: tuple[str, ...]
    match: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern of all these words."""
        return _phrases(self.words, self.match)


@frozen(eq=False)
class Cues:
    """All cues of a book: by whole line, and by place those that need a search.

    Where a gate finds nothing, no cue behind it does.
    """

    whole: dict[str, tuple[Cue, ...]]
    searched: dict[str, tuple[Cue, ...]]
    spans: tuple[Cue, ...]
    gates: dict[tuple[str, str], Gate]
    longest: int

    def candidates(self, text: str, places: Sequence[str]) -> Iterator[Cue]:
        """The cues of these places that a text gives: whole lines first, then by place."""
        if len(text) > self.longest:
            return
        if len(text) <= LONGEST_WHOLE:
            yield from (c for c in self.whole.get(folded(text), ()) if c.place in places)
        for place in places:
            yield from self._searched(text, place)

    def _searched(self, text: str, place: str) -> Iterator[Cue]:
        shut: dict[str, bool] = {}
        for cue in self.searched.get(place, ()):
            gate = self.gates.get((place, cue.match))
            if gate is not None and cue.match not in shut:
                shut[cue.match] = gate.pattern.search(text) is None
            if not shut.get(cue.match) and tells(cue, text):
                yield cue


def folded(text: str) -> str:
    """A line as it is looked up: case, inner space and framing marks do not count."""
    return " ".join(text.split()).strip(EDGES).casefold().replace("’", "'")


@lru_cache(maxsize=8)
def cues(book: RuleBook) -> Cues:
    """The cues of a book, compiled once."""
    made = [cue_of(rule) for rule in book.of("zone")]
    whole: dict[str, tuple[Cue, ...]] = {}
    for cue in made:
        for word in sorted(cue.whole) if cue.match == "whole" else ():
            whole[word] = (*whole.get(word, ()), cue)
    searched = [c for c in made if c.scope != "span" and (c.searches or c.match == "only")]
    by_place = {p: tuple(c for c in searched if c.place == p) for p in PLACES}
    return Cues(
        whole=whole,
        searched=by_place,
        spans=tuple(c for c in made if c.scope == "span"),
        gates={(p, m): _gate(by_place[p], m) for p in PLACES for m in SEARCHED},
        longest=max((c.longest for c in searched), default=LONGEST),
    )


def addressed(text: str, book: RuleBook) -> bool:
    """True for a text that speaks to its readers, as a repeated notice does."""
    return any(cues(book).candidates(text, ("repeated",)))


def _gate(made: Sequence[Cue], match: str) -> Gate:
    words = [w for cue in made if cue.match == match for w in cue.rule.words("words")]
    return Gate(tuple(words), match)


def cue_of(rule: Rule) -> Cue:
    """One rule as a cue; RuleError where it is not usable."""
    match, scope = rule.text("match", "whole"), rule.text("scope", "line")
    place = rule.text("place", "anywhere")
    for value, allowed in ((match, MATCHES), (scope, SCOPES), (place, PLACES)):
        if value not in allowed:
            raise rule.error(f"{value!r} is none of {', '.join(allowed)}")
    if scope not in {"line", "span"} and place != "anywhere":
        raise rule.error(f"the scope {scope!r} goes with the place 'anywhere' only")
    if rule.text("kind") not in set(ZoneKind):
        raise rule.error(f"'kind' {rule.text('kind')!r} is no zone")
    return Cue(
        rule=rule,
        kind=ZoneKind(rule.text("kind")),
        scope=scope,
        place=place,
        match=match,
        longest=int(rule.number("longest", LONGEST)),
        adjacent=rule.flag("adjacent"),
        whole=frozenset(folded(word) for word in rule.words("words")),
        regex=_regex(rule),
    )


def tells(cue: Cue, text: str) -> bool:
    """True when this cue is in the text of a block."""
    if len(text) > cue.longest:
        return False
    if cue.match == "whole" and cue.whole and folded(text) in cue.whole:
        return True
    if cue.match == "only" and _only(cue.whole, text):
        return True
    return cue.pattern is not None and cue.pattern.search(text) is not None


def _only(words: frozenset[str], text: str) -> bool:
    """True when every word is one of these, and there is a figure."""
    tokens = TOKEN.findall(text.casefold())
    if not any(t.isdigit() for t in tokens) or all(t.isdigit() for t in tokens):
        return False
    return all(t in words or t.isdigit() for t in tokens)


def _regex(rule: Rule) -> re.Pattern[str] | None:
    if not rule.text("regex", ""):
        return None
    try:
        return re.compile(rule.text("regex"), re.MULTILINE)
    except re.error as problem:
        raise rule.error(f"'regex' cannot be read: {problem}") from problem


def _phrases(words: Iterable[str], match: str) -> re.Pattern[str]:
    """A pattern of these phrases, at the start of a line or anywhere inside."""
    longest_first = sorted(set(words), key=lambda w: (-len(w), w))
    listed = "|".join(re.escape(w) for w in longest_first) or "(?!)"
    # Both kinds of apostrophe are written on the web.
    body = rf"(?<!\w)(?:{listed})(?!\w)".replace("'", "['’]")
    anchor = r"\A[\W_]{0,4}" if match == "start" else ""
    return re.compile(anchor + body, re.IGNORECASE)
