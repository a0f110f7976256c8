"""Measures the reading of machine-readable zones: synthetic photos, and specimens where they are at hand.

Every corpus is split by a stable hash: `tune` (two thirds), whose failures may be looked at, and `held`.

    python -m benchmarks.mrz [--photos 140] [--data FOLDER] [--worse] [--failures]

`--worse` also takes every sound specimen smaller, softer, darker, askew and badly compressed: much the same
damage as unseen specimens have. Failures are told of `tune` only.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from random import Random
from statistics import mean, median

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.reading_parts.measures import agreement, difference
from precheck.identifiers.mrz import MrzFormatError, parse
from precheck.reading.mrz.read import read_mrz

Gray = NDArray[np.uint8]
DATA = Path(__file__).parent.parent.parent / "shared/data"
GUARDED = ("document_number", "birth_date_raw", "expiry_raw")


@dataclass(frozen=True)
class Case:
    """A picture with the zones truly printed in it (none: there is no zone) and the turn if known."""

    corpus: str
    name: str
    gray: Gray
    zones: tuple[tuple[str, ...], ...]
    rotation: int | None = None

    @property
    def split(self) -> str:
        origin = self.name.partition("+")[0]  # what was made of one picture is all on one side
        return "tune" if int(hashlib.sha256(origin.encode()).hexdigest()[:8], 16) % 3 else "held"


@dataclass
class Tally:
    """What came out of one part of one corpus."""

    zones: int = 0
    sound: int = 0  # whose truth passes all checks
    found: int = 0  # some zone read at the place, right or not
    exact: int = 0
    valid: int = 0
    exact_sound: int = 0
    made_up: int = 0  # truth invalid, read as valid
    made_up_silent: int = 0  # the same without a place to confirm
    wrong: int = 0  # number, birth or expiry wrong, all checks right, and not marked to be confirmed
    turned_wrong: int = 0
    phantoms: int = 0
    seconds: list[float] = field(default_factory=list)


def specimens(data: Path) -> Iterator[Case]:
    """The pictures of the manifest with their true zones, and pictures without one."""
    for line in (data / "MANIFEST.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        folder = entry["file"].split("/")[0]
        gray = cv2.imread(str(data / entry["file"]), cv2.IMREAD_GRAYSCALE) if folder in _FOLDERS else None
        if gray is None:
            continue
        zone = tuple(entry["truth"].get("mrz") or ())
        if not zone and folder in ("mrz", "residence"):
            continue  # whether there is a zone is not told
        corpus = "specimens" if zone else "pages without"
        yield Case(corpus, entry["sha256"], np.asarray(gray, np.uint8), (zone,) if zone else (), None)


def text_page(number: int) -> Gray:
    """A photo of 4000 x 3000 pixels of a page of text."""
    from training.scenes import packed, shaded, sheet, shot, soft

    random = Random(f"text-{number}")
    page = sheet(random, [], random.choice((8.0, 12.0)), prose=True)
    return packed(soft(random, shaded(random, shot(random, page, 4000, 8))), random.randint(50, 90))


def made_worse(case: Case) -> Iterator[Case]:
    """The same picture as it may also come in."""
    height, width = case.gray.shape

    def scaled(factor: float) -> Gray:
        method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        return np.asarray(cv2.resize(case.gray, None, fx=factor, fy=factor, interpolation=method), np.uint8)

    def packed(picture: Gray, quality: int) -> Gray:
        data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)

    small = min(1.0, 460 / max(height, width))
    edge = cv2.copyMakeBorder(case.gray, *(max(height, width) // 8,) * 4, cv2.BORDER_CONSTANT, value=35)
    skewed = cv2.getRotationMatrix2D((edge.shape[1] / 2, edge.shape[0] / 2), 8, 1)
    skewed[0, 1] += 0.05
    variants = {
        "smaller": scaled(0.75),
        "460 pixels": packed(scaled(small), 60),
        "soft": cv2.GaussianBlur(case.gray, (0, 0), max(height, width) / 900),
        "compressed": packed(case.gray, 22),
        "askew on dark": cv2.warpAffine(edge, skewed, edge.shape[::-1], borderValue=35),
        "dark and flat": np.asarray(case.gray * 0.3 + 20, np.uint8),
        "enlarged": packed(np.asarray(cv2.resize(scaled(0.8), None, fx=2.2, fy=2.2), np.uint8), 50),
    }
    for what, picture in variants.items():
        yield Case(f"worse: {what}", f"{case.name}+{what}", np.asarray(picture, np.uint8), case.zones)


_FOLDERS = ("mrz", "residence", "rib", "enrolment", "birth", "other")


def sound(zone: Sequence[str]) -> bool:
    """The zone has a format, and all its check digits are right."""
    try:
        return parse(zone).valid
    except MrzFormatError:
        return False


def measure(case: Case, tally: Tally) -> list[str]:
    """Reads one picture into the tally; says what went wrong."""
    start = time.process_time()
    found = read_mrz(case.gray)
    tally.seconds.append(time.process_time() - start)
    faults = []
    readings = [each.reading for each in found]
    if not case.zones:
        tally.phantoms += len(found)
        return [f"phantom {each.lines}" for each in readings]
    for zone in case.zones:
        tally.zones += 1
        tally.sound += sound(zone)
        near = max(readings, key=lambda each: agreement(each.lines, zone), default=None)
        if near is None or (len(case.zones) > 1 and agreement(near.lines, zone) < 0.5):
            faults.append("not found")
            continue
        tally.found += 1
        exact = near.lines == zone
        tally.exact += exact
        tally.exact_sound += exact and sound(zone)
        if sound(near.lines) and sound(zone):
            tally.valid += 1
        if sound(near.lines) and not sound(zone):
            tally.made_up += 1
            tally.made_up_silent += not near.overruled
            faults.append("made up")
        if sound(near.lines) and sound(zone) and not near.overruled and not exact:
            mine, true = parse(near.lines), parse(zone)
            if any(getattr(mine, name) != getattr(true, name) for name in GUARDED):
                tally.wrong += 1
                faults.append("WRONG")
        if not exact:
            faults.append(difference(near.lines, zone) + (f" overruled {near.overruled}" if near.overruled else ""))
    if case.rotation is not None and any(each.rotation != case.rotation for each in found):
        tally.turned_wrong += 1
        faults.append("turned wrong")
    return faults


_COUNTS = "pictures zones sound found exact exact/sound valid made-up silent wrong turned phantoms"
HEADINGS = [*_COUNTS.split(), "median", "mean", "slowest"]


def row(name: str, tally: Tally) -> str:
    """One line of the table, under HEADINGS. `exact/sound` and `valid` are of `sound`; times in seconds of one core."""
    times = tally.seconds or [0.0]
    counts = (
        len(tally.seconds), tally.zones, tally.sound, tally.found, tally.exact, tally.exact_sound, tally.valid,
        tally.made_up, tally.made_up_silent, tally.wrong, tally.turned_wrong, tally.phantoms,
    )  # fmt: skip
    cells = [f"{count}" for count in counts] + [f"{time:.3f}" for time in (median(times), mean(times), max(times))]
    return f"{name:34}" + " ".join(f"{cell:>{len(head)}}" for cell, head in zip(cells, HEADINGS, strict=True))


def whole(tallies: Sequence[Tally]) -> Tally:
    """The sum of several parts."""
    total = Tally()
    for tally in tallies:
        for part in fields(Tally):
            setattr(total, part.name, getattr(total, part.name) + getattr(tally, part.name))
    return total


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=140, help="synthetic photos to draw (0: none)")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of specimens with MANIFEST.jsonl")
    parser.add_argument("--worse", action="store_true", help="also take sound specimens made worse")
    parser.add_argument("--failures", action="store_true", help="say what went wrong, for the part to tune on only")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    tallies: dict[tuple[str, str], Tally] = {}
    for case in _cases(arguments):
        tally = tallies.setdefault((case.corpus, case.split), Tally())
        faults = measure(case, tally)
        if faults and arguments.failures and case.split == "tune":
            print(case.corpus, case.name, case.gray.shape, *faults, sep=" | ", flush=True)
    print(" " * 34 + " ".join(HEADINGS))
    for (corpus, split), tally in sorted(tallies.items()):
        print(row(f"{corpus}, {split}", tally))
    for start in ("synthetic", "specimens", "worse", "pages"):
        for split in ("tune", "held"):
            some = [tally for (corpus, part), tally in tallies.items() if corpus.startswith(start) and part == split]
            if some:
                print(row(f"ALL {start}, {split}", whole(some)))


def _cases(arguments: argparse.Namespace) -> Iterator[Case]:
    if arguments.photos:
        from training.photos import photos

        for number, photo in enumerate(photos(arguments.photos, arguments.seed)):
            yield Case(photo.kind, f"{arguments.seed}-{number}", photo.gray, photo.zones, photo.rotation)
        for number in range(arguments.photos // 10):
            yield Case("pages of text, 12 megapixels", f"{arguments.seed}-text-{number}", text_page(number), ())
    if (arguments.data / "MANIFEST.jsonl").exists():
        for case in specimens(arguments.data):
            yield case
            if arguments.worse and any(map(sound, case.zones)):
                yield from made_worse(case)


if __name__ == "__main__":
    main()
