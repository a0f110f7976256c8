"""The sheet or card in a picture: where its four corners lie on the table, the bed, the lid of the scanner.

Corners are fractions of the picture, from top left clockwise. Unsure is safe: the whole picture is read then.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from precheck.reading.lighting import shrunk
from precheck.reading.orientation import Boxes

Gray = NDArray[np.uint8]
Corners = NDArray[np.float64]

_LOOK = 640
_WIDER = 1.015  # corners are round, edges are bent
_EDGE = 6  # gray levels between the two sides of an edge
_SUPPORT = 0.62  # share of a side along which such an edge must run
_MOST_CONTENT = 0.3  # of the page: what is written on more of it gains nothing by being cut out
_STANDS_OUT = 25  # gray levels between sheet and table


def find_sheet(gray: Gray, glyphs: Boxes) -> Corners | None:
    """The corners of the sheet, None where none is sure. A frame inside a page is told by the text outside it."""
    import cv2

    small = shrunk(gray, _LOOK)
    factor = small.shape[1] / gray.shape[1]
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 * factor if len(glyphs) else np.zeros((0, 2))
    blurred = np.asarray(cv2.GaussianBlur(small, (5, 5), 0), np.uint8)
    best, most = None, 0.0
    for quad in _quads(blurred):
        worth = _worth(quad, centres, blurred)
        if worth > most:
            best, most = quad, worth
    if best is None:
        return None
    wider = (best - best.mean(axis=0)) * _WIDER + best.mean(axis=0)
    corners: Corners = wider / (small.shape[1], small.shape[0])
    return corners


def find_content(shape: tuple[int, ...], glyphs: Boxes) -> Corners | None:
    """The corners of the part of an empty page where all letters stand, None where they fill it: a card copied onto
    a sheet of paper is read larger on its own."""
    if len(glyphs) < 20:
        return None
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 / (shape[1], shape[0])
    low, high = centres.min(axis=0), centres.max(axis=0)
    room = np.maximum(0.12 * (high - low), 0.03)
    low, high = np.maximum(low - room, 0), np.minimum(high + room, 1)
    if float(np.prod(high - low)) > _MOST_CONTENT:
        return None
    return np.array([low, [high[0], low[1]], high, [low[0], high[1]]])


def turned_corners(sheet: Corners | None, rotation: int) -> Corners | None:
    """The corners in the picture turned back by `rotation`, again from the top left clockwise."""
    if sheet is None:
        return None
    corners = sheet
    for _ in range(rotation // 90):
        corners = np.stack([corners[:, 1], 1 - corners[:, 0]], axis=1)
    return np.roll(corners, -int(np.argmin(corners.sum(axis=1))), axis=0)


def _quads(blurred: Gray) -> Iterator[Corners]:
    """Four-cornered outlines of what is bright, of what is dark, and of what edges enclose."""
    import cv2

    _, bright = cv2.threshold(blurred, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    masks = [cv2.morphologyEx(each, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8)) for each in (bright, 255 - bright)]
    masks += [
        cv2.morphologyEx(cv2.Canny(blurred, low, 3 * low), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
        for low in (40, 15)
    ]
    for mask in masks:
        contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=lambda each: -cv2.contourArea(cv2.convexHull(each)))[:3]:
            quad = _quad(contour, blurred.shape)
            if quad is not None:
                yield quad


def _quad(contour: NDArray[np.int32], shape: tuple[int, ...]) -> Corners | None:
    import cv2

    hull = cv2.convexHull(contour)
    area, whole = cv2.contourArea(hull), shape[0] * shape[1]
    if not 0.15 * whole < area < 0.97 * whole:
        return None
    for tolerance in (0.02, 0.035, 0.05, 0.07):
        corners = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, closed=True), closed=True)
        if len(corners) == 4 and cv2.contourArea(corners) > 0.9 * area:
            quad = _from_top_left(corners.reshape(4, 2).astype(np.float64))
            return quad if quad is not None and _inside(quad, shape) else None
    return None


def _inside(quad: Corners, shape: tuple[int, ...]) -> bool:
    """At most one corner on the border of the picture: a quad that fills it is the page itself, or a part of it."""
    return int(_on_border(quad, shape).any(axis=1).sum()) <= 1


def _on_border(quad: Corners, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    far = np.array([shape[1], shape[0]])
    return np.asarray((quad < 0.012 * far) | (quad > 0.988 * far))


def _from_top_left(corners: Corners) -> Corners | None:
    centre = corners.mean(axis=0)
    clockwise = corners[np.argsort(np.arctan2(*(corners - centre).T[::-1]))]
    start = int(np.argmin(clockwise.sum(axis=1)))
    quad: Corners = np.roll(clockwise, -start, axis=0)
    sides = np.roll(quad, -1, axis=0) - quad
    slopes = np.abs(np.rad2deg(np.arctan2(sides[[0, 2], 1], sides[[0, 2], 0])))
    long = np.linalg.norm(sides, axis=1)
    if max(long[0], long[2]) > 1.6 * min(long[0], long[2]) or max(long[1], long[3]) > 1.6 * min(long[1], long[3]):
        return None
    return quad if np.minimum(slopes, 180 - slopes).max() < 20 else None


def _worth(quad: Corners, centres: NDArray[np.float64], small: Gray) -> float:
    """How likely the quad is the sheet, 0 where it is none: an edge along each side, and the text inside. Nearly all
    of it, or most where the sheet also stands out from the table (whose cloth may look like letters)."""
    import cv2

    if len(centres) < 20:
        return 0.0
    outline = quad.astype(np.float32).reshape(-1, 1, 2)
    inside = sum(cv2.pointPolygonTest(outline, (float(x), float(y)), measureDist=False) >= 0 for x, y in centres)
    share = inside / len(centres)
    if share < 0.5 or (share < 0.9 and _step(quad, small) < _STANDS_OUT):
        return 0.0
    support = _support(quad, small)
    return share + float(support.mean()) if support.min() >= _SUPPORT else 0.0


def _support(quad: Corners, small: Gray) -> NDArray[np.float64]:
    """For each side the share of it along which the picture is brighter on one side, or darker, all the way."""
    found = []
    for start, end in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        along = end - start
        across = np.array([along[1], -along[0]]) / max(float(np.linalg.norm(along)), 1e-9)
        points = start + np.linspace(0.06, 0.94, 40)[:, None] * along
        steps = np.max([_between(small, points, off * across) for off in (3, 5, 8)], axis=0)
        falls = np.min([_between(small, points, off * across) for off in (3, 5, 8)], axis=0)
        found.append(max(float((steps > _EDGE).mean()), float((falls < -_EDGE).mean())))
    return np.array(found)


def _between(small: Gray, points: NDArray[np.float64], off: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much brighter the picture is at one side of the points than at the other."""
    far = np.array([small.shape[1] - 1, small.shape[0] - 1])
    one, other = (np.clip(points + sign * off, 0, far).astype(int) for sign in (1, -1))
    return np.asarray(small[other[:, 1], other[:, 0]].astype(np.float64) - small[one[:, 1], one[:, 0]])


def _step(quad: Corners, small: Gray) -> float:
    """How much brighter or darker the picture is just inside the quad's border than just outside, in gray levels."""
    import cv2

    middle = quad.mean(axis=0)
    masks = []
    for outer, inner in ((1.07, 1.02), (0.98, 0.93)):
        mask = np.zeros(small.shape, np.uint8)
        cv2.fillConvexPoly(mask, ((quad - middle) * outer + middle).astype(np.int32), 255)
        cv2.fillConvexPoly(mask, ((quad - middle) * inner + middle).astype(np.int32), 0)
        masks.append(mask > 0)
    outside, inside = (small[mask] for mask in masks)
    return abs(float(np.median(inside)) - float(np.median(outside))) if outside.size and inside.size else 0.0
