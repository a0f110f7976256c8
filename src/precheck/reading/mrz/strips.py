"""Cuts lines of print out of a picture as strips of one height, straight and level."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, sin

import numpy as np
from numpy.typing import NDArray

from precheck.reading.mrz.find import TextLine, halved
from precheck.reading.mrz.recognise import CAP, HEIGHT, MARGIN

Gray = NDArray[np.uint8]


SQUEEZED = 58.0  # length by height above which a picture was taken from far below (a passport's line has 46)
NARROWED = 25.0  # below which it was taken from the side (a card's line has 31)


def natural_stretch(line: TextLine) -> float:
    """By how much to widen the line so that its characters have the shape of OCR-B; 1 where they may have it."""
    slender = line.length / max(line.height, 1e-6)
    if slender > SQUEEZED:
        return 46 / slender
    return 31 / slender if slender < NARROWED else 1.0


def levelled(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines drawn out to a common left and right edge, as the lines of a zone have one."""
    slope = float(np.median([np.tan(line.angle) for line in lines]))
    # along the direction of print: u = x + slope * y
    lefts = [line.left + slope * line.left_y for line in lines]
    rights = [line.right + slope * line.right_y for line in lines]
    height = float(np.median([line.height for line in lines]))
    left, right = min(lefts), max(rights)
    drawn = []
    for line in lines:
        own = np.tan(line.angle)
        ends = []
        for edge in (left, right):
            x = (edge - slope * (line.left_y - own * line.left)) / (1 + slope * own)
            ends += [x, line.at(x)]
        drawn.append(TextLine(float(ends[0]), float(ends[1]), float(ends[2]), float(ends[3]), height))
    return tuple(drawn)


def neighbours(lines: tuple[TextLine, ...]) -> tuple[TextLine, TextLine]:
    """Where a line above and a line below would stand."""
    gaps = [
        (low.left_y - top.left_y, low.right_y - top.right_y, low.left - top.left, low.right - top.right)
        for top, low in pairwise(lines)
    ]
    step = [float(each) for each in np.mean(gaps, axis=0)]
    return _moved(lines[0], [-each for each in step]), _moved(lines[-1], step)


def _moved(line: TextLine, step: Sequence[float]) -> TextLine:
    left_y, right_y, left, right = step
    return TextLine(line.left + left, line.left_y + left_y, line.right + right, line.right_y + right_y, line.height)


def tuned(gray: Gray, lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines with the height and the place of their print measured anew, on the full picture."""
    heights, moved = [], []
    for line in lines:
        tall = cut(gray, line, rows=2 * HEIGHT, margin=0.0)
        half = tall.shape[1] // 2
        left, right = _band(tall[:, :half]), _band(tall[:, half:])
        if left is None or right is None:
            moved.append(line)
            continue
        heights += [left[1], right[1]]
        unit = line.height / CAP
        tilt = (right[0] - left[0]) * unit  # between the middles of the halves
        shift = (left[0] + right[0]) / 2 * unit
        moved.append(replace(line, left_y=line.left_y + shift - tilt, right_y=line.right_y + shift + tilt))
    if not heights:
        return tuple(lines)
    factor = float(np.median(heights)) / CAP
    return tuple(replace(line, height=line.height * factor) for line in moved)


def _band(strip: Gray) -> tuple[float, float] | None:
    """How far below the middle of the strip the print stands, and its height: where brightness changes a lot."""
    if strip.shape[1] < 2 * CAP:
        return None
    change = np.abs(np.diff(strip.astype(np.float32), axis=1)).mean(axis=1)
    change = np.convolve(np.pad(change, 1, mode="edge"), [0.25, 0.5, 0.25], mode="valid")
    middle = len(change) // 2
    near = change[middle - CAP : middle + CAP]
    peak = float(np.percentile(near, 85))
    least = float(np.percentile(near, 10))
    inside = change > least + 0.42 * (peak - least)
    start = middle - CAP // 2 + int(np.argmax(change[middle - CAP // 2 : middle + CAP // 2]))
    top = bottom = start
    while top > 0 and inside[top - 1]:
        top -= 1
    while bottom + 1 < len(inside) and inside[bottom + 1]:
        bottom += 1
    height = bottom - top + 1.0
    if not 0.45 * CAP < height < 1.7 * CAP:
        return None
    return (top + bottom + 1) / 2 - len(change) / 2, height


def cut(
    gray: Gray,
    line: TextLine,
    *,
    upside_down: bool = False,
    rows: int = HEIGHT,
    margin: float = MARGIN,
    stretch: float = 1.0,
) -> Gray:
    """The strip of `line`: capitals `CAP` high in the middle of `rows`, with `margin` capitals of room at both ends."""
    import cv2

    margin *= line.height / stretch
    reach = margin + rows / CAP * line.height
    x0, x1 = _within(min(line.left, line.right) - reach, max(line.left, line.right) + reach, gray.shape[1])
    y0, y1 = _within(min(line.left_y, line.right_y) - reach, max(line.left_y, line.right_y) + reach, gray.shape[0])
    part = gray[y0:y1, x0:x1]
    coarse, least = 1.0, line.height / (1.3 * CAP)  # an affine cut does not average: shrink first
    while least / coarse >= 2 and min(part.shape) >= 2:
        part, coarse = halved(part), 2 * coarse
    if least / coarse > 1.2:
        size = (max(1, round(part.shape[1] * coarse / least)), max(1, round(part.shape[0] * coarse / least)))
        part, coarse = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), np.uint8), least
    zoom = CAP / line.height * coarse
    turn = line.angle
    matrix = zoom * np.array([[stretch * cos(turn), stretch * sin(turn)], [-sin(turn), cos(turn)]])
    start = np.array([(line.left - x0) / coarse, (line.left_y - y0) / coarse])
    offset = np.array([margin * stretch * CAP / line.height, rows / 2]) - matrix @ start
    width = max(1, int((line.length + 2 * margin) * stretch * CAP / line.height))
    strip = cv2.warpAffine(
        part, np.column_stack([matrix, offset]), (width, rows), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.ascontiguousarray(strip[::-1, ::-1] if upside_down else strip)


def _within(low: float, high: float, size: int) -> tuple[int, int]:
    start = int(min(max(0, low), size - 1))
    return start, int(min(max(start + 1, high), size))
