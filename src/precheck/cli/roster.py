"""`precheck roster`: drafts the roster of an office from its folders."""

import os
import sys
from datetime import date
from pathlib import Path

import click

from precheck.cli.options import on_option
from precheck.errors import ExitCode, UsageError


@click.command("roster")
@click.argument("root", type=click.Path(path_type=Path))
@click.option("--out", "-o", default="-", metavar="FILE", help="where to write the CSV (standard output)")
@on_option
@click.option(
    "--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True, help="files read at once"
)
def roster_command(root: Path, out: str, on: date, workers: int) -> int:
    """Draft a roster (CSV) from the folders below ROOT: what their papers tell of each applicant."""
    from precheck.batch.draft import draft
    from precheck.batch.flow import Rules, Work, flow
    from precheck.batch.folders import find
    from precheck.model.applicant import Applicant
    from precheck.reading import probe
    from precheck.reading.workers import Readers

    works = [Work(folder, Applicant(), "") for folder in find(root).folders]
    reading = probe.read_options(pictures=False)
    with Readers(reading, workers) as readers:
        reports = ((work.folder.name, report) for work, report in flow(works, readers, Rules(on), 2 * workers + 4))
        text = draft(reports)
    _put(out, text)
    if not reading.ocr:
        click.echo("Scans and photos were not read: see `precheck doctor`.", err=True)
        return ExitCode.MACHINE
    return ExitCode.READY


def _put(out: str, text: str) -> None:
    if out == "-":
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
        return
    try:
        descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror}.", "Choose another file.") from error
