"""`factcheck report`: conflicts among sources."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._options import READABLE, chosen, judging_options, reading_options
from factcheck.cli._output import finish
from factcheck.cli._settled import all_paths, asked


@click.command(short_help="Conflicts among articles and inside each.")
@click.argument("paths", metavar="PATH...", type=READABLE, nargs=-1)
@judging_options(fail_on="never")
@reading_options
def command(paths: tuple[Path, ...], **_: object) -> None:
    """Show where the articles under PATH disagree, and why.

    A PATH is a file or a folder of articles; drafts are left out.
    """
    from factcheck.pipeline import report

    everything, wanted = all_paths(paths, "PATH..."), asked()
    options = chosen()
    finish(report(everything, book=wanted.book, options=wanted.options), options)
