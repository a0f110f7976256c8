"""The time that a photo of 12 megapixels takes before OCR: which way up, how skewed, where the sheet lies."""

from collections.abc import Iterator
from functools import partial
from random import Random

import numpy as np
from samples import shapes

from benchmarks.reading_parts.measures import timed
from benchmarks.reading_parts.orientation import TURNS, papers
from benchmarks.reading_parts.scenes import Gray, gray_of, packed, turned
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.reading.geometry import lay_out
from precheck.reading.mrz.read import read_mrz
from precheck.reading.prepare import Prepared, prepare
from precheck.reading.prepare import turned as upright
from precheck.reading.sheet import turned_corners

MEGAPIXELS = 12.0
_LAID_OUT = Column("geometry, median (processor)", "geometry", "median", form="seconds")


def geometry(gray: Gray) -> Prepared:
    """All that is done to a picture before it is read: laid out, cut out, straightened, evenly lit."""
    layout = lay_out(gray)
    rotation = layout.rotations[0]
    flat = layout.flat(rotation)
    return prepare(upright(gray, rotation), flat.skew, turned_corners(flat.sheet, rotation), layout.letter)


def run(settings: Settings) -> Iterator[Outcome]:
    """Papers of all families, each twice in a row (the second counts: the first one warms up)."""
    for number, paper in enumerate(papers(settings.seed, settings.pick(1, 1, 2))):
        if settings.scale != "full" and number % 3:
            continue
        rng = Random(f"geometry-{paper.name}")
        photo = packed(gray_of(shapes.photographed([paper.leaf], rng, megapixels=MEGAPIXELS)), 85)
        gray = turned(np.ascontiguousarray(photo), TURNS[number % 4])
        geometry(gray)
        _, clock, cpu = timed(partial(geometry, gray))
        _, _, search = timed(partial(read_mrz, gray))
        told = {"clock": clock, "geometry": cpu, "search": search}
        yield Outcome("geometry", f"12 megapixels: {paper.family}", paper.name, paper.name, OURS, told)


PART = Part(
    "geometry",
    "Geometry of a photo of 12 megapixels",
    (
        _LAID_OUT,
        Column("longest", "geometry", "worst", form="seconds"),
        Column("clock, median", "clock", "median", form="seconds"),
        Column("search for an MRZ, median", "search", "median", form="seconds"),
    ),
    (Target("page geometry of a 12-megapixel photo, median (processor)", _LAID_OUT, 0.15, "less", aside=False),),
    run,
)
