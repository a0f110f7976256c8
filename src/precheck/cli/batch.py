"""`precheck batch`: an office's folders, one sub-folder or .zip an applicant, checked by one pool of workers."""

import importlib.util
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from precheck import private
from precheck.cli.machine import say_what_lacks
from precheck.cli.options import lang_option, office_and_words, on_option, rules_option
from precheck.cli.progress import progress
from precheck.errors import ExitCode, PrecheckError, UsageError
from precheck.requirements.accepted import acceptances_by_folder
from precheck.requirements.procedure import PROCEDURES

if TYPE_CHECKING:
    from precheck.batch.flow import Readers
    from precheck.batch.folders import Found
    from precheck.batch.index import Note
    from precheck.batch.matching import Matched
    from precheck.batch.run import Batch, Outcome
    from precheck.reading.options import ReadOptions

_CLUSTER_WINDOW = 64  # folders on their way: the bytes that wait are limited besides
_CALM = 2000  # milliseconds for which changes are gathered
_MOST_NOTES = 20  # in the terminal; all stand in index.html


@dataclass(frozen=True)
class Options:
    """The options of the command."""

    root: Path
    out: Path
    roster: Path | None
    on: date
    lang: str
    procedure: str
    rules: Path | None
    accept: Path | None
    workers: int
    cluster: str | None
    show_values: bool
    progress: str


@click.command("batch")
@click.argument("root", type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", type=click.Path(path_type=Path), required=True, metavar="OUT", help="folder for the reports"
)
@click.option("--roster", type=click.Path(path_type=Path), metavar="FILE", help="facts of all applicants, CSV or XLSX")
@click.option("--procedure", type=click.Choice(PROCEDURES), default="registration", help="what the folders are for")
@rules_option
@click.option(
    "--accept-file", "accept", type=click.Path(path_type=Path), metavar="FILE",
    help="findings that may pass: a TOML file of folder, code and reason",
)  # fmt: skip
@on_option
@lang_option
@click.option("--show-values", is_flag=True, help="show account and document numbers in full in the HTML reports")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=os.cpu_count() or 1, show_default=True, help="files read at once"
)
@click.option(
    "--cluster", metavar="ADDRESS", help="read on a Dask cluster: tcp://HOST:PORT of its scheduler, or local:N"
)
@click.option(
    "--progress",
    type=click.Choice(["auto", "json", "none"]),
    default="auto",
    show_default=True,
    help="on standard error: a line for people, JSON lines, or nothing",
)
@click.option("--watch", is_flag=True, help="stay, and check again whatever changes, until Ctrl-C")
@click.option("--exit-zero", is_flag=True, help="leave with 0 whatever was found")
def batch_command(watch: bool, exit_zero: bool, **given: object) -> int:
    """Check many applicants: ROOT holds one sub-folder or .zip each. A second run reads only what has changed."""
    options = Options(**{name.removesuffix("_path"): value for name, value in given.items()})  # type: ignore[arg-type]
    if watch and importlib.util.find_spec("watchfiles") is None:
        raise UsageError("--watch needs watchfiles.", "pip install 'precheck[watch]'")
    changes = _changes(options) if watch else iter(())
    outcome, ocr = run_batch(options)
    with suppress(KeyboardInterrupt):  # Ctrl-C is how a watch ends
        for _ in changes:
            try:
                outcome, ocr = run_batch(options)
            except PrecheckError as error:  # somebody is still moving files: the next change is looked at again
                click.echo(f"precheck: {error}", err=True)
    if outcome.unread and not ocr:
        say_what_lacks()
        return ExitCode.MACHINE
    done = all(verdict in {"ready", "not-required"} for verdict, count in outcome.verdicts.items() if count)
    return ExitCode.READY if exit_zero or done else ExitCode.TO_MEND


def _changes(options: Options) -> "Iterator[object]":
    """Something whenever the folders, the roster or what may pass changed and a moment passed; ends with Ctrl-C."""
    from watchfiles import watch

    out = options.out.resolve()

    def theirs(_: object, path: str) -> bool:
        return out not in (Path(path), *Path(path).parents)

    paths = [each.resolve() for each in (options.root, options.roster, options.accept) if each]
    missed = True  # what changed during the first run was seen by nobody
    for changed in watch(*paths, watch_filter=theirs, debounce=_CALM, rust_timeout=_CALM, yield_on_timeout=True):
        if changed or missed:
            missed = False
            yield changed


