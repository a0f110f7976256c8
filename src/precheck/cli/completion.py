"""`precheck completion`: the shell completes commands, options and paths."""

import click
from click.shell_completion import get_completion_class

from precheck.errors import ExitCode

_WHERE = {
    "bash": "~/.bashrc",
    "zsh": "~/.zshrc",
    "fish": "~/.config/fish/config.fish",
}


@click.command("completion")
@click.argument("shell", type=click.Choice(tuple(_WHERE)))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> int:
    """Print what a shell needs to complete precheck's commands and options.

    Append it once, for example:  precheck completion bash >> ~/.bashrc
    """
    kind = get_completion_class(shell)
    assert kind is not None  # the three shells that click knows
    click.echo(f"# completion of precheck: append this to {_WHERE[shell]}")
    click.echo(kind(context.find_root().command, {}, "precheck", "_PRECHECK_COMPLETE").source())
    return ExitCode.READY
