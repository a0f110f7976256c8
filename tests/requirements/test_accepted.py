"""A person's word against a finding: it decides the verdict, and stays to be seen."""

from dataclasses import replace
from pathlib import Path

import pytest

from precheck.errors import BadRules, UsageError
from precheck.model.catalogue import finding
from precheck.model.page import FileReading
from precheck.model.report import Report, RequirementResult, RequirementStatus
from precheck.pipeline import judge
from precheck.requirements.accepted import (
    Acceptance,
    acceptance,
    acceptances_from,
    with_accepted,
    with_accepted_absences,
)
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


def test_what_somebody_said_of_one_finding_is_not_said_of_a_notice_or_another() -> None:
    word, notice = Acceptance("expired", "seen"), finding("expired", severity="notice")
    error, other = finding("expired"), finding("iban-invalid")

    assert with_accepted([notice, error, other], [word]) == [
        notice, replace(error, severity="notice", accepted="seen"), other,
    ]  # fmt: skip
    assert with_accepted([error], [Acceptance("expired", "elsewhere", "b.pdf"), word])[0].accepted == "seen"


@pytest.mark.parametrize(
    ("before", "documents", "after"),
    [("invalid", ("d1",), "met"), ("review", ("d1",), "met"), ("missing", (), "optional"), ("review", (), "optional"),
     ("met", ("d1",), "met"), ("optional", (), "optional")],
)  # fmt: skip
def test_a_requirement_whose_every_fault_was_accepted_is_met_or_may_stay_absent(
    before: RequirementStatus, documents: tuple[str, ...], after: str
) -> None:
    result = RequirementResult("identity", before, ("passport",), documents)
    heard = finding("expired", requirement="identity", severity="notice", accepted="seen")

    assert with_accepted_absences([result], [heard])[0].status == after
    assert with_accepted_absences([result], [replace(heard, accepted="")])[0].status == before
    assert with_accepted_absences([result], [replace(heard, requirement="residence")])[0].status == before
    for loud in (finding("expired", requirement="identity"), finding("low-quality", requirement="identity")):
        assert with_accepted_absences([result], [heard, loud])[0].status == before


def test_a_mistake_in_a_file_of_words_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "accept.toml"
    path.write_text('[[accept]]\ncode = "expired"\nreason = " seen "\n[[accept]]\ncode = "expired"\n', encoding="utf-8")
    with pytest.raises(BadRules, match=r"accept\.toml, accept 2: reason is missing"):
        acceptances_from(path)
    path.write_text('[[accept]]\ncode = "expired"\nreason = " seen "\n', encoding="utf-8")
    assert acceptances_from(path) == (Acceptance("expired", "seen"),)
    path.write_text('[[accept]]\ncode = "expired"\nreasons = "seen"\n', encoding="utf-8")
    with pytest.raises(BadRules, match="unknown key 'reasons'"):
        acceptances_from(path)
