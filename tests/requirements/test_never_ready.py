"""Folders with a fault that a hurried reader would call ready: never ready."""

from datetime import date

import pytest

from precheck.model.page import FileReading
from tests.documents.layouts import BY_NAME
from tests.helpers import LAN, Student, birth, certificate, complete, file_of, folder, report_of, rib

NO_PARENTS = {
    "empty": ("Père :", "Mère :"),
    "unknown": ("Père : inconnu", "Mère :"),
    "nothing": ("Père : néant", "Mère : néant"),
    "strokes": ("Père : ---", "Mère : ---"),
}


def layout(name: str) -> str:
    return BY_NAME[name].pages[0]


def whole(who: Student, **instead: FileReading) -> list[FileReading]:
    papers = {**complete(who), **{name.replace("_", "-"): file for name, file in instead.items()}}
    return [paper for paper in papers.values() if paper]


@pytest.mark.parametrize(
    ("who", "holder"),
    [
        (LAN, "Mlle NGUYEN THI HOA"),
        (Student("MARTIN", "Marie Claire", date(2003, 5, 5), "CAN"), "Mme MARIE ANNE MARTIN"),
        (Student("GARCIA LOPEZ", "Maria", date(2003, 5, 5), "COL"), "M. JOSE GARCIA LOPEZ"),
    ],
)
def test_the_account_of_a_sister_or_brother_is_not_hers(who: Student, holder: str) -> None:
    papers = whole(who, bank_details=file_of("r.pdf", rib(holder=holder)))

    assert report_of(*papers, applicant=who.applicant).verdict != "ready"


@pytest.mark.parametrize("book", ["family-record-book/french", "marriage-certificate/english"])
def test_a_strangers_civil_status_is_not_hers(book: str) -> None:
    assert report_of(*folder(civil_status=file_of("l.pdf", layout(book)))).verdict != "ready"


def test_last_years_certificate_that_announces_the_next_campaign_is_last_years() -> None:
    text = certificate(year="2025-2026") + "\nLa campagne d'inscription 2026-2027 ouvrira en juin\n"

    assert report_of(*folder(enrollment=file_of("c.pdf", text))).verdict != "ready"


def test_the_authorization_for_another_child_is_not_hers() -> None:
    child = Student(born=date(2011, 5, 14))
    text = "# AUTORISATION PARENTALE\nJe soussigné Paul ROY, représentant légal, autorise mon fils Luc ROY, mineur"
    papers = whole(child, parental_authorization=file_of("p.pdf", text))

    assert report_of(*papers, applicant=child.applicant).verdict != "ready"


def test_the_validation_of_another_visa_validates_nothing() -> None:
    confirmation = layout("visa-validation/anef").replace("783424515", "999999999")
    papers = folder(residence=file_of("v.pdf", layout("visa/vls-ts")), validation=file_of("w.pdf", confirmation))

    assert report_of(*papers).verdict != "ready"


@pytest.mark.parametrize("how", NO_PARENTS)
def test_a_label_without_a_name_is_no_parent(how: str) -> None:
    father, mother = NO_PARENTS[how]
    text = birth().replace("Père : NGUYEN Van Duc", father).replace("Mère : TRAN Thi Mai", mother)

    assert report_of(*folder(civil_status=file_of("a.pdf", text))).verdict != "ready"


def test_words_about_parents_name_nobody() -> None:
    rows = [row for row in birth().split("\n") if "ère :" not in row]
    text = "\n".join([*rows, "Le père ou la mère peut demander une copie"])

    assert report_of(*folder(civil_status=file_of("a.pdf", text))).verdict != "ready"
