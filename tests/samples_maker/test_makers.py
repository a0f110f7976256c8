"""Every document type can be drawn, and a drawn page is told for what it is: the samples look like what they are."""

import importlib
from datetime import date
from random import Random
from typing import Any

import pytest
from samples import numbers, people, shapes
from samples.fonts import FontMissingError, path
from samples.makers import (
    carte_vitale,
    entitlement_certificate,
    family_record_book,
    national_id_others,
    passport_others,
    proof_of_address,
    residence_permit_others,
    residence_receipt,
    student_card,
    visa,
)
from samples.parcel import NAMES
from samples.people import Student
from samples.sheet import Leaf

from precheck.documents.registry import BY_ID
from precheck.identifiers.social_security import numbers_in
from precheck.model.catalogue import DOCUMENT_TYPES
from precheck.model.document import Document
from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.pdf_file import read_pdf
from tests.helpers import TODAY, assembled, case, codes

TYPED = ReadOptions(ocr=False)
#: Types whose pages are asserted one by one: the family book is told by its cover, a photo by nothing that is printed.
APART = {"family-record-book", "photo", "other"}
#: The ways a maker can draw its paper, where it has names or numbers for them. The others choose by chance.
LAYOUTS: dict[str, tuple[str, tuple[Any, ...]]] = {
    "entitlement-certificate": ("layout", (0, 1, 2, 3)),
    "carte-vitale": ("layout", (0, 1, 2)),
    "student-card": ("layout", (0, 1, 2, 3, 4)),
    "proof-of-address": ("kind", proof_of_address.KINDS),
    "parental-authorization": ("layout", (0, 1, 2, 3)),
    "filing-receipt": ("layout", (0, 1, 2, 3)),
    "residence-receipt": ("kind", residence_receipt.KINDS),
    "tuition-invoice": ("layout", (0, 1, 2, 3)),
    "visa": ("variant", ("", *visa.VARIANTS)),
    "rib": ("layout", tuple(range(10))),
}
#: Whose papers are drawn: Arabic and Indian certificates hold pictures of text that only OCR reads.
NATIONS = {"translation": ("VNM", "CHN", "RUS"), "birth-certificate": ("SEN", "COL", "GBR", "VNM", "BRA")}
OTHERS = {
    "passport": passport_others,
    "residence-permit": residence_permit_others,
    "national-id": national_id_others,
}


@pytest.fixture(autouse=True)
def fonts() -> None:
    try:
        path("OCRB.otf")
    except FontMissingError:
        pytest.skip("the fonts that draw samples are not on this machine")


def maker(kind: str) -> Any:
    return importlib.import_module(f"samples.makers.{kind.replace('-', '_')}")


def seeded(kind: str, seed: int) -> tuple[Student, Random]:
    rng = Random(f"{kind}/{seed}")
    return people.student(rng, rng.choice(NATIONS.get(kind, ("",)))), rng


def read(leaves: list[Leaf]) -> list[Document]:
    """The documents of the drawn pages as a born-digital PDF."""
    pages = tuple(read_pdf(shapes.digital(leaves), TYPED))
    return [each.document for each in assembled(FileReading("paper.pdf", 1000, "0" * 64, "pdf", "read", pages))]


def drawings() -> list[Any]:
    return [
        pytest.param(kind, {option: value} if option else {}, seed, id=f"{kind}-{value or seed}")
        for kind in DOCUMENT_TYPES
        if kind not in APART
        for option, values in [LAYOUTS.get(kind, ("", (None, None)))]
        for seed, value in enumerate(values)
    ]


@pytest.mark.parametrize("kind", DOCUMENT_TYPES)
def test_every_type_has_a_maker_and_names_for_its_files(kind: str) -> None:
    assert callable(maker(kind).make)
    assert len(NAMES[kind]) >= 1


@pytest.mark.parametrize(("kind", "options", "seed"), drawings())
def test_a_drawn_paper_is_told_for_what_it_is(kind: str, options: dict[str, Any], seed: int) -> None:
    student, rng = seeded(kind, seed)
    leaves = maker(kind).make(student, rng, **options)

    assert {leaf.kind for leaf in leaves} == {kind}
    assert [document.type for document in read(leaves)] == [kind]


@pytest.mark.parametrize(
    ("kind", "make"),
    [pytest.param(kind, name, id=f"{kind}-{name}") for kind, at in OTHERS.items() for name in at.KINDS],
)
def test_the_rarer_makes_of_a_paper_are_told_too(kind: str, make: str) -> None:
    student, rng = seeded(kind, 0)

    assert [document.type for document in read(OTHERS[kind].make(student, rng, kind=make))] == [kind]


