"""What goes wrong with pictures of papers, by degrees. Sizes are millimetres of the paper, so that a fault is the same
at every resolution."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
EDGES = ("left", "top", "right", "bottom")


def blurred(gray: Gray, dpi: float, width: float) -> Gray:
    """Out of focus: `width` is the standard deviation in millimetres."""
    return np.asarray(cv2.GaussianBlur(gray, (0, 0), width * dpi / 25.4), np.uint8)


def shaken(gray: Gray, dpi: float, length: float, rng: Random) -> Gray:
    """The hand moved by `length` millimetres, along the lines or across them."""
    size = max(2, round(length * dpi / 25.4))
    kernel = np.full((1, size) if rng.random() < 0.5 else (size, 1), 1 / size, np.float32)
    return np.asarray(cv2.filter2D(gray, -1, kernel, borderType=cv2.BORDER_REPLICATE), np.uint8)


def dark(gray: Gray, left: float, rng: Random) -> Gray:
    """With `left` of the light, and the noise of a sensor that sees little."""
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, 3.5, gray.shape)
    return np.asarray(np.clip(gray * left + noise, 0, 255), np.uint8)


def under_a_lamp(gray: Gray, at: tuple[float, float], reach: float) -> Gray:
    """A lamp's reflection at `at` (fractions of the picture), its white some `reach` of the shorter side in radius."""
    tall, wide = gray.shape
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float32)
    far = np.hypot(x - at[0] * wide, (y - at[1] * tall) * 1.4) / (reach * min(tall, wide))
    spot = 1 / (1 + np.exp(np.minimum((far - 1) * 9, 50)))  # white inside, a halo of a third of its size
    return np.asarray(np.clip(gray * (1 - 0.6 * spot) + 255 * 1.3 * spot, 0, 255), np.uint8)


def dimmed(gray: Gray, paper: int) -> Gray:
    """As a camera exposes a page in a room: white paper is not white in the picture."""
    return np.asarray(np.clip(gray.astype(np.float32) * (paper / 250), 0, 255), np.uint8)


def without(gray: Gray, edge: str, share: float) -> Gray:
    """The picture without `share` of it at one edge."""
    tall, wide = gray.shape
    across, down = round(share * wide), round(share * tall)
    rows = slice(down if edge == "top" else 0, tall - down if edge == "bottom" else tall)
    columns = slice(across if edge == "left" else 0, wide - across if edge == "right" else wide)
    return np.ascontiguousarray(gray[rows, columns])


def print_in(gray: Gray, rng: Random) -> tuple[float, float]:
    """A place in the inner part of the picture where something is printed, as fractions: of eight, the busiest."""
    tall, wide = gray.shape
    places = [(rng.uniform(0.25, 0.75), rng.uniform(0.25, 0.75)) for _ in range(8)]
    reach = max(8, wide // 20)

    def busy(at: tuple[float, float]) -> float:
        x, y = round(at[0] * wide), round(at[1] * tall)
        return float(gray[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach].std())

    return max(places, key=busy)
