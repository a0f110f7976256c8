"""Draws square patches of print in many scripts, faces and states for `upright.py`, and patches of things that are
no print. Nothing is taken from a document: words are a small list of our own, or letters without sense."""

from collections.abc import Sequence
from functools import lru_cache
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from precheck.reading.orientation import PATCH
from training.faces import font_file
from training.render import noise, paper
from training.spoil import spoil

Gray = NDArray[np.uint8]
Real = NDArray[np.float32]

CANVAS = 2 * PATCH
_CAPITAL = 20  # pixels, about
LATIN = tuple(
    """
    DejaVuSans.ttf DejaVuSans-Bold.ttf DejaVuSerif.ttf
    DejaVuSansMono.ttf LiberationSans-Regular.ttf LiberationSans-Bold.ttf
    LiberationSerif-Regular.ttf LiberationSerif-Italic.ttf LiberationMono-Regular.ttf
    Carlito-Regular.ttf Caladea-Regular.ttf Lato-Regular.ttf
    Lato-Light.ttf OpenSans-Regular.ttf Roboto-Regular.ttf
    Roboto-Medium.ttf OCRB.otf NotoSans-Regular.ttf
    NotoSerif-Regular.ttf NimbusRoman-Regular.otf NimbusSans-Bold.otf
    GNUTypewriter.ttf Kristi.ttf
    """.split()
)
#: Script: its faces, the first and last letter, and signs that may follow a letter.
SCRIPTS = {
    "cyrillic": (("DejaVuSans.ttf", "LiberationSerif-Regular.ttf", "NotoSans-Regular.ttf"), (0x410, 0x44F), ""),
    "greek": (("DejaVuSans.ttf", "LiberationSerif-Regular.ttf"), (0x3B1, 0x3C9), ""),
    "arabic": (("NotoNaskhArabic-Regular.ttf", "NotoKufiArabic-Regular.ttf", "DejaVuSans.ttf"), (0x627, 0x64A), ""),
    "hebrew": (("NotoSansHebrew-Regular.ttf", "DejaVuSans.ttf"), (0x5D0, 0x5EA), ""),
    "devanagari": (("NotoSansDevanagari-Regular.ttf",), (0x905, 0x939), "\u093e\u093f\u0940\u0947\u0902"),
    "thai": (("NotoSansThai-Regular.ttf", "NotoLoopedThai-Regular.ttf"), (0xE01, 0xE2E), "\u0e34\u0e35\u0e48\u0e49"),
    "chinese": (("DroidSansFallbackFull.ttf",), (0x4E00, 0x8FFF), ""),
    "georgian": (("NotoSansGeorgian-Regular.ttf", "DejaVuSans.ttf"), (0x10D0, 0x10F0), ""),
    "armenian": (("NotoSansArmenian-Regular.ttf", "DejaVuSans.ttf"), (0x561, 0x586), ""),
    "bengali": (("NotoSansBengali-Regular.ttf",), (0x995, 0x9B9), "\u09be\u09bf\u09c0"),
}  # fmt: skip
WORDS = (
    "le la les de des du un une et est en pour par sur avec dans qui que nom prénom née né date lieu naissance "
    "nationalité sexe adresse université étudiant inscription année certificat titre séjour valable jusqu'au carte "
    "numéro délivré préfecture banque compte titulaire relevé identité code clé domiciliation montant total république "
    "passeport visa the of and to in is for name given date birth place sex issue expiry authority signature holder "
    "registration student bank account statement certificate period from until der die das und ist geboren el los "
    "fecha nombre apellidos expedición validez il cognome nascita rilascio data o nome emissão"
).split()


def words(random: Random, count: int) -> str:
    """Words as on papers: small, capital, with numbers and dates between them, or letters without sense."""
    style = random.random()
    found = []
    for _ in range(count):
        kind = random.random()
        if kind < (0.75 if 0.5 < style < 0.62 else 0.17):
            found.append(_figures(random))
        elif kind < 0.3:
            found.append(
                "".join(random.choice("abcdefghijklmnopqrstuvwxyzéèçñü") for _ in range(random.randint(2, 11)))
            )
        else:
            found.append(random.choice(WORDS))
    if style < 0.3:
        return " ".join(found).upper()
    return " ".join(each.capitalize() if random.random() < 0.25 else each for each in found)


def _figures(random: Random) -> str:
    kind = random.random()
    if kind < 0.3:
        day, month, year = random.randint(1, 31), random.randint(1, 12), random.randint(1960, 2032)
        return random.choice("/.-").join((f"{day:02d}", f"{month:02d}", str(year)))
    if kind < 0.55:
        return f"{random.randint(0, 99999)},{random.randint(0, 99):02d} €"
    return "".join(random.choice("0123456789") for _ in range(random.randint(1, 11)))


def foreign(random: Random, script: str, count: int) -> str:
    """Letters of the script in lumps as long as words."""
    _, (first, last), signs = SCRIPTS[script]
    found = []
    for _ in range(count):
        letters = [chr(random.randint(first, last)) for _ in range(random.randint(2, 8))]
        found.append(
            "".join(each + (random.choice(signs) if signs and random.random() < 0.4 else "") for each in letters)
        )
    return " ".join(found)


@lru_cache(maxsize=400)
def _face(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(name)), size)


