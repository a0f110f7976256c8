"""Reads the machine-readable zones of a picture: find, look, turn upright, decode, judge."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz import parse
from precheck.identifiers.mrz_layouts import LAYOUTS
from precheck.model.page import Box, MrzReading
from precheck.reading.mrz.align import Glance, Scores, align_all, glance
from precheck.reading.mrz.decode import Decoded, decode
from precheck.reading.mrz.find import Block, TextLine, blocks, shrunk
from precheck.reading.mrz.recognise import CAP, recognise
from precheck.reading.mrz.strips import cut, levelled, neighbours, tuned
from precheck.reading.mrz.text import mrz_in_text

__all__ = ["MrzFound", "mrz_in_text", "read_mrz"]

Gray = NDArray[np.uint8]

SIDES = (1000, 640, 1600)  # long sides at which to look, in this order
PITCH = 1.04 * CAP  # from character to character in OCR-B, on a strip
GLANCES = 9  # lines glanced at before a direction of print is given up
GLIMPSE = 320  # width of the part of a strip that a glance takes in
LEAST_FILLERS = 2  # surname and given names are set apart by two
ENOUGH = 0.67  # worth of a reading that no other size of the picture will better, valid or not
CLEAR = 0.93  # how surely a part without fillers must be read to be looked at more closely
LEAST_CONFIDENCE = 0.6  # below it a row is no row of a zone


@dataclass(frozen=True)
class MrzFound:
    """A zone and by how many degrees clockwise the content appears turned in the picture it was read from."""

    reading: MrzReading
    rotation: int


@dataclass(frozen=True)
class _Candidate:
    """A reading, its valid or not, and where it stands in the picture as fractions, before turning."""

    decoded: Decoded
    rotation: int
    box: Box
    worth: float


def read_mrz(gray: Gray) -> list[MrzFound]:
    """All zones in the picture, each once. A page without one gives none."""
    found: list[_Candidate] = []
    looked = False
    for side in SIDES:
        hints = 0
        for turned in (False, True):
            here, hinted = _at_scale(gray, side, turned=turned, known=found)
            found += here
            hints += hinted
        looked = looked or hints > 0
        done = any(each.decoded.valid or each.worth > ENOUGH for each in found)
        if done or (side == 640 and not looked and max(gray.shape) > 1300):
            break
    return [_as_found(each) for each in _distinct(found)]


def _at_scale(gray: Gray, side: int, *, turned: bool, known: Sequence[_Candidate]) -> tuple[list[_Candidate], int]:
    """Zones found at one size and in one direction of print, and how many blocks looked like one."""
    small, factor = shrunk(gray, side)
    if turned:
        small = np.ascontiguousarray(np.rot90(small))
    whole = np.rot90(gray) if turned else gray  # a view: only strips are copied
    found: list[_Candidate] = []
    hints = 0
    gate = _Gate(whole, factor)
    for block in blocks(small):
        if not gate.passes(block):
            continue
        lines = tuned(whole, levelled([line.scaled(factor) for line in block.lines]))
        box = _box_of(lines, whole.shape, turned=turned)
        if any(_overlap(box, each.box) > 0.5 and each.decoded.valid for each in [*found, *known]):
            continue
        candidate, hinted = _look(whole, lines, turned=turned)
        hints += hinted
        if candidate:
            found.append(replace(candidate, box=box))
    return found, hints


class _Gate:
    """Lets blocks pass that have a line with print like a zone's; glances at each line once, and at few in vain."""

    def __init__(self, gray: Gray, factor: float) -> None:
        self.gray, self.factor = gray, factor
        self.seen: dict[TextLine, bool] = {}

    def passes(self, block: Block) -> bool:
        """Whether a closer look is worth its time."""
        return any(self._zone_like(line) for line in reversed(block.lines))

    def _zone_like(self, line: TextLine) -> bool:
        if line not in self.seen:
            if list(self.seen.values()).count(False) >= GLANCES:
                return False
            strip = cut(self.gray, line.scaled(self.factor))
            start = max(0, (strip.shape[1] - GLIMPSE) // 2)
            part = np.ascontiguousarray(strip[:, start : start + GLIMPSE])
            looks = [glance(each) for each in recognise([part, np.ascontiguousarray(part[::-1, ::-1])])]
            least = part.shape[1] / 40
            self.seen[line] = any(
                len(look.text) >= least and look.confidence > (LEAST_CONFIDENCE if "<" in look.text else CLEAR)
                for look in looks
            )
        return self.seen[line]


def _look(gray: Gray, lines: tuple[TextLine, ...], *, turned: bool) -> tuple[_Candidate | None, bool]:
    """The zone on these lines, and whether they look like one at all."""
    ways = []
    for upside_down in (False, True):
        (scores,) = recognise([cut(gray, lines[-1], upside_down=upside_down)])
        ways.append((glance(scores), upside_down, scores))
    seen, upside_down, scores = max(ways, key=lambda each: _likeness(each[0]))
    if _likeness(seen) < LEAST_CONFIDENCE:
        return None, False
    order = lines[::-1] if upside_down else lines
    others = recognise([cut(gray, line, upside_down=upside_down) for line in lines[:-1]])
    if sum(glance(each).text.count("<") for each in (scores, *others)) < LEAST_FILLERS:
        return None, False
    rows = [scores, *others[::-1]] if upside_down else [*others, scores]
    decoded = _best_zone(gray, order, rows, upside_down=upside_down)
    if decoded is None:
        return None, True
    if not decoded.valid:
        decoded = _recut(gray, order, decoded, upside_down=upside_down)
    rotation = ((90 if turned else 0) + (180 if upside_down else 0)) % 360
    worth = _worth(decoded)
    return (_Candidate(decoded, rotation, Box(0, 0, 0, 0), worth) if worth > 0 else None), True


def _recut(gray: Gray, lines: tuple[TextLine, ...], decoded: Decoded, *, upside_down: bool) -> Decoded:
    """A better reading where the characters stood too near together or too far apart for OCR-B, if there is one."""
    ratio = decoded.pitch / PITCH
    if len(lines) != len(decoded.lines) or 0.93 < ratio < 1.08:
        return decoded
    for taller, stretch in ((ratio, 1.0), (1.0, 1 / ratio)):  # the height was mistaken, or the picture is stretched
        strips = [
            cut(gray, replace(line, height=line.height * taller), upside_down=upside_down, stretch=stretch)
            for line in lines
        ]
        again = _decoded(recognise(strips))
        if again and (again.valid, _worth(again)) > (decoded.valid, _worth(decoded)):
            decoded = again
    return decoded


def _likeness(seen: Glance) -> float:
    """How much a row looks like a row of a zone: enough characters, surely read, and fillers in it."""
    fillers = min(seen.text.count("<"), 4)
    return seen.confidence * (0.8 + 0.05 * fillers) if 22 <= len(seen.text) <= 56 else 0.0


def _best_zone(gray: Gray, lines: tuple[TextLine, ...], rows: Sequence[Scores], *, upside_down: bool) -> Decoded | None:
    """The best reading of two or three neighbouring rows; a row above or below may have been missed."""
    decoded = _decoded(rows)
    if (decoded and decoded.valid) or len(lines) > 2:
        return decoded
    above, below = neighbours(lines)
    extra = recognise([cut(gray, line, upside_down=upside_down) for line in (above, below)])
    for more in ([extra[0], *rows], [*rows, extra[1]]):
        again = _decoded(more)
        if again and (decoded is None or (again.valid, _worth(again)) > (decoded.valid, _worth(decoded))):
            decoded = again
    return decoded


def _decoded(rows: Sequence[Scores]) -> Decoded | None:
    """Rows read under every number of lines and length that they may have."""
    readings = []
    looks = [glance(row) for row in rows]
    for size, length in ((3, 30), (2, 36), (2, 44)):
        for start in range(len(rows) - size + 1):
            seen = looks[start : start + size]
            if sum(abs(len(look.text) - length) for look in seen) > 4 * size or min(map(_likeness, seen)) < 0.3:
                continue
            for way in align_all(rows[start : start + size], length):
                reading = decode(way)
                if reading:
                    readings.append(reading)
                if reading and reading.valid:
                    return reading
    return max(readings, key=lambda each: (each.valid, each.fit / len(each.lines)), default=None)


def _worth(decoded: Decoded) -> float:
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
    if decoded.valid:
        return mean if mean > 0.6 and typed > 0.95 and fillers >= 2 else 0.0
    signs = (decoded.lines[0][0] in "PVIAC") + sum(zone.checks.values()) + (fillers >= 6) + 2 * (fillers >= 20)
    signs += (mean > 0.9) + (not zone.misplaced)
    return mean - 0.3 if mean > 0.7 and typed > 0.9 and signs >= 3 else 0.0


def _box_of(lines: Sequence[TextLine], shape: tuple[int, ...], *, turned: bool) -> Box:
    """The box around the lines as fractions of the picture given (where `turned`, lines are in its quarter turn)."""
    height, width = shape[:2]
    pad = lines[0].height * 0.8
    left = (min(min(line.left, line.right) for line in lines) - pad) / width
    right = (max(max(line.left, line.right) for line in lines) + pad) / width
    top = (min(min(line.left_y, line.right_y) for line in lines) - pad) / height
    bottom = (max(max(line.left_y, line.right_y) for line in lines) + pad) / height
    box = Box(max(0.0, left), max(0.0, top), min(1.0, right), min(1.0, bottom))
    return _quarter(box) if turned else box


def _quarter(box: Box) -> Box:
    """The box after the picture was turned a quarter clockwise."""
    return Box(1 - box.bottom, box.left, 1 - box.top, box.right)


def _overlap(one: Box, other: Box) -> float:
    """The common area as a share of the smaller box."""
    width = min(one.right, other.right) - max(one.left, other.left)
    height = min(one.bottom, other.bottom) - max(one.top, other.top)
    if width <= 0 or height <= 0:
        return 0.0
    areas = ((each.right - each.left) * (each.bottom - each.top) for each in (one, other))
    return width * height / max(min(areas), 1e-9)


def _distinct(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Of candidates at one place the best."""
    kept: list[_Candidate] = []
    for each in sorted(found, key=lambda one: (not one.decoded.valid, -one.worth)):
        if not any(_overlap(each.box, other.box) > 0.3 for other in kept):
            kept.append(each)
    return kept


def _as_found(candidate: _Candidate) -> MrzFound:
    box = candidate.box
    for _ in range((360 - candidate.rotation) // 90 % 4):  # clockwise quarters that make it upright
        box = _quarter(box)
    decoded = candidate.decoded
    return MrzFound(MrzReading(decoded.lines, box, decoded.confidence, decoded.overruled), candidate.rotation)
