"""A picture of a page read into words: how it lies, which way up, straightened, evenly lit, OCR, coded lines."""

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz import MrzFormatError, credible, parse
from precheck.model.page import Box, Line, MrzReading, Page
from precheck.reading.again import read_again
from precheck.reading.attempts import Attempt, Attempts
from precheck.reading.codes import with_codes
from precheck.reading.face import portrait
from precheck.reading.geometry import lay_out
from precheck.reading.ink import ink_on
from precheck.reading.ocr import legibility
from precheck.reading.options import ReadOptions
from precheck.reading.prepare import Prepared, turned
from precheck.reading.quality import quality_of
from precheck.reading.tesseract import TesseractFailed
from precheck.text.lines import lines_of

Gray = NDArray[np.uint8]
Thumbnail = Callable[[int], bytes]  # makes the report's picture, turned back by so many degrees

_FEW_WORDS = 2  # hair and cloth are read as a word or two
_LIKE_ZONE = re.compile(r"[A-Z0-9]*<[A-Z0-9]*<[A-Z0-9<]{6,}|[A-Z0-9]{9,}<{2,}|<<<<<")


def read_picture(gray: Gray, number: int, options: ReadOptions, thumbnail: Thumbnail | None = None) -> Page:
    """One page from its pixels. Without OCR the machine-readable zone and the picture are still there."""
    from precheck.reading.mrz.read import read_mrz

    zones = [zone for zone in read_mrz(gray) if _holds(zone.reading)]
    layout = lay_out(gray, zones[0].rotation if zones else None)
    best, problem = None, None
    if options.ocr:
        try:
            told = any(_tells_all(zone.reading) for zone in zones)
            best = Attempts(gray, layout, options, certain=bool(zones), told=told).best()
        except TimeoutError as error:
            problem = "ocr-failed" if isinstance(error, TesseractFailed) else "ocr-timeout"
    rotation = best.rotation if best else layout.rotations[0]
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
    return with_codes(_with_words(page, best, gray, options, whole=layout.whole) if best else page, gray)


def _with_words(page: Page, best: Attempt, gray: Gray, options: ReadOptions, *, whole: bool) -> Page:
    """The page with what was read, in positions on the straightened sheet."""
    prepared = best.prepared
    height, width = prepared.image.shape
    lines = lines_of(best.words, width / height)
    upright = turned(gray, best.rotation)
    return replace(
        page,
        lines=lines,
        again=read_again(lines, prepared, upright, options),
        mrz=_zones(page, prepared, lines),
        legibility=legibility(best.words),
        script=best.script,
        aspect=width / height,
        quality=quality_of(upright, prepared, best.words, whole=whole),
        back=prepared.way_back,
        ink=ink_on(prepared.image, best.words),
        portrait=_portrait(upright, best),
    )


def _portrait(upright: Gray, best: Attempt) -> Box | None:
    """The face of a portrait photograph; a page with words on it is none."""
    legible = [word for word in best.words if word.confidence >= 0.6 and sum(map(str.isalnum, word.text)) >= 3]
    if len(legible) > _FEW_WORDS:
        return None
    face = portrait(upright)
    return best.prepared.here(face) if face else None


def _holds(reading: MrzReading) -> bool:
    """What looks like a zone and is none must not turn the page."""
    try:
        return credible(parse(reading.lines))
    except MrzFormatError:
        return False


def _tells_all(reading: MrzReading) -> bool:
    """A passport's zone whose check digits are right. Visas and cards print beside it what a verdict needs."""
    zone = parse(reading.lines)
    return zone.format == "TD3" and zone.valid


def _zones(page: Page, prepared: Prepared, lines: tuple[Line, ...]) -> tuple[MrzReading, ...]:
    """The zones on the straightened sheet; where none was found but the text looks like one, a second look at it."""
    from precheck.reading.mrz.read import mrz_in_text, read_mrz

    if page.mrz:
        return tuple(replace(zone, box=prepared.here(zone.box)) for zone in page.mrz)
    if not any(_LIKE_ZONE.search(line.text) for line in lines):
        return ()
    seen = [zone.reading for zone in read_mrz(prepared.image) if zone.rotation == 0]
    return tuple(reading for reading in seen or mrz_in_text(lines) if _holds(reading))
