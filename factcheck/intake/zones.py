"""Where each stretch of a text stands: told by cues, by repetition, and by its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.intake.blocks import Block
from factcheck.intake.zone_rules import Cue, Cues, cue_of, cues, folded, tells
from factcheck.model.article import SPEAKING, Zone, ZoneKind
from factcheck.rulebook import Example, Rule, RuleBook, TomlValue

TABLES = ("zone",)
BODY_WORDS = 12
"""A block of that many words that ends with a stop is somebody telling something."""
SAID_TWICE = 25
"""Characters from which a block that occurs again is a copy and not a short answer."""
HEADING_WORDS = 8
HEADLINE_WORDS = 30
DECK_WORDS = 3
REACH = 15
"""Blocks in which a headline may stand, and in which an opening notice may."""
OPENING, CLOSING = ("opening", "edge"), ("closing", "edge")
REFERENCE = re.compile(
    r"\[?\d{1,3}[\].)]|[\^*•-]\s|https?://|.{0,200}(?:\bRetrieved\b|\(\d{4}\))"
)


@frozen
class Label:
    """What a block is, and the rule or structure that says so."""

    kind: ZoneKind
    why: str

    @property
    def speaks(self) -> bool:
        """True when claims are read here."""
        return self.kind in SPEAKING


@frozen
class Known:
    """What metadata says that helps to place a text."""

    title: str = ""
    author: str = ""


@frozen
class Stretch:
    """A zone with the number of its paragraph."""

    zone: Zone
    paragraph: int


Labels = list[Label | None]


def stretches(blocks: Sequence[Block], book: RuleBook, known: Known) -> tuple[Stretch, ...]:
    """Every block with its zone, in order; a credit inside a block is cut out of it."""
    labels: Labels = [_separator(block) for block in blocks]
    rules = cues(book)
    _repeated(blocks, labels)
    _anywhere(blocks, labels, rules)
    _opening(blocks, labels, rules)
    _closing(blocks, labels, rules, known.author)
    _headline(blocks, labels, known.title)
    placed = [label or _structure(blocks, labels, n) for n, label in enumerate(labels)]
    return tuple(_cut(blocks, placed, rules))


def prove(rule: Rule, example: Example, book: RuleBook) -> list[TomlValue]:
    """The zone that this rule alone gives to a line of the example."""
    cue = cue_of(rule)
    if cue.scope == "span":
        return [cue.kind.value] if cue.pattern and cue.pattern.search(example.text) else []
    lines = [line for line in example.text.splitlines() if line.strip()]
    told = any(len(line) <= cue.longest and tells(cue, line.strip()) for line in lines)
    return [cue.kind.value] if told else []


def _separator(block: Block) -> Label | None:
    if block.mark == "rule" or not any(c.isalnum() for c in block.text):
        return Label(ZoneKind.BOILERPLATE, "separator")
    return None


def _repeated(blocks: Sequence[Block], labels: Labels) -> None:
    seen: set[str] = set()
    for n, block in enumerate(blocks):
        text = block.text if len(block.text) > 200 else folded(block.text)
        if text in seen and labels[n] is None:
            labels[n] = Label(ZoneKind.BOILERPLATE, "repeated")
        if len(text) >= SAID_TWICE or block.words >= 3:
            seen.add(text)


def tells_something(block: Block) -> bool:
    """True for a block that reads like running text."""
    return block.words >= BODY_WORDS and block.stopped


def _anywhere(blocks: Sequence[Block], labels: Labels, rules: Cues) -> None:
    for n, block in enumerate(blocks):
        for cue in rules.candidates(block.text):
            if cue.place == "anywhere" and _apply(cue, n, blocks, labels):
                break


def _apply(cue: Cue, n: int, blocks: Sequence[Block], labels: Labels) -> bool:
    """Label what the cue on block n covers; False when its surroundings do not fit."""
    end = _reach(cue, n, blocks)
    for covered in range(n, end):
        labels[covered] = Label(cue.kind, cue.why)
    return end > n


def _reach(cue: Cue, n: int, blocks: Sequence[Block]) -> int:
    """The block after the last one that a cue on block n covers."""
    if cue.scope == "to-end":
        return len(blocks)
    if cue.scope == "paragraph":
        same = (m for m in range(n, len(blocks)) if blocks[m].paragraph != blocks[n].paragraph)
        return next(same, len(blocks))
    if cue.scope == "box":
        return next(_resumes(n + 1, blocks), len(blocks))
    if cue.scope == "list":
        return _list_end(n, blocks)
    return n + 1


def _resumes(start: int, blocks: Sequence[Block]) -> Iterator[int]:
    """Where running text goes on: two blocks in a row tell something, a teaser is one."""
    for n in range(start, len(blocks) - 1):
        if tells_something(blocks[n]) and tells_something(blocks[n + 1]):
            yield n


def _list_end(n: int, blocks: Sequence[Block]) -> int:
    """The end of the text when references follow within two blocks, else n: just a heading."""
    near = blocks[n + 1 : n + 3]
    found = any(b.mark == "item" or REFERENCE.match(b.text) for b in near)
    return len(blocks) if found else n


def _opening(blocks: Sequence[Block], labels: Labels, rules: Cues) -> None:
    """Notices above the text; one telling block may stand among them, a summary."""
    told = 0
    for n, block in enumerate(blocks[:REACH]):
        if labels[n] is not None or _placed_by(OPENING, n, blocks, labels, rules):
            continue
        told += tells_something(block)
        if told > 1:
            return


def _placed_by(
    places: tuple[str, ...], n: int, blocks: Sequence[Block], labels: Labels, rules: Cues
) -> bool:
    return any(
        cue.place in places and not cue.adjacent and _apply(cue, n, blocks, labels)
        for cue in rules.candidates(blocks[n].text)
    )


def _closing(blocks: Sequence[Block], labels: Labels, rules: Cues, author: str) -> None:
    for n in range(len(blocks) - 1, 0, -1):
        label = labels[n]
        if label is not None:
            if label.speaks and label.kind is not ZoneKind.CAPTION:
                return
            continue
        if _placed_by(CLOSING, n, blocks, labels, rules):
            continue
        if _about_author(n, blocks, labels, rules, author):
            continue
        if tells_something(blocks[n]):
            return


def _about_author(
    n: int, blocks: Sequence[Block], labels: Labels, rules: Cues, author: str
) -> bool:
    """A closing line about the author counts after another notice, or when it names them."""
    before = labels[n - 1]
    apart = before is not None and before.kind is ZoneKind.BOILERPLATE
    named = bool(author) and blocks[n].text.startswith(author)
    if not apart and not named:
        return False
    return any(
        cue.adjacent and _apply(cue, n, blocks, labels)
        for cue in rules.candidates(blocks[n].text)
    )


def _headline(blocks: Sequence[Block], labels: Labels, title: str) -> None:
    free = [n for n, label in enumerate(labels) if label is None]
    head = [n for n in free if n < REACH]
    if len(free) < 2 or not head:
        return
    wanted = folded(title)
    same = (n for n in head if wanted and folded(blocks[n].text) == wanted)
    n = next(same, head[0])
    if folded(blocks[n].text) == wanted or _looks_like_headline(blocks[n]):
        labels[n] = Label(ZoneKind.HEADLINE, "headline")
        _deck(blocks, labels, n + 1)


def _looks_like_headline(block: Block) -> bool:
    if block.mark == "heading":
        return True
    if block.mark or block.words > HEADLINE_WORDS:
        return False
    return not block.stopped or block.text[-1] in "?!"


def _deck(blocks: Sequence[Block], labels: Labels, start: int) -> None:
    """Lines of several words under the headline, before the text begins, belong to it."""
    for n in range(start, min(len(blocks), start + REACH)):
        if labels[n] is not None:
            continue
        if blocks[n].stopped or blocks[n].mark or blocks[n].words > HEADLINE_WORDS:
            return
        if blocks[n].words >= DECK_WORDS:
            labels[n] = Label(ZoneKind.HEADLINE, "deck")


def _structure(blocks: Sequence[Block], labels: Labels, n: int) -> Label:
    block = blocks[n]
    if block.mark == "heading":
        return Label(ZoneKind.HEADING, "heading")
    if block.mark == "quote":
        return Label(ZoneKind.QUOTATION, "block quote")
    if not block.mark and _is_heading(blocks, labels, n):
        return Label(ZoneKind.HEADING, "short line")
    return Label(ZoneKind.BODY, "text")


def _is_heading(blocks: Sequence[Block], labels: Labels, n: int) -> bool:
    """A short line without a stop that stands apart and has text below it."""
    block = blocks[n]
    if len(blocks) == 1 or block.stopped or block.words > HEADING_WORDS or "," in block.text:
        return False
    if block.words < DECK_WORDS:
        return True
    if n + 1 == len(blocks):
        return False
    if n and blocks[n - 1].paragraph == block.paragraph and labels[n - 1] is None:
        return False
    return labels[n + 1] is not None or blocks[n + 1].stopped


def _cut(blocks: Sequence[Block], placed: Sequence[Label], rules: Cues) -> Iterator[Stretch]:
    first_body = next((n for n, p in enumerate(placed) if p.kind is ZoneKind.BODY), -1)
    for n, (block, label) in enumerate(zip(blocks, placed, strict=True)):
        spans = _credits(block, rules, first=n == first_body) if label.speaks else []
        at = block.start
        for start, end, cue in spans:
            if start > at:
                yield _stretch(at, start, label, block)
            yield _stretch(start, end, Label(cue.kind, cue.why), block)
            at = end
        if at < block.end:
            yield _stretch(at, block.end, label, block)


def _stretch(start: int, end: int, label: Label, block: Block) -> Stretch:
    return Stretch(Zone(label.kind, start, end, label.why), block.paragraph)


def _credits(block: Block, rules: Cues, *, first: bool) -> list[tuple[int, int, Cue]]:
    """The spans inside a block that are no text of it, in order, not overlapping."""
    found: list[tuple[int, int, Cue]] = []
    for cue in rules.spans:
        if cue.pattern is None or (cue.place == "opening" and not first):
            continue
        found += [
            (block.start + m.start(), block.start + m.end(), cue)
            for m in cue.pattern.finditer(block.text)
            if m.end() > m.start()
        ]
    kept: list[tuple[int, int, Cue]] = []
    for start, end, cue in sorted(found, key=lambda f: (f[0], -f[1], f[2].why)):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, cue))
    return kept
