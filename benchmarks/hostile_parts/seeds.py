"""Good files to be broken: invented papers of samples/ and drawn pictures; and small ways to write PDFs by hand."""

import io
import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "folders"
_MOST = 400_000  # bytes of a seed
_FORMATS = {"png": "PNG", "jpg": "JPEG", "tif": "TIFF", "gif": "GIF", "bmp": "BMP", "webp": "WEBP", "avif": "AVIF"}


@lru_cache(maxsize=1)
def papers() -> tuple[tuple[str, bytes], ...]:
    """Ending and content of sample files, small ones, in a fixed order."""
    found = []
    for path in sorted(SAMPLES.glob("*/*")):
        if path.suffix.lower() in {".pdf", ".jpg", ".jpeg", ".png", ".heic", ".tif"} and path.stat().st_size < _MOST:
            found.append((path.suffix.lower().lstrip("."), path.read_bytes()))
    return (*found[:60], *drawn())


@lru_cache(maxsize=1)
def drawn() -> tuple[tuple[str, bytes], ...]:
    """The same small picture in every format that Pillow writes."""
    picture = Image.new("RGB", (600, 400), "white")
    pen = ImageDraw.Draw(picture)
    for row in range(12):
        pen.text((20, 20 + 30 * row), f"CERTIFICAT DE SCOLARITE ligne {row}", fill="black")
    found = []
    for ending, kind in _FORMATS.items():
        buffer = io.BytesIO()
        try:
            picture.save(buffer, kind)
        except (KeyError, OSError):  # a Pillow without that encoder
            continue
        found.append((ending, buffer.getvalue()))
    return tuple(found)


def pdf(parts: Sequence[bytes], trailer: bytes = b"/Root 1 0 R", *, size: int | None = None) -> bytes:
    """A PDF of these objects, numbered from 1, with a right table."""
    data, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    start = len(data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1) + table
    return data + b"trailer << %s /Size %d >>\nstartxref\n%d\n%%%%EOF" % (trailer, size or len(parts) + 1, start)


def stream(content: bytes, entries: bytes = b"", *, length: int | None = None) -> bytes:
    """A stream object; `length` may lie."""
    told = len(content) if length is None else length
    return b"<< /Length %d %s >>\nstream\n" % (told, entries) + content + b"\nendstream"


def one_page(content: bytes, box: bytes = b"0 0 595 842", page: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """A PDF of one page; further objects are numbered from 6."""
    return pdf([
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> "
        b"/XObject << /X 6 0 R >> >> %s >>" % (box, page),
        content, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", *more,
    ])  # fmt: skip


def flate(content: bytes) -> bytes:
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode")


def png(width: int, height: int, body: bytes, bits: int = 8, colour: int = 0) -> bytes:
    """A PNG whose head may promise anything."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
