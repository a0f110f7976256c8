"""Single papers made into copies: formats, turns, size, words and notes."""

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from precheck.model.page import Page
from precheck.reading.copies.bind import Bound, Originals, Wanted, bind
from precheck.reading.copies.jpeg import bare_jpeg
from precheck.reading.copies.light import evenly_lit
from precheck.reading.copies.watermark import fits
from precheck.reading.options import ReadOptions
from precheck.reading.probe import ocr_ready
from precheck.reading.read import read_file
from tests.reading.drawing import LETTER_BODY, encoded, pdf_of, pdf_of_scan, picture_of, turned_pdf

OPTIONS = ReadOptions(pictures=False)
LIMIT = 5 * 2**20

needs_ocr = pytest.mark.skipif(not ocr_ready(), reason="pictures need Tesseract")


def copied(data: bytes, kind: str, *, limit: int = LIMIT, watermark: str = "", options: ReadOptions = OPTIONS) -> Bound:
    reading = read_file("paper", data, kind, options)
    assert reading.status == "read"
    pages = [Wanted("paper", page) for page in reading.pages]
    return bind(pages, Originals({"paper": (data, kind)}), limit, watermark)


def again(pdf: bytes) -> Sequence[Page]:
    return read_file("copy", pdf, "pdf", OPTIONS).pages


def images(pdf: bytes) -> list[Any]:
    return [each for page in PdfReader(io.BytesIO(pdf)).pages for each in page.images]


def stored(pdf: bytes) -> list[bytes]:
    """The bytes of the pictures as the PDF stores them."""
    return [
        thing.get_object()._data
        for page in PdfReader(io.BytesIO(pdf)).pages
        for thing in page["/Resources"]["/XObject"].values()  # type: ignore[index]
    ]


