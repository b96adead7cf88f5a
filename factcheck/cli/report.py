"""`factcheck report`: conflicts among sources."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._options import READABLE, chosen, judging_options, reading_options
from factcheck.cli._output import finish


@click.command(short_help="Conflicts among articles and inside each.")
@click.argument("paths", metavar="PATH...", type=READABLE, nargs=-1, required=True)
@judging_options(fail_on="never")
@reading_options
def command(paths: tuple[Path, ...], **_: object) -> None:
    """Show where the articles under PATH disagree, and why.

    A PATH is a file or a folder of articles; drafts are left out.
    """
    from factcheck.pipeline import Options, report

    options = chosen()
    finish(report(paths, options=Options(as_of=options.as_of)), options)
