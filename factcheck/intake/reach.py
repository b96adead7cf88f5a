"""How far a cue reaches below its own line: counted once per text, so that no text is slow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from factcheck.intake.blocks import Block
from factcheck.intake.layout import tells_something
from factcheck.intake.zone_rules import Cue

REFERENCE = re.compile(
    r"\[?\d{1,3}[\].)]|[\^*•-]\s|https?://|.{0,200}(?:\bRetrieved\b|\(\d{4}\))"
)


@frozen
class Outline:
    """Where the blocks of a text tell something.

    `told` counts the telling blocks before each block, references left out; `begins` is the
    next telling block from each on, `resumes` the next where two in a row tell something.
    """

    listed: tuple[bool, ...]
    told: tuple[int, ...]
    begins: tuple[int, ...]
    resumes: tuple[int, ...]

    def end(self, cue: Cue, n: int) -> int:
        """The block after the last one that a cue on block n covers; n when it covers none."""
        if cue.scope == "box":
            return self.resumes[n + 1]
        if cue.scope == "to-end":
            return len(self.listed) if self._is_past_half(n) else n + 1
        if cue.scope == "list":
            fits = any(self.listed[n + 1 : n + 3]) and self._is_past_half(n)
            return len(self.listed) if fits else n
        if cue.scope == "to-text" and self.begins[n + 1] < len(self.listed):
            return self.begins[n + 1]
        return n + 1

    def _is_past_half(self, n: int) -> bool:
        """True when more is told above a block than below it."""
        return self.told[n] >= self.told[-1] - self.told[n + 1]


def outline(blocks: Sequence[Block]) -> Outline:
    """The outline of a text."""
    telling = [tells_something(block) for block in blocks]
    listed = [b.mark == "item" or REFERENCE.match(b.text) is not None for b in blocks]
    told = [0]
    for tells, in_list in zip(telling, listed, strict=True):
        told.append(told[-1] + (tells and not in_list))
    size = len(blocks)
    begins, resumes = [size] * (size + 2), [size] * (size + 2)
    for n in range(size - 1, -1, -1):
        begins[n] = n if telling[n] else begins[n + 1]
        pair = n + 1 < size and telling[n] and telling[n + 1]
        resumes[n] = n if pair else resumes[n + 1]
    return Outline(tuple(listed), tuple(told), tuple(begins), tuple(resumes))
