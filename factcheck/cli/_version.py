"""The version of the installed package."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed

DISTRIBUTION = "factcheck-desk"


def version() -> str:
    """The version as installed, or a word that says that this is a bare checkout."""
    try:
        return installed(DISTRIBUTION)
    except PackageNotFoundError:
        return "(not installed)"
