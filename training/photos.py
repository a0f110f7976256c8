"""Photos, scans and screenshots of documents with a machine-readable zone, for the benchmark and the tests.

They are never used for training; what is drawn depends on the seed alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

from training.scenes import (
    SIZES,
    document,
    glare,
    on_screen,
    packed,
    shaded,
    shadow,
    shaken,
    sheet,
    shot,
    soft,
    turned,
    watermarked,
)  # fmt: skip
from training.specimens import FORMATS, changed, lines

Gray = NDArray[np.uint8]
Zone = tuple[str, ...]


@dataclass(frozen=True)
class Photo:
    """A picture, the zones printed in it, the degrees clockwise by which it appears turned, and what was done."""

    gray: Gray
    zones: tuple[Zone, ...]
    rotation: int
    kind: str


def photos(count: int, seed: int) -> Iterator[Photo]:
    """Pictures of every kind in turn; one in six has a wrong digit printed."""
    kinds = tuple(KINDS)
    for number in range(count):
        yield photo(Random(f"{seed}-{number}"), kinds[number % len(kinds)])


def photo(random: Random, kind: str) -> Photo:
    """One picture of the kind, in one of four orientations."""
    picture, zones = KINDS[kind](random)
    rotation = random.choice((0, 0, 90, 180, 270))
    picture = np.ascontiguousarray(np.rot90(picture, -rotation // 90))
    return Photo(picture, zones, rotation, f"synthetic {kind}")


Drawn = tuple[Gray, tuple[Zone, ...]]


def _one(random: Random) -> tuple[str, Zone]:
    form = random.choice(FORMATS)
    return form, lines(random, form)


def _wrong(random: Random) -> tuple[str, Zone]:
    """A zone with one digit under a check digit printed wrong."""
    form, zone = _one(random)
    return form, changed(random, zone, [(1, column) for column in range(28)])


def _paper(random: Random, form: str, zone: Zone, side: int) -> Gray:
    """The document, finer than a photo of `side` pixels will show it."""
    return document(random, zone, form, min(24.0, 1.3 * side / SIZES[form][0]))


def scan(random: Random) -> Drawn:
    """One document or two on A4 paper, at 150 to 300 dots per inch, a little askew."""
    return _sheet(random, random.choice((1, 1, 2)), prose=False)


def sheet_of_text(random: Random) -> Drawn:
    """A document pasted anywhere into an A4 page of text."""
    return _sheet(random, 1, prose=True)


def _sheet(random: Random, count: int, *, prose: bool) -> Drawn:
    dots = random.choice((150, 200, 300)) / 25.4
    some = [_one(random) for _ in range(count)]
    papers = [document(random, zone, form, dots) for form, zone in some]
    page = turned(sheet(random, papers, dots, prose=prose), random.gauss(0, 1.5))
    return packed(soft(random, page), random.randint(50, 92)), tuple(zone for _, zone in some)


def plain(random: Random, side: int | None = None, *, wrong: bool = False) -> Drawn:
    """A photo as most are."""
    form, zone = (_wrong if wrong else _one)(random)
    side = side or random.choice((1200, 1600, 2000, 3000, 4000))
    picture = shaded(random, shot(random, _paper(random, form, zone, side), side, 7))
    return packed(soft(random, picture), random.randint(50, 92)), (zone,)


def hard(random: Random, side: int | None = None, *, wrong: bool = False) -> Drawn:
    """Skew to 15 degrees, small, shaken, glare, strong compression."""
    form, zone = (_wrong if wrong else _one)(random)
    side = side or random.choice((800, 1000))
    picture = shaded(random, shot(random, _paper(random, form, zone, side), side, 15))
    for damage in (shaken, glare):
        picture = damage(random, picture) if random.random() < 0.5 else picture
    return packed(soft(random, picture), random.randint(22, 50)), (zone,)


def two_cards(random: Random) -> Drawn:
    """Two cards beside or above each other in one photo."""
    some = [_one(random) for _ in range(2)]
    papers = [document(random, zone, form, 12.0) for form, zone in some]
    width = max(paper.shape[1] for paper in papers)
    page = np.full((sum(paper.shape[0] for paper in papers) + 60, width), random.randint(60, 230), np.uint8)
    page[: papers[0].shape[0], : papers[0].shape[1]] = papers[0]
    page[-papers[1].shape[0] :, -papers[1].shape[1] :] = papers[1]
    picture = shaded(random, shot(random, page, random.choice((2000, 3000)), 5))
    return packed(soft(random, picture, 0.8), random.randint(50, 92)), tuple(zone for _, zone in some)


def strong_shadow(random: Random) -> Drawn:
    """A sharp shadow across the document."""
    form, zone = _one(random)
    side = random.choice((1200, 2000, 3000))
    picture = shadow(random, shot(random, _paper(random, form, zone, side), side, 10))
    return packed(soft(random, picture), random.randint(40, 90)), (zone,)


def under_watermark(random: Random) -> Drawn:
    """A large word printed over document and zone."""
    form, zone = _one(random)
    side = random.choice((1200, 2000))
    paper = watermarked(random, _paper(random, form, zone, side))
    return packed(soft(random, shot(random, paper, side, 7)), random.randint(40, 90)), (zone,)


def screenshot(random: Random) -> Drawn:
    """An app that shows the document."""
    form, zone = _one(random)
    side = random.choice((600, 720, 1080))
    return packed(on_screen(random, _paper(random, form, zone, side), side), random.randint(60, 95)), (zone,)


def other_face(random: Random) -> Drawn:
    """A mock card: the zone in a face that is not OCR-B and that no training strip was set in."""
    form, zone = _one(random)
    font = random.choice(("Hack-Regular.ttf", "JetBrainsMono-Regular.ttf", "Courier Prime Bold.otf"))
    side = random.choice((900, 1600))
    paper = document(random, zone, form, 1.3 * side / SIZES[form][0], font)
    return packed(soft(random, shot(random, paper, side, 4), 0.8), random.randint(50, 92)), (zone,)


def jpeg_20(random: Random) -> Drawn:
    """As the messenger that saves most sends it."""
    picture, zones = plain(random, random.choice((1200, 1600)))
    return packed(picture, 20), zones


KINDS: dict[str, Callable[[Random], Drawn]] = {
    "scan": scan,
    "photo": plain,
    "hard photo": hard,
    "changed digit": lambda random: plain(random, wrong=True),
    "sheet of text": sheet_of_text,
    "640 pixels": lambda random: hard(random, 640) if random.random() < 0.5 else plain(random, 640),
    "two cards": two_cards,
    "strong shadow": strong_shadow,
    "JPEG 20": jpeg_20,
    "hard changed digit": lambda random: hard(random, random.choice((640, 800)), wrong=True),
    "watermark": under_watermark,
    "screenshot": screenshot,
    "other face": other_face,
    "48 megapixels": lambda random: plain(random, 8000),
}
