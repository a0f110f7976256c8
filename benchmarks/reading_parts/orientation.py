"""Which way up: pages of text, RIBs and cards in four turns, drawn, scanned, photographed, and under a shadow."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from random import Random

from samples import people, shapes
from samples.makers import (
    admission_letter,
    birth_certificate,
    cvec_certificate,
    enrollment_certificate,
    national_id,
    passport,
    residence_permit,
    rib,
    transcript,
    visa,
)
from samples.sheet import Leaf, Sheet

from benchmarks.reading_parts.measures import timed
from benchmarks.reading_parts.scenes import Gray, clean, gray_of, packed, turned, under_a_hand
from benchmarks.reading_parts.sheets import sheets
from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

SHAPES = ("drawn", "scan, skew to 3°", "photo, tilt to 12°", "photo in shadow")
TURNS = (0, 90, 180, 270)
_RIGHT = Column("right way up", "right", "share")


@dataclass(frozen=True)
class Paper:
    """A drawn page of one family. `zone`: whether machine-readable lines are printed on it."""

    name: str
    family: str
    leaf: Leaf
    zone: bool


@dataclass(frozen=True)
class Case:
    """A picture of a paper, its content turned clockwise by `turn` degrees."""

    name: str
    group: str
    paper: Paper
    turn: int
    gray: Gray


def papers(seed: int, rounds: int) -> Iterator[Paper]:
    """Each round draws every kind of paper for other people; texts in many languages, sparse and dense letters."""
    makers: tuple[tuple[str, str, Callable[[people.Student, Random], list[Leaf]]], ...] = (
        ("text", "enrollment", enrollment_certificate.make),
        ("text", "birth", birth_certificate.make),
        ("text", "admission", admission_letter.make),
        ("text", "cvec", cvec_certificate.make),
        ("text", "transcript", transcript.make),
        ("rib", "rib", rib.make),
        ("rib", "second rib", rib.make),
        ("card", "passport", passport.make),
        ("card", "permit", residence_permit.make),
        ("card", "national id", national_id.make),
        ("card", "visa", visa.make),
    )
    for number in range(rounds):
        for family, kind, make in makers:
            rng = Random(f"{seed}-{kind}-{number}")
            code = rng.choice(_NATIONS) if kind == "birth" else "SEN" if kind == "national id" else ""
            for leaf in make(people.student(rng, code), rng):
                name = f"turn-{seed}-{kind}-{number}-{leaf.side}"
                yield Paper(name, family, leaf, "mrz" in leaf.fields)
        yield Paper(f"turn-{seed}-note-{number}", "text", _note(Random(f"{seed}-note-{number}")), zone=False)
        known = sheets(seed + number)[number % 16]
        yield Paper(f"turn-{seed}-page-{number}", "text", known.leaf, zone=False)


_NATIONS = ("HTI", "MAR", "CHN", "RUS", "VNM", "COL", "BRA", "IND", "TUR", "SEN", "DZA", "MDA", "EGY", "USA")


def _note(rng: Random) -> Leaf:
    """A letter of five lines: little to go by."""
    page = Sheet(font=rng.choice(("times", "carlito", "typewriter")))
    page.text(25, 40, "Note de service", 14, bold=True)
    words = (
        "Le bureau 12 est fermé vendredi 13 novembre.",
        "Merci de déposer vos papiers avant 16 h 45.",
        "Une permanence est prévue lundi matin.",
        "La secrétaire, Mme Jeanne Lormeau",
    )
    for row, line in enumerate(rng.sample(words, len(words))):
        page.text(25, 58 + 8 * row, line, 12)
    return page.leaf("other")


def picture(paper: Paper, shape: str, rng: Random) -> Gray:
    """Upright, before it is turned."""
    if shape == "drawn":
        return clean(paper.leaf, rng.choice((110, 150, 200)) if paper.leaf.size[0] > 150 else 300)
    if shape.startswith("scan"):
        dpi = rng.choice((150, 200, 300))
        return packed(gray_of(shapes.scanned([paper.leaf], rng, dpi=dpi, skew=rng.uniform(-3, 3))), rng.randint(55, 85))
    size = rng.choice((2.0, 3.0, 5.0, 8.0))
    photo = gray_of(shapes.photographed([paper.leaf], rng, megapixels=size, tilt=rng.uniform(-12, 12)))
    return packed(under_a_hand(photo, rng) if shape.endswith("shadow") else photo, rng.randint(60, 88))


def cases(settings: Settings) -> Iterator[Case]:
    """Every paper in every shape and turn; at medium scale in one turn, at small scale in one shape and one turn."""
    for place, paper in enumerate(papers(settings.seed, settings.pick(1, 2, 3))):
        for number, shape in enumerate(SHAPES if settings.scale != "small" else (SHAPES[place % len(SHAPES)],)):
            rng = Random(f"{paper.name}-{shape}")
            upright = picture(paper, shape, rng)
            for step in range(settings.pick(1, 1, 4)):
                turn = TURNS[(place // 4 + number + 3 * step) % 4]
                yield Case(
                    f"{paper.name}-{shape}-{turn}", f"{paper.family}: {shape}", paper, turn, turned(upright, turn)
                )


def run(settings: Settings) -> Iterator[Outcome]:
    """Ours as the page that `read_picture` gives; Tesseract's own detection beside it."""
    for case in cases(settings):
        page, seconds, cpu = timed(partial(read_picture, case.gray, 1, ReadOptions(pictures=False)))
        right = page.rotation == case.turn
        told = {"right": right, "legibility": page.legibility, "seconds": seconds, "cpu": cpu}
        fault = "" if right else f"turned {case.turn}, told {page.rotation}"
        yield Outcome("orientation", case.group, case.name, case.paper.name, OURS, told, fault)
        if settings.peers:
            for answer in settings.peers.ask(case.gray, case.name, "turn", ("tesseract",)):
                told = {"right": answer.turn == case.turn, **answer.times}
                yield Outcome("orientation", case.group, case.name, case.paper.name, f"{answer.reader} OSD", told)


PART = Part(
    "orientation",
    "Which way up (ours: the whole reading of the page; OSD: detection alone)",
    (
        _RIGHT,
        Column("legibility", "legibility", "mean"),
        Column("clock, median", "seconds", "median", form="seconds"),
        Column("processor, median", "cpu", "median", form="seconds"),
    ),
    (Target("orientation right (text pages, RIBs, cards)", _RIGHT, 0.995, "more"),),
    run,
)
