"""factcheck shows an editor where sources disagree, and why."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.api import Options, Relation, Report, Verdict, check, compare_texts, report

__version__ = "0.1.0"

__all__ = [
    "Options",
    "Relation",
    "Report",
    "Verdict",
    "__version__",
    "check",
    "compare_texts",
    "report",
]


def __getattr__(name: str) -> object:
    """The public name, imported when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module("factcheck.api"), name)


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
