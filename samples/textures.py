"""Tables, cloth and light, for the background of phone pictures. Soft on purpose: fine grain would only cost bytes."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]


def _cloud(noise: np.random.Generator, wide: int, tall: int, cells_x: int, cells_y: int) -> Plane:
    """Smooth noise between 0 and 1."""
    small = noise.random((max(2, cells_y), max(2, cells_x))).astype(np.float32)
    plane: Plane = np.clip(cv2.resize(small, (wide, tall), interpolation=cv2.INTER_CUBIC), 0, 1).astype(np.float32)
    return plane


def table(rng: Random, wide: int, tall: int) -> Plane:
    """Wood, bed linen, a plain desk, stone, or a checked cloth: blue, green, red as floats."""
    noise = np.random.default_rng(rng.getrandbits(32))
    kind = rng.choice(("wood", "linen", "desk", "stone", "checks", "dark"))
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float32) / wide
    if kind == "wood":
        grain = _cloud(noise, wide, tall, 3, 60) * 0.6 + _cloud(noise, wide, tall, 6, 180) * 0.4
        board = ((y * 5 + 0.03 * _cloud(noise, wide, tall, 4, 4)) % 1 < 0.012).astype(np.float32)
        dark, pale = rng.choice(
            (((40, 66, 96), (110, 150, 186)), ((28, 42, 60), (70, 96, 128)), ((140, 170, 196), (186, 208, 224)))
        )
        shade = np.clip(grain - board * 0.6, 0, 1)
    elif kind == "linen":
        folds = np.sin((x * rng.uniform(3, 8) + y * rng.uniform(2, 6) + 0.8 * _cloud(noise, wide, tall, 4, 5)) * 6)
        shade = 0.5 + 0.28 * folds + 0.2 * _cloud(noise, wide, tall, 8, 10)
        dark, pale = rng.choice(
            (((150, 120, 100), (214, 190, 172)), ((110, 84, 120), (176, 150, 190)), ((96, 120, 96), (170, 190, 168)))
        )
    elif kind == "checks":
        shade = 0.35 + 0.3 * ((x * 14 % 1) < 0.5) + 0.3 * ((y * 14 % 1) < 0.5)
        dark, pale = rng.choice((((60, 50, 140), (220, 216, 226)), ((120, 80, 50), (224, 214, 206))))
    elif kind == "stone":
        shade = _cloud(noise, wide, tall, 30, 40) * 0.5 + _cloud(noise, wide, tall, 120, 160) * 0.5
        dark, pale = (116, 120, 126), (176, 180, 184)
    else:
        shade = 0.4 + 0.3 * _cloud(noise, wide, tall, 3, 3)
        dark, pale = ((26, 26, 30), (64, 62, 66)) if kind == "dark" else ((128, 140, 150), (190, 198, 204))
    low, high = np.array(dark, np.float32), np.array(pale, np.float32)
    plane: Plane = (low + (high - low) * np.clip(shade, 0, 1)[:, :, None]).astype(np.float32)
    return plane


def light(rng: Random, wide: int, tall: int, hard: float) -> Plane:
    """A factor for each pixel: a lamp or window at one side, darker corners, sometimes the phone's own shadow."""
    y, x = np.mgrid[0:tall, 0:wide].astype(np.float32)
    x, y = x / wide - 0.5, y / tall - 0.5
    angle, strength = rng.uniform(0, 2 * np.pi), rng.uniform(0.08, 0.3) * hard
    field = 0.97 + strength * (x * np.cos(angle) + y * np.sin(angle)) - 0.18 * hard * (x * x + y * y)
    if rng.random() < 0.4 * hard:
        edge = x * np.cos(angle + 1) + y * np.sin(angle + 1) - rng.uniform(-0.2, 0.25)
        field -= rng.uniform(0.12, 0.28) * hard / (1 + np.exp(-edge * rng.uniform(14, 50)))
    if rng.random() < 0.2 * hard:  # the spot of a lamp on a glossy page
        cx, cy = rng.uniform(-0.4, 0.4), rng.uniform(-0.4, 0.4)
        field += 0.12 * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / 0.01)
    plane: Plane = np.clip(field, 0.45, 1.15).astype(np.float32)
    return plane
