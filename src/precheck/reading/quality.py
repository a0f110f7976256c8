"""How good the picture of a page is: sharpness, light, glare, size of the letters, edges that run out of it.

Measured on small copies of the straightened sheet, at its letters: some 13 ms a page. What is poor is told by
`checks.quality`; here are only numbers, and where they are worst (`model.page.Quality`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Quality, Word
from precheck.reading.cut_off import cut_off
from precheck.reading.glare import glare
from precheck.reading.lighting import shrunk
from precheck.reading.orientation import Boxes, glyph_boxes, percentile
from precheck.reading.prepare import Prepared

Gray = NDArray[np.uint8]
Plane = NDArray[np.float64]

_LOOK = 1000  # the long side of the copy on which letters are looked at, about
_SURE = 0.5  # confidence of a word whose glyphs are surely letters
_PART = 0.4  # of the height of its word, for a glyph to be a letter
_FEW_GLYPHS, _MANY_GLYPHS = 12, 25  # fewer are not measured: in words that were read; in all, for they may be dust
_MOST_GLYPHS, _NEIGHBOURS = 600, 2
_SMALL = 35  # percentile of the heights of all glyphs that is the height of small letters
_STEP = 0.45  # contrast / steepest slope to the standard deviation of an edge: 0.40 for a step, 0.61 for a hair line
_PIXEL = 0.75  # standard deviation of an edge as sharp as pixels and the operator allow, in pixels
_INKY = (98.0, 0.35)  # percentile that is ink on every page; blurred ink is that share of it, the paper's pattern less
_CLEAR = 0.3  # contrast of a letter as a share of that of the clearest
_EDGE = 48  # gray levels across an edge that is worth measuring
_LEAST = 0.005  # share of the page on which there must be edges at all
_USUAL_LETTER = 0.01  # height of small letters as a share of the longer side, where no letter can be told
_GRID = 5  # cells a side in which the worst place is looked for


@dataclass(frozen=True)
class _Letters:
    """At each place where there is a letter (x, y in pixels of the copy): the gray of paper and of ink, and the
    standard deviation of edges across (in pixels). `height`: of small letters."""

    at: Plane
    height: float
    paper: Plane
    ink: Plane
    edges: Plane


def quality_of(upright: Gray, prepared: Prepared, words: Sequence[Word], *, whole: bool = False) -> Quality:
    """The quality of this picture of a page, turned the right way up, of which `prepared` is the straightened sheet;
    `whole`: all its corners were seen."""
    plain = _smaller(prepared.plain)
    zoom = _zoom(upright, prepared, plain)
    letters = _letters(plain, _smaller(prepared.lit), words)
    spots, spot = glare(plain, letters.at if letters else np.zeros((0, 2)))
    edges, border = cut_off(upright, prepared, words, whole=whole)
    places = {name: box for name, box in (("glare", spot), ("cut", border)) if box}
    if letters is None:
        brightest = percentile(plain, 99) / 255
        return Quality(blur=_blur_anywhere(plain, zoom), light=brightest, glare=spots, cut=edges, places=places)
    spread = _without_pixels(letters.edges, zoom) / letters.height
    blur, places["blur"] = float(np.median(spread)), _worst(letters, plain, spread)
    light = letters.paper / 255
    places["light"] = _worst(letters, plain, -light)
    low, high = np.percentile(light, (10, 90))
    return Quality(
        blur=blur,
        light=float(np.median(light)),
        evenness=float(low / max(high, 1e-9)),
        contrast=float(np.median(1 - letters.ink / np.maximum(letters.paper, 1))),
        glare=spots,
        letters=letters.height * zoom,
        cut=edges,
        places=places,
    )


def _smaller(image: Gray) -> Gray:
    """A copy made smaller by a whole number: quickly averaged."""
    factor = max(1, round(max(image.shape) / _LOOK))
    height, width = (side // factor * factor for side in image.shape)
    return shrunk(image[:height, :width], max(height, width) // factor)


def _zoom(upright: Gray, prepared: Prepared, plain: Gray) -> float:
    """How many pixels of the original picture a pixel of the copy is wide."""
    height, width = prepared.plain.shape
    middle = np.array([[width / 2, height / 2, 1], [width / 2 + 1, height / 2, 1], [width / 2, height / 2 + 1, 1]])
    seen = middle @ prepared.back.T
    points = seen[:, :2] / seen[:, 2:] * (upright.shape[1], upright.shape[0])
    across, down = points[1] - points[0], points[2] - points[0]
    area = abs(float(across[0] * down[1] - across[1] * down[0]))
    return float(area**0.5 * width / plain.shape[1])


def _letters(plain: Gray, lit: Gray, words: Sequence[Word]) -> _Letters | None:
    """What the letters look like; None where there are too few. Where words were read, only their letters count: a
    cloth, a portrait and the pattern of a banknote have glyphs too."""
    import cv2

    glyphs = glyph_boxes(lit, inky=_INKY[0], share=_INKY[1], beside=0.0)
    inside = glyphs[_in_words(glyphs, words, plain.shape)]
    glyphs = inside if len(inside) >= _FEW_GLYPHS else _in_rows(glyphs)
    if len(glyphs) < (_FEW_GLYPHS if glyphs is inside else _MANY_GLYPHS):
        return None
    tall = glyphs[:, 3] - glyphs[:, 1]
    reach = np.ones((round(1.2 * float(np.percentile(tall, _SMALL))) | 1,) * 2, np.uint8)
    soft = cv2.GaussianBlur(plain, (3, 3), 0)  # a speck is no ink
    bright, dark = cv2.dilate(soft, reach), cv2.erode(soft, reach)
    slopes = [cv2.dilate(_slope(plain, way), reach) for way in ((1, 0), (0, 1))]
    at = (glyphs[:, :2] + glyphs[:, 2:]) / 2
    x, y = at.astype(int).T
    paper, ink = bright[y, x].astype(np.float64), dark[y, x].astype(np.float64)
    clear = paper - ink >= _CLEAR * float(np.percentile(paper - ink, 85))  # the pattern of the paper is paler
    steep = np.minimum(*(each[y, x].astype(np.float64) for each in slopes)) / 2  # gray levels a pixel
    edges = _STEP * (paper - ink) / np.maximum(steep, 0.5)
    height = float(np.percentile(tall[clear], _SMALL))
    return _Letters(at[clear], height, paper[clear], ink[clear], edges[clear])


def _slope(plain: Gray, way: tuple[int, int]) -> Gray:
    """How steeply gray changes across or down, in halves of a gray level a pixel."""
    import cv2

    return cv2.convertScaleAbs(cv2.Sobel(plain, cv2.CV_16S, *way, ksize=3), alpha=0.25)  # type: ignore[no-any-return]


def _in_words(glyphs: Boxes, words: Sequence[Word], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Which glyphs are letters of words that were read, and not their dots."""
    import cv2

    mask = np.zeros(shape, np.uint8)
    size = np.array([shape[1], shape[0]] * 2)
    for word in words:
        if word.confidence >= _SURE and any(char.isalnum() for char in word.text):
            left, top, right, bottom = (round(float(edge)) for edge in np.array(word.box) * size)
            cv2.rectangle(mask, (left, top), (right, bottom), min(max(bottom - top, 1), 255), -1)
    x, y = ((glyphs[:, :2] + glyphs[:, 2:]) / 2).astype(int).T
    around = mask[y, x]
    return np.asarray((around > 0) & (glyphs[:, 3] - glyphs[:, 1] >= _PART * around))


