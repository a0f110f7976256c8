"""How a page lies in its picture, found in one step before anything is read: which way up, how skewed, where its
corners are, how large its letters (docs/architecture.md). At most 0.15 s for 12 megapixels."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from precheck.reading.lighting import evenly_lit, shrunk
from precheck.reading.orientation import Boxes, glyph_boxes, letter_height, slopes
from precheck.reading.sheet import Corners, find_content, find_sheet
from precheck.reading.upright import Vote, vote

Gray = NDArray[np.uint8]

_LOOK = 1300  # long side of the copy that is looked at
_CLEAR = 5.0  # log-likelihood by which the network's first choice must lead to be taken at its word
_UNDECIDED = 1.5  # a lead smaller than this says nothing: photos of things have 0 to 2, documents 9 to 60
_FEW_GLYPHS = 60
_LITTLE_PRINT = 0.8  # patches
_NIGHT = 100  # gray of a screen's dark ground
_USUAL_LETTER = 16.0  # pixels on the copy


@dataclass(frozen=True)
class Layout:
    """`rotations`: by how many degrees clockwise the content may appear turned, likeliest first; `sure`: the first is
    not to be doubted. `skews`: for each rotation the slope in degrees that remains once it is undone. `sheet`: corners
    as fractions, from top left clockwise, of the paper or of the part that is written on. `letter`: height of large
    letters as a share of the picture's longer side. `printed`: there is something like letters on it."""

    rotations: tuple[int, ...]
    sure: bool
    skews: Mapping[int, float]
    sheet: Corners | None
    letter: float
    printed: bool
    whole: bool


def lay_out(gray: Gray) -> Layout:
    """The layout of the page in this picture."""
    small = shrunk(gray, _LOOK)
    glyphs = glyph_boxes(_by_day(small))
    closer, scale, corner = _closer(gray, small, glyphs)
    seen = vote(gray[corner[1] :, corner[0] :], closer, scale)
    skews = slopes(closer)
    rotations, sure = _rotations(seen)
    sheet = find_sheet(small, glyphs)
    whole = sheet is not None
    if whole:
        skews = {}  # laid flat, a sheet has no slope left
    else:
        sheet = find_content(small.shape, glyphs)
    printed = len(glyphs) >= _FEW_GLYPHS or seen.prints >= _LITTLE_PRINT
    return Layout(rotations, sure, skews, sheet, letter_height(glyphs, small.shape), printed, whole)


def _by_day(small: Gray) -> Gray:
    """The picture itself, or with its letters dark where most of it is a dark screen."""
    return evenly_lit(small, _USUAL_LETTER) if float(np.median(small)) < _NIGHT else small


def _closer(gray: Gray, small: Gray, glyphs: Boxes) -> tuple[Boxes, float, tuple[int, int]]:
    """The glyphs, looked at more closely where they fill only a part of the page; the scale of the copy they were
    seen in and the corner (x, y in the picture) of the part that it shows."""
    part = find_content(small.shape, glyphs)
    if part is None:
        return glyphs, small.shape[0] / gray.shape[0], (0, 0)
    (left, top), (right, bottom) = part[0] * gray.shape[::-1], part[2] * gray.shape[::-1]
    cut = gray[int(top) : int(bottom), int(left) : int(right)]
    larger = shrunk(cut, _LOOK)
    return glyph_boxes(_by_day(larger)), larger.shape[0] / cut.shape[0], (int(left), int(top))


def _rotations(seen: Vote) -> tuple[tuple[int, ...], bool]:
    """The rotations in the network's order, and whether the first is sure; upright first where it cannot tell: most
    pictures are, and what is no page has no other way up."""
    order = sorted(range(4), key=lambda turn: -seen.turns[turn])
    lead = seen.turns[order[0]] - seen.turns[order[1]]
    if lead < _UNDECIDED:
        order = [0, *(turn for turn in order if turn)]
    return tuple(90 * turn for turn in order), lead >= _CLEAR
