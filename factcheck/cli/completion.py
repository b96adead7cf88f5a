"""`factcheck completion`: what makes a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from factcheck.cli._output import publish

PROGRAM, VARIABLE = "factcheck", "_FACTCHECK_COMPLETE"


@click.command(short_help="The completion script of a shell.")
@click.argument("shell", type=click.Choice(("bash", "fish", "zsh")))
def command(shell: str) -> None:
    """Print a script that completes factcheck's commands and options in this SHELL.

    For bash: eval "$(factcheck completion bash)"
    """
    found = get_completion_class(shell)
    main = click.get_current_context().find_root().command
    if found is not None:
        publish([found(main, {}, PROGRAM, VARIABLE).source()], utf8=True)
