"""The names that other programs use: `factcheck.report`, `factcheck.check` and the like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from factcheck import pipeline
from factcheck.comparing import compare_texts
from factcheck.model.report import Report
from factcheck.model.verdict import Relation, Verdict
from factcheck.settings import Options

__all__ = ["Options", "Relation", "Report", "Verdict", "check", "compare_texts", "report"]

Where: TypeAlias = "str | PathLike[str] | Iterable[str | PathLike[str]]"
"""A path, or several: files and folders of articles."""


def report(paths: Where, options: Options | None = None) -> Report:
    """What the sources under these paths disagree on; drafts among them are left out.

    Raises FactcheckError, with what is wrong and where, when nothing can be judged.
    """
    return pipeline.report(_paths(paths), options=options)


def check(draft: Where, against: Where, options: Options | None = None) -> Report:
    """What stands in a draft, or in several, against the calendar and these sources.

    Raises FactcheckError, with what is wrong and where, when nothing can be judged.
    """
    return pipeline.check(_paths(draft), _paths(against), options=options)


def _paths(where: Where) -> Sequence[Path]:
    several = [where] if isinstance(where, str | PathLike) else where
    return [Path(path) for path in several]
