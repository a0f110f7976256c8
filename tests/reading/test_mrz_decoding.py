"""What the decoder makes of a reader's doubts: clear print stands, doubt is decided by the grammar and then marked."""

import numpy as np
import pytest

from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.reading.mrz.align import Row
from precheck.reading.mrz.decode import Decoded, Place, decode

FIRST = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
SECOND = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
Doubts = dict[Place, dict[str, float]]


def read(lines: tuple[str, ...], doubts: Doubts | None = None) -> Decoded:
    """The decoding of `lines` seen clearly, but for the places of `doubts` with the probabilities given there."""
    rows = []
    for number, line in enumerate(lines):
        scores = np.full((len(line), len(ALPHABET)), np.log(1e-6), np.float32)
        for column, character in enumerate(line):
            seen = (doubts or {}).get((number, column), {character: 0.999})
            for symbol, probability in seen.items():
                scores[column, ALPHABET.index(symbol)] = np.log(probability)
        rows.append(Row(scores, 0.0, (12.0, 12.0 + 5.2 * len(line))))
    decoded = decode(rows)
    assert decoded is not None
    return decoded


def test_a_zone_seen_clearly_is_valid_and_nothing_is_to_be_confirmed() -> None:
    seen = read((FIRST, SECOND))

    assert (seen.lines, seen.valid, seen.overruled) == ((FIRST, SECOND), True, ())
    assert seen.sure


@pytest.mark.parametrize("column", [0, 1, 9, 13, 19, 21, 27, 30, 42, 43])
def test_a_wrong_character_seen_clearly_stays_wrong(column: int) -> None:
    other = "7" if SECOND[column] != "7" else "1"
    wrong = SECOND[:column] + other + SECOND[column + 1 :]

    seen = read((FIRST, wrong))

    assert seen.lines == (FIRST, wrong)
    assert not seen.valid


def test_a_wrong_digit_seen_a_little_unclearly_stays_wrong() -> None:
    wrong = SECOND[:16] + "6" + SECOND[17:]

    seen = read((FIRST, wrong), {(1, 16): {"6": 0.8, SECOND[16]: 0.15}})

    assert seen.lines[1][16] == "6"
    assert not seen.valid


def test_check_digits_decide_between_two_digits_that_look_alike_in_the_picture_and_the_place_is_marked() -> None:
    seen = read((FIRST, SECOND), {(1, 16): {"6": 0.5, SECOND[16]: 0.45}})

    assert (seen.lines, seen.valid) == ((FIRST, SECOND), True)
    assert (1, 16) in seen.overruled


def test_a_letter_that_no_check_digit_tells_from_the_digit_is_marked() -> None:
    """L counts 21 and so weighs what 1 weighs."""
    seen = read((FIRST, SECOND), {(1, 0): {"L": 0.5, "1": 0.45}})

    assert (seen.lines, seen.valid) == ((FIRST, SECOND), True)
    assert (1, 0) in seen.overruled


def test_an_unclear_letter_completes_the_code_of_a_state_and_is_marked() -> None:
    seen = read((FIRST.replace("UTO", "FRA"), SECOND), {(0, 4): {"R": 0.5, "A": 0.4}})

    assert seen.lines[0][2:5] == "FRA"
    assert (0, 4) in seen.overruled


def test_a_state_that_does_not_exist_stands_where_it_is_seen_clearly() -> None:
    assert read((FIRST.replace("UTO", "ZZQ"), SECOND)).lines[0][2:5] == "ZZQ"


def test_an_unclear_letter_behind_the_names_is_a_filler() -> None:
    seen = read((FIRST, SECOND), {(0, 40): {"K": 0.6, "<": 0.3}})

    assert seen.lines == (FIRST, SECOND)


def test_a_clear_letter_behind_the_names_stands() -> None:
    first = FIRST[:40] + "K<<<"

    assert read((first, SECOND)).lines[0] == first


def test_where_everything_is_in_doubt_no_check_digit_decides() -> None:
    """In a blur some valid reading is always near."""
    doubts: Doubts = {(1, column): {SECOND[column]: 0.4, "1": 0.3, "7": 0.25} for column in range(28)}
    doubts[1, 16] = {"6": 0.45, SECOND[16]: 0.4}

    assert not read((FIRST, SECOND), doubts).valid
