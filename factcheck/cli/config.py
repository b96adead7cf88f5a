"""`factcheck config`: which settings hold here, and where they stand."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._exits import NOTHING
from factcheck.cli._options import CONFIG, ISOLATED
from factcheck.cli._output import publish
from factcheck.cli._settled import found_settings, start_of
from factcheck.settings import NAMES, Settings, shown

DRAFT = click.Path(path_type=Path)


@click.group(short_help="The settings that hold here, and where they stand.")
def command() -> None:
    """Work with factcheck.toml."""


@command.command("show", short_help="The settings that hold here.")
@click.argument("draft", metavar="[DRAFT]", type=DRAFT, required=False)
@CONFIG
@ISOLATED
def show_settings(draft: Path | None, config: tuple[str, ...], *, isolated: bool) -> None:
    """Print, as TOML, the settings for DRAFT (default: for this folder)."""
    settings = _settings(draft, config, isolated=isolated)
    publish((f"{line}\n" for line in shown(settings.values)), utf8=True)
    if not settings.values:
        click.echo("factcheck: nothing is set", err=True)


@command.command("path", short_help="The settings file in use.")
@click.argument("draft", metavar="[DRAFT]", type=DRAFT, required=False)
@CONFIG
@ISOLATED
def show_path(draft: Path | None, config: tuple[str, ...], *, isolated: bool) -> None:
    """Print the path of the settings file for DRAFT; exits with 4 when there is none."""
    settings = _settings(draft, config, isolated=isolated)
    if settings.path is None:
        click.echo(f"factcheck: no {NAMES[0]} here or above", err=True)
        click.get_current_context().exit(NOTHING)
    publish([f"{settings.path}\n"], utf8=False)


def _settings(draft: Path | None, config: tuple[str, ...], *, isolated: bool) -> Settings:
    start = start_of([draft]) if draft else None
    return found_settings(config, isolated=isolated, start=start)
