"""Spoils drawn lines as cameras, scanners, screens and messengers do, and cuts strips out of them as `find` would."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

from precheck.reading.mrz.recognise import CAP, HEIGHT
from training.render import CAPITALS, draw, noise, prose
from training.specimens import piece

Gray = NDArray[np.uint8]
Real = NDArray[np.float32]

WIDTH = 448  # of a training strip, in pixels
TAKES = 3  # so many photos are taken of every drawn line
PROSE = 0.05  # share of lines that are no zone's
UPSIDE_DOWN = 0.04  # share of strips that are shown the wrong way up as well; in both cases nothing is to be read


@dataclass(frozen=True)
class Strip:
    """A strip, what is printed on it, and the middle of every character in pixels from the left."""

    image: Gray
    text: str
    middles: Real


def strips(random: Random) -> Iterator[Strip]:
    """Training strips without end; neighbours show one line, each time spoilt otherwise."""
    while True:
        capital = random.choice(CAPITALS)
        if random.random() < PROSE:
            sheet, middles = prose(random, capital)
            for _ in range(TAKES):
                yield Strip(placed(random, sheet, middles, capital)[0], "", np.zeros(0, np.float32))
            continue
        text = piece(random, random.randint(WIDTH // 32, WIDTH // 18))
        sheet, middles = draw(random, text, capital)
        for _ in range(TAKES):
            image, seen = placed(random, sheet, middles, capital)
            if seen.min() > 4 and seen.max() < WIDTH - 4:
                if random.random() < UPSIDE_DOWN:
                    yield Strip(np.ascontiguousarray(image[::-1, ::-1]), "", np.zeros(0, np.float32))
                yield Strip(image, text, seen)


def placed(random: Random, sheet: Real, middles: Real, capital: int) -> tuple[Gray, Real]:
    """The sheet as a camera of low or high resolution sees it, cut into a strip about as `find` would cut it."""
    cap = random.triangular(5, 0.8 * capital, 9)  # capital height in the photo
    small, there = _photographed(random, sheet, middles, capital, cap)
    image = (np.clip(small, 0, 1) * 255).astype(np.uint8)
    spoilt = spoil(random, image, cap)
    if random.random() < 0.25:  # sent on: enlarged, reduced or taken from a screen
        factor = random.uniform(0.8, 2.6) if cap < 12 else random.uniform(0.6, 1.5)
        method = random.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_LANCZOS4, cv2.INTER_NEAREST_EXACT))
        before = spoilt.shape
        spoilt = np.asarray(cv2.resize(spoilt, None, fx=factor, fy=factor, interpolation=method), np.uint8)
        there = there * (np.array(spoilt.shape[::-1]) / before[::-1])
        cap *= factor
        spoilt = spoil(random, spoilt, cap) if random.random() < 0.35 else _packed(random, spoilt)
    return _cut(random, spoilt, there, cap)


def _cut(random: Random, photo: Gray, there: Real, cap: float) -> tuple[Gray, Real]:
    """A strip of the photo, a little too high or low, large or small, wide or narrow; curled and unevenly stretched."""
    tall = CAP / cap * random.triangular(0.78, 1.24, 1.0)
    wide = tall * random.uniform(0.9, 1.12)  # little: only its width tells O from 0
    rise = float(there[-1, 1] - there[0, 1]) / max(1.0, float(there[-1, 0] - there[0, 0]))
    coarse = cap / (1.3 * CAP)
    if coarse > 1.2:
        before = photo.shape
        photo = np.asarray(cv2.resize(photo, None, fx=1 / coarse, fy=1 / coarse, interpolation=cv2.INTER_AREA))
        there = there * (np.array(photo.shape[::-1]) / before[::-1])
        cap, tall, wide = cap / coarse, tall * coarse, wide * coarse
    across = np.zeros((2, 3))
    across[:, :2] = [[wide, random.gauss(0, 0.07)], [tall * (random.gauss(0, 0.005) - rise), tall]]
    span = there[-1, 0] - there[0, 0]
    seen_from = there.mean(axis=0) - [span / 2 + cap, cap * random.gauss(0, random.choice((0.07, 0.07, 0.14)))]
    seen_from[1] -= rise * span / 2
    across[:, 2] = [random.uniform(0, 30), HEIGHT / 2] - across[:, :2] @ seen_from
    middles = (there @ across[:, :2].T + across[:, 2])[:, 0]
    columns = np.arange(WIDTH, dtype=np.float32)
    curl = random.choice((0.0, 0.0, random.gauss(0, 1.2))) * np.sin(columns / random.uniform(40, 160) + random.random())
    pull = random.choice((0.0, 0.0, random.uniform(-6, 6))) * np.sin(
        columns / random.uniform(60, 160) + random.random()
    )
    from_x = columns + pull
    back = cv2.invertAffineTransform(across.astype(np.float32)).astype(np.float32)
    grid_x = np.repeat(from_x[None], HEIGHT, axis=0)
    grid_y = np.arange(HEIGHT, dtype=np.float32)[:, None] + curl[None]
    map_x = (back[0, 0] * grid_x + back[0, 1] * grid_y + back[0, 2]).astype(np.float32)
    map_y = (back[1, 0] * grid_x + back[1, 1] * grid_y + back[1, 2]).astype(np.float32)
    method = random.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_CUBIC))
    strip = cv2.remap(photo, map_x, map_y, method, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(strip, np.uint8), np.interp(middles, from_x, columns).astype(np.float32)


def _photographed(random: Random, sheet: Real, middles: Real, capital: int, cap: float) -> tuple[Real, Real]:
    """`sheet` at `cap` pixels per capital, a little turned and tapered; and where the middles went."""
    height, width = sheet.shape
    scale = cap / capital
    size = (int(width * scale) + 2, int(height * scale) + 2)
    corners = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    turn = random.gauss(0, 0.008) * size[0] / 2
    taper = [[random.gauss(0, 0.02) * size[1] for _ in range(2)] for _ in range(4)]
    moved = corners + np.array([[0, -turn], [0, turn], [0, turn], [0, -turn]], np.float32) + np.array(taper)
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    across = cv2.getPerspectiveTransform(source, moved.astype(np.float32))
    soft = cv2.GaussianBlur(sheet, (0, 0), random.uniform(0.3, 0.5) / scale) if scale < 0.8 else sheet
    small = cv2.warpPerspective(soft, across, size, borderMode=cv2.BORDER_REPLICATE)
    points = np.stack([middles, np.full_like(middles, 3 * capital)], axis=1)[None]
    return np.asarray(small, np.float32), np.asarray(cv2.perspectiveTransform(points, across)[0], np.float32)


def spoil(random: Random, image: Gray, cap: float) -> Gray:
    """Blur, motion, shade, glare, screens, noise, sharpening, copying and JPEG, in proportion to the capital height."""
    seen = image.astype(np.float32)
    blur = abs(random.gauss(0, 0.055)) * cap
    if blur > 0.3:
        seen = cv2.GaussianBlur(seen, (0, 0), blur)
    if random.random() < 0.2:
        seen = _moved(random, seen, cap)
    if random.random() < 0.06:
        seen = _through_screen(random, seen, cap)
    if random.random() < 0.4:
        slope = np.linspace(random.uniform(0.4, 1), random.uniform(0.4, 1), seen.shape[1], dtype=np.float32)
        seen = seen * slope
    if random.random() < 0.12:
        seen = _glare(random, seen, cap)
    seen = (seen - 128) * random.uniform(0.4, 1.1) + 128 + random.uniform(-45, 40)
    seen = seen + noise(random, (seen.shape[0], seen.shape[1])) * abs(random.gauss(0, 6))
    if random.random() < 0.16:  # halos
        soft = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.05, 0.12) * cap + 0.3)
        seen = seen + random.uniform(0.4, 2.2) * (seen - soft)
    if random.random() < 0.05 and cap > 9:
        seen = _copied(random, seen, cap)
    return _packed(random, np.clip(seen, 0, 255).astype(np.uint8))


def _packed(random: Random, result: Gray) -> Gray:
    for _ in range(random.choice((0, 1, 1, 2))):
        quality = int(random.triangular(10, 95, 45))
        packed = cv2.imencode(".jpg", result, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        result = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return result


def _moved(random: Random, seen: Real, cap: float) -> Real:
    """Camera shake along a line, or a lens out of focus."""
    size = max(3, int(random.uniform(0.1, 0.42) * cap) | 1)
    kernel = np.zeros((size, size), np.float32)
    centre = size // 2
    if random.random() < 0.35:
        cv2.circle(kernel, (centre, centre), max(1, int(size * 0.4)), 1, -1)
    else:
        angle = random.uniform(0, np.pi)
        reach = (np.array([np.cos(angle), np.sin(angle)]) * size / 2).round().astype(int)
        ends = [(centre + sign * int(reach[0]), centre + sign * int(reach[1])) for sign in (-1, 1)]
        cv2.line(kernel, ends[0], ends[1], 1)
    return np.asarray(cv2.filter2D(seen, -1, kernel / kernel.sum()), np.float32)


def _through_screen(random: Random, seen: Real, cap: float) -> Real:
    """The pixels of a screen and their moire."""
    rows, columns = np.arange(seen.shape[0])[:, None], np.arange(seen.shape[1])[None]
    length, turn = random.uniform(2.05, 0.35 * cap + 2.2), random.uniform(-0.2, 0.2)
    grid = np.sin(2 * np.pi * (columns + turn * rows) / length)
    if random.random() < 0.5:
        grid = grid * np.sin(2 * np.pi * (rows - turn * columns) / length)
    return np.asarray(seen * (1 + random.uniform(0.03, 0.16) * grid), np.float32)


def _copied(random: Random, seen: Real, cap: float) -> Real:
    """A copy in black and white, by a threshold or by a raster of dots; then seen a little soft."""
    if random.random() < 0.6:
        level = cv2.GaussianBlur(seen, (0, 0), 2 * cap) if random.random() < 0.7 else float(np.mean(seen))
        seen = (seen > level - random.uniform(5, 40)).astype(np.float32)
    else:
        rows, columns = np.arange(seen.shape[0])[:, None], np.arange(seen.shape[1])[None]
        length = random.uniform(2.2, 0.22 * cap + 1.5)
        dots = np.cos(2 * np.pi * (rows + columns) / length) + np.cos(2 * np.pi * (rows - columns) / length)
        seen = (seen / 255 + 0.25 * dots > random.uniform(0.35, 0.6)).astype(np.float32)
    seen = seen * random.uniform(150, 250) + random.uniform(0, 5)
    return np.asarray(cv2.GaussianBlur(seen, (0, 0), random.uniform(0.4, 0.08 * cap)), np.float32)


def _glare(random: Random, seen: Real, cap: float) -> Real:
    height, width = seen.shape
    spot = np.zeros_like(seen)
    at = (random.randint(0, width), random.randint(0, height))
    cv2.ellipse(spot, at, (int(cap * random.uniform(1, 6)), int(cap * random.uniform(0.5, 3))), 0, 0, 360, 1, -1)
    spot = cv2.GaussianBlur(spot, (0, 0), cap * random.uniform(0.3, 1.5))
    return np.asarray(seen + spot * random.uniform(40, 190), np.float32)
