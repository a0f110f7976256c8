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
Side = tuple[NDArray[np.float64], NDArray[np.float64]]

_LOOK = 640
_WIDER = 1.015  # corners are round, edges are bent
_EDGE = 6  # gray levels between the two sides of an edge
_SUPPORT, _MEAN_SUPPORT = 0.5, 0.65  # share of each side, and of all, along which such an edge must run
_STEEPEST = 26  # degrees that the upper or lower side may slope
_OUTSIDE = 0.12  # how far outside the picture a corner may lie
_MOST_CONTENT = 0.3  # of the page: what is written on more of it gains nothing by being cut out
_ACROSS = 0.66  # of a side of the page: a card (86 mm) or booklet (125 mm) on A4 is shorter, a line of a letter is not
_STANDS_OUT = 20  # gray levels between sheet and table
_LIES_ON_DARK = 60  # gray levels by which a sheet is brighter than the cloth under it
_CLEAR_EDGE, _FEWEST, _LARGE = 0.9, 0.2, 0.3  # least support of a side, share of the letters, share of the picture


def find_sheets(gray: Gray, glyphs: Boxes) -> list[Corners]:
    """The corners of what may be the sheet, the likeliest first. A frame inside a page is told by the text outside."""
    import cv2

    small = shrunk(gray, _LOOK)
    factor = small.shape[1] / gray.shape[1]
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 * factor if len(glyphs) else np.zeros((0, 2))
    blurred = np.asarray(cv2.GaussianBlur(small, (5, 5), 0), np.uint8)
    found = [(worth, quad) for quad in _quads(blurred) if (worth := _worth(quad, centres, blurred))]
    found.sort(key=lambda pair: -pair[0])
    return [((quad - quad.mean(axis=0)) * _WIDER + quad.mean(axis=0)) / small.shape[1::-1] for _, quad in found[:4]]


def find_content(shape: tuple[int, ...], glyphs: Boxes) -> Corners | None:
    """The corners of the part of an empty page where all letters stand, None where they fill it: a card copied onto
    a sheet of paper is read larger on its own. A short letter is not cut out: its signature stands below its words."""
    if len(glyphs) < 20:
        return None
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 / (shape[1], shape[0])
    low, high = centres.min(axis=0), centres.max(axis=0)
    if (high - low).max() > _ACROSS:
        return None
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
    """The four sides that the outline of a part runs along, drawn out until they meet. Round corners are made sharp;
    a corner outside the picture is put back, at most one side may be the picture's own border."""
    import cv2

    hull = cv2.convexHull(contour)
    area, whole = cv2.contourArea(hull), shape[0] * shape[1]
    if not 0.12 * whole < area < 0.97 * whole:
        return None
    length = cv2.arcLength(hull, closed=True)
    outline = cv2.approxPolyDP(hull, 0.012 * length, closed=True).reshape(-1, 2).astype(np.float64)
    sides = list(zip(outline, np.roll(outline, -1, axis=0), strict=True))
    inner = [side for side in sides if not _on_border(side, shape)]
    if len(inner) < 3:
        return None
    chosen = inner if len(inner) >= 4 else sides
    longest = sorted(range(len(chosen)), key=lambda index: -float(np.linalg.norm(chosen[index][1] - chosen[index][0])))
    kept = [chosen[index] for index in sorted(longest[:4])]
    corners = [_meeting(kept[index - 1], kept[index]) for index in range(len(kept))]
    if len(kept) < 4 or any(corner is None for corner in corners):
        return None
    quad = from_top_left(np.array(corners))
    if quad is None or not _near(quad, shape) or not 0.9 * area < cv2.contourArea(quad.astype(np.float32)) < 1.5 * area:
        return None
    return quad


def _meeting(one: Side, other: Side) -> NDArray[np.float64] | None:
    """Where two sides meet when they are drawn out; None where they are nearly parallel."""
    (start, end), (begin, stop) = one, other
    a, b = end - start, stop - begin
    cross = float(a[0] * b[1] - a[1] * b[0])
    if abs(cross) < 0.3 * float(np.linalg.norm(a) * np.linalg.norm(b)):
        return None
    along = ((begin[0] - start[0]) * b[1] - (begin[1] - start[1]) * b[0]) / cross
    return np.asarray(start + along * a)


