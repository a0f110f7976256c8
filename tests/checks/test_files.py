"""What became of each file."""

from dataclasses import replace

import pytest
from samples import numbers

from precheck.checks.files import check_files, check_sides, check_told
from precheck.model.page import FileReading
from tests.helpers import (
    LAN,
    TODAY,
    assembled,
    codes,
    file_of,
    finds,
    passport,
    permit_back,
    permit_front,
    rib,
    typed,
    unreadable,
)


@pytest.mark.parametrize("problem", ["unreadable-file", "encrypted-file", "unsupported-format", "file-too-large"])
def test_a_file_that_was_not_read_is_an_error_that_names_it(problem: str) -> None:
    found = finds(check_files([unreadable("a.pdf", problem)]), problem)

    assert (found.severity, found.file) == ("error", "a.pdf")


def test_a_file_that_failed_for_no_stated_reason_is_still_an_error() -> None:
    assert codes(check_files([FileReading("a.pdf", 1, status="unreadable")])) == {"unreadable-file"}


def test_ignored_files_are_passed_over() -> None:
    assert list(check_files([FileReading("Thumbs.db", 1, status="ignored")])) == []


def test_a_large_file_is_worth_a_notice_but_was_read() -> None:
    found = finds(check_files([replace(file_of("a.pdf", rib()), size=11 * 2**20)]), "file-too-large")

    assert found.severity == "notice"


def test_the_same_file_twice_is_a_notice_on_the_second() -> None:
    first = file_of("a.pdf", rib())
    found = finds(check_files([first, replace(first, path="b.pdf")]), "duplicate-document")

    assert (found.severity, found.file, found.found) == ("notice", "b.pdf", "a.pdf")


def test_a_page_that_cannot_be_told_is_to_be_looked_at() -> None:
    found = finds(check_told(assembled(file_of("a.pdf", "Bonjour Maman"))), "unrecognized-document")

    assert (found.severity, found.outcome) == ("warning", "inconclusive")


def test_a_page_too_faint_to_be_told_is_said_to_be_faint() -> None:
    faint = file_of("a.jpg", "xq wvk zzt\nlkj ppo uyt rrr", read_by="ocr", legibility=0.4)

    assert finds(check_told(assembled(faint)), "low-quality").outcome == "inconclusive"


def test_a_paper_that_nobody_asked_for_is_to_be_looked_at_never_an_error() -> None:
    pay = "# BULLETIN DE PAIE\nEmployeur : Café du Port\nSalaire brut 812,00\nNet à payer 640,10"

    found = finds(check_told(assembled(file_of("a.pdf", pay))), "unrecognized-document")

    assert (found.severity, found.outcome) == ("warning", "failed")


@pytest.mark.parametrize(("page", "missing"), [(permit_front, "back"), (permit_back, "front")])
def test_one_side_of_a_card_is_not_enough(page: object, missing: str) -> None:
    found = finds(check_sides(assembled(file_of("a.pdf", page()))), "missing-side")  # type: ignore[operator]

    assert (found.severity, found.data["side"]) == ("error", missing)


def test_an_empty_picture_beside_a_front_may_be_its_back() -> None:
    found = finds(check_sides(assembled(file_of("a.pdf", permit_front(), ""))), "missing-side")

    assert found.outcome == "inconclusive"


def test_both_sides_on_one_picture_are_enough() -> None:
    """The zone stands at the foot of the page, the front at its head."""
    zone = numbers.td1("IR", "FRA", "VNM", LAN.surname, LAN.given, "AB12CD34E", LAN.born, "F", TODAY)
    together = permit_front() + "\nREMARQUES\n" * 12 + typed(zone)

    assert list(check_sides(assembled(file_of("a.pdf", together)))) == []


def test_a_passport_has_one_side() -> None:
    assert list(check_sides(assembled(file_of("a.pdf", passport())))) == []
