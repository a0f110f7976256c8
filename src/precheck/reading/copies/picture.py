"""A picture of a page as it goes into the copy: cut out, turned, lit, and packed no tighter than need be."""

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from precheck.reading.copies.frame import Corners

Pixels = NDArray[np.uint8]


class Level(NamedTuple):
    """How much a copy may weigh: its longer side in pixels, and the quality of the JPEG."""

    long_side: int
    quality: int


#: From 300 dpi on a sheet of A4 down to what is just legible, taken in turn until the file is small enough.
LEVELS: Sequence[Level] = (
    Level(3508, 84),
    Level(3000, 80),
    Level(2600, 72),
    Level(2200, 66),
    Level(1800, 60),
    Level(1500, 52),
    Level(1200, 42),
)


@dataclass(frozen=True)
class Packed:
    """Pixels as a PDF stores them."""

    data: bytes
    filter: str
    width: int
    height: int
    channels: int
    bits: int = 8


def cut(upright: Pixels, frame: Corners) -> Pixels:
    """The part of the upright picture between these corners (fractions), laid flat, at its own size."""
    import cv2

    height, width = upright.shape[:2]
    corners = (frame * (width, height)).astype(np.float32)
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    wide, high = max(1, round(float(max(sides[0], sides[2])))), max(1, round(float(max(sides[1], sides[3]))))
    target = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    return np.asarray(
        cv2.warpPerspective(
            upright,
            cv2.getPerspectiveTransform(corners, target),
            (wide, high),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=(255, 255, 255),
        ),
        np.uint8,
    )


def smaller(image: Image.Image, long_side: int) -> Image.Image:
    """The picture with a longer side of at most so many pixels; never enlarged."""
    longest = max(image.size)
    if longest <= long_side:
        return image
    factor = long_side / longest
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    return (image.convert("L") if image.mode == "1" else image).resize(size, Image.Resampling.LANCZOS)


def as_jpeg(image: Image.Image, level: Level) -> Packed:
    plain = smaller(image, level.long_side)
    plain = plain if plain.mode in {"L", "RGB"} else plain.convert("L")
    buffer = io.BytesIO()
    plain.save(buffer, "JPEG", quality=level.quality, optimize=True)
    return Packed(buffer.getvalue(), "/DCTDecode", *plain.size, 1 if plain.mode == "L" else 3)


def as_it_is(image: Image.Image) -> Packed:
    """Every pixel kept."""
    bits = 1 if image.mode == "1" else 8
    data = zlib.compress(image.tobytes(), 9)
    return Packed(data, "/FlateDecode", *image.size, 3 if image.mode == "RGB" else 1, bits)
