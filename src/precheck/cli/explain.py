"""`precheck explain FILE`: what was read on each page, which type each cue spoke for, and why."""

from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape

from precheck.cli.options import on_option
from precheck.errors import ExitCode
from precheck.model.page import Quality


@click.command("explain")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@on_option
@click.option("--text", is_flag=True, help="print every line that was read")
def explain_command(files: tuple[Path, ...], on: date, text: bool) -> int:
    """Show what was read on each page, which type each cue spoke for, and why."""
    from precheck.documents.classify import Verdict, classify
    from precheck.documents.registry import KINDS
    from precheck.documents.view import PageView
    from precheck.intake.gather import gather
    from precheck.pipeline import Settings, read
    from precheck.reading import probe
    from precheck.report.clean import plain

    console = Console(highlight=False, soft_wrap=True)

    def say(line: str) -> None:
        console.print(escape(plain(line)))

    def page(verdict: Verdict) -> None:
        seen = verdict.view.page
        told = verdict.kind.id if verdict.kind else "could not be told"
        say(f"  page {seen.number}: {told} ({verdict.confidence:.0%})")
        say(f"    read by {seen.read_by}, turned by {seen.rotation}°, {len(seen.words)} words")
        say(f"    legibility {seen.legibility:.0%}{f', in {seen.script} script' if seen.script else ''}")
        if seen.quality:
            say(f"    {_picture(seen.quality)}")
        for zone in seen.mrz:
            for row in zone.lines:
                say(f"    MRZ  {row}")
        for bid in verdict.bids[:4]:
            say(f"    {bid.weight:6.1f}  {bid.kind.id}")
            for each in bid.evidence:
                say(f"            {each.weight:+5.1f}  {each.cue}: {each.text[:80]}")
        if text:
            for line in seen.lines:
                say(f"    | {line.text}")
        if verdict.kind:
            for name, field in verdict.kind.read([verdict.view], on).items():
                say(f"    {name} = {field.value!r} ({field.confidence:.0%}, {field.read_from})")

    settings = Settings(reading=probe.read_options(pictures=False))
    for reading in read(gather(files), settings):
        problem = f", {reading.problem} {reading.detail}" if reading.problem else ""
        say(f"{reading.path}: {reading.format}, {reading.status}{problem}")
        for each in reading.pages:
            page(classify(PageView(reading.path, each), KINDS))
    if not settings.reading.ocr:
        click.echo("Scans and photos were not read: see `precheck doctor`.", err=True)
        return ExitCode.MACHINE
    return ExitCode.READY


def _picture(seen: Quality) -> str:
    """The quality of a picture in one line."""
    cut = f", cut off at {', '.join(seen.cut)}" if seen.cut else ""
    return (
        f"small letters {seen.letters:.0f} px, edges {seen.blur:.2f} of them, paper {seen.light:.0%} (evenness "
        f"{seen.evenness:.0%}), contrast {seen.contrast:.0%}, glare {seen.glare:.1%}{cut}"
    )
