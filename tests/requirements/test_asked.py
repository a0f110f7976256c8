"""What the report says about the route: the question that is open, or what takes the place of this procedure."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from precheck.requirements.asked import about_route, applicable
from precheck.requirements.procedure import load
from precheck.requirements.route import Route, route_of
from tests.helpers import TODAY, assembled, certificate, file_of, finds, passport
from tests.requirements.test_routes import facts

PASSPORT = file_of("p.pdf", passport())
SIXTEEN_TODAY = date(TODAY.year - 16, TODAY.month, TODAY.day)
DAY_SHORT = date(TODAY.year - 16, TODAY.month, TODAY.day + 1)


def said(applicant: Applicant, *files: FileReading, procedure: str = "registration") -> list[Finding]:
    return list(about_route(route_of(applicant), procedure, applicant, TODAY, assembled(*files)))


@pytest.mark.parametrize(
    ("applicant", "question", "hangs"),
    [
        (facts(nationality="DEU"), "insured_by", "coverage"),
        (facts(nationality="IND", insured_by="ehic"), "insured_country", "coverage"),
        (facts(nationality="CAN", insured_by="ramq"), "enrolled_in", "coverage"),
        (facts(nationality="FRA"), "birth_country", None),
    ],
)
def test_an_open_question_is_asked_and_says_what_hangs_on_it(
    applicant: Applicant, question: str, hangs: str | None
) -> None:
    found = finds(said(applicant), "route-undecided")

    assert (found.outcome, found.severity) == ("inconclusive", "warning")
    assert (found.data["question"], found.data["cause"], found.requirement) == (question, question, hangs)
    assert found.source


def test_the_nationality_is_asked_for_only_beside_a_paper_that_should_tell_it() -> None:
    """Where no such paper is there, that it is missing says so already."""
    unknown = facts()

    assert said(unknown) == []
    assert said(unknown, file_of("c.pdf", certificate())) == []
    assert finds(said(unknown, file_of("c.pdf", certificate()), PASSPORT), "route-undecided")


def test_a_refund_is_for_those_who_hold_a_form_of_their_insurer() -> None:
    found = finds(said(facts(nationality="VNM"), procedure="care-refund"), "wrong-procedure")

    assert found.data["cause"] == "care-refund"
    assert found.source
    assert said(facts(nationality="DEU", insured_by="ehic"), procedure="care-refund") == []


@pytest.mark.parametrize(
    ("applicant", "code", "route"),
    [
        (facts(nationality="DEU", insured_by="ehic"), "registration-not-needed", "eu-ehic"),
        (facts(nationality="BRA", employed=True), "wrong-procedure", "employed"),
        (facts(nationality="BRA", has_social_security_number=True), "already-registered", "already-registered"),
    ],
)
def test_where_another_scheme_is_in_charge_the_report_says_which(applicant: Applicant, code: str, route: str) -> None:
    found = finds(said(applicant), code)

    assert (found.data["route"], found.data["cause"]) == (route, route)
    assert found.source


def test_an_ordinary_student_is_told_nothing_about_the_route() -> None:
    assert said(facts(nationality="VNM"), PASSPORT) == []


@pytest.mark.parametrize(("born", "too_young"), [(SIXTEEN_TODAY, False), (DAY_SHORT, True), (date(1999, 1, 1), False)])
def test_the_carte_vitale_is_for_those_who_are_sixteen(born: date, too_young: bool) -> None:
    found = said(facts(nationality="VNM", birth_date=born), procedure="carte-vitale")

    assert [(each.code, each.data["cause"]) for each in found] == [("wrong-procedure", "vitale-under-16")] * too_young


def test_the_carte_vitale_asks_nothing_about_the_route() -> None:
    assert said(facts(nationality="DEU"), PASSPORT, procedure="carte-vitale") == []


def test_registration_asks_nothing_of_those_who_need_none_but_other_procedures_do() -> None:
    nothing = Route("non-eu", asked_as="non-eu", registration="no")

    assert applicable(load("registration"), nothing, "registration", facts(), TODAY) == []
    assert applicable(load("carte-vitale"), nothing, "carte-vitale", facts(), TODAY)


def test_a_rule_for_the_young_asks_nothing_on_the_birthday_or_of_an_unknown_age() -> None:
    [rule] = [each for each in load("registration") if each.id == "parental-authorization"]
    route = route_of(facts(nationality="VNM"))
    asked = [
        bool(applicable([rule], route, "registration", replace(Applicant(), nationality="VNM", birth_date=born), TODAY))
        for born in (DAY_SHORT, SIXTEEN_TODAY, None)
    ]

    assert asked == [True, False, False]
