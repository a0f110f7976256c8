"""PDF files: born-digital ones are taken at their word, scans and junk are read from the pixels."""

import io

import pytest
from samples.numbers import td3

from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file
from precheck.text.fold import fold
from tests.helpers import LAN, TODAY, certificate, passport
from tests.reading.drawing import LETTER_BODY, letter_with, pdf_of, pdf_of_scan, picture_of, turned_pdf

QUICK = ReadOptions(pictures=False)
SENTENCE = "est regulierement inscrite pour toute la periode"


def read(data: bytes, options: ReadOptions = QUICK) -> FileReading:
    return read_file("paper.pdf", data, "pdf", options)


def test_a_born_digital_page_is_read_from_its_text() -> None:
    [page] = read(pdf_of(certificate())).pages

    assert (page.read_by, page.rotation, page.legibility) == ("text", 0, 1.0)
    assert "Madame NGUYEN Thi Lan" in page.text
    assert (page.width, page.height) == (595, 842)


def test_its_words_lie_where_they_are_printed() -> None:
    [page] = read(pdf_of(LETTER_BODY)).pages
    box = next(word.box for word in page.words if word.text == "Strasbourg,")

    assert box.left == pytest.approx(0.05 + 0.0095 * len("Fait a "), abs=0.01)
    assert box.top == pytest.approx(0.04 + 0.019 * (1.8 + 6), abs=0.01)


def test_columns_stay_apart() -> None:
    [page] = read(pdf_of("Nom | Date de naissance\nNGUYEN | 14/05/2004\nLigne un deux trois quatre")).pages

    assert [line.text for line in page.lines][:4] == ["Nom", "Date de naissance", "NGUYEN", "14/05/2004"]


def test_the_machine_readable_zone_of_a_text_layer_is_read() -> None:
    [page] = read(pdf_of(passport())).pages
    lines = td3("VNM", "VNM", LAN.surname, LAN.given, "C1234567", LAN.born, "F", TODAY.replace(2031, 2, 3))

    assert page.mrz[0].lines == tuple(lines)


def test_every_page_of_a_file_is_read_in_order() -> None:
    pages = read(pdf_of(*(f"Page numero {number} de ce long document officiel" for number in range(1, 6)))).pages

    assert [page.number for page in pages] == [1, 2, 3, 4, 5]
    assert all(f"numero {page.number}" in page.text for page in pages)


def test_a_scan_in_a_pdf_is_read_from_its_pixels() -> None:
    [page] = read(pdf_of_scan(picture_of())).pages

    assert (page.read_by, page.rotation) == ("ocr", 0)
    assert SENTENCE in fold(page.text)


def test_a_sideways_scan_in_a_pdf_is_turned_back() -> None:
    [page] = read(pdf_of_scan(picture_of(turned=180))).pages

    assert page.rotation == 180
    assert SENTENCE in fold(page.text)


