"""`factcheck why`: why two places were, or were not, held against each other."""

from __future__ import annotations

import re
from pathlib import Path

import click

from factcheck.cli._options import ASCII, READABLE, WIDTH, shape_option
from factcheck.cli._output import plain_view, publish

PLACE = re.compile(r"(.+?):([0-9]{1,9})(?::([0-9]{1,9}))?")


@click.command(short_help="Why two places were, or were not, held against each other.")
@click.argument("a", metavar="FILE:LINE")
@click.argument("b", metavar="FILE:LINE")
@click.option(
    "--among",
    metavar="PATH",
    type=READABLE,
    multiple=True,
    show_envvar=True,
    help="Weigh words by how rare they are in these articles too, as a report on them does.",
)
@shape_option
@ASCII
@WIDTH
def command(a: str, b: str, among: tuple[Path, ...], **given: object) -> None:
    """Show how the claims at two places were weighed and compared, and what stopped them.

    A place is FILE:LINE, or FILE:LINE:COLUMN for one claim of a long line.
    """
    from factcheck.cli._inquiry import inquiry_json
    from factcheck.inquiry import Place, inquire
    from factcheck.render._why import why_lines
    from factcheck.render.json import pretty

    found = inquiry_json(inquire(Place(*_place(a)), Place(*_place(b)), among))
    wants_json = given["shape"] == "json"
    shown = [pretty(found)] if wants_json else why_lines(found, plain_view())
    publish(shown, utf8=wants_json)


def _place(written: str) -> tuple[Path, int, int | None]:
    """The parts of FILE:LINE or FILE:LINE:COLUMN."""
    found = PLACE.fullmatch(written)
    if found is None or 0 in {int(part) for part in found.groups()[1:] if part}:
        raise click.UsageError(f"'{written}' is no FILE:LINE, such as draft.md:12")
    path = Path(found[1])
    if not path.is_file():
        raise click.UsageError(f"'{written}': there is no file '{path}'")
    return path, int(found[2]), int(found[3]) if found[3] else None
