"""`factcheck claims`: what was read, one claim a line."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._options import READABLE, chosen, reading_options
from factcheck.cli._output import finish_claims
from factcheck.cli._settled import all_paths, asked


@click.command(short_help="The claims read from articles, one a line.")
@click.argument("paths", metavar="PATH...", type=READABLE, nargs=-1)
@reading_options
def command(paths: tuple[Path, ...], **_: object) -> None:
    """Print the claims of the articles under PATH: who, what, when, how many, says who."""
    from factcheck.pipeline import claims

    everything, wanted = all_paths(paths, "PATH..."), asked()
    options = chosen()
    finish_claims(claims(everything, book=wanted.book, options=wanted.options), options)
