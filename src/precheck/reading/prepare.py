"""An image made fit for OCR: the sheet cut out of the photo, straightened, scaled and evenly lit.

Each step keeps the way back, so that a word's box is told as a fraction of the upright picture.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box
from precheck.model.page import Matrix as Way
from precheck.reading.orientation import Boxes

Gray = NDArray[np.uint8]
Matrix = NDArray[np.float64]

OCR_SHORT_SIDE = 1500  # pixels; more costs time, less costs characters (docs/adr/0002)
OCR_LONG_SIDE = 2400
_MARGIN = 1.015


@dataclass(frozen=True)
class Prepared:
    """`image` for OCR and `back`, the 3x3 matrix from its pixels to fractions of the upright picture."""

    image: Gray
    back: Matrix

    @property
    def way_back(self) -> Way:
        """From fractions of this image to fractions of the upright picture."""
        height, width = self.image.shape
        rows = (self.back @ np.diag([width, height, 1.0])).tolist()
        return tuple(rows[0]), tuple(rows[1]), tuple(rows[2])

    def here(self, box: Box) -> Box:
        """A box of the upright picture as fractions of this image."""
        height, width = self.image.shape
        rows = np.linalg.inv(self.back @ np.diag([width, height, 1.0])).tolist()
        return box.through((tuple(rows[0]), tuple(rows[1]), tuple(rows[2])))


def turned(gray: Gray, rotation: int) -> Gray:
    """The picture turned back by `rotation` degrees, so that content turned that far clockwise stands upright."""
    return np.ascontiguousarray(np.rot90(gray, rotation // 90))


def shrunk(gray: Gray, long_side: int) -> Gray:
    """A copy whose longer side is at most `long_side` pixels."""
    import cv2

    factor = long_side / max(gray.shape)
    if factor >= 1:
        return gray
    size = (max(1, round(gray.shape[1] * factor)), max(1, round(gray.shape[0] * factor)))
    return cv2.resize(gray, size, interpolation=cv2.INTER_AREA)  # type: ignore[no-any-return]


def prepare(upright: Gray, skew: float, sheet: NDArray[np.float64] | None, letter: float) -> Prepared:
    """The upright picture ready for OCR. `sheet`: four corners as fractions, from top left clockwise; `letter`: the
    height of large letters as a share of the picture's longer side."""
    import cv2

    height, width = upright.shape
    forward, size = _onto_sheet(sheet, width, height) if sheet is not None else (np.eye(3), (width, height))
    if skew:
        straight, size = _straight(skew, round(size[0]), round(size[1]))
        forward = straight @ forward
    scale = _scale(size)
    forward = np.diag([scale, scale, 1.0]) @ forward
    target = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    source, reduced = _near_scale(upright, scale)
    warped = cv2.warpPerspective(
        source,
        forward @ np.diag([reduced, reduced, 1.0]),
        target,
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    back = np.diag([1 / width, 1 / height, 1.0]) @ np.linalg.inv(forward)
    return Prepared(without_rules(evenly_lit(warped), letter * max(width, height) * scale), back)


def _scale(size: tuple[float, float]) -> float:
    short, long = min(size), max(size)
    return float(min(OCR_SHORT_SIDE / short, OCR_LONG_SIDE / long, 3.0))


def _near_scale(upright: Gray, scale: float) -> tuple[Gray, float]:
    """A quickly averaged smaller copy where the picture is far too large: warping alone would skip pixels."""
    factor = int(1 / scale) if scale < 0.5 else 1
    if factor <= 1:
        return upright, 1.0
    height, width = (side // factor * factor for side in upright.shape)
    small = shrunk(upright[:height, :width], max(height, width) // factor)
    return small, float(factor)


def _straight(skew: float, width: int, height: int) -> tuple[Matrix, tuple[float, float]]:
    radians = np.deg2rad(skew)
    cos, sin = np.cos(radians), np.sin(radians)
    turn = np.array([[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, 1.0]])
    corners = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]]) @ turn.T
    shift = np.eye(3)
    shift[:2, 2] = -corners[:, :2].min(axis=0)
    size = corners[:, :2].max(axis=0) - corners[:, :2].min(axis=0)
    return shift @ turn, (float(size[0]), float(size[1]))


def _onto_sheet(sheet: NDArray[np.float64], width: int, height: int) -> tuple[Matrix, tuple[float, float]]:
    import cv2

    corners = (sheet * (width, height)).astype(np.float32)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    size = (float(max(sides[0], sides[2])), float(max(sides[1], sides[3])))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    return cv2.getPerspectiveTransform(corners, target).astype(np.float64), size


def evenly_lit(gray: Gray) -> Gray:
    """Paper made white and shadows taken out by dividing by the background (measured: 2 to 10 times fewer errors)."""
    import cv2

    small = shrunk(gray, 400)
    background = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 5)
    background = cv2.resize(background, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(gray, background, scale=245)  # type: ignore[no-any-return]


def without_rules(image: Gray, letter: float) -> Gray:
    """The lines of tables and boxes wiped out: Tesseract reads them as letters between the letters.

    A rule is longer than two large letters (of `letter` pixels) and thin.
    """
    import cv2

    ink = cv2.threshold(image, 205, 255, cv2.THRESH_BINARY_INV)[1]
    wiped = image.copy()
    length = round(max(40.0, 2.1 * letter))
    for long, thick in (((1, length), (7, 1)), ((2 * length, 1), (1, 7))):
        lines = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(long[::-1], np.uint8))
        bold = cv2.dilate(
            cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones(thick[::-1], np.uint8)), np.ones((9, 9), np.uint8)
        )
        wiped[cv2.dilate(cv2.subtract(lines, bold), np.ones((3, 3), np.uint8)) > 0] = 255
    return wiped


