"""Whether the text layer of a PDF page says what the page shows.

A layer that reads like language and lies under no picture is believed as it is. Where there is a doubt, a band of the
page is read by OCR and compared: junk encodings, stale or shifted layers fail there, forms and tables pass. A layer
over a scan must also stand on the ink of the whole page: one that says only the head or the foot does not.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Word
from precheck.reading.leftover import unread_rows
from precheck.reading.ocr import read_words
from precheck.reading.options import ReadOptions
from precheck.reading.orientation import glyph_boxes
from precheck.reading.text_layer import plausibility
from precheck.text.civil import civil_words
from precheck.text.fold import fold

Gray = NDArray[np.uint8]
Draw = Callable[[], Gray]  # the page as a viewer shows it, upright

_PLAUSIBLE = 0.8
_FEW_WORDS = 5  # a page with fewer words than this and a picture on it is a scan
_MANY_WORDS = 12  # from here on a text in a Latin script has small words in it
_SMALL_WORDS = frozenset(
    "le la les de des du un une et est en pour par sur dans au aux ou qui que ce the of and to in is for on by with at "
    "der die das und von zu mit el los las del y por con il e di che da o os do para com van het een".split()
)  # fmt: skip
_LEAST_SMALL = 0.06
_MOJIBAKE = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ¡-¿]|â€|ï¿½")
_BAND = 0.16  # share of the page's height that is read to compare
_AGREES, _AGREES_ON_SCAN = 0.6, 0.85  # share of the layer's words that OCR must find in the band
_ON_INK = 0.8
_SECONDS = 4.0


def believable(words: Sequence[Word], covered: float, draw: Draw, options: ReadOptions) -> bool:
    """Whether the layer can stand for the page. `covered`: the share of the page under its largest picture."""
    if not words:
        return False
    if len(words) < _FEW_WORDS:
        return not covered
    if plausibility(words) < _PLAUSIBLE or _miscoded(words):
        return False
    scanned = covered > 0.5
    if not scanned and natural(words):
        return True
    if not options.ocr:
        return not scanned
    page = draw()
    if scanned and not _stands_on_ink(words, page):
        return False
    return _agrees(words, page, options, _AGREES_ON_SCAN if scanned else _AGREES)


def natural(words: Sequence[Word]) -> bool:
    """Whether the text is beyond doubt: one of a script that OCR would not read better, or one with the small words
    that every language has and no shifted or shuffled alphabet keeps."""
    text = " ".join(word.text for word in words)
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return True
    if sum(ord(char) > 0x24F for char in letters) > 0.5 * len(letters):
        return True
    tokens = re.findall(r"[^\W\d_]+", text.lower())
    single = sum(len(token) == 1 for token in tokens)
    if single > 0.5 * len(tokens):
        return False
    small = sum(token in _SMALL_WORDS or fold(token) in _words_of_papers() for token in tokens)
    return len(tokens) >= _MANY_WORDS and small >= _LEAST_SMALL * len(tokens)


@cache
def _words_of_papers() -> frozenset[str]:
    """What papers in languages of the Latin alphabet are made of beside names; of two letters, chance makes words."""
    phrases = (phrase for words in civil_words().values() for phrase in words.get("prose", ()))
    return frozenset(word for phrase in phrases for word in phrase.split() if len(word) > 2 and word.isascii())


def _miscoded(words: Sequence[Word]) -> bool:
    """Whether accents were written in one encoding and read in another (Ã© for é): every accented word is wrong."""
    text = " ".join(word.text for word in words)
    return len(_MOJIBAKE.findall(text)) > max(2, 0.004 * len(text))


def _stands_on_ink(words: Sequence[Word], page: Gray) -> bool:
    """Whether the words lie where there is print, and nearly all print under words."""
    glyphs = glyph_boxes(page)
    if len(glyphs) < 20:
        return False
    unread = unread_rows(page, words)
    height, width = page.shape
    middles = (glyphs[:, :2] + glyphs[:, 2:]) / 2
    left_out = np.zeros(len(glyphs), bool)
    for left, top, right, bottom in unread:
        inside = (middles[:, 0] >= left) & (middles[:, 0] <= right) & (middles[:, 1] >= top) & (middles[:, 1] <= bottom)
        left_out |= inside
    inked = sum(bool(_ink_in(word.box, middles, width, height)) for word in words if len(word.text) > 1)
    many = sum(len(word.text) > 1 for word in words)
    return float(left_out.mean()) < 1 - _ON_INK and inked >= _ON_INK * many


def _ink_in(box: Box, middles: NDArray[np.float64], width: int, height: int) -> bool:
    x, y = middles[:, 0] / width, middles[:, 1] / height
    return bool(((x >= box.left) & (x <= box.right) & (y >= box.top) & (y <= box.bottom)).any())


def _agrees(words: Sequence[Word], page: Gray, options: ReadOptions, least: float) -> bool:
    """Whether OCR of the densest band finds the layer's words there."""
    top = _densest_band(words)
    band = [word for word in words if top <= (word.box.top + word.box.bottom) / 2 <= top + _BAND]
    rows = slice(int(max(0.0, top - 0.02) * page.shape[0]), int(min(1.0, top + _BAND + 0.02) * page.shape[0]))
    try:
        seen = read_words(np.ascontiguousarray(page[rows]), options, seconds=_SECONDS)
    except TimeoutError:
        return False
    wanted = _tokens(band)
    got = set(_tokens(seen))
    joined = "".join(_tokens(seen))
    found = sum(token in got or (len(token) >= 5 and token in joined) for token in wanted)
    return bool(wanted) and found >= least * len(wanted)


def _densest_band(words: Sequence[Word]) -> float:
    """The top of the band of the page that holds most letters."""
    tops = sorted({round(word.box.top, 3) for word in words})
    return max(tops, key=lambda top: sum(len(word.text) for word in words if top <= word.box.top <= top + _BAND))


def _tokens(words: Sequence[Word]) -> list[str]:
    """Words of three characters and more, folded, without signs; what a word is made of by its characters' kinds."""
    text = fold(" ".join(word.text for word in words))
    runs = ("".join(run) for kind, run in groupby(text, str.isalnum) if kind)
    return [run for run in runs if len(run) >= 3]
