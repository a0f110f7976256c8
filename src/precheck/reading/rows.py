"""How the rows of print run across a picture, and which way to flatten it makes them level.

On a flat page rows are parallel: their baselines, projected along the reading direction, pile up sharply. A photo
taken at a slant makes them fan out. The outline of a sheet that flattens them is the right outline, whatever lies
around it; where there is none, the fan itself tells how to flatten.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.reading.orientation import Boxes, baselines, concentration, sharpest
from precheck.reading.sheet import Corners, from_top_left

_FAN = np.arange(-0.16, 0.161, 0.02)  # slope (tangent) that the last row has more than the first
_TILT = np.tan(np.deg2rad(np.arange(-16, 16.1, 1.0)))
_ENOUGH_GLYPHS = 150  # fewer do not tell a fan
_FANNED = 1.12  # how much sharper rows must be when flattened by their fan
_AS_LEVEL = 0.9  # share of the best sharpness that rows flattened by an outline must reach


@dataclass(frozen=True)
class Flat:
    """How to flatten: `sheet`, corners as fractions from top left clockwise or None, and the slope in degrees that
    then remains."""

    sheet: Corners | None
    skew: float


def flatten(glyphs: Boxes, shape: tuple[int, ...], rotation: int, outlines: Sequence[Corners]) -> Flat:
    """The outline that makes the rows level, the likeliest one first if several do; else the rows' own fan."""
    across, along = baselines(glyphs, rotation)
    plain, skew = sharpest(across, along)
    fanned, fan = _fan(across, along, shape, rotation) if len(glyphs) >= _ENOUGH_GLYPHS else (0.0, None)
    best = max(plain, fanned)
    for outline in outlines:
        mapped = _mapped(glyphs, outline, shape)
        level, left_over = sharpest(*baselines(mapped, rotation))
        if level >= _AS_LEVEL * best or len(glyphs) < _ENOUGH_GLYPHS:
            return Flat(outline, left_over if abs(left_over) >= 0.3 else 0.0)
    if fan is not None and fanned > _FANNED * plain:
        return Flat(fan, 0.0)
    return Flat(None, skew)


def _mapped(glyphs: Boxes, outline: Corners, shape: tuple[int, ...]) -> Boxes:
    """The glyphs' boxes on the sheet laid flat."""
    import cv2

    corners = (outline * (shape[1], shape[0])).astype(np.float32)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    wide, tall = float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))
    flat = cv2.getPerspectiveTransform(corners, np.array([[0, 0], [wide, 0], [wide, tall], [0, tall]], np.float32))
    left, top, right, bottom = glyphs.T
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    ends = [(left, middle_y), (middle_x, top), (right, middle_y), (middle_x, bottom)]
    a, b, c, d = (
        cv2.perspectiveTransform(np.stack(end, axis=1)[None].astype(np.float32), flat)[0].astype(np.float64)
        for end in ends
    )
    return np.stack([a[:, 0], b[:, 1], c[:, 0], d[:, 1]], axis=1)


def _fan(
    across: NDArray[np.float64], along: NDArray[np.float64], shape: tuple[int, ...], rotation: int
) -> tuple[float, Corners | None]:
    """How sharp the rows are once their fan is closed, and the corners that close it."""
    height, width = shape[:2]
    reach, span = (width, height) if rotation in (0, 180) else (height, width)
    middle = (reach if rotation in (0, 180) else -reach) / 2
    off, depth = along - middle, across / span - 0.5
    tilts = [(concentration(across - off * tilt), tilt) for tilt in _TILT]
    tilt = max(tilts)[1]
    near = [tilt + step for step in np.tan(np.deg2rad((-1.0, -0.6, -0.3, 0.0, 0.3, 0.6, 1.0)))]
    score, fan, tilt = max(
        (concentration(across - off * (each + fan * depth)), float(fan), float(each)) for each in near for fan in _FAN
    )
    if not fan:
        return score, None
    ends = []
    for row in (0.0, float(span)):
        for end in (-reach / 2, reach / 2):
            ends.append((end + middle, row + end * (tilt + fan * (row / span - 0.5))))
    points = np.array([(x, y) if rotation in (0, 180) else (y, -x) for x, y in ends])
    corners = from_top_left(points)
    return (score, corners / (width, height)) if corners is not None else (0.0, None)
