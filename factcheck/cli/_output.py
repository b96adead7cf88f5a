"""From a report to standard output: which width, which colours, and a quiet closed pipe."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from time import perf_counter, process_time
from typing import TextIO

import click

from factcheck.cli._exits import exit_code
from factcheck.cli._options import Chosen
from factcheck.model.errors import FactcheckError
from factcheck.model.report import Report
from factcheck.render import View, format_of
from factcheck.render._counts import counts
from factcheck.render._visible import visible

PIPED_WIDTH = 100
WIDEST_SCREEN = 120  # a longer line is hard to read, however wide the screen
NARROWEST = 40
UTF8 = "utf-8"
PLAIN_LOCALES = frozenset({"C", "POSIX"})


def finish(report: Report, options: Chosen) -> None:
    """Print the conflicts and end the run with its exit code."""
    code = exit_code(
        report,
        fail_on=options.fail_on,
        exit_zero=options.exit_zero,
        allow_skipped=options.allow_skipped,
    )
    view = view_of(options, code)
    shown = format_of(options.format).show_report(report, view)
    _conclude(report, options, shown, code)


def finish_claims(report: Report, options: Chosen) -> None:
    """Print the claims and end the run with its exit code."""
    code = exit_code(
        report,
        fail_on=options.fail_on,
        exit_zero=options.exit_zero,
        allow_skipped=options.allow_skipped,
    )
    shown = format_of(options.format).show_claims(report, view_of(options, code))
    _conclude(report, options, shown, code)


def _conclude(report: Report, options: Chosen, shown: Iterable[str], code: int) -> None:
    judged = perf_counter()
    publish(shown, utf8="json" in options.format)
    if options.stats:
        click.echo(f"factcheck: {counts(report)}", err=True)
    if options.timing:
        click.echo(f"factcheck: {_spent(options.started, judged)}", err=True)
    if not options.quiet:
        for item in report.skipped:
            click.echo(visible(f"factcheck: skipped {item.uri}: {item.reason}"), err=True)
    click.get_current_context().exit(code)


def _spent(started: float, judged: float) -> str:
    """How long the run took, in seconds by the wall and by the processor."""
    spent = f"judged in {judged - started:.2f} s, printed in {perf_counter() - judged:.2f} s"
    return f"{spent}, {process_time():.2f} s of processor time"


def view_of(options: Chosen, code: int = 0) -> View:
    """How to show a report on this standard output."""
    stream: TextIO | None = sys.stdout  # None when the shell has closed it
    screen = stream is not None and stream.isatty()
    return View(
        width=options.width or _width(screen=screen),
        styled=_styled(options.color, screen=screen),
        ascii=options.ascii or _plain_locale(),
        wrap=screen,
        limit=options.limit,
        quiet=options.quiet,
        compatible=options.compatible,
        exit_code=code,
    )


def plain_view() -> View:
    """How to show plain text on this standard output, as the running command was asked to."""
    given = click.get_current_context().params
    stream: TextIO | None = sys.stdout
    screen = stream is not None and stream.isatty()
    return View(
        width=given["width"] or _width(screen=screen),
        ascii=given["ascii"] or _plain_locale(),
    )


def _width(*, screen: bool) -> int:
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated) > 0:
        return max(NARROWEST, int(stated))
    if not screen:
        return PIPED_WIDTH
    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    return min(max(NARROWEST, columns), WIDEST_SCREEN)


def _styled(color: str, *, screen: bool) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return screen and os.environ.get("TERM") != "dumb"


def _plain_locale() -> bool:
    """True when the environment asks for ASCII by name; an unset one asks for nothing."""
    names = (os.environ.get(key) for key in ("LC_ALL", "LC_CTYPE", "LANG"))
    return next((name for name in names if name), "") in PLAIN_LOCALES


def publish(chunks: Iterable[str], *, utf8: bool) -> None:
    """Write to standard output; a reader that went away ends the writing without a word."""
    stream: TextIO | None = sys.stdout
    if stream is None:
        return
    encoding = UTF8 if utf8 else (stream.encoding or UTF8)
    out = stream.buffer
    try:
        for chunk in chunks:
            out.write(chunk.encode(encoding, "backslashreplace"))
        out.flush()
    except BrokenPipeError:
        # What is buffered still would be written at exit, and complain: let it go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
    except OSError as problem:
        raise FactcheckError(f"cannot write the result: {problem.strerror}") from problem
