"""`precheck check`: one applicant's folder, files or .zip; prints the checklist and writes the reports asked for."""

import os
from datetime import date
from pathlib import Path
from typing import Any

import click

from precheck.cli.machine import lacks_tool
from precheck.cli.options import (
    accept_options,
    accepted_from,
    applicant_options,
    facts_from,
    lang_option,
    office_and_words,
    on_option,
    rules_option,
)
from precheck.cli.progress import progress_line
from precheck.cli.welcome import ask_paths
from precheck.cli.write import write_reports
from precheck.errors import ExitCode, UsageError
from precheck.i18n.catalogue import translator
from precheck.model.report import Report


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--applicant", "applicant_path", type=click.Path(path_type=Path), metavar="FILE", help="facts in TOML")
@rules_option
@on_option
@lang_option
@click.option("--json", "json_path", metavar="FILE", help="write the report as JSON (- for standard output)")
@click.option("--html", "html_path", metavar="FILE", help="write the report as one HTML file (- for standard output)")
@click.option("--letter", "letter_path", metavar="FILE", help="write the message to the student (.txt or .html)")
@accept_options
@click.option("--show-values", is_flag=True, help="show account and document numbers in full")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True, help="files read at once"
)
@click.option("--exit-zero", is_flag=True, help="leave with 0 whatever was found")
@applicant_options
def check_command(
    paths: tuple[Path, ...], applicant_path: Path | None, rules_path: Path | None, on: date, lang: str,
    json_path: str | None,
    html_path: str | None, letter_path: str | None, accepted: tuple[str, ...], reason: str, accept_file: Path | None,
    show_values: bool, workers: int, exit_zero: bool, **facts: Any,
) -> int:  # fmt: skip
    """Check one applicant's documents: a folder, files, or a .zip.

    In a terminal, a path that was left out is asked for.
    """
    paths = paths or ask_paths(translator(lang))
    from precheck.reading.workers import warm_up

    warm_up()
    from precheck.pipeline import Settings, check
    from precheck.reading import probe

    if [json_path, html_path, letter_path].count("-") > 1:
        raise UsageError("Only one report can go to standard output.", "Give the others a file name.")
    applicant = facts_from(applicant_path, paths, facts)
    reading = probe.read_options(pictures=bool(html_path))
    office, words = office_and_words(rules_path, lang)
    word = accepted_from(accepted, reason, accept_file)
    settings = Settings(applicant.procedure or "registration", reading, workers, office, word)
    with progress_line() as tell:
        report = check(paths, applicant, on, settings, tell)
    write_reports(
        report, words, json_path=json_path, html_path=html_path, letter_path=letter_path, show_values=show_values
    )
    return _leave(report, reading.ocr, exit_zero)


def _leave(report: Report, ready: bool, exit_zero: bool) -> int:
    if lacks_tool(report, ready=ready):
        return ExitCode.MACHINE
    if exit_zero or report.verdict in {"ready", "not-required"}:
        return ExitCode.READY
    return ExitCode.TO_MEND
