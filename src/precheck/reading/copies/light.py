"""A photographed sheet in even light, in colour: shadows and yellow lamps taken out, stamps and portraits left.

Reading divides each place by the paper around it (`reading.lighting`); on a copy for people that would bleach portraits
and tinted grounds, so light is looked at more coarsely here, and on cards and passports only as a smooth slope.
"""

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Quality
from precheck.reading.lighting import shrunk

Colour = NDArray[np.uint8]
Plane = NDArray[np.float32]

_PAPER = 244.0
_EVEN, _BRIGHT = 0.88, 0.84  # from here on nothing is gained
_LOOK = 360
_DARK = 0.62  # of the paper further around: print, a photo or a block of colour, no shadow
_MOST, _MOST_ON_CARDS = 2.6, 1.7  # by which a place is made lighter
_TINT = 0.16  # share by which one colour of the light may be stronger than another and be mended


def poorly_lit(quality: Quality | None) -> bool:
    return quality is not None and (quality.evenness < _EVEN or quality.light < _BRIGHT)


def evenly_lit(image: Colour, *, card: bool) -> Colour:
    """The picture (gray, or RGB) as if light fell on it evenly. `card`: its ground is tinted and has a portrait."""
    import cv2

    gray = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    small = shrunk(np.asarray(gray, np.uint8), _LOOK).astype(np.float32)
    light = _slope(small) if card else _paper(small)
    target = float(min(_PAPER, light.max() * _MOST_ON_CARDS)) if card else _PAPER
    gain = np.clip(target / np.maximum(light, 1), 1.0, _MOST_ON_CARDS if card else _MOST).astype(np.float32)
    gain = cv2.resize(gain, (image.shape[1], image.shape[0]), interpolation=cv2.INTER_LINEAR)
    if image.ndim == 2:
        return np.asarray(np.clip(image * gain, 0, 255), np.uint8)
    tint = np.ones(3, np.float32) if card else _tint(image)
    planes = [np.clip(image[:, :, place] * gain * tint[place], 0, 255).astype(np.uint8) for place in range(3)]
    return np.dstack(planes)


def _paper(small: Plane) -> Plane:
    """How bright paper is at each place: print closed, and where what remains is dark, the paper further around."""
    import cv2

    paper = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)), (0, 0), 5)
    wide = cv2.GaussianBlur(cv2.dilate(paper, np.ones((61, 61), np.uint8)), (0, 0), 15)
    bright = np.where(paper < _DARK * wide, wide, paper).astype(np.float32)
    return np.asarray(cv2.GaussianBlur(bright, (0, 0), 6), np.float32)


def _slope(small: Plane) -> Plane:
    """A smooth surface of the second degree through the brighter part of each neighbourhood."""
    import cv2

    bright = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), 4)[::6, ::6]
    y, x = np.mgrid[-1 : 1 : complex(0, bright.shape[0]), -1 : 1 : complex(0, bright.shape[1])]
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1).reshape(-1, 6)
    values, weights = bright.ravel().astype(np.float64), np.ones(bright.size)
    fitted = values
    for _ in range(6):  # what lies below the surface is a portrait or print, and counts less each time
        solution, *_ = np.linalg.lstsq(terms * weights[:, None], values * weights, rcond=None)
        fitted = terms @ solution
        weights = np.where(values < fitted - 6, 0.25, 1.0)
    surface = fitted.reshape(bright.shape).astype(np.float32)
    return np.asarray(cv2.resize(np.maximum(surface, 40), (small.shape[1], small.shape[0])), np.float32)


def _tint(image: Colour) -> Plane:
    """What makes paper white: it is the brightest large part of a sheet."""
    few = image[:: max(1, image.shape[0] // 200), :: max(1, image.shape[1] // 200)].reshape(-1, 3).astype(np.float32)
    brightness = few.mean(axis=1)
    paper = np.median(few[brightness >= np.percentile(brightness, 60)], axis=0)
    return np.asarray(np.clip(paper.max() / np.maximum(paper, 1), 1.0, 1 + _TINT), np.float32)
