"""One page on its way into the copy: taken over as it is where it is fine, drawn anew where it is not."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from precheck.model.page import Page
from precheck.reading.copies.binder import Binder
from precheck.reading.copies.frame import Corners, frame_of, inked
from precheck.reading.copies.hidden_text import layer_of
from precheck.reading.copies.jpeg import bare_jpeg
from precheck.reading.copies.light import evenly_lit, poorly_lit
from precheck.reading.copies.original import ImageOriginal, Original, PdfOriginal
from precheck.reading.copies.picture import LEVELS, Level, Packed, as_it_is, as_jpeg, cut
from precheck.reading.lighting import shrunk

Matrix = NDArray[np.float64]
Pixels = NDArray[np.uint8]

_LOOK = 500
_BLANK = 0.0004  # share of a page's picture that is no paper, below which nothing is on it
_LOSSLESS = 1.3  # times the file's size that a picture may weigh with every pixel kept
_SMALL = 400_000  # bytes that it may weigh in any case
_WORTH = 0.9  # of its weight that a page must fall below to be drawn anew


@dataclass(frozen=True)
class Wanted:
    """A page to be copied. `card`: a card or passport, whose tinted ground and portrait are to be left."""

    file: str
    page: Page
    card: bool = False


class Draft:
    """A page of the copy, at first as good as the original."""

    def __init__(self, wanted: Wanted, original: Original) -> None:
        self.wanted, self.reduced = wanted, False
        self._page, self._original = wanted.page, original
        self._level = 0
        self._weight = 0
        self._turn = -wanted.page.rotation % 360
        upright = self._upright()
        gray = np.asarray(upright.convert("L"))
        self.blank = _unread(wanted.page) and float(inked(shrunk(gray, _LOOK)).mean()) < _BLANK
        self._corners: Corners
        frame = frame_of(wanted.page, gray, card=wanted.card)
        self._corners, changed = frame.corners, frame.changed
        self._lit = poorly_lit(wanted.page.quality)
        self._packed = None if self.blank else self._first(upright, changed=changed or self._lit)

    @property
    def weight(self) -> int:
        """Its bytes in the PDF."""
        if self._packed is not None:
            return len(self._packed.data)
        if not self._weight:
            alone = Binder()
            self.add_to(alone)
            self._weight = len(alone.pdf())
        return self._weight

    def reduce(self) -> int:
        """Draws it anew with less detail; the bytes that saves, 0 where it cannot be less."""
        before = self.weight
        while self._level < len(LEVELS):
            packed = as_jpeg(self._drawn(self._upright()), LEVELS[self._level])
            self._level += 1
            if len(packed.data) < _WORTH * before:
                self._packed, self._turn, self.reduced = packed, 0, True
                return before - len(packed.data)
        return 0

    def add_to(self, binder: Binder) -> None:
        words = layer_of(self._page)
        back = np.array(self._page.back) if self._page.back else np.eye(3)
        if self._packed is None and isinstance(self._original, PdfOriginal):
            kept = self._page.read_by != "ocr" or self._original.has_text(self._page.number)
            binder.add_copy(self._original.for_copy(self._page.number), self._turn, [] if kept else words, back)
        elif self._packed is not None:
            place = back if self._whole else np.linalg.inv(_onto(self._corners)) @ back
            binder.add_picture(self._packed, self._turn, words, place)

    @property
    def _whole(self) -> bool:
        """Whether the copy shows the whole upright page."""
        return bool(np.allclose(self._corners, [[0, 0], [1, 0], [1, 1], [0, 1]]))

    def _first(self, upright: Image.Image, *, changed: bool) -> Packed | None:
        """The page at its best; None where the page of the PDF itself is."""
        original = self._original
        if isinstance(original, PdfOriginal):
            scan = changed and self._page.read_by == "ocr" and original.scan(self._page.number) is not None
            if not scan:
                self._corners, self._lit = np.array([[0.0, 0], [1, 0], [1, 1], [0, 1]]), False
                return None
        elif not changed and original.whole:
            try:
                data = bare_jpeg(original.data)
            except ValueError:
                pass  # a damaged file that can be drawn all the same
            else:
                self._turn = ((original.turn() or 0) - self._page.rotation) % 360
                channels = 1 if original.mode == "L" else 3
                return Packed(data, "/DCTDecode", *original.size, channels)
        self._turn = 0
        drawn = self._drawn(upright)
        if isinstance(original, ImageOriginal) and not changed and original.lossless:
            exact = as_it_is(drawn)
            if len(exact.data) <= max(_LOSSLESS * len(original.data), _SMALL):
                return exact
        return as_jpeg(drawn, Level(*LEVELS[0]))

    def _upright(self) -> Image.Image:
        """The picture of the page, turned the right way up."""
        original, number = self._original, self._page.number
        if isinstance(original, ImageOriginal):
            image = original.picture(number)
        else:
            scan = original.scan(number) if self._page.read_by == "ocr" else None
            image = scan if scan is not None else original.drawn(number)
        return image.rotate(self._page.rotation, expand=True) if self._page.rotation else image

    def _drawn(self, upright: Image.Image) -> Image.Image:
        """The upright picture cut to the sheet and evenly lit."""
        if self._whole and not self._lit:
            return upright
        plain = upright if upright.mode in {"L", "RGB"} else upright.convert("L")
        pixels: Pixels = np.asarray(plain)
        if not self._whole:
            pixels = cut(pixels, self._corners)
        if self._lit:
            pixels = evenly_lit(pixels, card=self.wanted.card)
        return Image.fromarray(pixels)


def _unread(page: Page) -> bool:
    return not (page.lines or page.mrz or page.codes or page.portrait or page.problem)


def _onto(corners: Corners) -> Matrix:
    """From fractions of the copy to fractions of the upright picture."""
    import cv2

    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(square, corners.astype(np.float32)), np.float64)
