"""What is cut out of a page to be read larger: a card copied onto a sheet, never the words of a short letter."""

import numpy as np

from precheck.reading.orientation import Boxes
from precheck.reading.sheet import find_content

PAGE = (1414, 1000)  # A4


def letters(left: float, top: float, right: float, bottom: float) -> Boxes:
    """Boxes of letters in ten rows that fill this part of the page."""
    x, y = np.meshgrid(np.linspace(left, right, 40) * PAGE[1], np.linspace(top, bottom, 10) * PAGE[0])
    corner = np.stack([x.ravel(), y.ravel()], axis=1)
    return np.concatenate([corner, corner + 8], axis=1)


def test_a_card_on_a_sheet_is_cut_out() -> None:
    part = find_content(PAGE, letters(0.3, 0.1, 0.68, 0.25))

    assert part is not None
    assert part[0][1] < 0.1
    assert part[2][1] > 0.25


def test_a_short_letter_keeps_the_room_below_where_it_is_signed() -> None:
    assert find_content(PAGE, letters(0.12, 0.15, 0.88, 0.4)) is None
