"""Which route an applicant goes: every row of the shared domain facts, section 1.2, and every question left open."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.model.applicant import Applicant
from precheck.requirements.asked import applicable
from precheck.requirements.procedure import PROCEDURES, load
from precheck.requirements.route import ROUTES, asking_nothing, groups, route_of, rules
from tests.helpers import TODAY

FIVE = ["identity", "enrollment", "civil-status", "residence", "bank-details"]
FOUR = ["identity", "enrollment", "civil-status", "bank-details"]
REFUND = ["coverage", "identity", "bank-details", "address", "care-forms", "student-card"]


def facts(**given: object) -> Applicant:
    return replace(Applicant(), **given)  # type: ignore[arg-type]


ROWS = {
    "R1 a student from outside Europe": (facts(nationality="VNM"), "non-eu", FIVE),
    "R1 a British student": (facts(nationality="GBR"), "non-eu", FIVE),
    "R2 a European with her card": (facts(nationality="DEU", insured_by="ehic"), "eu-ehic", ["coverage"]),
    "R2 a Swiss with her card": (facts(nationality="CHE", insured_by="ehic"), "eu-ehic", ["coverage"]),
    "R2 a French woman insured in Spain": (
        facts(nationality="FRA", insured_by="ehic", insured_country="ESP"), "eu-ehic", ["coverage"],
    ),
    "R3 a European with an S1": (facts(nationality="ITA", insured_by="s1"), "eu-s1", [*FOUR, "coverage"]),
    "R4 a European without either": (facts(nationality="NOR", insured_by="none"), "eu-resources", [*FOUR, "coverage"]),
    "R5 resident in Europe": (facts(nationality="MAR", residence_country="ESP"), "non-eu-resident-in-eu", FIVE),
    "R5 a card that does not serve": (
        facts(nationality="IND", insured_by="ehic", insured_country="DNK"), "non-eu-resident-in-eu", FIVE,
    ),
    "R6 a card that serves": (
        facts(nationality="IND", insured_by="ehic", insured_country="DEU"), "non-eu-ehic", ["coverage"],
    ),
    "R7 Quebec, on exchange": (
        facts(nationality="CAN", insured_by="ramq", enrolled_in="CAN-QC"), "quebec-exchange", ["coverage"],
    ),
    "R7 of any nationality": (
        facts(nationality="TUN", insured_by="ramq", enrolled_in="CAN-QC"), "quebec-exchange", ["coverage"],
    ),
    "R8 Quebec, enrolled in France": (
        facts(nationality="CAN", insured_by="ramq", enrolled_in="FRA"), "quebec-enrolled", ["coverage"],
    ),
    "R9 Andorra": (facts(nationality="AND", insured_by="andorra"), "andorra", ["coverage"]),
    "R9 Andorra, by choice": (facts(nationality="AND", insured_by="none"), "non-eu", FOUR),
    "R10 Monaco": (facts(nationality="MCO", insured_by="monaco"), "monaco", ["coverage"]),
    "R11 French born abroad": (facts(nationality="FRA", birth_country="SEN"), "french-special", FOUR),
    "R11 French from Wallis-et-Futuna": (
        facts(nationality="FRA", birth_country="FRA", residence_country="WLF"), "french-special", FOUR,
    ),
    "R12 under sixteen": (
        facts(nationality="VNM", birth_date=date(2011, 5, 14)), "non-eu", [*FIVE, "parental-authorization"],
    ),
    "R13 over twenty-eight": (facts(nationality="VNM", birth_date=date(1990, 1, 1)), "non-eu", FIVE),
    "R14 a short stay": (facts(nationality="USA", stay_months=2), "short-stay", []),
    "R14 three months are not short": (facts(nationality="USA", stay_months=3), "non-eu", FIVE),
    "R15 a French scholarship": (facts(nationality="VNM", french_scholarship=True), "non-eu", FIVE),
    "R16 employed": (facts(nationality="BRA", employed=True), "employed", []),
    "R16 employed, and European": (facts(nationality="DEU", employed=True, insured_by="none"), "employed", []),
    "R17 a doctoral contract": (facts(nationality="BRA", doctoral_contract=True), "doctoral-contract", []),
    "R18 family of an international civil servant": (
        facts(nationality="JPN", insured_by="international-organisation"), "international-organisation", [],
    ),
    "R19 already registered": (
        facts(nationality="BRA", has_social_security_number=True), "already-registered", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_procedures_leads_to_its_route_and_documents(row: str) -> None:
    applicant, expected, documents = ROWS[row]
    route = route_of(applicant)

    assert (route.id, route.question) == (expected, "")
    asked = applicable(load("registration"), route, "registration", applicant, TODAY)
    assert [each.id for each in asked] == documents


QUESTIONS = {
    "no nationality": (facts(), "nationality"),
    "a European whose cover is unknown": (facts(nationality="DEU"), "insured_by"),
    "an Andorran whose cover is unknown": (facts(nationality="AND"), "insured_by"),
    "a Monegasque whose cover is unknown": (facts(nationality="MCO"), "insured_by"),
    "a card of an unknown state": (facts(nationality="IND", insured_by="ehic"), "insured_country"),
    "Quebec, enrolled who knows where": (facts(nationality="CAN", insured_by="ramq"), "enrolled_in"),
    "a French woman born who knows where": (facts(nationality="FRA"), "birth_country"),
}


@pytest.mark.parametrize("case", QUESTIONS)
def test_a_fact_that_decides_and_is_unknown_is_asked_for(case: str) -> None:
    applicant, question = QUESTIONS[case]

    assert route_of(applicant).question == question


def test_every_route_is_reached_by_a_row() -> None:
    assert {route for _, route, _ in ROWS.values()} == set(ROUTES) == {rule.id for rule in rules()}


def test_everybody_has_a_route() -> None:
    """Whatever is given, one row holds: the last asks for the nationality."""
    for nationality in (None, "FRA", "DEU", "VNM", "AND", "MCO", "CHE", "XXA"):
        for insurer in (None, "none", "ehic", "s1", "ramq", "andorra", "monaco", "international-organisation"):
            for months in (None, 1, 10):
                applicant = facts(nationality=nationality, insured_by=insurer, stay_months=months)
                assert route_of(applicant).id in ROUTES


@pytest.mark.parametrize("route", ["eu-ehic", "non-eu-ehic", "quebec-exchange", "quebec-enrolled"])
def test_a_refund_asks_for_the_form_and_the_file(route: str) -> None:
    applicant = next(applicant for applicant, wanted, _ in ROWS.values() if wanted == route)
    asked = applicable(load("care-refund"), route_of(applicant), "care-refund", applicant, TODAY)

    assert [each.id for each in asked] == REFUND


@pytest.mark.parametrize("row", ROWS)
def test_the_carte_vitale_asks_the_same_of_everybody(row: str) -> None:
    applicant, _, _ = ROWS[row]
    asked = applicable(load("carte-vitale"), route_of(applicant), "carte-vitale", applicant, TODAY)

    assert [each.id for each in asked] == ["identity", "photo"]


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_no_route_is_asked_twice_for_one_requirement(procedure: str) -> None:
    pairs = [(each.id, route) for each in load(procedure) for route in each.routes]

    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("nationality", ["AND", "MCO"])
def test_until_an_andorran_says_who_insures_her_the_papers_of_everybody_are_asked_for(nationality: str) -> None:
    route = route_of(facts(nationality=nationality))

    assert (route.asked_as, route.registration, route.finding) == ("non-eu", "yes", "")
    told = route_of(facts(nationality=nationality, insured_by={"AND": "andorra", "MCO": "monaco"}[nationality]))
    assert (told.asked_as, told.registration) == (told.id, "form")
    assert told.finding


def test_a_group_that_a_rule_names_is_a_group_of_countries() -> None:
    for rule in rules():
        for wanted in rule.when.values():
            for word in wanted if isinstance(wanted, list) else [wanted]:
                name = str(word).removeprefix("not ")
                assert not name.startswith("@") or groups()[name[1:]]
        assert rule.source
        assert rule.certainty in {"sure", "settled", "open"}
        assert rule.checked_on <= TODAY.replace(year=2027)


def test_the_routes_on_which_another_scheme_is_in_charge() -> None:
    assert asking_nothing() == {
        "short-stay", "employed", "doctoral-contract", "international-organisation", "already-registered",
    }  # fmt: skip
