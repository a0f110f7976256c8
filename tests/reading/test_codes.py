"""2D-Doc codes in pictures and PDF pages: drawn by the library's own writer, scanned, photographed and turned."""

import io
from random import Random
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from samples.codes import compose, drawn

from precheck.model.page import Box, Page
from precheck.reading.codes import find_codes
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file
from tests.reading.drawing import LETTER_BODY, picture_of

Gray = NDArray[np.uint8]

QUICK = ReadOptions(pictures=False)
TEXT = compose("03", {"30": "MME/NGUYEN/THI LAN", "31": "FR1420041010050500013M02606", "32": "PSSTFRPP"}, Random(3))
WIDE, PLACE, SIDE = 1240, (150, 1300), 0.095  # A4 at 150 dpi; where the code stands; its side as share of the width


def letter(wide: int = WIDE, text: str = TEXT, side: float = SIDE) -> Gray:
    """A letter with a code near its foot, 20 mm wide on A4."""
    page = picture_of(LETTER_BODY, wide=wide)
    size = round(side * wide)
    code = drawn(text).resize((size, size), Image.Resampling.BOX)
    page.paste(code, (PLACE[0] * wide // WIDE, PLACE[1] * wide // WIDE))
    return np.asarray(page, np.uint8)


def texts(gray: Gray) -> list[str]:
    return [code.text for code in find_codes(gray)]


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_a_code_on_a_scanned_page_is_read(dpi: int) -> None:
    assert texts(letter(dpi * WIDE // 150)) == [TEXT]


def test_a_code_at_a_hundred_dots_an_inch_is_read_where_it_is_an_inch_wide() -> None:
    assert texts(letter(WIDE * 2 // 3, side=0.13)) == [TEXT]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_code_is_read_whichever_way_the_page_lies(turned: int) -> None:
    assert texts(np.ascontiguousarray(np.rot90(letter(), turned // 90))) == [TEXT]


@pytest.mark.parametrize("tilt", [-6, 3, 6])
def test_a_code_on_a_tilted_photo_is_read(tilt: int) -> None:
    page = letter(WIDE * 4 // 3)
    high, wide = page.shape
    slant = np.array([[0, 0], [wide, 0], [wide * 0.97, high], [wide * 0.02, high * 0.98]], np.float32)
    whole = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    turn = np.vstack([cv2.getRotationMatrix2D((wide / 2, high / 2), tilt, 0.85), [0, 0, 1]])
    photo = cv2.warpPerspective(page, turn @ cv2.getPerspectiveTransform(whole, slant), (wide, high), borderValue=90)
    shade = np.linspace(1.0, 0.6, wide, dtype=np.float32)[None, :]
    blurred = cv2.GaussianBlur(photo.astype(np.float32) * shade, (0, 0), 0.8)
    packed = cv2.imencode(".jpg", blurred.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 60])[1]

    assert texts(np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)) == [TEXT]


def test_a_small_picture_that_is_nothing_but_a_code_is_read_enlarged() -> None:
    assert texts(np.asarray(drawn(TEXT, scale=2), np.uint8)) == [TEXT]


def test_a_code_is_found_where_it_stands() -> None:
    [code] = find_codes(letter())
    high = letter().shape[0]
    true = Box(PLACE[0] / WIDE, PLACE[1] / high, PLACE[0] / WIDE + SIDE, (PLACE[1] + SIDE * WIDE) / high)

    assert tuple(code.box) == pytest.approx(tuple(true), abs=0.01)


def test_other_codes_and_other_squares_are_none() -> None:
    page = letter(text="https://example.org/" + "A" * 150).copy()
    page[200:420, 800:1020] = 30
    page[600:800, 800:1000] = np.random.default_rng(1).integers(0, 255, (200, 200))

    assert texts(page) == []
    assert texts(np.asarray(picture_of(), np.uint8)) == []


def read(data: bytes, kind: str, options: ReadOptions = QUICK) -> Page:
    [page] = read_file("paper", data, kind, options).pages
    return page


@pytest.mark.parametrize("turned", [0, 90, 180])
def test_the_box_of_a_code_is_that_of_the_upright_page(turned: int) -> None:
    stream = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(np.rot90(letter(), -turned // 90))).save(stream, "PNG")
    page = read(stream.getvalue(), "png")
    [code] = page.codes
    box = code.box.through(page.back) if page.back else code.box

    assert (page.rotation, code.text) == (turned, TEXT)
    assert box[:2] == pytest.approx((PLACE[0] / WIDE, PLACE[1] / letter().shape[0]), abs=0.02)


def pdf(*, vector: bool, rotate: int = 0) -> bytes:
    """A born-digital page with the code as a picture or drawn square by square, 20 mm wide at (20 mm, 20 mm)."""
    stream = io.BytesIO()
    canvas: Any = Canvas(stream, pagesize=(595, 842), invariant=1)
    for number, line in enumerate(LETTER_BODY.split("\n")):
        canvas.drawString(60, 780 - 16 * number, line)
    if vector:
        modules = np.asarray(drawn(TEXT, scale=1))
        step = 56.7 / len(modules)
        for row, column in zip(*np.nonzero(modules < 128), strict=True):
            canvas.rect(56.7 + column * step, 113.4 - (row + 1) * step, step, step, stroke=0, fill=1)
    else:
        canvas.drawImage(ImageReader(drawn(TEXT).convert("RGB")), 56.7, 56.7, 56.7, 56.7)
    canvas.save()
    writer = PdfWriter()
    writer.add_page(PdfReader(stream).pages[0].rotate(rotate))
    writer.write(stream := io.BytesIO())
    return stream.getvalue()


@pytest.mark.parametrize("vector", [False, True])
@pytest.mark.parametrize("rotate", [0, 90])
def test_a_code_on_a_born_digital_page_is_read(vector: bool, rotate: int) -> None:
    page = read(pdf(vector=vector, rotate=rotate), "pdf")
    [code] = page.codes

    assert (page.read_by, code.text) == ("text", TEXT)
    assert tuple(code.box) == pytest.approx((56.7 / 595, 1 - 113.4 / 842, 113.4 / 595, 1 - 56.7 / 842), abs=0.012)


def test_without_ocr_a_code_is_read_all_the_same() -> None:
    stream = io.BytesIO()
    Image.fromarray(letter()).save(stream, "PNG")

    page = read(stream.getvalue(), "png", ReadOptions(ocr=False, pictures=False))

    assert [code.text for code in page.codes] == [TEXT]
