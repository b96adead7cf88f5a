"""What can go wrong, said with the thing, the place and the remedy."""

from __future__ import annotations


class FactcheckError(Exception):
    """Any error this package raises on purpose; its text names what, where and what now."""


class RuleError(FactcheckError):
    """A rule that cannot be used; stops the run before any article is read (exit code 2)."""


class ConfigError(FactcheckError):
    """Metadata or settings that cannot be used (exit code 2)."""


class UnreadableError(FactcheckError):
    """One input that cannot be read; it is reported and skipped (exit code 3)."""


class NothingToCheckError(FactcheckError):
    """No file matched, or no claim was found (exit code 4)."""
