"""Machine-readable zones read from pictures and from text layers."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from precheck.identifiers.mrz import parse
from precheck.model.page import Box, Line, Word
from precheck.reading.mrz.read import mrz_in_text, read_mrz
from tests.reading.mrz_pictures.make import ZONES

PICTURES = Path(__file__).parent / "mrz_pictures"
SOUND = [name for name in ZONES if "changed" not in name]
CHANGED = [name for name in ZONES if "changed" in name]
FRENCH_TEXT = """Certificat de scolarité
Je soussigné, président de l'université, certifie que l'étudiante NGUYEN Thi Lan, née
le 14 mai 2004, est régulièrement inscrite pour l'année universitaire 2026-2027 en
première année de MASTER DROIT, ÉCONOMIE, GESTION, sous le numéro 22601234. Elle a
acquitté les droits d'inscription et la contribution de vie étudiante et de campus.
Fait à Lyon, le premier octobre. Le présent certificat est délivré pour servir et
valoir ce que de droit. IBAN FR76 3000 6000 0112 3456 7890 189 BIC AGRIFRPP882 01"""


def picture(name: str) -> NDArray[np.uint8]:
    gray = cv2.imread(str(PICTURES / f"{name}.jpg"), cv2.IMREAD_GRAYSCALE)
    assert gray is not None
    return np.asarray(gray, np.uint8)


def page_of_text() -> NDArray[np.uint8]:
    page = Image.new("L", (1240, 1754), 250)
    for block in range(4):
        pen, font = ImageDraw.Draw(page), ImageFont.load_default(26)
        pen.multiline_text((90, 90 + 400 * block), FRENCH_TEXT, fill=20, font=font, spacing=16)
    return np.array(page, np.uint8)


def line(text: str, top: float = 0.1) -> Line:
    return Line(tuple(Word(word, Box(0.1, top, 0.9, top + 0.02)) for word in text.split()))


@pytest.mark.parametrize("name", SOUND)
def test_a_photo_of_every_format_is_read_exactly(name: str) -> None:
    (found,) = read_mrz(picture(name))

    assert found.reading.lines == ZONES[name][1]
    assert found.rotation == 0


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_zone_is_read_however_the_picture_is_turned(rotation: int) -> None:
    """`rotation` says by how much the content appears turned clockwise; the box is that of the upright page."""
    upright = picture("td3")
    (expected,) = read_mrz(upright)
    (found,) = read_mrz(np.ascontiguousarray(np.rot90(upright, -rotation // 90)))

    assert found.rotation == rotation
    assert found.reading.lines == ZONES["td3"][1]
    assert found.reading.box == pytest.approx(expected.reading.box, abs=0.03)
    assert found.reading.box.top > 0.4


@pytest.mark.parametrize("name", CHANGED)
def test_one_changed_printed_digit_is_read_as_printed_and_never_valid(name: str) -> None:
    (found,) = read_mrz(picture(name))

    assert found.reading.lines == ZONES[name][1]
    assert not parse(found.reading.lines).valid


@pytest.mark.parametrize("name", CHANGED)
@pytest.mark.parametrize("scale", [0.3, 0.4, 0.6])
def test_a_changed_printed_digit_is_never_valid_however_small_the_picture(name: str, scale: float) -> None:
    small = cv2.resize(picture(name), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)

    assert not any(parse(found.reading.lines).valid for found in read_mrz(np.asarray(small, np.uint8)))


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize(("across", "down"), [(1.0, 0.5), (0.6, 1.0)])
def test_a_picture_taken_from_far_below_or_aside_is_read(name: str, across: float, down: float) -> None:
    squeezed = cv2.resize(picture(name), None, fx=across, fy=down, interpolation=cv2.INTER_AREA)

    (found,) = read_mrz(np.asarray(squeezed, np.uint8))

    assert found.reading.lines == ZONES[name][1]


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("degrees", [-15, 15])
def test_a_picture_may_be_askew_by_fifteen_degrees(name: str, degrees: int) -> None:
    room = cv2.copyMakeBorder(picture(name), *(150,) * 4, cv2.BORDER_REPLICATE)
    matrix = cv2.getRotationMatrix2D((room.shape[1] / 2, room.shape[0] / 2), degrees, 0.8)

    (found,) = read_mrz(np.asarray(cv2.warpAffine(room, matrix, room.shape[::-1]), np.uint8))

    assert found.reading.lines == ZONES[name][1]


def test_a_large_picture_is_read_like_a_small_one() -> None:
    large = cv2.resize(picture("td1"), (8000, 6000), interpolation=cv2.INTER_LINEAR)

    (found,) = read_mrz(np.asarray(large, np.uint8))

    assert found.reading.lines == ZONES["td1"][1]


def test_a_card_pasted_between_lines_of_text_is_found() -> None:
    card = cv2.resize(picture("td1"), (800, 600), interpolation=cv2.INTER_AREA)
    page = page_of_text()
    page[900:1500, 220:1020] = card

    (found,) = read_mrz(page)

    assert found.reading.lines == ZONES["td1"][1]


def test_every_character_has_its_confidence() -> None:
    (found,) = read_mrz(picture("td1"))

    assert [len(row) for row in found.reading.confidence] == [30, 30, 30]
    assert all(0 <= each <= 1 for row in found.reading.confidence for each in row)
    assert np.mean(found.reading.confidence) > 0.9


def test_a_page_of_french_text_yields_no_zone() -> None:
    assert read_mrz(page_of_text()) == []


def test_ruled_lines_yield_no_zone() -> None:
    page = np.full((900, 1200), 240, np.uint8)
    page[500:620:40, 100:1100:22] = 30
    page[501:621:40, 100:1100] = 60

    assert read_mrz(page) == []


@pytest.mark.parametrize("shape", [(1, 1), (3, 2000), (40, 40), (600, 800)])
def test_an_empty_picture_of_any_size_yields_no_zone(shape: tuple[int, int]) -> None:
    assert read_mrz(np.full(shape, 255, np.uint8)) == []


def test_noise_yields_no_zone() -> None:
    assert read_mrz(np.random.default_rng(1).integers(0, 256, (900, 1200), np.uint8)) == []


def test_two_cards_in_one_picture_are_both_read() -> None:
    one, other = picture("td1"), picture("td2")
    both = np.vstack([one, cv2.resize(other, one.shape[::-1])])

    assert {each.reading.lines for each in read_mrz(both)} == {ZONES["td1"][1], ZONES["td2"][1]}


def test_a_text_layer_may_tear_a_zone_into_words() -> None:
    first, second = ZONES["td3"][1]
    lines = [line("Passport of Utopia"), line(f"{first[:12]} {first[12:]}", 0.8), line(second, 0.85)]

    (found,) = mrz_in_text(lines)

    assert found.lines == (first, second)
    assert found.box == (0.1, 0.8, 0.9, 0.87)


def test_a_text_layer_may_have_quotation_marks_for_fillers() -> None:
    first, second = ZONES["td3"][1]

    (found,) = mrz_in_text([line(first.replace("<<", "«")), line(second.replace("<", "‹"))])

    assert found.lines == (first, second)


def test_a_text_layer_without_a_zone_yields_none() -> None:
    assert mrz_in_text([line(text) for text in FRENCH_TEXT.splitlines()]) == []
