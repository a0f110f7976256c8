"""The faces that training lines are set in: OCR-B above all, and what mock cards, forms and old prints use instead."""

from functools import lru_cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

Gray = NDArray[np.uint8]

OCR_B = ("OCRB.otf", "OCRB.otf", "OCRB.otf", "OCRBS.otf", "OCRBS.otf", "OCRBL.otf")
MONOSPACED = (
    "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf",
    "NimbusMonoPS-Regular.otf", "NimbusMonoPS-Bold.otf", "NotoSansMono-Regular.ttf", "NotoSansMono-Bold.ttf",
    "FreeMono.ttf", "FreeMonoBold.ttf", "Inconsolata.otf", "OCRA.ttf", "NotoMono-Regular.ttf",
)  # fmt: skip
PROPORTIONAL = (
    "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf",
    "LiberationSansNarrow-Regular.ttf", "LiberationSerif-Regular.ttf", "NimbusSans-Regular.otf", "Carlito-Regular.ttf",
)  # fmt: skip
FOLDERS = (Path("/usr/share/fonts"), Path.home() / ".fonts")


class Face(NamedTuple):
    """A font file, the height of a capital in pixels, and by how much its characters are widened."""

    name: str
    capital: int
    wide: float


@lru_cache
def font_file(name: str) -> Path:
    """Where the system keeps the font file `name`. Raises FileNotFoundError."""
    for folder in FOLDERS:
        for found in sorted(folder.rglob(name)):
            return found
    raise FileNotFoundError(f"install the font {name} (OCR-B: package fonts-ocr-b)")


@lru_cache(maxsize=300)
def font(name: str, capital: int) -> ImageFont.FreeTypeFont:
    """The font at the size whose capitals are `capital` pixels high."""
    path = str(font_file(name))
    top, bottom = ImageFont.truetype(path, 200).getbbox("H", anchor="ls")[1::2]
    return ImageFont.truetype(path, round(200 * capital / (bottom - top)))


@lru_cache(maxsize=20000)
def glyph(face: Face, character: str) -> Gray:
    """The ink (0..255) of one character on a square of two capitals, its middle in the middle, baseline at 3/4."""
    size = 2 * face.capital
    tile = Image.new("L", (size, size), 0)
    at = (face.capital, face.capital * 3 // 2)
    ImageDraw.Draw(tile).text(at, character, font=font(face.name, face.capital), fill=255, anchor="ms")
    if face.wide != 1:
        width = round(size * face.wide)
        stretched = tile.resize((width, size), Image.Resampling.BILINEAR)
        tile = Image.new("L", (size, size), 0)
        tile.paste(stretched, ((size - width) // 2, 0))
    return np.asarray(tile)


def advances(face: Face, text: str) -> NDArray[np.float32]:
    """The natural width of each character in pixels."""
    own = font(face.name, face.capital)
    return np.array([own.getlength(each) * face.wide for each in text], np.float32)


def some_face(random: Random, capital: int) -> Face:
    """OCR-B three times in four, else a monospaced or proportional face of other print."""
    wide = 1.0 if random.random() < 0.6 else random.choice((0.86, 0.92, 0.96, 1.04, 1.1))
    kind = random.random()
    names = OCR_B if kind < 0.74 else MONOSPACED if kind < 0.91 else PROPORTIONAL
    return Face(random.choice(names), capital, wide)
