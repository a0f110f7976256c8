"""The vocabulary of the tests: pages typed as plain text, papers of an invented student, and what a report says.

A page is laid out as it is typed: lines from top to bottom, `left | right` in columns, `# ` before a tall heading.
All people, numbers and schools are invented.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samples import numbers

from precheck.checks.people import Person, with_holders
from precheck.documents.assemble import Assembled, assemble
from precheck.documents.classify import classify
from precheck.documents.registry import BY_ID, KINDS
from precheck.documents.spec import Case
from precheck.documents.view import PageView
from precheck.identifiers.academic_year import accepted
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import Box, FileReading, Line, Page, ReadBy, Word
from precheck.model.report import Report
from precheck.pipeline import judge
from precheck.reading.mrz.text import mrz_in_text
from precheck.text.lines import lines_of
from precheck.text.names import Name
from precheck.text.script import runs_left, unspaced

TODAY = date(2026, 10, 1)
ASPECT = 210 / 297
_LETTER, _HIGH, _PITCH = 0.0095, 0.0115, 0.019


@dataclass(frozen=True)
class Student:
    """An invented student, as the papers name her."""

    surname: str = "NGUYEN"
    given: str = "Thi Lan"
    born: date = date(2004, 5, 14)
    nationality: str = "VNM"
    sex: str = "F"

    @property
    def applicant(self) -> Applicant:
        """The same person as given facts."""
        return Applicant(
            family_name=self.surname, given_names=self.given, birth_date=self.born, nationality=self.nationality
        )

    @property
    def person(self) -> Person:
        return Person(Name(self.surname, self.given), self.born, "given")

    @property
    def day(self) -> str:
        """The birth date as French papers print it."""
        return f"{self.born:%d/%m/%Y}"


LAN = Student()
MOUSSA = Student("DIARRA", "Moussa", date(2001, 11, 3), "MLI", "M")


# -- pages and files ------------------------------------------------------------------------------------------------


def words_of(text: str, confidence: float = 1.0) -> Iterator[Word]:
    """The words of a typed page with the boxes they would have on A4."""
    top = 0.04
    for row in text.strip("\n").split("\n"):
        tall = 1.8 if row.startswith("# ") else 1.0
        left = 0.05
        leftward = runs_left(row) and " | " in row
        for column in row.removeprefix("# ").split(" | "):
            at = left
            for word, box in _laid(column, at, top, tall, leftward=leftward):
                yield Word(word, box, confidence)
                at = max(at, (1 - box.left if leftward else box.right) + _LETTER * tall)
            left = max(at + 0.07, left + 0.3)
        top += _PITCH * tall


def _laid(text: str, left: float, top: float, tall: float, *, leftward: bool) -> Iterator[tuple[str, Box]]:
    """The words of a piece of text and their places; Arabic and Hebrew run from the right edge of their piece."""
    words, at, boxes = text.split(), left, []
    for word in words:
        wide = sum(2.0 if unspaced(letter) else 1.0 for letter in word) * _LETTER * tall
        boxes.append((at, min(at + wide, 0.995)))
        at = boxes[-1][1] + _LETTER * tall
    last = boxes[-1][1] if boxes else left
    for word, (start, end) in zip(words, boxes, strict=True):
        if leftward:  # the whole row runs from the right
            yield word, Box(1 - end, top, 1 - start, top + _HIGH * tall)
        elif runs_left(text):
            yield word, Box(left + last - end, top, left + last - start, top + _HIGH * tall)
        else:
            yield word, Box(start, top, end, top + _HIGH * tall)


def page_of(
    text: str, number: int = 1, *, read_by: ReadBy = "text", legibility: float = 1.0, rotation: int = 0
) -> Page:
    """A page as if it had been read: its lines, its machine-readable zone if one is typed."""
    lines = lines_of(words_of(text, 1.0 if read_by == "text" else legibility), ASPECT) if text.strip() else ()
    return Page(
        number, lines, rotation=rotation, read_by=read_by, width=595, height=842, mrz=tuple(mrz_in_text(lines)),
        legibility=legibility if lines else 0.0,
    )  # fmt: skip


def lines(*texts: str) -> tuple[Line, ...]:
    """The lines of a typed page."""
    return page_of("\n".join(texts)).lines


def view_of(text: str, read_by: ReadBy = "text") -> PageView:
    return PageView("paper.pdf", page_of(text, read_by=read_by))


def file_of(path: str, *texts: str, read_by: ReadBy = "text", legibility: float = 1.0) -> FileReading:
    """A file that was read, one page a text."""
    digest = hashlib.sha256("\f".join([path, *texts]).encode()).hexdigest()
    pages = tuple(page_of(text, n, read_by=read_by, legibility=legibility) for n, text in enumerate(texts, 1))
    return FileReading(path, 1000, digest, "pdf", "read", pages)


def unreadable(path: str, problem: str = "unreadable-file") -> FileReading:
    return FileReading(path, 10, "0" * 64, "pdf", "unreadable", problem=problem)


# -- documents and findings -----------------------------------------------------------------------------------------


def told(text: str, read_by: ReadBy = "text") -> str | None:
    """The type a page is taken for, None where it could not be told."""
    kind = classify(view_of(text, read_by), KINDS).kind
    return kind.id if kind else None


def assembled(*files: FileReading, on: date = TODAY, student: Student | None = None) -> list[Assembled]:
    """The documents of some files, with their holders where a student is named."""
    found = assemble(files, on)
    return with_holders(found, student.person) if student else found


def case(on: date = TODAY, applicant: Applicant | None = None) -> Case:
    given = applicant or Applicant()
    return Case(on, given, (given.academic_year,) if given.academic_year else accepted(on))


def findings_on(
    kind: str, *texts: str, on: date = TODAY, read_by: ReadBy = "text", legibility: float = 1.0
) -> list[Finding]:
    """What a kind's own check says about a document of these pages."""
    [each] = assembled(file_of("paper.pdf", *texts, read_by=read_by, legibility=legibility), on=on)
    assert each.document.type == kind, f"taken for {each.document.type}"
    return list(BY_ID[kind].check(each.document, each.views, case(on)))


