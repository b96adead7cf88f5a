"""From a report to what a person or a program reads.

Every plain module of this folder whose name does not start with an underscore is a format of
that name and offers what `Format` names; packages hold what the bigger ones are made of.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from importlib import import_module
from typing import Protocol

from attrs import frozen

from factcheck.model.report import Conflict, Report


@frozen
class View:
    """How to show a report.

    `wrap` allows line breaks inside quotes, `limit` is the number of conflicts to show (None
    for all), `compatible` lists all pairs that can both stand, `exit_code` is what the run is
    going to return.
    """

    width: int = 100
    styled: bool = False
    ascii: bool = False
    wrap: bool = False
    limit: int | None = None
    quiet: bool = False
    compatible: bool = False
    exit_code: int = 0

    def shown(self, report: Report) -> tuple[Conflict, ...]:
        """The conflicts within the limit."""
        return report.conflicts[: self.limit]


class Format(Protocol):
    """What a module in this folder must offer; the chunks joined are the whole output."""

    def show_report(self, report: Report, view: View) -> Iterable[str]:
        """The conflicts of a report, or what became of a draft."""
        ...

    def show_claims(self, report: Report, view: View) -> Iterable[str]:
        """The claims of a report."""
        ...


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted; none of them is imported for that."""
    found = pkgutil.iter_modules(__path__)
    return tuple(sorted(m.name for m in found if not m.ispkg and not m.name.startswith("_")))


def format_of(name: str) -> Format:
    """The format of that name, imported now."""
    if name not in formats():
        raise ValueError(f"no format {name!r}; known are {', '.join(formats())}")
    module: Format = import_module(f"{__name__}.{name}")
    return module
