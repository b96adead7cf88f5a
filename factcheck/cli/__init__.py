"""The command line: one module per command, found by its name and imported when it is used."""

from __future__ import annotations

import pkgutil
from difflib import get_close_matches
from importlib import import_module
from time import perf_counter

import click

from factcheck import __version__

STARTED = "factcheck.started"
CONTEXT = {"auto_envvar_prefix": "FACTCHECK", "help_option_names": ["-h", "--help"]}


class Rooms(click.Group):
    """A group whose commands are the modules beside this one; each offers `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, sorted."""
        return sorted(
            m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command asked for; a name that is none gets the nearest one offered."""
        known = self.list_commands(ctx)
        near = get_close_matches(args[0], known, 1) if args[0] not in known else []
        if near:
            ctx.fail(f"No such command '{args[0]}'. Did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns; every failure becomes its exit code and one clear line."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except BaseException as problem:
            from factcheck.cli._exits import outcome_of
            from factcheck.render._visible import visible

            code, message = outcome_of(problem)
            for line in f"factcheck: {message}".split("\n") if message else ():
                click.echo(visible(line), err=True)
            ctx.exit(code)


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001  # click passes it by position
    if value:
        click.echo(f"factcheck {__version__}")
        ctx.exit(0)


@click.group(cls=Rooms, context_settings=CONTEXT)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and stop.",
)
def main() -> None:
    """Show where sources disagree, and why.

    Exit codes: 0 checked and nothing open; 1 conflicts; 2 usage, settings or rules are invalid;
    3 some input could not be read; 4 nothing to check; 70 a bug; 130 interrupted.
    """
    click.get_current_context().meta[STARTED] = perf_counter()
