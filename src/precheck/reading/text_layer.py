"""The words of a PDF page's text layer, and how far they read like language."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from precheck.model.page import Box, Word

OUR_MARK = "PrecheckText"

_MAX_CHARS = 60_000
_LIGATURES = frozenset({"ff", "fi", "fl", "ffi", "ffl", "ft", "tt", "ti", "tti"})
_OTHER_SIZE = 2.5  # times the height of its neighbour
_WORDLIKE = re.compile(r"^[^\W\d_]{2,}$")
_NUMBERLIKE = re.compile(r"^[\d.,:/€%+\-() ]+$")
_VOWEL = re.compile(r"[aeiouyàâäáãåæéèêëíìîïóòôöõøœúùûüýÿıəаеёиоуыэюяіїє]", re.I)


def words_of(page: Any) -> tuple[list[Word], int]:
    """The words of a pypdfium2 page with upright boxes, and by how many degrees clockwise they appear turned.

    pdfium tells places as they were drawn, before /Rotate: turned back by the turn of the text they are upright,
    whatever /Rotate says. What a viewer shows is turned by both.
    """
    import pypdfium2.raw as pdfium_c

    textpage = page.get_textpage()
    try:
        count = min(textpage.count_chars(), _MAX_CHARS)
        turns: Counter[int] = Counter()
        chars = with_ligatures(list(_chars(textpage, count, pdfium_c, turns)))
    finally:
        textpage.close()
    text_turn = turns.most_common(1)[0][0] if turns else 0
    box = page.get_bbox()
    words = [_word(part, box, (360 - text_turn) % 360) for part in _split(chars)]
    return words, (int(page.get_rotation() or 0) + text_turn) % 360


def laid_by_us(page: Any) -> bool:
    """Whether the text is what precheck itself read on the picture, laid over a copy: it says no more than that."""
    import ctypes

    import pypdfium2.raw as pdfium_c

    name, length = (ctypes.c_ushort * 32)(), ctypes.c_ulong()
    for thing in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=1):
        for place in range(max(pdfium_c.FPDFPageObj_CountMarks(thing.raw), 0)):
            mark = pdfium_c.FPDFPageObj_GetMark(thing.raw, place)
            pdfium_c.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
            if "".join(map(chr, name[: length.value // 2])).rstrip("\0") == OUR_MARK:
                return True
    return False


_Char = tuple[str, float, float, float, float]


def _chars(textpage: Any, count: int, pdfium_c: Any, turns: Counter[int]) -> Iterator[_Char | None]:
    """Characters with their boxes in page units; None where a word ends."""
    box = pdfium_c.FS_RECTF()  # the loose box has the height of the font, so that a dash stands on its line
    for index in range(count):
        code = pdfium_c.FPDFText_GetUnicode(textpage, index)
        char = chr(code) if code else ""
        if not char or char.isspace() or char in "\ufffe\u200b":
            yield None
            continue
        if not pdfium_c.FPDFText_GetLooseCharBox(textpage, index, box):
            continue
        if index % 7 == 0 or not turns:
            angle = pdfium_c.FPDFText_GetCharAngle(textpage, index)  # clockwise; -1 where it cannot be told
            turns[round(math.degrees(angle) / 90) * 90 % 360 if angle >= 0 else 0] += 1
        yield char, box.left, box.bottom, box.right, box.top


def with_ligatures(chars: list[_Char | None]) -> list[_Char | None]:
    """The letters of a ligature are put back into their word: of some fonts pdfium tells them a place far from it."""
    kept = list(chars)
    for start, end in _ligatures(chars):
        before = chars[start - 1] if start else None
        after = chars[end] if end < len(chars) else None
        near = before or after
        if near is None or not all(_astray(char, near) for char in chars[start:end] if char):
            continue
        wide = 0.3 * (near[4] - near[2]) * (end - start)  # letters as f and i are narrow
        left = before[3] if before else near[1] - wide
        right = after[1] if after else left + wide
        if before and after and (_astray(after, before) or right < left):
            continue
        step = (right - left) / (end - start)
        for place in range(start, end):
            first = left + step * (place - start)
            kept[place] = (kept[place] or " ")[0], first, near[2], first + step, near[4]
    return kept


def _ligatures(chars: Sequence[_Char | None]) -> Iterator[tuple[int, int]]:
    """From where to where letters stand that print joins to one glyph."""
    start = 0
    while start < len(chars):
        for long in (3, 2):
            part = "".join(char[0] if char else " " for char in chars[start : start + long])
            if part in _LIGATURES:
                yield start, start + long
                start += long - 1
                break
        start += 1


def _astray(char: _Char, near: _Char) -> bool:
    """Whether a letter does not stand beside the one it is written with: another line, far off, or of another size."""
    tall = max(near[4] - near[2], 1e-6)
    middle = (char[2] + char[4]) / 2
    off = max(char[1] - near[3], near[1] - char[3]) > 2 * tall
    return off or not near[2] <= middle <= near[4] or char[4] - char[2] > _OTHER_SIZE * tall


def _split(chars: list[_Char | None]) -> Iterator[list[_Char]]:
    """Words: runs of characters, also cut where a character jumps far from the one before."""
    word: list[_Char] = []
    for char in chars:
        if word and (char is None or _far(word[-1], char)):
            yield word
            word = []
        if char is not None:
            word.append(char)
    if word:
        yield word


def _far(before: _Char, char: _Char) -> bool:
    size = max(before[4] - before[2], before[3] - before[1], char[4] - char[2], char[3] - char[1], 1.0)
    horizontal = max(char[1] - before[3], before[1] - char[3])
    vertical = max(char[2] - before[4], before[2] - char[4])
    return horizontal > 1.5 * size or vertical > 1.5 * size


def _word(chars: list[_Char], page_box: tuple[float, float, float, float], turned: int) -> Word:
    left, bottom, right, top = page_box
    width, height = max(right - left, 1e-6), max(top - bottom, 1e-6)
    x0 = (min(char[1] for char in chars) - left) / width
    x1 = (max(char[3] for char in chars) - left) / width
    y0 = (top - max(char[4] for char in chars)) / height
    y1 = (top - min(char[2] for char in chars)) / height
    return Word("".join(char[0] for char in chars), _upright(Box(x0, y0, x1, y1), turned))


def _upright(box: Box, turned: int) -> Box:
    """The box on the page after a turn of `turned` degrees clockwise is applied to it."""
    left, top, right, bottom = (min(max(value, 0.0), 1.0) for value in box)
    if turned == 90:
        return Box(1 - bottom, left, 1 - top, right)
    if turned == 180:
        return Box(1 - right, 1 - bottom, 1 - left, 1 - top)
    if turned == 270:
        return Box(top, 1 - right, bottom, 1 - left)
    return Box(left, top, right, bottom)


def plausibility(words: Sequence[Word]) -> float:
    """How far a text layer reads like language, 0..1: junk encodings, mirrored or shuffled glyphs score low.

    A token counts as plausible if it is a word with a vowel and ordinary case, a number, or a short sign.
    Scripts without vowels to count (Arabic, Chinese …) count as words.
    """
    tokens = [token for word in words for token in re.split(r"[^\w€%/.,:+-]+", word.text) if token]
    if not tokens:
        return 0.0
    weights = [min(len(token), 12) for token in tokens]
    good = sum(weight for token, weight in zip(tokens, weights, strict=True) if _plausible(token))
    strange = sum(1 for word in words for char in word.text if char == "\ufffd" or 0xE000 <= ord(char) <= 0xF8FF)
    total = sum(len(word.text) for word in words)
    return max(0.0, good / sum(weights) - 2 * strange / max(total, 1))


def _plausible(token: str) -> bool:
    if _NUMBERLIKE.match(token):
        return True
    core = token.strip(".,:-+/")
    if len(core) <= 2:
        return core.isalnum()
    if not core.isascii() and not any("LATIN" in _name(char) or "CYRILLIC" in _name(char) for char in core[:1]):
        return True
    if any(char.isdigit() for char in core):
        return len(core) <= 34 and core.replace("-", "").replace("/", "").isalnum()
    if not _WORDLIKE.match(core.replace("'", "").replace("-", "").replace(".", "")):
        return False
    ordinary_case = core.islower() or core.isupper() or core[1:].islower() or "-" in core or core[0].isupper()
    return ordinary_case and (bool(_VOWEL.search(core)) or len(core) <= 4)


def _name(char: str) -> str:
    import unicodedata

    return unicodedata.name(char, "")
