"""Pictures of pages, read by the Tesseract that is installed: the right way up, whatever the file says about itself."""

import io
from functools import cache

import pytest
from PIL import Image, ImageOps

from precheck.model.page import FileReading, Page
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file
from precheck.text.fold import fold
from tests.reading.drawing import encoded, picture_of

QUICK = ReadOptions(pictures=False)
SENTENCE = "est regulierement inscrite pour toute la periode"


def read(data: bytes, kind: str = "png", options: ReadOptions = QUICK) -> FileReading:
    return read_file("page", data, kind, options)


@cache
def upright() -> Page:
    return read(encoded(picture_of())).pages[0]


def test_a_scan_is_read_word_by_word() -> None:
    page = upright()

    assert (page.read_by, page.rotation, page.problem) == ("ocr", 0, None)
    assert SENTENCE in fold(page.text)
    assert page.legibility > 0.8


def test_the_box_of_a_word_lies_where_the_word_stands() -> None:
    """In the drawing the title stands at the top left, the place of issue in the eighth of nine lines."""
    boxes = {fold(word.text).strip(",.:"): word.box for word in upright().words}
    way_back = upright().back
    title, place = boxes["certificat"], boxes["strasbourg"]
    if way_back is not None:
        title, place = title.through(way_back), place.through(way_back)

    assert title.left == pytest.approx(0.05, abs=0.02)
    assert title.top == pytest.approx(0.045, abs=0.015)
    assert place.top == pytest.approx(0.04 + 0.019 * (1.8 + 6), abs=0.015)
    assert 0 < title.left < title.right < 0.5


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_turned_back_and_said_to_be_turned(turned: int) -> None:
    page = read(encoded(picture_of(turned=turned))).pages[0]

    assert page.rotation == turned
    assert SENTENCE in fold(page.text)
    assert page.height > page.width, "width and height are those of the upright page"


def test_what_the_camera_says_about_its_position_is_honoured() -> None:
    """Stored lying on its side, with an EXIF mark that says so: for the viewer the page is upright."""
    exif = Image.Exif()
    exif[0x0112] = 6  # "turn by 90 degrees clockwise to view"
    data = encoded(picture_of(turned=270), "JPEG", exif=exif, quality=90)
    page = read(data, "jpeg").pages[0]

    assert page.rotation == 0
    assert SENTENCE in fold(page.text)


def test_every_page_of_a_tiff_is_read() -> None:
    first, second = picture_of(), picture_of("# RELEVE DE NOTES\nSemestre 1, moyenne 14,5 sur 20\nJury de juin 2026")
    reading = read(encoded(first, "TIFF", save_all=True, append_images=[second]), "tiff")

    assert [page.number for page in reading.pages] == [1, 2]
    assert "releve de notes" in fold(reading.pages[1].text)


def test_text_on_nothing_is_text_on_white() -> None:
    """A screenshot with transparency: black letters on no background."""
    black = picture_of()
    clear = Image.merge("LA", (Image.new("L", black.size, 0), black.point(lambda value: 255 - value)))
    page = read(encoded(clear)).pages[0]

    assert SENTENCE in fold(page.text)


@pytest.mark.parametrize(("kind", "options"), [("jpeg", {"quality": 80}), ("webp", {}), ("bmp", {}), ("gif", {})])
def test_every_picture_format_is_read(kind: str, options: dict[str, int]) -> None:
    reading = read(encoded(picture_of(), kind.upper(), **options), kind)

    assert reading.status == "read"
    assert SENTENCE in fold(reading.pages[0].text)


def test_a_photo_of_a_telephone_is_read() -> None:
    import pi_heif

    pi_heif.register_heif_opener()
    try:
        data = encoded(picture_of().convert("RGB"), "HEIF")
    except (KeyError, OSError):  # the decode-only build cannot write one
        data = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
        assert read(data, "heic").problem == "unreadable-file"
        return
    assert SENTENCE in fold(read(data, "heic").pages[0].text)


def test_a_white_page_is_read_and_empty() -> None:
    reading = read(encoded(Image.new("L", (1240, 1754), 255)))

    assert (reading.status, reading.pages[0].lines, reading.pages[0].problem) == ("read", (), None)


def test_a_speck_is_no_page() -> None:
    reading = read(encoded(Image.new("L", (8, 8))))

    assert reading.status == "unreadable"


@pytest.mark.parametrize("kind", ["png", "jpeg", "tiff", "webp", "gif", "heic", "avif"])
def test_a_damaged_picture_is_unreadable_and_raises_nothing(kind: str) -> None:
    data = encoded(picture_of(), "PNG" if kind in {"heic", "avif"} else kind.upper())

    assert read(data[:200], kind).problem == "unreadable-file"
    assert read(b"no picture", kind).problem == "unreadable-file"


def test_an_empty_file_and_a_foreign_format_are_told_apart() -> None:
    assert read(b"", "empty").problem == "unreadable-file"
    assert read(b"PK", "office").problem == "unsupported-format"


def test_without_tesseract_a_page_is_kept_unread() -> None:
    page = read(encoded(picture_of()), options=ReadOptions(ocr=False, pictures=False)).pages[0]

    assert (page.read_by, page.lines) == ("none", ())


def test_the_picture_for_the_report_is_small_upright_and_carries_nothing_hidden() -> None:
    page = read(encoded(picture_of(turned=90)), options=ReadOptions()).pages[0]
    with Image.open(io.BytesIO(page.picture)) as shown:
        assert shown.format == "JPEG"
        assert max(shown.size) <= 1000
        assert shown.height > shown.width
        assert not shown.getexif()


def test_light_letters_on_a_dark_screen_are_read() -> None:
    page = read(encoded(ImageOps.invert(picture_of()))).pages[0]

    assert SENTENCE in fold(page.text)


@pytest.mark.parametrize("degrees", [-7, 4])
def test_a_crooked_scan_is_read(degrees: int) -> None:
    page = read(encoded(picture_of().rotate(degrees, expand=True, fillcolor=255))).pages[0]

    assert page.rotation == 0
    assert SENTENCE in fold(page.text)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_few_words_are_enough_to_tell_which_way_is_up(turned: int) -> None:
    slip = "# RELEVE D'IDENTITE BANCAIRE\nTitulaire du compte Mme Lan NGUYEN\nIBAN FR76 3006 6100 4100 0123 4567 882"
    page = read(encoded(picture_of(slip, turned=turned))).pages[0]

    assert page.rotation == turned
    assert "titulaire du compte" in fold(page.text)
