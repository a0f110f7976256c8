"""Which turn a page is read in, where OCR and the look of its letters do not agree."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from precheck.reading import probe
from precheck.reading.attempts import Attempt, Attempts
from precheck.reading.geometry import Layout
from tests.reading.drawing import picture_of

UPSIDE_DOWN = Layout((180, 0, 90, 270), sure=True, flats={}, letter=0.012, printed=True, whole=False)


@pytest.mark.parametrize("packs", [frozenset({"fra", "eng", "osd"}), probe.tesseract().languages])
@pytest.mark.parametrize("cloth", [4, 5])
def test_a_page_whose_turn_is_beyond_doubt_stays_so_turned_where_nothing_is_read_at_first(
    cloth: int, packs: frozenset[str]
) -> None:
    """On a patterned cloth the search for paragraphs may find none; upside down it then finds a few words by chance."""
    page = np.asarray(picture_of(wide=900))
    pattern = cv2.GaussianBlur(np.random.default_rng(cloth).normal(0, 1, (1887, 1500)).astype(np.float32), (0, 0), 6)
    picture = np.clip(130 + 30 * pattern / pattern.std(), 0, 255).astype(np.uint8)
    top, left = (1887 - page.shape[0]) // 2, (1500 - page.shape[1]) // 2
    picture[top : top + page.shape[0], left : left + page.shape[1]] = np.minimum(page, 240)
    options = replace(probe.read_options(pictures=False), packs=packs)
    looked = Attempts(np.rot90(picture, 2).copy(), UPSIDE_DOWN, options, certain=False).best()

    assert looked.rotation == 180
    assert looked.belief > 50  # words, not what print upside down is taken for


def test_fine_lines_under_the_words_do_not_hide_them() -> None:
    """Cards carry a pattern of thin lines, paler than their print, that OCR takes for strokes of letters."""
    page = np.asarray(picture_of(wide=1500)).copy()
    height, width = page.shape
    along = np.arange(0, width, 4)
    lines = np.full_like(page, 255)
    for step in range(60):
        waves = height * (0.5 + 0.55 * np.sin(along / (170 + 3 * step) + step * 0.4))
        cv2.polylines(lines, [np.column_stack([along, waves.astype(int)])], False, 185, 3, cv2.LINE_AA)
    options = replace(probe.read_options(pictures=False), packs=frozenset({"fra", "eng", "osd"}))
    upright = replace(UPSIDE_DOWN, rotations=(0,), whole=True)
    plain, patterned = (
        Attempts(picture, upright, options, certain=True).best() for picture in (page, np.minimum(page, lines))
    )

    assert len(told(patterned) & told(plain)) > 0.8 * len(told(plain))
    assert patterned.good


def told(attempt: Attempt) -> set[str]:
    return {word.text for word in attempt.words if len(word.text) > 3}
