"""Dates as documents write them."""

from datetime import date
from time import process_time

import pytest

from precheck.text.dates import dates_in, first_date

FEBRUARY = date(2004, 2, 3)


@pytest.mark.parametrize(
    "text",
    ["03/02/2004", "3/2/2004", "03.02.2004", "03-02-2004", "03 / 02 / 2004", "2004-02-03", "2004/02/03", "03 02 2004",
     "3 février 2004", "03 FÉV 2004", "03 FEB 2004", "3 Feb. 2004", "03 FEV/FEB 2004", "3 February 2004",
     "3rd February 2004", "3rd of February 2004", "February 3, 2004", "Feb 3rd, 2004", "3 de febrero de 2004",
     "3 de fevereiro de 2004", "3 febbraio 2004", "3. Februar 2004", "3 Şubat 2004", "3 lutego 2004",
     "3 februarie 2004", "3 февраля 2004", "2004年2月3日", "2004 年 02 月 03 日",
     "03-FEB-2004", "03/FEB/2004", "3-Fév-2004", "03.FEB.2004", "03 FÉV / FEB 2004", "03-FEV/FEB-2004",
     "ngày 03 tháng 02 năm 2004", "ngày 3 tháng 2, năm 2004", "٠٣/٠٢/٢٠٠٤", "۰۳/۰۲/۲۰۰۴", "٢٠٠٤-٠٢-٠٣",
     "3 лютого 2004", "3. února 2004", "3. februára 2004",
     "03 فبراير 2004", "3 فيفري 2004", "3 شباط 2004", "3 من شهر فبراير سنة 2004", "٣ فبراير ٢٠٠٤", "3 بهمن؟ 03/02/2004",
     "1382/11/14", "۱۳۸۲/۱۱/۱۴", "14 بهمن 1382", "3 फरवरी 2004", "০৩/০২/২০০৪", "৩ ফেব্রুয়ারি ২০০৪", "3 กุมภาพันธ์ 2547",
     "๓ กุมภาพันธ์ ๒๕๔๗", "二〇〇四年二月三日", "平成16年2月3日", "民國93年2月3日", "2004년 2월 3일", "3 Φεβρουαρίου 2004",
     "3 февруари 2004", "3. фебруар 2004", "3 בפברואר 2004", "2004. február 3.", "2004 m. vasario 3 d.",
     "anul 2004 luna februarie ziua 3", "3 februari 2004", "3. helmikuuta 2004"],
)  # fmt: skip
def test_a_day_is_understood_in_every_spelling(text: str) -> None:
    assert first_date(f"le {text} à") == FEBRUARY


@pytest.mark.parametrize(
    ("text", "day"),
    [("le quatorze juillet deux mille sept", date(2007, 7, 14)),
     ("le premier mars deux mille quatre", date(2004, 3, 1)),
     ("le vingt et un août mil neuf cent quatre-vingt-dix-neuf", date(1999, 8, 21)),
     ("le quatorze mai de l'an deux mille quatre", date(2004, 5, 14)),
     ("le quatorze du mois de mai de l’année deux mille quatre", date(2004, 5, 14)),
     ("el catorce de mayo del año dos mil cuatro", date(2004, 5, 14)),
     ("trente et un décembre deux mille", date(2000, 12, 31)),
     ("the twenty first of may two thousand and four", date(2004, 5, 21)),
     ("el catorce de mayo de dos mil cuatro", date(2004, 5, 14)),
     ("el dos de enero de mil novecientos noventa y nueve", date(1999, 1, 2)),
     ("aos quatorze de maio de dois mil e quatro", date(2004, 5, 14)),
     ("vinte e três de outubro de dois mil e dois", date(2002, 10, 23)),
     ("L'an deux mille trois, le neuf novembre à vingt heures", date(2003, 11, 9)),
     ("le onzième jour du mois de mai de l'année deux mille quatre", date(2004, 5, 11)),
     ("il giorno ventidue del mese di maggio dell'anno duemilatré", date(2003, 5, 22)),
     ("il ventotto gennaio millenovecentonovantanove", date(1999, 1, 28)),
     ("Twelfth March 2004", date(2004, 3, 12))],
)  # fmt: skip
def test_registers_write_dates_in_words(text: str, day: date) -> None:
    assert first_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("في يوم الخامس عشر من شهر أفريل سنة ألفين وأربعة على الساعة العاشرة", date(2004, 4, 15)),
        ("في يوم الاثنين ثاني عشر يوليوز سنة ألفين وستة", date(2006, 7, 12)),
        ("الموافق لثاني وعشرين أبريل سنة ألفين وأربعة", date(2004, 4, 22)),
        ("الحادي والثلاثين من مارس ألف وتسعمائة وتسعة وتسعين", date(1999, 3, 31)),
        ("في سنة ألفين واثنين وفي يوم الفاتح من شهر ماي", date(2002, 5, 1)),
    ],
)
def test_registers_of_arab_states_write_dates_in_words(text: str, day: date) -> None:
    assert first_date(text) == day


def test_a_monday_is_no_second_day() -> None:
    assert first_date("يوم الاثنين من شهر أفريل سنة ألفين وأربعة") is None


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


@pytest.mark.parametrize("text", ["1425/12/14", "1445/03/02", "1383/13/01", "1384/12/30"])
def test_a_lunar_year_and_a_day_the_solar_calendar_has_not_are_no_date(text: str) -> None:
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("solar", "day"),
    [("1383/01/01", date(2004, 3, 20)), ("1370/12/29", date(1992, 3, 19)), ("1375/12/30", date(1997, 3, 20)),
     ("1399/12/30", date(2021, 3, 20)), ("1404/01/01", date(2025, 3, 21))],
)  # fmt: skip
def test_solar_years_are_counted_with_their_leap_days(solar: str, day: date) -> None:
    assert first_date(solar) == day


@pytest.mark.parametrize(
    "text",
    ["2026-09-01 - 2027-06-30", "2026-09-01 – 2027-06-30", "01/09/2026-30/06/2027", "01-09-2026 - 30-06-2027"],
)
def test_a_dash_between_two_dates_belongs_to_neither(text: str) -> None:
    assert [each.value for each in dates_in(text)] == [date(2026, 9, 1), date(2027, 6, 30)]


def test_several_dates_are_told_in_their_order_and_none_twice() -> None:
    found = [each.value for each in dates_in("du 01/09/2026 au 31 août 2027, édité le 2026-09-15")]

    assert found == [date(2026, 9, 1), date(2027, 8, 31), date(2026, 9, 15)]


@pytest.mark.parametrize(
    ("month", "names"),
    [(1, "січня ledna stycznia"), (2, "лютого února lutego"), (3, "березня března marca"), (4, "квітня dubna kwietnia"),
     (5, "травня května maja"), (6, "червня června czerwca"), (7, "липня července lipca"),
     (8, "серпня srpna sierpnia"), (9, "вересня září września"), (10, "жовтня října października"),
     (11, "листопада listopadu listopada"), (12, "грудня prosince grudnia")],
)  # fmt: skip
def test_months_have_slavic_names(month: int, names: str) -> None:
    assert [first_date(f"14 {name} 2004 р.") for name in names.split()] == [date(2004, month, 14)] * 3


@pytest.mark.parametrize("text", ["14 mai/" * 20_000, "un " * 60_000, "14-" * 60_000, "14 mai/" + "a" * 100_000])
def test_a_long_text_takes_no_long_time(text: str) -> None:
    start = process_time()
    dates_in(text)

    assert process_time() - start < 3


def test_a_long_number_hides_no_date() -> None:
    assert dates_in("compte 00014052004500") == []
