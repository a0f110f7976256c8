"""What each type's own check says: that it is wrong, that it could not be told, or nothing."""

from datetime import date

import pytest
from samples import numbers

from tests.documents.layouts import BY_NAME
from tests.helpers import (
    LAN,
    TODAY,
    Student,
    birth,
    certificate,
    codes,
    findings_on,
    finds,
    iban,
    passport,
    permit_back,
    permit_front,
    rib,
    silent,
)


def pages(name: str) -> tuple[str, ...]:
    return BY_NAME[name].pages


# -- validity -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expiry", "code"),
    [(date(2026, 9, 30), "expired"), (date(2020, 1, 1), "expired"), (date(2027, 3, 1), "expires-during-stay")],
)
def test_a_passport_that_ends_too_early(expiry: date, code: str) -> None:
    found = finds(findings_on("passport", passport(expiry=expiry)), code)

    assert (found.outcome, found.found) == ("failed", expiry.isoformat())


def test_a_passport_that_is_valid_today_is_not_expired_today() -> None:
    assert silent(findings_on("passport", passport(expiry=TODAY)), "expired")


def test_a_passport_that_ends_before_the_studies_begin() -> None:
    findings = findings_on("passport", passport(expiry=date(2026, 8, 15)), on=date(2026, 7, 1))

    assert finds(findings, "expires-before-start").severity == "error"


def test_a_passport_valid_for_years_gives_no_finding() -> None:
    assert findings_on("passport", passport()) == []


def test_a_zone_with_a_wrong_digit_is_a_warning() -> None:
    text = passport()
    place = text.index("C1234567", text.index("P<VNM")) + 3
    found = finds(findings_on("passport", text[:place] + "9" + text[place + 1 :]), "mrz-check-failed")

    assert found.severity == "warning"


def test_a_zone_that_was_not_read_is_said_so_and_never_called_wrong() -> None:
    found = finds(findings_on("passport", *pages("passport/colombia-without-zone")), "mrz-unread")

    assert (found.outcome, found.severity) == ("inconclusive", "warning")


def test_the_french_card_of_an_adult_is_valid_five_years_longer_than_printed() -> None:
    text = pages("national-id/old-french-card")[0] + "\nCarte valable jusqu'au : 01.06.2022\n"

    assert silent(findings_on("national-id", text), "expired")


def test_a_permit_of_another_state_gives_no_right_to_stay_here() -> None:
    found = finds(findings_on("residence-permit", permit_front(), permit_back(issuer="D")), "foreign-permit")

    assert found.found == "DEU"


def test_a_french_permit_is_not_foreign() -> None:
    assert findings_on("residence-permit", permit_front(), permit_back()) == []


def test_an_expired_receipt_is_expired_and_one_without_date_could_not_be_read() -> None:
    text = pages("residence-receipt/recepisse")[0]

    assert finds(findings_on("residence-receipt", text, on=date(2027, 3, 1)), "expired").outcome == "failed"
    unread = finds(findings_on("residence-receipt", text.replace("15/02/2027", "..........")), "expiry-unread")
    assert (unread.outcome, unread.severity) == ("inconclusive", "warning")


@pytest.mark.parametrize("layout", ["visa/card-to-be-asked-for", "visa/schengen"])
def test_a_visa_that_is_no_residence_permit_is_the_wrong_kind(layout: str) -> None:
    assert finds(findings_on("visa", *pages(layout)), "visa-wrong-kind").severity == "error"


def test_a_long_stay_visa_is_the_right_kind() -> None:
    assert silent(findings_on("visa", *pages("visa/vls-ts")))


# -- enrollment -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", ["2026/2027", "2026-2027", "2026-27", "2026 - 2027"])
def test_this_year_is_accepted_however_it_is_written(year: str) -> None:
    assert findings_on("enrollment-certificate", certificate(year=year)) == []


@pytest.mark.parametrize("year", ["2025/2026", "2024-2025", "2027-2028"])
def test_another_year_is_the_wrong_one(year: str) -> None:
    found = finds(findings_on("enrollment-certificate", certificate(year=year)), "enrollment-wrong-year")

    assert (found.outcome, found.severity, found.expected) == ("failed", "error", "2026-2027")


@pytest.mark.parametrize("year", ["2025/2026", "2026/2027"])
def test_in_summer_both_years_are_accepted(year: str) -> None:
    assert silent(findings_on("enrollment-certificate", certificate(year=year), on=date(2026, 7, 15)))


def test_no_year_is_missing_where_the_page_was_read_and_untold_where_it_was_not() -> None:
    text = certificate().replace("Année universitaire 2026/2027", "")
    clear = finds(findings_on("enrollment-certificate", text), "enrollment-year-missing")
    blurred = finds(
        findings_on("enrollment-certificate", text, read_by="ocr", legibility=0.6), "enrollment-year-missing"
    )

    assert (clear.outcome, clear.severity) == ("failed", "error")
    assert (blurred.outcome, blurred.severity) == ("inconclusive", "warning")


