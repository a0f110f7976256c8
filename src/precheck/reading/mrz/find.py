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
EVEN_TALL = 10  # pixels to which a line is brought to measure how evenly its print repeats
# all of 91 zones in photos had a line above 0.52; of 214 pairs of lines in pages without a zone 10 % had one above 0.37
IRREGULAR = 0.3
NEAR, FAR = 1.7, 5.0  # gaps within a row, in heights of its print
STEEPEST = 0.4  # slope of a row: fifteen degrees and some for the perspective
MOST_PIECES = 260
MOST_SLENDER = 105  # length by height of a line seen from far below; 45 to 48 is a passport's, seen upright


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

    def longer(self, by: float) -> "TextLine":
        """The same line drawn out by so much at both ends."""
        x, y = by * cos(self.angle), by * sin(self.angle)
        return TextLine(self.left - x, self.left_y - y, self.right + x, self.right_y + y, self.height)

    def scaled(self, factor: float) -> "TextLine":
        """The same line in a picture `factor` times as large."""
        return TextLine(*(factor * each for each in (self.left, self.left_y, self.right, self.right_y, self.height)))


@dataclass(frozen=True)
class Block:
    """Lines that may be a zone, from top to bottom; `score` is higher for a likelier one."""

    lines: tuple[TextLine, ...]
    score: float

    def scaled(self, factor: float) -> "Block":
        """The same block in a picture `factor` times as large."""
        return Block(tuple(line.scaled(factor) for line in self.lines), self.score)


