"""The format of a file, told by its content and never by its name."""

import io
import zipfile

#: Formats that are read, each with the way to open it.
IMAGES = frozenset({"jpeg", "png", "tiff", "webp", "bmp", "gif", "heic", "avif"})
READABLE = IMAGES | {"pdf"}

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"MM\x00+", "tiff"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
    (b"{\\rtf", "rtf"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf'\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"%!PS", "postscript"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})


def sniff(data: bytes) -> str:
    """The format: one of READABLE, or `zip`, `office`, `text`, `empty`, `unknown` and a few more that are not read."""
    if not data:
        return "empty"
    head = data[:1024]
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):  # before PDF: an archive may begin with one, not packed
        return _zip_kind(data)
    if b"%PDF-" in head:  # some writers put bytes before the header; readers accept that within 1024 bytes
        return "pdf"
    return _text_kind(head)


def _iso_media(head: bytes) -> str:
    brands = {head[at : at + 4] for at in (8, *range(16, 64, 4))}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIF_BRANDS else "video"


def _zip_kind(data: bytes) -> str:
    """An office file is a zip too: its table of contents tells."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:200])
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "zip"
    return "office" if names & {"[Content_Types].xml", "mimetype"} else "zip"


def _text_kind(head: bytes) -> str:
    if b"\x00" in head:
        return "unknown"
    try:
        text = head.decode("utf-8", errors="strict" if len(head) < 1024 else "ignore")
    except UnicodeDecodeError:
        return "unknown"
    start = text.lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return "html"
    if start.startswith("<svg") or (start.startswith("<?xml") and "<svg" in start):
        return "svg"
    return "text" if start.isprintable() or "\n" in start else "unknown"