def report_of(*files: FileReading, applicant: Applicant | None = None, on: date = TODAY) -> Report:
    return judge(files, applicant or LAN.applicant, on)


Findings = Report | Iterable[Finding]


def _all(findings: Findings) -> list[Finding]:
    return list(findings.findings if isinstance(findings, Report) else findings)


def codes(findings: Findings) -> set[str]:
    return {each.code for each in _all(findings)}


def finds(findings: Findings, code: str) -> Finding:
    """The finding with this code; the test fails where there is none."""
    found = [each for each in _all(findings) if each.code == code]
    assert found, f"no {code} among {sorted(codes(_all(findings)))}"
    return found[0]


def silent(findings: Findings, *wanted: str) -> bool:
    """Whether none of these codes is found (without codes: nothing that is more than a notice)."""
    loud = [each for each in _all(findings) if (each.code in wanted if wanted else each.severity != "notice")]
    assert not loud, [(each.code, each.outcome, each.found) for each in loud]
    return True


def status(report: Report, requirement: str) -> str:
    return next(each.status for each in report.requirements if each.id == requirement)


# -- papers ---------------------------------------------------------------------------------------------------------


def iban(bank: str = "30066", branch: str = "10041", account: str = "00012345678") -> str:
    """A French IBAN whose key and check digits are right."""
    return numbers.iban("FR", bank + branch + account + numbers.rib_key(bank, branch, account))


def typed(rows: Sequence[str]) -> str:
    return "\n".join(rows)


def passport(who: Student = LAN, number: str = "C1234567", expiry: date = date(2031, 2, 3)) -> str:
    zone = numbers.td3(who.nationality, who.nationality, who.surname, who.given, number, who.born, who.sex, expiry)
    return f"""
# PASSPORT
Type | P | Passport No. | {number}
Surname
{who.surname}
Given names
{who.given}
Date of birth
{who.born:%d/%m/%Y}
Date of expiry
{expiry:%d/%m/%Y}
{zone[0]}
{zone[1]}
"""


def permit_front(who: Student = LAN, expiry: date = date(2027, 9, 30)) -> str:
    return f"""
# TITRE DE SÉJOUR
RESIDENCE PERMIT
NOM / SURNAME
{who.surname}
PRÉNOMS / GIVEN NAMES
{who.given}
DATE DE NAISSANCE / DATE OF BIRTH
{who.day}
DATE D'EXPIRATION / DATE OF EXPIRY
{expiry:%d/%m/%Y}
ÉTUDIANT
"""


def permit_back(who: Student = LAN, expiry: date = date(2027, 9, 30), issuer: str = "FRA") -> str:
    zone = numbers.td1("IR", issuer, who.nationality, who.surname, who.given, "AB12CD34E", who.born, who.sex, expiry)
    return "\nREMARQUES\nADRESSE\nDATE DE DÉLIVRANCE\n" + typed(zone)


def certificate(who: Student = LAN, year: str = "2026/2027") -> str:
    return f"""
Université des Deux Rives
# CERTIFICAT DE SCOLARITÉ
Année universitaire {year}
Le Président de l'université certifie que
Madame {who.surname} {who.given}
née le {who.day}
est régulièrement inscrite en Licence 3 Physique
Fait à Strasbourg, le 15/09/2026
"""


def birth(who: Student = LAN) -> str:
    return f"""
RÉPUBLIQUE FRANÇAISE
# COPIE INTÉGRALE DE L'ACTE DE NAISSANCE
Nom : {who.surname}
Prénoms : {who.given}
Date de naissance : {who.day}
Lieu de naissance : Hanoi
Sexe : féminin
Père : {who.surname} Van Duc
Mère : TRAN Thi Mai
Délivré conforme aux registres par l'officier de l'état civil
Nantes, le 2 juin 2026
"""


def rib(who: Student = LAN, number: str = "", holder: str = "") -> str:
    number = number or iban()
    return f"""
# RELEVÉ D'IDENTITÉ BANCAIRE
Titulaire du compte : {holder or f"Mme {who.given} {who.surname}"}
Domiciliation : AGENCE DU PORT
IBAN {numbers.grouped(number)}
BIC CMCIFRPPXXX
"""


def complete(who: Student = LAN) -> dict[str, FileReading]:
    """A folder with nothing to mend, by requirement."""
    return {
        "identity": file_of("passport.pdf", passport(who)),
        "enrollment": file_of("certificat.pdf", certificate(who)),
        "civil-status": file_of("acte.pdf", birth(who)),
        "residence": file_of("titre.pdf", permit_front(who), permit_back(who)),
        "bank-details": file_of("rib.pdf", rib(who)),
    }


def folder(**instead: FileReading | None) -> list[FileReading]:
    """The complete folder with papers replaced, added or (None) taken away; `civil_status` is `civil-status`."""
    named = {name.replace("_", "-"): paper for name, paper in instead.items()}
    return [paper for paper in {**complete(), **named}.values() if paper is not None]
