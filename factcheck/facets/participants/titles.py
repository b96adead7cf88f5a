"""Offices, ranks and courtesies before a name or behind it."""

from __future__ import annotations

from attrs import frozen

from factcheck.facets.participants.lexicon import longest
from factcheck.facets.participants.scene import Scene

MODIFIERS = 4  # words: "former acting deputy chief" is the longest seen
PORTFOLIOS = 10  # words of one minister's fields


@frozen
class Title:
    """A title read from `start` up to `end` (tokens); `rule` is the id that knows it."""

    text: str
    start: int
    end: int
    kind: str
    rule: str


def title_at(scene: Scene, at: int) -> Title | None:
    """The title that begins at a token, with what stands before it ("former", "acting")."""
    start, title = at, _known(scene, at)
    modifiers = scene.lexicon.of_kind("modifier")
    while scene.low(at) in modifiers and at - start < MODIFIERS and scene.joined(at + 1):
        later = _known(scene, at + 1)
        if title is not None and (later is None or title.end > at + 1):
            break
        title, at = later, at + 1
    if title is None:
        return None
    text = " ".join([*(t.low for t in scene.tokens[start:at]), title.text])
    return _with_office(scene, Title(text, start, title.end, title.kind, title.rule))


def _known(scene: Scene, at: int) -> Title | None:
    if at >= len(scene.tokens) or at in scene.blocked:
        return None
    entry = longest(scene.lexicon.titles, scene.tokens, at)
    if entry is None or entry.kind == "modifier":
        return _of_portfolio(scene, at)
    end = at + len(entry.words)
    words = [scene.lexicon.spelling.get(word, word) for word in entry.words]
    return Title(" ".join(words), at, end, entry.kind, entry.rule)


def _of_portfolio(scene: Scene, at: int) -> Title | None:
    """The title of portfolios before an office: "trade and industry minister"."""
    end = _portfolios(scene, at)
    if end == at or end >= len(scene.tokens) or not scene.joined(end):
        return None
    entry = longest(scene.lexicon.titles, scene.tokens, end)
    if entry is None or entry.words[-1] not in scene.lexicon.of_kind("portfolio-holder"):
        return None
    stop = end + len(entry.words)
    text = _canonical(scene, (at, end), " ".join(entry.words))
    return Title(text, at, stop, entry.kind, entry.rule)


def _with_office(scene: Scene, title: Title) -> Title:
    """The title with what follows: "minister" of "economy and finance"."""
    if scene.low(title.end - 1) not in scene.lexicon.of_kind("portfolio-holder"):
        return title
    if scene.low(title.end) not in {"of", "for"} or not scene.joined(title.end):
        return title
    start = title.end + 1
    start += scene.low(start) == "the"
    end = _portfolios(scene, start)
    if end == start:
        return title
    text = _canonical(scene, (start, end), title.text)
    return Title(text, title.start, end, title.kind, title.rule)


def _portfolios(scene: Scene, at: int) -> int:
    """The end of "foreign affairs and international cooperation" that begins at a token."""
    known = scene.lexicon.portfolios
    end = at
    while end < len(scene.tokens) and end - at < PORTFOLIOS and end not in scene.blocked:
        start = end + (end > at and scene.low(end) == "and")
        if start >= len(scene.tokens) or (start > at and scene.tokens[start].gap not in _LIST):
            return end
        entry = longest(known, scene.tokens, start)
        if entry is None:
            return end
        end = start + len(entry.words)
    return end


_LIST = frozenset({" ", ", ", "\u00a0"})


def _canonical(scene: Scene, portfolio: tuple[int, int], holder: str) -> str:
    """One wording of an office: "foreign minister" for "minister of foreign affairs"."""
    spelling = scene.lexicon.spelling
    words = [spelling.get(t.low, t.low) for t in scene.tokens[portfolio[0] : portfolio[1]]]
    first = " ".join(words).split(" and ")[0].removesuffix(" affairs")
    return f"{first} {holder}"
