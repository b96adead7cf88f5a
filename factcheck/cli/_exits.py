"""Exit codes: what a run found, and what stopped it."""

from __future__ import annotations

import os
import traceback

from factcheck.model.errors import FactcheckError, NothingToCheckError, UnreadableError
from factcheck.model.report import Report, Severity

CLEAN, CONFLICTS, INVALID, INCOMPLETE, NOTHING, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 70, 130
DEBUG = "FACTCHECK_DEBUG"
NEVER = "never"
EXPECTED: tuple[tuple[type[BaseException], int], ...] = (
    (KeyboardInterrupt, INTERRUPTED),
    (NothingToCheckError, NOTHING),
    (UnreadableError, INCOMPLETE),
    (FactcheckError, INVALID),  # settings, metadata and rules
)
LEVELS = (*(s.value for s in Severity), NEVER)


def exit_code(
    report: Report, *, fail_on: str, exit_zero: bool = False, allow_skipped: bool = False
) -> int:
    """What the run returns: conflicts come before incomplete input."""
    if fails(report, fail_on) and not exit_zero:
        return CONFLICTS
    return INCOMPLETE if report.skipped and not allow_skipped else CLEAN


def fails(report: Report, fail_on: str) -> bool:
    """True when some conflict is at least as severe as `fail_on`."""
    if fail_on == NEVER:
        return False
    counted = LEVELS[: LEVELS.index(fail_on) + 1]
    return any(conflict.severity.value in counted for conflict in report.conflicts)


def outcome_of(problem: BaseException) -> tuple[int, str]:
    """The exit code of a failure and the line that says what happened ("" for none)."""
    for kind, code in EXPECTED:
        if isinstance(problem, kind):
            return code, str(problem)
    if os.environ.get(DEBUG):
        return BUG, "".join(traceback.format_exception(problem)).rstrip()
    return BUG, (
        f"a bug in factcheck, not in your text: {type(problem).__name__}: {problem}\n"
        f"run again with {DEBUG}=1 to see where, and report it"
    )
