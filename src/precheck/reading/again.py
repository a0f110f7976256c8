"""A second look at account numbers: the line cut out, larger, read on its own, where the first reading does not hold.

Two readings of the same print that agree are what makes a wrong number *invalid* rather than *unread*.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.iban import find, judge
from precheck.model.page import Box, Line, Word
from precheck.reading.lighting import line_lit, without_rules
from precheck.reading.ocr import read_words
from precheck.reading.options import ReadOptions
from precheck.reading.prepare import Prepared
from precheck.text.lines import lines_of

Gray = NDArray[np.uint8]

#: Country and check digits before groups, groups of four digits as in boxes, the label.
_LIKE_IBAN = re.compile(r"\b[A-Z]{2}\s?[0-9OIl]{2}\s?(?:[A-Z0-9]{2,5}\s?){3,}|(?:\b\d{4}\b[\s|]*){3,}|\bIBAN\b")
_NUMBER = re.compile(r"\d{3}")
_MOST = 3
_LINE_HEIGHTS = (46, 32)  # pixels; Tesseract reads lines of the first height best, the other is for a third look
_BAR = 0.8  # share of the strip's height from which an upright stroke is the side of a box, not a letter
_TALLER, _THIN = 1.3, 0.25  # than letters; width to height: what else is the side of a box


def read_again(lines: Sequence[Line], prepared: Prepared, upright: Gray, options: ReadOptions) -> tuple[Line, ...]:
    """Rows that look like an account number, read once more from the full picture, each a line of its own for each
    look; none where one is already valid."""
    rows = _rows(lines)
    texts = [" ".join(word.text for word in row).upper() for row in rows]
    if any(judge(iban) == "valid" for text in texts for iban, _, _ in find(text)):
        return ()
    wanted = {index for index, text in enumerate(texts) if _LIKE_IBAN.search(text)}
    wanted |= {index + 1 for index in wanted if not _NUMBER.search(texts[index])}  # the label stands over the number
    ranked = sorted(wanted & set(range(len(rows))), key=lambda index: -sum(char.isdigit() for char in texts[index]))
    looked = [rows[index] for index in ranked[:_MOST] if any(char.isdigit() for char in texts[index])]
    seen: tuple[Line, ...] = ()
    for height in _LINE_HEIGHTS:
        for row in looked:
            seen += _one(row, prepared, upright, options, height)
        found = [judge(iban) for line in seen for iban, _, _ in find(line.text)]
        if "valid" in found or not found:  # read, or nothing there that a third look could better
            break
    return seen


def _rows(lines: Sequence[Line]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for line in lines:
        middle = (line.box.top + line.box.bottom) / 2
        if rows and rows[-1][0].box.top <= middle <= rows[-1][0].box.bottom:
            rows[-1].extend(line.words)
        else:
            rows.append(list(line.words))
    return [sorted(row, key=lambda word: word.box.left) for row in rows]


def _one(
    row: Sequence[Word], prepared: Prepared, upright: Gray, options: ReadOptions, line_height: int
) -> tuple[Line, ...]:
    """The row read once more, `line_height` pixels tall; over the whole sheet where no whole number was read in it, for
    the groups of a number that is printed in boxes are easily lost."""
    import cv2

    box = Box.around(word.box for word in row)
    pad = 0.35 * box.height
    left, right = (box.left - 0.02, box.right + 0.03) if any(find(" ".join(word.text for word in row))) else (0.0, 1.0)
    frame = Box(max(left, 0), max(box.top - pad, 0), min(right, 1), min(box.bottom + pad, 1))
    height, width = prepared.image.shape
    scale = min(max(line_height / max(box.height * height, 1), 0.8), 4.0)
    size = (
        max(8, round((frame.right - frame.left) * width * scale)),
        max(8, round((frame.bottom - frame.top) * height * scale)),
    )
    corner = np.array([[1 / scale, 0, frame.left * width], [0, 1 / scale, frame.top * height], [0, 0, 1.0]])
    pixels = np.diag([upright.shape[1], upright.shape[0], 1.0]) @ prepared.back @ corner
    strip = cv2.warpPerspective(
        upright, pixels, size, flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    clean = _without_bars(without_rules(line_lit(strip), _BAR * size[1] / 2.1), line_height)
    words = read_words(clean, options, segmentation=6)
    whole = (frame.right - frame.left, frame.bottom - frame.top)
    placed = tuple(
        Word(
            word.text,
            Box(
                frame.left + word.box.left * whole[0], frame.top + word.box.top * whole[1],
                frame.left + word.box.right * whole[0], frame.top + word.box.bottom * whole[1],
            ),
            word.confidence,
        )
        for word in words
    )  # fmt: skip
    return tuple(Line(tuple(row)) for row in _rows(lines_of(placed, width / height)))


def _without_bars(strip: Gray, line_height: int) -> Gray:
    """The strip without the sides of boxes, and larger where they made the row seem taller than its letters are."""
    import cv2

    ink = cv2.threshold(strip, 170, 255, cv2.THRESH_BINARY_INV)[1]
    parts = cv2.connectedComponentsWithStats(ink)[2][1:]
    parts = parts[(parts[:, cv2.CC_STAT_HEIGHT] >= 6) & (parts[:, cv2.CC_STAT_AREA] >= 12)]
    if not len(parts):
        return strip
    letter = float(np.median(parts[:, cv2.CC_STAT_HEIGHT]))
    wiped = strip.copy()
    for left, top, wide, high, _ in parts:
        if high > _TALLER * letter and wide < _THIN * high:
            wiped[top : top + high, max(left - 1, 0) : left + wide + 1] = 255
    enlarged = min(line_height / letter, 3.0)
    if enlarged < _TALLER:
        return wiped
    return np.asarray(cv2.resize(wiped, None, fx=enlarged, fy=enlarged, interpolation=cv2.INTER_CUBIC), np.uint8)
