"""Many folders of few drawings: a copy with a comment at its end is another file of the same look."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from samples import people, shapes
from samples.makers import birth_certificate, enrollment_certificate, passport, residence_receipt, rib

from precheck.model.page import FileReading

_NATIONS = ("VNM", "SEN", "BRA", "COL")
_SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "folders"
_DISTINCT = 12


def _papers(rng: Random, place: int) -> dict[str, bytes]:
    student = people.student(rng, _NATIONS[place % len(_NATIONS)])
    return {
        "passeport.pdf": shapes.digital(passport.make(student, rng, layout=0)),
        "certificat.pdf": shapes.digital(enrollment_certificate.make(student, rng, layout=place % 4)),
        "acte.pdf": shapes.digital(birth_certificate.make(student, rng)),
        "attestation.pdf": shapes.digital(residence_receipt.make(student, rng, kind="prolongation")),
        "rib.pdf": shapes.digital(rib.make(student, rng, layout=place % 4)),
    }


def digital(root: Path, count: int, rng: Random) -> None:
    """Born-digital papers; a folder in eight lacks one."""
    drawn = [_papers(rng, place) for place in range(min(count, _DISTINCT))]
    for number in range(count):
        folder = root / f"{number:05}"
        folder.mkdir(parents=True)
        for place, (name, data) in enumerate(drawn[number % len(drawn)].items()):
            if number % 8 or place != number // 8 % 5:
                (folder / name).write_bytes(data + b"\n%% copy %d\n" % number)


def mixed(root: Path, count: int) -> None:
    """The committed samples, scans and photos among them, over and over."""
    samples = sorted(path for path in _SAMPLES.iterdir() if path.is_dir())
    for number in range(count):
        sample = samples[number % len(samples)]
        target = root / f"{number:04} {sample.name}"
        shutil.copytree(sample, target)
        for file in [path for path in target.rglob("*") if path.is_file() and path.suffix != ".json"]:
            if file.name != "applicant.toml":
                file.write_bytes(file.read_bytes() + b"\n%% copy %d\n" % number)
        (target / "expected.json").unlink(missing_ok=True)


def tiny(root: Path, count: int) -> Callable[[tuple[str, bytes, str]], FileReading]:
    """Folders whose files are only numbers, and the readings that they stand for."""
    import hashlib

    from precheck.reading.options import ReadOptions
    from precheck.reading.read import read_file

    rng = Random(7)
    options = ReadOptions(ocr=False)
    drawn = [
        {name: read_file(name, data, "pdf", options) for name, data in _papers(rng, place).items()}
        for place in range(_DISTINCT)
    ]
    for number in range(count):
        folder = root / f"{number:05}"
        folder.mkdir(parents=True)
        for name in drawn[0]:
            (folder / name).write_bytes(b"%%PDF- %d %s" % (number, name.encode()))

    def reading(task: tuple[str, bytes, str]) -> FileReading:
        path, data, _ = task
        number = int(data.split()[1])
        digest = hashlib.sha256(data).hexdigest()
        return replace(drawn[number % _DISTINCT][path], sha256=digest, size=len(data))

    return reading
