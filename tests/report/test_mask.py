"""Numbers are hidden, what helps to recognise them stays."""

import pytest

from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.report.mask import Mask, hide
from tests.report.conftest import IBAN, MRZ, PASSPORT, PASSPORT_NUMBER, RIB


@pytest.mark.parametrize(
    ("number", "hidden"),
    [
        ("FR14 2004 1010 0505 0001 3M02 606", "FR ••• 2606"),
        ("DE89370400440532013000", "DE ••• 3000"),
        ("C1234567", "••• 4567"),
        ("12AB", "••• B"),
        ("7", "•••"),
    ],
)
def test_hide(number: str, hidden: str) -> None:
    assert hide(number) == hidden


def test_known_numbers_are_hidden_wherever_they_stand() -> None:
    """In any grouping: OCR and banks print numbers with spaces."""
    mask = Mask([PASSPORT, RIB])
    assert mask.text("Passport No. C 123 4567, IBAN FR14 2004 1010 0505 0001 3M02 605.") == (
        "Passport No. ••• 4567, IBAN FR ••• 2605."
    )


@pytest.mark.parametrize(
    "text",
    [
        "IBAN DE89 3704 0044 0532 0130 00",
        "RIB 20041 01005 0500013M026 06",
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
        "9409923102854CORINNE<<<<<<<6512068F4",
        "N° 2 94 03 75 120 005 91",
    ],
)
def test_numbers_no_field_holds_are_hidden_too(text: str) -> None:
    digits = "".join(filter(str.isdigit, Mask([]).text(text)))
    assert len(digits) <= 5
    assert "•••" in Mask([]).text(text)


def test_plain_words_dates_and_years_stay() -> None:
    for text in (
        "Année universitaire 2025-2026",
        "14/05/2004",
        "NGUYEN Thi Lan",
        "2026-10-01",
        "CERTIFICAT DE SCOLARITÉ",
    ):
        assert Mask([PASSPORT, RIB]).text(text) == text


def test_findings_are_masked_but_their_files_are_not() -> None:
    finding = Finding(
        "visa-passport-mismatch",
        "warning",
        expected="C7654321",
        found="2026-02-03",
        file="C1234567.pdf",
        data={"name": "NGUYEN", "file": "C1234567.pdf", "iban": IBAN},
    )
    masked = Mask([PASSPORT]).finding(finding)
    assert (masked.expected, masked.found, masked.file) == ("••• 4321", "2026-02-03", "C1234567.pdf")
    assert masked.data == {"name": "NGUYEN", "file": "C1234567.pdf", "iban": "FR ••• 2605"}


def test_mrz_tells_neither_name_nor_date() -> None:
    assert Mask([PASSPORT]).field("mrz", MRZ) == "P<VNM ••• / C1234 •••"


def test_an_mrz_line_in_evidence_tells_no_more() -> None:
    first, second = MRZ.split("\n")
    for text in (first, second, " ".join(second)):
        assert Mask([PASSPORT]).text(text) in ("P<VNM •••", "C1234 •••")


def test_show_values_hides_nothing() -> None:
    mask = Mask([PASSPORT, RIB], show_values=True)
    assert mask.field("document_number", PASSPORT_NUMBER) == PASSPORT_NUMBER
    assert mask.text(IBAN) == IBAN


def test_a_strange_field_value_breaks_nothing() -> None:
    odd = Document("d", "rib", 1.0, (), fields={"iban": Field("(+[FR"), "document_number": Field("")})
    assert Mask([odd]).text("(+[FR and more")
