"""From a drawn page to what people send: pixels on a scanner's glass, or a phone's picture of paper on a table."""

import io
from collections.abc import Sequence
from random import Random
from typing import Any

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from samples import fonts, textures
from samples.sheet import Leaf

Pixels = NDArray[np.uint8]
A4 = (210.0, 297.0)


def render(leaf: Leaf, dpi: float) -> Pixels:
    """The page as pixels (blue, green, red)."""
    document = pypdfium2.PdfDocument(leaf.pdf)
    picture: Any = document[0].render(scale=dpi / 72, rev_byteorder=False).to_numpy()
    document.close()
    return np.ascontiguousarray(picture[:, :, :3])


def digital(leaves: Sequence[Leaf]) -> bytes:
    """The drawn pages as one born-digital PDF."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for leaf in leaves:
        writer.append(PdfReader(io.BytesIO(leaf.pdf)))
    writer.add_metadata({"/Producer": "invented", "/Creator": "samples"})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def on_glass(leaves: Sequence[Leaf], dpi: int, rng: Random) -> Pixels:
    """What lay on the scanner: a whole sheet, or cards and booklets somewhere on the white of the lid."""
    if len(leaves) == 1 and leaves[0].stock in {"sheet", "screen"}:
        return render(leaves[0], dpi)
    page = np.full((round(A4[1] * dpi / 25.4), round(A4[0] * dpi / 25.4), 3), rng.randint(244, 253), np.uint8)
    y = rng.uniform(12, 40)
    for leaf in leaves:
        picture = render(leaf, dpi)
        x = rng.uniform(8, A4[0] - leaf.size[0] - 8)
        left, top = round(x * dpi / 25.4), round(y * dpi / 25.4)
        tall, wide = picture.shape[:2]
        shadow = max(2, dpi // 60)
        page[top : top + tall + shadow, left : left + wide + shadow] = np.minimum(
            page[top : top + tall + shadow, left : left + wide + shadow], 190
        )
        page[top : top + tall, left : left + wide] = picture[: page.shape[0] - top]
        y += leaf.size[1] + rng.uniform(10, 26)
    return page


def turn(picture: Pixels, degrees: int) -> Pixels:
    """Turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90))


def scanned(
    leaves: Sequence[Leaf],
    rng: Random,
    *,
    dpi: int = 200,
    gray: bool = False,
    skew: float | None = None,
    upside: bool = False,
) -> Pixels:
    """As a flat-bed scanner gives it: a little skew, a little noise, tone that is not quite white."""
    picture = on_glass(leaves, dpi, rng)
    angle = rng.uniform(-1.6, 1.6) if skew is None else skew
    tall, wide = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, tall / 2), angle, 1.0)
    picture = cv2.warpAffine(picture, matrix, (wide, tall), flags=cv2.INTER_LINEAR, borderValue=(246, 246, 246)).astype(
        np.uint8
    )
    noise = np.random.default_rng(rng.getrandbits(32))
    if rng.random() < 0.6:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.3, 0.75) * dpi / 200).astype(np.uint8)
    low, high = rng.randint(0, 30), rng.randint(238, 252)
    picture = cv2.LUT(picture, np.linspace(low, high, 256).astype(np.uint8)).astype(np.uint8)
    picture = _grainy(picture, noise, rng.uniform(1, 4))
    for _ in range(rng.randint(0, 14)):  # dust
        cv2.circle(picture, (rng.randrange(wide), rng.randrange(tall)), rng.randint(1, 2), (90, 90, 90), -1)
    if gray:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR).astype(np.uint8)
    return turn(picture, 180) if upside else picture


