"""Whole documents with a zone, and what scanners, telephones and messengers make of them.

Shares nothing with the drawing of training strips (`render`, `spoil`): fonts, paper and damage are its own.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from training.specimens import name

Gray = NDArray[np.uint8]
# width and height of the documents in mm (ICAO 9303-4 to -7), and the left edge of the zone
SIZES = {
    "TD3": (125, 88, 7.0), "MRV-A": (120, 80, 4.0), "MRV-B": (105, 74, 6.5), "TD2": (105, 74, 6.5),
    "FR-2x36": (105, 74, 6.5), "TD1": (85.6, 54, 4.5),
}  # fmt: skip
PITCH, APART = 2.54, 6.35  # mm from character to character and from line to line
PROSE = (
    "La présente attestation est délivrée pour servir et valoir ce que de droit.",
    "Je soussigné certifie sur l'honneur l'exactitude des renseignements portés ci-dessus,",
    "Copie de la pièce d'identité du titulaire, recto et verso, à joindre au dossier 2026-2027",
    "THE UNDERSIGNED DECLARES THAT THE COPY BELOW IS A TRUE COPY OF THE ORIGINAL",
)


@lru_cache(maxsize=64)
def face(font: str, size: int) -> ImageFont.FreeTypeFont:
    """A font at `size` pixels. Raises FileNotFoundError."""
    path = next(iter(sorted(Path("/usr/share/fonts").rglob(font))), None)
    if path is None:
        raise FileNotFoundError(f"install the font {font}")
    return ImageFont.truetype(str(path), size)


def with_capitals(font: str, height: float) -> ImageFont.FreeTypeFont:
    """The font at the size whose capitals are `height` pixels high."""
    top, bottom = face(font, 200).getbbox("H", anchor="ls")[1::2]
    return face(font, max(5, round(200 * height / (bottom - top))))


def document(random: Random, zone: Sequence[str], form: str, dots: float, font: str = "OCRB.otf") -> Gray:
    """A card or page with its zone at the foot, `dots` pixels per mm."""
    width, height, left = SIZES[form]
    size = (round(width * dots), round(height * dots))
    picture = Image.fromarray(_ground(random, (size[1], size[0]), dots))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((3 * dots, 12 * dots, 30 * dots, min(48, height - 30) * dots), fill=random.randint(90, 170))
    for row in range(3 if height < 60 else 5):
        at = (36 * dots, (10 + row * 5) * dots)
        text = f"{name(random).title()} / {name(random).lower()} {random.randint(1, 99999)}"
        pen.text(at, text, fill=60, font=with_capitals("LiberationSans-Regular.ttf", 2.2 * dots))
    ink = random.randint(10, 70)
    set_in = with_capitals(font, 2.4 * dots)
    foot = (height - 5.5) * dots
    for row, line in enumerate(reversed(zone)):
        for column, character in enumerate(line):
            at = ((left + PITCH * (column + 0.5)) * dots, foot - row * APART * dots)
            pen.text(at, character, fill=ink, font=set_in, anchor="ms")
    return np.asarray(picture)


def _ground(random: Random, shape: tuple[int, int], dots: float) -> Gray:
    """Paper with up to three systems of security lines."""
    coarse = max(1.0, dots / 12)
    rows, columns = np.mgrid[0 : shape[0] / coarse, 0 : shape[1] / coarse].astype(np.float32) * coarse / dots
    ground = np.full(rows.shape, random.uniform(190, 245), np.float32)
    for _ in range(random.randint(0, 3)):
        wave = np.sin((rows + random.uniform(-1, 1) * columns + 2 * np.sin(columns / 7)) * random.uniform(1, 6))
        ground -= random.uniform(2, 14) * (wave > 0.5)
    return np.asarray(cv2.resize(np.clip(ground, 0, 255).astype(np.uint8), shape[::-1]), np.uint8)


def sheet(random: Random, papers: Sequence[Gray], dots: float, *, prose: bool) -> Gray:
    """Documents on A4 paper, one under the other, each anywhere in its part; between them lines of text or none."""
    page = Image.new("L", (round(210 * dots), round(297 * dots)), random.randint(235, 255))
    if prose:
        pen, set_in = ImageDraw.Draw(page), with_capitals("LiberationSerif-Regular.ttf", 2.4 * dots)
        for row in range(12, 285, 6):
            pen.text((18 * dots, row * dots), random.choice(PROSE), fill=40, font=set_in)
    for index, paper in enumerate(papers):
        room = page.height // len(papers)
        edge = round(9 * dots)  # what is nearer to the edge may be turned out of sight
        top = index * room + random.randint(edge, room - paper.shape[0] - edge)
        left = random.randint(edge, page.width - paper.shape[1] - edge)
        page.paste(Image.fromarray(paper), (left, top))
    return np.asarray(page)


def turned(picture: Gray, degrees: float, ground: int = 250) -> Gray:
    """The picture turned a little in its frame."""
    height, width = picture.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(picture, matrix, (width, height), borderValue=ground), np.uint8)


def shot(random: Random, paper: Gray, side: int, skew: float) -> Gray:
    """The document on a table as a telephone sees it: perspective, skew to `skew` degrees; long side `side` pixels."""
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
    table = np.clip(grain(random, (size[1] // 16, size[0] // 16), 9) + random.randint(30, 200), 0, 255)
    seen = np.asarray(cv2.resize(table.astype(np.uint8), size), np.uint8)
    cv2.warpPerspective(coarse, across, size, dst=seen, borderMode=cv2.BORDER_TRANSPARENT)
    return seen


def grain(random: Random, shape: tuple[int, int], sigma: float) -> NDArray[np.float32]:
    """Noise of the deviation `sigma`."""
    source = np.random.default_rng(random.getrandbits(32))
    if shape[0] * shape[1] < 4_000_000:
        return source.standard_normal(shape, dtype=np.float32) * np.float32(sigma)
    tile = source.standard_normal((1021, 1013), dtype=np.float32) * np.float32(sigma)
    return np.tile(tile, (shape[0] // 1021 + 1, shape[1] // 1013 + 1))[: shape[0], : shape[1]]


def shaded(random: Random, picture: Gray) -> Gray:
    """Light that falls off to one side."""
    light = np.linspace(random.uniform(0.55, 1), random.uniform(0.55, 1), picture.shape[1], dtype=np.float32)
    return np.asarray(picture * light, np.uint8)


def shadow(random: Random, picture: Gray) -> Gray:
    """The sharp shadow of a hand or telephone over a part of the picture, down to a third of the light."""
    height, width = picture.shape
    mask = np.ones((height // 4 + 1, width // 4 + 1), np.float32)
    corners = [(random.uniform(0, 1), random.uniform(0, 1)), (random.uniform(-0.5, 1.5), random.choice((-0.3, 1.3)))]
    corners.append((random.choice((-0.3, 1.3)), random.uniform(-0.5, 1.5)))
    points = np.array([[x * mask.shape[1], y * mask.shape[0]] for x, y in corners], np.int32)
    cv2.fillPoly(mask, [points], random.uniform(0.33, 0.6))
    mask = cv2.GaussianBlur(mask, (0, 0), max(width, height) / 4 / random.choice((60, 200)))
    return np.asarray(picture * cv2.resize(mask, (width, height)), np.uint8)


def glare(random: Random, picture: Gray) -> Gray:
    """A soft white spot."""
    height, width = picture.shape
    spot = np.zeros((height // 4 + 1, width // 4 + 1), np.float32)
    at = (random.randint(0, spot.shape[1]), random.randint(0, spot.shape[0]))
    cv2.circle(spot, at, max(spot.shape) // 8, 1.0, -1)
    spot = cv2.GaussianBlur(spot, (0, 0), max(spot.shape) / 30) * 70
    return np.asarray(np.clip(picture + cv2.resize(spot, (width, height)), 0, 255), np.uint8)


def shaken(random: Random, picture: Gray) -> Gray:
    """A hand that moved while the picture was taken."""
    reach = max(3, round(max(picture.shape) / 400))
    kernel = np.eye(reach, dtype=np.float32) if random.random() < 0.5 else np.ones((1, reach), np.float32)
    return np.asarray(cv2.filter2D(picture, -1, kernel / kernel.sum()), np.uint8)


def soft(random: Random, picture: Gray, most: float = 1.1) -> Gray:
    """A lens a little out of focus, and the noise of the sensor."""
    seen = cv2.GaussianBlur(picture, (0, 0), random.uniform(0.3, most) * max(picture.shape) / 1800 + 0.1)
    noisy = seen.astype(np.float32) + grain(random, (seen.shape[0], seen.shape[1]), random.uniform(0, 5))
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def packed(picture: Gray, quality: int) -> Gray:
    """As JPEG of that quality."""
    data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


def watermarked(random: Random, paper: Gray) -> Gray:
    """Print under a large word as on specimens and copies for one purpose."""
    height, width = paper.shape
    mark = Image.new("L", (width, height), 0)
    pen, set_in = ImageDraw.Draw(mark), with_capitals("LiberationSans-Bold.ttf", height * random.uniform(0.1, 0.25))
    word = random.choice(("SPECIMEN", "COPIE", "SAMPLE", "CPAM ONLY"))
    pen.text((width / 2, height * random.uniform(0.6, 0.9)), word, fill=255, font=set_in, anchor="mm")
    mask = np.asarray(mark.rotate(random.uniform(-12, 12)), np.float32) / 255 * random.uniform(0.15, 0.4)
    return np.asarray(paper + mask * (random.choice((60, 120, 250)) - paper.astype(np.float32)), np.uint8)


def on_screen(random: Random, paper: Gray, side: int) -> Gray:
    """A screenshot of an app: the document on a dark ground with a frame and a few words laid over it."""
    scale = side * random.uniform(0.8, 0.95) / paper.shape[1]
    shown = cv2.resize(paper, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    page = Image.new("L", (side, round(side * random.uniform(1.0, 1.9))), random.choice((0, 18, 40, 60)))
    top = random.randint(side // 10, page.height - shown.shape[0] - side // 12)
    left = (side - shown.shape[1]) // 2
    page.paste(Image.fromarray(np.asarray(shown, np.uint8)), (left, top))
    pen = ImageDraw.Draw(page)
    frame = (left - 4, top - 4, left + shown.shape[1] + 4, top + shown.shape[0] + 4)
    pen.rectangle(frame, outline=220, width=max(2, side // 300))
    pen.text(
        (side / 2, side / 20), "Scan your passport", fill=240, anchor="mm", font=face("DejaVuSans.ttf", side // 24)
    )
    pen.text((left, top + shown.shape[0] + 8), "MRZ found", fill=200, font=face("DejaVuSans.ttf", side // 36))
    return np.asarray(page)
