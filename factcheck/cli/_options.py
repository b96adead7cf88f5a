"""The options that commands share, as decorators, and what was chosen, as values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from attrs import frozen

from factcheck.cli._exits import LEVELS, NEVER
from factcheck.render import formats

F = TypeVar("F", bound=Callable[..., object])

READABLE = click.Path(exists=True, path_type=Path)

FORMAT = click.option(
    "-f",
    "--format",
    type=click.Choice(formats()),
    default="text",
    show_default=True,
    show_envvar=True,
    help="What to print.",
)
COLOR = click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    show_envvar=True,
    help="Bold print and colour; auto asks NO_COLOR, FORCE_COLOR and the screen.",
)
WIDTH = click.option(
    "--width",
    type=click.IntRange(40, 500),
    show_envvar=True,
    help="Columns of the text; else COLUMNS, else those of the screen, else 100.",
)
ASCII = click.option(
    "--ascii", is_flag=True, show_envvar=True, help="Draw with ASCII characters only."
)
QUIET = click.option(
    "-q",
    "--quiet",
    is_flag=True,
    show_envvar=True,
    help="Print findings only: no header, no notices, no word on skipped files.",
)
LIMIT = click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    show_envvar=True,
    help="Show no more than N conflicts; all of them count.",
)
AS_OF = click.option(
    "--as-of",
    type=click.DateTime(formats=("%Y-%m-%d",)),
    metavar="YYYY-MM-DD",
    show_envvar=True,
    help="The day of reading; else the day of the newest document.",
)
shape_option = click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(("json", "text")),
    default="text",
    show_default=True,
    show_envvar=True,
    help="What to print.",
)
EXIT_ZERO = click.option(
    "--exit-zero", is_flag=True, show_envvar=True, help="Exit with 0 on conflicts too."
)
ALLOW_SKIPPED = click.option(
    "--allow-skipped",
    is_flag=True,
    show_envvar=True,
    help="Exit with 0, not 3, when some input could not be read.",
)


@frozen
class Chosen:
    """The options of one run."""

    format: str
    color: str
    width: int | None
    ascii: bool
    quiet: bool
    limit: int | None
    as_of: date | None
    fail_on: str
    exit_zero: bool
    allow_skipped: bool


def chosen() -> Chosen:
    """The options of the command that runs; those it does not have stand at their default."""
    given = click.get_current_context().params
    as_of = given.get("as_of")
    return Chosen(
        format=given["format"],
        color=given["color"],
        width=given["width"],
        ascii=given["ascii"],
        quiet=given["quiet"],
        limit=given.get("limit"),
        as_of=as_of.date() if as_of else None,
        fail_on=given.get("fail_on", NEVER),
        exit_zero=given.get("exit_zero", False),
        allow_skipped=given["allow_skipped"],
    )


def reading_options(function: F) -> F:
    """The options of every command that reads articles."""
    for option in (ALLOW_SKIPPED, QUIET, ASCII, WIDTH, COLOR, FORMAT):
        function = option(function)
    return function


def judging_options(fail_on: str) -> Callable[[F], F]:
    """The options of a command that judges; it fails at `fail_on` unless told otherwise."""
    level = click.option(
        "--fail-on",
        type=click.Choice(LEVELS),
        default=fail_on,
        show_default=True,
        show_envvar=True,
        help="Exit with 1 when a conflict is this severe or more.",
    )

    def add(function: F) -> F:
        for option in (AS_OF, LIMIT, EXIT_ZERO, level):
            function = option(function)
        return function

    return add
