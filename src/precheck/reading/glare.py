"""Spots of light on a page: where lamp or window shine off it, nothing is left of the print.

White paper is no glare: what tells it is the halo. A reflection fades into paper that is clearly darker; the white of
a scan, of a screen or of a label ends at an edge, or is all the paper there is.
"""

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box
from precheck.reading.lighting import shrunk

Gray = NDArray[np.uint8]

_LOOK = 480  # long side of the copy
_FULL = 250  # gray from which the sensor saw nothing but light
_LEAST, _MOST = 0.002, 0.4  # share of the sheet
_PAPER = 240  # paper brighter than this cannot be told from glare
_HALO = 0.22  # how far from the paper's gray to white the rim of a spot must be
_FEW = 3  # letters
_NEAR = (0.2, 0.06)  # share of the longer side within which print must stand: along the rows, across them


def glare(plain: Gray, letters: NDArray[np.float64]) -> tuple[float, Box | None]:
    """The share of the straightened sheet under glare, and the box of the largest spot. `letters`: where letters
    stand (x, y in pixels of `plain`); a spot with no print near swallows nothing."""
    import cv2

    small = shrunk(plain, _LOOK)
    full = cv2.threshold(cv2.blur(small, (3, 3)), _FULL, 255, cv2.THRESH_BINARY)[1]
    full = cv2.morphologyEx(full, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(full)
    at = letters * (small.shape[1] / plain.shape[1])
    share, largest, box = 0.0, 0.0, None
    height, width = small.shape
    for each in range(1, count):
        left, top, wide, tall, area = (int(value) for value in stats[each])
        part = area / small.size
        if not _LEAST <= part <= _MOST or not _fades(small, labels == each, stats[each]):
            continue
        reach = np.array(_NEAR) * max(small.shape)
        low, high = np.array([left, top]) - reach, np.array([left + wide, top + tall]) + reach
        if len(at) and ((at > low) & (at < high)).all(axis=1).sum() < _FEW:
            continue
        share += part
        if part > largest:
            largest, box = part, Box(left / width, top / height, (left + wide) / width, (top + tall) / height)
    return share, box


def _fades(small: Gray, spot: NDArray[np.bool_], stats: NDArray[np.int32]) -> bool:
    """Whether the rim of the spot lies between its white and a darker paper, most of the way round."""
    import cv2

    rim, beyond = 5, 19  # pixels of the copy
    left, top, wide, tall = (int(value) for value in stats[:4])
    rows = slice(max(0, top - 2 * beyond), top + tall + 2 * beyond)
    columns = slice(max(0, left - 2 * beyond), left + wide + 2 * beyond)
    mask, gray = spot[rows, columns].astype(np.uint8), small[rows, columns]
    grown = [cv2.dilate(mask, np.ones((2 * reach + 1,) * 2, np.uint8)) > 0 for reach in (2, rim, beyond - 5, beyond)]
    near, far = gray[grown[1] & ~grown[0]], gray[grown[3] & ~grown[2]]
    if not len(near) or not len(far):
        return False
    paper = float(np.percentile(far, 75))
    if paper >= _PAPER:
        return False
    return float(np.percentile(near, 60)) > paper + _HALO * (255 - paper)
