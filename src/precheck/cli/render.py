"""`precheck render`: a saved JSON report shown again, without the files."""

from pathlib import Path

import click

from precheck.cli.options import lang_option
from precheck.cli.write import write_reports
from precheck.errors import ExitCode
from precheck.i18n.catalogue import translator
from precheck.report.from_json import load


@click.command("render")
@click.argument("saved", type=click.Path(path_type=Path))
@lang_option
@click.option("--html", "html_path", metavar="FILE", help="write the report as one HTML file (- for standard output)")
@click.option("--letter", "letter_path", metavar="FILE", help="write the message to the student (.txt or .html)")
@click.option("--show-values", is_flag=True, help="show account and document numbers in full")
def render_command(saved: Path, lang: str, html_path: str | None, letter_path: str | None, show_values: bool) -> int:
    """Show a report that `precheck check --json` saved; pictures are not in it."""
    report = load(saved)
    write_reports(report, translator(lang), html_path=html_path, letter_path=letter_path, show_values=show_values)
    return ExitCode.READY
