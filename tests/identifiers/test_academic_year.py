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


def test_a_single_year_under_a_label_counts_beside_a_pair_and_not_within_one() -> None:
    assert years("Année universitaire 2026 (plan 2025-2026)") == ["2025-2026", "2026-2027"]
    assert years("Plan 2025-2026, année universitaire 2026") == ["2025-2026", "2026-2027"]
    assert years("Année universitaire 2026 au 2027") == ["2026-2027"]


def test_years_that_do_not_follow_each_other_hide_none_after_them() -> None:
    assert years("2026-2028, puis 2026-2027") == ["2026-2027"]
    assert years("année 26 / 2028, année 26 / 2027") == ["2026-2027"]


@pytest.mark.parametrize(
    ("text", "labelled"),
    [("annee universitaire 2026", True), ("annee universitai8@26 / 2027", True), ("inscrit pour 2026-2027", True),
     ("plan 2026-2027", False), ("annee universitaire" + " x" * 31 + " 2026-2027", False),
     ("x" * 80 + " annee universitaire 2026-2027", True), ("studienjahr 2026/2027", True),
     ("au titre de 2026/2027", True), ("curso 2026-2027", True), ("session 2026-2027", True)],
)  # fmt: skip
def test_a_year_is_labelled_by_words_that_stand_near(text: str, labelled: bool) -> None:
    assert [(each.year, each.labelled) for each in years_in(text)] == [("2026-2027", labelled)]


def test_the_rest_of_a_year_is_one_only_near_its_label() -> None:
    assert years("Année" + " x" * 25 + " 26 / 2027") == []
    assert years("x" * 50 + " année x 26 / 2027") == ["2026-2027"]


def test_the_place_of_a_year_is_that_of_its_digits() -> None:
    text = "annee universitaire 2026-2027, academic year 2028"

    assert [text[each.start : each.end] for each in years_in(text)] == ["2026-2027", "2028"]
