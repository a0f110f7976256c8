"""Glances at rows of print before they are read in earnest: most rows of a page are no rows of a zone."""

import numpy as np
from numpy.typing import NDArray

from precheck.reading.mrz.align import glance
from precheck.reading.mrz.find import Block, TextLine
from precheck.reading.mrz.recognise import recognise
from precheck.reading.mrz.strips import cut, natural_stretch

Gray = NDArray[np.uint8]

GLANCES = 7  # rows glanced at in vain before a direction of print is given up at one size
AGAIN = 3  # and so many more at each further size
GLIMPSE = 256  # width of the part of a strip that a glance takes in
PER_LETTER = 32  # pixels of a strip for which there must be a character
LEAST_CONFIDENCE = 0.6  # below it a row is no row of a zone
CLEAR = 0.93  # how surely a part without fillers must be read to be looked at more closely


class Gate:
    """Lets blocks pass that have a row with print like a zone's; glances at each row once, and at few in vain.

    `gray` is the picture turned as its rows run; one gate serves all sizes at which the picture is searched.
    """

    def __init__(self, gray: Gray) -> None:
        self.gray = gray
        self.seen: list[tuple[TextLine, bool]] = []
        self.in_vain = 0

    def fresh(self) -> "Gate":
        """The same gate with a little new patience, for another size."""
        self.in_vain = min(self.in_vain, GLANCES - AGAIN)
        return self

    def passes(self, block: Block) -> bool:
        """Whether a closer look is worth its time. The block is in pixels of `gray`."""
        return any(self._zone_like(line) for line in reversed(block.lines))

    def _zone_like(self, line: TextLine) -> bool:
        for other, good in self.seen:
            if _same(line, other):
                return good
        if self.in_vain >= GLANCES:
            return False
        good = self._glance(line)
        self.seen.append((line, good))
        self.in_vain += not good
        return good

    def _glance(self, line: TextLine) -> bool:
        strip = cut(self.gray, line, stretch=natural_stretch(line))
        start = max(0, (strip.shape[1] - GLIMPSE) // 2)
        part = np.ascontiguousarray(strip[:, start : start + GLIMPSE])
        for way in (part, np.ascontiguousarray(part[::-1, ::-1])):
            (scores,) = recognise([way])
            seen = glance(scores)
            sure = seen.confidence > (LEAST_CONFIDENCE if "<" in seen.text else CLEAR)
            if len(seen.text) >= part.shape[1] / PER_LETTER and sure:
                return True
        return False


def _same(one: TextLine, other: TextLine) -> bool:
    """The same row, found at another size of the picture."""
    middles = abs((one.left_y + one.right_y) - (other.left_y + other.right_y)) / 2
    ends = abs(one.left - other.left) + abs(one.right - other.right)
    alike = 0.8 < one.height / other.height < 1.25
    return alike and middles < 0.3 * one.height and ends < 6 * one.height
