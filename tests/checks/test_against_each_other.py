"""Papers against each other and against what was given, field by field."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from precheck.checks.facts import check_given, check_numbers
from precheck.checks.files import check_files, check_sides, check_told
from precheck.checks.identity import check_printed, check_validation, check_visa
from precheck.documents.assemble import Assembled
from precheck.model.applicant import Applicant
from precheck.model.document import Document, Field, Side
from precheck.model.finding import Finding
from precheck.model.page import FileReading, Page
from tests.checks.papers import PLACE, paper, sure, unsure
from tests.helpers import finds


def documents(*papers: Assembled) -> list[Document]:
    return [each.document for each in papers]


# -- the given nationality


def given(*papers: Assembled, nationality: str | None = "CHN") -> list[Finding]:
    return list(check_given(papers, Applicant(nationality=nationality)))


@pytest.mark.parametrize("kind", ["passport", "national-id"])
def test_another_nationality_than_that_of_the_identity_document_is_told(kind: str) -> None:
    [found] = given(paper(kind, nationality="VNM"))

    assert (found.code, found.expected, found.found) == ("nationality-mismatch", "CHN", "VNM")
    assert found.data == {"nationality": "CHN", "country": "VNM"}
    assert (found.document, found.page, found.box) == ("d1", 0, PLACE)


def test_nothing_is_told_where_one_paper_agrees_none_can_tell_or_nothing_was_given() -> None:
    assert given(paper("passport", nationality="VNM"), paper("passport", nationality="CHN")) == []
    assert given(paper("visa", nationality="VNM")) == given(paper("passport", nationality="QQQ")) == []
    assert given(paper("passport", nationality="VNM", belongs="other")) == given(paper("passport")) == []
    assert given(paper("passport", nationality="VNM"), nationality=None) == []


# -- numbers that last


@pytest.mark.parametrize("name", ["foreigner_number", "ine", "student_number"])
def test_two_numbers_of_one_person_are_told(name: str) -> None:
    first: dict[str, Any] = {name: "12 34"}
    second: dict[str, Any] = {name: sure("1299", 0.85)}
    one, other = paper("visa", **first), paper("residence-permit", name="d2", **second)
    [found] = check_numbers([one, other])

    assert (found.code, found.expected, found.found) == ("number-mismatch", "12 34", "1299")
    assert found.data == {"field": name, "unread": name}
    assert (found.document, found.box) == ("d2", PLACE)


def test_numbers_of_strangers_unsure_ones_and_other_spellings_are_no_contradiction() -> None:
    one = paper("visa", ine="ab 12-34")
    for other in (paper("visa", ine="AB1234"), paper("visa", ine=sure("99", 0.84)), paper("visa", ine=unsure("99")),
                  paper("visa", ine="99", belongs="other"), paper("visa", document_number="99")):  # fmt: skip
        assert list(check_numbers([one, other])) == list(check_numbers([other, one])) == []


def test_a_number_that_nobody_bears_hides_no_other() -> None:
    assert len(list(check_numbers([paper("visa", student_number="1"), paper("visa", student_number="2")]))) == 1


# -- the visa, its passport and its validation


def visa(number: Field | str = "C1234567", kind: str = "visa") -> Assembled:
    return paper(kind, name="d2", passport_number=number)


def test_a_visa_in_another_passport_is_told_where_the_number_was_read() -> None:
    found = list(check_visa(documents(paper("passport", document_number="K2"), paper("passport", document_number="K1"),
                                      visa(sure("C1234567", 0.9)))))  # fmt: skip

    assert [(each.code, each.expected, each.found) for each in found] == [
        ("visa-passport-mismatch", "K1, K2", "C1234567")
    ]
    assert (found[0].document, found[0].file, found[0].page, found[0].box) == ("d2", "d2-1.pdf", 0, PLACE)


@pytest.mark.parametrize(
    "papers",
    [
        [paper("passport", document_number="C1234567"), visa()],
        [paper("passport", document_number="K1"), visa(sure("C1234567", 0.89))],
        [paper("passport", document_number="K1"), paper("visa")],
        [paper("passport"), visa()],
        [paper("passport", document_number="K1", belongs="other"), visa()],
        [paper("national-id", document_number="K1"), visa()],
        [paper("passport", document_number="K1"), visa(kind="residence-permit")],
    ],
)
def test_a_visa_is_held_against_a_passport_of_hers_alone(papers: Sequence[Assembled]) -> None:
    assert list(check_visa(documents(*papers))) == []


def validated(number: Field | str, *visas: str, kind: str = "visa-validation") -> list[Finding]:
    theirs = [paper("visa", document_number=each) for each in visas]
    return list(check_validation(documents(paper(kind, name="d2", visa_number=number), *theirs)))


def test_a_validation_of_another_visa_is_told() -> None:
    [found] = validated(sure("FRA111", 0.9), "FRA333", "FRA222")

    assert (found.code, found.expected, found.found) == ("visa-validation-mismatch", "FRA222, FRA333", "FRA111")
    assert (found.document, found.file, found.page, found.box) == ("d2", "d2-1.pdf", 0, PLACE)


def test_a_validation_is_held_against_visas_whose_numbers_were_read() -> None:
    assert validated("FRA111", "FRA222", "FRA111") == validated("111", "FRA111") == validated("FRA111", "111") == []
    assert validated(sure("FRA111", 0.89), "FRA222") == validated("FRA111") == []
    assert validated("FRA111", "FRA222", kind="residence-permit") == []


def test_a_paper_that_says_nothing_hides_none_after_it() -> None:
    own, wrong = paper("passport", document_number="K1"), visa()
    assert len(list(check_visa(documents(own, paper("visa"), wrong)))) == 1
    confirmations = [paper("visa-validation"), paper("visa-validation", visa_number="FRA9")]
    found = check_validation(documents(paper("visa", document_number="FRA1"), *confirmations))
    assert len(list(found)) == 1


# -- print against the zone

DATES = "Né le 14/05/2001\nDélivré le 04/02/2021\nExpire le 03/02/2031"
ZONE: dict[str, Any] = {"mrz": "…", "birth_date": sure("2004-05-14", read_from="mrz")}


def printed(text: str, *more: str, kind: str = "passport", legibility: float = 0.0, **fields: Any) -> list[Finding]:
    by: dict[str, Any] = {"read_by": "ocr", "legibility": legibility} if legibility else {}
    return list(check_printed([paper(kind, text, *more, **{**ZONE, **fields}, **by)]))


@pytest.mark.parametrize("kind", ["passport", "national-id", "residence-permit", "visa"])
def test_a_date_misprinted_by_a_digit_or_two_is_told(kind: str) -> None:
    [found] = printed(DATES, kind=kind)

    assert (found.code, found.expected, found.found) == ("mrz-mismatch", "2001-05-14", "2004-05-14")
    assert (found.data, found.document, found.file, found.page, found.box) == (
        {"field": "birth_date"}, "d1", "d1-1.pdf", 0, PLACE,
    )  # fmt: skip
    assert len(printed(DATES.replace("14/05/2001", "24/05/2001"), kind=kind)) == 1
    expiry = printed(DATES, birth_date="2001-05-14", expiry_date=sure("2032-02-03", read_from="mrz"))
    assert [each.data["field"] for each in expiry] == ["expiry_date"]


@pytest.mark.parametrize(
    "text",
    [DATES.replace("2001", "2004"), DATES.replace("14/05/2001", "25/06/2001"), "Né le 14/05/2001\nle 04/02/2021",
     DATES + "\n14/05/2003", ""],
    ids=["the same", "another date", "too few", "two candidates", "nothing"],
)  # fmt: skip
def test_dates_that_may_be_others_contradict_nothing(text: str) -> None:
    assert printed(text) == []


def test_only_clear_print_speaks_against_a_zone() -> None:
    assert len(printed(DATES, legibility=0.86)) == 1
    assert printed(DATES, legibility=0.85) == []
    assert printed(DATES, kind="student-card") == printed(DATES, birth_date="2004-05-14") == []
    assert list(check_printed([paper("passport", DATES, birth_date=ZONE["birth_date"])])) == []


ROY: dict[str, Any] = {"surname": sure("ROY"), "given_names": sure("Paul"), "printed_surname": sure("KEITA", 0.86),
       "printed_given_names": sure("Awa", 0.86)}  # fmt: skip


def test_another_person_in_print_than_in_the_zone_is_told() -> None:
    [found] = printed("x", **ROY)

    assert (found.code, found.expected, found.found) == ("mrz-mismatch", "KEITA Awa", "ROY Paul")
    assert (found.data, found.document, found.file, found.page, found.box) == (
        {"field": "surname"}, "d1", "d1-1.pdf", 0, PLACE,
    )  # fmt: skip


@pytest.mark.parametrize("missing", ROY)
def test_names_are_compared_only_where_zone_and_print_give_both(missing: str) -> None:
    assert printed("x", **{name: value for name, value in ROY.items() if name != missing}) == []


def test_faint_print_and_a_name_that_stands_elsewhere_contradict_nothing() -> None:
    assert printed("x", **{**ROY, "printed_surname": sure("KEITA", 0.85)}) == []
    assert printed("x", **{**ROY, "printed_given_names": sure("Awa", 0.85)}) == []
    assert printed("x", "M. Paul ROY", **ROY) == []
    assert printed("x", **{**ROY, "printed_surname": sure("ROY"), "printed_given_names": sure("Paul Henri")}) == []


# -- files, sides, pages that were not told


def test_what_became_of_a_file_is_said_with_its_reason() -> None:
    bad = FileReading("a.pdf", 1, "1", "pdf", "unreadable", problem="encrypted-file", detail="AES-256")
    [found] = check_files([FileReading("x", 1, status="ignored"), bad])

    assert (found.code, found.file, found.found, found.data) == (
        "encrypted-file",
        "a.pdf",
        "AES-256",
        {"format": "pdf"},
    )


@pytest.mark.parametrize(("size", "told"), [(10 * 2**20, False), (10 * 2**20 + 1, True)])
def test_a_file_of_more_than_ten_megabytes_is_large(size: int, told: bool) -> None:
    found = list(check_files([FileReading("a.pdf", size, "1", "pdf", "read")]))

    assert [(each.code, each.file, each.found, each.data) for each in found] == [
        ("file-too-large", "a.pdf", "10 MB", {"size": "10 MB", "limit": "10 MB"})
    ] * told


def test_a_page_that_failed_is_told_by_its_number_and_the_third_copy_by_the_first() -> None:
    pages = (Page(1), Page(2, problem="too large"))
    readings = [FileReading(name, 1, "1", "pdf", "read", pages if name == "a" else ()) for name in "abc"]
    found = list(check_files(readings))

    assert [(each.code, each.outcome, each.file, each.found) for each in found] == [
        ("unreadable-file", "inconclusive", "a", "too large"), ("duplicate-document", "failed", "b", "a"),
        ("duplicate-document", "failed", "c", "a"),
    ]  # fmt: skip
    assert found[0].data == {"page": "2"}


def test_a_page_that_nobody_read_is_said_not_to_be_read() -> None:
    each = paper("unknown", "", read_by="none")
    [found] = check_told([each])

    assert (found.code, found.outcome, found.found, found.data) == (
        "unreadable-file", "inconclusive", "not read", {"page": "1"},
    )  # fmt: skip
    assert (found.document, found.file) == ("d1", "d1-1.pdf")


def test_a_page_in_another_script_is_said_to_be_so() -> None:
    arabic = finds(check_told([paper("unknown", "شهادة ميلاد سلمى عبد الرحمن Paris")]), "unrecognized-document")
    latin = finds(check_told([paper("unknown", "Bonjour Maman, il fait beau ici سلمى")]), "unrecognized-document")

    assert arabic.data == {"page": "1", "cause": "script", "script": "arabic"}
    assert (arabic.outcome, arabic.document, arabic.file) == ("inconclusive", "d1", "d1-1.pdf")
    assert latin.data == {"page": "1"}
    faint = paper("unknown", "شهادة ميلاد سلمى", read_by="ocr", legibility=0.6)
    assert "script" not in next(iter(check_told([faint]))).data


def replace_side(each: Assembled, side: Side) -> Assembled:
    pages = tuple(replace(page, side=side) for page in each.document.pages)
    return replace(each, document=replace(each.document, pages=pages))


def test_a_card_of_which_one_side_is_there_hides_no_other() -> None:
    cards = [paper("passport"), paper("residence-permit"), paper("national-id", name="d3")]
    found = list(check_sides(cards))
    told = [(each.document, each.file, each.data["side"]) for each in found]
    assert {each.outcome for each in check_sides([replace_side(cards[1], "front")])} == {"failed"}
    assert [each.data["side"] for each in check_sides([replace_side(cards[1], "front")])] == ["back"]
    assert {each.outcome for each in found} == {"inconclusive"}, "a page of it may be the side, unread"

    assert told == [("d1", "d1-1.pdf", "front"), ("d3", "d3-1.pdf", "front")]
