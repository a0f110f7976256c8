"""Draws lines of machine-readable zones on paper, as they are printed: faces, ink, security print, what stands around.

What cameras, scanners and messengers then do to them is in `spoil`.
"""

from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.faces import MONOSPACED, PROPORTIONAL, Face, advances, font, glyph, some_face
from training.specimens import name, piece

Real = NDArray[np.float32]

CAPITALS = (24, 36)  # height of a capital as first drawn: little is enough for what is photographed small


def noise(random: Random, shape: tuple[int, int]) -> Real:
    """Gaussian noise of variance one, from our own seed."""
    return np.random.default_rng(random.getrandbits(32)).standard_normal(shape, dtype=np.float32)


def blurred_noise(random: Random, shape: tuple[int, int], size: float) -> Real:
    """Noise of spots about `size` pixels wide."""
    small = (int(shape[0] / size) + 3, int(shape[1] / size) + 3)
    return np.asarray(cv2.resize(noise(random, small), shape[::-1], interpolation=cv2.INTER_CUBIC), np.float32)


def line_of_ink(random: Random, text: str, face: Face, pitch: float) -> tuple[Real, Real]:
    """Ink of a line (0..1), two capitals high; and the middles of the characters. Where `pitch` is 0: set naturally."""
    capital = face.capital
    if pitch:
        middles = (np.arange(len(text)) + 0.5) * pitch + capital
    else:
        widths = advances(face, text) + capital * random.uniform(0.06, 0.3)
        middles = np.cumsum(widths) - widths / 2 + capital
    middles = middles.astype(np.float32)
    ink = np.zeros((2 * capital, int(middles[-1] + 2 * capital) + 1), np.uint8)
    shake = random.choice((0.0, 0.0, 0.015, 0.03)) * capital
    for character, middle in zip(text, middles, strict=True):
        left = int(middle - capital + random.gauss(0, shake))
        tile = glyph(face, character)
        left = max(0, min(left, ink.shape[1] - tile.shape[1]))
        place = ink[:, left : left + tile.shape[1]]
        np.maximum(place, tile, out=place)
    return np.asarray(ink, np.float32) / np.float32(255), middles


def weigh(random: Random, ink: Real, capital: int) -> Real:
    """Ink spreads, is thin, wears off, or comes from a coarse raster."""
    kind = random.random()
    if kind < 0.5:  # thinner or bolder: soften, then cut at another level than half
        soft = cv2.GaussianBlur(ink, (0, 0), capital * random.uniform(0.02, 0.06))
        level, sharp = random.uniform(0.22, 0.78), random.uniform(3, 9)
        ink = np.clip((soft - level) * sharp + 0.5, 0, 1)
        ink /= max(0.5, float(ink.max()))
    if random.random() < 0.13:  # worn, or a dot-matrix raster
        grain = blurred_noise(random, (ink.shape[0], ink.shape[1]), capital * random.uniform(0.05, 0.4))
        ink = np.clip(ink * (1 - random.uniform(0.2, 0.8) * np.clip(grain, 0, 1)), 0, 1)
    return np.asarray(ink, np.float32)


def paper(random: Random, shape: tuple[int, int], capital: int) -> Real:
    """Paper, 0 (black) to 1: plain, textured, with security print of waves, or with a picture's blobs."""
    height, width = shape
    ground = np.full(shape, random.uniform(0.55, 0.98), np.float32)
    kind = random.random()
    unit = capital / 36
    if kind < 0.5:
        waves(random, ground, unit, random.uniform(0.02, 0.2), random.randint(1, 4))
    elif kind < 0.7:
        size = random.choice((3, 8, 25)) * unit
        ground += random.uniform(0.01, 0.1) * blurred_noise(random, (height, width), size)
    elif kind < 0.78:  # a portrait, a map or a landscape behind the print
        ground += random.uniform(0.05, 0.16) * blurred_noise(random, (height, width), random.uniform(40, 120) * unit)
    if random.random() < 0.15:  # repeated micro-print or a watermark under the zone
        ground -= random.uniform(0.08, 0.3) * words(random, (height, width), unit)
    return ground


