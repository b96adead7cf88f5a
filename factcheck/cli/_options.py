"""The options that commands share, as decorators, and what was chosen, as values."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
from attrs import frozen

from factcheck.cli import STARTED
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


FILES_FROM = click.option(
    "--files-from",
    type=click.File("rb"),
    metavar="F|-",
    show_envvar=True,
    help="Read more paths from this file, one a line.",
)
EXCLUDE = click.option(
    "--exclude",
    multiple=True,
    metavar="PATTERN",
    show_envvar=True,
    help="Leave out files whose name or path fits, such as 'wire/*'.",
)
CONFIG = click.option(
    "-c",
    "--config",
    multiple=True,
    metavar="F|KEY=VALUE",
    show_envvar=True,
    help="This settings file instead of the nearest factcheck.toml, or one setting.",
)
ISOLATED = click.option(
    "--isolated", is_flag=True, show_envvar=True, help="Read no settings file."
)
STATS = click.option(
    "--stats", is_flag=True, show_envvar=True, help="Count on standard error what was read."
)
TIMING = click.option(
    "--timing", is_flag=True, show_envvar=True, help="Tell on standard error how long it took."
)
SELECT = click.option(
    "--select",
    multiple=True,
    metavar="CODE[,CODE]",
    show_envvar=True,
    help="Report these codes only.",
)
IGNORE = click.option(
    "--ignore",
    multiple=True,
    metavar="CODE[,CODE]",
    show_envvar=True,
    help="Report all codes but these.",
)
MIN_CONFIDENCE = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    metavar="0..1",
    show_envvar=True,
    help="Report conflicts of this confidence or more.",
)
SHOW = click.option(
    "--show",
    type=click.Choice(("compatible",)),
    show_envvar=True,
    help="List also, in the text, all pairs that can both stand.",
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
    fail_on: str
    exit_zero: bool
    allow_skipped: bool
    compatible: bool = False
    stats: bool = False
    timing: bool = False
    started: float = 0.0


def chosen() -> Chosen:
    """The options of the command that runs; those it does not have stand at their default."""
    context = click.get_current_context()
    given = context.params
    return Chosen(
        format=given["format"],
        color=given["color"],
        width=given["width"],
        ascii=given["ascii"],
        quiet=given["quiet"],
        limit=given.get("limit"),
        fail_on=given.get("fail_on", NEVER),
        exit_zero=given.get("exit_zero", False),
        allow_skipped=given["allow_skipped"],
        compatible=given.get("show") is not None,
        stats=given["stats"],
        timing=given["timing"],
        started=context.meta[STARTED],
    )


def reading_options(function: F) -> F:
    """The options of every command that reads articles."""
    inputs = (ISOLATED, CONFIG, EXCLUDE, FILES_FROM)
    looks = (TIMING, STATS, QUIET, ASCII, WIDTH, COLOR, FORMAT)
    for option in (ALLOW_SKIPPED, *inputs, *looks):
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
        for option in (AS_OF, SHOW, LIMIT, MIN_CONFIDENCE, IGNORE, SELECT, EXIT_ZERO, level):
            function = option(function)
        return function

    return add