@pytest.mark.parametrize("junk", ["☐☐☐ ☐☐ ☐☐☐☐", "xkqj wvzt pqrx\n" * 8, "Scanned with a free app", "eiutaloga"])
def test_a_text_layer_that_does_not_say_what_the_page_shows_is_not_believed(junk: str) -> None:
    [page] = read(pdf_of_scan(picture_of(), junk)).pages

    assert page.read_by == "ocr"
    assert SENTENCE in fold(page.text)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_scan_that_the_viewer_turns_upright_appears_upright(turn: int) -> None:
    """Scanned sideways, put right by /Rotate: to whoever looks at it, nothing is turned."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    image = picture_of(turned=360 - turn)
    image.save(stream := io.BytesIO(), "PDF", resolution=150.0)
    page = PdfReader(stream).pages[0]
    page.rotate(turn)
    writer.add_page(page)
    writer.write(stream := io.BytesIO())
    [seen] = read(stream.getvalue()).pages

    assert seen.rotation == 0
    assert SENTENCE in fold(seen.text)


@pytest.mark.parametrize("drawn", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_text_page_is_read_whichever_way_it_is_drawn_and_shown(drawn: int, turn: int) -> None:
    rows = ["Certificat de scolarite de la faculte", "Madame NGUYEN Thi Lan est inscrite", "Fait le 15 septembre 2026"]
    [page] = read(turned_pdf(rows, drawn, turn)).pages
    box = page.lines[0].words[0].box

    assert [line.text for line in page.lines] == rows
    assert page.rotation == (drawn + turn) % 360
    assert (page.width, page.height) == (595, 842)
    assert (box.left * page.width, box.top * page.height) == pytest.approx((60, 100), abs=14)


def test_a_picture_pasted_into_a_letter_is_read_too() -> None:
    paper = picture_of(certificate(), wide=1400).crop((0, 0, 1400, 700))
    [page] = read(letter_with(paper, (60, 450, 480, 240))).pages

    assert page.read_by == "ocr"
    assert "NGUYEN" in page.text


@pytest.mark.parametrize(
    ("wide", "place"), [(300, (60, 450, 480, 240)), (1400, (60, 700, 150, 75)), (1400, (60, 450, 480, 240))]
)
def test_a_letter_with_a_logo_stays_text(wide: int, place: tuple[float, float, float, float]) -> None:
    logo = picture_of("", wide=wide).crop((0, 0, wide, wide // 2))
    [page] = read(letter_with(logo, place)).pages

    assert page.read_by == "text"


def test_what_was_typed_into_a_form_is_read() -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(stream := io.BytesIO(), pagesize=(595, 842), invariant=1)
    canvas.drawString(60, 770, "Nom :")
    canvas.drawString(60, 740, "Le directeur certifie que cet etudiant est inscrit")
    canvas.acroForm.textfield(name="nom", value="NGUYEN Thi Lan", x=150, y=765, width=200, height=18)
    canvas.save()
    [page] = read(stream.getvalue()).pages
    name = next(word for word in page.words if word.text == "NGUYEN")

    assert page.read_by == "text"
    assert "NGUYEN Thi Lan" in page.text
    assert name.box.left == pytest.approx(150 / 595, abs=0.02)


def test_a_pdf_with_a_password_is_encrypted() -> None:
    assert read(pdf_of(certificate(), password="secret")).problem == "encrypted-file"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", pdf_of(certificate())[:300], b"%PDF-" + bytes(500)]
)
def test_a_damaged_pdf_is_unreadable(data: bytes) -> None:
    reading = read(data)

    assert (reading.status, reading.problem, reading.pages) == ("unreadable", "unreadable-file", ())


def test_a_file_that_lost_its_end_is_read_or_unreadable_but_never_half_read_in_silence() -> None:
    whole = pdf_of(*[certificate()] * 4)
    reading = read(whole[: len(whole) // 2])

    assert reading.status == "unreadable" or len(reading.pages) == 4


def test_pages_beyond_the_limit_are_said_to_be_unread() -> None:
    reading = read(pdf_of(*[certificate()] * 4), ReadOptions(pictures=False, max_pages=2))

    assert [page.problem for page in reading.pages] == [None, None, "too-many-pages", "too-many-pages"]


def test_a_white_page_is_a_page() -> None:
    [first, second] = read(pdf_of(certificate(), "")).pages

    assert first.lines
    assert (second.lines, second.problem) == ((), None)


@pytest.mark.parametrize("mode", ["1", "P", "CMYK", "L"])
def test_a_scan_in_any_colours_is_read(mode: str) -> None:
    picture_of(wide=1700).convert("RGB").convert(mode).save(stream := io.BytesIO(), "PDF", resolution=200.0)
    [page] = read(stream.getvalue()).pages

    assert (page.read_by, page.rotation) == ("ocr", 0)
    assert SENTENCE in fold(page.text)


def test_a_pdf_that_anybody_may_open_but_not_print_is_read() -> None:
    """University portals write them so: no password to read, one to change."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=StandardEncryption("", ownerPassword="x", canPrint=0))
    canvas.drawString(60, 800, "Certificat de scolarite de la faculte des sciences")
    canvas.save()

    assert read(stream.getvalue()).pages[0].text == "Certificat de scolarite de la faculte des sciences"
