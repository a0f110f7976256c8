"""Along which lines a page is written and how they slope, from the boxes of its glyphs alone (no OCR, some 20 ms).

Most letters of a line sit on the baseline: along the reading direction the glyphs' lower edges fall on few sharp
lines, and the slope at which they are sharpest is the skew. Which way up they are `upright` tells.
"""

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
Boxes = NDArray[np.float64]  # one row a glyph: left, top, right, bottom in pixels

PATCH = 96  # side of the square patches in which print is looked at, in pixels

_BESIDE = 0.38  # beside print, what is paler than this share of it is security print
_ANGLES = np.arange(-16.0, 16.01, 0.5)
_MIN_GLYPHS = 25
_SLOPED = 1.3
_MANY_GLYPHS = 220  # fewer, as on a card, do not tell the axis for certain


def even_contrast(patch: Gray) -> NDArray[np.float32]:
    """The patch around zero, its contrast made that of all others."""
    gray = patch.astype(np.float32)
    return np.asarray((gray - gray.mean()) / (gray.std() + 4), np.float32)


def glyph_boxes(
    gray: Gray, longest: int = 60, *, inky: float = 90.0, share: float = 0.6, beside: float = _BESIDE
) -> Boxes:
    """Boxes of dark connected parts that may be letters, on an image of about 1000–1600 px; with a greater `longest`
    (pixels) also words whose letters touch. Dark is that `share` of what the percentile `inky` of the page is, and the
    share `beside` of the darkest print nearby."""
    import cv2

    blackhat = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((21, 21), np.uint8))
    level = max(18.0, percentile(blackhat, inky) * share)
    binary = (blackhat > np.maximum(_near(blackhat) * np.float32(beside), level)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    left, top, width, height, area = (stats[1:, index].astype(np.float64) for index in range(5))
    long, short = np.maximum(width, height), np.minimum(width, height)
    fit = (long >= 5) & (long <= longest) & (short >= 2) & (long <= longest / 7.5 * short) & (area >= 8)
    fit &= area < 0.95 * width * height
    boxes: Boxes = np.stack([left, top, left + width, top + height], axis=1)[fit]
    return boxes


def _near(blackhat: Gray) -> Gray:
    """How dark the darkest print within some letters' reach is."""
    import cv2

    height, width = blackhat.shape
    coarse = cv2.dilate(blackhat, np.ones((3, 3), np.uint8))[::4, ::4]
    coarse = cv2.dilate(coarse, np.ones((9, 9), np.uint8))
    return np.asarray(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)


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


def baselines(boxes: Boxes, rotation: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The glyphs' edges that stand on the baseline if content is turned so, across the rows, and their places along
    the rows."""
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    return {0: (boxes[:, 3], x), 180: (boxes[:, 1], x), 90: (boxes[:, 0], -y), 270: (boxes[:, 2], -y)}[rotation]


def sharpest(across: NDArray[np.float64], along: NDArray[np.float64]) -> tuple[float, float]:
    """The highest concentration of edges on parallel lines, and the slope (degrees) at which it is reached; no slope
    where there are few glyphs."""
    if len(across) < _MIN_GLYPHS:
        return 0.0, 0.0
    coarse = max(((_sloped(across, along, angle), angle) for angle in _ANGLES[::2]), key=lambda pair: pair[0])
    near = np.arange(coarse[1] - 1.0, coarse[1] + 1.01, 0.2)
    score, angle = max(((_sloped(across, along, angle), angle) for angle in near), key=lambda pair: pair[0])
    level = _sloped(across, along, 0.0)
    if len(across) < _MANY_GLYPHS and score < _SLOPED * level:  # a few letters line up by chance at many angles
        return level, 0.0
    return score, float(angle)


def _sloped(across: NDArray[np.float64], along: NDArray[np.float64], degrees: float) -> float:
    radians = np.deg2rad(degrees)
    return concentration(across * np.cos(radians) - along * np.sin(radians))


def concentration(position: NDArray[np.float64]) -> float:
    """How sharply the positions (pixels) pile up in bins of two."""
    bins = np.bincount((position - position.min()).astype(np.int64) // 2).astype(np.float64)
    return float(np.sum(bins**2) / len(position))
