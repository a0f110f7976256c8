"""Draws photos and scans of whole documents with a machine-readable zone, for the benchmark and the tests.

They are never used for training; what is drawn depends on the seed alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.render import _font, noise
from training.specimens import FORMATS, changed, lines, name

Gray = NDArray[np.uint8]
# width and height of the documents in mm (ICAO 9303-4 to -7), and the left edge of the zone
SIZES = {
    "TD3": (125, 88, 7.0), "MRV-A": (120, 80, 4.0), "MRV-B": (105, 74, 6.5), "TD2": (105, 74, 6.5),
    "FR-2x36": (105, 74, 6.5), "TD1": (85.6, 54, 4.5),
}  # fmt: skip
PITCH, APART = 2.54, 6.35  # mm from character to character and from line to line


@dataclass(frozen=True)
class Photo:
    """A picture, the zones printed in it, the degrees clockwise by which it appears turned, and what was done."""

    gray: Gray
    zones: tuple[tuple[str, ...], ...]
    rotation: int
    kind: str


def document(random: Random, zone: Sequence[str], form: str, dots: float, font: str = "OCRB.otf") -> Gray:
    """A card or page with its zone at the foot, `dots` pixels per mm."""
    width, height, left = SIZES[form]
    size = (round(width * dots), round(height * dots))
    ground = np.full((size[1], size[0]), random.uniform(190, 245), np.float32)
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32) / dots
    for _ in range(random.randint(0, 3)):
        wave = np.sin((rows + random.uniform(-1, 1) * columns + 2 * np.sin(columns / 7)) * random.uniform(1, 6))
        ground -= random.uniform(2, 14) * (wave > 0.5)
    picture = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((3 * dots, 12 * dots, 30 * dots, min(48, height - 30) * dots), fill=random.randint(90, 170))
    for row in range(3 if height < 60 else 5):
        at = (36 * dots, (10 + row * 5) * dots)
        face = _face("LiberationSans-Regular.ttf", 2.2 * dots)
        pen.text(at, f"{name(random).title()} / {name(random).lower()} {random.randint(1, 99999)}", fill=60, font=face)
    ink = random.randint(10, 70)
    face = _face(font, 2.4 * dots)
    foot = (height - 5.5) * dots
    for row, line in enumerate(reversed(zone)):
        for column, character in enumerate(line):
            at = ((left + PITCH * (column + 0.5)) * dots, foot - row * APART * dots)
            pen.text(at, character, fill=ink, font=face, anchor="ms")
    return np.asarray(picture)


def _face(font: str, capital: float) -> ImageFont.FreeTypeFont:
    base = _font(font)
    top, bottom = base.getbbox("H", anchor="ls")[1::2]
    return base.font_variant(size=max(5, round(base.size * capital / (bottom - top))))


def scan(random: Random, papers: Sequence[Gray], dots: float) -> Gray:
    """Documents on an A4 sheet as a scanner sees them."""
    sheet = np.full((round(297 * dots), round(210 * dots)), random.randint(235, 255), np.uint8)
    for index, paper in enumerate(papers):
        room = (sheet.shape[0] // len(papers), sheet.shape[1])
        top = index * room[0] + random.randint(0, max(0, room[0] - paper.shape[0] - 1))
        left = random.randint(0, max(0, room[1] - paper.shape[1] - 1))
        sheet[top : top + paper.shape[0], left : left + paper.shape[1]] = paper[: sheet.shape[0] - top]
    return _turned(sheet, random.gauss(0, 1.5), 250)


def shot(random: Random, paper: Gray, side: int, skew: float) -> Gray:
    """The document on a table as a telephone sees it: perspective, skew, shade; long side `side` pixels."""
    height, width = paper.shape
    size = (side, round(side * 0.75))
    scale = min(size[0] / width, size[1] / height) * random.uniform(0.62, 0.93)
    angle = np.deg2rad(random.uniform(-skew, skew))
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32) * [width * scale / 2, height * scale / 2]
    corners *= 1 + np.array([[random.gauss(0, 0.02)] for _ in range(4)])
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    spare = (np.array(size) - [width * scale, height * scale]) / 2
    middle = np.array(size) / 2 + spare * [random.uniform(-0.5, 0.5), random.uniform(-0.5, 0.5)]
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    across = cv2.getPerspectiveTransform(source, (corners @ turn + middle).astype(np.float32))
    coarse = cv2.GaussianBlur(paper, (0, 0), max(0.3, 0.4 / scale))
    table = cv2.resize(noise(random, (size[1] // 16, size[0] // 16)), size) * 9 + random.randint(60, 200)
    seen = cv2.warpPerspective(coarse, across, size)
    mask = cv2.warpPerspective(np.ones_like(paper), across, size)
    picture = np.where(mask > 0, seen, table).astype(np.float32)
    across_light = np.linspace(random.uniform(0.55, 1), random.uniform(0.55, 1), size[0], dtype=np.float32)
    return np.asarray(np.clip(picture * across_light, 0, 255), np.uint8)


def _turned(picture: Gray, degrees: float, ground: int) -> Gray:
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderValue=ground), np.uint8)


def worn(random: Random, picture: Gray, *, hard: bool) -> Gray:
    """Blur, noise and JPEG; where `hard`, also motion and glare."""
    seen = picture.astype(np.float32)
    seen = cv2.GaussianBlur(seen, (0, 0), random.uniform(0.3, 1.1) * max(picture.shape) / 1800 + 0.1)
    if hard and random.random() < 0.5:
        reach = max(3, round(max(picture.shape) / 400))
        kernel = np.eye(reach, dtype=np.float32) if random.random() < 0.5 else np.ones((1, reach), np.float32)
        seen = cv2.filter2D(seen, -1, kernel / kernel.sum())
    if hard and random.random() < 0.5:
        spot = np.zeros_like(seen)
        at = (random.randint(0, seen.shape[1]), random.randint(0, seen.shape[0]))
        cv2.circle(spot, at, max(picture.shape) // 8, 1.0, -1)
        seen = seen + cv2.GaussianBlur(spot, (0, 0), max(picture.shape) / 30) * 70
    seen = seen + noise(random, seen.shape) * random.uniform(0, 5)
    quality = random.randint(22, 50) if hard else random.randint(50, 92)
    packed = cv2.imencode(".jpg", np.clip(seen, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)


def photos(count: int, seed: int) -> Iterator[Photo]:
    """Scans, photos, hard photos, and photos where one printed digit is wrong, in turn."""
    for number in range(count):
        random = Random(f"{seed}-{number}")
        yield photo(random, ("scan", "photo", "photo", "hard photo", "changed digit")[number % 5])


def photo(random: Random, kind: str) -> Photo:
    """One photo of the kind."""
    form = random.choice(FORMATS)
    zones = [lines(random, form)]
    if kind == "changed digit":
        zones = [changed(random, zones[0], [(1, column) for column in range(28)])]
    forms = [form]
    if kind == "scan" and random.random() < 0.4:
        forms.append(random.choice(FORMATS))
        zones.append(lines(random, forms[1]))
    if kind == "scan":
        dots = random.choice((150, 200, 300)) / 25.4
        picture = scan(random, [document(random, *each, dots) for each in zip(zones, forms, strict=True)], dots)
    else:
        side = random.choice((800, 1000) if kind == "hard photo" else (1200, 1600, 2000, 3000, 4000))
        paper = document(random, zones[0], form, min(24.0, 1.3 * side / SIZES[form][0]))
        picture = shot(random, paper, side, 15 if kind == "hard photo" else 7)
    picture = worn(random, picture, hard=kind == "hard photo")
    rotation = random.choice((0, 0, 90, 180, 270))
    picture = np.ascontiguousarray(np.rot90(picture, -rotation // 90))
    return Photo(picture, tuple(zones), rotation, f"synthetic {kind}")
