"""What is said where this machine lacks something that reading needs."""

import click

from precheck.model.page import Page
from precheck.model.report import Report


def lacks_tool(report: Report, *, ready: bool) -> bool:
    """Whether pages stayed unread because this machine cannot read them; then it is said what to install."""
    _tell_of_tesseract(report)
    if ready or not any(page.read_by == "none" for file in report.files for page in file.pages):
        return False
    say_what_lacks()
    return True


def _tell_of_tesseract(report: Report) -> None:
    """Pages on which Tesseract itself failed are no fault of the papers."""
    failed = {"ocr-failed": "was ended or could not be started", "ocr-timeout": "took too long"}
    told = [page.problem or file.detail for file in report.files for page in file.pages or (Page(0),)]
    for problem, words in failed.items():
        if count := told.count(problem):
            click.echo(f"\nprecheck: Tesseract {words} on {count} page(s); they were not read.", err=True)
            click.echo("  Run it once more; if it fails again, see `precheck doctor`.", err=True)


def say_what_lacks() -> None:
    """Which needed tools are not here, and the command that installs them."""
    from precheck.reading import probe

    lacking = ", ".join(tool.name for tool in probe.probe() if tool.needed and not tool.present)
    click.echo(f"\nprecheck: scans and photos could not be read, because this machine lacks {lacking}.", err=True)
    click.echo("  " + probe.install(probe.WANTED_LANGUAGES), err=True)
