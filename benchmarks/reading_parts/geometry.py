"""The time that a photo of 12 megapixels takes before OCR: which way up, how skewed, where the sheet lies."""

import importlib.util
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Any

import numpy as np
from samples import shapes

from benchmarks.reading_parts.measures import timed
from benchmarks.reading_parts.orientation import TURNS, papers
from benchmarks.reading_parts.scenes import Gray, gray_of, packed, turned
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.reading import picture as reading_of_pictures
from precheck.reading.mrz.read import read_mrz

MEGAPIXELS = 12.0
_LAID_OUT = Column("geometry, median (processor)", "geometry", "median", form="seconds")


def geometry() -> tuple[str, Callable[[Gray], Any]]:
    """The step that is timed, with its name: `lay_out` where the project has it, else the functions it will replace."""
    if importlib.util.find_spec("precheck.reading.geometry") is not None:
        module = importlib.import_module("precheck.reading.geometry")
        if hasattr(module, "lay_out"):
            return "lay_out", module.lay_out
    return "glyph_boxes, estimate, find_sheet, prepare", _step_by_step


def _step_by_step(gray: Gray) -> Any:
    from precheck.reading.orientation import estimate, glyph_boxes
    from precheck.reading.prepare import prepare, shrunk

    small = shrunk(gray, 1300)
    glyphs = glyph_boxes(small)
    steps: Any = reading_of_pictures
    turn = estimate(steps._larger(gray, small, glyphs))
    layout = steps._layout(small, glyphs, turn)
    rotation = turn.candidates[0]
    corners = steps._turned_corners(layout.sheet, rotation)
    return prepare(steps.turned(gray, rotation), layout.skews.get(rotation, 0.0), corners, layout.letter)


def run(settings: Settings) -> Iterator[Outcome]:
    """Papers of all families, each twice in a row (the second counts: the first one warms up)."""
    name, step = geometry()
    settings.say(f"geometry is the time of: {name}")
    for number, paper in enumerate(papers(settings.seed, settings.pick(1, 1, 2))):
        if settings.scale != "full" and number % 3:
            continue
        rng = Random(f"geometry-{paper.name}")
        photo = packed(gray_of(shapes.photographed([paper.leaf], rng, megapixels=MEGAPIXELS)), 85)
        gray = turned(np.ascontiguousarray(photo), TURNS[number % 4])
        step(gray)
        _, clock, cpu = timed(partial(step, gray))
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
