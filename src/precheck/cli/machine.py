"""What is said where this machine lacks something that reading needs."""

import click

from precheck.model.report import Report


def lacks_tool(report: Report, *, ready: bool) -> bool:
    """Whether pages stayed unread because this machine cannot read them; then it is said what to install."""
    if ready or not any(page.read_by == "none" for file in report.files for page in file.pages):
        return False
    say_what_lacks()
    return True


def say_what_lacks() -> None:
    """Which needed tools are not here, and the command that installs them."""
    from precheck.reading import probe

    lacking = ", ".join(tool.name for tool in probe.probe() if tool.needed and not tool.present)
    click.echo(f"\nprecheck: scans and photos could not be read, because this machine lacks {lacking}.", err=True)
    click.echo("  " + probe.install(probe.WANTED_LANGUAGES), err=True)
