"""Account numbers of the Maghreb: told by length and key, and never from any other row of digits."""

import pytest
from samples import numbers

from precheck.identifiers.domestic_account import find_domestic, has_right_key
from precheck.identifiers.iban import find
from tests.helpers import iban

MOROCCO = "011519000001205000534921"  # the specimen of the registry of ISO 13616, MA64 …
TUNISIA = "10006035183598478831"  # its specimen of TN59 …
ALGERIA = "02100001113000000570"  # the national part of DZ58 00…


def told(text: str) -> list[tuple[str, str]]:
    return [(account.country, account.digits) for account, _, _ in find_domestic(text)]


@pytest.mark.parametrize(("country", "digits"), [("MA", MOROCCO), ("TN", TUNISIA), ("DZ", ALGERIA)])
def test_a_number_is_told_by_its_country(country: str, digits: str) -> None:
    assert told(f"RIB : {digits}") == [(country, digits)]
    assert told(f"RIB {numbers.grouped(digits)} DH") == [(country, digits)]


@pytest.mark.parametrize(
    ("text", "country"),
    [("011 519 0000012050005349 21", "MA"), ("10 006 0351835984788 31", "TN"), ("021 00001 1130000005 70", "DZ"),
     ("10.006.0351835984788.31", "TN"), ("021-00001-1130000005-70", "DZ"), ("011 | 519 | 0000012050005349 | 21", "MA")],
)  # fmt: skip
def test_it_is_told_in_the_groups_in_which_banks_print_it(text: str, country: str) -> None:
    assert [found for found, _ in told(text)] == [country]


@pytest.mark.parametrize(("country", "digits"), [("MA", MOROCCO), ("TN", TUNISIA), ("DZ", ALGERIA)])
def test_one_wrong_digit_is_no_number(country: str, digits: str) -> None:
    for place in range(3, len(digits)):
        other = digits[:place] + str((int(digits[place]) + 1) % 10) + digits[place + 1 :]
        assert not has_right_key(country, other)


def test_the_place_in_the_text_is_that_of_the_digits() -> None:
    [(_, start, end)] = find_domestic(f"RIB : {TUNISIA} TND")

    assert f"RIB : {TUNISIA} TND"[start:end] == TUNISIA


@pytest.mark.parametrize(
    "text",
    ["", "0" * 20, "0" * 24, "12345678901234567890", "30066 10041 00012345678 06", f"FR76{TUNISIA}", f"{MOROCCO}9",
     "Tél. 01 23 45 67 89 SIRET 123 456 789 00012", "2026 2027 2028 2029 2030"],
)  # fmt: skip
def test_other_rows_of_digits_are_none(text: str) -> None:
    assert told(text) == []


def test_an_iban_is_none() -> None:
    assert told(numbers.grouped(iban())) == []
    assert [number[:2] for number, _, _ in find("TN59 1000 6035 1835 9847 8831")] == ["TN"]
    assert told("TN59 1000 6035 1835 9847 8831") == []


def test_a_number_that_suits_two_countries_is_told_by_its_groups_or_not_at_all() -> None:
    """Without a bank in front the keys of Tunisia and Algeria are the same."""
    body = "000123456789012345"
    digits = body + f"{97 - int(body) * 100 % 97:02d}"
    assert has_right_key("TN", digits)
    assert has_right_key("DZ", digits)

    assert told(digits) == []
    assert told(f"{digits[:2]} {digits[2:5]} {digits[5:18]} {digits[18:]}") == [("TN", digits)]
    assert told(f"{digits[:3]} {digits[3:8]} {digits[8:18]} {digits[18:]}") == [("DZ", digits)]
