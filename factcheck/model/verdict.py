"""The eight words a comparison may end in, and the reason that always comes with one."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Verdict(StrEnum):
    """How two values, or two claims, stand to each other."""

    EQUAL = "equal"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    UPDATED = "updated"
    DISPUTED = "disputed"
    CONFLICT = "conflict"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@frozen
class Relation:
    """A verdict and the reason an editor may read; the reason is never empty."""

    verdict: Verdict
    because: str

    def __attrs_post_init__(self) -> None:
        if not self.because:
            raise ValueError(f"a verdict ({self.verdict}) needs a reason")


def equal(because: str) -> Relation:
    """The two say the same."""
    return Relation(Verdict.EQUAL, because)


def refines(because: str) -> Relation:
    """One says the same as the other, more precisely."""
    return Relation(Verdict.REFINES, because)


def compatible(because: str) -> Relation:
    """Both can be true at once."""
    return Relation(Verdict.COMPATIBLE, because)


def updated(because: str) -> Relation:
    """The later one supersedes the earlier: both were true when written."""
    return Relation(Verdict.UPDATED, because)


def disputed(because: str) -> Relation:
    """One is said and the other denies it: a matter of who says so."""
    return Relation(Verdict.DISPUTED, because)


def conflict(because: str) -> Relation:
    """Both cannot be true."""
    return Relation(Verdict.CONFLICT, because)


def different(because: str) -> Relation:
    """The two speak of different things."""
    return Relation(Verdict.DIFFERENT, because)


def unknown(because: str) -> Relation:
    """The texts do not say enough to compare."""
    return Relation(Verdict.UNKNOWN, because)