def ink(random: Random) -> Real:
    """Ink (0..1) on a canvas with upright print all over it: paragraphs, labels and values, tables, titles."""
    sheet = Image.new("L", (CANVAS, CANVAS), 0)
    pen = ImageDraw.Draw(sheet)
    script = random.choice(list(SCRIPTS)) if random.random() < 0.33 else ""
    faces = SCRIPTS[script][0] if script else LATIN
    face, size = random.choice(faces), round(2 ** random.uniform(4.2, 5.6))  # small letters of some 9 to 24 pixels
    apart = size * random.choice((1.05, 1.2, 1.5, 2.0, 2.8))
    mean = random.choice((0.25, 0.6, 0.9))  # how full a line is
    y = random.uniform(-size, 0)
    while y < CANVAS:
        large = random.random() < 0.08
        font = _face(random.choice(faces) if random.random() < 0.1 else face, size * (2 if large else 1))
        x = (
            random.choice((4.0, random.uniform(-CANVAS, CANVAS / 3)))
            if mean > 0.5
            else random.uniform(-20, CANVAS * 0.6)
        )
        while x < CANVAS:
            text = foreign(random, script, random.randint(1, 4)) if script else words(random, random.randint(1, 6))
            pen.text((x, y), text, font=font, fill=255)
            x += font.getlength(text) + size * random.choice((0.3, 0.3, 2, 5))
            if random.random() > mean:
                break
        y += apart * (2 if large else 1)
    if random.random() < 0.2:
        for _ in range(random.randint(1, 4)):  # the rules of a table or a form
            at = random.uniform(0, CANVAS)
            pen.line(
                (at, 0, at, CANVAS) if random.random() < 0.5 else (0, at, CANVAS, at),
                fill=255,
                width=random.randint(1, 3),
            )
    return np.asarray(sheet, np.float32) / np.float32(255)


def print_patch(random: Random) -> Gray:
    """Upright print (skewed by up to 16 degrees) as a camera or scanner saw it, PATCH x PATCH."""
    drawn = ink(random)
    ground = paper(random, (CANVAS, CANVAS), _CAPITAL)
    dark = random.uniform(0.0, 0.5)
    seen = ground * (1 - drawn) + dark * np.minimum(ground, 0.9) * drawn
    middle = np.array([CANVAS / 2, CANVAS / 2], np.float32)
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32) * (PATCH / 2)
    angle = np.deg2rad(random.gauss(0, 3) if random.random() < 0.6 else random.uniform(-16, 16))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]], np.float32)
    taken = (corners * np.array([[random.gauss(1, 0.04)] * 2 for _ in range(4)], np.float32)) @ turn.T + middle
    target = np.array([[0, 0], [PATCH, 0], [PATCH, PATCH], [0, PATCH]], np.float32)
    across = cv2.getPerspectiveTransform(taken.astype(np.float32), target)
    patch = cv2.warpPerspective(seen, across, (PATCH, PATCH), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REFLECT)
    return _finished(random, patch)


def _finished(random: Random, patch: Real) -> Gray:
    if random.random() < 0.3:  # seen small, enlarged
        less = random.uniform(0.45, 0.9)
        small = cv2.resize(patch, None, fx=less, fy=less, interpolation=cv2.INTER_AREA)
        patch = np.asarray(cv2.resize(small, (PATCH, PATCH), interpolation=cv2.INTER_LINEAR), np.float32)
    if random.random() < 0.08:
        patch = 1 - patch  # light letters on dark
    return spoil(random, (np.clip(patch, 0, 1) * 255).astype(np.uint8), 12)


def other_patch(random: Random) -> Gray:
    """Something that is no print: cloth, wood, skin, edges, bars, scribbles."""
    rows, columns = np.mgrid[0:PATCH, 0:PATCH].astype(np.float32)
    kind = random.random()
    patch = paper(random, (PATCH, PATCH), _CAPITAL)
    if kind < 0.25:
        for _ in range(random.randint(1, 3)):
            turn, length = random.uniform(0, np.pi), random.uniform(3, 40)
            wave = np.sin((rows * np.cos(turn) + columns * np.sin(turn)) * 2 * np.pi / length)
            patch = patch - random.uniform(0.05, 0.3) * (wave > random.uniform(-0.5, 0.8))
    elif kind < 0.5:
        for size in (2, 5, 14, 30):
            coarse = noise(random, (PATCH // size + 2, PATCH // size + 2))
            patch = patch + random.uniform(0, 0.16) * cv2.resize(coarse, (PATCH, PATCH), interpolation=cv2.INTER_CUBIC)
    elif kind < 0.65:
        bars = np.repeat(np.array([random.random() < 0.5 for _ in range(PATCH)]), random.choice((2, 3, 4)))[:PATCH]
        patch = np.asarray(patch - 0.6 * bars[None, :], np.float32)
    elif kind < 0.85:
        patch = _scribble(random, patch)
    else:
        squares = np.kron(np.array([[random.random() < 0.5 for _ in range(24)] for _ in range(24)]), np.ones((4, 4)))
        patch = np.asarray(patch - 0.6 * squares[:PATCH, :PATCH], np.float32)
    return _finished(random, np.asarray(patch, np.float32))


def _scribble(random: Random, patch: Real) -> Real:
    """Strokes, rings and edges: signatures, stamps, faces, the border of a sheet."""
    drawn = np.zeros((PATCH, PATCH), np.uint8)
    for _ in range(random.randint(1, 6)):
        centre = (random.randint(-20, PATCH + 20), random.randint(-20, PATCH + 20))
        axes = (random.randint(3, PATCH), random.randint(3, PATCH))
        filled = -1 if random.random() < 0.4 else random.randint(1, 4)
        cv2.ellipse(
            drawn, centre, axes, random.randint(0, 180), 0, random.randint(60, 360), random.randint(60, 255), filled
        )
    return np.asarray(patch - random.uniform(0.2, 0.7) * drawn.astype(np.float32) / 255, np.float32)


def patches(random: Random, count: int, others: float = 0.13) -> Sequence[tuple[Gray, bool]]:
    """`count` patches and whether each is print."""
    return [
        (other_patch(random), False) if random.random() < others else (print_patch(random), True) for _ in range(count)
    ]
