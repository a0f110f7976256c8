"""PDF files: pypdf opens them (encryption, structure, embedded scans), pdfium gives word boxes and pixels.

Why both: docs/adr/0001. pdfium is not thread-safe: one file is read by one process or thread at a time.
"""

import contextlib
import io
import logging
import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from precheck.model.page import Box, Page, Word
from precheck.reading.budget import OUT_OF_TIME, Budget
from precheck.reading.codes import with_codes_of_pdf
from precheck.reading.image_file import MAX_PIXELS, THUMBNAIL, TooManyPixels, as_gray, jpeg
from precheck.reading.ink import INK_SIDE, ink_on
from precheck.reading.options import ReadOptions
from precheck.reading.orientation import glyph_boxes
from precheck.reading.picture import read_picture
from precheck.reading.prepare import turned
from precheck.reading.text_layer import laid_by_us, words_of
from precheck.reading.trust import believable
from precheck.reading.upright import lies, vote
from precheck.text.lines import lines_of
from precheck.text.signing import to_be_signed

Gray = NDArray[np.uint8]

_DPI = 220
_GLIMPSE = 1700  # long side of the copy on which a text layer is compared with the page
_PASTED, _PASTED_PIXELS = 0.12, 500  # share of the page and long side of pictures that may be documents, not logos
_DRAWN_LINES, _DRAWN_SHARE = 5, 0.01  # as many small pictures, covering as much, may be lines of text
_FEW_WORDS = 60  # a page with pasted pictures and fewer words than this says more in its pictures
_DRAWN_UPON = frozenset({3, 13, 15, 20})  # annotations that hold content: typed text, stamps, ink, form fields
_MOST_TOLD = 40  # pages beyond the limit that are told one by one: a page tree may promise a million
pdfium_lock = threading.RLock()


class Encrypted(Exception):
    """The PDF asks for a password."""


class Damaged(Exception):
    """The PDF cannot be opened."""


def read_pdf(data: bytes, options: ReadOptions) -> Iterator[Page]:
    """The pages of a PDF. Raises Encrypted or Damaged; a page that cannot be read carries its own `problem`."""
    import pypdfium2

    reader = open_pypdf(data)
    with pdfium_lock:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                raise Encrypted from error
            raise Damaged(str(error)) from error
        init_forms(document)
    count = len(document)
    if count == 0:
        raise Damaged("no page")
    budget = Budget()
    for index in range(min(count, options.max_pages)):
        if budget.spent:
            yield Page(number=index + 1, problem=OUT_OF_TIME)
            continue
        try:
            yield budget.earn(_page(document, reader, index, options))
        except (pypdfium2.PdfiumError, MemoryError, ValueError, OSError) as error:
            yield Page(number=index + 1, problem=type(error).__name__)
    for index in range(options.max_pages, min(count, options.max_pages + _MOST_TOLD)):
        yield Page(number=index + 1, problem="too-many-pages")


def open_pypdf(data: bytes) -> Any:
    """pypdf's reader, or None where only pdfium can open the file. Raises Encrypted."""
    from pypdf import PasswordType, PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends in damaged files is no news to a student
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise Encrypted
    except Encrypted:
        raise
    except Exception:  # pypdf lets many kinds of error through for damaged files; pdfium may still open them
        return None
    return reader


def _page(document: Any, reader: Any, index: int, options: ReadOptions) -> Page:
    with pdfium_lock:
        page, drawn_upon = filled_in(document, index)
        typed = None
        try:
            words, rotation = words_of(page)
            pictures = pictures_on(page)
            covered = max((share for share, _ in pictures), default=0.0)
            if not laid_by_us(page) and believable(words, covered, lambda: _upright(page, rotation), options):
                typed = with_codes_of_pdf(_text_page(page, index + 1, words, rotation, options), page, len(pictures))
                if not (options.ocr and _pasted(words, pictures) and _print_left(page, words, rotation)):
                    return typed
            gray = None if drawn_upon or typed_on(page) else _scan(reader, index, page, pictures)
            if gray is None:
                gray = _render(page)
            colour = _render_colour(page) if options.pictures else None
        finally:
            page.close()
    seen = read_picture(gray, index + 1, options, (lambda turn: jpeg(colour, turn)) if colour else None)
    return seen if typed is None or _says_more(seen, typed) else typed


def init_forms(document: Any) -> None:
    """Lets pdfium draw what was typed into a form; a form that it cannot open is left as it is."""
    import pypdfium2

    with contextlib.suppress(pypdfium2.PdfiumError):
        document.init_forms()


def filled_in(document: Any, index: int) -> tuple[Any, bool]:
    """The page with its form fields and notes made part of it, for the text layer knows nothing of them; whether
    there were any."""
    import pypdfium2.raw as pdfium_c

    page = document[index]
    kinds = set()
    for place in range(min(pdfium_c.FPDFPage_GetAnnotCount(page), 500)):
        note = pdfium_c.FPDFPage_GetAnnot(page, place)
        if note:
            kinds.add(pdfium_c.FPDFAnnot_GetSubtype(note))
            pdfium_c.FPDFPage_CloseAnnot(note)
    if not kinds & _DRAWN_UPON or pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) != 1:
        return page, False
    page.close()
    return document[index], True


def _pasted(words: list[Word], pictures: "list[tuple[float, Any]]") -> bool:
    """Whether the pictures on a text page may say something themselves: a photo of a passport in a letter, or lines of
    a script that whoever made the page drew as pictures."""
    if len(words) >= _FEW_WORDS:
        return False
    large = sum(coverage for coverage, picture in pictures if max(picture.get_px_size()) >= _PASTED_PIXELS)
    drawn = len(pictures) >= _DRAWN_LINES and sum(coverage for coverage, _ in pictures) >= _DRAWN_SHARE
    return large >= _PASTED or drawn


