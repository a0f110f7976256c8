"""Whether a picture without print is a portrait photograph: one face of fair size before a plain light ground.

The face is found by the boosted cascade of OpenCV's earlier releases (models/face.md), computed here because OpenCV 5
runs it no more. Only pictures with next to no text are looked at: some 60 ms each.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box
from precheck.reading.lighting import shrunk

Gray = NDArray[np.uint8]
Plane = NDArray[np.float64]
Places = NDArray[np.intp]

_LOOK = 96  # width of the copy on which faces are looked for: the smallest that fits is a window of the cascade
_WINDOW = 24  # pixels, of the cascade
_STEP = 1.15  # from one size of face to the next
_FLAT = 6.0  # standard deviation of gray below which a window holds no face
_NEIGHBOURS = 4  # windows that agree on a face
_RIVAL = 0.4  # a second face with this share of the windows is a second person
_TALL = (1.05, 1.75)  # height / width of a portrait; official ones are 45 mm to 35
_WIDE = (0.26, 0.8)  # of the picture's width: the face, from cheek to cheek
_MIDDLE, _UPPER = (0.32, 0.68), (0.25, 0.66)  # where the middle of the face is
_LIGHT = 105  # gray of the ground, at least
_PLAIN = 34.0  # from its darkest tenth to its lightest, at most, on each side


class _Cascade(NamedTuple):
    """Stages of stumps: each compares a sum of weighted rectangles (x, y, width, height, weight) with a threshold."""

    stages: NDArray[np.int16]
    stage_thresholds: NDArray[np.float32]
    rectangles: NDArray[np.int8]
    thresholds: NDArray[np.float32]
    leaves: NDArray[np.float32]


@cache
def _cascade() -> _Cascade:
    with files("precheck.reading").joinpath("models/face.npz").open("rb") as stream, np.load(stream) as stored:
        return _Cascade(*(stored[name] for name in _Cascade._fields))


def portrait(upright: Gray) -> Box | None:
    """The face of a portrait photograph, None for any other picture."""
    height, width = upright.shape
    if not _TALL[0] <= height / width <= _TALL[1]:
        return None
    small = shrunk(upright, round(_LOOK * height / width))
    face = _one_face(small) if _corners_light(small) else None
    if face is None:
        return None
    x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    fits = _WIDE[0] <= face.right - face.left <= _WIDE[1]
    centred = _MIDDLE[0] <= x <= _MIDDLE[1] and _UPPER[0] <= y <= _UPPER[1]
    return face if fits and centred and _plain_ground(small, face) else None


def _one_face(small: Gray) -> Box | None:
    """The face that most windows agree on, unless another is nearly as good."""
    windows = _windows(small)
    groups: list[list[NDArray[np.float64]]] = []
    for window in windows:
        near = (group for group in groups if _overlap(np.mean(group, axis=0), window) > 0.45)
        group = next(near, None)
        if group is None:
            groups.append([window])
        else:
            group.append(window)
    groups.sort(key=len, reverse=True)
    if not groups or len(groups[0]) < _NEIGHBOURS:
        return None
    if len(groups) > 1 and len(groups[1]) >= max(_RIVAL * len(groups[0]), 3):
        return None
    height, width = small.shape
    left, top, right, bottom = np.mean(groups[0], axis=0) / (width, height, width, height)
    return Box(float(left), float(top), float(right), float(bottom))


def _overlap(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    """Shared area of two windows over that of both."""
    wide, tall = np.minimum(a[2:], b[2:]) - np.maximum(a[:2], b[:2])
    shared = max(float(wide), 0.0) * max(float(tall), 0.0)
    return shared / float(np.prod(a[2:] - a[:2]) + np.prod(b[2:] - b[:2]) - shared)


def _windows(small: Gray) -> NDArray[np.float64]:
    """All windows that the cascade takes for a face, in pixels of the picture: left, top, right, bottom."""
    import cv2

    even = cv2.equalizeHist(small)
    found = []
    scale = 1.0
    while min(even.shape) / scale >= _WINDOW:
        size = (round(even.shape[1] / scale), round(even.shape[0] / scale))
        rows, columns = _faces(cv2.resize(even, size, interpolation=cv2.INTER_AREA))
        corners = np.stack([columns, rows, columns + _WINDOW, rows + _WINDOW], axis=1)
        found.append(corners * scale)
        scale *= _STEP
    return np.concatenate(found) if found else np.zeros((0, 4))


def _faces(gray: Gray) -> tuple[Places, Places]:
    """Top left corners of the windows of this picture that pass all stages."""
    import cv2

    sums, squares = cv2.integral2(gray)
    sums = sums.astype(np.float64)
    height, width = gray.shape
    rows, columns = (each.ravel() for each in np.mgrid[0 : height - _WINDOW + 1, 0 : width - _WINDOW + 1])
    inner, area = (1, 1, _WINDOW - 2, _WINDOW - 2), (_WINDOW - 2) ** 2
    mean = _sum(sums, rows, columns, inner)
    spread = np.sqrt(np.maximum(area * _sum(squares, rows, columns, inner) - mean**2, 1.0))
    kept = spread > _FLAT * area
    rows, columns, spread = rows[kept], columns[kept], spread[kept]
    cascade, first = _cascade(), 0
    for size, least in zip(cascade.stages, cascade.stage_thresholds, strict=True):
        stumps = slice(first, first + int(size))
        first += int(size)
        values = np.zeros((len(rows), int(size)))
        for rectangles in (
            cascade.rectangles[stumps].transpose(1, 2, 0).astype(np.intp)
        ):  # the first, second, third of all
            values += rectangles[4] * _sum(sums, rows[:, None], columns[:, None], tuple(rectangles[:4]))
        low, high = cascade.leaves[stumps].T
        votes = np.where(values < cascade.thresholds[stumps] * spread[:, None], low, high).sum(axis=1)
        passed = votes >= least
        rows, columns, spread = rows[passed], columns[passed], spread[passed]
        if not len(rows):
            break
    return rows, columns


def _sum(sums: Plane, rows: Places, columns: Places, rectangle: Sequence[Any]) -> Plane:
    """The sum under a rectangle (x, y, width, height) of each window, from the sums up to each pixel."""
    x, y, wide, tall = rectangle
    top, left = rows + y, columns + x
    return np.asarray(
        sums[top + tall, left + wide] - sums[top, left + wide] - sums[top + tall, left] + sums[top, left], np.float64
    )


def _plain_ground(small: Gray, face: Box) -> bool:
    """Whether what is seen left and right of the head is light and without pattern."""
    height, width = small.shape
    bottom = max(round((face.top + 0.5 * face.height) * height), 4)
    beside = 0.22 * (face.right - face.left)  # ears and hair
    left, right = round((face.left - beside) * width), round((face.right + beside) * width)
    return _plain(small[:bottom, : max(left, 3)]) and _plain(small[:bottom, min(right, width - 3) :])


def _corners_light(small: Gray) -> bool:
    """A quick look before the long one: the upper corners, where a portrait shows its ground."""
    height, width = (side // 8 for side in small.shape)
    return _plain(small[:height, :width]) and _plain(small[:height, -width:])


def _plain(ground: Gray) -> bool:
    dark, light = np.percentile(ground, [12, 88])
    return bool(dark >= _LIGHT and light - dark <= _PLAIN)
