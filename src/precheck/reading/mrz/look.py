"""Reads the zone on two or three rows of print: which way up, how many characters, once more where in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz import parse
from precheck.identifiers.mrz_layouts import LAYOUTS
from precheck.reading.mrz.align import PER_CHARACTER, Glance, Row, Scores, align, align_all, glance
from precheck.reading.mrz.decode import Decoded, decode
from precheck.reading.mrz.find import TextLine
from precheck.reading.mrz.recognise import CAP, MARGIN, recognise
from precheck.reading.mrz.strips import cut, natural_stretch, neighbours

Gray = NDArray[np.uint8]

PITCH = 1.04 * CAP  # from character to character in OCR-B, on a strip
LEAST_FILLERS = 1  # even a name that fills its line has one between surname and given names
LEAST_CONFIDENCE = 0.6  # below it a row is no row of a zone
LEAST_PRINT = 12  # characters that are no fillers: a ruled edge looks like a row of fillers
HIDDEN = 9.0  # what may be hidden of a row at either end, in heights of its print
LEAST_LOG = -9.0  # one look alone cannot rule a symbol out
# further looks: how much taller, wider and lower (in capitals) the strip is cut, and sharpened (below 0: softened)
LOOKS = (
    (1.08, 1.0, 0.04, 0.0),
    (0.95, 1.03, -0.04, -0.8),
    (1.0, 1.07, 0.0, 0.8),
    (1.0, 0.95, 0.05, 0.0),
    (1.04, 1.0, -0.06, 1.5),
    (1.0, 1.02, 0.02, -0.6),
)
FEW = 2  # looks after which most doubts are gone


@dataclass(frozen=True)
class Aim:
    """Where the rows of a zone lie, which end of the picture is up, and by how much their print is squeezed."""

    gray: Gray
    lines: tuple[TextLine, ...]
    upside_down: bool
    stretch: float

    def strips(self, taller: float = 1.0, wider: float = 1.0, lower: float = 0.0, sharper: float = 0.0) -> list[Gray]:
        """The rows from the zone's first to its last, cut a little otherwise than they were found."""
        rows = []
        for line in self.lines[::-1] if self.upside_down else self.lines:
            drop = lower * line.height
            moved = replace(line, height=line.height * taller, left_y=line.left_y + drop, right_y=line.right_y + drop)
            strip = cut(self.gray, moved, upside_down=self.upside_down, stretch=self.stretch * wider)
            rows.append(_sharpened(strip, sharper) if sharper else strip)
        return rows


def _sharpened(strip: Gray, strength: float) -> Gray:
    import cv2

    seen = strip.astype(np.float32)
    sharp = seen + strength * (seen - cv2.GaussianBlur(seen, (0, 0), 1.6))
    return np.asarray(np.clip(sharp, 0, 255), np.uint8)


class Look(NamedTuple):
    """What was read, and where to look for it again."""

    decoded: Decoded
    aim: Aim


def look(gray: Gray, lines: tuple[TextLine, ...]) -> tuple[Look | None, bool]:
    """The zone on these lines if there is one, and whether the rows look like a zone's."""
    stretch = float(np.median([natural_stretch(line) for line in lines]))
    ways = []
    for upside_down in (False, True):
        (scores,) = recognise([cut(gray, lines[-1], upside_down=upside_down, stretch=stretch)])
        ways.append((likeness(glance(scores)), upside_down, scores))
    like, upside_down, scores = max(ways, key=lambda each: each[0])
    if like < LEAST_CONFIDENCE:
        return None, False
    aim = Aim(gray, lines, upside_down, stretch)
    strips = aim.strips()
    rows = [scores, *recognise(strips[1:])] if upside_down else [*recognise(strips[:-1]), scores]
    if sum(glance(each).text.count("<") for each in rows) < LEAST_FILLERS:
        return None, False
    seen = _with_neighbours(aim, rows)
    if seen is None:  # glare or a stamp may have cut the rows short
        longer = replace(aim, lines=tuple(line.longer(HIDDEN * line.height) for line in lines))
        decoded = _decoded(recognise(longer.strips()))
        seen = Look(decoded, longer) if decoded else None
    return seen, True


def looked_again(seen: Look) -> Look:
    """The same zone after more looks, if the first left something open."""
    if seen.decoded.sure:
        return seen
    return _averaged(_recut(seen))


def likeness(seen: Glance) -> float:
    """How much a row looks like a row of a zone: enough characters, surely read, and fillers in it."""
    fillers = min(seen.text.count("<"), 4)
    return seen.confidence * (0.8 + 0.05 * fillers) if 22 <= len(seen.text) <= 56 else 0.0


