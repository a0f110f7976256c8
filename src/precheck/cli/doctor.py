"""`precheck doctor`: is everything there that reading needs, which version, and what to do about the rest."""

import platform

import click

from precheck import __version__
from precheck.errors import ExitCode

_WAYS = {
    "seccomp": "(the system refuses every socket: seccomp)",
    "namespace": "(a network of their own with nothing in it)",
    "": "(this system offers no way to take it from them; precheck opens no connection all the same)",
}


@click.command("doctor")
def doctor_command() -> int:
    """Show what this machine has, and how to install what it lacks."""
    from precheck.reading import offline
    from precheck.reading.probe import probe

    click.echo(f"precheck {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}")
    tools = probe()
    for tool in tools:
        state = "ok     " if tool.present else ("MISSING" if tool.needed else "absent ")
        click.echo(f"  {state}  {tool.name} {tool.version}".rstrip())
        if tool.remedy:
            click.echo(f"           → {tool.remedy}")
    how = offline.tried()
    click.echo(f"  {'ok     ' if how else 'absent '}  workers without a network {_WAYS[how]}")
    lacking = [tool for tool in tools if tool.needed and not tool.present]
    click.echo("Something is missing: see the arrows above." if lacking else "Everything that is needed is here.")
    return ExitCode.MACHINE if lacking else ExitCode.READY
