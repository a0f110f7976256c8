"""Draws line strips of machine-readable zones and spoils them as cameras, scanners and messengers do."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from precheck.reading.mrz.recognise import CAP, HEIGHT
from training.specimens import ALPHABET, piece

Gray = NDArray[np.uint8]
Real = NDArray[np.float32]

WIDTH = 448  # of a training strip, in pixels
GLYPH = 40  # height of a capital as first drawn
OCR_B = ("OCRB.otf", "OCRB.otf", "OCRBS.otf")
OTHERS = (
    "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf",
    "NimbusMonoPS-Regular.otf", "NimbusMonoPS-Bold.otf", "NotoSansMono-Regular.ttf", "LiberationSans-Regular.ttf",
)  # fmt: skip
FOLDERS = (Path("/usr/share/fonts"), Path.home() / ".fonts")


@dataclass(frozen=True)
class Strip:
    """A strip, what is printed on it, and the middle of every character in pixels from the left."""

    image: Gray
    text: str
    middles: Real


@lru_cache
def font_file(name: str) -> Path:
    """Where the system keeps the font file `name`. Raises FileNotFoundError."""
    for folder in FOLDERS:
        for found in sorted(folder.rglob(name)):
            return found
    raise FileNotFoundError(f"install the font {name} (OCR-B: package fonts-ocr-b)")


@lru_cache(maxsize=2000)
def glyph(name: str, character: str) -> Gray:
    """The ink (0..255) of one character, `GLYPH` pixels per capital, on a square of twice that, baseline at 3/4."""
    font = _font(name)
    tile = Image.new("L", (2 * GLYPH, 2 * GLYPH), 0)
    ImageDraw.Draw(tile).text((GLYPH, GLYPH * 3 // 2), character, font=font, fill=255, anchor="ms")
    return np.asarray(tile)


@lru_cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    path = str(font_file(name))
    top, bottom = ImageFont.truetype(path, 100).getbbox("H", anchor="ls")[1::2]
    return ImageFont.truetype(path, round(100 * GLYPH / (bottom - top)))


def line_of_ink(random: Random, text: str, font: str, pitch: float) -> tuple[Real, Real]:
    """Ink of a line (0..1), 2 x GLYPH high, characters `pitch` apart; and the middles of the characters."""
    middles = ((np.arange(len(text)) + 0.5) * pitch + GLYPH).astype(np.float32)
    ink = np.zeros((2 * GLYPH, int(middles[-1] + 2 * GLYPH) + 1), np.uint8)
    shake = random.choice((0.0, 0.0, 0.6, 1.2))
    for character, middle in zip(text, middles, strict=True):
        left = int(middle - GLYPH + random.gauss(0, shake))
        tile = glyph(font, character)
        left = max(0, min(left, ink.shape[1] - tile.shape[1]))
        place = ink[:, left : left + tile.shape[1]]
        np.maximum(place, tile, out=place)
    return np.asarray(ink, np.float32) / np.float32(255), middles


def weigh(random: Random, ink: Real) -> Real:
    """Ink spreads or wears off."""
    kind = random.random()
    if kind < 0.2:
        return np.asarray(cv2.dilate(ink, np.ones((3, 3), np.uint8)), np.float32)
    if kind < 0.3:
        return np.asarray(cv2.erode(ink, np.ones((3, 3), np.uint8)), np.float32)
    if kind < 0.42:  # worn, or a dot-matrix raster
        grain = cv2.resize(noise(random, (max(2, ink.shape[0] // 3), max(2, ink.shape[1] // 3))), ink.shape[::-1])
        return np.asarray(np.clip(ink * (1 - random.uniform(0.2, 0.8) * np.clip(grain, 0, 1)), 0, 1), np.float32)
    return ink


def noise(random: Random, shape: tuple[int, int]) -> Real:
    """Gaussian noise of variance one, from our own seed."""
    return np.random.default_rng(random.getrandbits(32)).standard_normal(shape, dtype=np.float32)


def paper(random: Random, shape: tuple[int, int]) -> Real:
    """Paper, 0 (black) to 1: plain, textured, with security print of waves, or with a picture's blobs."""
    height, width = shape
    ground = np.full(shape, random.uniform(0.62, 0.98), np.float32)
    kind = random.random()
    if kind < 0.45:
        rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
        for _ in range(random.randint(1, 4)):
            length, turn = random.uniform(9, 70), random.uniform(0, np.pi)
            bend = random.uniform(0, 14) * np.sin(columns / random.uniform(20, 120) + random.uniform(0, 6))
            wave = np.sin((rows * np.cos(turn) + columns * np.sin(turn) + bend) * 2 * np.pi / length)
            sharp = random.choice((0.0, 0.6, 0.85))
            ground -= random.uniform(0.02, 0.16) * np.clip((wave - sharp) / (1 - sharp), 0, 1)
    elif kind < 0.7:
        size = random.choice((3, 8, 25))
        coarse = noise(random, (height // size + 2, width // size + 2))
        ground += random.uniform(0.01, 0.09) * cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    if random.random() < 0.12:  # repeated micro-print or a watermark under the zone
        _watermark(random, ground)
    return ground


def _watermark(random: Random, ground: Real) -> None:
    height, width = ground.shape
    mark = np.zeros(ground.shape, np.uint8)
    for _ in range(random.randint(1, 5)):
        at = (random.randint(-20, width), random.randint(0, height))
        word = piece(random, random.randint(2, 9)).replace("<", " ")
        size = random.uniform(0.5, 3.5)
        cv2.putText(mark, word, at, cv2.FONT_HERSHEY_SIMPLEX, size, 255, random.randint(1, 4))
    ground -= random.uniform(0.08, 0.3) * (mark.astype(np.float32) / 255)


def draw(random: Random, text: str, font: str) -> tuple[Real, Real]:
    """A line as printed with what stands around it, capital height GLYPH; the middles of its characters."""
    pitch = GLYPH * random.uniform(0.93, 1.18) if font in OCR_B else GLYPH * random.uniform(0.8, 1.15)
    ink, middles = line_of_ink(random, text, font, pitch)
    sheet = np.zeros((6 * GLYPH, ink.shape[1]), np.float32)
    sheet[2 * GLYPH : 4 * GLYPH] = ink
    apart = GLYPH * random.uniform(1.3, 2.8)
    for sign in (-1, 1):
        if random.random() < 0.65:
            other = font if random.random() < 0.8 else random.choice(OTHERS)
            near, _ = line_of_ink(random, piece(random, 2 * len(text)), other, pitch)
            near = near[:, : sheet.shape[1]]
            top = int(2 * GLYPH + sign * apart)
            part = near[: sheet.shape[0] - top] if sign > 0 else near[max(0, -top) :]
            place = sheet[max(0, top) : max(0, top) + len(part), : near.shape[1]]
            np.maximum(place, part[: len(place)], out=place)
    ink = weigh(random, sheet)
    ground = paper(random, (sheet.shape[0], sheet.shape[1]))
    dark = random.uniform(0.0, 0.35) if random.random() < 0.8 else random.uniform(0.3, 0.55)
    if random.random() < 0.3:
        _clutter(random, ground)
    return np.asarray(ground * (1 - ink) + dark * np.minimum(ground, 0.9) * ink, np.float32), middles


def _clutter(random: Random, ground: Real) -> None:
    """Edges of the card, a table line, a finger: beside the text, above or below it."""
    height = len(ground)
    shade = random.uniform(0.05, 0.9)
    side = random.random()
    if side < 0.3:
        ground[: random.randint(height // 4, 2 * height // 5)] = shade
    elif side < 0.6:
        ground[-random.randint(height // 4, 2 * height // 5) :] = shade
    elif side < 0.8:
        ground[:, : random.randint(1, GLYPH)] = shade
    else:
        ground[:, -random.randint(1, GLYPH) :] = shade


def placed(random: Random, sheet: Real, middles: Real, width: int) -> tuple[Gray, Real]:
    """The sheet as a camera of low or high resolution sees it, cut into a strip about as `find` would cut it."""
    cap = random.triangular(8, 30, 13)  # capital height in the photo
    small, there = _photographed(random, sheet, middles, cap)
    spoiled = spoil(random, (np.clip(small, 0, 1) * 255).astype(np.uint8), cap)
    tall = CAP / cap * random.triangular(0.8, 1.22, 1.0)
    wide = tall * random.uniform(0.92, 1.1)  # little: only its width tells O from 0
    rise = float(there[-1, 1] - there[0, 1]) / max(1.0, float(there[-1, 0] - there[0, 0]))
    cut = np.zeros((2, 3), np.float32)
    cut[:, :2] = [[wide, random.gauss(0, 0.06)], [tall * (random.gauss(0, 0.004) - rise), tall]]
    seen_from = there.mean(axis=0) - [(there[-1, 0] - there[0, 0]) / 2 + cap, cap * random.gauss(0, 0.09)]
    seen_from[1] -= rise * (there[-1, 0] - there[0, 0]) / 2
    cut[:, 2] = [random.uniform(0, 30), HEIGHT / 2] - cut[:, :2] @ seen_from
    method = random.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC, cv2.INTER_AREA))
    strip = cv2.warpAffine(spoiled, cut, (width, HEIGHT), flags=method, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(strip, np.uint8), (there @ cut[:, :2].T + cut[:, 2])[:, 0].astype(np.float32)


def _photographed(random: Random, sheet: Real, middles: Real, cap: float) -> tuple[Real, Real]:
    """`sheet` at `cap` pixels per capital, a little turned and tapered; and where the middles went."""
    height, width = sheet.shape
    scale = cap / GLYPH
    size = (int(width * scale) + 2, int(height * scale) + 2)
    corners = np.array([[0, 0], [size[0], 0], [size[0], size[1]], [0, size[1]]], np.float32)
    turn = random.gauss(0, 0.008) * size[0] / 2
    taper = [[random.gauss(0, 0.02) * size[1] for _ in range(2)] for _ in range(4)]
    moved = corners + np.array([[0, -turn], [0, turn], [0, turn], [0, -turn]], np.float32) + np.array(taper)
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    across = cv2.getPerspectiveTransform(source, moved.astype(np.float32))
    soft = cv2.GaussianBlur(sheet, (0, 0), 0.45 / scale) if scale < 0.8 else sheet
    small = cv2.warpPerspective(soft, across, size, borderMode=cv2.BORDER_REPLICATE)
    points = np.stack([middles, np.full_like(middles, 3 * GLYPH)], axis=1)[None]
    return np.asarray(small, np.float32), np.asarray(cv2.perspectiveTransform(points, across)[0], np.float32)


def spoil(random: Random, image: Gray, cap: float) -> Gray:
    """Blur, motion, shade, glare, noise and JPEG, in proportion to the capital height."""
    seen = image.astype(np.float32)
    blur = abs(random.gauss(0, 0.05)) * cap
    if blur > 0.3:
        seen = cv2.GaussianBlur(seen, (0, 0), blur)
    if random.random() < 0.25:
        seen = _moved(random, seen, cap)
    if random.random() < 0.4:
        slope = np.linspace(random.uniform(0.4, 1), random.uniform(0.4, 1), seen.shape[1], dtype=np.float32)
        seen = seen * slope
    if random.random() < 0.12:
        seen = _glare(random, seen, cap)
    seen = (seen - 128) * random.uniform(0.45, 1.1) + 128 + random.uniform(-35, 35)
    seen = seen + noise(random, seen.shape) * abs(random.gauss(0, 6))
    result = np.clip(seen, 0, 255).astype(np.uint8)
    for _ in range(random.choice((0, 1, 1, 2))):
        quality = int(random.triangular(15, 95, 70))
        packed = cv2.imencode(".jpg", result, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        result = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
    return result


def _moved(random: Random, seen: Real, cap: float) -> Real:
    size = max(3, int(random.uniform(0.1, 0.4) * cap) | 1)
    kernel = np.zeros((size, size), np.float32)
    angle = random.uniform(0, np.pi)
    reach = (np.array([np.cos(angle), np.sin(angle)]) * size / 2).round().astype(int)
    centre = size // 2
    cv2.line(
        kernel, (centre - int(reach[0]), centre - int(reach[1])), (centre + int(reach[0]), centre + int(reach[1])), 1
    )
    return np.asarray(cv2.filter2D(seen, -1, kernel / kernel.sum()), np.float32)


def _glare(random: Random, seen: Real, cap: float) -> Real:
    height, width = seen.shape
    spot = np.zeros_like(seen)
    at = (random.randint(0, width), random.randint(0, height))
    cv2.ellipse(spot, at, (int(cap * random.uniform(1, 6)), int(cap * random.uniform(0.5, 3))), 0, 0, 360, 1, -1)
    spot = cv2.GaussianBlur(spot, (0, 0), cap * random.uniform(0.3, 1.5))
    return np.asarray(seen + spot * random.uniform(40, 190), np.float32)


def strip(random: Random, width: int = WIDTH) -> Strip:
    """One training strip."""
    while True:
        font = random.choice(OCR_B) if random.random() < 0.74 else random.choice(OTHERS)
        text = piece(random, random.randint(width // 32, width // 18))
        sheet, middles = draw(random, text, font)
        image, seen = placed(random, sheet, middles, width)
        if seen.min() > 4 and seen.max() < width - 4:
            return Strip(image, text, seen)


__all__ = ["ALPHABET", "Strip", "strip"]
