"""How a page lies in its picture, found in one step before anything is read: which way up, how skewed, where its
corners are, how large its letters (docs/architecture.md). At most 0.15 s for 12 megapixels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from precheck.reading.lighting import evenly_lit, shrunk
from precheck.reading.orientation import Boxes, baselines, glyph_boxes, letter_height, sharpest
from precheck.reading.rows import Flat, flatten
from precheck.reading.sheet import Corners, find_content, find_sheets
from precheck.reading.upright import Vote, leads, vote

Gray = NDArray[np.uint8]

_LOOK = 1300  # long side of the copy that is looked at
_UNDECIDED = 1.5  # a lead smaller than this says nothing: photos of things have 0 to 2, documents 9 to 60
_FEW_GLYPHS = 60
_EDGE = 0.01  # of the picture: a sheet with a corner there may go on outside
_LITTLE_PRINT = 0.8  # patches
_NIGHT = 100  # gray of a screen's dark ground
_USUAL_LETTER = 16.0  # pixels on the copy


@dataclass(frozen=True)
class Layout:
    """`rotations`: by how many degrees clockwise the content may appear turned, likeliest first; `sure`: the first is
    not to be doubted. `flats`: for a rotation, how the page is flattened: the corners of the paper, or of the part
    that is written on, and the slope that then remains. `letter`: height of large letters as a share of the picture's
    longer side. `printed`: there is something like letters on it. `whole`: all corners of a sheet were seen."""

    rotations: tuple[int, ...]
    sure: bool
    flats: Mapping[int, Flat]
    letter: float
    printed: bool
    whole: bool

    def flat(self, rotation: int) -> Flat:
        return self.flats.get(rotation, Flat(None, 0.0))


def lay_out(gray: Gray, rotation: int | None = None) -> Layout:
    """The layout of the page in this picture. `rotation`: where it is known already, as from a coded line."""
    small = shrunk(gray, _LOOK)
    glyphs = glyph_boxes(_by_day(small))
    part = find_content(small.shape, glyphs)
    closer = _closer(gray, small, glyphs, part)
    printed = len(glyphs) >= _FEW_GLYPHS
    rotations: tuple[int, ...]
    if rotation is None:
        seen = vote(gray[closer.top :, closer.left :], closer.glyphs, closer.scale)
        rotations, sure = _rotations(seen)
        printed = printed or seen.prints >= _LITTLE_PRINT
    else:
        rotations, sure = (rotation,), True
    outlines = find_sheets(small, glyphs)
    flats: dict[int, Flat] = {}
    whole = False
    for turn in (rotations[0],) if sure else (rotations[0], (rotations[0] + 90) % 360):
        flat = flatten(glyphs, small.shape, turn, outlines)
        whole = whole or (flat.sheet is not None and bool(((flat.sheet > _EDGE) & (flat.sheet < 1 - _EDGE)).all()))
        if flat.sheet is None and part is not None:
            flat = Flat(part, sharpest(*baselines(closer.glyphs, turn))[1])
        flats |= {turn: flat, (turn + 180) % 360: flat}
    return Layout(rotations, sure, flats, letter_height(glyphs, small.shape), printed, whole)


class _Closer(NamedTuple):
    """Glyphs in a copy, its scale, and where in the picture its corner lies."""

    glyphs: Boxes
    scale: float
    left: int
    top: int


def _by_day(small: Gray) -> Gray:
    """The picture itself, or with its letters dark where most of it is a dark screen."""
    return evenly_lit(small, _USUAL_LETTER) if float(np.median(small)) < _NIGHT else small


def _closer(gray: Gray, small: Gray, glyphs: Boxes, part: Corners | None) -> _Closer:
    """The glyphs, looked at more closely where they fill only a `part` of the page."""
    if part is None:
        return _Closer(glyphs, small.shape[0] / gray.shape[0], 0, 0)
    (left, top), (right, bottom) = part[0] * gray.shape[::-1], part[2] * gray.shape[::-1]
    cut = gray[int(top) : int(bottom), int(left) : int(right)]
    larger = shrunk(cut, _LOOK)
    return _Closer(glyph_boxes(_by_day(larger)), larger.shape[0] / cut.shape[0], int(left), int(top))


def _rotations(seen: Vote) -> tuple[tuple[int, ...], bool]:
    """The rotations in the network's order, and whether the first is sure; upright first where it cannot tell: most
    pictures are, and what is no page has no other way up."""
    order = sorted(range(4), key=lambda turn: -seen.turns[turn])
    lead = seen.turns[order[0]] - seen.turns[order[1]]
    if lead < _UNDECIDED:
        order = [0, *(turn for turn in order if turn)]
    return tuple(90 * turn for turn in order), leads(seen)
