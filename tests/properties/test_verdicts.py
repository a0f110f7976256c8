"""What holds for every folder, whoever's it is and whatever else lies in it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import numbers

from precheck.model.page import FileReading, Page
from precheck.model.report import Report
from tests.documents.layouts import LAYOUTS, Layout
from tests.helpers import (
    Student,
    complete,
    file_of,
    iban,
    passport,
    permit_back,
    permit_front,
    report_of,
    rib,
    status,
)
from tests.requirements.papers import Folder
from tests.requirements.test_every_route import COMPLETE, FAULTS, NEEDING

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

#: Types that no procedure asks for, on any route, and that stand for nothing that is asked for.
ANYWHERE = {"other", "tuition-invoice"}


def judged(papers: dict[str, FileReading], who: Student) -> Report:
    return report_of(*papers.values(), applicant=who.applicant)


@given(who=STUDENTS, gone=st.sampled_from(REQUIREMENTS))
@settings(max_examples=40, deadline=None)
def test_without_the_only_document_that_meets_a_requirement_no_folder_is_ready(who: Student, gone: str) -> None:
    papers = complete(who)
    assert status(judged(papers, who), gone) == "met"
    del papers[gone]

    assert judged(papers, who).verdict not in {"ready", "not-required"}


def known(case: Folder) -> Folder:
    """The folder with all that its papers tell given as facts, so that its route stays when a paper goes."""
    told = {name: each.value for name, each in case.report().applicant.items() if name != "academic_year"}
    facts = {name: date.fromisoformat(value) if name == "birth_date" else value for name, value in told.items()}
    return replace(case, facts={**facts, **case.facts})


@pytest.mark.parametrize("route", NEEDING)
def test_without_the_only_document_that_meets_a_requirement_no_folder_of_any_route_passes(route: str) -> None:
    case = known(COMPLETE[route])
    report = case.report()
    told = {each.id: each for each in report.documents}
    gone = 0
    for requirement in report.requirements:
        kinds = {told[each].type for each in requirement.documents}
        serving = {page.file for each in report.documents if each.type in kinds for page in each.pages}
        files = [each for each in case.files if each.path not in serving]
        gone += 1

        assert requirement.status == "met"
        assert replace(case, files=files).report().verdict not in {"ready", "not-required"}, requirement.id
    assert gone


@given(who=STUDENTS, paper=st.sampled_from(UNRELATED))
@settings(max_examples=60, deadline=None)
def test_an_unrelated_document_changes_no_requirement_that_is_met(who: Student, paper: Layout) -> None:
    papers = complete(who)
    before = {each.id: each.status for each in judged(papers, who).requirements}
    papers["more"] = file_of("more.pdf", *paper.pages)

    assert {each.id: each.status for each in judged(papers, who).requirements} == before


@given(route=st.sampled_from(NEEDING), paper=st.sampled_from([each for each in LAYOUTS if each.type in ANYWHERE]))
@settings(max_examples=60, deadline=None)
def test_an_unrelated_document_changes_no_requirement_of_any_route(route: str, paper: Layout) -> None:
    case = COMPLETE[route]
    more = replace(case, files=[*case.files, file_of("more.pdf", *paper.pages)])

    assert [(each.id, each.status) for each in more.report().requirements] == [
        (each.id, each.status) for each in case.report().requirements
    ]


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


@given(who=STUDENTS, digit=st.integers(0, 9), place=st.sampled_from([(0, 14), (1, 6), (1, 14), (1, 29)]))
@settings(max_examples=60, deadline=None)
def test_a_changed_check_digit_of_a_permit_never_passes(who: Student, digit: int, place: tuple[int, int]) -> None:
    """The four check digits of a TD1 zone (ICAO 9303-5): number, birth, expiry, composite."""
    back = permit_back(who)
    row, column = place
    zone = back.strip().split("\n")[-3:][row]
    changed = zone[:column] + str(digit) + zone[column + 1 :]
    if changed == zone:
        return
    papers = complete(who) | {"residence": file_of("t.pdf", permit_front(who), back.replace(zone, changed))}

    assert judged(papers, who).verdict != "ready"


@given(who=STUDENTS, place=st.integers(2, 26), step=st.integers(1, 9))
@settings(max_examples=60, deadline=None)
def test_a_changed_digit_of_an_account_never_passes(who: Student, place: int, step: int) -> None:
    """Any of the 25 digits of a French IBAN: its own check digits and the RIB key tell."""
    number = iban()
    changed = number[:place] + str((int(number[place]) + step) % 10) + number[place + 1 :]
    papers = complete(who) | {"bank-details": file_of("r.pdf", rib(who, changed))}

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
def test_the_verdict_never_improves_when_a_page_cannot_be_read(who: Student, hidden: str, spare: Layout | None) -> None:
    papers = complete(who)
    if spare:
        papers["more"] = file_of("more.pdf", *spare.pages)
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


def losing_sight(case: Folder) -> list[Report]:
    """The folder's reports when one of its pages, each in turn, cannot be read."""
    reports = []
    for at, reading in enumerate(case.files):
        for number, page in enumerate(reading.pages):
            pages = (*reading.pages[:number], blind(page), *reading.pages[number + 1 :])
            files = [*case.files[:at], replace(reading, pages=pages), *case.files[at + 1 :]]
            reports.append(replace(case, files=files).report())
    return reports


@pytest.mark.parametrize("route", NEEDING)
def test_no_folder_of_any_route_passes_while_one_of_its_pages_cannot_be_read(route: str) -> None:
    """On a route that a form decides, a page more that cannot be read may hide anything."""
    assert {each.verdict for each in losing_sight(known(COMPLETE[route]))} <= {"review", "not-ready"}


@pytest.mark.parametrize("fault", FAULTS)
def test_no_fault_passes_when_a_page_cannot_be_read(fault: str) -> None:
    """Not even the page that bears the fault: what cannot be seen is not well."""
    assert {each.verdict for each in losing_sight(known(FAULTS[fault][0]))} <= {"review", "not-ready"}
