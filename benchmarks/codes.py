"""Measures the reading of 2D-Doc codes: drawn pages as scans and photos, and pages that bear no code.

    python -m benchmarks.codes [--count 60] [--seed 5] [--failures]

Pages are split by a stable hash: `tune` (two thirds), whose failures may be looked at, and `held`.
"""

import argparse
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from statistics import mean, median

import cv2
import numpy as np
from numpy.typing import NDArray
from samples import codes, people, shapes
from samples.makers import admission_letter, birth_certificate, cvec_certificate, enrollment_certificate, passport, rib
from samples.sheet import GRAY, Leaf, Sheet

from precheck.reading.codes import find_codes

Gray = NDArray[np.uint8]
SHAPES = ("scan 100", "scan 120", "scan 150", "scan 200", "scan 300", "photo 3 MP", "photo 8 MP", "photo 12 MP")
PLAIN = (admission_letter, birth_certificate, cvec_certificate, enrollment_certificate, passport, rib)


@dataclass(frozen=True)
class Case:
    """A picture and the code on it, empty where there is none."""

    name: str
    shape: str
    gray: Gray
    text: str

    @property
    def split(self) -> str:
        return "tune" if int(hashlib.sha256(self.name.encode()).hexdigest()[:8], 16) % 3 else "held"


@dataclass
class Tally:
    """What came out of one shape."""

    pages: int = 0
    right: int = 0
    wrong: int = 0
    seconds: list[float] = field(default_factory=list)


def message(rng: Random) -> str:
    """The code of an invented student's paper: account, extension of a permit, CVEC, bill."""
    student = people.student(rng)
    who, account = student.person, student.account
    surname, given = (plain(text) for text in (who.surname, who.given))
    born = f"{who.birth_date:%d%m%Y}"
    kind = rng.choice(("03", "13", "B1", "01"))
    if kind == "03":
        fields = {"30": f"M/{surname}/{given}", "31": account.iban, "32": account.bic}
    elif kind == "13":
        fields = {
            "6J": "2", "6K": "9201" + "".join(rng.choice("0123456789") for _ in range(15)), "6L": "01092026",
            "6P": "AUTORISE A TRAVAILLER", "6Q": student.foreigner_number, "62": surname, "60": given,
            "68": who.sex, "69": born, "6A": plain(who.birth_place), "6C": "VN", "67": "VN",
            "6U": plain(student.address[0]), "6W": student.address[1][:5], "6X": plain(student.address[1][6:]),
            "6M": "ETUDIANT", "6N": "01092026", "6O": "30112026", "6Y": "FR",
        }  # fmt: skip
    elif kind == "B1":
        fields = {"BK": "NCY8-ABCDEF-12", "B0": given, "B2": surname, "B7": born, "BB": student.ine}
    else:
        fields = {
            "26": "FR", "24": student.address[1][:5], "10": f"M/{surname}/{given}"[:38],
            "22": plain(student.address[0]), "25": plain(student.address[1][6:]),
        }  # fmt: skip
    return codes.compose(kind, fields, rng, version=4 if kind in {"13", "B1"} else 3)


def plain(text: str) -> str:
    """Capitals and blanks, as the fields are written."""
    from samples.numbers import latin

    return latin(text).replace("<", " ")[:32]


def sheet(text: str, rng: Random) -> Leaf:
    """A page of print with the code somewhere, 16 to 28 mm wide."""
    page = Sheet(font=rng.choice(("liberation", "open-sans", "times")))
    page.text(20, 24, "ATTESTATION", 16, bold=True)
    y = 40.0
    for _ in range(rng.randint(3, 8)):
        y = page.para(20, y, 120, "Le présent document est délivré pour servir et valoir ce que de droit. " * 3, 10) + 6
    size = rng.uniform(16, 28)
    x, top = rng.choice(((160, 20), (20, 250), (165, 250), (150, 120)))
    page.image(x, top, size, size, codes.drawn(text).convert("RGB"))
    page.text(x, top + size + 3.5, "2D-Doc", 6, color=GRAY)
    return page.leaf("other", {})


def cases(count: int, seed: int) -> Iterator[Case]:
    """`count` pages with a code and as many without, through all shapes in turn."""
    for number in range(count * 2):
        rng = Random(f"{seed}-{number}")
        shape = SHAPES[number // 2 % len(SHAPES)]
        text = message(rng) if number % 2 == 0 else ""
        leaf = sheet(text, rng) if text else rng.choice(PLAIN).make(people.student(rng), rng)[0]
        kind, amount = shape.split()[:2]
        picture = (
            shapes.scanned([leaf], rng, dpi=int(amount))
            if kind == "scan"
            else shapes.photographed([leaf], rng, megapixels=float(amount))
        )
        quality = rng.randint(55, 92)
        packed = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
        gray = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
        gray = np.ascontiguousarray(np.rot90(gray, rng.choice((0, 0, 0, 1, 2, 3))))
        yield Case(f"{seed}-{number}", shape if text else f"no code, {shape}", gray, text)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--failures", action="store_true", help="name the pages of the part to tune on that failed")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    tallies: dict[tuple[str, str], Tally] = {}
    for case in cases(arguments.count, arguments.seed):
        tally = tallies.setdefault((case.shape, case.split), Tally())
        start = time.process_time()
        found = [reading.text for reading in find_codes(case.gray)]
        tally.seconds.append(time.process_time() - start)
        tally.pages += 1
        right = found == ([case.text] if case.text else [])
        tally.right += right
        tally.wrong += bool(found) and not right
        if not right and arguments.failures and case.split == "tune":
            print(case.shape, case.name, case.gray.shape, len(found), flush=True)
    for (shape, split), tally in sorted(tallies.items()):
        times = [1000 * each for each in tally.seconds]
        print(
            f"{shape:24} {split:4} {tally.right:3} of {tally.pages:3} right, wrong {tally.wrong} | "
            f"processor time: median {median(times):5.1f} ms, mean {mean(times):5.1f}, most {max(times):6.1f}"
        )


if __name__ == "__main__":
    main()