def test_a_period_of_schooling_stands_for_the_year() -> None:
    text = pages("enrollment-certificate/period")[0]

    assert silent(findings_on("enrollment-certificate", text))
    late = findings_on("enrollment-certificate", text, on=date(2027, 10, 1))
    assert finds(late, "enrollment-wrong-year").outcome == "failed"


def test_a_provisional_certificate_is_to_be_looked_at() -> None:
    text = certificate() + "Certificat provisoire, sous réserve du paiement\n"

    assert finds(findings_on("enrollment-certificate", text), "enrollment-not-final").severity == "warning"


# -- civil status ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "layout",
    ["french-full-copy", "mali-extract", "india-english", "colombia", "brazil", "german", "turkey-multilingual"],
)
def test_a_full_certificate_in_an_accepted_language_is_sound(layout: str) -> None:
    assert silent(findings_on("birth-certificate", *pages(f"birth-certificate/{layout}")))


@pytest.mark.parametrize("layout", ["vietnam", "russia", "algeria-arabic", "china-notarial"])
def test_another_language_needs_a_translation(layout: str) -> None:
    finds(findings_on("birth-certificate", *pages(f"birth-certificate/{layout}")), "translation-missing")


def without_parents() -> str:
    rows = [row for row in birth().split("\n") if "ère :" not in row]
    return "\n".join([*rows, "Extrait sans filiation", "Mention marginale : néant, délivré pour servir et valoir"])


def test_an_extract_without_the_parents_is_refused() -> None:
    found = finds(findings_on("birth-certificate", without_parents()), "parents-missing")

    assert (found.outcome, found.severity) == ("failed", "error")


def test_parents_that_could_not_be_read_are_not_missing() -> None:
    found = finds(findings_on("birth-certificate", without_parents(), read_by="ocr", legibility=0.6), "parents-missing")

    assert (found.outcome, found.severity) == ("inconclusive", "warning")


def test_one_known_parent_is_enough() -> None:
    text = "\n".join(row for row in birth().split("\n") if "Père" not in row)

    assert silent(findings_on("birth-certificate", text))


def test_a_translation_is_sworn_or_to_be_looked_at() -> None:
    assert silent(findings_on("translation", *pages("translation/sworn-from-vietnamese")))
    finds(findings_on("translation", *pages("translation/by-an-agency")), "translation-not-sworn")


# -- bank details ---------------------------------------------------------------------------------------------------


def bent(number: str, place: int = -3) -> str:
    return number[:place] + str((int(number[place]) + 1) % 10) + (number[place + 1 :] if place != -1 else "")


def test_a_sound_slip_gives_no_finding() -> None:
    assert findings_on("rib", rib()) == []
    assert silent(findings_on("rib", *pages("rib/bank")))


def test_a_wrong_digit_in_a_text_layer_is_wrong() -> None:
    found = finds(findings_on("rib", rib(number=bent(iban()))), "iban-invalid")

    assert (found.outcome, found.severity) == ("failed", "error")


def test_a_wrong_digit_on_a_blurred_photo_could_not_be_read() -> None:
    found = findings_on("rib", rib(number=bent(iban())), read_by="ocr", legibility=0.7)

    assert silent(found, "iban-invalid", "rib-key-invalid")
    assert finds(found, "iban-unread").outcome == "inconclusive"


def test_a_wrong_key_behind_right_check_digits_is_wrong() -> None:
    wrong = numbers.iban("FR", iban()[4:-2] + f"{(int(iban()[-2:]) + 1) % 97:02d}")

    assert finds(findings_on("rib", rib(number=wrong)), "rib-key-invalid").severity == "error"


def test_a_slip_without_a_number_could_not_be_read() -> None:
    text = "\n".join(row for row in rib().split("\n") if not row.startswith("IBAN"))

    assert finds(findings_on("rib", text), "iban-unread").outcome == "inconclusive"


@pytest.mark.parametrize(
    ("number", "code", "severity"),
    [("DE89370400440532013000", "iban-foreign", "warning"), ("BE68539007547034", "iban-foreign", "warning"),
     ("TN5910006035183598478831", "iban-not-sepa", "error"), ("TR330006100519786457841326", "iban-not-sepa", "error")],
)  # fmt: skip
def test_an_account_elsewhere(number: str, code: str, severity: str) -> None:
    assert finds(findings_on("rib", rib(number=number)), code).severity == severity


def test_parts_and_iban_of_two_accounts_do_not_go_together() -> None:
    other = iban(account="00099999999")
    parts = " | ".join((other[4:9], other[9:14], other[14:25], other[25:]))
    text = rib() + f"Code banque | Code guichet | N° de compte | Clé RIB\n{parts}\n"

    assert finds(findings_on("rib", text), "iban-mismatch").severity == "error"


def test_a_savings_account_is_to_be_looked_at() -> None:
    assert finds(findings_on("rib", rib() + "LIVRET A\n"), "savings-account").severity == "warning"


def test_no_age_is_ever_too_high() -> None:
    old = Student(born=date(1971, 1, 1))

    assert codes(findings_on("passport", passport(old))) == set()
    assert codes(findings_on("enrollment-certificate", certificate(old))) == set()
    assert LAN.born != old.born
