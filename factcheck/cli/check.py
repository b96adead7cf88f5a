"""`factcheck check`: a draft against its sources, before it is published."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._options import READABLE, chosen, judging_options, reading_options
from factcheck.cli._output import finish


@click.command(short_help="A draft against its sources, before it is published.")
@click.argument("drafts", metavar="DRAFT...", type=READABLE, nargs=-1, required=True)
@click.option(
    "--against",
    metavar="PATH",
    type=READABLE,
    multiple=True,
    required=True,
    show_envvar=True,
    help="An article or a folder of articles; may be given several times.",
)
@judging_options(fail_on="error")
@reading_options
def command(drafts: tuple[Path, ...], against: tuple[Path, ...], **_: object) -> None:
    """Show where a DRAFT disagrees with the articles it is held against."""
    from factcheck.pipeline import Options, check

    options = chosen()
    asked = Options(as_of=options.as_of)
    finish(check(drafts, against, options=asked), options)