def run_batch(options: Options) -> "tuple[Outcome, bool]":
    """The run from its options to the summary; also whether this machine can read scans."""
    from precheck.batch.files import Out
    from precheck.batch.folders import find
    from precheck.batch.run import run
    from precheck.batch.state import State
    from precheck.batch.summary import write_summary
    from precheck.reading import probe

    if options.out.resolve() == options.root.resolve():
        raise UsageError("The reports cannot be written among the folders.", "Give another folder with -o.")
    private.folder()  # a workbook is put together on disk
    found = find(options.root, options.out)
    reading = probe.read_options(pictures=True)
    if options.cluster:
        reading = replace(reading, ocr=True)  # the workers' Tesseract counts: they are asked before anything is read
    matched, notes = _roster(options, found)
    batch = _batch(options, found, matched, _described(reading))
    notes += _notes("accepted-no-folder", ({"folder": name} for name in _unknown(batch)))
    out = Out(options.out)
    out.prepare()
    state = State(options.out / "state.sqlite")
    try:
        with ExitStack() as stack, progress(options.progress) as tell:
            outcome = run(batch, out, state, _readers(stack, options, reading), tell)
        notes += _notes("gone", ({"folder": name} for name in outcome.gone))
        write_summary(out, state, outcome.run, options.on, batch.words, notes)
        state.finish(outcome.run)
    finally:
        state.close()
        out.clear()
    _say(options, outcome, batch, notes)
    return outcome, reading.ocr


def _described(reading: "ReadOptions") -> str:
    """How files are read, always in the same words."""
    return repr(replace(reading, packs=frozenset())) + " ".join(sorted(reading.packs))


def _unknown(batch: "Batch") -> list[str]:
    """The folders in which something may pass and which are not there."""
    return sorted(set(batch.accepted) - {each.name for each in batch.found.folders})


def _batch(options: Options, found: "Found", matched: "Matched | None", reading: str) -> "Batch":
    from precheck.batch.flow import Rules
    from precheck.batch.run import Batch

    office, words = office_and_words(options.rules, options.lang)
    own = options.rules.read_text(encoding="utf-8") if options.rules else ""
    return Batch(
        found=found,
        rules=Rules(options.on, options.procedure, office),
        words=words,
        given=matched.given if matched else {},
        doubts=matched.doubts if matched else {},
        accepted=acceptances_by_folder(options.accept) if options.accept else {},
        settings=reading + own,
        show_values=options.show_values,
        window=_CLUSTER_WINDOW if options.cluster else 2 * options.workers + 4,
    )


def _readers(stack: ExitStack, options: Options, reading: "ReadOptions") -> "Callable[[], Readers]":
    """The pool, started when the first file has to be read and not before; it ends with the run."""
    started: list[Readers] = []

    def readers() -> "Readers":
        from precheck.reading.workers import Readers as Pool

        if not started and options.cluster:
            from precheck.batch.cluster import ClusterReaders

            started.append(stack.enter_context(ClusterReaders(options.cluster, reading)))
        elif not started:
            started.append(stack.enter_context(Pool(reading, options.workers)))
        return started[0]

    return readers


def _roster(options: Options, found: "Found") -> "tuple[Matched | None, list[Note]]":
    """The roster matched with the folders, and all that could not be."""
    notes = _notes("stray", ({"folder": name} for name in found.stray))
    if options.roster is None:
        return None, notes
    from precheck.batch.matching import match_rows
    from precheck.batch.roster import near_column, read_roster

    roster = read_roster(options.roster)
    matched = match_rows([each.name for each in found.folders], roster.rows)
    notes += _notes("row", ({"line": str(line), "detail": problem} for line, problem in matched.bad))
    notes += _notes("no-row", ({"folder": folder, "suggestion": near} for folder, near in matched.no_row))
    notes += _notes(
        "no-folder",
        ({"line": str(row.line), "folder": row.folder, "suggestion": near} for row, near in matched.no_folder),
    )
    notes += _notes("dates", ({"detail": name} for name in roster.ambiguous))
    notes += _notes("column", ({"detail": name, "suggestion": near_column(name)} for name in roster.unused))
    return matched, notes


def _notes(kind: str, rows: Iterable[Mapping[str, str]]) -> "list[Note]":
    from precheck.batch.index import Note

    return [Note(kind, data) for data in rows]


def _say(options: Options, outcome: "Outcome", batch: "Batch", notes: "list[Note]") -> None:
    """What came out, on standard output; what is to be settled, on standard error."""
    for note in notes[:_MOST_NOTES]:
        click.echo(note.text(batch.words), err=True)
    if len(notes) > _MOST_NOTES:
        click.echo(f"… {len(notes) - _MOST_NOTES}: index.html", err=True)
    total = sum(outcome.verdicts.values())
    click.echo(batch.words.text("batch.summary", count=total))
    for verdict in ("not-ready", "review", "ready", "not-required"):
        if outcome.verdicts.get(verdict):
            click.echo(f"  {outcome.verdicts[verdict]:6}  {batch.words.text(f'batch.verdict.{verdict}')}")
    click.echo(f"{(options.out / 'index.html').resolve()}")