def _grainy(picture: Pixels, noise: np.random.Generator, strength: float) -> Pixels:
    """Noise that is the same in the three channels; a tile of it is enough."""
    grain = noise.normal(0, strength, (257, 263)).astype(np.int16)
    tall, wide = picture.shape[:2]
    grain = np.tile(grain, (tall // 257 + 1, wide // 263 + 1))[:tall, :wide, None]
    out: Pixels = np.clip(picture.astype(np.int16) + grain, 0, 255).astype(np.uint8)
    return out


def jpeg(picture: Pixels, quality: int, *, gray: bool = False, exif: int = 0, dpi: int = 0) -> bytes:
    """JPEG bytes; `exif` is an orientation value to write."""
    image = Image.fromarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
    out = io.BytesIO()
    options: dict[str, Any] = {"quality": quality}
    if exif:
        tags = Image.Exif()
        tags[0x0112] = exif
        tags[0x010F], tags[0x0110] = "Invented", "Phone 12"
        options["exif"] = tags
    if dpi:
        options["dpi"] = (dpi, dpi)
    (image.convert("L") if gray else image).save(out, "JPEG", **options)
    return out.getvalue()


def encoded(picture: Pixels, kind: str, rng: Random) -> bytes:
    """PNG or WebP bytes of one picture."""
    image = Image.fromarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB))
    out = io.BytesIO()
    options: dict[str, Any] = {"quality": rng.randint(65, 85)} if kind == "webp" else {}
    image.save(out, kind.upper(), **options)
    return out.getvalue()


def tiff(pictures: Sequence[Pixels], dpi: int) -> bytes:
    """Several pages in one TIFF, as office machines send them."""
    images = [Image.fromarray(cv2.cvtColor(p, cv2.COLOR_BGR2GRAY)) for p in pictures]
    out = io.BytesIO()
    images[0].save(
        out,
        "TIFF",
        save_all=True,
        append_images=images[1:],
        compression="tiff_lzw" if len(images) == 1 else "tiff_adobe_deflate",
        dpi=(dpi, dpi),
    )
    return out.getvalue()


def pdf_of(
    pictures: Sequence[Pixels],
    rng: Random,
    *,
    dpi: int,
    quality: int = 70,
    gray: bool = False,
    layer: str = "",
    texts: Sequence[str] = (),
    rotate: Sequence[int] = (),
) -> bytes:
    """Pictures as the pages of a PDF; `layer`: "" none, "junk" a useless text layer, "ocr" a rough one of `texts`."""
    out = io.BytesIO()
    canvas: Any = Canvas(out, invariant=1)
    for number, picture in enumerate(pictures):
        tall, wide = picture.shape[:2]
        size = (wide * 72 / dpi, tall * 72 / dpi)
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(io.BytesIO(jpeg(picture, quality, gray=gray))), 0, 0, *size)
        if layer:
            _hidden(canvas, size, texts[number] if layer == "ocr" else _junk(rng))
        canvas.showPage()
    canvas.save()
    return _rotated(out.getvalue(), rotate) if any(rotate) else out.getvalue()


