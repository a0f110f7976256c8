"""A person's word against a finding: it decides the verdict, and stays to be seen."""

from pathlib import Path

import pytest

from precheck.errors import UsageError
from precheck.model.page import FileReading
from precheck.model.report import Report
from precheck.pipeline import judge
from precheck.requirements.accepted import Acceptance, acceptance, acceptances_from
from tests.helpers import LAN, TODAY, certificate, file_of, finds, folder, iban, rib, status

WRONG = iban()[:2] + "00" + iban()[4:]
BAD_RIB = file_of("r.pdf", rib(number=WRONG))


def judged(*accepted: Acceptance, **instead: FileReading | None) -> Report:
    return judge(folder(**instead), LAN.applicant, TODAY, accepted=accepted)


def test_an_accepted_fault_no_longer_decides_and_stays_with_its_reason() -> None:
    report = judged(acceptance("iban-invalid", "seen at the desk"), bank_details=BAD_RIB)
    found = finds(report, "iban-invalid")

    assert (report.verdict, found.severity, found.accepted) == ("ready", "notice", "seen at the desk")
    assert status(report, "bank-details") == "met"


def test_an_accepted_absence_may_stay_absent() -> None:
    report = judged(acceptance("missing-residence", "holds a diplomatic card"), residence=None)

    assert (report.verdict, status(report, "residence")) == ("ready", "optional")


def test_a_word_on_one_fault_says_nothing_of_another() -> None:
    old = file_of("c.pdf", certificate(year="2025/2026"))
    report = judged(acceptance("iban-invalid", "seen"), bank_details=BAD_RIB, enrollment=old)

    assert report.verdict == "not-ready"
    assert not finds(report, "enrollment-wrong-year").accepted


def test_a_word_on_one_file_says_nothing_of_another() -> None:
    assert judged(acceptance("iban-invalid:other.pdf", "seen"), bank_details=BAD_RIB).verdict == "not-ready"
    assert judged(acceptance("iban-invalid:r.pdf", "seen"), bank_details=BAD_RIB).verdict == "ready"


def test_nothing_passes_without_a_reason_or_under_a_misspelt_code() -> None:
    with pytest.raises(UsageError, match="needs a reason"):
        acceptance("iban-invalid", " ")
    with pytest.raises(UsageError) as caught:
        acceptance("iban-invald", "seen")
    assert "iban-invalid" in caught.value.next_step


def test_a_file_of_words_is_read(tmp_path: Path) -> None:
    path = tmp_path / "accept.toml"
    path.write_text('[[accept]]\ncode = "iban-invalid"\nfile = "r.pdf"\nreason = "seen"\n', encoding="utf-8")

    assert acceptances_from(path) == (Acceptance("iban-invalid", "seen", "r.pdf"),)
