"""The rules themselves: every one sourced and dated, asked of whom the domain says."""

from dataclasses import replace
from datetime import date

import pytest

from precheck.model.applicant import Applicant
from precheck.model.catalogue import DOCUMENT_TYPES, SEVERITIES
from precheck.requirements.asked import applicable
from precheck.requirements.procedure import Requirement, load
from precheck.requirements.route import route_of
from tests.helpers import TODAY

RULES = load("registration")


@pytest.mark.parametrize("each", RULES, ids=lambda rule: rule.id)
def test_every_rule_names_known_types_a_known_finding_and_where_it_comes_from(each: Requirement) -> None:
    assert set(each.types) | set(each.lookalikes) | set(each.weaker) <= set(DOCUMENT_TYPES)
    assert {each.missing_code, *each.lookalikes.values()} <= set(SEVERITIES)
    assert each.source
    assert each.certainty in {"sure", "settled", "open"}
    assert each.missing in {"error", "warning"}
    assert each.routes
    assert each.checked_on <= TODAY.replace(year=2027)


def asked(nationality: str, **facts: object) -> list[str]:
    applicant = replace(Applicant(nationality=nationality), **facts)  # type: ignore[arg-type]
    return [each.id for each in applicable(RULES, route_of(applicant), "registration", applicant, TODAY)]


@pytest.mark.parametrize("nationality", ["VNM", "DZA", "USA", "GBR", "COL", "MAR", "XXA"])
def test_a_student_from_outside_europe_needs_five_papers(nationality: str) -> None:
    assert asked(nationality) == ["identity", "enrollment", "civil-status", "residence", "bank-details"]


@pytest.mark.parametrize("nationality", ["DEU", "ITA", "NOR", "ISL", "LIE", "CHE"])
def test_a_european_needs_no_permit_but_cover(nationality: str) -> None:
    for cover in ("none", "s1"):
        wanted = asked(nationality, insured_by=cover)
        assert "residence" not in wanted
        assert "coverage" in wanted


def test_a_french_national_born_abroad_needs_neither_permit_nor_cover() -> None:
    assert asked("FRA", birth_country="SEN") == ["identity", "enrollment", "civil-status", "bank-details"]


@pytest.mark.parametrize(
    ("born", "wanted"),
    [(date(2010, 10, 2), True), (date(2010, 10, 1), False), (date(2004, 5, 14), False), (date(1971, 1, 1), False)],
)
def test_only_under_sixteen_a_parent_is_asked(born: date, wanted: bool) -> None:
    assert ("parental-authorization" in asked("VNM", birth_date=born)) == wanted


def test_an_unknown_nationality_is_a_question_and_not_a_guess() -> None:
    route = route_of(Applicant())

    assert (route.decided, route.question) == (False, "nationality")


def test_an_unknown_cover_of_a_european_is_a_question() -> None:
    assert not route_of(Applicant(nationality="DEU")).decided


def test_an_unknown_procedure_is_an_error() -> None:
    with pytest.raises(KeyError):
        load("marriage")
