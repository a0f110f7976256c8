"""Where reports go: the terminal, standard output, files for their owner's eyes only."""

import os
import sys
import tempfile
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
        _whole(Path(path).resolve(), text)  # a link is followed: whoever gives one means what it leads to
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another place for the report."
        ) from error


def _whole(target: Path, text: str) -> None:
    """The file is there whole or as it was before, and nobody else may read it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and not target.is_file():  # a pipe or a device; a folder says so itself
        target.write_text(text, encoding="utf-8")
        return
    descriptor, draft = tempfile.mkstemp(prefix=".precheck-", dir=target.parent)  # 0600
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        Path(draft).replace(target)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise
