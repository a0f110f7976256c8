"""`precheck check`: one applicant's folder, files or .zip; prints the checklist and writes the reports asked for."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from precheck.cli.options import applicant_from, applicant_options, lang_option, on_option, rules_option
from precheck.errors import ExitCode, UsageError
from precheck.i18n.catalogue import Translator, translator
from precheck.model.report import Report
from precheck.requirements import applicant_file


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--applicant", "applicant_path", type=click.Path(path_type=Path), metavar="FILE", help="facts in TOML")
@rules_option
@on_option
@lang_option
@click.option("--json", "json_path", metavar="FILE", help="write the report as JSON (- for standard output)")
@click.option("--html", "html_path", metavar="FILE", help="write the report as one HTML file (- for standard output)")
@click.option("--show-values", is_flag=True, help="show account and document numbers in full")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True, help="files read at once"
)
@click.option("--exit-zero", is_flag=True, help="leave with 0 whatever was found")
@applicant_options
def check_command(
    paths: tuple[Path, ...], applicant_path: Path | None, rules_path: Path | None, on: date, lang: str,
    json_path: str | None,
    html_path: str | None, show_values: bool, workers: int, exit_zero: bool, **facts: Any,
) -> int:  # fmt: skip
    """Check one applicant's documents: a folder, files, or a .zip."""
    from precheck.reading.workers import warm_up

    warm_up()
    from precheck.pipeline import Settings, check
    from precheck.reading import probe
    from precheck.requirements.procedure import office_from

    if json_path == html_path == "-":
        raise UsageError("Only one report can go to standard output.", "Give --json or --html a file name.")
    applicant = applicant_file.load(applicant_path) if applicant_path else applicant_file.beside(paths)
    applicant = applicant_file.merged(applicant, applicant_from(facts))
    reading = probe.read_options(pictures=bool(html_path))
    office = office_from(rules_path) if rules_path else None
    settings = Settings(applicant.procedure or "registration", reading, workers, office)
    with _progress() as tell:
        report = check(paths, applicant, on, settings, tell)
    words = translator(lang).with_words(office.messages.get(lang, {})) if office else translator(lang)
    _write(report, words, json_path, html_path, show_values)
    return _leave(report, reading.ocr, exit_zero)


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None]]:
    """A line on standard error while files are read; nothing where that is no terminal."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _done, _all, _path: None
        return
    with console.status("…") as status:
        yield lambda done, count, path: status.update(f"{done}/{count}  {escape(path)}")


def _write(report: Report, words: Translator, json_path: str | None, html_path: str | None, show_values: bool) -> None:
    from rich.console import Console

    from precheck.report.to_console import print_report

    if "-" not in {json_path, html_path}:
        print_report(report, words, Console(), show_values=show_values)
    if json_path:
        from precheck.report.to_json import to_json

        _put(json_path, to_json(report, words) + "\n")
    if html_path:
        from precheck.report.to_html import to_html

        _put(html_path, to_html(report, words, show_values=show_values))
        if html_path != "-" and json_path != "-":
            click.echo(f"\nHTML: {Path(html_path).resolve()}")


def _put(path: str, text: str) -> None:
    """Writes a report for its owner's eyes only. Raises UsageError where it cannot be written."""
    if path == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())  # UTF-8, whatever the pipe is said to speak
        sys.stdout.buffer.flush()
        return
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another place for the report."
        ) from error


def _leave(report: Report, ready: bool, exit_zero: bool) -> int:
    from precheck.reading import probe

    if not ready and any(page.read_by == "none" for file in report.files for page in file.pages):
        lacking = [tool for tool in probe.probe() if tool.needed and not tool.present]
        click.echo(
            "\nprecheck: scans and photos could not be read, because this machine lacks "
            + ", ".join(tool.name for tool in lacking)
            + ".",
            err=True,
        )
        click.echo("  " + probe.install(probe.WANTED_LANGUAGES), err=True)
        return ExitCode.MACHINE
    if exit_zero or report.verdict in {"ready", "not-required"}:
        return ExitCode.READY
    return ExitCode.TO_MEND
