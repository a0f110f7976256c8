"""Edges of a picture out of which a sheet, a card or its print runs.

A sheet that fills the picture is not cut off, nor is one with white borders: only print that meets the border is, or a
sheet that lies on a table, leaves the picture at one side and shows its edges at the others.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Edge, Word
from precheck.reading.lighting import shrunk
from precheck.reading.prepare import Prepared

Gray = NDArray[np.uint8]
EDGES: tuple[Edge, ...] = ("left", "top", "right", "bottom")

_LOOK = 320  # long side of the copy on which the sheet is looked for
_SURE = 0.5
_FEW_WORDS = 5
_ROWS, _SHARE = 3, 0.2  # so many rows, and this share of all, must meet a border
_ALONG = 0.25  # share of a border along which a row of words must lie
_MEETS = 0.004  # share of the picture between print and border
_LEAST_RUN, _MOST_RUN = 0.08, 0.97  # share of a border that the sheet covers where it leaves the picture
_STANDS_OUT = 25  # gray levels between sheet and table
_ELSEWHERE = 0.02  # share of another border that it may meet
_SOLID = 0.95  # of its hull
_ROUGH, _STRIPES = 5, 0.1  # gray levels from pixel to pixel; how often they begin or end along a border of cloth
_SMOOTH = 9  # pixels of the copy
_INK = 0.72  # of the paper's gray
_MOSTLY, _STRAY = 0.75, 2  # share of all marks on a border that must be on rows; so many others do not count
_STRIP = 0.04  # width of the box that shows the place


def cut_off(
    upright: Gray, prepared: Prepared, words: Sequence[Word], *, whole: bool
) -> tuple[tuple[Edge, ...], Box | None]:
    """The edges at which something is cut off, and where, on the straightened sheet; `whole`: all its corners were
    seen."""
    back = prepared.way_back
    boxes = np.array([word.box.through(back) for word in words if _sure(word)]).reshape(-1, 4)
    cut = [edge for edge in EDGES if _print_meets(boxes, edge)] if len(boxes) >= _FEW_WORDS else []
    if not (cut or whole) and len(boxes) >= _FEW_WORDS:
        sides: tuple[Edge, ...] = ("left", "right")
        cut = [edge for edge in sides if _letters_cut(upright, boxes, edge)]
    if not (cut or whole) and len(boxes) and (edge := _sheet_leaves(upright, boxes)):
        cut = [edge]
    if not cut:
        return (), None
    strips = {
        "left": Box(0, 0, _STRIP, 1),
        "top": Box(0, 0, 1, _STRIP),
        "right": Box(1 - _STRIP, 0, 1, 1),
        "bottom": Box(0, 1 - _STRIP, 1, 1),
    }
    return tuple(cut), prepared.here(strips[cut[0]])


def _sure(word: Word) -> bool:
    return word.confidence >= _SURE and sum(char.isalnum() for char in word.text) >= 2


def _print_meets(boxes: NDArray[np.float64], edge: Edge) -> bool:
    """Whether print meets this border: several rows end there, or a row of words lies along it."""
    side = EDGES.index(edge)
    tall = np.median(boxes[:, 3] - boxes[:, 1])
    gap = boxes[:, side] if side < 2 else 1 - boxes[:, side]
    touching = boxes[gap <= _MEETS]
    if edge in ("top", "bottom"):
        long = float((touching[:, 2] - touching[:, 0]).sum())
        return len(touching) > _ROWS and long > _ALONG
    rows = len(np.unique(np.round(boxes[:, 3] / max(float(tall), 1e-6))))
    return len(touching) >= max(_ROWS, _SHARE * rows)


def _letters_cut(upright: Gray, boxes: NDArray[np.float64], edge: Edge) -> bool:
    """Whether the border runs through letters, which are not read then: marks as high as letters, on the rows of the
    words near that border and hardly anywhere else (on a table they would be anywhere)."""
    near = boxes[boxes[:, 2] > 0.6] if edge == "right" else boxes[boxes[:, 0] < 0.4]
    if len(near) < _ROWS:
        return False
    height = upright.shape[0]
    letter = float(np.median(near[:, 3] - near[:, 1])) * height
    strip = (upright[:, -4:-1] if edge == "right" else upright[:, 1:4]).min(axis=1).astype(np.float64)
    paper = float(np.percentile(strip, 80))
    marks = np.diff((strip < _INK * paper).astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(marks == 1), np.flatnonzero(marks == -1)
    high = (ends - starts >= 0.2 * letter) & (ends - starts <= 1.5 * letter)
    middles = ((starts + ends) / 2)[high] / height
    on_rows = [bool(((near[:, 1] <= y) & (y <= near[:, 3])).any()) for y in middles]
    rows = {int(y * height / max(letter, 1.0)) for y, on in zip(middles, on_rows, strict=True) if on}
    return len(rows) >= _ROWS and sum(on_rows) >= _MOSTLY * (len(on_rows) - _STRAY)


def _sheet_leaves(upright: Gray, boxes: NDArray[np.float64]) -> Edge | None:
    """The one edge at which a sheet that stands out from its table leaves the picture; None where it lies within,
    fills the picture, or is not told from the table."""
    import cv2

    step = max(1, max(upright.shape) // (3 * _LOOK))  # plain skipping first: it costs nothing, and print is no matter
    small = cv2.medianBlur(shrunk(np.ascontiguousarray(upright[::step, ::step]), _LOOK), 5)
    _, bright = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    frame = cv2.copyMakeBorder(bright, *(_SMOOTH,) * 4, cv2.BORDER_CONSTANT, value=0)
    for kind in (cv2.MORPH_CLOSE, cv2.MORPH_OPEN):
        frame = cv2.morphologyEx(frame, kind, np.ones((_SMOOTH, _SMOOTH), np.uint8))
    bright = np.ascontiguousarray(frame[_SMOOTH:-_SMOOTH, _SMOOTH:-_SMOOTH])
    height, width = small.shape
    _, labels = cv2.connectedComponents(bright)
    x = np.clip(((boxes[:, 0] + boxes[:, 2]) / 2 * width).astype(int), 0, width - 1)
    y = np.clip(((boxes[:, 1] + boxes[:, 3]) / 2 * height).astype(int), 0, height - 1)
    under = np.bincount(labels[y, x])
    sheet = int(np.argmax(under))
    if sheet == 0 or under[sheet] < 0.8 * len(boxes):
        return None
    mask = labels == sheet
    if mask.all() or float(np.median(small[mask])) - float(np.median(small[~mask])) < _STANDS_OUT:
        return None
    runs = {"left": mask[:, 1], "top": mask[1], "right": mask[:, -2], "bottom": mask[-2]}
    met = {edge: _extent(run) for edge, run in runs.items()}
    over = [edge for edge in EDGES if met[edge] >= _LEAST_RUN]
    if len(over) != 1 or met[over[0]] > _MOST_RUN:
        return None
    edge = over[0]
    if max(value for other, value in met.items() if other != edge) >= _ELSEWHERE:
        return None
    turns = EDGES.index(edge)  # quarter turns that bring this edge to the left
    return edge if _straight(np.rot90(mask, turns), np.rot90(small, turns)) else None


def _straight(mask: NDArray[np.bool_], small: Gray) -> bool:
    """Whether what leaves the picture at the left is paper with straight sides, and lies on a plain table: on checked
    cloth, which is paper and which is cloth is not sure enough."""
    import cv2

    places = np.flatnonzero(mask[:, 1])
    run = slice(int(places[0]), int(places[-1]) + 1)
    if np.median([_stripes(border) for border in (small[2], small[-3], small[:, -3])]) > _STRIPES:
        return False
    closed = np.ascontiguousarray(mask).astype(np.uint8)
    closed[run, :2] = 1  # a portrait at the edge is a part of the card
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    largest = max(outlines, key=cv2.contourArea)
    return bool(cv2.contourArea(largest) >= _SOLID * cv2.contourArea(cv2.convexHull(largest)))


def _stripes(border: Gray) -> float:
    """How often gray begins or ceases to change along a border, for each pixel."""
    uneven = np.abs(np.diff(border.astype(np.int16))) > _ROUGH
    return float(np.diff(uneven, prepend=False).mean())


def _extent(run: NDArray[np.bool_]) -> float:
    """The share of a border between the first and the last place where the sheet meets it."""
    places = np.flatnonzero(run)
    return float(places[-1] - places[0] + 1) / len(run) if len(places) else 0.0
