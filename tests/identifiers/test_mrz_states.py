"""The states that zones name: each is one that the rest of the program knows."""

import pycountry
import pytest

from precheck.identifiers.countries import alpha3, alpha3_of_number
from precheck.identifiers.mrz_states import STATES


def test_every_country_of_iso_has_its_code_but_germany_whose_zones_say_d() -> None:
    iso = {each.alpha_3 for each in pycountry.countries}

    assert iso - STATES == {"DEU"}
    assert "D<<" in STATES


@pytest.mark.parametrize(
    "code",
    ["GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "UNK", "XAA", "XBA", "XCC", "XCE", "XCO", "XCT", "XEC", "XES",
     "XIM", "XMP", "XOM", "XPO", "XDC", "XXA", "XXB", "XXC", "XXX", "EUE", "RKS", "UTO"],
)  # fmt: skip
def test_the_codes_of_icao_beside_those_of_iso(code: str) -> None:
    """Britain's five, the United Nations, organisations, persons without a nationality, Kosovo, Utopia."""
    assert code in STATES


def test_nothing_else_is_a_state() -> None:
    assert len(STATES) == len(pycountry.countries) - 1 + 1 + 28
    assert all(len(code) == 3 for code in STATES)


@pytest.mark.parametrize(
    ("code", "country"),
    [("GBN", "GBR"), ("GBP", "GBR"), ("GBS", "GBR"), ("XXB", "XXB"), ("XXC", "XXC"), ("XXX", "XXX"), ("UNO", "UNO"),
     ("UNA", "UNA"), ("XKX", "XKX"), ("DE", "DEU"), ("DEU", "DEU")],
)  # fmt: skip
def test_a_code_of_a_zone_is_told_in_one_spelling(code: str, country: str) -> None:
    assert alpha3(code) == country


@pytest.mark.parametrize(("number", "country"), [("276", "DEU"), ("250", "FRA"), ("004", "AFG"), ("999", None)])
def test_a_numeric_code_tells_its_country(number: str, country: str | None) -> None:
    assert alpha3_of_number(number) == country


def test_every_member_state_is_a_country() -> None:
    from precheck.identifiers.countries import NO_PERMIT

    assert {each.alpha_3 for each in pycountry.countries} >= NO_PERMIT
