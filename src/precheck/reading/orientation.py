"""Which way up a page is and how it is skewed, from the boxes of its glyphs alone (no OCR, some 20 ms).

Most letters of a line sit on the baseline, while their tops are spread over x-height and ascenders. So along the
reading direction the glyphs' lower edges fall on few sharp lines, and the edge that is sharpest tells the turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
Boxes = NDArray[np.float64]  # one row a glyph: left, top, right, bottom in pixels

_ANGLES = np.arange(-14.0, 14.01, 0.5)
_MIN_GLYPHS = 25
_CLEAR_LEAD = 1.35
_SLOPED = 1.3
_MANY_GLYPHS = 220  # fewer, as on a card, do not tell the axis for certain


@dataclass(frozen=True)
class Turn:
    """`candidates`: by how many degrees clockwise the content may appear turned, likeliest first.

    `skews` tells, for each of the four rotations, the slope in degrees that remains once it is undone.
    """

    candidates: tuple[int, ...]
    skews: Mapping[int, float]


def glyph_boxes(gray: Gray) -> Boxes:
    """Boxes of dark connected parts that may be letters, on an image of about 1000–1600 px."""
    import cv2

    blackhat = cv2.morphologyEx(gray, cv2.MORPH_BLACKHAT, np.ones((21, 21), np.uint8))
    level = max(18.0, float(np.percentile(blackhat, 90)) * 0.6)
    _, binary = cv2.threshold(blackhat, level, 255, cv2.THRESH_BINARY)
    _, _, stats, _ = cv2.connectedComponentsWithStats(binary, connectivity=8)
    left, top, width, height, area = (stats[1:, index].astype(np.float64) for index in range(5))
    long, short = np.maximum(width, height), np.minimum(width, height)
    fit = (long >= 5) & (long <= 60) & (short >= 2) & (long <= 8 * short) & (area >= 8) & (area < 0.95 * width * height)
    boxes: Boxes = np.stack([left, top, left + width, top + height], axis=1)[fit]
    return boxes


def letter_height(boxes: Boxes, shape: tuple[int, ...]) -> float:
    """The height of the page's larger letters as a share of its longer side."""
    if len(boxes) < _MIN_GLYPHS:
        return 0.03
    tall = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    return float(np.percentile(tall, 93)) / max(shape)


def estimate(boxes: Boxes) -> Turn:
    """The turn and skew of a page with these glyphs; unsure where there are few."""
    if len(boxes) < _MIN_GLYPHS:
        return Turn((0, 90, 270, 180), dict.fromkeys((0, 90, 180, 270), 0.0))
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    edges = {0: (boxes[:, 3], x), 180: (boxes[:, 1], x), 90: (boxes[:, 0], -y), 270: (boxes[:, 2], -y)}
    best = {turn: _sharpest(across, along) for turn, (across, along) in edges.items()}
    sideways = 1 - _in_rows(boxes)
    likely, rest = ((90, 270), (0, 180)) if sideways > 0.5 else ((0, 180), (90, 270))
    lead = best[likely[0]][0] / best[likely[1]][0]
    doubtful_axis = 0.35 < sideways < 0.65
    if max(lead, 1 / lead) > _CLEAR_LEAD and len(boxes) >= _MANY_GLYPHS and not doubtful_axis:
        candidates: tuple[int, ...] = likely[:1] if lead > 1 else likely[1:]
    else:
        candidates = likely + rest if doubtful_axis else likely  # upright first: most pages are
    return Turn(candidates, {turn: skew for turn, (_, skew) in best.items()})


def _in_rows(boxes: Boxes) -> float:
    """The share of glyphs whose nearest neighbour stands beside them rather than above or below: letters of a line
    stand closer than lines do, in any script and any font (in monospaced ones columns are as sharp as rows)."""
    some = boxes if len(boxes) <= 1200 else _densest(boxes)
    x, y = (some[:, 0] + some[:, 2]) / 2, (some[:, 1] + some[:, 3]) / 2
    dx, dy = np.abs(x[:, None] - x[None, :]), np.abs(y[:, None] - y[None, :])
    distance = dx**2 + dy**2
    np.fill_diagonal(distance, np.inf)
    nearest = np.argmin(distance, axis=1)
    here = np.arange(len(some))
    return float(np.mean(dx[here, nearest] > dy[here, nearest]))


def _densest(boxes: Boxes) -> Boxes:
    """A stretch of the page with 1200 glyphs: a sample spread over it would separate neighbours."""
    middle = len(boxes) // 2
    return boxes[np.argsort(boxes[:, 1])][middle - 600 : middle + 600]


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
