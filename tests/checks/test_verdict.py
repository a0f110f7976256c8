"""The whole judgement on readings made by hand: one fault in an otherwise complete folder is never passed over."""

from dataclasses import replace
from datetime import date

import pytest
from samples import numbers

from precheck.i18n.catalogue import translator
from precheck.model.applicant import Applicant
from precheck.model.page import FileReading
from precheck.report.to_json import to_json
from tests.helpers import (
    LAN,
    MOUSSA,
    TODAY,
    Student,
    birth,
    certificate,
    codes,
    complete,
    file_of,
    finds,
    folder,
    iban,
    passport,
    permit_back,
    permit_front,
    report_of,
    rib,
    silent,
    status,
    unreadable,
)

PEOPLE = (
    LAN,
    MOUSSA,
    Student("GARCÍA LÓPEZ", "María Fernanda", date(2003, 7, 9), "COL"),
    Student("ÖZTÜRK", "Ayşe", date(2002, 12, 30), "TUR"),
    Student("LI", "Wei", date(2005, 1, 2), "CHN", "M"),
)


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who.surname)
def test_a_complete_folder_is_ready(who: Student) -> None:
    report = report_of(*complete(who).values(), applicant=who.applicant)

    assert silent(report)
    assert report.verdict == "ready"
    assert {each.status for each in report.requirements} == {"met"}


@pytest.mark.parametrize("who", PEOPLE, ids=lambda who: who.surname)
def test_a_complete_folder_is_ready_without_any_fact_given(who: Student) -> None:
    report = report_of(*complete(who).values(), applicant=Applicant())

    assert report.verdict == "ready"
    assert report.applicant["nationality"].value == who.nationality
    assert report.applicant["birth_date"].value == who.born.isoformat()


WRONG_DIGIT = iban()[:-3] + str((int(iban()[-3]) + 1) % 10) + iban()[-2:]
WRONG_KEY = numbers.iban("FR", iban()[4:-2] + f"{(int(iban()[-2:]) + 1) % 100:02d}")
SISTER = Student(given="Hoa", born=date(2006, 2, 8))
TWIN = Student(given="Hoa")
YOUNGER = Student(born=date(2005, 5, 14))

