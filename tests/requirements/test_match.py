"""Papers matched to what is asked for: every accepted alternative, every look-alike, surplus and superseded papers."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.model.page import FileReading
from tests.documents.layouts import BY_NAME
from tests.helpers import (
    LAN,
    MOUSSA,
    Student,
    birth,
    certificate,
    codes,
    file_of,
    finds,
    folder,
    passport,
    permit_back,
    permit_front,
    report_of,
    rib,
    silent,
    status,
)


def layout(name: str) -> str:
    return BY_NAME[name].pages[0]


def for_lan(text: str) -> str:
    """A typed paper, made out to Lan."""
    swaps = {"DIARRA": "NGUYEN", "Moussa": "Thi Lan", "03/11/2001": "14/05/2004", "Luc PERROUX": "Thi Lan NGUYEN",
             "2 novembre 1990": "14 mai 2004", "3 November 2001": "14 May 2004",
             "Peter HOLLOWAY": "Thi Lan NGUYEN"}  # fmt: skip
    for old, new in swaps.items():
        text = text.replace(old, new)
    return text


def file(name: str, *layouts: str) -> FileReading:
    return file_of(name, *(for_lan(layout(each)) for each in layouts))


Papers = dict[str, FileReading | None]
VALIDATED: Papers = {"residence": file("visa.pdf", "visa/vls-ts"), "more": file("val.pdf", "visa-validation/anef")}
TRANSLATED: Papers = {
    "civil_status": file("acte.pdf", "birth-certificate/vietnam", "translation/sworn-from-vietnamese")
}

ALTERNATIVES: dict[str, tuple[str, Papers]] = {
    "a récépissé": ("residence", {"residence": file("r.pdf", "residence-receipt/recepisse")}),
    "an attestation of prolongation": ("residence", {"residence": file("r.pdf", "residence-receipt/prolongation")}),
    "a favourable decision": ("residence", {"residence": file("r.pdf", "residence-receipt/favourable-decision")}),
    "a visa with its validation": ("residence", VALIDATED),
    "a translated certificate": ("civil-status", TRANSLATED),
    "a certificate in English": (
        "enrollment",
        {"enrollment": file("c.pdf", "enrollment-certificate/business-school-english")},
    ),
}


@pytest.mark.parametrize("alternative", ALTERNATIVES)
def test_every_alternative_is_accepted(alternative: str) -> None:
    requirement, papers = ALTERNATIVES[alternative]
    report = report_of(*folder(**papers))

    assert silent(report)
    assert (status(report, requirement), report.verdict) == ("met", "ready")


@pytest.mark.parametrize("name", ["family-record-book/french", "marriage-certificate/french"])
def test_a_weaker_document_is_accepted_and_said_to_be_weaker(name: str) -> None:
    report = report_of(*folder(civil_status=file("w.pdf", name)))

    assert finds(report, "civil-status-weak").severity in {"warning", "notice"}
    assert status(report, "civil-status") in {"met", "review"}
    assert report.verdict != "not-ready"


def test_a_birth_certificate_beside_a_weaker_document_is_preferred() -> None:
    report = report_of(*folder(extra=file("w.pdf", "family-record-book/french")))

    assert "civil-status-weak" not in codes(report)
    assert report.verdict == "ready"


LOOKALIKES = {
    "admission-letter/french": ("enrollment", "enrollment-not-final", "error"),
    "admission-letter/english": ("enrollment", "enrollment-not-final", "error"),
    "admission-letter/pre-registration": ("enrollment", "enrollment-not-final", "error"),
    "cvec-certificate/paid": ("enrollment", "cvec-not-enrollment", "error"),
    "cvec-certificate/exempt": ("enrollment", "cvec-not-enrollment", "error"),
    "transcript/french": ("enrollment", "transcript-not-enrollment", "error"),
    "filing-receipt/anef": ("residence", "filing-receipt-not-permit", "error"),
    "bank-statement/french": ("bank-details", "bank-statement-not-rib", "warning"),
}


@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_lookalike_is_answered_by_what_it_is(name: str) -> None:
    requirement, code, severity = LOOKALIKES[name]
    report = report_of(*folder(**{requirement.replace("-", "_"): file("x.pdf", name)}))
    found = finds(report, code)

    assert (found.severity, found.requirement) == (severity, requirement)
    assert f"missing-{requirement}" not in codes(report), "one answer, not two"
    assert status(report, requirement) in {"invalid", "review"}


@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_lookalike_beside_the_right_paper_is_no_fault(name: str) -> None:
    report = report_of(*folder(extra=file("x.pdf", name)))

    assert silent(report)
    assert report.verdict == "ready"


def test_an_answer_to_a_lookalike_of_a_stranger_does_not_hide_that_the_paper_is_missing() -> None:
    text = layout("transcript/french").replace("NGUYEN Thi Lan", "ROY Paul")
    report = report_of(*folder(enrollment=file_of("x.pdf", text)))

    assert report.verdict == "not-ready"


def test_last_years_certificate_beside_this_years_is_no_fault() -> None:
    report = report_of(*folder(extra=file_of("old.pdf", certificate(year="2025/2026"))))

    assert report.verdict == "ready"
    assert finds(report, "enrollment-wrong-year").severity == "notice"


def test_the_old_passport_beside_the_new_one_is_no_fault() -> None:
    report = report_of(*folder(extra=file_of("old.pdf", passport(number="K7654321", expiry=date(2024, 1, 1)))))

    assert report.verdict == "ready"


def test_the_old_permit_beside_the_new_one_is_no_fault() -> None:
    old = date(2026, 3, 1)
    report = report_of(*folder(extra=file_of("old.pdf", permit_front(LAN, old), permit_back(LAN, old))))

    assert report.verdict == "ready"


def test_a_strangers_paper_matters_even_where_nothing_is_missing() -> None:
    for paper in (passport(MOUSSA), certificate(MOUSSA), birth(MOUSSA)):
        assert report_of(*folder(extra=file_of("x.pdf", paper))).verdict == "not-ready"


def test_a_strangers_account_beside_ones_own_matters() -> None:
    report = report_of(*folder(extra=file_of("x.pdf", rib(MOUSSA))))

    assert finds(report, "holder-mismatch").severity == "error"


def test_a_visa_alone_is_not_validated() -> None:
    report = report_of(*folder(residence=file("visa.pdf", "visa/vls-ts")))

    assert finds(report, "visa-not-validated").requirement == "residence"
    assert (status(report, "residence"), report.verdict) == ("invalid", "not-ready")


def test_a_validation_alone_lacks_its_visa() -> None:
    report = report_of(*folder(residence=file("val.pdf", "visa-validation/anef")))

    assert finds(report, "missing-residence").severity == "error"
    assert report.verdict == "not-ready"


@pytest.mark.parametrize("name", ["visa/card-to-be-asked-for", "visa/schengen"])
def test_a_visa_of_the_wrong_kind_does_not_serve(name: str) -> None:
    paper = file_of("visa.pdf", layout(name))
    report = report_of(*folder(residence=paper), applicant=replace(LAN.applicant, family_name=None, given_names=None))

    assert finds(report, "visa-wrong-kind").severity == "error"
    assert "visa-not-validated" not in codes(report), "to validate it would not help"


def test_a_permit_beside_an_unvalidated_visa_is_enough() -> None:
    report = report_of(*folder(extra=file("visa.pdf", "visa/vls-ts")))

    assert status(report, "residence") == "met"
    assert report.verdict == "ready"


def test_an_original_in_another_language_alone_lacks_its_translation() -> None:
    report = report_of(*folder(civil_status=file("acte.pdf", "birth-certificate/vietnam")))

    assert finds(report, "translation-missing").requirement == "civil-status"
    assert report.verdict != "ready"


def test_a_translation_alone_lacks_its_original() -> None:
    report = report_of(*folder(civil_status=file("trad.pdf", "translation/sworn-from-vietnamese")))

    assert finds(report, "translation-without-original").severity == "error"
    assert report.verdict == "not-ready"


def test_original_and_translation_may_come_in_two_files() -> None:
    report = report_of(
        *folder(
            civil_status=file("acte.pdf", "birth-certificate/vietnam"),
            extra=file("trad.pdf", "translation/sworn-from-vietnamese"),
        )
    )

    assert report.verdict == "ready"


def test_parents_that_were_unread_on_the_original_are_those_of_the_translation() -> None:
    faint = layout("birth-certificate/vietnam").replace("TRẦN THỊ MAI", "-").replace("NGUYỄN VĂN ĐỨC", "-")
    acte, whole = file_of("acte.pdf", faint), layout("translation/sworn-from-vietnamese")
    fatherless = whole.replace("Père : NGUYEN Van Duc\n", "")

    told = report_of(*folder(civil_status=acte, extra=file_of("trad.pdf", whole)))
    untold = report_of(*folder(civil_status=acte, extra=file_of("trad.pdf", fatherless)))

    assert told.verdict == "ready"
    assert finds(untold, "parents-missing").outcome == "inconclusive"
    assert untold.verdict == "review"


def test_a_translation_that_is_not_sworn_is_to_be_looked_at() -> None:
    text = layout("translation/by-an-agency").replace("LEBEDEVA Olga", "NGUYEN Thi Lan")
    report = report_of(*folder(civil_status=file("a.pdf", "birth-certificate/vietnam"), extra=file_of("t.pdf", text)))

    assert finds(report, "translation-not-sworn").severity == "warning"
    assert report.verdict != "ready"


CHILD = Student(born=date(2011, 5, 14))


def test_under_sixteen_a_parent_has_to_agree() -> None:
    report = report_of(*folder(), applicant=CHILD.applicant)

    assert status(report, "parental-authorization") == "missing"


def test_from_sixteen_on_nobody_asks() -> None:
    birthday = replace(LAN.applicant, birth_date=date(2010, 10, 1))

    assert "parental-authorization" not in {each.id for each in report_of(*folder(), applicant=birthday).requirements}


def test_the_authorization_of_a_parent_is_enough_once_somebody_has_seen_the_signature() -> None:
    papers = folder(
        identity=file_of("p.pdf", passport(CHILD)), enrollment=file_of("c.pdf", certificate(CHILD)),
        civil_status=file_of("a.pdf", birth(CHILD)),
        residence=file_of("t.pdf", permit_front(CHILD), permit_back(CHILD)),
        extra=file("auto.pdf", "parental-authorization/french"),
    )  # fmt: skip
    report = report_of(*papers, applicant=CHILD.applicant)

    assert (status(report, "parental-authorization"), report.verdict) == ("review", "review")


def picture(name: str, text: str = "") -> FileReading:
    """A photograph on which next to nothing could be read."""
    return file_of(name, text, read_by="ocr", legibility=0.4)


def test_what_is_missing_may_be_on_a_picture_that_could_not_be_told() -> None:
    report = report_of(*folder(identity=picture("IMG_1.jpg", "a few faint letters")))

    assert finds(report, "missing-identity").outcome == "inconclusive"
    assert (status(report, "identity"), report.verdict) == ("review", "review")


def test_one_picture_cannot_be_two_missing_documents() -> None:
    report = report_of(*folder(identity=picture("IMG_1.jpg", "a few faint letters"), residence=None))

    assert finds(report, "missing-identity").severity == "error"
    assert (status(report, "residence"), report.verdict) == ("missing", "not-ready")


def test_a_letter_that_reads_well_is_not_what_is_missing() -> None:
    letter = "Dear friend, thank you for the lovely evening. " * 8
    report = report_of(*folder(identity=file_of("letter.pdf", letter)))

    assert report.verdict == "not-ready"


ARABIC = """
# شهادة ميلاد
الاسم : سلمى عبد الرحمن
اسم الأب : أحمد عبد الرحمن
اسم الأم : نور السيد
تاريخ الميلاد : 14/05/2004
الجنس : أنثى
محل الميلاد : الإسكندرية
السجل المدني
"""


def test_an_act_in_another_script_is_hers_where_its_translation_names_her() -> None:
    act = ARABIC
    papers = folder(civil_status=file_of("acte.pdf", act, for_lan(layout("translation/sworn-from-vietnamese"))))
    report = report_of(*papers)

    assert "holder-unread" not in codes(report)
    assert status(report, "civil-status") == "met"
