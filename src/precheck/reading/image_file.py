"""Image files: opened by Pillow (JPEG, PNG, TIFF with several pages, WebP, BMP, GIF, AVIF) and pi_heif (HEIC)."""

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, ImageSequence

from precheck.model.page import Page
from precheck.reading.budget import OUT_OF_TIME, Budget
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

Gray = NDArray[np.uint8]

MAX_PIXELS = 220_000_000  # a 200-megapixel phone is the largest camera people have
MAX_BYTES = 560_000_000  # of a decoded picture: A4 in colours at 1200 dpi; a worker has 768 MB for all it does
_BAND_BYTES = 64_000_000  # what is converted at once of a large picture
THUMBNAIL = 1000
_EXIF_TURN = 0x0112
Image.MAX_IMAGE_PIXELS = MAX_PIXELS


class TooManyPixels(Exception):
    """The picture is larger than any camera's."""


def read_image(data: bytes, kind: str, options: ReadOptions) -> Iterator[Page]:
    """The pages of an image file. Raises TooManyPixels, or OSError/ValueError and the like for a damaged file."""
    if kind in {"heic", "avif"}:
        import pi_heif

        pi_heif.register_heif_opener()
    with Image.open(io.BytesIO(data)) as image:
        if kind == "jpeg" and image.width * image.height <= MAX_PIXELS:
            yield _photo(image, data, options)
            return
        budget = Budget()
        frames = min(1 if kind == "gif" else getattr(image, "n_frames", 1), options.max_pages)
        for number, frame in enumerate(islice(ImageSequence.Iterator(image), frames), 1):
            if budget.spent:
                yield Page(number=number, problem=OUT_OF_TIME)
                continue
            if frame.width * frame.height > MAX_PIXELS or _bytes(frame) > MAX_BYTES:
                raise TooManyPixels
            if frame.width * frame.height < 32 * 32:
                yield Page(number=number, width=frame.width, height=frame.height, problem="low-quality")
                continue
            yield budget.earn(_page(frame, number, options, last=number == frames))


def _photo(image: Image.Image, data: bytes, options: ReadOptions) -> Page:
    """A JPEG, decoded straight into gray; its colours are wanted only for a small picture, and decoded small."""
    colour = None
    if options.pictures:
        with Image.open(io.BytesIO(data)) as again:
            again.draft("RGB", (THUMBNAIL, THUMBNAIL))
            colour = _small_colour(again)
    if image.mode in {"RGB", "L"}:
        image.draft("L", image.size)
    gray = as_gray(image)
    if gray.size < 32 * 32:
        return Page(number=1, width=gray.shape[1], height=gray.shape[0], problem="low-quality")
    return read_picture(gray, 1, options, (lambda rotation: jpeg(colour, rotation)) if colour else None)


def _page(frame: Image.Image, number: int, options: ReadOptions, *, last: bool) -> Page:
    colour = _small_colour(frame) if options.pictures else None
    gray = as_gray(frame)
    if last:
        frame.close()  # its pixels are many times the page's
    return read_picture(gray, number, options, (lambda rotation: jpeg(colour, rotation)) if colour else None)


def as_gray(image: Image.Image) -> Gray:
    """The picture in 8-bit gray, turned as EXIF says, on white where it is transparent."""
    upright = image if image.getexif().get(_EXIF_TURN, 1) == 1 else ImageOps.exif_transpose(image) or image
    if upright.mode.startswith("I;16") or upright.mode in {"I", "F"}:
        return _stretched(np.asarray(upright))
    if _bytes(upright) <= _BAND_BYTES:
        return np.asarray(_opaque(upright).convert("L"))
    gray = np.empty((upright.height, upright.width), np.uint8)
    tall = max(1, _BAND_BYTES * upright.height // _bytes(upright))
    for top in range(0, upright.height, tall):
        bottom = min(top + tall, upright.height)
        gray[top:bottom] = np.asarray(_opaque(upright.crop((0, top, upright.width, bottom))).convert("L"))
    return gray


def _bytes(image: Image.Image) -> int:
    return image.width * image.height * (1 if image.mode in {"1", "L", "P"} else 2 if "16" in image.mode else 4)


def _opaque(image: Image.Image) -> Image.Image:
    """On white where it is transparent."""
    if image.mode not in {"RGBA", "LA", "PA"} and "transparency" not in image.info:
        return image
    rgba = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)


def _stretched(wide: "NDArray[Any]") -> Gray:
    """Deep gray between its darkest and its lightest."""
    low, high = float(wide.min()), float(wide.max())
    gray = np.empty(wide.shape, np.uint8)
    for place, row in enumerate(wide):
        gray[place] = ((row.astype(np.float64) - low) * (255 / max(high - low, 1e-9))).astype(np.uint8)
    return gray


def _small_colour(frame: Image.Image) -> Image.Image:
    if frame.mode.startswith("I;16") or frame.mode in {"I", "F"}:
        small = Image.fromarray(as_gray(frame))
        small.thumbnail((THUMBNAIL, THUMBNAIL))
        return small
    share = min(THUMBNAIL / frame.width, THUMBNAIL / frame.height, 1.0)
    size = (max(1, round(frame.width * share)), max(1, round(frame.height * share)))
    turn = frame.getexif().get(_EXIF_TURN, 1)
    copy = frame.resize(size, reducing_gap=2.0) if share < 1 else frame.copy()
    copy.getexif()[_EXIF_TURN] = turn
    return (ImageOps.exif_transpose(copy) or copy).convert("RGB")


def jpeg(image: Image.Image, rotation: int) -> bytes:
    """A small JPEG for the report, turned back by `rotation` degrees, without metadata."""
    buffer = io.BytesIO()
    turned = image.rotate(rotation, expand=True) if rotation else image
    turned.convert("RGB").save(buffer, "JPEG", quality=68)  # optimizing takes as long again and saves a tenth
    return buffer.getvalue()
