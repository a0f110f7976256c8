"""A sealed code against the print beside it, value by value: what is printed surely and otherwise is told."""

from typing import Any

import pytest

from precheck.checks.codes import check_codes
from precheck.documents.codes import READ_FROM
from precheck.model.document import Field
from precheck.model.finding import Finding
from precheck.model.page import ReadBy
from tests.checks.papers import PLACE, paper, sure, unsure
from tests.helpers import iban

ACCOUNT, OTHER = iban(), iban(account="00099945678")


def coded(value: str) -> Field:
    return sure(value, read_from=READ_FROM)


def said(*texts: str, read_by: ReadBy = "text", **fields: Any) -> list[Finding]:
    """What is told beside the notice that the seal was not verified."""
    first, *more = check_codes([paper("rib", *texts, read_by=read_by, **fields)])
    assert (first.code, first.document, first.file, first.page, first.box) == (
        "code-not-verified", "d1", "d1-1.pdf", 0, PLACE,
    )  # fmt: skip
    return more


def values(name: str, value: Field, printed: Field | None = None) -> dict[str, Any]:
    return {name: value} | ({f"printed_{name}": printed} if printed else {})


def mismatches(found: list[Finding]) -> list[tuple[str, str | None, str | None]]:
    assert {each.code for each in found} <= {"code-mismatch"}
    assert all((each.document, each.page, each.box) == ("d1", 0, PLACE) for each in found)
    return [(each.data["field"], each.expected, each.found) for each in found]


def test_a_paper_without_a_code_has_nothing_to_verify_and_hides_none_after_it() -> None:
    plain, sealed = paper("rib", iban=ACCOUNT), paper("rib", name="d2", iban=coded(ACCOUNT))

    assert [(each.code, each.document) for each in check_codes([plain, sealed])] == [("code-not-verified", "d2")]


VALUES = {
    "iban": (ACCOUNT, OTHER),
    "birth_date": ("2004-05-14", "2001-05-14"),
    "expiry_date": ("2027-09-30", "2028-09-30"),
    "valid_from": ("2026-09-01", "2026-10-01"),
    "document_number": ("AB12CD34E", "XY98ZT76K"),
    "foreigner_number": ("7503120521", "7503120599"),
    "visa_number": ("FRA123456789", "FRA123456700"),
    "bic": ("CMCIFRPP", "BNPAFRPP"),
}


@pytest.mark.parametrize("name", VALUES)
def test_print_that_says_something_else_than_the_code_is_told(name: str) -> None:
    seal, print_ = VALUES[name]
    fields: dict[str, Any] = {name: coded(seal), f"printed_{name}": sure(print_, 0.9)}

    assert mismatches(said("x", **fields)) == [(name, print_, seal)]


@pytest.mark.parametrize("name", VALUES)
def test_print_that_agrees_is_not_sure_or_is_not_there_contradicts_nothing(name: str) -> None:
    seal, print_ = VALUES[name]
    for printed in (sure(seal), sure(print_, 0.89), unsure(print_)):
        assert said("x", **values(name, coded(seal), printed)) == []
    assert said("x", **values(name, coded(seal))) == []
    unsealed: dict[str, Any] = {name: sure(seal), f"printed_{name}": sure(print_), "student_number": coded("1")}
    assert said("x", **unsealed) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [("iban", f"IBAN {ACCOUNT}"), ("birth_date", "née le 14/05/2004"), ("expiry_date", "au 30/09/2027"),
     ("valid_from", "du 01/09/2026"), ("document_number", "n° AB12 CD34 E"), ("visa_number", "fra123456789"),
     ("foreigner_number", "7503 120521"), ("bic", "CMCI FR PP")],
)  # fmt: skip
def test_what_the_code_says_and_stands_on_any_page_is_printed_too(name: str, text: str) -> None:
    seal, print_ = VALUES[name]

    assert said("x", text, **values(name, coded(seal), sure(print_))) == []


