"""Many small folders of typed papers, and the command run on them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Answer, Run, run
from tests.helpers import LAN, MOUSSA, Student, birth, certificate, iban, passport, permit_back, permit_front, rib
from tests.reading.drawing import pdf_of

__all__ = ["ANA", "LAN", "MOUSSA", "Answer", "Run", "papers", "run"]

ON = ("--on", "2026-10-01", "--lang", "en", "--workers", "2", "--progress", "none")
ANA = Student("SILVA COSTA", "Ana Lucia", date(2003, 2, 9), "BRA", "F")
_NUMBERS = {"NGUYEN": "C1234567", "DIARRA": "M7654321", "SILVA COSTA": "B2468135"}
_ACCOUNTS = {"NGUYEN": "00012345678", "DIARRA": "00087654321", "SILVA COSTA": "00024681357"}

Fill = Callable[..., Path]
Batch = Callable[..., Answer]


def papers(who: Student = LAN) -> dict[str, bytes]:
    """A complete folder; every student has a passport and an account of the own."""
    texts = {
        "passeport.pdf": (passport(who, _NUMBERS[who.surname]),),
        "certificat.pdf": (certificate(who),),
        "acte.pdf": (birth(who),),
        "titre.pdf": (permit_front(who), permit_back(who)),
        "rib.pdf": (rib(who, iban(account=_ACCOUNTS[who.surname])),),
    }
    return {name: pdf_of(*pages) for name, pages in texts.items()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "dossiers"
    folder.mkdir()
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def fill(root: Path) -> Fill:
    """Makes a student's folder; papers that are named are left out, keywords name further files."""

    def make(name: str, who: Student = LAN, *leave_out: str, **more: bytes) -> Path:
        target = root / name
        target.mkdir()
        for file, data in {**papers(who), **{f"{stem}.pdf": data for stem, data in more.items()}}.items():
            if file not in leave_out:
                (target / file).write_bytes(data)
        return target

    return make


@pytest.fixture
def batch(run: Run, root: Path, out: Path) -> Batch:
    """The command on the root."""
    return lambda *options: run("batch", root, "-o", out, *ON, *options)


@pytest.fixture
def report(out: Path) -> Callable[[str], dict[str, Any]]:
    """The JSON report of a folder."""

    def read(name: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((out / name / "report.json").read_text(encoding="utf-8"))
        return found

    return read
