"""What is kept of a folder once its reports are written: one small row, and what other folders are compared with."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from precheck.batch.folders import Folder
from precheck.checks.people import IDENTITY, PERSONAL, birth_date_of, name_of
from precheck.i18n.catalogue import Translator
from precheck.model.document import Document
from precheck.model.report import Report
from precheck.report.clean import plain
from precheck.report.mask import Mask
from precheck.report.steps import importance

#: Papers of a family: brothers and sisters bring the same one.
_OF_FAMILIES = frozenset({"family-record-book", "marriage-certificate"})
_MARKED = (PERSONAL | {"photo"}) - _OF_FAMILIES


@dataclass(frozen=True)
class Issue:
    """A finding in words, its numbers hidden as in the HTML report."""

    code: str
    severity: str
    outcome: str
    requirement: str
    document: str
    file: str
    message: str
    fix: str


@dataclass(frozen=True)
class Row:
    """One folder in the summary."""

    folder: str
    output: str
    verdict: str
    procedure: str
    route: str
    facts: dict[str, str] = field(default_factory=dict)
    requirements: dict[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    files: int = 0
    unread: bool = False  # pages that need OCR, which this machine lacks

    def count(self, severity: str) -> int:
        """How many findings weigh this much."""
        return sum(each.severity == severity for each in self.issues)

    @property
    def essence(self) -> tuple[object, ...]:
        """What makes a folder count as changed."""
        return self.verdict, sorted({each.code for each in self.issues if each.severity != "notice"})

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=True)

    @staticmethod
    def from_json(text: str) -> "Row":
        values: dict[str, Any] = json.loads(text)
        values["issues"] = tuple(Issue(**each) for each in values["issues"])
        return Row(**values)


@dataclass(frozen=True)
class Mark:
    """Something that belongs to one person: `kind` is passport, iban or file; the value is kept as a hash only."""

    kind: str
    digest: str
    document: str
    file: str


@dataclass(frozen=True)
class Person:
    """A name and a birth date; of a stranger's document also which it is."""

    surname: str
    given: str
    born: str
    document: str = ""
    file: str = ""


def row_of(folder: Folder, report: Report, words: Translator) -> Row:
    """The row of a folder."""
    mask = Mask(report.documents)
    findings = sorted((mask.finding(each) for each in report.findings), key=importance)
    person = person_of(report)
    facts = {name: plain(fact.value) for name, fact in report.applicant.items()}
    if person:
        facts.setdefault("family_name", plain(person.surname))
        facts.setdefault("given_names", plain(person.given))
        facts.setdefault("birth_date", person.born)
    return Row(
        folder=folder.name,
        output=folder.output,
        verdict=report.verdict,
        procedure=report.procedure,
        route=report.route,
        facts={name: value for name, value in facts.items() if value},
        requirements={each.id: each.status for each in report.requirements},
        issues=tuple(
            Issue(
                each.code, each.severity, each.outcome, each.requirement or "", each.document or "",
                plain(each.file or ""), plain(words.message(each, report)), plain(words.fix(each, report)),
            )
            for each in findings
        ),
        files=sum(each.status != "ignored" for each in report.files),
        unread=any(page.read_by == "none" and not page.problem for file in report.files for page in file.pages),
    )  # fmt: skip


def person_of(report: Report) -> Person | None:
    """The applicant: as given, else as the first identity document names her."""
    given = {name: fact.value for name, fact in report.applicant.items()}
    born = given.get("birth_date", "")
    if given.get("family_name") or given.get("given_names"):
        return Person(given.get("family_name", ""), given.get("given_names", ""), born)
    theirs = [each for each in report.documents if each.holder == "applicant" and each.type in IDENTITY]
    for each in sorted(theirs, key=lambda document: IDENTITY.index(document.type)):
        name = name_of(each)
        if name:
            return Person(name.surname, name.given, born or each.value("birth_date") or "")
    return None


def strangers_in(report: Report) -> Iterator[Person]:
    """The people whose documents lie in this folder though they are not its applicant."""
    for each in report.documents:
        name = name_of(each) if each.holder == "other" else None
        if name:
            born = birth_date_of(each)
            yield Person(name.surname, name.given, born.isoformat() if born else "", each.id, each.files[0])


def marks_of(report: Report) -> list[Mark]:
    """What only one person has. A stranger's document is left out: it has a finding of its own."""
    digests = {each.path: each.sha256 for each in report.files}
    found = []
    for each in report.documents:
        if each.holder == "other" or each.type not in _MARKED:
            continue
        for kind, value in _numbers(each):
            found.append(Mark(kind, _hash(value), each.id, each.files[0]))
        found += [Mark("file", digests[file], each.id, file) for file in each.files if digests.get(file)]
    return list({(mark.kind, mark.digest): mark for mark in reversed(found)}.values())


def _numbers(document: Document) -> Iterable[tuple[str, str]]:
    number = document.fields.get("document_number")
    nation = document.value("issuer") or document.value("nationality") or ""
    if document.type == "passport" and number and number.confidence > 0.8:  # a digit too few would meet a stranger's
        yield "passport", f"{nation} {number.value}"
    iban = document.fields.get("iban")
    if iban and iban.confidence > 0.8:
        yield "iban", iban.value.replace(" ", "").upper()


def _hash(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()