FAULTS: dict[str, tuple[dict[str, FileReading | None], str]] = {
    "no passport": ({"identity": None}, "missing-identity"),
    "no certificate": ({"enrollment": None}, "missing-enrollment"),
    "no birth certificate": ({"civil_status": None}, "missing-civil-status"),
    "no permit": ({"residence": None}, "missing-residence"),
    "no rib": ({"bank_details": None}, "missing-bank-details"),
    "passport expired": ({"identity": file_of("p.pdf", passport(expiry=date(2026, 9, 30)))}, "expired"),
    "passport of a stranger": ({"identity": file_of("p.pdf", passport(MOUSSA))}, "other-person"),
    "permit expired": (
        {"residence": file_of("t.pdf", *(side(expiry=date(2026, 9, 1)) for side in (permit_front, permit_back)))},
        "expired",
    ),
    "permit without back": ({"residence": file_of("t.pdf", permit_front())}, "missing-side"),
    "permit of a stranger": (
        {"residence": file_of("t.pdf", permit_front(MOUSSA), permit_back(MOUSSA))},
        "other-person",
    ),
    "permit of another state": (
        {"residence": file_of("t.pdf", permit_front(), permit_back(issuer="DEU"))},
        "foreign-permit",
    ),
    "last year's certificate": (
        {"enrollment": file_of("c.pdf", certificate(year="2025/2026"))},
        "enrollment-wrong-year",
    ),
    "certificate without year": (
        {"enrollment": file_of("c.pdf", certificate().replace("Année universitaire 2026/2027", ""))},
        "enrollment-year-missing",
    ),
    "certificate of a stranger": ({"enrollment": file_of("c.pdf", certificate(MOUSSA))}, "other-person"),
    "certificate of the sister": ({"enrollment": file_of("c.pdf", certificate(SISTER))}, "other-person"),
    "provisional certificate": (
        {"enrollment": file_of("c.pdf", certificate() + "Sous réserve du paiement des droits")},
        "enrollment-not-final",
    ),
    "birth certificate of the twin": (
        {"civil_status": file_of("a.pdf", birth(TWIN).replace("Thi Mai", "Mai"))},
        "name-mismatch",
    ),
    "birth certificate with another day": (
        {"civil_status": file_of("a.pdf", birth(YOUNGER))},
        "birth-date-mismatch",
    ),
    "birth certificate without parents": (
        {
            "civil_status": file_of(
                "a.pdf", "\n".join(each for each in birth().split("\n") if "ère :" not in each) + "SANS FILIATION\n"
            )
        },
        "parents-missing",
    ),
    "wrong digit": ({"bank_details": file_of("r.pdf", rib(number=WRONG_DIGIT))}, "iban-invalid"),
    "wrong key": ({"bank_details": file_of("r.pdf", rib(number=WRONG_KEY))}, "rib-key-invalid"),
    "foreign account": (
        {"bank_details": file_of("r.pdf", rib(number="DE89370400440532013000"))},
        "iban-foreign",
    ),
    "account outside the area": (
        {"bank_details": file_of("r.pdf", rib(number="TN5910006035183598478831"))},
        "iban-not-sepa",
    ),
    "account of a friend": ({"bank_details": file_of("r.pdf", rib(holder="M. Moussa DIARRA"))}, "holder-mismatch"),
    "savings account": ({"bank_details": file_of("r.pdf", rib() + "LIVRET A")}, "savings-account"),
    "encrypted file": ({"extra": unreadable("z.pdf", "encrypted-file")}, "encrypted-file"),
    "damaged file": ({"extra": unreadable("z.pdf")}, "unreadable-file"),
    "text document": ({"extra": unreadable("z.docx", "unsupported-format")}, "unsupported-format"),
    "page that cannot be told": (
        {"extra": file_of("z.pdf", "Chère Lan,\nj'espère que tu vas bien\nà bientôt\nMaman")},
        "unrecognized-document",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_folder_with_one_fault_is_never_ready(fault: str) -> None:
    instead, code = FAULTS[fault]
    report = report_of(*folder(**instead))

    assert finds(report, code).severity != "notice"
    assert report.verdict in {"not-ready", "review"}


@pytest.mark.parametrize(
    "fault",
    ["no passport", "passport expired", "last year's certificate", "permit without back", "wrong digit", "wrong key",
     "account of a friend", "damaged file", "certificate of a stranger", "birth certificate without parents"],
)  # fmt: skip
def test_what_is_certainly_wrong_is_an_error(fault: str) -> None:
    instead, code = FAULTS[fault]
    report = report_of(*folder(**instead))

    assert (finds(report, code).severity, report.verdict) == ("error", "not-ready")


@pytest.mark.parametrize("fault", [each for each in FAULTS if "no " not in each])
def test_one_fault_is_told_by_few_findings(fault: str) -> None:
    """A student who reads five errors for one mistake cannot tell what to mend."""
    instead, _ = FAULTS[fault]
    loud = codes(each for each in report_of(*folder(**instead)).findings if each.severity == "error")

    assert len(loud) <= 2, loud


def test_a_missing_rib_is_to_be_looked_at_only_because_the_sources_disagree() -> None:
    report = report_of(*folder(bank_details=None))

    assert (finds(report, "missing-bank-details").severity, report.verdict) == ("warning", "review")


def test_a_damaged_page_in_a_read_file_keeps_the_folder_from_ready() -> None:
    sound = complete()["enrollment"]
    broken = replace(sound, pages=(*sound.pages, replace(sound.pages[0], number=2, lines=(), problem="ValueError")))
    report = report_of(*folder(enrollment=broken))

    assert finds(report, "unreadable-file").outcome == "inconclusive"
    assert report.verdict != "ready"


def test_every_file_is_reported_once_in_its_order_whatever_became_of_it() -> None:
    files = [*folder(), unreadable("z.pdf"), FileReading("Thumbs.db", 1, status="ignored")]

    assert [each.path for each in report_of(*files).files] == [each.path for each in files]


def test_ignored_files_are_not_spoken_of() -> None:
    report = report_of(*folder(extra=FileReading("Thumbs.db", 1, status="ignored")))

    assert report.verdict == "ready"


def test_the_same_readings_give_the_same_report() -> None:
    assert to_json(report_of(*folder()), translator("fr")) == to_json(report_of(*folder()), translator("fr"))


def test_no_file_at_all_is_a_report_and_not_ready() -> None:
    report = report_of()

    assert report.verdict == "not-ready"
    assert {each.status for each in report.requirements} == {"missing"}


def test_what_could_not_be_read_is_never_called_invalid() -> None:
    """Blurred photos: nothing is an error that another photo of the same paper could refute."""
    unread = file_of("rib.jpg", "xx IBAN FR7 3OO6 yy", read_by="ocr", legibility=0.3)
    blurred = [
        replace(each, pages=tuple(replace(page, legibility=0.4, read_by="ocr") for page in each.pages))
        for each in folder(bank_details=unread)
    ]
    report = report_of(*blurred)

    assert report.verdict != "ready"
    certain = [each for each in report.findings if each.outcome == "failed"]
    assert silent(certain, "iban-invalid", "rib-key-invalid", "expired", "other-person", "parents-missing")


def test_the_day_decides() -> None:
    """The same folder a year later: the certificate is last year's."""
    report = report_of(*folder(), on=date(2027, 9, 15))

    assert "enrollment-wrong-year" in codes(report)
    assert status(report_of(*folder(), on=TODAY), "enrollment") == "met"
