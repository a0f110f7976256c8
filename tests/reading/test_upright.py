"""What the look of letters tells: which way up a page is, and whether there is print at all."""

import pytest

from precheck.reading.upright import Vote, leads, lies


def test_letters_that_stand_on_their_lines_either_way_up_are_print_of_an_unknown_turn() -> None:
    """Arabic figures and short rows: along the lines there is no doubt, up or down there is."""
    arabic = Vote((-15.5, -80.0, -19.8, -80.0), 20.0)

    assert not leads(arabic)
    assert lies(arabic)


@pytest.mark.parametrize("turns", [(-3.0, -4.5, -4.0, -5.0), (-8.0, -4.0, -9.0, -6.0), (0.0, 0.0, 0.0, 0.0)])
def test_a_picture_of_something_is_no_print(turns: tuple[float, float, float, float]) -> None:
    assert not lies(Vote(turns, 3.0))
