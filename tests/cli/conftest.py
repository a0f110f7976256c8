"""Folders of born-digital papers, drawn in a moment, and the command run on them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from precheck.cli.main import main
from tests.helpers import birth, certificate, passport, permit_back, permit_front, rib
from tests.reading.drawing import pdf_of

PAPERS: dict[str, tuple[str, ...]] = {
    "passeport.pdf": (passport(),),
    "certificat.pdf": (certificate(),),
    "acte.pdf": (birth(),),
    "titre.pdf": (permit_front(), permit_back()),
    "rib.pdf": (rib(),),
}


@dataclass(frozen=True)
class Answer:
    """What a run printed on its two outputs, and the code it left with."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]
Fill = Callable[..., Path]


@pytest.fixture
def fill(tmp_path: Path) -> Fill:
    """Makes a complete folder; papers that are named are left out."""

    def make(*leave_out: str) -> Path:
        target = tmp_path / "dossier"
        target.mkdir()
        for name, pages in PAPERS.items():
            if name not in leave_out:
                (target / name).write_bytes(pdf_of(*pages))
        return target

    return make


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process, as `precheck` does, on the first of October in English."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def call(*arguments: object) -> Answer:
        with pytest.raises(SystemExit) as left:
            main([str(each) for each in arguments])
        out, err = capsys.readouterr()
        return Answer(int(str(left.value.code or 0)), out, err)

    return call