def _on_border(side: Side, shape: tuple[int, ...]) -> bool:
    """Whether the side runs along the border of the picture."""
    far = np.array([shape[1], shape[0]])
    low = (np.array(side) < 0.015 * far).all(axis=0)
    high = (np.array(side) > 0.985 * far).all(axis=0)
    return bool((low | high).any())


def _near(quad: Corners, shape: tuple[int, ...]) -> bool:
    """Whether the corners lie in the picture or not far outside."""
    far = np.array([shape[1], shape[0]])
    return bool((quad > -_OUTSIDE * far).all() and (quad < (1 + _OUTSIDE) * far).all())


def from_top_left(corners: Corners) -> Corners | None:
    """The corners from top left clockwise; None where they are no sheet seen from above."""
    centre = corners.mean(axis=0)
    clockwise = corners[np.argsort(np.arctan2(*(corners - centre).T[::-1]))]
    start = int(np.argmin(clockwise.sum(axis=1)))
    quad: Corners = np.roll(clockwise, -start, axis=0)
    sides = np.roll(quad, -1, axis=0) - quad
    slopes = np.abs(np.rad2deg(np.arctan2(sides[[0, 2], 1], sides[[0, 2], 0])))
    long = np.linalg.norm(sides, axis=1)
    if max(long[0], long[2]) > 1.6 * min(long[0], long[2]) or max(long[1], long[3]) > 1.6 * min(long[1], long[3]):
        return None
    return quad if np.minimum(slopes, 180 - slopes).max() < _STEEPEST else None


def _worth(quad: Corners, centres: NDArray[np.float64], small: Gray) -> float:
    """How likely the quad is the sheet, 0 where it is none: an edge along each side, and the text inside. Nearly all
    of it, or most where the sheet also stands out from the table (whose cloth may look like letters); less where a
    large bright sheet lies on dark cloth with a clear edge all around."""
    import cv2

    if len(centres) < 20:
        return 0.0
    outline = quad.astype(np.float32).reshape(-1, 1, 2)
    inside = sum(cv2.pointPolygonTest(outline, (float(x), float(y)), measureDist=False) >= 0 for x, y in centres)
    share = inside / len(centres)
    step = _step(quad, small)
    support = _support(quad, small)
    if share < 0.5:
        large = cv2.contourArea(outline) >= _LARGE * small.size
        clear = share >= _FEWEST and large and step >= _LIES_ON_DARK and support.min() >= _CLEAR_EDGE
        return share + float(support.mean()) if clear else 0.0
    if share < 0.9 and abs(step) < _STANDS_OUT:
        return 0.0
    good = support.min() >= _SUPPORT and support.mean() >= _MEAN_SUPPORT
    return share + float(support.mean()) if good else 0.0


def _support(quad: Corners, small: Gray) -> NDArray[np.float64]:
    """For each side the share of it along which the picture is brighter on one side, or darker, all the way."""
    found = []
    for start, end in zip(quad, np.roll(quad, -1, axis=0), strict=True):
        along = end - start
        across = np.array([along[1], -along[0]]) / max(float(np.linalg.norm(along)), 1e-9)
        points = start + np.linspace(0.06, 0.94, 40)[:, None] * along
        points = points[((points > 2) & (points < np.array([small.shape[1], small.shape[0]]) - 3)).all(axis=1)]
        if len(points) < 8:  # the picture's own border
            found.append(1.0)
            continue
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
    """How much brighter the picture is just inside the quad's border than just outside, in gray levels."""
    import cv2

    middle = quad.mean(axis=0)
    masks = []
    for outer, inner in ((1.07, 1.02), (0.98, 0.93)):
        mask = np.zeros(small.shape, np.uint8)
        cv2.fillConvexPoly(mask, ((quad - middle) * outer + middle).astype(np.int32), 255)
        cv2.fillConvexPoly(mask, ((quad - middle) * inner + middle).astype(np.int32), 0)
        masks.append(mask > 0)
    outside, inside = (small[mask] for mask in masks)
    return float(np.median(inside)) - float(np.median(outside)) if outside.size and inside.size else 0.0
