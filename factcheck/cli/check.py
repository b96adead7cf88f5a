"""`factcheck check`: a draft against its sources, before it is published."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TextIO

import click

from factcheck.cli._options import READABLE, chosen, judging_options, reading_options
from factcheck.cli._output import finish
from factcheck.cli._settled import Asked, all_paths, asked, start_of
from factcheck.model.report import Report

PIPED = Path("-")
DRAFT = click.Path(exists=True, allow_dash=True, path_type=Path)


@click.command(short_help="A draft against its sources, before it is published.")
@click.argument("drafts", metavar="DRAFT...", type=DRAFT, nargs=-1)
@click.option(
    "--against",
    metavar="PATH",
    type=READABLE,
    multiple=True,
    show_envvar=True,
    help="An article or a folder of articles; may be given several times. Else `corpus` of "
    "factcheck.toml.",
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    default="stdin.md",
    show_default=True,
    show_envvar=True,
    help="The name of a draft that is read from standard input, DRAFT being '-'.",
)
@judging_options(fail_on="error")
@reading_options
def command(drafts: tuple[Path, ...], against: tuple[Path, ...], **given: object) -> None:
    """Show where a DRAFT disagrees with the articles it is held against.

    A DRAFT is a file, a folder of drafts, or '-' for standard input.
    """
    everything = all_paths(drafts, "DRAFT...")
    piped = Path(str(given["stdin_filename"])) if PIPED in everything else None
    if piped and len(everything) > 1:
        raise click.UsageError("'-' stands alone: one draft is read from standard input")
    wanted = asked(start_of([piped] if piped else everything))
    sources = against or wanted.corpus
    if not sources:
        raise click.UsageError("give --against PATH, or `corpus` in factcheck.toml")
    options = chosen()
    finish(_report(everything, sources, wanted, piped), options)


def _report(
    drafts: tuple[Path, ...], sources: tuple[Path, ...], wanted: Asked, piped: Path | None
) -> Report:
    from factcheck.intake.decoding import decode
    from factcheck.pipeline import check, check_text

    book, options = wanted.book, wanted.options
    if piped is None:
        return check(drafts, sources, book=book, options=options)
    stream: TextIO | None = sys.stdin  # None when the shell has closed it
    text = decode(stream.buffer.read() if stream else b"")
    return check_text(text, sources, name=piped.as_posix(), book=book, options=options)
