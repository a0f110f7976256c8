"""Every route and procedure from papers to verdict, on typed pages: complete, with a fault, and with nothing."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.requirements.route import ROUTES
from tests.helpers import codes, file_of, finds, passport, status
from tests.requirements.papers import (
    AOIFE,
    AWA,
    FOUR,
    GIULIA,
    HUGO,
    LAIA,
    OCEANE,
    STRANGER,
    YASMINE,
    Folder,
    address,
    care_form,
    ehic,
    form,
    papers,
    refund,
    statement,
    student_card,
)  # fmt: skip

COMPLETE: dict[str, Folder] = {
    "non-eu": Folder("non-eu", papers(YASMINE, *FOUR, "residence"), "ready"),
    "eu-ehic": Folder(
        "eu-ehic", [ehic(GIULIA)], "not-required", {"nationality": "ITA"}, says="registration-not-needed"
    ),
    "eu-ehic, and everything else": Folder("eu-ehic", [ehic(GIULIA), *papers(GIULIA, *FOUR)], "not-required"),
    "eu-s1": Folder("eu-s1", [form("s1/english", AOIFE), *papers(AOIFE, *FOUR)], "ready"),
    "eu-resources": Folder("eu-resources", [statement(GIULIA), *papers(GIULIA, *FOUR)], "ready"),
    "non-eu-resident-in-eu": Folder(
        "non-eu-resident-in-eu", papers(YASMINE, *FOUR, "residence"), "ready", {"residence_country": "ESP"}
    ),
    "non-eu-ehic": Folder(
        "non-eu-ehic", [ehic(YASMINE)], "not-required", {"nationality": "MAR"}, says="registration-not-needed"
    ),
    "quebec-exchange": Folder(
        "quebec-exchange",
        [form("se-401-q-106/exchange", OCEANE)],
        "not-required",
        {"nationality": "CAN"},
        says="registration-not-needed",
    ),
    "quebec-enrolled": Folder(
        "quebec-enrolled",
        [form("se-401-q-102/bis", OCEANE)],
        "not-required",
        {"nationality": "CAN"},
        says="registration-not-needed",
    ),
    "andorra": Folder(
        "andorra",
        [form("se-130-04/cass", LAIA)],
        "not-required",
        {"nationality": "AND"},
        says="registration-not-needed",
    ),
    "andorra, by choice": Folder("non-eu", papers(LAIA, *FOUR), "ready", {"insured_by": "none"}),
    "monaco": Folder(
        "monaco",
        [form("monaco-certificate/ccss", HUGO)],
        "not-required",
        {"nationality": "MCO"},
        says="registration-not-needed",
    ),
    "french-special": Folder("french-special", papers(AWA, *FOUR), "ready", {"birth_country": "SEN"}),
    "short-stay": Folder(
        "short-stay", papers(YASMINE, "identity"), "not-required", {"stay_months": 2}, says="registration-not-needed"
    ),
    "employed": Folder(
        "employed", papers(YASMINE, "identity"), "not-required", {"employed": True}, says="wrong-procedure"
    ),
    "doctoral-contract": Folder(
        "doctoral-contract", [], "not-required", {"doctoral_contract": True}, says="wrong-procedure"
    ),
    "international-organisation": Folder(
        "international-organisation",
        [],
        "not-required",
        {"insured_by": "international-organisation"},
        says="wrong-procedure",
    ),
    "already-registered": Folder(
        "already-registered", [], "not-required", {"has_social_security_number": True}, says="already-registered"
    ),
    "refund with a card": Folder("eu-ehic", [ehic(GIULIA), *refund(GIULIA)], "ready", procedure="care-refund"),
    "refund with a form of Quebec": Folder(
        "quebec-exchange", [form("se-401-q-106/exchange", OCEANE), *refund(OCEANE)], "ready", procedure="care-refund"
    ),
}


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_folder_of_every_route_has_its_verdict(name: str) -> None:
    case = COMPLETE[name]
    report = case.report()

    loud = [(each.code, each.outcome, each.found) for each in report.findings
            if each.severity == "error" or (each.severity == "warning" and each.code != "wrong-procedure")]  # fmt: skip
    assert (report.route, report.verdict, loud) == (case.route, case.verdict, [])
    assert {each.status for each in report.requirements} <= {"met"}
    if case.says:
        assert finds(report, case.says)


def test_every_route_has_a_complete_folder() -> None:
    assert {each.route for each in COMPLETE.values()} == set(ROUTES)


NEEDING = [name for name, case in COMPLETE.items() if case.report().requirements]


@pytest.mark.parametrize("name", NEEDING)
def test_without_its_papers_no_folder_passes(name: str) -> None:
    """The facts stay given, so the route is the same."""
    case = COMPLETE[name]
    known = {fact: each.value for fact, each in case.report().applicant.items() if fact != "academic_year"}
    known["birth_date"] = date.fromisoformat(known["birth_date"]) if "birth_date" in known else None  # type: ignore[assignment]
    report = replace(case, files=[], facts={fact: value for fact, value in known.items() if value}).report()

    assert report.route == case.route
    assert report.verdict == "not-ready"
    assert {each.status for each in report.requirements} == {"missing"}


FAULTS: dict[str, tuple[Folder, str]] = {
    "a card that ends in winter": (
        Folder("eu-ehic", [ehic(GIULIA, until="31.01.2027")], "not-ready", {"nationality": "ITA"}),
        "ehic-expires-early",
    ),
    "a card that has expired": (
        Folder("eu-ehic", [ehic(GIULIA, until="31.01.2026")], "not-ready", {"nationality": "ITA"}),
        "expired",
    ),
    "a card of a stranger": (
        Folder(
            "eu-ehic",
            [ehic(STRANGER), *papers(GIULIA, "identity")],
            "not-ready",
            {"nationality": "ITA", "insured_by": "ehic"},
        ),
        "missing-coverage",
    ),
    "a Danish card of a Moroccan": (
        Folder("non-eu-resident-in-eu", [ehic(YASMINE, "DK")], "not-ready", {"nationality": "MAR"}),
        "missing-residence",
    ),
    "the other form of Quebec": (
        Folder(
            "quebec-exchange",
            [form("se-401-q-102/bis", OCEANE)],
            "review",
            {"nationality": "CAN", "insured_by": "ramq", "enrolled_in": "CAN-QC"},
        ),
        "quebec-form-mismatch",
    ),
    "a refund without care forms": (
        Folder("eu-ehic", [ehic(GIULIA), *refund(GIULIA)[:-1]], "not-ready", procedure="care-refund"),
        "missing-care-form",
    ),
    "a refund without a RIB": (
        Folder(
            "eu-ehic", [ehic(GIULIA), *refund(GIULIA)[:1], *refund(GIULIA)[2:]], "not-ready", procedure="care-refund"
        ),
        "missing-bank-details",
    ),
    "a refund with an old proof of address": (
        Folder(
            "eu-ehic",
            [
                ehic(GIULIA),
                *papers(GIULIA, "identity", "bank-details"),
                address(GIULIA, "12/03/2026"),
                student_card(GIULIA),
                care_form(GIULIA),
            ],
            "review",
            procedure="care-refund",
        ),
        "proof-too-old",
    ),
    "a refund where nobody holds a card": (
        Folder("non-eu", refund(YASMINE), "review", procedure="care-refund"),
        "wrong-procedure",
    ),
    "a European whose cover nobody told": (Folder("eu-resources", papers(GIULIA, *FOUR), "review"), "route-undecided"),
    "a French woman born who knows where": (Folder("french-special", papers(AWA, *FOUR), "review"), "route-undecided"),
    "an Andorran whose cover nobody told": (Folder("andorra", papers(LAIA, *FOUR), "review"), "route-undecided"),
    "a carte Vitale without a photo": (
        Folder("non-eu", papers(YASMINE, "identity"), "not-ready", procedure="carte-vitale"),
        "missing-photo",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_on_any_route_is_found(name: str) -> None:
    case, code = FAULTS[name]
    report = case.report()

    assert code in codes(report)
    assert (report.route, report.verdict) == (case.route, case.verdict)


def test_what_hangs_on_an_open_question_is_not_called_missing() -> None:
    report = FAULTS["a European whose cover nobody told"][0].report()

    assert status(report, "coverage") == "review"
    assert "missing-coverage" not in codes(report)


def test_papers_that_nothing_asks_for_are_only_named() -> None:
    """A passport that has expired is no fault where only the card is asked for."""
    old = file_of("old.pdf", passport(GIULIA, expiry=date(2026, 1, 1)))
    report = Folder("eu-ehic", [ehic(GIULIA), old], "not-required").report()

    assert report.verdict == "not-required"
    assert finds(report, "unexpected-document").severity == "notice"
    assert finds(report, "expired").severity == "notice"