def _print_left(page: Any, words: list[Word], rotation: int) -> bool:
    """Whether there is print on the page that is not typed: a portrait, a crest or a code has none."""
    gray = _upright(page, rotation)
    glyphs = glyph_boxes(gray)
    height, width = gray.shape
    x, y = (glyphs[:, 0] + glyphs[:, 2]) / 2 / width, (glyphs[:, 1] + glyphs[:, 3]) / 2 / height
    typed = np.zeros(len(glyphs), bool)
    for left, top, right, bottom in (word.box for word in words):
        typed |= (x >= left) & (x <= right) & (y >= top) & (y <= bottom)
    return lies(vote(gray, glyphs[~typed], 1.0))


def _says_more(seen: Page, typed: Page) -> bool:
    """Whether the pixels say more than the text layer: a picture without words leaves the page as it was typed."""
    legible = sum(1 for word in seen.words if word.confidence >= 0.6 and len(word.text) >= 2)
    return bool(seen.mrz) or legible > sum(1 for word in typed.words if len(word.text) >= 2) + 2


def pictures_on(page: Any) -> "list[tuple[float, Any]]":
    """The pictures on the page with the share of the page each covers."""
    import pypdfium2.raw as pdfium_c

    left, bottom, right, top = page.get_bbox()
    whole = max((right - left) * (top - bottom), 1e-6)
    found = []
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        x0, y0, x1, y1 = thing.get_bounds()
        seen = max(min(x1, right) - max(x0, left), 0) * max(min(y1, top) - max(y0, bottom), 0)
        found.append((seen / whole, thing))
        if len(found) >= 200:
            break
    return found


def _text_page(page: Any, number: int, words: list[Word], rotation: int, options: ReadOptions) -> Page:
    from precheck.reading.mrz.read import mrz_in_text

    width, height = page.get_size()
    if rotation % 180:
        width, height = height, width
    lines = lines_of(words, width / max(height, 1))
    colour = _render_colour(page) if options.pictures else None
    return Page(
        number=number,
        lines=lines,
        rotation=rotation,
        read_by="text",
        width=round(width),
        height=round(height),
        mrz=tuple(mrz_in_text(lines)),
        legibility=1.0,
        ink=_ink(page, words, rotation, colour),
        picture=jpeg(colour, rotation) if colour else b"",
    )


def _ink(page: Any, words: list[Word], rotation: int, drawn: "Image.Image | None") -> tuple[Box, ...] | None:
    """Signatures and stamps on a page that asks for them; drawing the others would cost time for nothing. `drawn`: the
    page as the report shows it, where it was drawn for that."""
    if not to_be_signed(" ".join(word.text for word in words)):
        return None
    gray = turned(as_gray(drawn), rotation) if drawn else _upright(page, rotation, INK_SIDE)
    return ink_on(gray, words)


def _scan(reader: Any, index: int, page: Any, pictures: "list[tuple[float, Any]]") -> Gray | None:
    picture = scan_picture(reader, index, page, pictures)
    if picture is None:
        return None
    return as_gray(picture if picture.mode != "CMYK" else picture.convert("RGB"))


def scan_picture(reader: Any, index: int, page: Any, pictures: "list[tuple[float, Any]]") -> "Image.Image | None":
    """The embedded picture itself where the page is nothing but one upright scan: sharper and quicker than drawing."""
    if reader is None or len(pictures) != 1 or pictures[0][0] < 0.9 or page.get_rotation():
        return None
    a, b, c, d, _, _ = pictures[0][1].get_matrix().get()
    if a <= 0 or d <= 0 or abs(b) > 0.01 * a or abs(c) > 0.01 * d:
        return None
    try:
        images = reader.pages[index].images
        if len(images) != 1:
            return None
        picture = images[0].image
    except Exception:  # an odd filter or colour space: draw the page instead
        return None
    if not isinstance(picture, Image.Image) or picture.width * picture.height > MAX_PIXELS:
        return None
    if picture.mode in {"1", "P"}:
        return None
    picture.info.pop("exif", None)
    return picture


def typed_on(page: Any) -> bool:
    """Whether text is seen on the page besides pictures: the embedded picture alone would lack it."""
    import pypdfium2.raw as pdfium_c

    invisible = pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE
    return any(
        pdfium_c.FPDFTextObj_GetTextRenderMode(thing.raw) != invisible
        for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=4)
    )


def _upright(page: Any, rotation: int, long_side: int = _GLIMPSE) -> Gray:
    """A small copy of the page as it is read."""
    width, height = page.get_size()
    bitmap = page.render(scale=long_side / max(width, height), grayscale=True)
    gray = np.ascontiguousarray(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width, -1)[:, :, 0]
    return turned(gray, rotation)


def _render(page: Any) -> Gray:
    width, height = page.get_size()
    scale = _DPI / 72
    long_side = max(width, height) * scale
    scale *= min(max(1.0, 1500 / long_side), 4.0) if long_side < 1500 else min(1.0, 6000 / long_side)
    if width * height * scale * scale > MAX_PIXELS:
        raise TooManyPixels
    bitmap = page.render(scale=scale, grayscale=True)
    return np.ascontiguousarray(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width, -1)[:, :, 0].copy()


def _render_colour(page: Any) -> Any:
    width, height = page.get_size()
    return page.render(scale=THUMBNAIL / max(width, height, 1)).to_pil()