def waves(random: Random, ground: Real, unit: float, strength: float, count: int) -> None:
    """Guilloche: bent parallel lines, darker than the ground."""
    height, width = ground.shape
    rows, columns = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None]
    for _ in range(count):
        length, turn = random.uniform(8, 70) * unit, random.uniform(0, np.pi)
        bend = random.uniform(0, 14) * unit * np.sin(columns / (random.uniform(20, 120) * unit) + random.uniform(0, 6))
        phase = rows * np.float32(np.cos(turn)) + (columns * np.float32(np.sin(turn)) + bend)
        wave = np.sin(phase * np.float32(2 * np.pi / length))
        sharp = random.choice((0.0, 0.6, 0.85))
        ground -= np.float32(random.uniform(0.3, 1) * strength) * np.clip((wave - sharp) / (1 - sharp), 0, 1)


def words(random: Random, shape: tuple[int, int], unit: float) -> Real:
    """Words (0..1) across the area, small and repeated, or one that is larger than the print."""
    height, width = shape
    mark = np.zeros(shape, np.uint8)
    size = random.uniform(0.5, 5) * unit
    turn = random.uniform(-0.5, 0.5) if random.random() < 0.5 else 0.0
    for _ in range(random.randint(1, 5)):
        at = (random.randint(-20, width), random.randint(0, height + int(20 * size)))
        word = piece(random, random.randint(2, 9)).replace("<", " ")
        cv2.putText(mark, word, at, random.choice((0, 2, 3)), size, 255, max(1, int(random.uniform(1, 5) * size)))
    if turn:
        middle = cv2.getRotationMatrix2D((width / 2, height / 2), np.degrees(turn), 1)
        mark = np.asarray(cv2.warpAffine(mark, middle, (width, height)), np.uint8)
    return mark.astype(np.float32) / 255


def draw(random: Random, text: str, capital: int) -> tuple[Real, Real]:
    """A line as printed with what stands around it, six capitals high; the middles of its characters."""
    face = some_face(random, capital)
    if face.name in PROPORTIONAL:
        pitch = 0.0 if random.random() < 0.6 else capital * random.uniform(0.9, 1.2)
    elif face.name.startswith("OCRB"):
        pitch = capital * random.uniform(0.93, 1.18)
    else:
        pitch = capital * random.uniform(0.8, 1.15)
    ink, middles = line_of_ink(random, text, face, pitch)
    sheet = np.zeros((6 * capital, ink.shape[1]), np.float32)
    sheet[2 * capital : 4 * capital] = ink
    apart = capital * random.uniform(1.3, 2.8)
    for sign in (-1, 1):
        if random.random() < 0.65:
            other = face if random.random() < 0.8 else some_face(random, capital)
            _beside(random, sheet, int(2 * capital + sign * apart), len(text), other, pitch)
    ink = weigh(random, sheet, capital)
    ground = paper(random, (sheet.shape[0], sheet.shape[1]), capital)
    dark = random.uniform(0.0, 0.35) if random.random() < 0.7 else random.uniform(0.3, 0.68)
    if random.random() < 0.3:
        _clutter(random, ground, capital)
    printed = np.asarray(ground * (1 - ink) + dark * np.minimum(ground, 0.9) * ink, np.float32)
    if random.random() < 0.16:
        _over(random, printed, capital)
    return printed, middles


