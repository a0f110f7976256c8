"""What is cut out of a page to be read larger: a card copied onto a sheet, never the words of a short letter. And the
sheet that lies on a table, whatever its cloth looks like."""

import cv2
import numpy as np
from numpy.typing import NDArray

from precheck.reading.orientation import Boxes
from precheck.reading.sheet import find_content, find_sheets

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


SHEET = np.array([[160, 90], [850, 170], [760, 1240], [70, 1160]])


def lying(ground: int, paper: int) -> NDArray[np.uint8]:
    """A sheet, a little turned, on a ground of another gray."""
    picture = np.full(PAGE, ground, np.uint8)
    cv2.fillConvexPoly(picture, SHEET, paper)
    return picture


def cloth_and_print() -> Boxes:
    """Twice as many specks of the cloth that look like letters as there are letters on the sheet."""
    around = np.concatenate([letters(0.02, 0.01, 0.98, 0.05), letters(0.02, 0.95, 0.98, 0.99)])
    return np.concatenate([letters(0.3, 0.2, 0.6, 0.7), around])


def test_a_bright_sheet_on_dark_cloth_is_found_though_most_of_what_looks_like_letters_is_cloth() -> None:
    [corners, *_] = find_sheets(lying(110, 235), cloth_and_print())

    assert np.abs(corners * PAGE[::-1] - SHEET).max() < 25


def test_a_frame_with_most_of_the_words_outside_is_no_sheet() -> None:
    """A box of a form, white on the page's white or of a paler gray: what stands around it is text."""
    assert find_sheets(lying(225, 250), cloth_and_print()) == []
    assert find_sheets(lying(235, 110), cloth_and_print()) == []
