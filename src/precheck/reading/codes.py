"""Two-dimensional codes (DataMatrix, QR) that carry a 2D-Doc: found in a picture or on a PDF page, and read.

The one door to zxing-cpp. Most pages bear no code and must not pay for it: a small copy is looked over for squares
that are evenly half dark, and only where one is finely chequered in both directions is it read, larger if need be.
A code needs a white margin, and small ones are only read enlarged (measured: 119 x 122 pixels at four times the size).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, CodeReading, Page

Gray = NDArray[np.uint8]
Points = NDArray[np.float32]

_SMALL = 900  # long side of the copy that is looked over: three pixels a millimetre of A4
_ALONE = 500  # a picture no larger may be nothing but a code
_DARK = 0.2  # least share of darkness, evened out over a millimetre or two
_OPENING = 15  # pixels of the small copy: thicker than a line of print
_SIDES = (20.0, 420.0)  # of a code, in pixels of the small copy
_SQUARE, _FULL = 1.4, 0.6  # longest to shortest side; share of its own rectangle that is dark
_SAMPLED, _MOST = 16, 4  # squares that are sampled, and of them those that are read
_SAMPLE = 160  # side at which a square is sampled
_CHANGES = 16  # least changes between dark and light along a row and along a column; the smallest code has 20 or more
_MARGIN = 24  # pixels of white around what is read
_LARGEST = 900  # side beyond which nothing is read: fourteen pixels a module of the usual codes
_DPI_LOOK, _DPI_READ = 100, 400
_MANY_PATHS = 60  # drawn shapes on a page from which one of its drawings may be a code


@dataclass(frozen=True)
class _Square:
    """A place that may be a code: its corners in pixels of the picture, from the top left clockwise."""

    corners: Points

    @property
    def side(self) -> float:
        return max(float(np.linalg.norm(self.corners[1] - self.corners[0])), 1.0)

    def box(self, width: int, height: int) -> Box:
        """The box around it as fractions of a picture of this size."""
        (left, top), (right, bottom) = self.corners.min(axis=0), self.corners.max(axis=0)
        return Box(
            float(max(left / width, 0)), float(max(top / height, 0)),
            float(min(right / width, 1)), float(min(bottom / height, 1)),
        )  # fmt: skip


def find_codes(gray: Gray) -> tuple[CodeReading, ...]:
    """The 2D-Doc codes in a picture, with boxes as fractions of it as it lies."""
    height, width = gray.shape
    found: dict[str, CodeReading] = {}
    for square in _squares(gray):
        if text := _text_in(gray, square):
            found.setdefault(text, CodeReading(text, square.box(width, height)))
    if not found and max(height, width) <= min(_ALONE, _SQUARE * min(height, width)):
        whole = _Square(np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32))
        if _chequered(_cut(gray, whole, _SAMPLE, 0.0)) and (text := _decoded(gray, (1.0, 2.0, 4.0))):
            return (CodeReading(text, whole.box(width, height)),)
    return tuple(found.values())


def with_codes(page: Page, gray: Gray) -> Page:
    """The page with the codes in the picture it was read from, their boxes where its words are."""
    codes = find_codes(gray)
    if not codes:
        return page
    upright = [_turned(code, page.rotation) for code in codes]
    if page.back:
        upright = [replace(code, box=_on_sheet(code.box, np.linalg.inv(np.array(page.back)))) for code in upright]
    return replace(page, codes=tuple(upright))


def _on_sheet(box: Box, way: NDArray[np.float64]) -> Box:
    """The box on the straightened sheet; it may lie beyond its edges where only the part that is written on was cut."""
    corners = np.array([(x, y, 1.0) for x in (box.left, box.right) for y in (box.top, box.bottom)])
    places = corners @ way.T
    places = places[:, :2] / places[:, 2:]
    (left, top), (right, bottom) = places.min(axis=0), places.max(axis=0)
    return Box(float(left), float(top), float(right), float(bottom))


def with_codes_of_pdf(read: Page, page: Any, pictures: int) -> Page:
    """The page as read, with the codes drawn on the pdfium page or pasted into it (`pictures`: how many it holds).

    A page without pictures and with few drawn shapes cannot bear one and is not looked at.
    """
    if not pictures and not _many_paths(page):
        return read
    small = _rendered(page, _DPI_LOOK)
    height, width = small.shape
    found = []
    for square in _squares(small):
        box = square.box(width, height)
        pad = 0.15 * (box.right - box.left)
        frame = Box(max(box.left - pad, 0), max(box.top - pad, 0), min(box.right + pad, 1), min(box.bottom + pad, 1))
        if text := _decoded(_rendered(page, _DPI_READ, frame), (1.0, 0.5, 2.0)):
            found.append(_turned(CodeReading(text, box), read.rotation))
    return replace(read, codes=tuple(found)) if found else read


def _turned(code: CodeReading, rotation: int) -> CodeReading:
    """The code with its box on the picture turned back by `rotation` degrees."""
    box = code.box
    for _ in range(rotation // 90):
        box = Box(box.top, 1 - box.right, box.bottom, 1 - box.left)
    return replace(code, box=box)


def _many_paths(page: Any) -> bool:
    import pypdfium2.raw as pdfium_c

    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=4)
    return any(number >= _MANY_PATHS for number, _ in enumerate(paths, 1))


def _rendered(page: Any, dpi: float, frame: Box | None = None) -> Gray:
    """The page, or a part of it, in gray."""
    width, height = page.get_size()
    scale = min(dpi / 72, 6000 / max(width, height, 1))
    crop = (0.0, 0.0, 0.0, 0.0)
    if frame:
        crop = (
            frame.left * width, (1 - frame.bottom) * height, (1 - frame.right) * width, frame.top * height
        )  # fmt: skip
    bitmap = page.render(scale=scale, grayscale=True, crop=crop)
    return np.ascontiguousarray(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width, -1)[:, :, 0].copy()


def _squares(gray: Gray) -> Iterator[_Square]:
    """Places that are square, evenly dark, and finely chequered in both directions; the most regular first."""
    import cv2

    scale = min(1.0, _SMALL / max(gray.shape))
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    mask = _evenly_dark(np.asarray(small, np.uint8))
    contours, levels = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    ranked = []
    for contour, level in zip(contours, levels[0] if contours else (), strict=True):
        if level[3] >= 0:  # the rim of a hole, as the sheet leaves one in a dark table
            continue
        (middle, sides, angle), area = cv2.minAreaRect(contour), cv2.contourArea(contour)
        short, long = sorted(sides)
        full = area / max(short * long, 1.0)
        if short < _SIDES[0] or long > _SIDES[1] or long > _SQUARE * short or full < _FULL:
            continue
        square = _Square((_from_top_left(cv2.boxPoints((middle, sides, angle))) / scale).astype(np.float32))
        ranked.append((full * short / long, square))
    ranked.sort(key=lambda pair: -pair[0])
    chequered = (square for _, square in ranked[:_SAMPLED] if _chequered(_cut(gray, square, _SAMPLE, 0.0)))
    yield from islice(chequered, _MOST)


def _evenly_dark(small: Gray) -> Gray:
    """255 where the surroundings are about half dark; lines of print and thin strokes fall away."""
    import cv2

    coarse = cv2.resize(small, (max(small.shape[1] // 8, 1), max(small.shape[0] // 8, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.blur(cv2.dilate(coarse, np.ones((13, 13), np.uint8)), (9, 9))
    paper = cv2.resize(paper, small.shape[::-1], interpolation=cv2.INTER_LINEAR)
    lighter = cv2.blur(cv2.subtract(paper, small), (5, 5))
    dark = (lighter.astype(np.uint16) > (_DARK * paper.astype(np.float32)).astype(np.uint16)).astype(np.uint8) * 255
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_OPENING, _OPENING), np.uint8))
    return np.asarray(cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((_OPENING, _OPENING), np.uint8)), np.uint8)


def _from_top_left(points: Points) -> Points:
    """Corners in order from the top left clockwise."""
    order = np.argsort(np.arctan2(*(points - points.mean(axis=0)).T[::-1]))
    corners = points[order]
    return np.roll(corners, -int(np.argmin(corners.sum(axis=1))), axis=0)


def _cut(gray: Gray, square: _Square, side: int, margin: float) -> Gray:
    """The square laid straight, `side` pixels wide with `margin` (share of its side) of what surrounds it."""
    import cv2

    centre = square.corners.mean(axis=0)
    wider = ((square.corners - centre) * (1 + 2 * margin) + centre).astype(np.float32)
    target = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)
    matrix = cv2.getPerspectiveTransform(wider, target)
    shrinks = square.side * (1 + 2 * margin) > 1.5 * side
    flags = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    cut = cv2.warpPerspective(gray, matrix, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cut, np.uint8)


def _chequered(sample: Gray) -> bool:
    """Whether dark and light change often along rows and columns, and neither is rare: no face, no stamp, no text."""
    import cv2

    level, dark = cv2.threshold(sample, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    share = float(dark.mean())
    if not 0.25 <= share <= 0.8 or level < 8:
        return False
    signs = dark.astype(np.int8)
    across = float(np.abs(np.diff(signs, axis=1)).sum(axis=1).mean())
    down = float(np.abs(np.diff(signs, axis=0)).sum(axis=0).mean())
    return min(across, down) >= _CHANGES


def _text_in(gray: Gray, square: _Square) -> str | None:
    """What the code says, read straightened at several sizes; None where it is no 2D-Doc or cannot be read."""
    margin = 0.25  # the square may be off by a line of print that touches the code
    side = min(square.side * (1 + 2 * margin), _LARGEST)
    return _decoded(_cut(gray, square, round(side), margin), (1.0, 2.0, 3.0, 4.0))


def _decoded(picture: Gray, scales: tuple[float, ...]) -> str | None:
    """The text of a 2D-Doc that fills most of the picture, tried at several sizes with a white margin around it."""
    import cv2
    import zxingcpp

    formats = [zxingcpp.BarcodeFormat.DataMatrix, zxingcpp.BarcodeFormat.QRCode]
    for scale in scales:
        if scale > 1 and scale * max(picture.shape) > _LARGEST:
            break
        sized = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC) if scale != 1 else picture
        white = int(np.percentile(sized, 95))
        framed = cv2.copyMakeBorder(sized, *(_MARGIN,) * 4, cv2.BORDER_CONSTANT, value=white)
        for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
            for code in zxingcpp.read_barcodes(framed, formats=formats, binarizer=binarizer):
                text = bytes(code.bytes).decode("latin-1")
                return text if text.startswith("DC0") else None  # another code: no size will make it one of these
    return None
