"""The checks: one module per rule, found by its place here, run in the order of its code.

A check offers CODE and any of three functions: `over_question(matter, casefile)` judges what
several sources say, `over_article(article, claims, casefile)` one article by itself, and
`over_draft(backing, casefile)` a statement of a draft against what the sources have.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def all_checks() -> tuple[ModuleType, ...]:
    """All checks of this folder, sorted by code."""
    found = [import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__)]
    return tuple(sorted(found, key=lambda module: str(module.CODE)))


def offering(shape: str) -> Iterator[ModuleType]:
    """The checks that offer a function of that name, sorted by code."""
    return (module for module in all_checks() if hasattr(module, shape))
