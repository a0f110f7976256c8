"""Typed papers drawn in the script they are written in, then scanned or photographed."""

from functools import cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from samples import fonts

from precheck.text.script import runs_left, script_of

Gray = NDArray[np.uint8]

_WIDE = 1654  # A4 at 200 dpi
_FONTS = {
    "arabic": "NotoNaskhArabic-Regular.ttf", "hebrew": "NotoSerifHebrew-Regular.ttf",
    "thai": "NotoSansThai-Regular.ttf",
    "devanagari": "NotoSerifDevanagari-Regular.ttf", "bengali": "NotoSerifBengali-Regular.ttf",
    "han": "DroidSansFallbackFull.ttf", "hiragana": "DroidSansFallbackFull.ttf",
    "katakana": "DroidSansFallbackFull.ttf",
    "hangul": "NanumMyeongjo.ttf", "georgian": "NotoSerifGeorgian-Regular.ttf",
}  # fmt: skip
_LATIN = ("LiberationSerif-Regular.ttf", "DejaVuSans.ttf", "DejaVuSerif.ttf", "NotoSerif-Regular.ttf")


@cache
def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.path(name), size)


def drawn(text: str, seed: int = 0) -> Gray:
    """A page of typed text: `# ` before a heading, ` | ` between columns; Arabic and Hebrew from the right."""
    latin = _LATIN[seed % len(_LATIN)] if not any(char > "\u024f" and char.isalpha() for char in text) else _LATIN[1]
    image = Image.new("L", (_WIDE, _WIDE * 297 // 210), 252)
    draw = ImageDraw.Draw(image)
    top = 110
    for row in text.strip("\n").split("\n"):
        size = 46 if row.startswith("# ") else 32
        left = 120.0
        for column in row.removeprefix("# ").split(" | "):
            runs = _runs(column, latin)
            wide = sum(draw.textlength(run, font=_font(name, size)) for name, run in runs)
            leftward = runs_left(column)
            at = _WIDE - 120 - wide if leftward and " | " not in row else left
            if leftward:
                runs.reverse()
            for name, run in runs:
                draw.text((at, top), run, font=_font(name, size), fill=24)
                at += draw.textlength(run, font=_font(name, size))
            left = max(left + wide + 90, left + 500)
        top += round(size * 2.2)
    return np.asarray(image)


def _runs(text: str, latin: str) -> list[tuple[str, str]]:
    """The text cut where another font is needed; signs and figures go with what is before them."""
    runs: list[tuple[str, str]] = []
    for char in text:
        script = script_of(char)
        name = _FONTS.get(script, latin if script or char.isdigit() else "")
        if not name and runs:
            name = runs[-1][0] if char == " " or runs[-1][0] == latin else latin
        name = name or latin
        if runs and runs[-1][0] == name:
            runs[-1] = (name, runs[-1][1] + char)
        else:
            runs.append((name, char))
    return runs


def scanned(page: Gray, rng: Random) -> Gray:
    """A flat scan: a little tilt, noise and softness."""
    height, width = page.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-1.2, 1.2), 1.0)
    level = cv2.warpAffine(page, turn, (width, height), borderValue=(250.0,))
    soft = cv2.GaussianBlur(level, (0, 0), rng.uniform(0.4, 0.9))
    noise = np.random.default_rng(rng.randrange(2**31)).normal(0, 4, soft.shape)
    return np.asarray(np.clip(soft + noise, 0, 255), np.uint8)


def photographed(page: Gray, rng: Random) -> Gray:
    """A photo on a dark table: perspective, uneven light, noise."""
    height, width = page.shape
    wide, high = round(width * 1.25), round(height * 1.15)
    slip = [(rng.uniform(0.03, 0.09) * width, rng.uniform(0.02, 0.06) * height) for _ in range(4)]
    corners = np.array(
        [
            slip[0],
            (wide - slip[1][0], slip[1][1]),
            (wide - slip[2][0], high - slip[2][1]),
            (slip[3][0], high - slip[3][1]),
        ],
        np.float32,
    )
    sheet = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    table = cv2.warpPerspective(page, cv2.getPerspectiveTransform(sheet, corners), (wide, high), borderValue=(70.0,))
    light = np.linspace(rng.uniform(0.7, 0.85), 1.0, wide, dtype=np.float32)[None, :]
    soft = cv2.GaussianBlur(table, (0, 0), rng.uniform(0.6, 1.1))
    noise = np.random.default_rng(rng.randrange(2**31)).normal(0, 5, soft.shape)
    return np.asarray(np.clip(soft * light + noise, 0, 255), np.uint8)
