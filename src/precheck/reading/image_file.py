"""Image files: opened by Pillow (JPEG, PNG, TIFF with several pages, WebP, BMP, GIF, AVIF) and pi_heif (HEIC)."""

import io
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, ImageSequence

from precheck.model.page import Page
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

Gray = NDArray[np.uint8]

MAX_PIXELS = 220_000_000  # a 200-megapixel phone is the largest camera people have
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
        frames = 1 if kind == "gif" else getattr(image, "n_frames", 1)
        for number, frame in enumerate(ImageSequence.Iterator(image), 1):
            if number > min(frames, options.max_pages):
                break
            if frame.width * frame.height > MAX_PIXELS:
                raise TooManyPixels
            if frame.width * frame.height < 32 * 32:
                yield Page(number=number, width=frame.width, height=frame.height, problem="low-quality")
                continue
            yield _page(frame, number, options)


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


def _page(frame: Image.Image, number: int, options: ReadOptions) -> Page:
    colour = _small_colour(frame) if options.pictures else None
    gray = as_gray(frame)
    return read_picture(gray, number, options, (lambda rotation: jpeg(colour, rotation)) if colour else None)


def as_gray(image: Image.Image) -> Gray:
    """The picture in 8-bit gray, turned as EXIF says, on white where it is transparent."""
    upright = image if image.getexif().get(_EXIF_TURN, 1) == 1 else ImageOps.exif_transpose(image) or image
    if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
        rgba = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", rgba.size, "white"), rgba)
    if upright.mode.startswith("I;16") or upright.mode in {"I", "F"}:
        wide = np.asarray(upright, dtype=np.float64)
        span = max(float(wide.max() - wide.min()), 1e-9)
        gray: Gray = ((wide - wide.min()) * (255 / span)).astype(np.uint8)
        return gray
    return np.asarray(upright.convert("L"))


def _small_colour(frame: Image.Image) -> Image.Image:
    copy = frame.copy()
    copy.thumbnail((THUMBNAIL, THUMBNAIL))
    upright = ImageOps.exif_transpose(copy) or copy
    if upright.mode.startswith("I;16") or upright.mode in {"I", "F"}:
        return Image.fromarray(as_gray(copy))
    return upright.convert("RGB")


def jpeg(image: Image.Image, rotation: int) -> bytes:
    """A small JPEG for the report, turned back by `rotation` degrees, without metadata."""
    buffer = io.BytesIO()
    turned = image.rotate(rotation, expand=True) if rotation else image
    turned.convert("RGB").save(buffer, "JPEG", quality=68, optimize=True)
    return buffer.getvalue()
