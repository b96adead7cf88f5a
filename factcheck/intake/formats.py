"""Which module reads which file: `format_<suffix>.py` reads `.<suffix>`."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from factcheck.intake.blocks import Block

PREFIX = "format_"
DEFAULT = "txt"


class Format(Protocol):
    """What a module that reads one kind of file must offer."""

    def blocks(self, text: str, start: int) -> tuple[Block, ...]:
        """The blocks of a text from `start` on, in order, not overlapping."""
        ...


@lru_cache(maxsize=1)
def suffixes() -> frozenset[str]:
    """The endings of files that are read as articles, without the dot."""
    names = (m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return frozenset(n.removeprefix(PREFIX) for n in names if n.startswith(PREFIX))


def suffix_of(name: str) -> str:
    """The ending of a file name in lower case, without the dot."""
    return Path(name).suffix.lower().removeprefix(".")


def blocks_of(text: str, start: int, name: str) -> tuple[Block, ...]:
    """The blocks of a text as the format of that file name reads it; else as plain text."""
    suffix = suffix_of(name)
    chosen = suffix if suffix in suffixes() else DEFAULT
    reader: Format = import_module(f"factcheck.intake.{PREFIX}{chosen}")
    return reader.blocks(text, start)
