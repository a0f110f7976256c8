"""Academic years: how papers write them, and which one counts on a day."""

from datetime import date

import pytest

from precheck.identifiers.academic_year import accepted, year_of, years_in
from precheck.text.fold import fold


def years(text: str) -> list[str]:
    return [each.year for each in years_in(fold(text))]


@pytest.mark.parametrize(
    "text",
    ["2026-2027", "2026/2027", "2026 / 2027", "2026 – 2027", "2026-27", "2026/27", "2026 à 2027", "2026 to 2027",
     "2026_2027", "2026.2027", "Année universitaire : 2026-2027", "Academic year 2026/27", "session 2026 2027",
     "année universitaire 20262027", "Année universitaire 2026", "année académique : 2026,", "Academic year 2026.",
     "pour l'année universitai8@26 / 2027", "pour l'année universitai2826/2027"],
)  # fmt: skip
def test_a_year_is_understood_in_every_spelling(text: str) -> None:
    assert years(text) == ["2026-2027"]


@pytest.mark.parametrize(
    "text",
    ["2026-2028", "2027-2026", "2026-2026", "2026/29", "2026-08-27", "01/09/2026-27/08", "n° 12026-20270", "2026",
     "12.2026-2027.01", "année universitaire 2026-2028", "année universitaire 2026/09", "année 2026",
     "année universitaire 2026.09.01", "tel 20 26 20 27", "2026 2027", "année universitaire 25 / 2027", "26 / 2027",
     "n° d'inscription 26/2027",
     "année scolaire 09/2027"],
)  # fmt: skip
def test_years_that_do_not_follow_each_other_and_other_numbers_are_none(text: str) -> None:
    assert years(text) == []


def test_a_labelled_year_is_told_from_one_that_merely_stands_there() -> None:
    told = {
        each.year: each.labelled for each in years_in("plan 2025-2026. " + " " * 60 + "annee universitaire 2026-2027")
    }

    assert told == {"2025-2026": False, "2026-2027": True}


@pytest.mark.parametrize(
    ("day", "years_that_count"),
    [(date(2026, 9, 1), ("2026-2027",)), (date(2026, 12, 31), ("2026-2027",)), (date(2027, 1, 1), ("2026-2027",)),
     (date(2027, 5, 31), ("2026-2027",)), (date(2027, 6, 1), ("2027-2028", "2026-2027")),
     (date(2027, 8, 31), ("2027-2028", "2026-2027")), (date(2027, 9, 1), ("2027-2028",))],
)  # fmt: skip
def test_the_year_turns_in_september_and_in_summer_two_years_count(
    day: date, years_that_count: tuple[str, ...]
) -> None:
    assert accepted(day) == years_that_count


def test_the_rest_of_a_year_counts_only_where_no_whole_one_stands() -> None:
    assert years("Année universitaire 2025/2026, dossier année 26/2027") == ["2025-2026"]


def test_a_day_belongs_to_one_year() -> None:
    assert (year_of(date(2026, 8, 31)), year_of(date(2026, 9, 1))) == ("2025-2026", "2026-2027")
