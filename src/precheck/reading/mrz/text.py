"""Machine-readable zones in a text layer: no picture to read, but words torn apart and look-alike fillers."""

from collections.abc import Iterator, Sequence

from precheck.identifiers.mrz import MrzFormatError, parse
from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.model.page import Box, Line, MrzReading

FILLERS = dict.fromkeys(map(ord, "‹〈⟨＜≺˂"), "<") | dict.fromkeys(map(ord, "«《≪"), "<<") | {ord("\u00a0"): " "}
SHAPES = ((3, 30), (2, 36), (2, 44))
LEAST_FILLERS = 4


def mrz_in_text(lines: Sequence[Line]) -> list[MrzReading]:
    """The zones among the lines of a page, in the order of the page."""
    rows = list(_rows(lines))
    found: list[MrzReading] = []
    start = 0
    while start < len(rows):
        taken = _zone_at(rows, start)
        if taken is None:
            start += 1
            continue
        found.append(taken)
        start += len(taken.lines)
    return found


def _rows(lines: Sequence[Line]) -> Iterator[tuple[str, Box]]:
    """Lines without the spaces that a text layer puts between words."""
    for line in lines:
        text = "".join(line.text.translate(FILLERS).upper().split())
        if text:
            yield text, line.box


def _zone_at(rows: Sequence[tuple[str, Box]], start: int) -> MrzReading | None:
    """The zone that begins at this row: every row of one length, of the right characters, with fillers."""
    for size, length in SHAPES:
        some = rows[start : start + size]
        if len(some) < size:
            continue
        texts = tuple(_filled(text, length) for text, _ in some)
        if any(len(text) != length or set(text) - set(ALPHABET) for text in texts):
            continue
        if sum(text.count("<") for text in texts) < LEAST_FILLERS or not _plausible(texts):
            continue
        box = Box.around(box for _, box in some)
        return MrzReading(texts, box, tuple((1.0,) * length for _ in texts))
    return None


def _filled(text: str, length: int) -> str:
    """A row that ends in fillers and lacks or exceeds a few of them: PDF writers lose count."""
    if text.endswith("<<") and abs(len(text) - length) <= 3:
        return text[:length].ljust(length, "<") if not text[length:].strip("<") else text
    return text


def _plausible(texts: tuple[str, ...]) -> bool:
    """A letter first, and at least one right check digit: chance alone makes no zone."""
    try:
        zone = parse(texts)
    except MrzFormatError:
        return False
    return texts[0][0].isalpha() and (any(zone.checks.values()) or zone.birth_date_raw.strip("<").isdigit())
