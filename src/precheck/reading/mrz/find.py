"""Finds where a picture may hold a machine-readable zone.

A zone is two or three long, thin, parallel lines of dark print, of like length and evenly apart
(ICAO 9303-3, 4.2: 2.54 mm from character to character, 6.35 mm from line to line).
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, sin

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
Points = NDArray[np.float64]
MOST_BLOCKS = 12


@dataclass(frozen=True)
class TextLine:
    """The middle line of a row of print from its left to its right end, and the height of the print."""

    left: float
    left_y: float
    right: float
    right_y: float
    height: float

    @property
    def length(self) -> float:
        return hypot(self.right - self.left, self.right_y - self.left_y)

    @property
    def angle(self) -> float:
        return atan2(self.right_y - self.left_y, self.right - self.left)

    def at(self, x: float) -> float:
        """The height of the middle line at `x`."""
        return self.left_y + (x - self.left) * (self.right_y - self.left_y) / (self.right - self.left)

    def scaled(self, factor: float) -> "TextLine":
        """The same line in a picture `factor` times as large."""
        return TextLine(*(factor * each for each in (self.left, self.left_y, self.right, self.right_y, self.height)))


@dataclass(frozen=True)
class Block:
    """Lines that may be a zone, from top to bottom; `score` is higher for a likelier one."""

    lines: tuple[TextLine, ...]
    score: float


def shrunk(gray: Gray, long_side: int) -> tuple[Gray, float]:
    """The picture with its long side at `long_side` (never enlarged more than twice), and how much smaller it is."""
    import cv2

    factor = max(gray.shape) / long_side
    if 0.95 < factor < 1.05:
        return gray, 1.0
    factor = max(factor, 0.5)
    size = (round(gray.shape[1] / factor), round(gray.shape[0] / factor))
    method = cv2.INTER_AREA if factor > 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, size, interpolation=method), np.uint8), factor


def blocks(small: Gray) -> list[Block]:
    """Blocks of near-horizontal lines in a picture of about 1000 pixels, the likeliest first."""
    lines = [line for line in merged(pieces(small)) if 12 <= line.length / line.height <= 75]
    lines.sort(key=lambda line: line.at((line.left + line.right) / 2))
    found = []
    for index, top in enumerate(lines):
        for second in range(index + 1, len(lines)):
            if (fit := _pair(top, lines[second])) is None:
                continue
            found.append(Block((top, lines[second]), fit))
            for third in lines[second + 1 :]:
                again = _pair(lines[second], third)
                if again is not None and _even(top, lines[second], third):
                    found.append(Block((top, lines[second], third), (fit + again) / 2 + 0.2))
    return _best(found)


def pieces(small: Gray) -> list[TextLine]:
    """Connected stretches of dark print, long and thin."""
    import cv2

    ink = _ink(small)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 17), np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((2, 7), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4, ltype=cv2.CV_32S)
    found = []
    for label in np.flatnonzero((stats[:, 2] >= 45) & (stats[:, 4] >= 150))[:600]:
        x, y, width, height, _ = stats[label]
        if label == 0 or height > 0.35 * width + 12:
            continue
        part = labels[y : y + height, x : x + width] == label
        line = _fitted(part, x, y)
        if line and line.length / line.height >= 4 and 4 <= line.height <= 60:
            found.append(line)
    return found


def _ink(small: Gray) -> Gray:
    """255 where print is darker than its surroundings."""
    import cv2

    kernel = np.ones((23, 23), np.uint8)
    dark = cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, kernel)
    mean = cv2.blur(dark, (101, 101)).astype(np.float32)
    strong = cv2.dilate(dark, np.ones((41, 41), np.uint8))  # beside print, security print is no ink
    faint = np.clip(cv2.blur(small, (101, 101)) / np.float32(12), 5, 12)  # the contrast of print falls with the light
    least = np.maximum(np.maximum(1.3 * mean, 0.35 * strong), faint)
    return np.where(dark > least, 255, 0).astype(np.uint8)


def _fitted(part: NDArray[np.bool_], x: int, y: int) -> TextLine | None:
    """The line through the pixels of one component, whose box starts at (x, y)."""
    columns = np.flatnonzero(part.any(axis=0))
    rows = np.arange(part.shape[0])[:, None]
    weight = part.sum(axis=0)[columns]
    middles = (part * rows).sum(axis=0)[columns] / weight
    slope, base = np.polyfit(columns, middles, 1)
    if abs(slope) > 0.32:
        return None
    off = rows - (base + slope * np.arange(part.shape[1]))
    spread = off[part]
    height = float(np.percentile(spread, 96) - np.percentile(spread, 4)) / 0.92 + 1
    shift = float(np.percentile(spread, 96) + np.percentile(spread, 4)) / 2
    width = part.shape[1]
    top = y + base + shift
    return TextLine(float(x), float(top), float(x + width), float(top + slope * width), height * cos(np.arctan(slope)))


def merged(found: list[TextLine]) -> list[TextLine]:
    """Pieces of one row joined: security print and glare tear rows apart."""
    rows = sorted(found, key=lambda line: line.left)
    done: list[TextLine] = []
    for piece in rows:
        fitting = [line for line in done if _continues(line, piece)]
        if not fitting:
            done.append(piece)
            continue
        line = max(fitting, key=lambda each: each.right)
        done[done.index(line)] = _joined(line, piece)
    return done


def _continues(line: TextLine, piece: TextLine) -> bool:
    height = (line.height + piece.height) / 2
    gap = piece.left - line.right
    longer = line if line.length > piece.length else piece
    middle = (line.right + piece.left) / 2
    off = abs(line.at(middle) - piece.at(middle))
    apart = abs(longer.at(piece.left) - piece.left_y) if longer is line else abs(longer.at(line.right) - line.right_y)
    alike = 0.6 < line.height / piece.height < 1.67
    return alike and -2 * height < gap < 5 * height and min(off, apart) < 0.45 * height


def _joined(line: TextLine, piece: TextLine) -> TextLine:
    whole = line.length + piece.length
    height = (line.height * line.length + piece.height * piece.length) / whole
    right = max(line.right, piece.right)
    return TextLine(line.left, line.left_y, right, piece.at(right), height)


def _pair(top: TextLine, low: TextLine) -> float | None:
    """How much two lines look like neighbours in a zone (1 is best), None where they are not."""
    length = max(top.length, low.length)
    height = (top.height + low.height) / 2
    if min(top.length, low.length) < 0.72 * length or abs(degrees(top.angle - low.angle)) > 4:
        return None
    if not 0.55 < top.height / low.height < 1.8:
        return None
    middle = (max(top.left, low.left) + min(top.right, low.right)) / 2
    apart = (low.at(middle) - top.at(middle)) * cos(top.angle)
    if not 1.15 < apart / height < 4.6 or not 0.03 < apart / length < 0.14:
        return None
    shear = (low.left_y - top.left_y) * sin(top.angle)  # a turned zone is a turned rectangle
    ragged = abs(low.left - top.left + shear) + abs(low.right - top.right + shear)
    if ragged > 0.42 * length:
        return None
    slender = length / height
    off = max(0.0, 26 - slender) / 10 + max(0.0, slender - 50) / 25
    return 1 - ragged / length - off - abs(degrees(top.angle - low.angle)) / 20 + min(0.3, length / 3000)


def _even(top: TextLine, middle: TextLine, low: TextLine) -> bool:
    x = (top.left + top.right) / 2
    first, second = middle.at(x) - top.at(x), low.at(x) - middle.at(x)
    return 0.72 < first / second < 1.4


def _best(found: list[Block]) -> list[Block]:
    """The best blocks; one that is part of a better one or of a bigger one adds nothing."""
    kept: list[Block] = []
    for block in sorted(found, key=lambda each: -each.score):
        if not any(set(block.lines) <= set(other.lines) for other in kept):
            kept.append(block)
    return kept[:MOST_BLOCKS]
