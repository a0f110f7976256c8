"""The applicant's facts as a user writes them: what is understood, and what is refused with a way out."""

from datetime import date
from pathlib import Path

import pytest

from precheck.errors import BadApplicant
from precheck.model.applicant import Applicant
from precheck.requirements.applicant_file import beside, from_table, load, merged, parse

WRITTEN = b"""
family_name = "NGUYEN"
birth_date = 2004-05-14
nationality = "vn"
insured_country = "D"
birth_country = "VNM"
residence_country = "FR"
stay_months = "10"
employed = false
doctoral_contract = true
french_scholarship = false
has_social_security_number = true
insured_by = "none"
procedure = "care-refund"
academic_year = "2026-2027"
start_date = 2026-09-01T08:00:00
end_date = "2027-06-30"
"""


def refused(**fact: object) -> BadApplicant:
    with pytest.raises(BadApplicant) as caught:
        from_table(fact, "a.toml")
    return caught.value


def test_every_fact_is_understood_as_it_is_meant() -> None:
    assert parse(WRITTEN, "a.toml") == Applicant(
        family_name="NGUYEN", birth_date=date(2004, 5, 14), nationality="VNM", insured_country="DEU",
        birth_country="VNM", residence_country="FRA", stay_months=10, employed=False, doctoral_contract=True,
        french_scholarship=False, has_social_security_number=True, insured_by="none", procedure="care-refund",
        academic_year="2026-2027", start_date=date(2026, 9, 1), end_date=date(2027, 6, 30),
    )  # fmt: skip


def test_what_is_left_empty_is_not_given() -> None:
    assert from_table({"nationality": "", "employed": None}, "form") == Applicant()


@pytest.mark.parametrize(
    ("fact", "value"),
    [("nationality", "Atlantis"), ("birth_country", "ZZ"), ("residence_country", "QQQ"), ("insured_country", "1"),
     ("birth_date", "14/05/2004"), ("start_date", "2026-13-01"), ("end_date", "soon"), ("employed", "yes"),
     ("doctoral_contract", 1), ("french_scholarship", "true"), ("has_social_security_number", "2 55 08"),
     ("academic_year", "2026-2028"), ("academic_year", "2026"), ("academic_year", "2026-2026"),
     ("stay_months", "ten"), ("stay_months", -1), ("stay_months", 10.5), ("stay_months", "12345"),
     ("insured_by", "bank"), ("procedure", "visa"), ("family_name", 7), ("given_names", ["Lan"])],
)  # fmt: skip
def test_a_fact_that_cannot_be_is_refused_and_named(fact: str, value: object) -> None:
    error = refused(**{fact: value})

    assert "a.toml" in str(error)
    assert fact in str(error)


def test_a_misspelt_fact_is_met_with_the_nearest_one_and_a_strange_one_with_all() -> None:
    assert "nationality" in refused(nationalty="VNM").next_step
    assert "family_name, given_names, birth_date" in refused(zzzzz="VNM").next_step


def test_a_wrong_choice_is_met_with_those_there_are() -> None:
    assert "none, ehic, s1, ramq, andorra, monaco, international-organisation" in refused(insured_by="x").next_step
    assert "registration, care-refund, carte-vitale" in refused(procedure="x").next_step


@pytest.mark.parametrize("data", [b"nationality = VNM", b"\xff\xfe"])
def test_a_file_that_is_not_toml_is_refused(data: bytes) -> None:
    with pytest.raises(BadApplicant, match=r"a\.toml"):
        parse(data, "a.toml")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadApplicant, match=r"none\.toml"):
        load(tmp_path / "none.toml")


def test_a_folder_brings_its_own_facts(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "lan").mkdir()
    (tmp_path / "lan" / "applicant.toml").write_bytes(WRITTEN)
    (tmp_path / "passport.pdf").write_bytes(b"%PDF")

    assert beside([tmp_path / "passport.pdf", tmp_path / "bare", tmp_path / "lan"]).nationality == "VNM"
    assert beside([tmp_path / "bare"]) == beside([]) == Applicant()


def test_what_is_said_last_counts_and_what_is_not_said_stays() -> None:
    first = Applicant(nationality="VNM", employed=True)

    assert merged(first, Applicant(nationality="CHN", stay_months=3)) == Applicant(
        nationality="CHN", employed=True, stay_months=3
    )
    assert merged(first, Applicant(employed=False)).employed is False
