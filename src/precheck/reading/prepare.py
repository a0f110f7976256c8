"""An image made fit for OCR: the sheet cut out of the photo, straightened, scaled and evenly lit.

Each step keeps the way back, so that a word's box is told as a fraction of the upright picture.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box
from precheck.model.page import Matrix as Way
from precheck.reading.lighting import dark_only, evenly_lit, shrunk, without_rules
from precheck.reading.sheet import Corners

Gray = NDArray[np.uint8]
Matrix = NDArray[np.float64]

OCR_SHORT_SIDE = 1500  # pixels; more costs time, less costs characters (docs/adr/0002)
OCR_LONG_SIDE = 2400


@dataclass(frozen=True)
class Prepared:
    """`image` for OCR, `lit` the same with the rules of tables still in it, `plain` as the camera saw it, and `back`,
    the 3x3 matrix from its pixels to fractions of the upright picture. `letter`: the height of large letters in
    pixels."""

    image: Gray
    lit: Gray
    plain: Gray
    back: Matrix
    letter: float

    @property
    def dark(self) -> Gray:
        """For OCR as well, without what is paler than print."""
        return without_rules(dark_only(self.lit), self.letter)

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


def prepare(upright: Gray, skew: float, sheet: Corners | None, letter: float) -> Prepared:
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
    pixels = letter * max(width, height) * scale
    lit = evenly_lit(warped, pixels)
    return Prepared(without_rules(lit, pixels), lit, np.asarray(warped, np.uint8), back, pixels)


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


def _onto_sheet(sheet: Corners, width: int, height: int) -> tuple[Matrix, tuple[float, float]]:
    import cv2

    corners = (sheet * (width, height)).astype(np.float32)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    size = (float(max(sides[0], sides[2])), float(max(sides[1], sides[3])))
    target = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    return cv2.getPerspectiveTransform(corners, target).astype(np.float64), size
