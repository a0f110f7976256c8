"""Countries as options, documents and zones write them."""

import pytest

from precheck.identifiers.countries import EU_EEA, EU_EEA_CH, NO_PERMIT, alpha3


@pytest.mark.parametrize(
    ("code", "country"),
    [("VN", "VNM"), ("vnm", "VNM"), (" FR ", "FRA"), ("D", "DEU"), ("D<<", "DEU"), ("GBD", "GBR"), ("GBO", "GBR"),
     ("ROM", "ROU"), ("RKS", "XKX"), ("XXA", "XXA"), ("UTO", "UTO")],
)  # fmt: skip
def test_a_code_is_understood_in_every_spelling(code: str, country: str) -> None:
    assert alpha3(code) == country


@pytest.mark.parametrize("code", ["", "ZZ", "QQQ", "Vietnam", "1", "<<<"])
def test_what_is_no_country_is_none(code: str) -> None:
    assert alpha3(code) is None


def test_thirty_states_of_the_union_and_the_economic_area_and_switzerland_beside() -> None:
    assert len(EU_EEA) == 30
    assert {"ISL", "LIE", "NOR"} <= EU_EEA
    assert "CHE" not in EU_EEA
    assert {"CHE"} == EU_EEA_CH - EU_EEA
    assert "GBR" not in EU_EEA_CH


def test_monaco_andorra_san_marino_and_the_vatican_need_no_permit_either() -> None:
    assert {"AND", "MCO", "SMR", "VAT"} == NO_PERMIT - EU_EEA_CH
