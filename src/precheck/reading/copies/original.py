"""The page of a file in its own colours and at its own size, as reading saw it."""

import io
from typing import Any

from PIL import Image, ImageOps

from precheck.reading.image_file import as_gray
from precheck.reading.pdf_file import (
    filled_in,
    init_forms,
    open_pypdf,
    pdfium_lock,
    pictures_on,
    scan_picture,
    typed_on,
)

_DPI = 220
_LONGEST = 4500
_SCANNED = 0.85  # share of the page that pictures cover on a scan
_EXIF_TURN = 0x0112
_TURNS = {1: 0, 3: 180, 6: 90, 8: 270}  # clockwise turns by which a camera asks for its picture to be shown


class ImageOriginal:
    """An image file, one picture or several."""

    def __init__(self, data: bytes, kind: str) -> None:
        if kind in {"heic", "avif"}:
            import pi_heif

            pi_heif.register_heif_opener()
        self.data, self.kind = data, kind
        self._image = Image.open(io.BytesIO(data))

    def picture(self, number: int) -> Image.Image:
        """Page `number` (from 1), turned as its camera says, on white where it is transparent."""
        self._image.seek(number - 1 if self.kind not in {"gif", "jpeg"} else 0)
        image: Image.Image = self._image
        if image.getexif().get(_EXIF_TURN, 1) != 1:
            image = ImageOps.exif_transpose(image) or image
        return on_white(image)

    def turn(self) -> int | None:
        """By how many degrees clockwise the camera asks for its picture to be turned; None where it is mirrored."""
        return _TURNS.get(self._image.getexif().get(_EXIF_TURN, 1))

    @property
    def whole(self) -> bool:
        """Whether the file can stand in a PDF as it is: a JPEG in gray or colour."""
        return self.kind == "jpeg" and self._image.mode in {"L", "RGB"} and self.turn() is not None

    @property
    def lossless(self) -> bool:
        """Whether the file keeps every pixel as it was."""
        return self.kind in {"png", "tiff", "bmp", "gif"}

    @property
    def mode(self) -> str:
        return self._image.mode

    @property
    def size(self) -> tuple[int, int]:
        return self._image.size


class PdfOriginal:
    """A PDF, opened by both libraries: pdfium draws, pypdf copies."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self.data = data
        self._reader = open_pypdf(data)
        with pdfium_lock:
            self._document = pypdfium2.PdfDocument(data)
            init_forms(self._document)

    def scan(self, number: int) -> Image.Image | None:
        """Page `number` (from 1) as a picture where it is nothing but one; else None."""
        with pdfium_lock:
            page, drawn_upon = filled_in(self._document, number - 1)
            pictures = pictures_on(page)
            if drawn_upon or typed_on(page) or sum(share for share, _ in pictures) < _SCANNED:
                return None
            found = scan_picture(self._reader, number - 1, page, pictures)
            return on_white(found) if found is not None else self.drawn(number)

    def drawn(self, number: int, long_side: int = 0) -> Image.Image:
        """Page `number` as a viewer shows it."""
        with pdfium_lock:
            page, _ = filled_in(self._document, number - 1)
            longest = max(page.get_size())
            scale = long_side / longest if long_side else min(_DPI / 72, _LONGEST / longest)
            image: Image.Image = page.render(scale=scale).to_pil()
            return image.convert("RGB")

    def has_text(self, number: int) -> bool:
        with pdfium_lock:
            return bool(self._document[number - 1].get_textpage().count_chars())

    def for_copy(self, number: int) -> Any:
        """pypdf's page, with what was typed into its form or stamped on it made part of it."""
        from pypdf import PdfReader

        with pdfium_lock:
            _, drawn_upon = filled_in(self._document, number - 1)
            if not drawn_upon and self._reader is not None:
                return self._reader.pages[number - 1]
            stream = io.BytesIO()
            self._document.save(stream)
        return PdfReader(stream).pages[number - 1]


Original = ImageOriginal | PdfOriginal


def opened(data: bytes, kind: str) -> Original:
    return PdfOriginal(data) if kind == "pdf" else ImageOriginal(data, kind)


def on_white(image: Image.Image) -> Image.Image:
    """The picture in black and white, gray or colour, and nothing else."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        rgba = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba).convert("RGB")
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return Image.fromarray(as_gray(image))
    if image.mode in {"1", "L", "RGB"}:
        return image.copy()
    return image.convert("RGB")
