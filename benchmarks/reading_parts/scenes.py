"""Pictures of pages: drawn clean at a resolution, or a sheet on a table as a phone sees it."""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from samples import shapes, textures
from samples.sheet import Leaf

Gray = NDArray[np.uint8]
A4_INCHES = (8.27, 11.69)


def clean(leaf: Leaf, dpi: float) -> Gray:
    """The page as a program draws it."""
    return gray_of(shapes.render(leaf, dpi))


def gray_of(picture: NDArray[np.uint8]) -> Gray:
    """Blue, green and red to gray."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def sheet_on_table(leaf: Leaf, rng: Random, dpi: float, *, hand: bool) -> Gray:
    """A photo in which an inch of the sheet is about `dpi` pixels: perspective, tilt to 6°, uneven light, the shadow of
    the hand that holds the phone, a soft lens, noise, JPEG of quality 60 to 90."""
    paper = clean(leaf, dpi)
    share = rng.uniform(0.82, 0.95)
    tall = round(paper.shape[0] / share)
    wide = round(tall * 3 / 4)
    corners = shapes._corners(rng, paper.shape[1], paper.shape[0], wide, tall, rng.uniform(-6, 6), 1.0)
    source = np.array([[0, 0], [paper.shape[1], 0], [paper.shape[1], paper.shape[0]], [0, paper.shape[0]]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    cover = cv2.warpPerspective(np.full(paper.shape, 255, np.uint8), matrix, (wide, tall)).astype(np.float32) / 255
    scene = _table(rng, wide, tall)
    edge = cv2.GaussianBlur(np.roll(cover, (wide // 90, wide // 130), (0, 1)), (0, 0), max(2.0, wide / 90))
    scene *= 1 - 0.4 * edge
    scene = scene * (1 - cover) + cv2.warpPerspective(paper, matrix, (wide, tall)).astype(np.float32) * cover * 0.96
    scene *= _light(rng, wide, tall, hand=hand)
    scene = cv2.GaussianBlur(scene, (0, 0), rng.uniform(0.3, 0.75) * max(0.7, dpi / 200))
    noise = np.random.default_rng(rng.getrandbits(32))
    scene += noise.normal(0, rng.uniform(1.5, 4), scene.shape).astype(np.float32)
    return packed(np.clip(scene, 0, 255).astype(np.uint8), rng.randint(60, 90))


def _table(rng: Random, wide: int, tall: int) -> NDArray[np.float32]:
    """A table in gray, drawn at a quarter of the size: it is soft anyhow."""
    small: NDArray[np.float32] = textures.table(rng, max(64, wide // 4), max(64, tall // 4)).mean(axis=2)
    return np.asarray(cv2.resize(small, (wide, tall), interpolation=cv2.INTER_LINEAR), np.float32)


def _light(rng: Random, wide: int, tall: int, *, hand: bool) -> NDArray[np.float32]:
    field = textures.light(rng, max(64, wide // 8), max(64, tall // 8), 1.0)
    if hand:
        field = field * shadow_of_hand(rng, field.shape[1], field.shape[0])
    return np.asarray(cv2.resize(field, (wide, tall), interpolation=cv2.INTER_LINEAR), np.float32)


def shadow_of_hand(rng: Random, wide: int, tall: int) -> NDArray[np.float32]:
    """A factor for each pixel: an arm and four fingers from one side, with soft edges."""
    mask = np.zeros((tall, wide), np.float32)
    side, height = rng.choice((0, 1)), rng.uniform(0.3, 0.9) * tall
    reach = rng.uniform(0.35, 0.7) * wide
    palm = (round(reach if side == 0 else wide - reach), round(height))
    elbow = ((-wide // 5) if side == 0 else wide + wide // 5, round(height + rng.uniform(0.1, 0.5) * tall))
    cv2.line(mask, elbow, palm, 1.0, max(3, round(0.2 * wide)))
    for finger in range(4):
        angle = np.deg2rad(rng.uniform(-12, 12) + 22 * (finger - 1.5) + (0 if side == 0 else 180))
        tip = (round(palm[0] + np.cos(angle) * 0.24 * wide), round(palm[1] + np.sin(angle) * 0.24 * wide))
        cv2.line(mask, palm, tip, 1.0, max(2, round(0.055 * wide)))
    mask = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.008, 0.03) * wide)
    return np.asarray(1 - rng.uniform(0.25, 0.5) * np.clip(mask, 0, 1), np.float32)


def under_a_hand(gray: Gray, rng: Random) -> Gray:
    """A picture with the shadow of a hand over it."""
    field = shadow_of_hand(rng, gray.shape[1] // 8, gray.shape[0] // 8)
    whole = cv2.resize(field, (gray.shape[1], gray.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(gray * whole, 0, 255), np.uint8)


def packed(gray: Gray, quality: int) -> Gray:
    """Through JPEG and back."""
    data = cv2.imencode(".jpg", gray, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)


def turned(gray: Gray, degrees: int) -> Gray:
    """Turned clockwise by a multiple of 90 degrees."""
    return np.ascontiguousarray(np.rot90(gray, -degrees // 90))
