"""Which way up print stands: a small network of our own looks at patches where letters are densest (models/upright.md).

No OCR, any script, some 40 ms: Tesseract's own detection was right on 1 of 15 pictures of identity papers.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from precheck.reading.network import network
from precheck.reading.orientation import PATCH, Boxes, even_contrast

Gray = NDArray[np.uint8]

_LETTER = 17  # pixels that a glyph of middling height gets on a patch
_PATCHES = 20
_NO_PRINT = 4  # the network's class for what is no print
_CLEAR = 5.0  # log-likelihood by which the first turn must lead to be taken at its word
_AXIS = 10.0  # by which one axis must lead the other to be one of lines of print
_LEAST = -4.0  # log-probability below which one patch is not believed to rule a turn out


class Vote(NamedTuple):
    """`turns`: log-likelihoods of content turned clockwise by 0, 90, 180, 270 degrees, summed over the patches;
    `prints`: how many patches' worth of print was seen."""

    turns: tuple[float, float, float, float]
    prints: float


def leads(seen: Vote) -> bool:
    """Whether one turn is beyond doubt: print says so, pictures of things have leads of 0 to 2, documents 9 to 60."""
    second, first = sorted(seen.turns)[2:]
    return first - second >= _CLEAR


def lies(seen: Vote) -> bool:
    """Whether there is print, whichever of the two ways up along its lines: some scripts' letters tell that less."""
    level, on_end = max(seen.turns[0], seen.turns[2]), max(seen.turns[1], seen.turns[3])
    return leads(seen) or abs(level - on_end) >= _AXIS


def vote(gray: Gray, boxes: Boxes, scale: float) -> Vote:
    """What the patches say. `boxes`: glyphs in a copy of the picture that is `scale` times as large."""
    patches = _patches(gray, boxes, scale)
    if not patches:
        return Vote((0.0, 0.0, 0.0, 0.0), 0.0)
    session = network("upright")
    looks = []
    for turn in range(4):  # each patch is seen in all four turns, which must agree
        seen = np.stack([even_contrast(np.ascontiguousarray(np.rot90(patch, -turn))) for patch in patches])
        (answers,) = session.run(None, {"patches": seen[:, None]})
        looks.append(np.concatenate([np.roll(answers[:, :4], -turn, axis=1), answers[:, 4:]], axis=1))
    mean = np.stack(looks).astype(np.float64).mean(axis=0)
    is_print = 1 - np.exp(mean[:, _NO_PRINT])
    turns = mean[:, :4] - np.logaddexp.reduce(mean[:, :4], axis=1, keepdims=True)
    a, b, c, d = (np.maximum(turns, _LEAST) * is_print[:, None]).sum(axis=0).tolist()
    return Vote((a, b, c, d), float(is_print.sum()))


def _patches(gray: Gray, boxes: Boxes, scale: float) -> list[Gray]:
    """Square patches where glyphs are densest, enlarged or reduced so that glyphs have one height."""
    import cv2

    if len(boxes) < 6:
        return []
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    tall = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    usual = float(np.median(tall))
    fit = (tall > 0.5 * usual) & (tall < 2.5 * usual)
    x, y, tall = x[fit], y[fit], tall[fit]
    cell = PATCH * usual / _LETTER
    cells = (x // cell).astype(int) * 10_000 + (y // cell).astype(int)
    names, counts = np.unique(cells, return_counts=True)
    found = []
    for name in names[np.argsort(-counts, kind="stable")][:_PATCHES]:
        here = cells == name
        half = PATCH / 2 * float(np.median(tall[here])) / _LETTER / scale
        middle_x, middle_y = float(np.median(x[here])) / scale, float(np.median(y[here])) / scale
        top, bottom = max(0, int(middle_y - half)), int(middle_y + half)
        left, right = max(0, int(middle_x - half)), int(middle_x + half)
        part = gray[top:bottom, left:right]
        if min(part.shape) >= 8:
            method = cv2.INTER_AREA if part.shape[0] > PATCH else cv2.INTER_LINEAR
            found.append(np.asarray(cv2.resize(part, (PATCH, PATCH), interpolation=method), np.uint8))
    return found
