"""Many folders of invented people, for measuring."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from samples import people, shapes
from samples.makers import birth_certificate, enrollment_certificate, residence_receipt
from samples.makers import passport as drawn_passport
from samples.makers import rib as drawn_rib
from tests.helpers import Student, birth, certificate, file_of, iban, passport, permit_back, permit_front
from tests.helpers import rib as typed_rib

from precheck.model.page import FileReading

_NATIONS = ("VNM", "SEN", "BRA", "COL")
_SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "folders"


def _papers(rng: Random, place: int) -> dict[str, bytes]:
    student = people.student(rng, _NATIONS[place % len(_NATIONS)])
    return {
        "passeport.pdf": shapes.digital(drawn_passport.make(student, rng, layout=0)),
        "certificat.pdf": shapes.digital(enrollment_certificate.make(student, rng, layout=place % 4)),
        "acte.pdf": shapes.digital(birth_certificate.make(student, rng)),
        "attestation.pdf": shapes.digital(residence_receipt.make(student, rng, kind="prolongation")),
        "rib.pdf": shapes.digital(drawn_rib.make(student, rng, layout=place % 4)),
    }


def digital(root: Path, count: int, rng: Random) -> None:
    """Born-digital papers of different people; a folder in eight lacks one."""
    for number in range(count):
        folder = root / f"{number:05}"
        folder.mkdir(parents=True)
        for place, (name, data) in enumerate(_papers(rng, number).items()):
            if number % 8 or place != number // 8 % 5:
                (folder / name).write_bytes(data)


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
    """Folders whose files are only numbers, and the readings that they stand for: of different people, like typed
    pages."""
    for number in range(count):
        folder = root / f"{number:05}"
        folder.mkdir(parents=True)
        for name in ("acte.pdf", "certificat.pdf", "passeport.pdf", "rib.pdf", "titre.pdf"):
            (folder / name).write_bytes(b"%%PDF- %d %s" % (number, name.encode()))

    def reading(task: tuple[str, bytes, str]) -> FileReading:
        path, data, _ = task
        number = int(data.split()[1])
        return file_of(path, *_typed(path, number)) if number % 8 else file_of(path, *_typed("rib.pdf", number))

    return reading


def _typed(name: str, number: int) -> tuple[str, ...]:
    who = Student(_name(number, 4), _name(number * 7919 + 1, 3).title(), date(2000 + number % 6, 1 + number % 12, 9))
    match name:
        case "passeport.pdf":
            return (passport(who, f"C{number:07}"),)
        case "certificat.pdf":
            return (certificate(who),)
        case "acte.pdf":
            return (birth(who),)
        case "titre.pdf":
            return permit_front(who), permit_back(who)
        case _:
            return (typed_rib(who, iban(account=f"{number:011}")),)


def _name(number: int, syllables: int) -> str:
    letters = ""
    for _ in range(syllables):
        number, rest = divmod(number * 31 + 17, 70)
        letters += "BCDFGKLMNPRSTV"[rest % 14] + "AEIOU"[rest // 14]
    return letters
