"""The format is told by the content: names and endings lie."""

import io
import zipfile

import pi_heif
import pytest
from PIL import Image

from precheck.intake.sniff import READABLE, sniff


def picture(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(stream, kind)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF"])
def test_every_picture_format_is_known_by_its_first_bytes(kind: str) -> None:
    assert sniff(picture(kind)) == kind.lower()
    assert kind.lower() in READABLE


@pytest.mark.parametrize(
    ("brand", "kind"),
    [
        (b"heic", "heic"),
        (b"mif1", "heic"),
        (b"heix", "heic"),
        (b"avif", "avif"),
        (b"isom", "video"),
        (b"qt  ", "video"),
    ],
)
def test_photos_of_telephones_are_told_from_their_films(brand: bytes, kind: str) -> None:
    assert sniff(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0" + brand + b"\0" * 8) == kind


def test_the_heic_library_agrees_with_what_is_called_heic() -> None:
    head = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"

    assert sniff(head) == "heic"
    assert pi_heif.is_supported(head)


def test_a_pdf_may_have_bytes_before_its_header() -> None:
    assert sniff(b"%PDF-1.7\n") == "pdf"
    assert sniff(b"\r\n junk \n%PDF-1.7\n") == "pdf"
    assert sniff(b" " * 2000 + b"%PDF-1.7\n") != "pdf"


def test_a_text_document_is_no_archive() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", "<x/>")

    assert sniff(stream.getvalue()) == "office"


def test_an_archive_whose_first_file_is_a_pdf_that_is_not_packed_is_no_pdf() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.pdf", b"%PDF-1.4\n%%EOF")

    assert sniff(stream.getvalue()) == "zip"


def test_an_archive_is_one_even_if_it_is_cut_short() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.pdf", "x" * 100)

    assert sniff(stream.getvalue()) == "zip"
    assert sniff(stream.getvalue()[:60]) == "zip"


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"", "empty"), (b"Bonjour, voici mon dossier.\n", "text"), (b"<!DOCTYPE html><html>", "html"),
     (b"<svg xmlns='x'>", "svg"), (b"{\\rtf1", "rtf"), (b"Rar!\x1a\x07", "rar"), (b"7z\xbc\xaf'\x1c", "7z"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"), (b"\x1f\x8b\x08", "gzip"), (b"\0\1\2\3\xff\xfe", "unknown"),
     (b"\xff\xfe\xfd", "unknown"), (b"RIFF\0\0\0\0WAVE", "unknown")],
)  # fmt: skip
def test_what_is_not_read_has_a_name_too(data: bytes, kind: str) -> None:
    assert sniff(data) == kind
    assert kind not in READABLE
