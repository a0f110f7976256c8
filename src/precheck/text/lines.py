"""Words put in lines and reading order, the same way for a text layer and for OCR."""

from collections.abc import Iterable

from precheck.model.page import Box, Line, Word

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
                yield Line(tuple(part))
                part = []
        part.append(word)
    if part:
        yield Line(tuple(part))
