"""Print against zone, and the visa against the passport that bears it."""

from datetime import date

from precheck.checks.identity import check_printed, check_visa
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from tests.documents.layouts import BY_NAME
from tests.helpers import LAN, MOUSSA, assembled, file_of, finds, passport, silent

VISA = BY_NAME["visa/vls-ts"].pages[0]


def printed(text: str, **how: float) -> list[Finding]:
    return list(check_printed(assembled(file_of("p.pdf", text, read_by="ocr" if how else "text", **how))))


def visa(*files: FileReading, visa_text: str = VISA) -> list[Finding]:
    found = assembled(*files, file_of("visa.jpg", visa_text), student=LAN)
    return list(check_visa([each.document for each in found]))


WITH_ISSUE = passport() + "\nDate of issue\n04/02/2021\n"


def test_print_and_zone_that_agree_give_no_finding() -> None:
    assert printed(WITH_ISSUE) == []


def test_a_birth_date_printed_otherwise_than_coded_is_told() -> None:
    found = finds(printed(WITH_ISSUE.replace("14/05/2004", "14/05/2001")), "mrz-mismatch")

    assert (found.severity, found.expected, found.found) == ("warning", "2001-05-14", "2004-05-14")


def test_a_surname_printed_otherwise_than_coded_is_told() -> None:
    text = passport(MOUSSA).replace("\nDIARRA\n", "\nKEITA\n")

    assert finds(printed(text), "mrz-mismatch").data["field"] == "surname"


def test_accents_and_order_are_no_contradiction() -> None:
    assert printed(passport().replace("\nNGUYEN\n", "\nNGUYỄN\n").replace("\nThi Lan\n", "\nTHỊ LAN\n")) == []


def test_a_blurred_photo_contradicts_nothing() -> None:
    assert printed(WITH_ISSUE.replace("14/05/2004", "14/05/2001"), legibility=0.7) == []


def test_a_visa_in_the_passport_that_is_presented() -> None:
    assert visa(file_of("p.pdf", passport(number="C1234567"))) == []


def test_a_visa_in_another_passport_is_to_be_looked_at() -> None:
    found = finds(visa(file_of("p.pdf", passport(number="K7654321"))), "visa-passport-mismatch")

    assert (found.severity, found.expected, found.found) == ("warning", "K7654321", "C1234567")


def test_the_old_passport_beside_the_new_one_settles_it() -> None:
    assert visa(file_of("p.pdf", passport(number="K7654321")), file_of("q.pdf", passport(number="C1234567"))) == []


def test_without_a_passport_there_is_nothing_to_compare() -> None:
    assert visa() == []


def test_a_passport_of_somebody_else_does_not_count() -> None:
    stranger = passport(MOUSSA, number="K7654321", expiry=date(2030, 1, 1))

    assert silent(visa(file_of("p.pdf", stranger)), "visa-passport-mismatch")
