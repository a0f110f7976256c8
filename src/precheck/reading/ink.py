"""Ink that is no print: where pen strokes and stamps lie on a page, as boxes. What they say nobody looks at.

Looked for on a small copy from which words and ruled lines are taken out: what is left and larger than a letter.
Some 5 ms; the picture itself does not leave this process.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Word

Gray = NDArray[np.uint8]

INK_SIDE = 900  # long side of the copy, about
_INK = 185  # darker than this on white paper is ink; a stamp is paler than print
_SURE = 0.6  # confidence from which a word is print: scribble is read as words with much doubt
_SCRAWL, _FEW = 2.5, 3  # times the height of print, and letters at most: a signature that was read as a word
_JOINED = 7  # pixels between strokes of one signature
_WIDE, _TALL = 0.035, 0.011  # of the page: what is smaller is a dot, a dash, a tick
_LARGEST = 0.3  # of the page's area: what is larger is a picture, or the table under the paper
_SHADOW = 0.4  # of the page: what is as long and runs out of it is a shadow or the rim of the sheet
_STROKES = 28  # pixels of ink that a signature has at least
_MOST = 40
_RULE = 60  # pixels: a line as long and one or two thick is a rule of the form


def ink_on(white: Gray, words: Sequence[Word]) -> tuple[Box, ...]:
    """The boxes of ink that no word covers, the largest first. `white`: dark print on even white paper."""
    import cv2

    small = _halved(white)
    height, width = small.shape
    ink = cv2.threshold(small, _INK, 255, cv2.THRESH_BINARY_INV)[1]
    usual = float(np.median([word.box.height for word in words])) if words else 0.0
    for word in words:
        letters = sum(char.isalnum() for char in word.text)
        scrawl = letters <= _FEW and word.box.height > _SCRAWL * usual
        if word.confidence >= _SURE and letters and not scrawl:
            _blot(ink, word.box, width, height)
    ink = _without_rules(ink)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((_JOINED, _JOINED), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    strokes = np.bincount(labels[ink > 0].ravel(), minlength=count)
    found = []
    for left, top, wide, tall, _, inked in np.column_stack([stats, strokes])[1:]:
        enough = wide >= _WIDE * width and tall >= _TALL * height and inked >= _STROKES
        edge = left <= 1 or top <= 1 or left + wide >= width - 1 or top + tall >= height - 1
        edge &= wide > _SHADOW * width or tall > _SHADOW * height
        if enough and not edge and wide * tall <= _LARGEST * width * height:
            found.append((int(inked), Box(*(float(each) for each in (
                left / width, top / height, (left + wide) / width, (top + tall) / height
            )))))  # fmt: skip
    found.sort(key=lambda each: -each[0])
    return tuple(box for _, box in found[:_MOST])


def _halved(white: Gray) -> Gray:
    """A copy of some `INK_SIDE` pixels, by a whole factor: four times as quick as any other."""
    import cv2

    factor = max(round(max(white.shape) / INK_SIDE), 1)
    height, width = (side // factor for side in white.shape)
    whole = white[: height * factor, : width * factor]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _blot(ink: Gray, box: Box, width: int, height: int) -> None:
    """A word wiped out, its accents and the feet of its letters with it."""
    more = 0.2 * box.height * height
    left, right = int(box.left * width - 1), int(np.ceil(box.right * width + 1))
    top, bottom = int(box.top * height - more), int(np.ceil(box.bottom * height + more))
    ink[max(top, 0) : bottom + 1, max(left, 0) : right + 1] = 0


def _without_rules(ink: Gray) -> Gray:
    import cv2

    wiped = ink.copy()
    for shape in ((1, _RULE), (_RULE, 1)):
        lines = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
        if lines.any():
            wiped[cv2.dilate(lines, np.ones((3, 3), np.uint8)) > 0] = 0
    return wiped
