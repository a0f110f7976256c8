"""What students send instead is told from what it imitates, also where words of both stand on the page."""

import pytest
from samples import numbers

from precheck.identifiers.mrz import parse
from tests.documents.layouts import BY_NAME
from tests.helpers import LAN, TODAY, iban, permit_back, told, typed

LATER = TODAY.replace(year=2030)


def test_an_admission_that_speaks_of_the_later_enrollment_stays_an_admission() -> None:
    text = BY_NAME["admission-letter/french"].pages[0]

    assert told(text + "Vous recevrez votre certificat de scolarité après votre inscription") == "admission-letter"


def test_a_certificate_that_names_the_fee_it_was_paid_by_stays_a_certificate() -> None:
    text = BY_NAME["enrollment-certificate/university"].pages[0]

    assert told(text + "Droits d'inscription acquittés") == "enrollment-certificate"
    assert told(text + "CVEC acquittée") == "enrollment-certificate"


def test_a_statement_with_an_iban_is_no_slip_and_a_slip_is_no_statement() -> None:
    assert told(BY_NAME["bank-statement/french"].pages[0]) == "bank-statement"
    assert told(BY_NAME["rib/bank"].pages[0]) == "rib"


def test_a_marriage_certificate_is_full_of_births_and_is_none() -> None:
    assert told(BY_NAME["marriage-certificate/french"].pages[0]) == "marriage-certificate"


def test_a_birth_certificate_with_a_marriage_in_its_margin_stays_one() -> None:
    text = BY_NAME["birth-certificate/french-full-copy"].pages[0]

    assert told(text + "Mentions marginales : mariée à Brest le 4 juillet 2025 avec Paul ROY") == "birth-certificate"


def test_a_filing_receipt_is_no_receipt_to_stay_with() -> None:
    assert told(BY_NAME["filing-receipt/anef"].pages[0]) == "filing-receipt"
    assert told(BY_NAME["residence-receipt/prolongation"].pages[0]) == "residence-receipt"


def test_the_zone_tells_a_residence_card_from_an_identity_card() -> None:
    """Both have three lines and say FRA; on a permit the bearer is no national of the state that issued it."""
    own = numbers.td1("ID", "FRA", "FRA", "PERROUX", "ELISE", "T7X62TZ79", LAN.born, "F", LATER)

    assert told(typed(own)) == "national-id"
    assert told(permit_back()) == "residence-permit"


def test_the_zone_tells_a_visa_from_the_passport_it_is_stuck_in() -> None:
    visa = numbers.visa_b("FRA", "VNM", LAN.surname, LAN.given, "783424515", LAN.born, "F", LATER)
    passport = numbers.td3("VNM", "VNM", LAN.surname, LAN.given, "C1234567", LAN.born, "F", LATER)

    assert parse(visa).format == "MRV-B"
    assert told(typed(visa)) == "visa"
    assert told(typed(passport)) == "passport"


def test_the_zone_of_a_passport_overrules_the_words_around_it() -> None:
    zone = numbers.td3("VNM", "VNM", LAN.surname, LAN.given, "C1234567", LAN.born, "F", LATER)

    assert told("Titre de séjour, visa, copie\n" + typed(zone)) == "passport"


def test_a_letter_that_lists_papers_to_bring_is_none_of_them() -> None:
    letter = """
Madame, Monsieur, veuillez nous transmettre les pièces justificatives suivantes :
copie de votre passeport ou de votre carte nationale d'identité, titre de séjour,
acte de naissance, certificat de scolarité, relevé d'identité bancaire, livret de famille
"""
    assert told(letter) in {None, "other"}


@pytest.mark.parametrize(
    "text",
    ["", "Bonjour", "2026", "Université des Deux Rives", "NGUYEN Thi Lan\nnée le 14/05/2004", "Merci beaucoup\nMaman",
     "certificat", "IBAN", "Joyeux anniversaire\nde la part de toute la famille"],
)  # fmt: skip
def test_what_says_too_little_is_not_told(text: str) -> None:
    assert told(text) is None


def test_an_account_number_on_a_bill_makes_no_slip_of_it() -> None:
    bill = BY_NAME["proof-of-address/electricity"].pages[0] + f"Pour payer : IBAN {numbers.grouped(iban())}\n"

    assert told(bill) != "rib"


def test_a_title_bent_by_ocr_is_still_a_title() -> None:
    text = BY_NAME["enrollment-certificate/university"].pages[0]

    assert told(text.replace("CERTIFICAT DE SCOLARITÉ", "CERTIF1CAT DE SCOLARlTE"), "ocr") == "enrollment-certificate"


#: Lines of a form that asks for all about somebody: nearly every word of certificates stands on one or another.
_ASKED = """
Numéro allocataire, si vous en avez un, sinon numéro de sécurité sociale de la personne
Vos droits sont étudiés à partir du mois où le dossier est reçu par votre caisse
Le bénéficiaire certifie que les renseignements donnés ci-dessus sont exacts
Vous suivez une formation, votre enfant est inscrit dans une école, année scolaire en cours
Le père, la mère, les enfants et leur naissance, la date et le lieu si elle a eu lieu ailleurs
La préfecture a remis un récépissé valable ou une décision favorable avec votre titre de séjour
Votre candidature, une admission en formation, sous réserve des conditions de ressources
"""


def test_a_long_form_holds_words_of_every_paper_by_chance_and_is_none() -> None:
    assert told("Demande de prestation\n" + _ASKED * 5) in {None, "other"}


@pytest.mark.parametrize("name", ["enrollment-certificate/school-of-fine-arts", "birth-certificate/french-full-copy"])
def test_a_paper_under_its_title_is_told_however_much_is_printed_below(name: str) -> None:
    layout = BY_NAME[name]
    notes = "Toute falsification est punie par la loi et peut être signalée au service qui a délivré la pièce\n"
    words = sum(layout.pages[0].count(blank) for blank in " \n")

    assert told(layout.pages[0] + notes * ((380 - words) // 18)) == layout.type


def test_a_worksheet_that_asks_parents_about_a_birth_is_no_certificate_of_it() -> None:
    worksheet = """
# Worksheet for the registration of a live birth
Please print. This is used to prepare the birth certificate at the registrar's office
Father: name, date of birth, place of birth
Mother: maiden name, date of birth, place of birth
Was the mother married? Check one. Sex of the child
"""
    assert told(worksheet) is None


def test_a_certificate_of_registration_is_of_a_student_or_none_of_enrollment() -> None:
    text = "# CERTIFICATE OF REGISTRATION\n{}\nis registered for the academic year 2026-2027 at the university\n"

    assert told(text.format("This is to certify that the student Lan NGUYEN")) == "enrollment-certificate"
    for whom in ("of a foreign resident", "of a motor vehicle", "of a company, company number 0041"):
        assert told(text.format(whom)) != "enrollment-certificate"


def test_a_card_that_says_it_proves_no_identity_is_no_identity_card() -> None:
    card = "Name ROY | Identity no. 204\nDate of birth 14/05/2004\nExpiry date 31/12/2029\n"

    assert told(card + "Citizen card") == "national-id"
    assert told(card + "Not valid as proof of identity") != "national-id"
