"""Papers of invented students for every route, typed, and a folder of them with what its report has to say."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from precheck.model.applicant import Applicant
from precheck.model.page import Box, FileReading
from precheck.model.report import Report
from precheck.pipeline import judge
from tests.documents.layouts import BY_NAME
from tests.helpers import TODAY, Student, birth, certificate, file_of, passport, permit_back, permit_front, rib

EVERYWHERE = tuple(Box(x / 10, y / 20, x / 10 + 0.08, y / 20 + 0.04) for x in range(10) for y in range(20))
FOUR = ("identity", "enrollment", "civil-status", "bank-details")

GIULIA = Student("FERRANTI", "Giulia", date(2004, 5, 14), "ITA")
AOIFE = Student("MURPHY", "Aoife", date(2004, 5, 14), "IRL")
STRANGER = Student("NOWAK", "Zofia", date(2001, 2, 3), "POL")
OCEANE = Student("TREMBLAY", "Océane", date(2004, 5, 14), "CAN")
YASMINE = Student("BENALI", "Yasmine", date(2004, 5, 14), "MAR")
LAIA = Student("VILANOVA", "Laia", date(2004, 5, 14), "AND")
HUGO = Student("CROVETTO", "Hugo", date(2004, 5, 14), "MCO", "M")
AWA = Student("DIOP", "Awa", date(2004, 5, 14), "FRA")


def signed(reading: FileReading) -> FileReading:
    """The paper with ink wherever somebody may have to sign or stamp."""
    return replace(reading, pages=tuple(replace(page, ink=EVERYWHERE) for page in reading.pages))


def form(layout: str, who: Student, **instead: str) -> FileReading:
    """A typed form made out to somebody: the names in it are put in place of those it was typed with."""
    text, fields = BY_NAME[layout].pages[0], BY_NAME[layout].fields
    for name, value in (("surname", who.surname), ("given_names", who.given)):
        if name in fields:
            text = text.replace(fields[name], value)
    for old, new in instead.items():
        text = text.replace(old, new)
    return signed(file_of("form.pdf", text))


def papers(who: Student, *wanted: str) -> list[FileReading]:
    made = {
        "identity": lambda: file_of("passport.pdf", passport(who)),
        "enrollment": lambda: file_of("certificat.pdf", certificate(who)),
        "civil-status": lambda: file_of("acte.pdf", birth(who)),
        "residence": lambda: file_of("titre.pdf", permit_front(who), permit_back(who)),
        "bank-details": lambda: file_of("rib.pdf", rib(who)),
    }
    return [made[name]() for name in wanted]


def ehic(who: Student, issuer: str = "DE", until: str = "31.08.2028") -> FileReading:
    number = {"DE": "80276", "DK": "80208", "IT": "80380"}[issuer] + "123456789012345"
    text = f"""
# EUROPEAN HEALTH INSURANCE CARD
{issuer}
3. Name
{who.surname}
4. Given names
{who.given}
5. Date of birth
{who.born:%d.%m.%Y}
6. Personal identification number
A123456789
7. Identification number of the institution
101575519
8. Identification number of the card
{number}
9. Expiry date
{until}
"""
    back = "# Gesundheitskarte\nVersichertennummer A123456789\nThis card remains the property of the institution"
    return file_of("card.pdf", text, back)


def statement(who: Student) -> FileReading:
    return signed(
        file_of(
            "statement.pdf",
            f"""
# ATTESTATION SUR L'HONNEUR DE RESSOURCES SUFFISANTES
Je soussignée {who.given} {who.surname}, née le {who.day},
déclare sur l'honneur disposer de ressources suffisantes pour la durée de mes études en France.
Fait à Rennes, le 3 septembre 2026
Signature
""",
        )
    )


def address(who: Student, day: str = "12/09/2026") -> FileReading:
    text = f"""
# QUITTANCE DE LOYER
Rennes, le {day}
Locataire : Madame {who.given} {who.surname}
Logement : 12 quai du Moulin, 35000 Rennes
Loyer 410 euros, charges 40 euros
Le bailleur
"""
    return file_of("quittance.pdf", text)


def student_card(who: Student) -> FileReading:
    text = f"# CARTE D'ÉTUDIANT\nUniversité des Deux Rives\n{who.surname} {who.given}\n2026-2027\nCROUS"
    return file_of("carte.pdf", text)


def care_form(who: Student) -> FileReading:
    text = f"""
# FEUILLE DE SOINS BUCCO-DENTAIRES
Chirurgien-dentiste, identification du praticien
Patient : {who.surname} {who.given}
Date de l'acte : 28/09/2026 | HBMD058
Signature du praticien
"""
    return signed(file_of("soins.pdf", text))


def refund(who: Student) -> list[FileReading]:
    return [*papers(who, "identity", "bank-details"), address(who), student_card(who), care_form(who)]


@dataclass(frozen=True)
class Folder:
    """Papers, the facts given beside them, and what the report has to say."""

    route: str
    files: list[FileReading]
    verdict: str
    facts: Mapping[str, object] = field(default_factory=dict)
    procedure: str = "registration"
    says: str = ""

    def report(self) -> Report:
        applicant = replace(Applicant(), **self.facts)  # type: ignore[arg-type]
        return judge(self.files, applicant, TODAY, self.procedure)