@pytest.mark.parametrize(
    ("seal", "print_", "source"),
    [("CMCIFRPP", "CMCIFRPPXXX", "printed"), ("CMCIFRPPXXX", "CMCIFRPP", "printed"),
     ("CMCIFRPP", "BNPAFRPP", "registry"), ("cmci frpp", "CMCIFRPP", "printed")],
)  # fmt: skip
def test_a_bank_written_shorter_or_told_by_the_account_alone_is_no_other(seal: str, print_: str, source: str) -> None:
    assert said("x", bic=coded(seal), printed_bic=sure(print_, read_from=source)) == []


def test_one_value_that_agrees_hides_no_other() -> None:
    fields: dict[str, Any] = {"birth_date": coded("2004-05-14"), "printed_birth_date": sure("2004-05-14"),
              "valid_from": coded("2026-09-01"), "printed_valid_from": sure("2026-10-01"),
              "document_number": coded("AB12CD34E"), "visa_number": coded("FRA1234567"),
              "printed_visa_number": sure("FRA7654321")}  # fmt: skip

    assert [name for name, _, _ in mismatches(said("x", **fields))] == ["valid_from", "visa_number"]


def test_a_sealed_account_that_is_wrong_in_itself_is_told_against_the_printed_one() -> None:
    assert mismatches(said("x", iban=sure(ACCOUNT), coded_iban=coded("FR00X"))) == [("iban", ACCOUNT, "FR00X")]


NAMED: dict[str, Any] = {"surname": coded("NGUYEN"), "given_names": coded("THI LAN")}


def test_another_person_in_print_than_in_the_code_is_told() -> None:
    roy: dict[str, Any] = {"printed_surname": sure("ROY", 0.9), "printed_given_names": sure("Paul", 0.9)}

    assert mismatches(said("ROY Paul", **NAMED, **roy)) == [("surname", "ROY Paul", "NGUYEN THI LAN")]
    assert mismatches(said("M. Paul ROY", **NAMED, holder=sure("Paul ROY", 0.9)))[0][1] == "Paul ROY"
    assert mismatches(said("x", **NAMED, printed_holder=sure("Paul ROY")))[0][1] == "Paul ROY"
    assert mismatches(said("x", holder=coded("NGUYEN THI LAN"), printed_holder=sure("Paul ROY")))[0][2] == (
        "NGUYEN THI LAN"
    )


def test_a_name_that_was_hardly_read_in_print_is_nobody_else() -> None:
    faints: tuple[dict[str, Any], ...] = (
        {"printed_surname": sure("ROY", 0.89), "printed_given_names": sure("Paul")},
        {"printed_surname": sure("ROY"), "printed_given_names": sure("Paul", 0.5)},
        {"printed_surname": sure("ROY")},
        {"printed_given_names": sure("Paul")},
        {"holder": sure("Paul ROY", 0.89)},
    )
    for faint in faints:
        assert said("x", **NAMED, **faint) == []
    assert said("x", holder=coded("NGUYEN THI LAN")) == []


def test_the_sealed_name_anywhere_in_print_or_the_name_at_birth_is_enough() -> None:
    roy: dict[str, Any] = {"printed_surname": sure("ROY"), "printed_given_names": sure("Paul")}

    assert said("x", "pour NGUYEN Thi Lan", **NAMED, **roy) == []
    assert said("x", **NAMED, other_surname=coded("ROY"), printed_surname=sure("ROY"),
                printed_given_names=sure("Thi Lan")) == []  # fmt: skip


def test_a_letter_that_ocr_bent_is_no_other_person() -> None:
    bent: dict[str, Any] = {"printed_surname": sure("NGUYFN"), "printed_given_names": sure("Thi Lan")}

    assert said("x", read_by="ocr", **NAMED, **bent) == []
    assert len(said("x", **NAMED, **bent)) == 1


def test_a_name_cut_short_by_the_zone_is_the_same() -> None:
    cut: dict[str, Any] = {
        "printed_surname": sure("NGUYEN", read_from="mrz"),
        "printed_given_names": sure("THI LA", read_from="mrz"),
    }

    assert said("x", **NAMED, **cut) == []


def test_a_name_that_is_only_printed_is_held_against_no_seal() -> None:
    assert said("x", surname=sure("NGUYEN"), given_names=sure("Lan"), printed_surname=sure("ROY"),
                printed_given_names=sure("Paul"), bic=coded("CMCIFRPP")) == []  # fmt: skip