def _in_rows(glyphs: Boxes) -> Boxes:
    """The glyphs that stand in a row with two others of their height: letters, unread; specks and patterns do not."""
    glyphs = glyphs[:: 1 + len(glyphs) // _MOST_GLYPHS]
    left, top, right, bottom = glyphs.T.astype(np.float32)
    tall = bottom - top
    level = np.abs(bottom[:, None] - bottom) < 0.35 * tall
    alike = np.abs(tall[:, None] - tall) < 0.5 * tall
    gap = np.maximum(left[:, None], left) - np.minimum(right[:, None], right)
    neighbours = (level & alike & (gap < 2.5 * tall) & (gap > -0.2 * tall)).sum(axis=1)
    return np.asarray(glyphs[neighbours >= _NEIGHBOURS])


def _without_pixels(edges: Plane, zoom: float) -> Plane:
    """The standard deviation of edges with that of the pixels taken out, those of the copy and those of the original:
    a small picture is not a blurred one."""
    limit = (_PIXEL / min(zoom, 1.0)) ** 2
    return np.asarray(np.sqrt(np.maximum(edges**2 - limit, 0.0)))


def _blur_anywhere(plain: Gray, zoom: float) -> float:
    """Where no letter can be told: how blurred the sharpest of all edges are. Nothing on white is not blurred."""
    import cv2

    reach = np.ones((25, 25), np.uint8)
    step = cv2.dilate(plain, reach).astype(np.float64) - cv2.erode(plain, reach)
    slope = np.minimum(*(cv2.dilate(_slope(plain, way), reach) for way in ((1, 0), (0, 1))))
    there: NDArray[np.bool_] = step >= _EDGE
    if float(there.mean()) < _LEAST:
        return 0.0
    edges = _STEP * step[there] / np.maximum(slope[there] / 2.0, 0.5)
    sharpest = float(_without_pixels(np.percentile(edges, [10]), zoom)[0])
    return sharpest / (_USUAL_LETTER * float(max(plain.shape)))


def _worst(letters: _Letters, plain: Gray, value: Plane) -> Box:
    """The letters of the cell of the page in which the value is highest; a cell with few letters does not count."""
    size = np.array([plain.shape[1], plain.shape[0]])
    cell = np.minimum((letters.at / size * _GRID).astype(int), _GRID - 1) @ (1, _GRID)
    least = max(3, len(value) // (4 * _GRID**2))
    cells = [each for each in np.unique(cell) if (cell == each).sum() >= least]
    worst = max(cells, key=lambda each: float(np.median(value[cell == each])), default=None)
    at = letters.at if worst is None else letters.at[cell == worst]
    low = np.clip((at.min(axis=0) - letters.height) / size, 0, 1)
    high = np.clip((at.max(axis=0) + letters.height) / size, 0, 1)
    return Box(float(low[0]), float(low[1]), float(high[0]), float(high[1]))
