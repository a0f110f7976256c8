"""Where the facts come from: what is given counts first, then what the applicant's own papers tell."""

from collections.abc import Mapping
from datetime import date

import pytest

from precheck.model.applicant import Applicant, Fact
from precheck.model.document import Document, DocumentPage, Field, Holder
from precheck.requirements.facts import Facts, facts_of
from tests.helpers import TODAY, page_of

PAGE = DocumentPage("paper.pdf", page_of("paper"))


def paper(kind: str, holder: Holder = "applicant", name: str = "d1", **fields: str) -> Document:
    return Document(
        name, kind, 1.0, (PAGE,), fields={key: Field(value) for key, value in fields.items()}, holder=holder
    )


def told(*papers: Document, given: Applicant | None = None, born: tuple[date, str] | None = None) -> Facts:
    return facts_of(papers, given or Applicant(), born, TODAY)


@pytest.mark.parametrize("kind", ["passport", "national-id", "residence-permit", "visa"])
def test_an_identity_document_tells_the_nationality(kind: str) -> None:
    found = told(paper(kind, nationality="D"))

    assert found.known["nationality"] == Fact("DEU", "d1")
    assert found.applicant.nationality == "DEU"


def test_the_passport_speaks_before_the_visa() -> None:
    found = told(paper("visa", nationality="CHN"), paper("passport", name="d2", nationality="VNM"))

    assert found.known["nationality"] == Fact("VNM", "d2")


def test_other_papers_and_codes_of_no_country_tell_no_nationality() -> None:
    assert "nationality" not in told(paper("rib", nationality="VNM"), paper("passport", nationality="QQQ")).known


FORMS: dict[str, Mapping[str, str]] = {
    "s1": {"insured_by": "s1"},
    "resources-statement": {"insured_by": "none"},
    "se-401-q-106": {"insured_by": "ramq", "enrolled_in": "CAN-QC"},
    "se-401-q-102": {"insured_by": "ramq", "enrolled_in": "FRA"},
    "se-130-04": {"insured_by": "andorra"},
    "monaco-certificate": {"insured_by": "monaco"},
    "ehic": {"insured_by": "ehic", "insured_country": "ESP"},
    "ehic-replacement": {"insured_by": "ehic", "insured_country": "ESP"},
}


@pytest.mark.parametrize("kind", FORMS)
def test_a_form_of_an_insurer_tells_who_insures(kind: str) -> None:
    """The state that issued it matters for the European card only."""
    found = told(paper(kind, issuer="ES"))

    assert {name: fact.value for name, fact in found.known.items() if name != "academic_year"} == FORMS[kind]
    assert all(getattr(found.applicant, name) == value for name, value in FORMS[kind].items())


def test_a_card_of_an_unreadable_state_tells_no_state() -> None:
    assert "insured_country" not in told(paper("ehic", issuer="QQ")).known
    assert "insured_country" not in told(paper("ehic")).known


def test_who_brings_an_s1_means_to_register_whatever_card_she_has() -> None:
    found = told(paper("ehic", issuer="ES"), paper("s1", name="d2"))

    assert found.known["insured_by"] == Fact("s1", "d2")


@pytest.mark.parametrize("kind", ["entitlement-certificate", "carte-vitale"])
def test_a_number_on_a_paper_of_hers_means_that_she_has_one(kind: str) -> None:
    found = told(paper(kind, social_security_number="255081416802538"))

    assert found.known["has_social_security_number"] == Fact("true", "d1")
    assert found.applicant.has_social_security_number is True


@pytest.mark.parametrize(
    "without",
    [
        paper("carte-vitale"),
        paper("carte-vitale", "unknown", social_security_number="255081416802538"),
        paper("care-form", social_security_number="255081416802538"),
    ],
    ids=["no number", "of nobody known", "another paper"],
)
def test_no_number_is_hers_without_a_paper_that_says_so(without: Document) -> None:
    assert "has_social_security_number" not in told(without).known


def test_a_strangers_paper_tells_nothing() -> None:
    found = told(paper("passport", "other", nationality="VNM"), paper("ehic", "other", issuer="ES"))

    assert set(found.known) == {"academic_year"}


def test_a_given_fact_is_never_overruled() -> None:
    given = Applicant(nationality="CHN", birth_date=date(2004, 5, 14), employed=False, stay_months=10)
    found = told(paper("passport", nationality="VNM"), given=given, born=(date(2000, 1, 1), "d1"))

    assert found.applicant == given
    assert {name: (fact.value, fact.origin) for name, fact in found.known.items() if name != "academic_year"} == {
        "nationality": ("CHN", "given"), "birth_date": ("2004-05-14", "given"), "employed": ("false", "given"),
        "stay_months": ("10", "given"),
    }  # fmt: skip


def test_a_birth_date_that_a_paper_tells_is_a_fact_with_its_origin() -> None:
    found = told(born=(date(2004, 5, 14), "d3"))

    assert found.known["birth_date"] == Fact("2004-05-14", "d3")
    assert found.applicant.birth_date == date(2004, 5, 14)


def test_the_year_is_assumed_from_the_day_unless_given() -> None:
    assert told().known["academic_year"] == Fact("2026-2027", "assumed")
    assert told().applicant.academic_year is None
    assert told(given=Applicant(academic_year="2025-2026")).known["academic_year"] == Fact("2025-2026", "given")
