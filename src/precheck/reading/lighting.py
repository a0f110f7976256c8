"""Light taken out of a picture of print: paper white, letters dark, whatever lay or shone on it.

Measured on photographed pages (docs/adr/0002): words read 83 % with the plain division by the background that
closing gives, 88 % so, 94 % together with a look at what the first reading left out.
"""

import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]

PAPER = 245  # the gray that paper gets
_LOOK = 720  # long side of the copy on which light is looked at
_DARK = 0.72  # a ground darker than this share of the paper around it carries light letters
_NIGHT = 90  # so does one darker than this gray
_DUSK = np.array([24.0])  # what is added where the ground is dark, so that its noise stays small
_GAMMA = np.clip(255 * (np.minimum(np.arange(256), 243) / 243) ** 1.4, 0, 255).astype(np.uint8)  # pale print, darker
_PALE = 166  # gray from which on evenly lit paper what is printed is pattern and no letter
_PATTERN_OUT = np.clip(255 * np.arange(256) / _PALE, 0, 255).astype(np.uint8)


def shrunk(gray: Gray, long_side: int) -> Gray:
    """A copy whose longer side is at most `long_side` pixels."""
    import cv2

    factor = long_side / max(gray.shape)
    if factor >= 1:
        return gray
    size = (max(1, round(gray.shape[1] * factor)), max(1, round(gray.shape[0] * factor)))
    return cv2.resize(gray, size, interpolation=cv2.INTER_AREA)  # type: ignore[no-any-return]


def evenly_lit(gray: Gray, letter: float) -> Gray:
    """Dark letters on white paper. `letter`: the height of large letters in pixels.

    Each place is divided by the paper around it. Where the ground itself is dark (the head of a table, a screen at
    night) its letters are light: both are turned round there, and only there.
    """
    import cv2

    small = shrunk(gray, _LOOK)
    ground = _ground(small, letter * max(small.shape) / max(gray.shape))
    half = shrunk(small, _LOOK // 2)
    paper = cv2.GaussianBlur(cv2.morphologyEx(half, cv2.MORPH_CLOSE, np.ones((13, 13), np.uint8)), (0, 0), 4.5)
    wide = cv2.GaussianBlur(cv2.dilate(paper, np.ones((15, 15), np.uint8)), (0, 0), 5)
    paper, wide = (cv2.resize(each, (small.shape[1], small.shape[0])) for each in (paper, wide))
    dark = (ground < _DARK * wide) | (ground < _NIGHT)
    light = np.where(dark, ground, paper).astype(np.uint8)
    size = (gray.shape[1], gray.shape[0])
    light = cv2.resize(light, size, interpolation=cv2.INTER_LINEAR)
    day = cv2.divide(gray, light, scale=PAPER)
    if not dark.any():
        return cv2.LUT(day, _GAMMA)  # type: ignore[no-any-return]
    night = cv2.divide(255 - gray, 255 - light, scale=PAPER)
    dusk = cv2.divide(cv2.add(gray, _DUSK), cv2.add(light, _DUSK), scale=PAPER)  # black on black is no ink
    turned = cv2.resize(dark.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST) > 0
    return cv2.LUT(np.where(turned, np.minimum(dusk, night), day), _GAMMA)  # type: ignore[no-any-return]


def _ground(small: Gray, letter: float) -> Gray:
    """What letters of this height stand on: the median over a window in which they are the smaller part."""
    import cv2

    window = int(min(max(2.6 * letter, 17), 61)) | 1
    return cv2.medianBlur(small, window)  # type: ignore[no-any-return]


def dark_only(lit: Gray) -> Gray:
    """Letters without the fine lines that cards and certificates carry under them: these are printed paler."""
    import cv2

    return cv2.LUT(lit, _PATTERN_OUT)  # type: ignore[no-any-return]


def line_lit(strip: Gray) -> Gray:
    """The same for one line cut out of a page, where there is no room to look around."""
    import cv2

    small = shrunk(strip, 400)
    light = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 5)
    light = cv2.resize(light, (strip.shape[1], strip.shape[0]), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(strip, light, scale=PAPER)  # type: ignore[no-any-return]


def bolder(lit: Gray, most: float = 2.5) -> Gray:
    """Pale print made as dark as the rest: contrast raised, at most `most` times, where the darkest ink is pale."""
    import cv2

    ink = PAPER - np.minimum(lit, PAPER)
    size = (max(1, lit.shape[1] // 8), max(1, lit.shape[0] // 8))
    near = cv2.resize(cv2.dilate(ink, np.ones((5, 5), np.uint8)), size, interpolation=cv2.INTER_AREA)
    near = cv2.GaussianBlur(cv2.dilate(near, np.ones((5, 5), np.uint8)), (0, 0), 4)
    darkest = cv2.resize(near, (lit.shape[1], lit.shape[0]), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    gain = np.clip(200 / np.maximum(darkest, 60), 1, most)
    return np.asarray(np.clip(PAPER - ink * gain, 0, 255), np.uint8)


def without_rules(image: Gray, letter: float) -> Gray:
    """The lines of tables and boxes wiped out: Tesseract reads them as letters between the letters.

    A rule is longer than two large letters (of `letter` pixels) and thin.
    """
    import cv2

    ink = cv2.threshold(image, 205, 255, cv2.THRESH_BINARY_INV)[1]
    wiped = image.copy()
    length = round(max(40.0, 2.1 * letter))
    for long, thick in (((1, length), (7, 1)), ((2 * length, 1), (1, 7))):
        lines = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(long[::-1], np.uint8))
        bold = cv2.dilate(
            cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones(thick[::-1], np.uint8)), np.ones((9, 9), np.uint8)
        )
        wiped[cv2.dilate(cv2.subtract(lines, bold), np.ones((3, 3), np.uint8)) > 0] = 255
    return wiped
