"""Measures what precheck says about poor pictures: which cause it names, and how often it cries wolf on good ones.

    python -m benchmarks.quality [--count 80] [--seed 3] [--split tune] [--failures]

Every case is a drawn paper as a scan, a photo or a drawn page, sound or with one fault in one of several degrees. The
limits of `checks.quality` were chosen on the split `tune`; the figures that count are those of `held`.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from multiprocessing import Pool
from random import Random

import numpy as np
from numpy.typing import NDArray
from samples import people, shapes
from samples.makers import birth_certificate, enrollment_certificate, passport, residence_permit, rib, transcript

from benchmarks.reading_parts import damage
from benchmarks.reading_parts.scenes import clean, gray_of, packed, sheet_on_table
from precheck.model.applicant import Applicant
from precheck.model.finding import Finding
from precheck.model.page import FileReading
from precheck.pipeline import judge
from precheck.reading.options import ReadOptions
from precheck.reading.picture import read_picture

Gray = NDArray[np.uint8]
MAKERS = (passport, residence_permit, rib, enrollment_certificate, birth_certificate, transcript)
SAID = ("blurred", "dark", "glare", "small", "cut", "poor", "-")
DEGREES: dict[str, tuple[float, ...]] = {
    "sound": (0,),
    "blurred": (0.2, 0.4, 0.6, 0.9),  # standard deviation in mm
    "shaken": (0.7, 1.2, 2.0),  # mm
    "dark": (0.08, 0.14, 0.2, 0.35),  # of the light
    "glare": (0.06, 0.1, 0.15, 0.22),  # radius as a share of the shorter side
    "small": (36, 45, 55, 70),  # dots an inch
    "cut": (0.12, 0.18, 0.25),  # of the picture
}
RIGHT = {"sound": "-", "shaken": "blurred"}
ORDER = ("sound", "blurred", "sound", "dark", "sound", "glare", "small", "sound", "cut", "shaken")


@dataclass(frozen=True)
class Result:
    """What was said about one case: the cause, and whether as advice, as a warning or not at all."""

    name: str
    shape: str
    fault: str
    degree: float
    said: str
    weight: str
    sure: bool  # the document was told and nothing on it was in doubt
    numbers: str


def split_of(number: int) -> str:
    return "held" if number % 3 == 2 else "tune"


def draw(seed: int, number: int) -> tuple[Gray, str, str, float]:
    """The picture, its shape, its fault and the degree."""
    rng = Random(f"quality-{seed}-{number}")
    fault = ORDER[number % len(ORDER)]
    degree = rng.choice(DEGREES[fault])
    shape = "photo" if fault in {"dark", "glare"} else rng.choice(("scan", "photo", "photo", "drawn"))
    leaf = rng.choice(MAKERS).make(people.student(rng), rng)[0]
    close = {"card": 4, "booklet": 2}.get(leaf.stock, 1) if shape != "scan" else 1  # small papers fill a picture too
    dpi = (degree if fault == "small" else rng.choice((100, 150, 200, 300))) * close
    if shape == "drawn":
        gray = clean(leaf, dpi)
    elif shape == "scan":
        gray = packed(gray_of(shapes.scanned([leaf], rng, dpi=round(dpi))), rng.randint(60, 90))
    else:
        gray = sheet_on_table(leaf, rng, dpi, hand=False)
    return _damaged(gray, fault, degree, dpi, rng), f"{shape} {round(dpi)} {leaf.kind}", fault, degree


def _damaged(gray: Gray, fault: str, degree: float, dpi: float, rng: Random) -> Gray:
    if fault == "blurred":
        return damage.blurred(gray, dpi, degree)
    if fault == "shaken":
        return damage.shaken(gray, dpi, degree, rng)
    if fault == "dark":
        return damage.dark(gray, degree, rng)
    if fault == "glare":
        dim = damage.dimmed(gray, rng.randint(170, 220))
        return damage.under_a_lamp(dim, damage.print_in(gray, rng), degree)
    if fault == "cut":
        return damage.without(gray, rng.choice(damage.EDGES), degree)
    return gray


def said_of(findings: Iterator[Finding] | tuple[Finding, ...]) -> tuple[str, str]:
    for each in findings:
        if each.code in {"low-quality", "cropped"}:
            cause = "cut" if each.code == "cropped" else each.data.get("cause", "poor")
            return cause, "advice" if each.severity == "notice" else "warning"
    return "-", ""


def run(task: tuple[int, int]) -> Result:
    seed, number = task
    gray, shape, fault, degree = draw(seed, number)
    page = read_picture(gray, 1, ReadOptions(pictures=False))
    report = judge([FileReading("page.jpg", 1000, "0", "jpeg", "read", (page,))], Applicant(), date(2026, 10, 1))
    said, weight = said_of(report.findings)
    doubts = [each for each in report.findings if each.document and each.outcome == "inconclusive"]
    told = report.documents[0].type != "other"
    seen = page.quality
    numbers = (
        f"blur {seen.blur:.2f} light {seen.light:.2f} glare {seen.glare:.3f} letters {seen.letters:.1f} cut {seen.cut}"
        if seen
        else ""
    )
    numbers += f" legibility {page.legibility:.2f}"
    return Result(f"{seed}-{number}", shape, fault, degree, said, weight, told and not doubts, numbers)


def tables(results: list[Result]) -> Iterator[str]:
    """Fault by what was said; then each degree; then false alarms."""
    yield f"{'fault':18}" + "".join(f"{said:>9}" for said in SAID) + f"{'right':>9}{'silent, all read':>18}"
    for fault, degrees in DEGREES.items():
        for degree in (None, *degrees) if fault != "sound" else (None,):
            ours = [each for each in results if each.fault == fault and degree in {None, each.degree}]
            if not ours:
                continue
            counts = Counter(each.said for each in ours)
            right = RIGHT.get(fault, fault)
            silent = sum(each.said == "-" and each.sure for each in ours)
            name = fault if degree is None else f"  {degree:g}"
            row = "".join(f"{counts[said] or '.':>9}" for said in SAID)
            yield f"{name:18}{row}{counts[right]:>5}/{len(ours):<3}{silent:>18}"
    by_shape: dict[str, list[Result]] = defaultdict(list)
    for each in results:
        if each.fault == "sound":
            by_shape[each.shape.split()[0]].append(each)
    for shape, ours in sorted(by_shape.items()):
        weights = Counter(each.weight for each in ours)
        yield f"sound {shape}: {len(ours)}, advice on {weights['advice']}, warnings on {weights['warning']}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--split", choices=("tune", "held"), default="held")
    parser.add_argument("--failures", action="store_true", help="name what went wrong; only on the split tune")
    options = parser.parse_args()
    tasks = [(options.seed, number) for number in range(options.count * 3) if split_of(number) == options.split]
    with Pool(2) as pool:
        results = pool.map(run, tasks[: options.count], chunksize=2)
    print(f"{len(results)} pictures, seed {options.seed}, split {options.split}\n")
    print("\n".join(tables(results)))
    if options.failures and options.split == "tune":
        for each in results:
            if each.said != RIGHT.get(each.fault, each.fault):
                print(f"{each.name} {each.fault} {each.degree:g} {each.shape}: said {each.said} {each.weight} "
                      f"all read {each.sure}; {each.numbers}")  # fmt: skip


if __name__ == "__main__":
    main()