def noted_photo(turned: int = 0, orientation: int = 1) -> bytes:
    """A JPEG that tells its camera and its place."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0110] = orientation, "Cameramaker", "Model 5"
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 34.0, 24.0), 3: "E", 4: (7.0, 45.0, 8.0)})
    return encoded(picture_of(turned=turned).convert("RGB"), "JPEG", quality=90, exif=exif, comment=b"made by me")


@needs_ocr
@pytest.mark.parametrize("kind", ["png", "tiff", "webp"])
def test_pictures_of_every_format_become_pages_that_can_be_read(kind: str) -> None:
    [page] = again(copied(encoded(picture_of(), kind.upper()), kind).pdf)

    assert "SCOLARITE" in page.text
    assert page.rotation == 0


@needs_ocr
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_photo_is_upright_and_its_pixels_are_as_they_were(turned: int) -> None:
    data = noted_photo(turned)
    bound = copied(data, "jpeg")
    [page] = again(bound.pdf)

    assert page.rotation == 0
    assert "NGUYEN" in page.text
    assert stored(bound.pdf) == [bare_jpeg(data)]


@needs_ocr
def test_the_turn_a_camera_asks_for_is_kept() -> None:
    data = noted_photo(turned=270, orientation=6)
    [page] = again(copied(data, "jpeg").pdf)

    assert (page.rotation, "NGUYEN" in page.text) == (0, True)
    assert page.height > page.width


def test_a_bare_jpeg_tells_neither_place_nor_device() -> None:
    data = noted_photo()
    bare = bare_jpeg(data + b"and a film after its end")

    assert all(mark in data and mark not in bare for mark in (b"Exif", b"Cameramaker", b"made by me"))
    assert not Image.open(io.BytesIO(bare)).getexif()
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(bare))), np.asarray(Image.open(io.BytesIO(data))))


def test_a_jpeg_that_breaks_off_is_no_bare_jpeg() -> None:
    for broken in (b"", b"\xff\xd8", noted_photo()[:60], b"\xff\xd8\xff\xe1\xff\xff"):
        with pytest.raises(ValueError, match=r"."):
            bare_jpeg(broken)


@needs_ocr
def test_the_camera_of_a_scan_inside_a_pdf_is_not_told() -> None:
    from pypdf.generic import NameObject

    writer = PdfWriter(clone_from=io.BytesIO(pdf_of_scan(picture_of().convert("RGB"))))
    [thing] = [each.get_object() for each in writer.pages[0]["/Resources"]["/XObject"].values()]  # type: ignore[index]
    thing._data, thing[NameObject("/Filter")] = noted_photo(), NameObject("/DCTDecode")
    writer.add_metadata({"/Author": "Somebody"})
    writer.write(stream := io.BytesIO())
    bound = copied(stream.getvalue(), "pdf")

    assert b"Cameramaker" in stream.getvalue()
    assert not any(mark in bound.pdf for mark in (b"Cameramaker", b"Exif", b"Somebody"))
    assert stored(bound.pdf) == [bare_jpeg(noted_photo())]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("drawn", [0, 90, 180])
def test_a_text_page_is_shown_upright_with_its_text(drawn: int, turn: int) -> None:
    rows = LETTER_BODY.strip().split("\n")[1:]
    [page] = read_file("copy", copied(turned_pdf(rows, drawn, turn), "pdf").pdf, "pdf", OPTIONS).pages

    assert (page.rotation, page.read_by) == (0, "text")
    assert "regulierement inscrite" in page.text


@needs_ocr
def test_empty_pages_are_left_out() -> None:
    bound = copied(pdf_of(LETTER_BODY, " ", LETTER_BODY), "pdf")

    assert [each.page.number for each in bound.empty] == [2]
    assert len(PdfReader(io.BytesIO(bound.pdf)).pages) == 2


@needs_ocr
def test_a_page_on_which_nothing_was_read_but_something_is_drawn_stays() -> None:
    image = Image.new("RGB", (1200, 1600), "white")
    image.paste((40, 60, 90), (300, 400, 800, 900))
    bound = copied(encoded(image), "png")

    assert not bound.empty
    assert len(PdfReader(io.BytesIO(bound.pdf)).pages) == 1


@needs_ocr
@pytest.mark.parametrize("kind", ["scan", "photo"])
def test_a_large_page_is_made_small_enough_and_stays_legible(kind: str) -> None:
    page = np.asarray(picture_of(wide=1900)).astype(np.int16)
    noise = np.random.default_rng(5).integers(-12, 12, page.shape)
    noisy = Image.fromarray(np.clip(page + noise, 0, 255).astype(np.uint8))
    data = pdf_of_scan(noisy) if kind == "scan" else encoded(noisy, "JPEG", quality=97)
    limit = 250_000
    bound = copied(data, "pdf" if kind == "scan" else "jpeg", limit=limit, options=ReadOptions(ocr=False))

    assert len(data) > 2 * limit > 2 * len(bound.pdf)
    assert bound.reduced
    assert "SCOLARITE" in again(bound.pdf)[0].text


@needs_ocr
def test_nothing_is_enlarged() -> None:
    [image] = images(copied(encoded(picture_of(wide=900)), "png").pdf)

    assert image.image.size == picture_of(wide=900).size


@needs_ocr
def test_a_shadow_is_taken_out_and_a_stamp_kept() -> None:
    paper = np.full((1600, 1100, 3), 235, np.float64)
    paper[1200:1300, 600:900] = (200, 40, 60)  # a red block
    shade = np.linspace(1.0, 0.55, 1100)[None, :, None]
    lit = evenly_lit((paper * shade).astype(np.uint8), card=False)

    white = lit[100:1100]
    assert white.min() > 228
    red, green, blue = lit[1250, 750].astype(int)
    assert red > green + 80 < red - blue + green + 80


@needs_ocr
@pytest.mark.parametrize("data", [pdf_of(LETTER_BODY), pdf_of_scan(picture_of())], ids=["digital", "scan"])
def test_a_watermark_is_on_every_page_and_the_page_still_reads(data: bytes) -> None:
    bound = copied(data, "pdf", watermark="CPAM été 2026")
    text = PdfReader(io.BytesIO(bound.pdf)).pages[0].extract_text()

    assert "CPAM été 2026" in text
    assert "regulierement inscrite" in again(bound.pdf)[0].text
    plain = np.asarray(drawn(copied(data, "pdf").pdf), np.int16)
    marked = np.asarray(drawn(bound.pdf), np.int16)
    assert 0.005 < float((abs(plain - marked) > 5).mean()) < 0.2, "seen, and only where its letters are"
    darker = (plain - marked)[plain - marked > 5]
    assert float(np.median(darker)) < 40, "pale"


def drawn(pdf: bytes) -> Image.Image:
    import pypdfium2

    return pypdfium2.PdfDocument(pdf)[0].render(scale=1.5, grayscale=True).to_pil()  # type: ignore[no-any-return]


def test_a_watermark_is_of_letters_that_every_reader_has() -> None:
    assert fits("Sécurité sociale – Œuvre 2026")
    assert not any(fits(text) for text in ("学生", " ", "a\nb", ""))


@needs_ocr
def test_words_of_any_script_are_found_where_they_stand() -> None:
    from precheck.model.page import Box, Line, Word

    words = (
        Word("شهادة", Box(0.6, 0.3, 0.8, 0.33)),
        Word("学生", Box(0.1, 0.5, 0.2, 0.53)),
        Word("Žluťoučký", Box(0.1, 0.7, 0.4, 0.73)),
    )
    page = Page(1, tuple(Line((word,)) for word in words), read_by="ocr", width=600, height=800)
    data = encoded(Image.new("L", (600, 800), 230), "JPEG")
    pdf = bind([Wanted("paper", page)], Originals({"paper": (data, "jpeg")}), LIMIT).pdf
    import pypdfium2

    found = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    wide, high = pypdfium2.PdfDocument(pdf)[0].get_size()
    for word in words:
        box = word.box
        inside = found.get_text_bounded(
            box.left * wide, high * (1 - box.bottom), box.right * wide, high * (1 - box.top)
        )
        assert sorted(inside.strip()) == sorted(word.text)