@pytest.mark.parametrize("book", family_record_book.BOOKS)
def test_the_cover_and_the_children_of_a_family_book_are_told(book: str) -> None:
    student, rng = seeded("family-record-book", 0)

    for page in ("cover", "children"):
        [document] = read(family_record_book.make(student, rng, pages=(page,), layout=book))
        assert document.type == "family-record-book", page


def test_a_photo_says_nothing() -> None:
    student, rng = seeded("photo", 0)
    [leaf] = maker("photo").make(student, rng)

    [page] = read_pdf(shapes.digital([leaf]), TYPED)
    assert not page.words


@pytest.mark.parametrize("module", [entitlement_certificate, carte_vitale])
def test_a_social_security_number_is_read_unless_its_key_is_wrong(module: Any) -> None:
    student, rng = seeded("number", 1)
    right = numbers.social_security(rng, student.person.sex, student.person.birth_date)

    [sound] = read(module.make(student, rng, number=right, layout=0))
    [spoiled] = read(module.make(student, rng, number=right, wrong_key=True, layout=0))
    assert sound.value("social_security_number") == right
    assert spoiled.value("social_security_number") is None


def test_a_number_of_the_samples_holds_by_the_rule_of_its_key() -> None:
    number = numbers.social_security(Random(3), "F", date(2004, 5, 14))

    assert number.startswith("2040599")
    [known] = numbers_in(numbers.social_security_written(number))
    [wrong] = numbers_in(numbers.wrong_social_security(number))
    assert (known.state, wrong.state) == ("valid", "wrong")


def said(kind: str, leaves: list[Leaf]) -> set[str]:
    """What the kind's own check finds on a drawn paper."""
    pages = tuple(read_pdf(shapes.digital(leaves), TYPED))
    [each] = assembled(FileReading("paper.pdf", 1000, "0" * 64, "pdf", "read", pages))
    assert each.document.type == kind
    return codes(BY_ID[kind].check(each.document, each.views, case(TODAY)))


@pytest.mark.parametrize("kind", proof_of_address.KINDS)
def test_an_old_proof_of_address_is_too_old_and_a_recent_one_is_not(kind: str) -> None:
    student, _ = seeded("proof-of-address", 2)

    for old in (True, False):
        drawn = proof_of_address.make(student, Random(5), kind=kind, old=old)
        assert ("proof-too-old" in said("proof-of-address", drawn)) == old


def test_a_bill_from_abroad_shows_no_address_in_france() -> None:
    student, rng = seeded("proof-of-address", 3)

    assert "address-not-in-france" in said("proof-of-address", proof_of_address.make(student, rng, abroad=True))


@pytest.mark.parametrize("layout", range(5))
def test_last_years_student_card_is_told_from_this_years(layout: int) -> None:
    student, _ = seeded("student-card", 4)

    for last in (True, False):
        drawn = student_card.make(student, Random(6), layout=layout, last_year=last)
        assert ("enrollment-wrong-year" in said("student-card", drawn)) == last


@pytest.mark.parametrize("kind", residence_receipt.KINDS)
def test_an_expired_receipt_is_told_from_one_that_holds(kind: str) -> None:
    student, _ = seeded("residence-receipt", 5)

    for expired in (True, False):
        drawn = residence_receipt.make(student, Random(7), kind=kind, expired=expired)
        assert ("expired" in said("residence-receipt", drawn)) == expired


@pytest.mark.parametrize("layout", range(4))
def test_an_unsigned_authorization_is_told_from_a_signed_one(layout: int) -> None:
    student, _ = seeded("parental-authorization", 6)

    for signed in (True, False):
        drawn = maker("parental-authorization").make(student, Random(8), layout=layout, signed=signed)
        assert ("statement-unsigned" in said("parental-authorization", drawn)) != signed


@pytest.mark.parametrize("variant", ["card", "card-arrival", "short", "contest"])
def test_a_visa_that_is_no_permit_is_the_wrong_kind(variant: str) -> None:
    student, _ = seeded("visa", 7)

    for layout in (0, 1):
        drawn = visa.make(student, Random(9), variant=variant, layout=layout)
        assert "visa-wrong-kind" in said("visa", drawn)
    assert "visa-wrong-kind" not in said("visa", visa.make(student, Random(9)))
