"""The slots: one module for each thing that two paired claims are compared in.

A slot offers `compare(pairing, lens)`, which gives its comparisons of the two claims, and
WITHIN, True when claims of one article are compared in it too. It is found by its place here.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def all_slots() -> tuple[ModuleType, ...]:
    """All slots of this folder, sorted by name."""
    names = sorted(m.name for m in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names)
