"""2D-Doc codes on papers: they tell what a paper is and what it says, never that it is genuine."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from samples.codes import compose
from samples.numbers import grouped, td3

from precheck.documents.assemble import Assembled
from precheck.model.page import Box, CodeReading, FileReading
from precheck.model.report import Report
from tests.helpers import (
    LAN,
    TODAY,
    assembled,
    certificate,
    codes,
    file_of,
    finds,
    iban,
    passport,
    report_of,
    silent,
)  # fmt: skip

PLACE = Box(0.1, 0.8, 0.2, 0.87)
EXTENSION = {
    "6J": "2", "6K": "9201202609012359123", "6L": "01092026", "6Q": "7503120521", "62": "NGUYEN", "60": "THI LAN",
    "68": "F", "69": "14052004", "67": "VN", "6N": "01092026", "6O": "31072027",
}  # fmt: skip
LETTER = "Ministère de l'intérieur\nMadame NGUYEN Thi Lan, née le 14/05/2004"
SLIP = "# RELEVÉ D'IDENTITÉ BANCAIRE\nTitulaire du compte : Mme Thi Lan NGUYEN\n"
ACCOUNT, OTHER = iban(), iban(account="00099945678")


def sealed(text: str, kind: str, fields: Mapping[str, str], *, read_by: str = "text", sure: float = 1.0) -> FileReading:
    """A page of this text that bears a code."""
    reading = file_of("paper.pdf", text, read_by="ocr" if read_by == "ocr" else "text", legibility=sure)
    code = CodeReading(compose(kind, fields, Random(1)), PLACE)
    return replace(reading, pages=(replace(reading.pages[0], codes=(code,)),))


def read(text: str, kind: str, fields: Mapping[str, str], **how: str) -> Assembled:
    [each] = assembled(sealed(text, kind, fields, **how))  # type: ignore[arg-type]
    return each


def values(each: Assembled) -> dict[str, str]:
    """What was taken from the code."""
    return {
        name: field.value
        for name, field in each.document.fields.items()
        if field.read_from == "2d-doc" and not name.startswith("_")
    }


@pytest.mark.parametrize(
    ("kind", "fields", "type_"),
    [
        ("13", EXTENSION, "residence-receipt"),
        ("13", EXTENSION | {"6J": "3"}, "residence-receipt"),
        ("13", EXTENSION | {"6J": "1"}, "filing-receipt"),
        ("13", {"6R": "FRA123456789", "62": "NGUYEN", "60": "THI LAN"}, "visa-validation"),
        ("B1", {"BK": "NCY8-ABCDEF-12", "B0": "THI LAN", "B2": "NGUYEN", "B7": "14052004"}, "cvec-certificate"),
        ("03", {"30": "MME/NGUYEN/THI LAN", "31": ACCOUNT, "32": "CMCIFRPP"}, "rib"),
        ("11", {"30": "MME/NGUYEN/THI LAN", "31": ACCOUNT, "32": "CMCIFRPP"}, "bank-statement"),
        ("00", {"26": "FR", "24": "67000", "10": "MME/NGUYEN/LAN"}, "proof-of-address"),
        ("01", {"26": "FR", "24": "67000", "10": "MME/NGUYEN/LAN"}, "proof-of-address"),
        ("06", {"50": "12345678900012", "5C": "1240,00"}, "other"),
        ("07", {"60": "THI LAN", "62": "NGUYEN", "65": "ID", "66": "X4RTBPFW4"}, "national-id"),
        ("07", {"60": "THI LAN", "62": "NGUYEN", "65": "P ", "66": "07CD12304"}, "passport"),
        ("07", {"60": "THI LAN", "62": "NGUYEN", "65": "IR", "66": "AB12CD34E"}, "residence-permit"),
    ],
)
def test_a_code_alone_tells_what_a_paper_is(kind: str, fields: Mapping[str, str], type_: str) -> None:
    assert read("page un\nligne deux", kind, fields).document.type == type_


def test_the_code_of_an_extension_tells_holder_and_validity() -> None:
    each = read(LETTER, "13", EXTENSION)

    assert values(each) == {
        "surname": "NGUYEN", "given_names": "THI LAN", "birth_date": "2004-05-14", "sex": "F", "nationality": "VNM",
        "foreigner_number": "7503120521", "valid_from": "2026-09-01", "expiry_date": "2027-07-31",
    }  # fmt: skip
    assert {field.confidence for field in each.document.fields.values() if field.read_from == "2d-doc"} == {1.0}
    assert each.document.fields["surname"].box == PLACE


def test_the_code_of_a_slip_tells_the_account_that_the_print_does_not() -> None:
    each = read(SLIP, "03", {"30": "MME/NGUYEN/THI LAN", "31": ACCOUNT, "32": "CMCIFRPP"})

    assert values(each) == {"holder": "NGUYEN THI LAN", "iban": ACCOUNT, "bic": "CMCIFRPP"}


def test_the_code_of_a_bill_tells_name_and_address() -> None:
    each = read(
        "Votre facture d'électricité", "01",
        {"26": "FR", "24": "67000", "10": "MME/NGUYEN/THI LAN", "22": "12 RUE DES LILAS", "25": "STRASBOURG"},
    )  # fmt: skip

    assert values(each) == {
        "holder": "NGUYEN THI LAN", "address": "12 RUE DES LILAS, 67000 STRASBOURG", "issued_on": "2026-09-01",
    }  # fmt: skip


def test_the_code_that_repeats_a_zone_tells_the_passport() -> None:
    zone = "".join(td3("VNM", "VNM", "NGUYEN", "Thi Lan", "C1234567", LAN.born, "F", TODAY.replace(2031, 2, 3)))
    each = read("page", "08", {"6F": zone.replace("<", " ")})

    assert each.document.type == "passport"
    assert values(each)["document_number"] == "C1234567"
    assert (values(each)["surname"], values(each)["birth_date"], values(each)["expiry_date"]) == (
        "NGUYEN", "2004-05-14", "2031-02-03",
    )  # fmt: skip


def report(text: str, kind: str, fields: Mapping[str, str], **how: str) -> Report:
    return report_of(sealed(text, kind, fields, **how))  # type: ignore[arg-type]


def test_that_the_seal_was_not_verified_is_said_once_and_changes_no_verdict() -> None:
    slip = f"{SLIP}IBAN {grouped(ACCOUNT)}"
    fields = {"30": "MME/NGUYEN/THI LAN", "31": ACCOUNT, "32": "CMCIFRPP"}
    others = [file_of("p.pdf", passport()), file_of("c.pdf", certificate())]
    without = report_of(file_of("paper.pdf", slip), *others)
    sure = report_of(sealed(slip, "03", fields), *others)

    assert [each.severity for each in sure.findings if each.code == "code-not-verified"] == ["notice"]
    assert codes(sure) - codes(without) == {"code-not-verified"}
    assert (sure.verdict, [each.status for each in sure.requirements]) == (
        without.verdict, [each.status for each in without.requirements],
    )  # fmt: skip


def test_without_a_code_nothing_is_said_of_one() -> None:
    assert silent(report_of(file_of("rib.pdf", f"{SLIP}IBAN {grouped(ACCOUNT)}")), "code-not-verified", "code-mismatch")


def test_another_account_in_print_than_in_the_code_is_to_be_looked_at() -> None:
    found = finds(
        report(f"{SLIP}IBAN {grouped(OTHER)}", "03", {"30": "MME/NGUYEN/LAN", "31": ACCOUNT}), "code-mismatch"
    )

    assert (found.severity, found.expected, found.found) == ("warning", OTHER, ACCOUNT)


def test_a_printed_account_that_is_wrong_stays_wrong_whatever_the_code_says() -> None:
    wrong = ACCOUNT[:-3] + str((int(ACCOUNT[-3]) + 1) % 10) + ACCOUNT[-2:]

    assert "iban-invalid" in codes(
        report(f"{SLIP}IBAN {grouped(wrong)}", "03", {"30": "MME/NGUYEN/LAN", "31": ACCOUNT})
    )


def test_a_code_whose_own_account_is_wrong_does_not_replace_a_right_one() -> None:
    wrong = ACCOUNT[:-3] + str((int(ACCOUNT[-3]) + 1) % 10) + ACCOUNT[-2:]
    told = report(f"{SLIP}IBAN {grouped(ACCOUNT)}", "03", {"30": "MME/NGUYEN/LAN", "31": wrong})

    assert "code-mismatch" in codes(told)
    assert next(each for each in told.documents if each.type == "rib").value("iban") == ACCOUNT


def test_another_person_in_print_than_in_the_code_is_to_be_looked_at() -> None:
    text = "Attestation de prolongation d'instruction\nNom : DIARRA\nPrénom : Moussa"

    assert finds(report(text, "13", EXTENSION), "code-mismatch").found == "NGUYEN THI LAN"


@pytest.mark.parametrize(
    "text",
    ["Nom : NGUYEN\nPrénom : Thi Lan", "Nom : PHAN\nPrénom : Thi Lan", "Nom : Nguyên\nPrénoms : Thi-Lan, Hoa"],
)
def test_the_name_in_use_and_other_spellings_are_the_same_person(text: str) -> None:
    fields = {**EXTENSION, "63": "PHAN"}

    assert silent(report(f"Attestation de prolongation d'instruction\n{text}", "13", fields), "code-mismatch")


def test_another_end_in_print_than_in_the_code_is_to_be_looked_at() -> None:
    told = report(f"{LETTER}\nAttestation de prolongation\nvalable jusqu'au 31/12/2027", "13", EXTENSION)

    assert finds(told, "code-mismatch").data["field"] == "expiry_date"
    assert silent(
        report(f"{LETTER}\nAttestation de prolongation\nvalable jusqu'au 31/07/2027", "13", EXTENSION), "code-mismatch"
    )


def test_what_was_hardly_legible_does_not_speak_against_the_code() -> None:
    text = f"{LETTER}\nAttestation de prolongation\nvalable jusqu'au 31/12/2027"
    [page] = sealed(text, "13", EXTENSION, read_by="ocr", sure=0.7).pages
    faint = replace(sealed(text, "13", EXTENSION), pages=(page,))

    assert silent(report_of(faint), "code-mismatch")


def test_a_code_in_another_format_is_as_if_it_were_not_there() -> None:
    reading = file_of("rib.pdf", f"{SLIP}IBAN {grouped(ACCOUNT)}")
    odd = replace(reading, pages=(replace(reading.pages[0], codes=(CodeReading("DC09 nothing", PLACE),)),))

    assert codes(report_of(odd)) == codes(report_of(reading))
