"""A portrait photograph of nobody: head and shoulders from soft shapes and shades, before a plain ground."""

from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples.people import Student
from samples.sheet import Leaf, Sheet

SKINS = ((236, 202, 178), (224, 180, 148), (198, 150, 114), (168, 120, 88))
HAIRS = ((34, 28, 26), (70, 46, 32), (24, 22, 26), (120, 84, 54))
COATS = ((44, 54, 84), (96, 40, 44), (40, 80, 70), (60, 60, 64))
GROUNDS = ((226, 230, 234), (214, 220, 226), (232, 230, 224), (205, 214, 224))
WIDE, TALL = 420, 540

Shade = tuple[int, int, int]


def make(student: Student, rng: Random, *, ground: str = "plain") -> list[Leaf]:
    """A page of 35 x 45 mm that is the picture; `ground` is plain or a street."""
    sheet = Sheet(35, 45)
    sheet.image(0, 0, 35, 45, draw(rng, ground))
    return [sheet.leaf("photo", stock="picture")]


def draw(rng: Random, ground: str = "plain") -> Image.Image:
    """The picture itself."""
    skin, hair, coat = rng.choice(SKINS), rng.choice(HAIRS), rng.choice(COATS)
    picture = Image.new("RGB", (WIDE, TALL), rng.choice(GROUNDS))
    if ground != "plain":
        pen = ImageDraw.Draw(picture)
        for _ in range(60):
            left, top = rng.randint(-40, WIDE), rng.randint(-40, TALL)
            pen.rectangle((left, top, left + rng.randint(20, 120), top + rng.randint(20, 160)), fill=_any(rng))
    half, tall = rng.uniform(0.2, 0.23) * WIDE, rng.uniform(0.21, 0.23) * TALL  # of the face
    x, y = WIDE / 2 + rng.uniform(-12, 12), TALL * rng.uniform(0.43, 0.47)
    _soft(picture, (x - half * 1.25, y - tall * 1.5, x + half * 1.25, y + tall * rng.uniform(0.4, 1.1)), hair, 6)
    _soft(picture, (x - half * 2.1, y + tall * 1.35, x + half * 2.1, TALL * 1.4), coat, 3)
    _soft(picture, (x - half * 0.55, y + tall * 0.5, x + half * 0.55, y + tall * 1.6), _times(skin, 0.82), 5)
    _soft(picture, (x - half, y - tall * 1.15, x + half, y + tall * 1.12), skin, 4)
    _soft(picture, (x - half * 0.95, y - tall * 1.3, x + half * 0.95, y - tall * 0.68), hair, 6)
    _features(picture, x, y, half, tall, skin, hair)
    grain = np.random.default_rng(rng.getrandbits(32)).normal(0, 2.5, (TALL, WIDE, 1))
    return Image.fromarray(np.clip(np.asarray(picture) + grain, 0, 255).astype(np.uint8))


def _features(picture: Image.Image, x: float, y: float, half: float, tall: float, skin: Shade, hair: Shade) -> None:
    """Hollows of the eyes, brows, eyes, nose and mouth, lit from above."""
    eyes = y - tall * 0.22
    for side in (-1.0, 1.0):
        at = x + side * half * 0.42
        _soft(
            picture, (at - half * 0.34, eyes - tall * 0.16, at + half * 0.34, eyes + tall * 0.14), _times(skin, 0.66), 9
        )
        _soft(picture, (at - half * 0.3, eyes - tall * 0.24, at + half * 0.3, eyes - tall * 0.16), _times(hair, 1.1), 3)
        _soft(picture, (at - half * 0.2, eyes - tall * 0.06, at + half * 0.2, eyes + tall * 0.07), (232, 228, 222), 2)
        _soft(picture, (at - half * 0.1, eyes - tall * 0.07, at + half * 0.1, eyes + tall * 0.08), (36, 28, 26), 2)
        _soft(picture, (at - half * 0.3, y + tall * 0.08, at + half * 0.3, y + tall * 0.42), _times(skin, 1.08), 14)
    _soft(picture, (x - half * 0.09, eyes - tall * 0.1, x + half * 0.09, y + tall * 0.2), _times(skin, 1.1), 7)
    _soft(picture, (x - half * 0.2, y + tall * 0.2, x + half * 0.2, y + tall * 0.3), _times(skin, 0.72), 5)
    _soft(picture, (x - half * 0.4, y + tall * 0.5, x + half * 0.4, y + tall * 0.64), (158, 84, 80), 4)
    _soft(picture, (x - half * 0.36, y + tall * 0.56, x + half * 0.36, y + tall * 0.58), (92, 44, 44), 2)
    _soft(picture, (x - half * 0.3, y + tall * 0.7, x + half * 0.3, y + tall * 0.78), _times(skin, 0.82), 6)


def _soft(picture: Image.Image, box: tuple[float, float, float, float], color: Shade, blur: float) -> None:
    """An ellipse with soft edges."""
    mask = Image.new("L", picture.size, 0)
    ImageDraw.Draw(mask).ellipse(box, fill=255)
    picture.paste(Image.new("RGB", picture.size, color), mask=mask.filter(ImageFilter.GaussianBlur(blur)))


def _times(color: Shade, by: float) -> Shade:
    return tuple(min(round(each * by), 255) for each in color)  # type: ignore[return-value]  # three in, three out


def _any(rng: Random) -> Shade:
    return rng.randint(20, 235), rng.randint(20, 235), rng.randint(20, 235)
