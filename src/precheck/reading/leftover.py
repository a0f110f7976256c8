"""What the first reading of a page left out: pale, small or scattered print, light letters on dark, looked at again.

Tesseract's one threshold for the whole page loses what is paler than the rest, and its search for paragraphs loses
what stands alone. Glyphs that no word covers tell where.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Word
from precheck.reading.lighting import PAPER, bolder, shrunk
from precheck.reading.ocr import read_words
from precheck.reading.options import ReadOptions
from precheck.reading.orientation import glyph_boxes

Gray = NDArray[np.uint8]
Rows = list[tuple[int, int, int, int]]  # left, top, right, bottom in pixels

_SURE = 0.5  # confidence from which a word covers its place
_SPEAKS, _BY_ITSELF = 0.7, 0.85  # confidence of a word that vouches for its neighbours, and of one that needs none
_LONG = 4  # letters of such a word
_LOOK = 1300
_WORD = 150  # pixels on such a copy that a word whose letters touch may be long
_SCATTERED = 11  # Tesseract's segmentation: text anywhere, in no order


def read_rest(lit: Gray, words: Sequence[Word], options: ReadOptions, seconds: float) -> list[Word]:
    """The words of the page with what was left out added; those read doubtfully before give way to better ones.

    `lit`: the page as it was read, before rules were wiped. Raises TimeoutError after `seconds`.
    """
    sure = [word for word in words if _covers(word)]
    bold = bolder(lit)
    rows = unread_rows(bold, sure)
    if not rows:
        return list(words)
    found = _in_company(read_words(_only(bold, rows, sure), options, _SCATTERED, seconds), sure)
    kept = [word for word in words if _covers(word) or not any(_beats(other, word) for other in found)]
    return kept + [word for word in found if not any(_same_place(word.box, other.box) for other in kept)]


def without_noise(words: Sequence[Word]) -> list[Word]:
    """The words that are no chance likeness in cloth or wood: such are short, read with much doubt or beside the text,
    and no longer word that was read surely stands on their row."""
    speaking = _speaking(words)
    left = min((word.box.left for word in speaking), default=0.0)
    right = max((word.box.right for word in speaking), default=1.0)
    return [
        word
        for word in words
        if (word.confidence >= _SURE and _letters(word) >= 2 and left < word.box.right and word.box.left < right)
        or (word.confidence >= _BY_ITSELF and _letters(word))
        or _letters(word) >= _LONG
        or any(_on_one_row(word.box, other.box) for other in speaking)
    ]


def _speaking(words: Sequence[Word]) -> list[Word]:
    """The words that vouch for others on their row."""
    return [word for word in words if word.confidence >= _SPEAKS and _letters(word) >= _LONG]


def _in_company(found: Sequence[Word], sure: Sequence[Word]) -> list[Word]:
    """Of what is left on a page, where most glyphs are no print: words read surely, or beside one that was."""
    speaking = _speaking([*found, *sure])
    return [
        word
        for word in found
        if (word.confidence >= _BY_ITSELF and _letters(word) >= 2)
        or (word.confidence >= _SURE and any(_on_one_row(word.box, other.box) for other in speaking))
    ]


def _letters(word: Word) -> int:
    return sum(map(str.isalnum, word.text))


def _on_one_row(one: Box, other: Box) -> bool:
    """Whether the boxes stand beside each other with no more than a few letters between."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    gap = max(one.left - other.right, other.left - one.right)
    return shared > 0.5 * min(one.height, other.height) and gap < 6 * max(one.height, other.height)


def unread_rows(bold: Gray, sure: Sequence[Word]) -> Rows:
    """Boxes around rows of glyphs that no word covers, in pixels of the picture."""
    import cv2

    small = shrunk(bold, _LOOK)
    factor = small.shape[0] / bold.shape[0]
    covered = np.zeros(small.shape, np.uint8)
    height, width = small.shape
    for left, top, right, bottom in (word.box for word in sure):
        corners = (
            (round(left * width) - 2, round(top * height) - 2),
            (round(right * width) + 2, round(bottom * height) + 2),
        )
        cv2.rectangle(covered, *corners, 255, -1)
    rows = np.zeros(small.shape, np.uint8)
    for left, top, right, bottom in glyph_boxes(small, _WORD).astype(int):
        tall, wide = bottom - top, right - left
        if covered[(top + bottom) // 2, (left + right) // 2] or tall < 5 or tall > 3.5 * wide + 6:
            continue
        reach = round(0.35 * tall) + 1  # as far as the next letter
        cv2.rectangle(rows, (left - reach, top), (right + reach, bottom), 255, -1)
    _, _, stats, _ = cv2.connectedComponentsWithStats(rows)
    return [
        (round(x / factor), round(y / factor), round((x + wide) / factor), round((y + tall) / factor))
        for x, y, wide, tall, _ in stats[1:]
        if wide >= max(2.2 * tall, 20) and tall <= 50
    ]


def _only(bold: Gray, rows: Rows, sure: Sequence[Word]) -> Gray:
    """The picture with nothing on it but these rows."""
    only = np.full_like(bold, PAPER)
    for left, top, right, bottom in rows:
        tall = bottom - top
        place = slice(max(0, top - tall // 2), bottom + tall // 2), slice(max(0, left - tall), right + tall)
        only[place] = bold[place]
    height, width = bold.shape
    for box in (word.box for word in sure):
        only[int(box.top * height) : int(box.bottom * height), int(box.left * width) : int(box.right * width)] = PAPER
    return only


def _covers(word: Word) -> bool:
    return word.confidence >= _SURE and _letters(word) > 0


def _beats(other: Word, word: Word) -> bool:
    return other.confidence > word.confidence and _same_place(word.box, other.box)


def _same_place(one: Box, other: Box) -> bool:
    """Whether the boxes share half of the smaller one."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return False
    areas = ((each.right - each.left) * (each.bottom - each.top) for each in (one, other))
    return width * height > 0.5 * max(min(areas), 1e-12)