def _rotated(data: bytes, rotate: Sequence[int]) -> bytes:
    """With /Rotate set on the pages: the viewer turns them, the pixels stay as they lie."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for page, degrees in zip(writer.pages, rotate, strict=True):
        page.rotate(degrees)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _hidden(canvas: Any, size: tuple[float, float], text: str) -> None:
    body = canvas.beginText(30, size[1] - 40)
    body.setTextRenderMode(3)
    body.setFont(fonts.named("dejavu"), 8)
    for line in text.splitlines():
        body.textLine(line)
    canvas.drawText(body)


def _junk(rng: Random) -> str:
    return "\n".join(
        "".join(rng.choice("~|l1I.,;:'^_-°¤§ ijt") for _ in range(rng.randint(5, 50)))
        for _ in range(rng.randint(3, 25))
    )


def text_of(leaf: Leaf, rng: Random) -> str:
    """The words of the page as an OCR of middling quality would give them."""
    document = pypdfium2.PdfDocument(leaf.pdf)
    text = str(document[0].get_textpage().get_text_range())
    document.close()
    swaps = {"é": "e", "0": "O", "1": "l", "rn": "m", "ê": "é"}
    return "".join(swaps.get(c, c) if rng.random() < 0.03 else c for c in text)


def photographed(
    leaves: Sequence[Leaf], rng: Random, *, megapixels: float = 3.0, tilt: float | None = None, hard: float = 1.0
) -> Pixels:
    """A phone's picture: paper or card on a table, in perspective, in a room's light; `hard` scales tilt and light."""
    leaf = leaves[0]
    portrait = leaf.size[1] >= leaf.size[0]
    short = (megapixels * 1e6 / (4 / 3)) ** 0.5
    wide, tall = (round(short), round(short * 4 / 3)) if portrait else (round(short * 4 / 3), round(short))
    noise = np.random.default_rng(rng.getrandbits(32))
    if leaf.stock == "picture":
        picture = cv2.resize(render(leaf, 100), (wide, tall), interpolation=cv2.INTER_CUBIC)
        return _grainy(picture.astype(np.uint8), noise, 3)
    scene = textures.table(rng, wide, tall)
    share = rng.uniform(0.78, 0.93)
    scale = min(wide * share / leaf.size[0], tall * share / leaf.size[1])  # pixels a millimetre
    paper = render(leaf, scale * 25.4)
    angle = rng.uniform(-7, 7) * hard if tilt is None else tilt
    corners = _corners(rng, paper.shape[1], paper.shape[0], wide, tall, angle, hard)
    source = np.array([[0, 0], [paper.shape[1], 0], [paper.shape[1], paper.shape[0]], [0, paper.shape[0]]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    mask = np.full(paper.shape[:2], 255, np.uint8)
    if leaf.stock == "card":
        mask = _rounded(mask, round(3.2 * scale))
    cover = cv2.warpPerspective(mask, matrix, (wide, tall), flags=cv2.INTER_AREA).astype(np.float32) / 255
    reach = max(3, short / 90)
    shadow = cv2.GaussianBlur(np.roll(cover, (round(reach), round(reach * 0.7)), (0, 1)), (0, 0), reach)
    scene = scene * (1 - 0.45 * shadow[:, :, None])
    flat = cv2.warpPerspective(paper, matrix, (wide, tall), flags=cv2.INTER_AREA).astype(np.float32)
    scene = scene * (1 - cover[:, :, None]) + flat * cover[:, :, None] * 0.97
    scene = (
        scene
        * textures.light(rng, wide, tall, hard)[:, :, None]
        * np.array([rng.uniform(0.88, 1.02), 1.0, rng.uniform(0.96, 1.04)], np.float32)
    )
    scene = cv2.GaussianBlur(scene, (0, 0), rng.uniform(0.35, 0.75) * max(1.0, short / 2200))
    scene += noise.normal(0, rng.uniform(1.5, 4), (tall, wide, 1)).astype(np.float32)
    out: Pixels = np.clip(scene, 0, 255).astype(np.uint8)
    return out


def _corners(rng: Random, w: int, h: int, wide: int, tall: int, angle: float, hard: float) -> NDArray[np.float32]:
    """Where the corners of the paper fall in the picture; shrunk until all are inside."""
    bend = [(rng.uniform(-0.025, 0.025) * hard * w, rng.uniform(-0.025, 0.025) * hard * h) for _ in range(4)]
    base = np.array([[-w / 2, -h / 2], [w / 2, -h / 2], [w / 2, h / 2], [-w / 2, h / 2]]) + np.array(bend)
    rad = np.deg2rad(angle)
    turned = base @ np.array([[np.cos(rad), np.sin(rad)], [-np.sin(rad), np.cos(rad)]])
    fit = min(1.0, wide * 0.97 / np.ptp(turned[:, 0]), tall * 0.97 / np.ptp(turned[:, 1]))
    turned *= fit
    low, high = turned.min(axis=0), turned.max(axis=0)
    free = np.array([wide, tall]) - (high - low)
    move = -low + free * np.array([rng.uniform(0.3, 0.7), rng.uniform(0.3, 0.7)])
    corners: NDArray[np.float32] = (turned + move).astype(np.float32)
    return corners


def _rounded(mask: Pixels, radius: int) -> Pixels:
    tall, wide = mask.shape
    out = np.zeros_like(mask)
    cv2.rectangle(out, (radius, 0), (wide - radius, tall), 255, -1)
    cv2.rectangle(out, (0, radius), (wide, tall - radius), 255, -1)
    for x in (radius, wide - radius):
        for y in (radius, tall - radius):
            cv2.circle(out, (x, y), radius, 255, -1)
    return out
