"""Where reports go: the terminal, standard output, files for their owner's eyes only."""

import os
import sys
from pathlib import Path

import click

from precheck.errors import UsageError
from precheck.i18n.catalogue import Translator
from precheck.model.report import Report


def write_reports(
    report: Report, words: Translator, *, json_path: str | None = None, html_path: str | None = None,
    letter_path: str | None = None, show_values: bool = False,
) -> None:  # fmt: skip
    """The checklist on the terminal unless something else goes there, and every file that was asked for."""
    from rich.console import Console

    from precheck.report.to_console import print_report

    if "-" not in {json_path, html_path, letter_path}:
        print_report(report, words, Console(), show_values=show_values)
    if json_path:
        from precheck.report.to_json import to_json

        put(json_path, to_json(report, words) + "\n")
    if html_path:
        from precheck.report.to_html import to_html

        put(html_path, to_html(report, words, show_values=show_values))
        if html_path != "-" and json_path != "-" and letter_path != "-":
            click.echo(f"\nHTML: {Path(html_path).resolve()}")
    if letter_path:
        from precheck.report.to_letter import to_letter, to_letter_html

        as_html = letter_path.lower().endswith((".html", ".htm"))
        put(letter_path, to_letter_html(report, words) if as_html else to_letter(report, words))


def put(path: str, text: str) -> None:
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
