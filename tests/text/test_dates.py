"""Dates as documents write them."""

from datetime import date

import pytest

from precheck.text.dates import dates_in, first_date

FEBRUARY = date(2004, 2, 3)


@pytest.mark.parametrize(
    "text",
    ["03/02/2004", "3/2/2004", "03.02.2004", "03-02-2004", "03 / 02 / 2004", "2004-02-03", "2004/02/03", "03 02 2004",
     "3 février 2004", "03 FÉV 2004", "03 FEB 2004", "3 Feb. 2004", "03 FEV/FEB 2004", "3 February 2004",
     "3rd February 2004", "3rd of February 2004", "February 3, 2004", "Feb 3rd, 2004", "3 de febrero de 2004",
     "3 de fevereiro de 2004", "3 febbraio 2004", "3. Februar 2004", "3 Şubat 2004", "3 lutego 2004",
     "3 februarie 2004", "3 февраля 2004", "2004年2月3日", "2004 年 02 月 03 日"],
)  # fmt: skip
def test_a_day_is_understood_in_every_spelling(text: str) -> None:
    assert first_date(f"le {text} à") == FEBRUARY


@pytest.mark.parametrize(
    ("text", "day"),
    [("le quatorze juillet deux mille sept", date(2007, 7, 14)),
     ("le premier mars deux mille quatre", date(2004, 3, 1)),
     ("le vingt et un août mil neuf cent quatre-vingt-dix-neuf", date(1999, 8, 21)),
     ("trente et un décembre deux mille", date(2000, 12, 31)),
     ("the twenty first of may two thousand and four", date(2004, 5, 21)),
     ("el catorce de mayo de dos mil cuatro", date(2004, 5, 14)),
     ("el dos de enero de mil novecientos noventa y nueve", date(1999, 1, 2)),
     ("aos quatorze de maio de dois mil e quatro", date(2004, 5, 14)),
     ("vinte e três de outubro de dois mil e dois", date(2002, 10, 23))],
)  # fmt: skip
def test_registers_write_dates_in_words(text: str, day: date) -> None:
    assert first_date(text) == day


def test_the_day_comes_first_where_both_could() -> None:
    assert first_date("05/04/2003") == date(2003, 4, 5)


def test_the_month_comes_first_where_the_second_number_can_be_no_month() -> None:
    assert first_date("05/14/2004") == date(2004, 5, 14)


@pytest.mark.parametrize(
    "text",
    ["31/02/2004", "00/05/2004", "32/01/2004", "29/02/2003", "14/14/2004", "2004-13-40", "31 juin 2004",
     "trente et un avril deux mille quatre", "12/2004", "mai 2004", "06 12 34 56 78", "12345/67/20041", ""],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_several_dates_are_told_in_their_order_and_none_twice() -> None:
    found = [each.value for each in dates_in("du 01/09/2026 au 31 août 2027, édité le 2026-09-15")]

    assert found == [date(2026, 9, 1), date(2027, 8, 31), date(2026, 9, 15)]


def test_a_long_number_hides_no_date() -> None:
    assert dates_in("compte 00014052004500") == []
