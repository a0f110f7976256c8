"""`precheck prepare`: copies ready to be uploaded, one PDF a requirement; the originals are never touched."""

import os
import re
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
from precheck.errors import ExitCode, UsageError
from precheck.i18n.catalogue import Translator
from precheck.prepare.index import INDEX, Prepared, index, lines, of_others
from precheck.prepare.plan import plan
from precheck.report.clean import plain
from precheck.report.mask import Mask

_UNITS = {"": 2**20, "k": 2**10, "m": 2**20}


def _bytes(_context: click.Context, _option: click.Parameter, value: str) -> int:
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(k|m)?(?:i?b|o)?", value.strip().lower())
    size = float(found[1].replace(",", ".")) * _UNITS[found[2] or ""] if found else 0.0
    if size < 50 * 2**10:
        raise click.BadParameter("give a size such as 5MB or 800kB, at least 50kB.")
    return int(size)


@click.command("prepare")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "out", type=click.Path(path_type=Path), required=True, metavar="OUT", help="folder of the copies")
@click.option("--max-size", default="5MB", show_default=True, callback=_bytes, metavar="SIZE", help="of each PDF")
@click.option("--watermark", default="", metavar="TEXT", help="pale words across every page")
@click.option("--even-if-not-ready", is_flag=True, help="make copies of a folder that is not ready")
@click.option("--overwrite", is_flag=True, help="write into a folder that holds other files")
@click.option("--applicant", "applicant_path", type=click.Path(path_type=Path), metavar="FILE", help="facts in TOML")
@rules_option
@accept_options
@on_option
@lang_option
@click.option(
    "--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True, help="files read at once"
)
@applicant_options
def prepare_command(
    paths: tuple[Path, ...], out: Path, max_size: int, watermark: str, even_if_not_ready: bool, overwrite: bool,
    applicant_path: Path | None, rules_path: Path | None, on: date, lang: str, workers: int,
    accepted: tuple[str, ...], reason: str, accept_file: Path | None, **facts: Any,
) -> int:  # fmt: skip
    """Make copies ready to upload: one PDF for each requirement, upright, cut to the sheet, small enough, without
    metadata."""
    from precheck.reading.workers import warm_up

    warm_up()
    from precheck.intake.gather import gather
    from precheck.pipeline import Settings, judge, read
    from precheck.prepare.copies import make
    from precheck.prepare.folder import check_place, write
    from precheck.reading import probe

    _check_watermark(watermark)
    check_place(out, paths, overwrite=overwrite)
    applicant = facts_from(applicant_path, paths, facts)
    office, words = office_and_words(rules_path, lang)
    settings = Settings(applicant.procedure or "registration", probe.read_options(pictures=False), workers, office)
    word = accepted_from(accepted, reason, accept_file)
    with progress_line() as tell:
        sources = gather(paths)
        report = judge(read(sources, settings, tell), applicant, on, settings.procedure, office, word)
        planned = plan(report)
        made = Prepared(report, planned, (), max_size, watermark)
        if not planned.parcels or not (made.ready or even_if_not_ready):
            return _refuse(made, words, can_read=settings.reading.ocr)
        made = Prepared(report, planned, make(planned, sources, max_size, watermark, tell), max_size, watermark)
    copies = {each.parcel.name: each.pdf for each in made.copies if not each.failed}
    write(out, {**copies, INDEX: index(made, words).encode()})
    _tell(made, out, words)
    return ExitCode.READY if made.ready and made.whole else ExitCode.TO_MEND


def _check_watermark(text: str) -> None:
    from precheck.reading.copies.watermark import fits

    if text and not fits(text):
        raise UsageError("The watermark can hold Latin letters only.", "Write it without other signs or line breaks.")


def _refuse(made: Prepared, words: Translator, *, can_read: bool) -> int:
    """Says why nothing was written."""
    report = made.report
    if made.ready and not made.planned.parcels:
        click.echo(words.text("prepare.nothing"))
        return ExitCode.READY
    click.echo(words.text(f"verdict.{report.verdict}"))
    serious = [each for each in report.findings if each.severity != "notice"]
    mask = Mask(report.documents)
    for each in dict.fromkeys(words.message(mask.finding(finding), report) for finding in serious):
        click.echo(f"  - {plain(each)}")
    if others := of_others(made.planned, words):
        click.echo(f"\n{others}")
    click.echo(f"\n{words.text('prepare.refused' if made.planned.parcels else 'prepare.nothing')}")
    return ExitCode.MACHINE if lacks_tool(report, ready=can_read) else ExitCode.TO_MEND


def _tell(made: Prepared, out: Path, words: Translator) -> None:
    for line in lines(made, words):
        click.echo(line)
    count = sum(not each.failed for each in made.copies)
    click.echo(words.text("label.pair", name=words.count("copy", count), value=plain(str(out.resolve()))))
