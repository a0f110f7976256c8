"""What a social security number says besides being right or wrong."""

import pytest

from precheck.identifiers.social_security import SocialSecurityNumber, numbers_in


@pytest.mark.parametrize(
    ("first", "female"), [("1", False), ("2", True), ("3", None), ("4", None), ("7", False), ("8", True)]
)
def test_the_first_digit_tells_the_sex_where_it_tells_anything(first: str, female: bool | None) -> None:
    assert SocialSecurityNumber(f"{first}550814168025", "").female is female


@pytest.mark.parametrize(
    ("digits", "born"),
    [("2550114168025", (55, 1)), ("2051214168025", (5, 12)), ("2553014168025", (55, None)),
     ("2555014168025", (55, None)), ("2550014168025", (55, None)), ("2551314168025", (55, None))],
)  # fmt: skip
def test_year_and_month_of_birth_where_the_month_is_known(digits: str, born: tuple[int, int | None]) -> None:
    assert SocialSecurityNumber(digits, "").born == born


def test_ninety_nine_is_the_department_of_those_born_abroad() -> None:
    assert SocialSecurityNumber("2840599321025", "").born_abroad
    assert not SocialSecurityNumber("2840514321025", "").born_abroad
    assert not SocialSecurityNumber("2994014993025", "").born_abroad


@pytest.mark.parametrize("month", ["01", "12", "20", "42", "50", "99"])
def test_months_that_numbers_have(month: str) -> None:
    assert [str(each) for each in numbers_in(f"2 55 {month} 14 168 025 38")] == [f"255{month}1416802538"]


@pytest.mark.parametrize("month", ["00", "13", "19", "43", "49"])
def test_months_that_no_number_has(month: str) -> None:
    assert numbers_in(f"2 55 {month} 14 168 025 38") == []


def test_every_number_of_a_text_is_read_whether_or_not_one_before_it_is_none() -> None:
    text = "2 55 13 14 168 025 38, 2 55 08 14 168 025 38 et 1 84 05 2a 321 025"

    assert [(each.digits, each.key) for each in numbers_in(text)] == [("2550814168025", "38"), ("184052A321025", "")]