def find_sheet(gray: Gray, glyphs: Boxes) -> NDArray[np.float64] | None:
    """The four corners of a sheet or card on a table as fractions, from top left clockwise; None where unsure.

    Unsure is safe: the whole picture is read then. A frame inside a page is told from a sheet by the text outside it.
    """
    import cv2

    small = shrunk(gray, 640)
    factor = small.shape[1] / gray.shape[1]
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 * factor if len(glyphs) else np.zeros((0, 2))
    blurred = cv2.GaussianBlur(small, (5, 5), 0)
    _, bright = cv2.threshold(blurred, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    masks = [cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))]
    masks += [
        cv2.morphologyEx(cv2.Canny(blurred, low, 3 * low), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
        for low in (40, 15)
    ]
    for binary in masks:
        contours, _ = cv2.findContours(binary, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=lambda each: -cv2.contourArea(cv2.convexHull(each)))[:3]:
            quad = _quad(contour, small.shape)
            if quad is not None and _holds(quad, centres, blurred):
                wider = (quad - quad.mean(axis=0)) * _MARGIN + quad.mean(axis=0)  # corners are round, edges are bent
                corners: NDArray[np.float64] = wider / (small.shape[1], small.shape[0])
                return corners
    return None


def find_content(shape: tuple[int, ...], glyphs: Boxes) -> NDArray[np.float64] | None:
    """The corners (as `find_sheet` gives them) of the part of an empty page where all letters stand, None where they
    fill it: a card copied onto a sheet of paper is read larger on its own."""
    if len(glyphs) < 20:
        return None
    centres = (glyphs[:, :2] + glyphs[:, 2:]) / 2 / (shape[1], shape[0])
    low, high = np.percentile(centres, 2, axis=0), np.percentile(centres, 98, axis=0)
    room = np.maximum(0.18 * (high - low), 0.03)
    low, high = np.maximum(low - room, 0), np.minimum(high + room, 1)
    if float(np.prod(high - low)) > 0.45:
        return None
    return np.array([low, [high[0], low[1]], high, [low[0], high[1]]])


def _quad(contour: NDArray[np.int32], shape: tuple[int, ...]) -> NDArray[np.float64] | None:
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


def _inside(quad: NDArray[np.float64], shape: tuple[int, ...]) -> bool:
    """At most one corner on the border of the picture: a quad that fills it is the page itself, or a part of it."""
    far = np.array([shape[1], shape[0]])
    on_border = (quad < 0.012 * far) | (quad > 0.988 * far)
    return int(on_border.any(axis=1).sum()) <= 1


def _from_top_left(corners: NDArray[np.float64]) -> NDArray[np.float64] | None:
    centre = corners.mean(axis=0)
    clockwise = corners[np.argsort(np.arctan2(*(corners - centre).T[::-1]))]
    start = int(np.argmin(clockwise.sum(axis=1)))
    quad = np.roll(clockwise, -start, axis=0)
    sides = np.roll(quad, -1, axis=0) - quad
    slopes = np.abs(np.rad2deg(np.arctan2(sides[[0, 2], 1], sides[[0, 2], 0])))
    unlike = np.linalg.norm(sides, axis=1)
    if max(unlike[0], unlike[2]) > 1.6 * min(unlike[0], unlike[2]) or max(unlike[1], unlike[3]) > 1.6 * min(
        unlike[1], unlike[3]
    ):
        return None
    return quad if np.minimum(slopes, 180 - slopes).max() < 20 else None


def _holds(quad: NDArray[np.float64], centres: NDArray[np.float64], small: Gray) -> bool:
    """Whether the text is on the quad: nearly all of it, or most of it where the quad also stands out from a darker
    table (whose grain or cloth may look like letters). A frame printed on a page passes neither test."""
    import cv2

    if len(centres) < 20:
        return False
    outline = quad.astype(np.float32).reshape(-1, 1, 2)
    inside = sum(cv2.pointPolygonTest(outline, (float(x), float(y)), measureDist=False) >= 0 for x, y in centres)
    if inside >= 0.9 * len(centres):
        return True
    return inside >= 0.5 * len(centres) and _step(quad, small) > 25


def _step(quad: NDArray[np.float64], small: Gray) -> float:
    """How much brighter the picture is just inside the quad's border than just outside it, in gray levels."""
    import cv2

    middle = quad.mean(axis=0)
    masks = []
    for outer, inner in ((1.07, 1.02), (0.98, 0.93)):
        mask = np.zeros(small.shape, np.uint8)
        cv2.fillConvexPoly(mask, ((quad - middle) * outer + middle).astype(np.int32), 255)
        cv2.fillConvexPoly(mask, ((quad - middle) * inner + middle).astype(np.int32), 0)
        masks.append(mask > 0)
    outside, inside = (small[mask] for mask in masks)
    return float(np.median(inside) - np.median(outside)) if outside.size and inside.size else 0.0
