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
    return np.stack([left, top, left + width, top + height], axis=1)[fit]


def estimate(boxes: Boxes) -> Turn:
    """The turn and skew of a page with these glyphs; unsure where there are few."""
    if len(boxes) < _MIN_GLYPHS:
        return Turn((0, 90, 270, 180), dict.fromkeys((0, 90, 180, 270), 0.0))
    x = (boxes[:, 0] + boxes[:, 2]) / 2
    y = (boxes[:, 1] + boxes[:, 3]) / 2
    edges = {0: (boxes[:, 3], x), 180: (boxes[:, 1], x), 90: (boxes[:, 0], -y), 270: (boxes[:, 2], -y)}
    best = {turn: _sharpest(across, along) for turn, (across, along) in edges.items()}
    order = sorted(best, key=lambda turn: -best[turn][0])
    across_axis = max(best[90][0], best[270][0]) / max(best[0][0], best[180][0], 1e-9)
    likely = [turn for turn in order if (turn in {90, 270}) == (across_axis > 1)]
    doubtful_axis = 0.87 < across_axis < 1.15
    rest = [turn for turn in order if turn not in likely] if doubtful_axis else []
    clear = best[likely[0]][0] / best[likely[1]][0] > 1.25 and not doubtful_axis
    candidates = tuple(likely[:1] if clear else likely + rest)
    return Turn(candidates, {turn: skew for turn, (_, skew) in best.items()})


def _sharpest(across: NDArray[np.float64], along: NDArray[np.float64]) -> tuple[float, float]:
    """The highest concentration of edges on parallel lines, and the slope (degrees) at which it is reached."""
    coarse = max(((_sharpness(across, along, angle), angle) for angle in _ANGLES[::2]), key=lambda pair: pair[0])
    near = np.arange(coarse[1] - 1.0, coarse[1] + 1.01, 0.2)
    score, angle = max(((_sharpness(across, along, angle), angle) for angle in near), key=lambda pair: pair[0])
    return score, float(angle)


def _sharpness(across: NDArray[np.float64], along: NDArray[np.float64], degrees: float) -> float:
    radians = np.deg2rad(degrees)
    position = across * np.cos(radians) - along * np.sin(radians)
    bins = np.bincount((position - position.min()).astype(np.int64) // 2).astype(np.float64)
    return float(np.sum(bins**2) / len(across))