def _with_neighbours(aim: Aim, rows: Sequence[Scores]) -> Look | None:
    """The best reading of two or three neighbouring rows; a row above or below may have been missed."""
    decoded = _decoded(rows)
    best = Look(decoded, aim) if decoded else None
    if (decoded and decoded.valid) or len(aim.lines) > 2:
        return best
    above, below = neighbours(aim.lines)
    for lines in ((above, *aim.lines), (*aim.lines, below)):
        wider = replace(aim, lines=lines)
        first = (lines[0] is above) != aim.upside_down
        (extra,) = recognise([wider.strips()[0 if first else -1]])
        again = _decoded([extra, *rows] if first else [*rows, extra])
        if again and (best is None or _better(again, best.decoded)):
            best = Look(again, wider)
    return best


def _better(one: Decoded, other: Decoded) -> bool:
    return (one.valid, worth(one)) > (other.valid, worth(other))


def _decoded(rows: Sequence[Scores]) -> Decoded | None:
    """Rows read under every number of lines and length that they may have."""
    readings = []
    looks = [glance(row) for row in rows]
    for size, length in ((3, 30), (2, 36), (2, 44)):
        for start in range(len(rows) - size + 1):
            seen = looks[start : start + size]
            if sum(abs(len(each.text) - length) for each in seen) > 4 * size or min(map(likeness, seen)) < 0.3:
                continue
            for way in align_all(rows[start : start + size], length):
                reading = decode(way)
                if reading:
                    readings.append(replace(reading, first=start))
                if reading and reading.valid:
                    return readings[-1]
    return max(readings, key=lambda each: (each.valid, each.fit / len(each.lines)), default=None)


def _only(aim: Aim, decoded: Decoded) -> Aim:
    """The aim at those rows alone that make the zone."""
    lines = aim.lines[::-1] if aim.upside_down else aim.lines
    lines = lines[decoded.first : decoded.first + len(decoded.lines)]
    return replace(aim, lines=lines[::-1] if aim.upside_down else lines)


def _recut(seen: Look) -> Look:
    """A better reading where the characters stood too near together or too far apart for OCR-B, if there is one."""
    aim = _only(seen.aim, seen.decoded)
    best = Look(replace(seen.decoded, first=0), aim)
    ratio = seen.decoded.pitch / PITCH
    if 0.9 < ratio < 1.12:
        return best
    for taller, wider in ((ratio, 1.0), (1.0, 1 / ratio)):  # the height was mistaken, or the picture is stretched
        lines = tuple(replace(line, height=line.height * taller) for line in aim.lines)
        other = replace(aim, lines=lines, stretch=aim.stretch * wider)
        again = _decoded(recognise(other.strips()))
        if again and _better(again, best.decoded):
            best = Look(again, other)
        if best.decoded.sure:
            break
    return best


def _averaged(seen: Look) -> Look:
    """What several looks from a little elsewhere say together: what one look mistakes, most others do not."""
    decoded, aim = seen
    if decoded.sure or len(aim.lines) != len(decoded.lines):
        return seen
    length = len(decoded.lines[0])
    rows = [[row] for row in decoded.rows]
    edge = MARGIN * PER_CHARACTER
    for number, (taller, wider, lower, sharper) in enumerate(LOOKS, start=1):
        scores = recognise(aim.strips(taller, wider, lower, sharper))
        for own, each in zip(rows, scores, strict=True):
            start, end = ((at - edge) * wider / taller + edge for at in own[0].between)
            own.append(align(each, length, (start, end)))
        if number in (FEW, len(LOOKS)):
            decoded = decode([_together(own) for own in rows]) or decoded
        if decoded.sure:
            break
    return Look(decoded, aim)


def _together(rows: Sequence[Row]) -> Row:
    """The mean of several looks at one row."""
    logs = np.mean([np.maximum(row.scores, LEAST_LOG) for row in rows], axis=0)
    whole = np.logaddexp.reduce(logs, axis=1, keepdims=True)
    fit = float(np.mean([row.fit for row in rows]))
    return Row(np.asarray(logs - whole, np.float32), fit, rows[0].between)


def worth(decoded: Decoded) -> float:
    """How sure it is that this is a zone at all: 0 where the evidence does not do."""
    zone = parse(decoded.lines)
    mean = float(np.mean([each for row in decoded.confidence for each in row]))
    letters = [
        decoded.lines[span.line][column]
        for span in LAYOUTS[zone.format].spans
        if span.kind == "letters"
        for column in range(span.start, span.end)
    ]
    typed = sum(not each.isdigit() for each in letters) / len(letters)
    fillers = "".join(decoded.lines).count("<")
    if sum(map(len, decoded.lines)) - fillers < LEAST_PRINT:
        return 0.0
    if decoded.valid:
        return mean if mean > 0.6 and typed > 0.95 and fillers >= LEAST_FILLERS else 0.0
    signs = (decoded.lines[0][0] in "PVIAC") + sum(zone.checks.values()) + (fillers >= 6) + 2 * (fillers >= 20)
    signs += (mean > 0.9) + (not zone.misplaced)
    return mean - 0.3 if mean > 0.7 and typed > 0.9 and signs >= 3 else 0.0
