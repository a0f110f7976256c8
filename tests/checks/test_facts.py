"""Given facts against the papers, numbers that two papers bear, and social security numbers."""

from dataclasses import replace

import pytest

from precheck.identifiers.social_security import numbers_in
from precheck.model.applicant import Applicant
from precheck.model.catalogue import REASONS, SEVERITIES
from tests.documents.layouts import BY_NAME
from tests.helpers import LAN, assembled, certificate, codes, file_of, finds, folder, report_of, silent


def test_another_nationality_than_the_passports_is_told() -> None:
    report = report_of(*folder(), applicant=replace(LAN.applicant, nationality="CHN"))

    assert finds(report, "nationality-mismatch").found == "VNM"
    assert report.verdict == "review"


def test_a_nationality_that_is_the_passports_is_no_matter() -> None:
    assert "nationality-mismatch" not in codes(report_of(*folder()))


def test_two_national_student_numbers_are_told_apart() -> None:
    card = "# CARTE D'ÉTUDIANT\nUniversité des Deux Rives\nNGUYEN Thi Lan\nINE : 123456789HK\n2026-2027"
    papers = folder(enrollment=file_of("c.pdf", certificate() + "INE : 123456789JK"), more=file_of("k.pdf", card))

    assert finds(report_of(*papers), "number-mismatch").data["field"] == "ine"


def test_the_same_number_written_differently_is_the_same() -> None:
    card = "# CARTE D'ÉTUDIANT\nUniversité des Deux Rives\nNGUYEN Thi Lan\nN° INE 123456789hk\n2026-2027"
    papers = folder(enrollment=file_of("c.pdf", certificate() + "INE : 123456789HK"), more=file_of("k.pdf", card))

    assert silent(report_of(*papers))


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("2 55 08 14 168 025 38", "valid"),
        ("255081416802538", "valid"),
        ("2 84 05 2a 321 025 52", "valid"),  # Corsica
        ("2 84 05 2b 321 025 cle 79", "valid"),
        ("2 55 08 14 168 025 39", "wrong"),
        ("2 55 08 14 168 025", "no-key"),
        ("2 84 05 99 321 025 12", "wrong"),  # born abroad
    ],
)
def test_a_social_security_number_is_known_by_its_key(printed: str, state: str) -> None:
    [number] = numbers_in(printed)

    assert number.state == state


@pytest.mark.parametrize("text", ["tel 01 42 34 56 78", "2026-09-15", "2 55 13 14 168 025 38", "fr76 3000 6000 0112"])
def test_other_numbers_are_no_social_security_number(text: str) -> None:
    assert not numbers_in(text)


def entitlement(number: str) -> str:
    return f"""
L'Assurance Maladie
# ATTESTATION DE DROITS À L'ASSURANCE MALADIE
Nom : NGUYEN
Prénom : Thi Lan
Numéro de sécurité sociale : {number}
Organisme de rattachement : CPAM du Bas-Rhin
"""


def test_a_valid_number_of_hers_means_that_she_is_registered() -> None:
    report = report_of(*folder(more=file_of("d.pdf", entitlement("2 55 08 14 168 025 38"))))

    assert (report.route, report.verdict) == ("already-registered", "not-required")
    assert report.applicant["has_social_security_number"].origin != "given"
    assert finds(report, "already-registered").severity == "notice"


def test_a_number_whose_key_is_wrong_decides_nothing() -> None:
    report = report_of(*folder(more=file_of("d.pdf", entitlement("2 55 08 14 168 025 39"))))

    assert (report.route, report.verdict) == ("non-eu", "review")
    assert finds(report, "social-security-number-wrong").severity == "warning"


def test_an_entitlement_whose_number_cannot_be_read_is_a_question() -> None:
    report = report_of(*folder(more=file_of("d.pdf", entitlement(""))))

    assert finds(report, "already-registered").outcome == "inconclusive"
    assert report.verdict == "review"


@pytest.mark.parametrize(
    ("read_as", "told"),
    [("55 08 14 168 025 clé 38", "255081416802538"), ("55 08 14 168 025 clé 40", None), ("55 08 14 168 025", None)],
)
def test_the_first_digit_that_a_photo_lost_is_the_one_with_which_the_key_is_right(
    read_as: str, told: str | None
) -> None:
    [photo] = assembled(file_of("d.jpg", entitlement(read_as), read_by="ocr", legibility=0.95))
    [typed] = assembled(file_of("d.pdf", entitlement(read_as)))
    known = photo.document.fields.get("social_security_number")

    assert (known.value, known.confirm) == (told, True) if known else told is None
    assert typed.document.value("social_security_number") is None


def test_somebody_elses_number_says_nothing_about_her() -> None:
    text = entitlement("2 55 08 14 168 025 38").replace("NGUYEN", "MARTIN").replace("Thi Lan", "Claire")
    report = report_of(*folder(more=file_of("d.pdf", text)))

    assert report.route == "non-eu"


def test_facts_told_by_a_form_name_the_form() -> None:
    """What a document tells is not mistaken for what the user gave."""
    text = BY_NAME["passport/vietnam"].pages[0]
    report = report_of(file_of("p.pdf", text), applicant=Applicant())

    assert report.applicant["nationality"].origin == "d1"


def test_every_finding_has_one_reason_why_it_matters() -> None:
    given = [code for codes_ in REASONS.values() for code in codes_]

    assert len(given) == len(set(given))
    assert set(given) | {code for code in SEVERITIES if code.startswith("missing-")} == set(SEVERITIES)
