"""Folders flow through the workers: a few at a time are open, each is judged when its last file was read.

So memory stays flat: the files and readings of a folder live only as long as the folder is open.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Protocol

from precheck import __version__
from precheck.batch.folders import Folder
from precheck.errors import BadApplicant, PathNotFound
from precheck.intake.gather import Source, gather
from precheck.model.applicant import Applicant
from precheck.model.catalogue import finding
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from precheck.model.report import Report, Verdict
from precheck.pipeline import in_order, judge, tasks_of
from precheck.reading.workers import Task, largest_first
from precheck.requirements.accepted import Acceptance, with_accepted
from precheck.requirements.applicant_file import merged, parse
from precheck.requirements.procedure import Office
from precheck.requirements.route import rules as routes

MOST_OPEN_BYTES = 192 * 2**20  # of files that wait to be read; one folder may hold more, then it is open alone


class Readers(Protocol):
    """Whoever reads files: the pool of this machine, or a cluster. The future never fails for a bad file."""

    def submit(self, task: Task) -> "Future[FileReading]": ...


@dataclass(frozen=True)
class Rules:
    """How readings are judged. An applicant's own procedure comes before `procedure`."""

    on: date
    procedure: str = "registration"
    office: Office | None = None

    def report(
        self, readings: Sequence[FileReading], applicant: Applicant, accepted: Sequence[Acceptance] = ()
    ) -> Report:
        return judge(readings, applicant, self.on, applicant.procedure or self.procedure, self.office, accepted)


@dataclass(frozen=True)
class Work:
    """A folder that has to be checked: `applicant` as the roster has it, `extra` findings that no paper shows,
    `accepted`: what the office lets pass in it."""

    folder: Folder
    applicant: Applicant
    key: str
    extra: tuple[Finding, ...] = ()
    across: str = ""
    accepted: tuple[Acceptance, ...] = ()


@dataclass
class _Open:
    work: Work
    sources: list[Source]
    futures: list["Future[FileReading]"] = field(default_factory=list)
    size: int = 0


def flow(works: Iterable[Work], readers: Readers, rules: Rules, window: int) -> Iterator[tuple[Work, Report]]:
    """Each folder with its report, as they are done. `window`: folders open at once, enough to keep readers busy."""
    waiting, opened = deque(works), list[_Open]()
    while waiting or opened:
        while waiting and len(opened) < window and (not opened or _bytes(opened) < MOST_OPEN_BYTES):
            opened.append(_opened(waiting.popleft(), readers))
        done = next((each for each in opened if all(future.done() for future in each.futures)), None)
        if done is None:
            wait(
                [future for each in opened for future in each.futures if not future.done()], return_when=FIRST_COMPLETED
            )
            continue
        opened.remove(done)
        yield done.work, _finished(done, rules)


def _bytes(opened: Iterable[_Open]) -> int:
    return sum(each.size for each in opened)


def _opened(work: Work, readers: Readers) -> _Open:
    try:
        sources = gather([work.folder.path])
    except PathNotFound:  # it was there a moment ago
        return _Open(replace(work, extra=(*work.extra, _not_checked("the folder cannot be opened"))), [])
    tasks = tasks_of(sources)
    opened = _Open(work, sources, size=sum(len(task[1]) for task in tasks))
    opened.futures = [readers.submit(tasks[place]) for place in largest_first(tasks)]
    # What was handed over need not be held twice; the folder's own facts are read at the end.
    opened.sources = [each if _is_facts(each, work.folder) else _light(each) for each in sources]
    return opened


def _light(source: Source) -> Source:
    """The source without its bytes, where its reading will bring all that is needed."""
    return source if source.ignored or source.problem else replace(source, data=b"")


def _finished(opened: _Open, rules: Rules) -> Report:
    """The folder's report. Whatever goes wrong, the folder has one, and that is never better than it may be."""
    work = opened.work
    readings: list[FileReading] = []
    try:
        read_ones = {reading.path: reading for reading in (future.result() for future in opened.futures)}
        readings = in_order(opened.sources, read_ones)
        own, extra = _own_facts(opened)
        report = rules.report(readings, merged(work.applicant, own), work.accepted)
    except Exception as error:  # a fault of ours in one folder must not cost the others
        return _failed(work, readings, rules, type(error).__name__)
    return with_findings(report, tuple(with_accepted((*work.extra, *extra), work.accepted)))


def _own_facts(opened: _Open) -> tuple[Applicant, tuple[Finding, ...]]:
    """The facts of the folder's own applicant.toml."""
    found = next((each for each in opened.sources if _is_facts(each, opened.work.folder)), None)
    if found is None:
        return Applicant(), ()
    try:
        return parse(found.data, found.path), ()
    except BadApplicant as error:
        return Applicant(), (facts_unread(str(error)),)


def _is_facts(source: Source, folder: Folder) -> bool:
    """`applicant.toml` at the top of the folder; in an archive also below its only folder."""
    parts = PurePosixPath(source.path).parts
    archive = folder.path.suffix.lower() == ".zip" and parts[:1] == (folder.path.name,)
    return source.ignored and parts[-1:] == ("applicant.toml",) and len(parts) <= (3 if archive else 1)


def facts_unread(reason: str) -> Finding:
    """The finding for facts that could not be understood."""
    return finding("facts-unread", found=reason, data={"found": reason})


def _not_checked(reason: str) -> Finding:
    return finding("folder-not-checked", found=reason, data={"found": reason})


def _failed(work: Work, readings: list[FileReading], rules: Rules, reason: str) -> Report:
    return Report(
        __version__, rules.on, work.applicant.procedure or rules.procedure, "", "not-ready", files=tuple(readings),
        findings=(_not_checked(reason),),
    )  # fmt: skip


def with_findings(report: Report, extra: tuple[Finding, ...]) -> Report:
    """The report with more findings, and the verdict they leave."""
    if not extra:
        return report
    return replace(report, findings=(*report.findings, *extra), verdict=_verdict(report, extra))


def _verdict(report: Report, extra: tuple[Finding, ...]) -> Verdict:
    severities = {each.severity for each in extra}
    excused = any(each.id == report.route and each.registration == "no" for each in routes())
    if report.verdict == "not-required" and excused:
        return report.verdict
    if "error" in severities:
        return "not-ready"
    return "review" if "warning" in severities and report.verdict != "not-ready" else report.verdict
