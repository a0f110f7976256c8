"""Along which lines a page is written and how they slope, from the boxes of its glyphs alone (no OCR, some 20 ms).

Most letters of a line sit on the baseline: along the reading direction the glyphs' lower edges fall on few sharp
lines, and the slope at which they are sharpest is the skew. Which way up they are `upright` tells.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
Boxes = NDArray[np.float64]  # one row a glyph: left, top, right, bottom in pixels

PATCH = 96  # side of the square patches in which print is looked at, in pixels

_ANGLES = np.arange(-16.0, 16.01, 0.5)
_MIN_GLYPHS = 25
_SLOPED = 1.3
_MANY_GLYPHS = 220  # fewer, as on a card, do not tell the axis for certain


def even_contrast(patch: Gray) -> NDArray[np.float32]:
    """The patch around zero, its contrast made that of all others."""
    gray = patch.astype(np.float32)
    return np.asarray((gray - gray.mean()) / (gray.std() + 4), np.float32)


def glyph_boxes(gray: Gray, inky: float = 90.0, share: float = 0.6) -> Boxes:
    """Boxes of dark connected parts that may be letters, on an image of about 1000–1600 px; dark is that `share` of
    what the percentile `inky` of the page is."""
    import cv2

    blackhat = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((21, 21), np.uint8))
    level = max(18.0, percentile(blackhat, inky) * share)
    _, binary = cv2.threshold(blackhat, level, 255, cv2.THRESH_BINARY)
    _, _, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    left, top, width, height, area = (stats[1:, index].astype(np.float64) for index in range(5))
    long, short = np.maximum(width, height), np.minimum(width, height)
    fit = (long >= 5) & (long <= 60) & (short >= 2) & (long <= 8 * short) & (area >= 8) & (area < 0.95 * width * height)
    boxes: Boxes = np.stack([left, top, left + width, top + height], axis=1)[fit]
    return boxes


def percentile(gray: Gray, share: float) -> float:
    """The gray below which `share` per cent of the picture lie: numpy's would sort it all."""
    import cv2

    counts = cv2.calcHist([gray], [0], None, [256], [0, 256]).ravel().cumsum()
    return float(np.searchsorted(counts, counts[-1] * share / 100))


def letter_height(boxes: Boxes, shape: tuple[int, ...]) -> float:
    """The height of the page's larger letters as a share of its longer side."""
    if len(boxes) < _MIN_GLYPHS:
        return 0.03
    tall = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return float(np.percentile(tall, 93)) / max(shape)


def _edges(boxes: Boxes) -> Mapping[int, tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """For each rotation the glyphs' edges that stand on the baseline, across the lines, and their places along them."""
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    return {0: (boxes[:, 3], x), 180: (boxes[:, 1], x), 90: (boxes[:, 0], -y), 270: (boxes[:, 2], -y)}


def slopes(boxes: Boxes) -> Mapping[int, float]:
    """For each rotation the slope in degrees that remains once it is undone; none where there are few glyphs."""
    if len(boxes) < _MIN_GLYPHS:
        return dict.fromkeys((0, 90, 180, 270), 0.0)
    return {turn: _sharpest(across, along)[1] for turn, (across, along) in _edges(boxes).items()}


def _sharpest(across: NDArray[np.float64], along: NDArray[np.float64]) -> tuple[float, float]:
    """The highest concentration of edges on parallel lines, and the slope (degrees) at which it is reached."""
    coarse = max(((_sharpness(across, along, angle), angle) for angle in _ANGLES[::2]), key=lambda pair: pair[0])
    near = np.arange(coarse[1] - 1.0, coarse[1] + 1.01, 0.2)
    score, angle = max(((_sharpness(across, along, angle), angle) for angle in near), key=lambda pair: pair[0])
    level = _sharpness(across, along, 0.0)
    if len(across) < _MANY_GLYPHS and score < _SLOPED * level:  # a few letters line up by chance at many angles
        return level, 0.0
    return score, float(angle)


def _sharpness(across: NDArray[np.float64], along: NDArray[np.float64], degrees: float) -> float:
    radians = np.deg2rad(degrees)
    position = across * np.cos(radians) - along * np.sin(radians)
    bins = np.bincount((position - position.min()).astype(np.int64) // 2).astype(np.float64)
    return float(np.sum(bins**2) / len(across))
