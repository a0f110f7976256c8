"""What holds for every folder, whoever's it is and whatever else lies in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import numbers

from precheck.model.page import FileReading, Page
from precheck.model.report import Report
from tests.documents.layouts import LAYOUTS
from tests.helpers import Student, complete, file_of, iban, passport, report_of, rib, status

_RANK = {"ready": 0, "not-required": 0, "review": 1, "not-ready": 2}
STUDENTS = st.builds(
    Student,
    surname=st.sampled_from(["NGUYEN", "DIARRA", "GARCÍA LÓPEZ", "ÖZTÜRK", "LI", "O'BRIEN", "AL-HASSAN"]),
    given=st.sampled_from(["Thi Lan", "Moussa", "María Fernanda", "Ayşe", "Wei", "Jean-Marie", "Mo"]),
    born=st.dates(date(1985, 1, 1), date(2008, 9, 1)),
    nationality=st.sampled_from(["VNM", "MLI", "COL", "TUR", "CHN", "USA", "MAR", "GBR", "IND"]),
    sex=st.sampled_from(["F", "M"]),
)
REQUIREMENTS = ("identity", "enrollment", "civil-status", "residence", "bank-details")
#: Types that stand for no requirement of a registration, and look-alikes that stand for none either.
UNRELATED = [
    each
    for each in LAYOUTS
    if each.type in {"proof-of-address", "tuition-invoice", "care-form", "photo", "cvec-certificate", "transcript"}
]


def judged(papers: dict[str, FileReading], who: Student) -> Report:
    return report_of(*papers.values(), applicant=who.applicant)


@given(who=STUDENTS, gone=st.sampled_from(REQUIREMENTS))
@settings(max_examples=40, deadline=None)
def test_without_the_only_document_that_meets_a_requirement_no_folder_is_ready(who: Student, gone: str) -> None:
    papers = complete(who)
    assert status(judged(papers, who), gone) == "met"
    del papers[gone]

    assert judged(papers, who).verdict not in {"ready", "not-required"}


@given(who=STUDENTS, paper=st.sampled_from(UNRELATED))
@settings(max_examples=60, deadline=None)
def test_an_unrelated_document_changes_no_requirement_that_is_met(who: Student, paper: object) -> None:
    papers = complete(who)
    before = {each.id: each.status for each in judged(papers, who).requirements}
    papers["more"] = file_of("more.pdf", *paper.pages)  # type: ignore[attr-defined]

    assert {each.id: each.status for each in judged(papers, who).requirements} == before


@given(who=STUDENTS, digit=st.integers(0, 9), place=st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_a_changed_check_digit_of_a_passport_never_passes(who: Student, digit: int, place: int) -> None:
    """The five check digits of a TD3 zone (ICAO 9303-4): number, birth, expiry, personal number, composite."""
    text = passport(who)
    zone = numbers.td3(
        who.nationality, who.nationality, who.surname, who.given, "C1234567", who.born, who.sex, date(2031, 2, 3)
    )[1]
    column = (9, 19, 27, 42, 43)[place]
    changed = zone[:column] + str(digit) + zone[column + 1 :]
    if zone[column] in {str(digit), "<"}:
        return
    papers = complete(who) | {"identity": file_of("p.pdf", text.replace(zone, changed))}

    assert judged(papers, who).verdict != "ready"


@given(who=STUDENTS, places=st.sampled_from([(2,), (3,), (25,), (26,)]), step=st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_a_changed_check_digit_of_an_account_never_passes(who: Student, places: tuple[int], step: int) -> None:
    """The two check digits of the IBAN and the two of the RIB key."""
    number = iban()
    [place] = places
    changed = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    papers = complete(who) | {"bank-details": file_of("r.pdf", rib(who, changed))}

    assert judged(papers, who).verdict != "ready"


def blind(page: Page) -> Page:
    """The page as it would be if nothing on it could be read."""
    return replace(page, lines=(), mrz=(), codes=(), legibility=0.0, read_by="ocr")


@given(who=STUDENTS, hidden=st.sampled_from(REQUIREMENTS), spare=st.sampled_from([None, *UNRELATED]))
@settings(max_examples=60, deadline=None)
def test_the_verdict_never_improves_when_a_page_cannot_be_read(who: Student, hidden: str, spare: object) -> None:
    papers = complete(who)
    if spare:
        papers["more"] = file_of("more.pdf", *spare.pages)  # type: ignore[attr-defined]
    before = judged(papers, who).verdict
    reading = papers[hidden]
    papers[hidden] = replace(reading, pages=tuple(blind(page) for page in reading.pages))

    assert _RANK[judged(papers, who).verdict] >= max(_RANK[before], 1)


@pytest.mark.parametrize("fault", ["not-ready", "review"])
@given(who=STUDENTS, hidden=st.sampled_from(["identity", "enrollment", "residence"]))
@settings(max_examples=20, deadline=None)
def test_a_folder_with_a_fault_is_not_mended_by_losing_sight_of_another_page(
    fault: str, who: Student, hidden: str
) -> None:
    wrong = iban()[:2] + ("00" if fault == "not-ready" else iban()[2:4]) + iban()[4:]
    papers = complete(who) | {"bank-details": file_of("r.pdf", rib(who, wrong))}
    if fault == "review":
        del papers["bank-details"]
    before = judged(papers, who).verdict
    papers[hidden] = replace(papers[hidden], pages=tuple(blind(page) for page in papers[hidden].pages))

    assert before == fault
    assert _RANK[judged(papers, who).verdict] >= _RANK[before]
