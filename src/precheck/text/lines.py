"""Words put in lines and reading order, the same way for a text layer and for OCR."""

from collections.abc import Iterable

from precheck.model.page import Box, Line, Word
from precheck.text.script import runs_left, script_of, unspaced

_SIGNS = frozenset({"han", "hiragana", "katakana"})
_SQUARE = _SIGNS | {"hangul"}
_GAP = 2.2  # blanks wider than this many word heights begin a new column


def lines_of(words: Iterable[Word], aspect: float = 1.0) -> tuple[Line, ...]:
    """Lines from top to bottom, each cut where a wide gap shows a column or a table cell.

    `aspect` is page width / height: boxes are fractions of either, gaps are compared in the same unit.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.top + word.box.bottom) / 2):
        row = next((row for row in reversed(rows[-6:]) if _same_row(row, word.box)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    rows.sort(key=lambda row: sum((word.box.top + word.box.bottom) / 2 for word in row) / len(row))
    return tuple(line for row in rows for line in _cut(sorted(row, key=lambda word: word.box.left), aspect))


def _same_row(row: list[Word], box: Box) -> bool:
    """Whether `box` stands on the row: measured against its nearest neighbour there, since rows may slope."""
    near = min(row, key=lambda word: abs(word.box.left - box.left)).box
    overlap = min(near.bottom, box.bottom) - max(near.top, box.top)
    return overlap > 0.5 * min(near.height, box.height) and max(near.height, box.height) < 3.5 * max(
        min(near.height, box.height), 1e-6
    )


def _cut(row: list[Word], aspect: float) -> Iterable[Line]:
    part: list[Word] = []
    for word in row:
        if part:
            gap = (word.box.left - part[-1].box.right) * aspect
            if gap > _GAP * max(part[-1].box.height, word.box.height):
                yield Line(_as_read(part))
                part = []
        part.append(word)
    if part:
        yield Line(_as_read(part))


def _as_read(row: list[Word]) -> tuple[Word, ...]:
    """The words of a line in the order they are read: from the right in Arabic, but Latin names in it from the left."""
    if all(word.text.isascii() for word in row) or not runs_left(" ".join(word.text for word in row)):
        return tuple(row)
    read: list[Word] = []
    other: list[Word] = []
    for word in reversed(row):
        if any(char.isalpha() for char in word.text) and not runs_left(word.text):
            other.insert(0, word)
            continue
        read += [*other, word]
        other = []
    return (*read, *other)


def touching(before: Word, word: Word) -> bool:
    """Whether two words are one: OCR parts the signs of Chinese or Thai, which stand as close as letters do."""
    if not (before.text and word.text and unspaced(before.text[-1]) and unspaced(word.text[0])):
        return False
    near = 0.3 if script_of(word.text[0]) in _SQUARE else 0.6  # Thai marks above the line widen the gaps
    return word.box.left - before.box.right < near * before.box.height


def spoken(words: Iterable[Word]) -> str:
    """Words put together as they are read: signs that OCR has parted, and Chinese names, stand without blanks."""
    text = ""
    last: Word | None = None
    for word in words:
        if last and not touching(last, word) and not _both_signs(last, word):
            text += " "
        text += word.text
        last = word
    return text


def _both_signs(before: Word, word: Word) -> bool:
    return bool(before.text and word.text) and {script_of(before.text[-1]), script_of(word.text[0])} <= _SIGNS
