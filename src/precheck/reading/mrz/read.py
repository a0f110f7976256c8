"""Reads the machine-readable zones of a picture: find rows of print, glance, look, and keep the best of each place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, MrzReading
from precheck.reading.mrz.find import Block, TextLine, blocks, halved, ink_of, shrunk
from precheck.reading.mrz.gate import Gate
from precheck.reading.mrz.look import Look, look, looked_again, worth
from precheck.reading.mrz.strips import levelled, tuned
from precheck.reading.mrz.text import mrz_in_text

__all__ = ["MrzFound", "mrz_in_text", "read_mrz"]

Gray = NDArray[np.uint8]

MOST = 2600  # long side beyond which a picture is halved: an A4 page at that size has capitals of 21 pixels
SIDES = (1000, 640, 1600)  # long sides at which to look, in this order
ROOMY = 0.45  # share of the picture below which a zone leaves room for another card
SMALL = 900  # beyond it a picture in which nothing yet looked like a zone is not enlarged
ENOUGH = 0.67  # worth of a reading that no other size of the picture will better, valid or not
LOOKS_IN_VAIN = 6  # blocks looked at before a direction of print is given up at one size
DARK = 100  # a page whose middle shade is darker may have light print


@dataclass(frozen=True)
class MrzFound:
    """A zone and by how many degrees clockwise the content appears turned in the picture it was read from."""

    reading: MrzReading
    rotation: int


@dataclass(frozen=True)
class _Candidate:
    """A reading, where it stands in the picture as fractions, before turning, and how surely it is a zone."""

    seen: Look
    turned: bool
    box: Box
    worth: float

    @property
    def valid(self) -> bool:
        return self.seen.decoded.valid

    def closer(self) -> "_Candidate":
        """The same after more looks, where the first left something open."""
        again = looked_again(self.seen)
        return self if again is self.seen else replace(self, seen=again, worth=worth(again.decoded))


def read_mrz(gray: Gray) -> list[MrzFound]:
    """All zones in the picture, each once. A page without one gives none."""
    while max(gray.shape) > 2 * MOST:
        gray = halved(gray)
    found = _searched(gray, SIDES)
    if not found and np.median(gray[::7, ::7]) < DARK:
        found = _searched(255 - gray, SIDES[:1])
    closer = [each.closer() for each in _distinct(found)]
    return [_as_found(each) for each in closer if each.worth > 0]


def _searched(gray: Gray, sides: Sequence[int]) -> list[_Candidate]:
    """The zones found at one size after the other until there is one; at last with a stricter eye for print."""
    found: list[_Candidate] = []
    hints = 0
    ways = [(False, Gate(gray)), (True, Gate(np.rot90(gray)))]  # a view: only strips are copied
    near, times = gray, 1
    while max(near.shape) > MOST:
        near, times = halved(near), 2 * times
    done: list[float] = []
    for side, strict in [*((side, False) for side in sides), (sides[0], True)]:
        sure = [each for each in found if each.valid or each.worth > ENOUGH]
        if sure and max(_reach(each.box, gray.shape) for each in sure) > ROOMY:
            break
        if side <= SIDES[0] and sure:  # a second card has smaller print, or it would have been seen as well
            continue
        if side > SIDES[0] and not hints and max(gray.shape) > SMALL:
            continue
        small, factor = shrunk(near, side)
        factor *= times
        if not strict and any(abs(factor / other - 1) < 0.1 for other in done):
            continue
        done.append(factor)
        ink = ink_of(small, strict=strict)
        for turned, gate in ways:
            pair = [np.ascontiguousarray(np.rot90(each)) if turned else each for each in (small, ink)]
            here, hinted = _in_blocks(blocks(pair[0], pair[1], factor), gate, found, turned=turned)
            found += here
            hints += hinted
    return found


def _reach(box: Box, shape: tuple[int, ...]) -> float:
    """The longer side of the box as a share of the longer side of the picture."""
    return max((box.right - box.left) * shape[1], (box.bottom - box.top) * shape[0]) / max(shape)


def _in_blocks(
    some: Sequence[Block], gate: Gate, known: Sequence[_Candidate], *, turned: bool
) -> tuple[list[_Candidate], int]:
    """Zones in the blocks found at one size and in one direction of print, and how many blocks looked like one."""
    whole = gate.fresh().gray
    found: list[_Candidate] = []
    hints = in_vain = 0
    for block in some:
        if not gate.passes(block):
            continue
        lines = tuned(whole, levelled(block.lines))
        box = _box_of(lines, whole.shape, turned=turned)
        if any(_overlap(box, each.box) > 0.5 and each.valid for each in [*found, *known]):
            continue
        seen, hinted = look(whole, lines)
        hints += hinted
        in_vain += seen is None
        if in_vain >= LOOKS_IN_VAIN:
            break
        if seen and (value := worth(seen.decoded)) > 0:
            found.append(_Candidate(seen, turned, box, value))
    return found, hints


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
    for each in sorted(found, key=lambda one: (not one.valid, -one.worth)):
        if not any(_overlap(each.box, other.box) > 0.3 for other in kept):
            kept.append(each)
    return kept


def _as_found(candidate: _Candidate) -> MrzFound:
    decoded, aim = candidate.seen
    rotation = (90 * candidate.turned + 180 * aim.upside_down) % 360
    box = candidate.box
    for _ in range((360 - rotation) // 90 % 4):  # clockwise quarters that make it upright
        box = _quarter(box)
    return MrzFound(MrzReading(decoded.lines, box, decoded.confidence, decoded.overruled), rotation)