def prose(random: Random, capital: int) -> tuple[Real, Real]:
    """Rows of print that are no zone, six capitals high; and where on the middle one letters stand, about."""
    face = Face(random.choice(MONOSPACED if random.random() < 0.2 else PROPORTIONAL), capital, 1.0)
    width = random.randint(14, 26) * capital
    sheet = Image.new("L", (width, 6 * capital), 0)
    pen = ImageDraw.Draw(sheet)
    apart = random.uniform(1.4, 2.6)
    for row in (-2, -1, 0, 1, 2):
        if row == 0 or random.random() < 0.7:
            text = " ".join(_word(random) for _ in range(9))
            at = (capital * random.uniform(0.2, 3), capital * (3.5 + row * apart))
            pen.text(at, text, font=font(face.name, capital), fill=255, anchor="ls")
    ink = weigh(random, np.asarray(sheet, np.float32) / np.float32(255), capital)
    ground = paper(random, (ink.shape[0], ink.shape[1]), capital)
    if random.random() < 0.1:
        ink = ink * 0  # paper alone, or a table
    dark = random.uniform(0.0, 0.5)
    middles = np.linspace(capital, width - capital, 12).astype(np.float32)
    return np.asarray(ground * (1 - ink) + dark * np.minimum(ground, 0.9) * ink, np.float32), middles


def _word(random: Random) -> str:
    kind = random.random()
    if kind < 0.12:
        return str(random.randint(1, 2030))
    word = name(random).lower()
    return word.title() if kind < 0.3 else word + random.choice(("", "", "", ",", ".", ":", "é", "s"))


def _beside(random: Random, sheet: Real, top: int, length: int, face: Face, pitch: float) -> None:
    """The line above or below."""
    near, _ = line_of_ink(random, piece(random, 2 * length), face, pitch)
    near = near[:, : sheet.shape[1]]
    part = near[: sheet.shape[0] - top] if top >= 0 else near[-top:]
    place = sheet[max(0, top) : max(0, top) + len(part), : near.shape[1]]
    np.maximum(place, part[: len(place)], out=place)


def _clutter(random: Random, ground: Real, capital: int) -> None:
    """Frames, edges of cards, rules and pictures around the print."""
    height, width = ground.shape
    kind = random.random()
    if kind < 0.35:  # the table beside the card
        edge = int(width - random.uniform(0.1, 1) * capital) if random.random() < 0.5 else 0
        ground[:, edge : edge + int(random.uniform(0.1, 0.9) * capital)] *= random.uniform(0.1, 1.3)
    elif kind < 0.75:  # a rule, a frame or the card's foot, near the line but not through it
        for _ in range(random.randint(1, 2)):
            low = random.random() < 0.5
            row = int(capital * (random.uniform(3.6, 5.2) if low else random.uniform(0.8, 2.35)))
            shade = random.uniform(0, 1.2)
            if random.random() < 0.5:
                ground[row : row + random.randint(1, max(2, capital // 8))] *= shade
            elif low:
                ground[row:] *= shade
            else:
                ground[:row] *= shade
    else:
        spot = (random.randint(0, width), random.choice((0, height)))
        cv2.circle(ground, spot, int(random.uniform(0.5, 2) * capital), random.uniform(0.1, 1), -1)


def _over(random: Random, printed: Real, capital: int) -> None:
    """What covers print and paper alike: a word across it, lines of a hologram, a step in the light, a pen stroke."""
    height, width = printed.shape
    kind = random.random()
    if kind < 0.4:
        mask = words(random, (height, width), capital / 36 * random.uniform(1, 3)) * random.uniform(0.15, 0.5)
        printed += mask * (random.choice((0.0, 0.2, 0.5, 0.95)) - printed)
    elif kind < 0.65:
        mask = np.zeros_like(printed)
        waves(random, mask, capital / 36, random.uniform(0.15, 0.4), 1)
        printed -= mask * (random.choice((0.1, 0.9)) - printed)
    elif kind < 0.85:
        edge = random.randint(0, width)
        slope = random.uniform(-1, 1)
        columns = np.arange(width)[None] + slope * np.arange(height)[:, None]
        soft = np.clip((columns - edge) / (capital * random.uniform(0.05, 1.5)), 0, 1)
        printed *= (1 + soft * (random.uniform(0.35, 1.4) - 1)).astype(np.float32)
    else:
        start = (random.randint(0, width), random.choice((0, height)))
        end = (random.randint(0, width), random.randint(0, height))
        cv2.line(printed, start, end, random.uniform(0.2, 1), max(1, int(capital * random.uniform(0.02, 0.12))))
