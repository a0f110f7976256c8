"""What the table counts is counted right: errors of characters, wrong zones and accounts, the part kept aside."""

import pytest
from benchmarks.mrz import Case as MrzCase
from benchmarks.reading_parts.measures import (
    edits,
    error_rate,
    held,
    judge_account,
    judge_zone,
    nearest,
    share_of,
    word_recall,
)

from precheck.model.page import Box, MrzReading

ZONE = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")


def read(*lines: str, marked: tuple[tuple[int, int], ...] = ()) -> MrzReading:
    return MrzReading(lines, Box(0, 0, 1, 1), tuple((1.0,) * len(line) for line in lines), marked)


@pytest.mark.parametrize(
    ("truth", "found", "count"),
    [
        ("né à Fès", "né à Fès", 0),
        ("né à Fès", "ne a Fes", 3),
        ("l'année  2026", "l’année\n2026", 0),  # what prints alike, and where lines end, is no error
        ("16 h 30", "16h30", 2),
        ("abc", "", 3),
        ("", "abc", 3),
    ],
)
def test_errors_of_characters_are_edits(truth: str, found: str, count: int) -> None:
    """Insertions, removals and changes, each once."""
    assert edits(truth, found) == count


def test_the_error_rate_is_by_characters_of_the_truth() -> None:
    """What is read and not there counts, so that a rate may exceed 1."""
    assert error_rate("abcd", "abce") == 0.25
    assert error_rate("ab", "abcdefgh") == 3


def test_words_count_as_often_as_they_stand_there() -> None:
    """Order, case and signs around a word do not matter; a word that stands twice must be read twice."""
    assert word_recall("le bail, le loyer", "Loyer bail le") == pytest.approx(3 / 4)
    assert word_recall("un deux", "deux un trois quatre") == 1


def test_the_split_is_stable_and_takes_a_third() -> None:
    """The same names are kept aside for ever, and they are those of `benchmarks.mrz`."""
    names = [f"77-{number}" for number in range(3000)]
    assert [name for name in names[:24] if held(name)] == [
        "77-0",
        "77-2",
        "77-3",
        "77-6",
        "77-7",
        "77-14",
        "77-18",
        "77-20",
    ]
    assert 900 < sum(map(held, names)) < 1100
    for name in names[:50]:
        assert held(name) == (MrzCase("", name, None, ()).split == "held")  # type: ignore[arg-type]


def test_a_share_of_a_corpus_is_spread_over_both_parts() -> None:
    """What peers read is chosen without regard to the split."""
    names = [f"case {number}" for number in range(3000)]
    some = [name for name in names if share_of(name) < 0.25]
    assert 650 < len(some) < 850
    assert 0.25 < sum(map(held, some)) / len(some) < 0.42


def test_a_zone_read_right_is_exact_and_valid() -> None:
    """And nothing else."""
    judged = judge_zone(ZONE, read(*ZONE))
    assert (judged.exact, judged.valid, judged.wrong, judged.made_up) == (True, True, False, False)


def test_a_wrong_number_that_passes_its_checks_is_wrong_unless_it_is_marked() -> None:
    """The check digit was read wrong too: only a mark on the number tells."""
    other = "L898902D39" + ZONE[1][10:43] + "4"
    silent = judge_zone(ZONE, read(ZONE[0], other))
    assert (silent.valid, silent.exact, silent.wrong) == (True, False, True)
    assert not judge_zone(ZONE, read(ZONE[0], other, marked=((1, 7),))).wrong
    assert judge_zone(ZONE, read(ZONE[0], other, marked=((1, 20),))).wrong  # a mark elsewhere is no warning


def test_a_wrong_name_is_not_exact_but_no_wrong_field() -> None:
    """No check digit guards names: they are counted by `exact` alone."""
    judged = judge_zone(ZONE, read(ZONE[0].replace("ANNA", "ANMA"), ZONE[1]))
    assert (judged.exact, judged.valid, judged.wrong) == (False, True, False)


def test_an_invalid_print_read_as_valid_is_made_up() -> None:
    """A misprint that was mended is worse than one that was not read."""
    printed = (ZONE[0], ZONE[1].replace("L898902C36", "L898902C35"))
    judged = judge_zone(printed, read(*ZONE))
    assert (judged.sound, judged.made_up, judged.unmarked, judged.valid) == (False, True, True, False)
    assert judge_zone(printed, read(*printed)).exact


def test_nothing_read_is_neither_exact_nor_wrong() -> None:
    """It is just not found."""
    judged = judge_zone(ZONE, None)
    assert (judged.found, judged.exact, judged.wrong) == (False, False, False)


def test_each_zone_is_compared_with_the_reading_nearest_to_it() -> None:
    """Two cards on one sheet."""
    other = (ZONE[0].replace("ERIKSSON", "SVENSSON"), "X12345678" + ZONE[1][9:])
    assert nearest(other, [read(*ZONE), read(*other)]) == read(*other)
    assert nearest(ZONE, []) is None


VALID, OTHER = "FR7630004000031234567890143", "FR7630004000031234567890144"


def test_another_account_told_to_be_valid_is_wrong_unless_marked() -> None:
    """The one error that sends money elsewhere."""
    assert judge_account(VALID, True, VALID, "valid", marked=False).exact
    assert judge_account(VALID, True, OTHER, "valid", marked=False).wrong
    assert not judge_account(VALID, True, OTHER, "valid", marked=True).wrong
    assert not judge_account(VALID, True, OTHER, "unsure", marked=False).wrong


def test_accounts_that_do_not_hold() -> None:
    """Made up where told to be valid; exact where read as printed and told to be wrong; unsure counts as unread."""
    assert judge_account(OTHER, False, VALID, "valid", marked=True).made_up
    assert judge_account(OTHER, False, OTHER, "check-digits", marked=False).exact
    assert judge_account(VALID, True, OTHER, "check-digits", marked=False).called_invalid
    assert judge_account(VALID, True, None, "unsure", marked=False).unsure
    assert not judge_account(OTHER, False, OTHER, "unsure", marked=False).exact
