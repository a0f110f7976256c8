"""What is done with strangers' content beside reading it: archives unpacked, folders judged, reports written. All of it
runs in a worker that may write no file: what it makes comes back as bytes, and is kept in the visit's folder."""

import io
import pickle
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

from precheck.i18n.catalogue import Translator, translator
from precheck.intake.gather import Source, from_bytes
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import FileReading, FileStatus
from precheck.model.report import Report
from precheck.requirements.procedure import Office

COPY_BYTES = 5 * 2**20


@dataclass(frozen=True)
class Packed:
    """A file of an archive: its content lies under its hash in the visit's folder."""

    name: str
    sha256: str
    size: int
    format: str
    ignored: bool = False
    problem: str | None = None
    detail: str = ""


@dataclass(frozen=True)
class Item:
    """A file of a visit, for the judge."""

    name: str
    sha256: str
    size: int
    format: str
    ignored: bool
    problem: str | None
    detail: str


@dataclass(frozen=True)
class Case:
    """Everything a report depends on besides the readings."""

    folder: Path
    generation: int
    items: tuple[Item, ...]
    given: Applicant
    on: date
    procedure: str = "registration"
    office: Office | None = None

    def kept(self, what: str) -> Path:
        return self.folder / f"{self.generation}-{what}"


@dataclass(frozen=True)
class Shown:
    """The report in one language, in parts that a page frames. `became`: by file, what it is, with a place to go."""

    verdict: str
    title: str
    opening: str
    papers: str
    origins: str
    boxes: str
    footer: str
    became: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


def warm_up() -> None:
    """What the first visitor would wait for otherwise."""
    import precheck.pipeline
    import precheck.prepare.plan
    import precheck.report.to_html  # noqa: F401


def unpack(archive: Path, name: str, most_files: int, most_bytes: int) -> list[tuple[Packed, bytes]]:
    """The files of an archive with their content. More than allowed is one file that is too large."""
    data = archive.read_bytes()
    if _too_much(data, most_files, most_bytes):
        return [(Packed(name, "", len(data), "zip", problem="file-too-large", detail="archive too large"), b"")]
    return [_packed(source) for source in from_bytes(name, data)]


def _too_much(data: bytes, most_files: int, most_bytes: int) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False  # gather says what is wrong with it
    return len(entries) > most_files or sum(each.file_size for each in entries) > most_bytes


def _packed(source: Source) -> tuple[Packed, bytes]:
    digest = source.sha256 if source.data or not (source.problem or source.ignored) else ""
    return Packed(
        source.path, digest, source.size, source.format, source.ignored, source.problem, source.detail
    ), source.data


@dataclass(frozen=True)
class Outcome:
    """What the judge hands over: the report, packed, and what is known of it without opening it."""

    verdict: str
    copies: bool
    ready: bool
    report: bytes


def judge(case: Case) -> Outcome:
    """The readings of a visit to a report."""
    from precheck.batch.flow import with_findings
    from precheck.pipeline import judge as judged
    from precheck.prepare.index import Prepared
    from precheck.prepare.plan import plan
    from precheck.requirements.applicant_file import merged

    own, extra = _own_facts(case)
    applicant = merged(own, case.given)
    report = judged(list(_readings(case)), applicant, case.on, applicant.procedure or case.procedure, case.office)
    report = with_findings(report, extra)
    planned = plan(report)
    ready = Prepared(report, planned, (), COPY_BYTES).ready
    return Outcome(report.verdict, bool(planned.parcels), ready, _pack(report))


def _readings(case: Case) -> Iterator[FileReading]:
    for each in case.items:
        if each.ignored or each.problem:
            status: FileStatus = "ignored" if each.ignored else "unreadable"
            yield FileReading(
                each.name, each.size, each.sha256, each.format, status, problem=each.problem, detail=each.detail
            )
        else:
            reading: FileReading = pickle.loads((case.folder / f"{each.sha256}.reading").read_bytes())
            yield replace(reading, path=each.name)


def _own_facts(case: Case) -> tuple[Applicant, tuple[Finding, ...]]:
    """The facts of an applicant.toml that came with the files."""
    from precheck.batch.flow import facts_unread
    from precheck.errors import BadApplicant
    from precheck.requirements.applicant_file import parse

    for each in case.items:
        path = case.folder / f"{each.sha256}.file"
        if each.ignored and PurePosixPath(each.name).name.lower() == "applicant.toml" and path.is_file():
            try:
                return parse(path.read_bytes(), each.name), ()
            except BadApplicant as error:
                return Applicant(), (facts_unread(str(error)),)
    return Applicant(), ()


def show(case: Case, lang: str) -> bytes:
    """The report in a language: a `Shown`, packed."""
    from precheck.report.to_html import to_fragments

    words = _words(case, lang)
    made = to_fragments(_report(case), words)
    view = made.view
    footer = f"{words.text('label.masked')} {words.text('label.limits')}"
    became = {each.path: each.became for each in view.files}
    return _pack(
        Shown(view.verdict, view.sentence, made.opening, made.papers, made.origins, made.boxes, footer, became)
    )


def download(case: Case, what: str, lang: str) -> bytes:
    """Something to take away: one of `DOWNLOADS`."""
    return _WRITERS[what](case, lang)


def _html(case: Case, lang: str) -> bytes:
    from precheck.report.to_html import to_html

    return to_html(_report(case), _words(case, lang)).encode()


def _json(case: Case, lang: str) -> bytes:
    from precheck.report.to_json import to_json

    return to_json(_report(case), _words(case, lang)).encode()


def _letter(case: Case, lang: str) -> bytes:
    from precheck.report.to_letter import to_letter

    return to_letter(_report(case), _words(case, lang)).encode()


def _letter_html(case: Case, lang: str) -> bytes:
    from precheck.report.to_letter import to_letter_html

    return to_letter_html(_report(case), _words(case, lang)).encode()


_WRITERS = {
    "report.html": _html, "report.json": _json, "letter.txt": _letter, "letter.html": _letter_html,
}  # fmt: skip
DOWNLOADS: tuple[str, ...] = tuple(_WRITERS)


def _report(case: Case) -> Report:
    report: Report = pickle.loads(case.kept("report").read_bytes())
    return report


def _words(case: Case, lang: str) -> Translator:
    words = translator(lang)
    return words.with_words(case.office.messages.get(lang, {})) if case.office else words


def _pack(value: object) -> bytes:
    return pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)


# ---------------------------------------------------------------- beside the desk: copies have workers of their own


def copies(case: Case, lang: str) -> bytes:
    """The copies and the list that says what is in each, as one archive. Files are opened in limited workers alone."""
    from precheck.prepare.copies import make
    from precheck.prepare.index import INDEX, Prepared, index
    from precheck.prepare.plan import plan

    report = _report(case)
    planned = plan(report)
    made = Prepared(report, planned, make(planned, list(_sources(case)), COPY_BYTES), COPY_BYTES)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for each in made.copies:
            if not each.failed:
                archive.writestr(zipfile.ZipInfo(each.parcel.name), each.pdf)
        archive.writestr(zipfile.ZipInfo(INDEX), index(made, _words(case, lang)).encode())
    return packed.getvalue()


def _sources(case: Case) -> Iterator[Source]:
    for each in case.items:
        if not (each.ignored or each.problem):
            yield Source(each.name, (case.folder / f"{each.sha256}.file").read_bytes(), each.size, each.format)
