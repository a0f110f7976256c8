"""Measures the reading of machine-readable zones: synthetic photos, and specimens where they are at hand.

Every corpus is split by a stable hash: `tune` (two thirds), whose failures may be looked at, and `held`.

    python -m benchmarks.mrz [--photos 120] [--data FOLDER] [--failures] [--held-failures-never]
"""

import argparse
import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

import cv2
import numpy as np
from numpy.typing import NDArray

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
        return "tune" if int(hashlib.sha256(self.name.encode()).hexdigest()[:8], 16) % 3 else "held"


@dataclass
class Tally:
    """What came out of one part of one corpus."""

    zones: int = 0
    sound: int = 0  # whose truth passes all checks
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


_FOLDERS = ("mrz", "residence", "rib", "enrolment", "birth", "other")


def sound(zone: Sequence[str]) -> bool:
    """The zone has a format, and all its check digits are right."""
    try:
        return parse(zone).valid
    except MrzFormatError:
        return False


def measure(case: Case, tally: Tally) -> list[str]:
    """Reads one picture into the tally; says what went wrong."""
    start = time.perf_counter()
    found = read_mrz(case.gray)
    tally.seconds.append(time.perf_counter() - start)
    faults = []
    readings = [each.reading for each in found]
    if not case.zones:
        tally.phantoms += len(found)
        return [f"phantom {each.lines}" for each in readings]
    for zone in case.zones:
        tally.zones += 1
        tally.sound += sound(zone)
        near = max(readings, key=lambda each: _agreement(each.lines, zone), default=None)
        if near is None or (len(case.zones) > 1 and _agreement(near.lines, zone) < 0.5):
            faults.append("not found")
            continue
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
            faults.append(_difference(near.lines, zone) + (f" overruled {near.overruled}" if near.overruled else ""))
    if case.rotation is not None and any(each.rotation != case.rotation for each in found):
        tally.turned_wrong += 1
        faults.append("turned wrong")
    return faults


def _agreement(lines: Sequence[str], zone: Sequence[str]) -> float:
    pairs = [(a, b) for mine, true in zip(lines, zone, strict=False) for a, b in zip(mine, true, strict=False)]
    return sum(a == b for a, b in pairs) / max(1, len(pairs))


def _difference(lines: Sequence[str], zone: Sequence[str]) -> str:
    if [len(line) for line in lines] != [len(line) for line in zone]:
        return f"read {lines} not {tuple(zone)}"
    rows = enumerate(zip(lines, zone, strict=True))
    return " ".join(
        f"{row}:{column} {a} not {b}"
        for row, (mine, true) in rows
        for column, (a, b) in enumerate(zip(mine, true, strict=True))
        if a != b
    )


def row(name: str, tally: Tally) -> str:
    """One line of the table."""
    times = tally.seconds or [0.0]
    return (
        f"{name:24} pictures {len(tally.seconds):4} zones {tally.zones:4} sound {tally.sound:4} | "
        f"exact {tally.exact:4} (of sound {tally.exact_sound}) valid {tally.valid:4} | "
        f"made up {tally.made_up} ({tally.made_up_silent} silent) "
        f"wrong {tally.wrong} turned {tally.turned_wrong} phantoms {tally.phantoms} | "
        f"median {median(times):.3f} s mean {mean(times):.3f} s max {max(times):.2f} s"
    )


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=120, help="synthetic photos to draw (0: none)")
    parser.add_argument("--seed", type=int, default=77)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of specimens with MANIFEST.jsonl")
    parser.add_argument("--failures", action="store_true", help="say what went wrong, for the part to tune on only")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    tallies: dict[tuple[str, str], Tally] = {}
    for case in _cases(arguments.photos, arguments.seed, arguments.data):
        tally = tallies.setdefault((case.corpus, case.split), Tally())
        faults = measure(case, tally)
        if faults and arguments.failures and case.split == "tune":
            print(case.corpus, case.name[:12], case.gray.shape, *faults, sep=" | ", flush=True)
    for (corpus, split), tally in sorted(tallies.items()):
        print(row(f"{corpus} {split}", tally))


def _cases(photos: int, seed: int, data: Path) -> Iterator[Case]:
    if photos:
        from training.photos import photos as drawn

        for number, photo in enumerate(drawn(photos, seed)):
            yield Case(photo.kind, f"{seed}-{number}", photo.gray, photo.zones, photo.rotation)
    if (data / "MANIFEST.jsonl").exists():
        yield from specimens(data)


if __name__ == "__main__":
    main()
