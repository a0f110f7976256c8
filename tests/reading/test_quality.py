"""How good a picture is, in numbers that mean the same at every resolution, and the place where it is worst."""

from random import Random

import cv2
import numpy as np
import pytest
from benchmarks.reading_parts import damage
from benchmarks.reading_parts.scenes import clean, gray_of, sheet_on_table
from numpy.typing import NDArray
from samples import people, shapes
from samples.makers import enrollment_certificate, passport, residence_permit, rib
from samples.sheet import Leaf

from precheck.model.page import Box, Quality, Word
from precheck.reading.geometry import lay_out
from precheck.reading.prepare import prepare
from precheck.reading.quality import quality_of

Gray = NDArray[np.uint8]
STUDENT = people.student(Random(4))
SHARP, BLURRED = 0.11, 0.14  # heights of small letters


def drawn(maker: object = enrollment_certificate, seed: int = 5) -> Leaf:
    return maker.make(STUDENT, Random(seed))[0]  # type: ignore[attr-defined, no-any-return]


def quality(gray: Gray, words: tuple[Word, ...] = ()) -> Quality:
    """As `read_picture` measures it, upright and without OCR; `words` as if they had been read."""
    layout = lay_out(gray)
    prepared = prepare(gray, layout.flat(0).skew, layout.flat(0).sheet, layout.letter)
    return quality_of(gray, prepared, words, whole=layout.whole)


def on_dark_table(card: Gray, place: tuple[int, int], size: tuple[int, int]) -> Gray:
    """A card at `place` (x, y of its top left corner; it may lie partly outside) on a plain dark table."""
    wide, tall = size
    room = np.full((3 * tall, 3 * wide), 60, np.uint8)
    x, y = place[0] + wide, place[1] + tall
    room[y : y + card.shape[0], x : x + card.shape[1]] = card
    return np.ascontiguousarray(room[tall : 2 * tall, wide : 2 * wide])


def some_words(*boxes: Box) -> tuple[Word, ...]:
    return tuple(Word("NGUYEN", box, 0.9) for box in boxes)


@pytest.mark.parametrize("dpi", [75, 100, 200, 300, 600])
def test_a_sharp_page_is_called_sharp_at_every_resolution(dpi: int) -> None:
    assert quality(clean(drawn(), dpi)).blur < SHARP


@pytest.mark.parametrize("dpi", [100, 200, 300, 600])
def test_a_blurred_page_is_called_blurred_at_every_resolution(dpi: int) -> None:
    """The same lens, out of focus by half a millimetre of the paper."""
    assert quality(damage.blurred(clean(drawn(), dpi), dpi, 0.5)).blur > BLURRED


def test_a_shaken_picture_is_blurred_though_it_is_sharp_across() -> None:
    assert quality(damage.shaken(clean(drawn(), 200), 200, 1.6, Random(1))).blur > BLURRED


def test_more_blur_is_a_higher_number() -> None:
    page = clean(drawn(), 200)
    blurs = [quality(damage.blurred(page, 200, width)).blur for width in (0.1, 0.25, 0.4, 0.55)]

    assert blurs == sorted(blurs)


def test_the_place_is_where_the_blur_is_worst() -> None:
    page = clean(drawn(), 200)
    half = page.shape[0] // 2
    page[half:] = damage.blurred(page, 200, 0.4)[half:]

    assert quality(page).places["blur"].top >= 0.4


def test_the_height_of_letters_is_that_of_the_original_picture() -> None:
    heights = {dpi: quality(clean(drawn(), dpi)).letters for dpi in (100, 200, 400)}

    assert heights[200] == pytest.approx(2 * heights[100], rel=0.25)
    assert heights[400] == pytest.approx(4 * heights[100], rel=0.25)
    assert 6 < heights[100] < 14, "letters of ten points are a millimetre and a half to three high"


def test_letters_too_small_to_be_told_have_no_height() -> None:
    assert quality(clean(drawn(), 20)).letters < 4


def test_a_dark_photo_is_dark_and_a_dark_screen_is_not() -> None:
    """On a screen at night the letters are bright."""
    page = clean(drawn(), 150)

    assert quality(damage.dark(page, 0.15, Random(1))).light < 0.2
    assert quality(255 - page).light > 0.7
    assert quality(page).light > 0.9


def test_a_lamp_on_the_print_is_glare_with_its_place() -> None:
    page = damage.dimmed(clean(drawn(passport), 200), 200)
    seen = quality(
        damage.under_a_lamp(page, (0.6, 0.5), 0.12),
        some_words(*(Box(0, top, 1, top + 0.02) for top in np.arange(0, 1, 0.02))),
    )

    assert seen.glare > 0.01
    box = seen.places["glare"]
    assert box.left < 0.6 < box.right


@pytest.mark.parametrize("maker", [enrollment_certificate, passport, rib, residence_permit])
def test_white_paper_is_no_glare(maker: object) -> None:
    """Neither on a page as a program draws it nor on a scan."""
    leaf = drawn(maker)

    assert quality(clean(leaf, 150)).glare == 0
    assert quality(gray_of(shapes.scanned([leaf], Random(3), dpi=150))).glare == 0


def test_a_white_label_on_tinted_paper_is_no_glare() -> None:
    page = damage.dimmed(clean(drawn(), 150), 190)
    cv2.rectangle(page, (500, 600), (760, 760), 255, -1)

    assert quality(page).glare == 0


@pytest.mark.parametrize(
    ("edge", "place"), [("right", (500, 500)), ("left", (-300, 500)), ("top", (150, -200)), ("bottom", (150, 1200))]
)
def test_a_card_that_leaves_the_picture_is_told_so_with_the_edge(edge: str, place: tuple[int, int]) -> None:
    card = cv2.resize(clean(drawn(residence_permit), 300), (1000, 630))
    picture = on_dark_table(card, place, (1300, 1600))
    top = max(place[1], 0) / 1600
    words = some_words(*(Box(0.4, top + step, 0.6, top + step + 0.02) for step in (0.05, 0.1, 0.15)))

    assert quality(picture, words).cut == (edge,)


def test_a_card_that_lies_within_the_picture_is_not_cut_off() -> None:
    card = cv2.resize(clean(drawn(residence_permit), 300), (1000, 630))
    words = some_words(*(Box(0.4, top, 0.6, top + 0.02) for top in (0.35, 0.4, 0.5)))

    assert quality(on_dark_table(card, (150, 500), (1300, 1600)), words).cut == ()


def test_a_scan_with_white_borders_is_not_cut_off() -> None:
    scan = gray_of(shapes.scanned([drawn(passport)], Random(3), dpi=150))
    words = some_words(*(Box(0.2, top, 0.5, top + 0.01) for top in (0.1, 0.15, 0.2, 0.25, 0.3)))

    assert quality(scan, words).cut == ()


def test_rows_that_end_at_the_border_are_cut_off_there() -> None:
    rows = [Box(0.1, top, 1.0, top + 0.01) for top in np.arange(0.1, 0.5, 0.05)]

    assert quality(clean(drawn(), 100), some_words(*rows)).cut == ("right",)


def test_a_page_without_print_has_nothing_to_be_found_fault_with() -> None:
    white = quality(np.full((1754, 1240), 255, np.uint8))

    assert (white.blur, white.light, white.glare, white.letters, white.cut) == (0, 1, 0, 0, ())


def test_a_photo_on_a_table_is_sharp_light_and_whole() -> None:
    seen = quality(sheet_on_table(drawn(), Random(8), 150, hand=False))

    assert seen.blur < SHARP
    assert seen.light > 0.5
    assert (seen.glare, seen.cut) == (0, ())