def halved(gray: Gray) -> Gray:
    """The picture at half its size, the quick way."""
    import cv2

    even = gray[: gray.shape[0] // 2 * 2, : gray.shape[1] // 2 * 2]
    return np.asarray(
        cv2.resize(even, (even.shape[1] // 2, even.shape[0] // 2), interpolation=cv2.INTER_AREA), np.uint8
    )


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


def blocks(small: Gray, ink: Gray, factor: float = 1.0) -> list[Block]:
    """Blocks of near-horizontal lines in a picture of about 1000 pixels and its ink, the likeliest first.

    They are given in pixels of the picture `factor` times as large.
    """
    lines = [line for line in rows_of(pieces(ink)) if 10 <= line.length / line.height <= MOST_SLENDER]
    lines.sort(key=lambda line: line.at((line.left + line.right) / 2))
    near: dict[int, dict[int, float]] = {}
    for one in range(len(lines)):
        fits = ((other, _pair(lines[one], lines[other])) for other in range(one + 1, len(lines)))
        near[one] = {other: fit for other, fit in fits if fit is not None}
    paired = {each for one, others in near.items() if others for each in (one, *others)}
    even = {each: regularity(small, lines[each]) for each in paired}
    found = []
    for one, others in near.items():
        for other, fit in others.items():
            groups: list[tuple[tuple[int, ...], float]] = [((one, other), fit)]
            for third, again in near[other].items():
                if _even(lines[one], lines[other], lines[third]):
                    groups.append(((one, other, third), (fit + again) / 2 + 0.2))
            for group, score in groups:
                best = max(even[each] for each in group)
                if best >= IRREGULAR:
                    found.append(Block(tuple(lines[each] for each in group), score + 2 * best))
    return [block.scaled(factor) for block in _best(found)]


def regularity(small: Gray, line: TextLine) -> float:
    """How evenly the print of a line repeats, 0 to 1: the characters of a zone stand at one distance, words do not.

    It is the highest autocorrelation of the darkness along the line, at distances of 0.7 to 2.4 times its height.
    """
    import cv2

    zoom = EVEN_TALL / line.height
    along = np.array([cos(line.angle), sin(line.angle)]) * zoom
    matrix = np.array([[along[0], along[1], 0], [-along[1], along[0], 0]])
    matrix[:, 2] = [0, EVEN_TALL / 2] - matrix[:, :2] @ [line.left, line.left_y]
    width = int(line.length * zoom)
    strip = cv2.warpAffine(small, matrix, (width, EVEN_TALL), borderMode=cv2.BORDER_REPLICATE)
    dark = strip.astype(np.float32).mean(axis=0)[None]
    dark = dark - cv2.blur(dark, (2 * EVEN_TALL + 1, 1))
    dark = dark / (np.sqrt(cv2.blur(dark * dark, (4 * EVEN_TALL + 1, 1))) + 1)
    size = 1 << (2 * width - 1).bit_length()
    waves = np.fft.rfft(dark[0], size)
    like = np.fft.irfft(waves * np.conj(waves), size)
    distances = like[int(0.7 * EVEN_TALL) : min(int(2.4 * EVEN_TALL), width - 1)]
    return float(distances.max(initial=0) / (like[0] + 1e-6))


def pieces(ink: Gray) -> list[TextLine]:
    """Connected stretches of print, long and thin; of very many the longest."""
    import cv2

    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 17), np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((2, 7), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(joined, 8, cv2.CV_16U, cv2.CCL_SPAGHETTI)
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    likely = (width >= 45) & (area >= 150) & (height <= (STEEPEST + 0.03) * width + 12) & (area >= 2.5 * width)
    likely[0] = False
    chosen = np.flatnonzero(likely)
    found = []
    for label in chosen[np.argsort(-width[chosen])][:MOST_PIECES]:
        x, y, wide, tall, _ = stats[label]
        line = _fitted(labels[y : y + tall, x : x + wide] == label, x, y)
        if line and line.length / line.height >= 4 and 4 <= line.height <= 60:
            found.append(line)
    return found


def ink_of(small: Gray, *, strict: bool = False) -> Gray:
    """255 where print is darker than its surroundings; where `strict`, only what is nearly as dark as any there.

    Security print and the noise of a camera are less dark than print, but by how much nobody knows beforehand.
    """
    import cv2

    if strict:
        small = np.asarray(cv2.GaussianBlur(small, (0, 0), 1.2), np.uint8)
    dark = cv2.morphologyEx(small, cv2.MORPH_BLACKHAT, np.ones((23, 23), np.uint8))
    if min(small.shape) < 16:
        return np.zeros_like(small)
    coarse = (small.shape[1] // 4, small.shape[0] // 4)
    around = cv2.resize(dark, coarse, interpolation=cv2.INTER_AREA)
    mean = cv2.blur(around, (25, 25)).astype(np.float32)
    peaks = cv2.dilate(dark, np.ones((4, 4), np.uint8))[3::4, 3::4]
    strong = cv2.resize(cv2.dilate(peaks, np.ones((10, 10), np.uint8)), coarse, interpolation=cv2.INTER_NEAREST)
    light = cv2.blur(cv2.resize(small, coarse, interpolation=cv2.INTER_AREA), (25, 25))
    faint = np.clip(light / np.float32(12), 5, 12)  # the contrast of print falls with the light
    # beside print, security print is no ink: `strong`
    least = np.maximum(np.maximum(1.3 * mean, (0.55 if strict else 0.35) * strong.astype(np.float32)), faint)
    least = cv2.resize(np.clip(least, 0, 255).astype(np.uint8), small.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.compare(dark, least, cv2.CMP_GT), np.uint8)


def _fitted(part: NDArray[np.bool_], x: int, y: int) -> TextLine | None:
    """The line through the pixels of one component, whose box starts at (x, y)."""
    height, width = part.shape
    weight = np.maximum(part.sum(axis=0), 1)
    middles = (np.arange(height) @ part) / weight
    columns = np.arange(width) - (width - 1) / 2
    slope = float((columns @ middles) / (columns @ columns))
    if abs(slope) > STEEPEST:
        return None
    rows, places = np.nonzero(part)
    spread = rows - slope * places
    low, high = int(0.04 * len(spread)), int(0.96 * (len(spread) - 1))
    spread.partition((low, high))
    tall = float(spread[high] - spread[low]) / 0.92 + 1
    top = y + float(spread[high] + spread[low]) / 2
    return TextLine(float(x), top, float(x + width), float(top + slope * width), tall * cos(np.arctan(slope)))


def rows_of(found: list[TextLine]) -> list[TextLine]:
    """Pieces joined to rows: what stands near together, and where glare or security print tore a row, what is further.

    Both are given, for beside a card other print may stand.
    """
    near = merged(found, NEAR)
    return list(dict.fromkeys((*near, *merged(near, FAR))))


def merged(found: list[TextLine], most: float) -> list[TextLine]:
    """Pieces of one row joined over gaps of up to `most` heights."""
    done: list[TextLine] = []
    for piece in sorted(found, key=lambda line: line.left):
        fitting = [line for line in done if _continues(line, piece, most)]
        if not fitting:
            done.append(piece)
            continue
        line = max(fitting, key=lambda each: each.right)
        done[done.index(line)] = _joined(line, piece)
    return done


def _continues(line: TextLine, piece: TextLine, most: float) -> bool:
    height = (line.height + piece.height) / 2
    if not -2 * height < piece.left - line.right < most * height or not 0.6 < line.height / piece.height < 1.67:
        return False
    middle = (line.right + piece.left) / 2
    if abs(line.at(middle) - piece.at(middle)) < 0.45 * height:
        return True
    if line.length > piece.length:
        return abs(line.at(piece.left) - piece.left_y) < 0.45 * height
    return abs(piece.at(line.right) - line.right_y) < 0.45 * height


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
    if not 1.15 < apart / height < 4.6 or not 0.018 < apart / length < 0.15:
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
