"""Where on the upright picture of a page the copy is cut: what reading found, with room left around it.

A copy never lacks what was read, and where the outline of the sheet is in doubt it lacks nothing at all.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Page
from precheck.reading.lighting import shrunk

Gray = NDArray[np.uint8]
Corners = NDArray[np.float64]

_WHOLE: Corners = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
_FILLS = 0.93  # share of the picture from which a sheet is the picture
_PART = 0.4  # share below which a level part is not the sheet but where its letters stand
_LEVEL = 1.2  # degrees of slope that nobody sees
_SQUARE = 0.02  # share of its size by which opposite sides may differ on a sheet seen from straight above
_ROOM = 0.004  # around an outline
_NEARLY = 0.035  # of the picture: rows that lean no more are left as they are, for they may lean on the paper
_BORDER = 1e-3
_LOOK = 900
_SPECK = 60  # pixels on such a copy
_INK = 40  # gray levels between paper and print


@dataclass(frozen=True)
class Frame:
    """`corners`: of the copy, as fractions of the upright picture from the top left clockwise. `changed`: the copy is
    not the whole picture as it is."""

    corners: Corners
    changed: bool


def frame_of(page: Page, gray: Gray, *, card: bool) -> Frame:
    """The frame for a page. `gray`: its upright picture. `card`: a card or passport: it is cut out of an empty sheet,
    which on other papers is a part of them."""
    if page.back is None or page.portrait is not None:
        return Frame(_WHOLE, False)
    size = np.array([gray.shape[1], gray.shape[0]], np.float64)
    corners = _through(_WHOLE, np.array(page.back))
    pixels = corners * size
    level, square = _level(pixels), _square(pixels)
    area = _area(corners)
    as_it_is = float(np.abs(corners - _WHOLE).max()) < _NEARLY
    if (area < _PART and square) or (area >= _FILLS and ((level and square) or as_it_is)):
        return _inked(gray) if card else Frame(_WHOLE, False)
    if _by_rows(corners) or (area >= _FILLS and square):
        return Frame(_through(_holding(page), np.array(page.back)), True)
    return Frame(_through(_wider(_WHOLE, _ROOM), np.array(page.back)), True)


def _through(points: Corners, matrix: NDArray[np.float64]) -> Corners:
    mapped = np.column_stack([points, np.ones(len(points))]) @ matrix.T
    return np.asarray(mapped[:, :2] / mapped[:, 2:])


def _area(corners: Corners) -> float:
    x, y = np.clip(corners, 0, 1).T
    return float(abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2)


def _level(pixels: Corners) -> bool:
    along = pixels[1] - pixels[0]
    return bool(abs(np.rad2deg(np.arctan2(along[1], along[0]))) <= _LEVEL)


def _square(pixels: Corners) -> bool:
    sides = np.roll(pixels, -1, axis=0) - pixels
    off = max(np.linalg.norm(sides[0] + sides[2]), np.linalg.norm(sides[1] + sides[3]))
    return bool(off <= _SQUARE * np.linalg.norm(sides, axis=1).max())


def _by_rows(corners: Corners) -> bool:
    """Whether the frame was laid by the rows of print, from border to border: paper may lie outside of it."""
    return any(bool((np.minimum(abs(values), abs(values - 1)) < _BORDER).all()) for values in corners.T)


def _holding(page: Page) -> Corners:
    """The rectangle on the straightened sheet that holds the whole picture, at most a sixth more on each side."""
    inside = _through(_WHOLE, np.linalg.inv(np.array(page.back)))
    low, high = np.clip(inside.min(axis=0), -0.16, 0.0), np.clip(inside.max(axis=0), 1.0, 1.16)
    return np.array([low, [high[0], low[1]], high, [low[0], high[1]]])


def _wider(corners: Corners, room: float) -> Corners:
    middle = corners.mean(axis=0)
    return np.asarray((corners - middle) * (1 + 2 * room) + middle)


def _inked(gray: Gray) -> Frame:
    """All that is not paper, with room around: a card copied onto an empty sheet, with its border and its portrait."""
    small = shrunk(gray, _LOOK)
    ink = _without_specks(inked(small))
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return Frame(_WHOLE, False)
    high, wide = small.shape
    low = np.array([columns[0] / wide, rows[0] / high])
    far = np.array([(columns[-1] + 1) / wide, (rows[-1] + 1) / high])
    room = np.array([0.03 * high / wide, 0.03]) if high < wide else np.array([0.03, 0.03 * wide / high])
    low, far = np.maximum(low - room, 0), np.minimum(far + room, 1)
    if float(np.prod(far - low)) > 0.7:
        return Frame(_WHOLE, False)
    return Frame(np.array([low, [far[0], low[1]], far, [low[0], far[1]]]), True)


def _without_specks(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Ink that is more than dust: letters near each other are one thing, a speck stands alone."""
    import cv2

    joined = cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    large = stats[:, cv2.CC_STAT_AREA] >= _SPECK
    large[0] = False
    return np.asarray(large[labels] & ink)


def inked(small: Gray) -> NDArray[np.bool_]:
    """Where a page is not paper: specks and the dark rim of a scanner left out."""
    import cv2

    differs = cv2.absdiff(small, np.full_like(small, int(np.median(small)))) > _INK // 2
    opened = cv2.morphologyEx(differs.astype(np.uint8), cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    rim_y, rim_x = max(1, small.shape[0] // 60), max(1, small.shape[1] // 60)
    opened[:rim_y], opened[-rim_y:], opened[:, :rim_x], opened[:, -rim_x:] = 0, 0, 0, 0
    return np.asarray(opened > 0)
