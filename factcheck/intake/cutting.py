"""Credits that stand inside a line of text are cut out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.intake.blocks import Block
from factcheck.intake.layout import Label
from factcheck.intake.zone_rules import Cue, Cues
from factcheck.model.article import Zone, ZoneKind


@frozen
class Stretch:
    """A zone with the number of its paragraph."""

    zone: Zone
    paragraph: int


def cut(blocks: Sequence[Block], placed: Sequence[Label], rules: Cues) -> Iterator[Stretch]:
    """Every block with its zone, in order; credits inside a block that speaks stand apart."""
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
