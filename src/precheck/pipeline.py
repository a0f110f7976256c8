"""The story: files are gathered, read, told apart, checked, compared with each other and with what is asked for.

Every line of `check` is a box of the diagram in docs/architecture.md.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from precheck import __version__
from precheck.checks.codes import check_codes
from precheck.checks.facts import check_given, check_numbers
from precheck.checks.files import check_files, check_sides, check_told
from precheck.checks.identity import check_printed, check_validation, check_visa
from precheck.checks.parted import parted
from precheck.checks.people import Person, applicant_of, check_people, with_holders
from precheck.checks.quality import check_quality
from precheck.documents.assemble import Assembled, assemble
from precheck.documents.spec import Case
from precheck.identifiers.academic_year import accepted
from precheck.intake.gather import Source, gather
from precheck.model.applicant import Applicant
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading, FileStatus
from precheck.model.report import Report, Verdict
from precheck.reading.options import ReadOptions
from precheck.reading.workers import Task, read_all
from precheck.requirements.accepted import Acceptance, with_accepted, with_accepted_absences
from precheck.requirements.asked import about_route, applicable
from precheck.requirements.facts import facts_of
from precheck.requirements.match import match
from precheck.requirements.procedure import Office, load
from precheck.requirements.route import Route, route_of

_LEGIBLE, _FEW_WORDS = 0.8, 25
Progress = Callable[[int, int, str], None]  # files done, files in all, the file just done


@dataclass(frozen=True)
class Settings:
    """How to run, apart from the applicant and the day."""

    procedure: str = "registration"
    reading: ReadOptions = field(default_factory=ReadOptions)
    workers: int = 2
    office: Office | None = None
    accepted: tuple[Acceptance, ...] = ()


def check(
    paths: Sequence[Path], applicant: Applicant, on: date, settings: Settings, progress: Progress | None = None
) -> Report:
    """One applicant's files to a report. Raises PathNotFound; a bad document never raises."""
    sources = gather(paths)
    readings = read(sources, settings, progress)
    return judge(readings, applicant, on, settings.procedure, settings.office, settings.accepted)


def judge(
    readings: Sequence[FileReading], applicant: Applicant, on: date, procedure: str = "registration",
    office: Office | None = None, accepted: Sequence[Acceptance] = (),
) -> Report:  # fmt: skip
    """Readings to a report: everything after the pixels. The same readings on the same day give the same report."""
    documents = assemble(readings, on)
    person = applicant_of(documents, applicant)
    documents = with_holders(documents, person)
    born = (person.birth_date, person.origin) if person and person.birth_date else None
    facts = facts_of([each.document for each in documents], applicant, born, on)
    route = route_of(facts.applicant)
    case = Case(on, applicant, _years(applicant, on), route.id, procedure)
    findings = _findings(readings, documents, person, case)
    findings += about_route(route, procedure, facts.applicant, on, documents)
    asked = applicable(load(procedure, office), route, procedure, facts.applicant, on)
    findings = with_accepted(findings, accepted)
    theirs = [each for each in documents if each.document.holder != "other" or each.document.type == "rib"]
    unread = any(page.read_by == "none" and not page.problem for reading in readings for page in reading.pages)
    matched = match(asked, theirs, findings, unread=unread, hidden=_hidden(documents), question=route.question)
    findings = with_accepted(matched.findings, accepted)
    return Report(
        version=__version__,
        checked_on=on,
        procedure=procedure,
        route=route.id,
        verdict=verdict(findings, route, procedure),
        applicant=facts.known,
        requirements=with_accepted_absences(matched.results, findings) if accepted else matched.results,
        documents=tuple(on_picture(parted(each.document, person)) for each in documents),
        files=tuple(readings),
        findings=tuple(_finding_on_picture(each, documents) for each in findings),
    )


def read(sources: Sequence[Source], settings: Settings, progress: Progress | None = None) -> list[FileReading]:
    """Every source becomes one reading, in the order of the sources; what is set aside or cannot be opened too."""
    tasks = tasks_of(sources)
    done = 0

    def tell(reading: FileReading) -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, len(tasks), reading.path)

    read_ones = {reading.path: reading for reading in read_all(tasks, settings.reading, settings.workers, tell)}
    return in_order(sources, read_ones)


def tasks_of(sources: Sequence[Source]) -> list[Task]:
    """What has to be read of the sources."""
    return [
        (source.path, source.data, source.format) for source in sources if not source.ignored and not source.problem
    ]


def in_order(sources: Sequence[Source], read_ones: Mapping[str, FileReading]) -> list[FileReading]:
    """A reading for every source, in the order of the sources; those that were not read say why."""
    return [read_ones.get(source.path) or _set_aside(source) for source in sources]


def _set_aside(source: Source) -> FileReading:
    status: FileStatus = "ignored" if source.ignored else "unreadable"
    return FileReading(
        source.path, source.size, source.sha256, source.format, status, problem=source.problem, detail=source.detail
    )


def _years(applicant: Applicant, on: date) -> tuple[str, ...]:
    return (applicant.academic_year,) if applicant.academic_year else accepted(on)


def _findings(
    readings: Sequence[FileReading], documents: Sequence[Assembled], person: Person | None, case: Case
) -> list[Finding]:
    findings = [*check_files(readings), *check_told(documents), *check_sides(documents)]
    for each in documents:
        if each.kind is not None:
            findings += each.kind.check(each.document, each.views, case)
    findings += check_printed(documents)
    findings += check_codes(documents)
    findings += check_visa([each.document for each in documents])
    findings += check_validation([each.document for each in documents])
    findings += check_people(documents, person)
    findings += check_given(documents, case.applicant)
    findings += check_numbers(documents)
    findings += check_quality(documents, findings)
    return findings


def _hidden(documents: Sequence[Assembled]) -> int:
    """Pictures that could not be told and say too little, or too badly: what is missing may be on them."""
    return sum(
        each.kind is None
        and any(view.page.read_by == "ocr" and (view.page.legibility < _LEGIBLE or len(view.page.words) < _FEW_WORDS)
                for view in each.views)
        for each in documents
    )  # fmt: skip


def verdict(findings: Sequence[Finding], route: Route, procedure: str) -> Verdict:
    """`not-ready` with any error, `review` with any warning, else `ready`; `not-required` where a form replaces it."""
    registering = procedure == "registration"
    if registering and route.registration == "no":
        return "not-required"
    severities = {each.severity for each in findings}
    if "error" in severities:
        return "not-ready"
    if "warning" in severities:
        return "review"
    return "not-required" if registering and route.registration == "form" else "ready"


def on_picture(document: Document) -> Document:
    """The document with its boxes where the upright picture shows them, no longer on the straightened sheet."""

    def moved(page: int | None, box: Box | None) -> Box | None:
        back = document.pages[page or 0].page.back
        return box.through(back) if box and back else box

    fields = {
        name: replace(each, box=moved(each.page, each.box))
        for name, each in document.fields.items()
        if not name.startswith("_")  # notes of a kind to its own checks
    }
    evidence = tuple(replace(each, box=moved(each.page, each.box)) for each in document.evidence)
    return replace(document, fields=fields, evidence=evidence)


def _finding_on_picture(each: Finding, documents: Sequence[Assembled]) -> Finding:
    document = next((other.document for other in documents if other.document.id == each.document), None)
    if document is None or each.box is None:
        return each
    back = document.pages[each.page or 0].page.back
    return replace(each, box=each.box.through(back)) if back else each
