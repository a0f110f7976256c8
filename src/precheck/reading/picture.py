"""A picture of a page read into words: which way up, cut out, straightened, evenly lit, OCR, machine-readable zone."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz import MrzFormatError, credible, parse
from precheck.model.page import Line, MrzReading, Page, Word
from precheck.reading.again import read_again
from precheck.reading.codes import with_codes
from precheck.reading.ocr import belief, legibility, read_words
from precheck.reading.options import ReadOptions
from precheck.reading.orientation import Boxes, Turn, estimate, glyph_boxes, letter_height
from precheck.reading.prepare import Prepared, find_content, find_sheet, prepare, shrunk, turned
from precheck.text.lines import lines_of

Gray = NDArray[np.uint8]
Thumbnail = Callable[[int], bytes]  # makes the report's picture, turned back by so many degrees

_GOOD_LEGIBILITY, _GOOD_BELIEF = 0.72, 25.0
_BY_DAY = 0.9  # a dark screen read by day reaches 0.82, and half of it is lost (measured)
_FEW_GLYPHS = 60
_FEW_WORDS = 35
_LIKE_ZONE = re.compile(r"[A-Z0-9]*<[A-Z0-9]*<[A-Z0-9<]{6,}|[A-Z0-9]{9,}<{2,}|<<<<<")


def _holds(reading: MrzReading) -> bool:
    """What looks like a zone and is none must not turn the page."""
    try:
        return credible(parse(reading.lines))
    except MrzFormatError:
        return False


def _zones(page: Page, prepared: Prepared, lines: tuple[Line, ...]) -> tuple[MrzReading, ...]:
    """The zones on the straightened sheet; where none was found but the text looks like one, a second look at it."""
    from precheck.reading.mrz.read import mrz_in_text, read_mrz

    if page.mrz:
        return tuple(replace(zone, box=prepared.here(zone.box)) for zone in page.mrz)
    if not any(_LIKE_ZONE.search(line.text) for line in lines):
        return ()
    seen = [zone.reading for zone in read_mrz(prepared.image) if zone.rotation == 0]
    return tuple(reading for reading in seen or mrz_in_text(lines) if _holds(reading))


@dataclass(frozen=True)
class _Layout:
    """How the page lies in the picture: the sheet's corners (or those of the part that is written on), the slope that
    remains for each rotation, the height of large letters."""

    sheet: NDArray[np.float64] | None
    skews: Mapping[int, float]
    letter: float


def _larger(gray: Gray, small: Gray, glyphs: Boxes) -> Boxes:
    """The glyphs, looked at more closely where they fill only a part of the page."""
    part = find_content(small.shape, glyphs)
    if part is None:
        return glyphs
    (left, top), (right, bottom) = part[0] * gray.shape[::-1], part[2] * gray.shape[::-1]
    return glyph_boxes(shrunk(gray[int(top) : int(bottom), int(left) : int(right)], 1300))


def _layout(small: Gray, glyphs: Boxes, turn: Turn) -> _Layout:
    letter = letter_height(glyphs, small.shape)
    sheet = find_sheet(small, glyphs)
    if sheet is not None:
        return _Layout(sheet, {}, letter)  # laid flat, a sheet has no slope left
    return _Layout(find_content(small.shape, glyphs), turn.skews, letter)


@dataclass(frozen=True)
class _Attempt:
    rotation: int
    words: list[Word]
    prepared: Prepared

    @property
    def belief(self) -> float:
        """What was read, nothing if the words stand on end: Tesseract reads some turned text, but turned."""
        return belief(self.words) if self._lies_flat() else 0.0

    @property
    def on_end(self) -> bool:
        return belief(self.words) > 8 and not self._lies_flat()

    def _lies_flat(self) -> bool:
        height, width = self.prepared.image.shape
        long = [word.box for word in self.words if len(word.text) >= 4]
        flat = sum((box.right - box.left) * width > box.height * height for box in long)
        return bool(flat >= 0.6 * len(long))

    @property
    def good(self) -> bool:
        return self.belief >= _GOOD_BELIEF and legibility(self.words) >= _GOOD_LEGIBILITY


def read_picture(gray: Gray, number: int, options: ReadOptions, thumbnail: Thumbnail | None = None) -> Page:
    """One page from its pixels. Without OCR the machine-readable zone and the picture are still there."""
    page = _read(gray, number, options, thumbnail)
    if page.legibility < _BY_DAY and not page.mrz and options.ocr and float(np.median(gray[::16, ::16])) < 100:
        night = _read(255 - gray, number, options, thumbnail)  # light letters on a dark ground, as apps show them
        page = night if belief(night.words) > belief(page.words) else page
    return with_codes(page, gray)


def _read(gray: Gray, number: int, options: ReadOptions, thumbnail: Thumbnail | None) -> Page:
    from precheck.reading.mrz.read import read_mrz

    zones = [zone for zone in read_mrz(gray) if _holds(zone.reading)]
    small = shrunk(gray, 1300)
    glyphs = glyph_boxes(small)
    turn = estimate(_larger(gray, small, glyphs))
    candidates = (zones[0].rotation,) if zones else turn.candidates
    best, problem = None, None
    if options.ocr:
        tries = _Tries(gray, _layout(small, glyphs, turn), options)
        try:
            best = tries.best(candidates, certain=bool(zones), sparse=len(glyphs) < _FEW_GLYPHS)
        except TimeoutError:
            problem = "ocr-timeout"
    rotation = best.rotation if best else candidates[0]
    height, width = gray.shape if rotation % 180 == 0 else gray.shape[::-1]
    page = Page(
        number=number,
        rotation=rotation,
        read_by="ocr" if options.ocr else "none",
        width=width,
        height=height,
        mrz=tuple(zone.reading for zone in zones if zone.rotation == rotation),
        picture=thumbnail(rotation) if thumbnail else b"",
        problem=problem,
    )
    return _with_words(page, best, gray, options) if best else page


def _with_words(page: Page, best: "_Attempt", gray: Gray, options: ReadOptions) -> Page:
    """The page with what was read, in positions on the straightened sheet."""
    prepared = best.prepared
    height, width = prepared.image.shape
    lines = lines_of(best.words, width / height)
    return replace(
        page,
        lines=lines,
        again=read_again(lines, prepared, turned(gray, best.rotation), options),
        mrz=_zones(page, prepared, lines),
        legibility=legibility(best.words),
        aspect=width / height,
        back=prepared.way_back,
    )


class _Tries:
    """OCR in one orientation after the other, until one reads well; the best one otherwise."""

    def __init__(self, gray: Gray, layout: _Layout, options: ReadOptions) -> None:
        self._gray, self._layout, self._options = gray, layout, options

    def best(self, candidates: tuple[int, ...], *, certain: bool, sparse: bool) -> _Attempt:
        """`certain`: a machine-readable zone has told the rotation. `sparse`: there is hardly anything like letters."""
        tried: list[_Attempt] = []
        queue = list(candidates)
        while queue:
            attempt = self._read(queue.pop(0), 3)
            if attempt.good:
                return attempt if certain or len(attempt.words) >= _FEW_WORDS else self._scattered(attempt)
            tried.append(attempt)
            if attempt.on_end:  # the words lie across: only the other axis can be right
                across = [(attempt.rotation + 90) % 360, (attempt.rotation + 270) % 360]
                queue = [rotation for rotation in across if rotation not in {each.rotation for each in tried}]
            elif sparse and len(tried) >= 2 and max(belief(each.words) for each in tried) < 3:
                break  # a picture of something that is no document
        if not certain and len(candidates) == 1 and max(tried, key=lambda each: each.belief).belief < _GOOD_BELIEF / 2:
            tried.append(self._read((candidates[0] + 180) % 360, 3))
        best = max(tried, key=lambda each: each.belief)
        if best.belief < _GOOD_BELIEF and not sparse:
            likely = [best.rotation] if certain or best.belief > 3 else sorted(each.rotation for each in tried)[:3]
            for rotation in likely:
                tried.append(self._read(rotation, 11))  # scattered words, as on a card
                if tried[-1].good:
                    break
        return max(tried, key=lambda each: each.belief)

    def _scattered(self, attempt: _Attempt) -> _Attempt:
        """A card or a screen with a few words here and there: looked at once more for words outside any paragraph."""
        other = self._read(attempt.rotation, 11)
        return other if other.belief > attempt.belief and legibility(other.words) >= _GOOD_LEGIBILITY else attempt

    def _read(self, rotation: int, segmentation: int) -> _Attempt:
        upright = turned(self._gray, rotation)
        layout = self._layout
        skew, sheet = layout.skews.get(rotation, 0.0), _turned_corners(layout.sheet, rotation)
        prepared = prepare(upright, skew, sheet, layout.letter)
        words = read_words(prepared.image, self._options.languages, self._options.tesseract_seconds, segmentation)
        return _Attempt(rotation, words, prepared)


def _turned_corners(sheet: NDArray[np.float64] | None, rotation: int) -> NDArray[np.float64] | None:
    """The sheet's corners (fractions) in the picture turned back by `rotation`, again from the top left clockwise."""
    if sheet is None:
        return None
    corners = sheet
    for _ in range(rotation // 90):
        corners = np.stack([corners[:, 1], 1 - corners[:, 0]], axis=1)
    return np.roll(corners, -int(np.argmin(corners.sum(axis=1))), axis=0)
