"""Tesseract is a program like any other: it may be missing, hang or be killed. Then its pages say so, and no others."""

import os
import time
from pathlib import Path

import numpy as np
import pytest

from precheck.reading.options import ReadOptions
from precheck.reading.probe import ocr_ready
from precheck.reading.tesseract import TesseractFailed, run
from tests.reading.drawing import picture_of

PAPER = np.full((200, 400), 255, np.uint8)


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of that name that comes first; what it does is written into it."""
    path = tmp_path / "bin" / "tesseract"
    path.parent.mkdir()
    monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
    return path


def does(stub: Path, what: str) -> None:
    stub.write_text(f"#!/bin/sh\n{what}\n")
    stub.chmod(0o755)


@pytest.mark.skipif(not ocr_ready(), reason="needs Tesseract")
def test_words_come_without_a_file() -> None:
    from precheck.reading.ocr import read_words

    page = np.asarray(picture_of())
    assert [word.text for word in read_words(page, ReadOptions())]


def test_a_program_that_hangs_is_ended_with_all_it_started(stub: Path, tmp_path: Path) -> None:
    does(stub, f"sleep 300 & echo $! >{tmp_path}/child; wait")
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        run(PAPER, ["-l", "fra"], 0.5)
    child = int((tmp_path / "child").read_text())

    assert time.monotonic() - start < 5
    until = time.monotonic() + 3
    while time.monotonic() < until and _alive(child):
        time.sleep(0.02)
    assert not _alive(child)


@pytest.mark.parametrize("what", ["kill -9 $$", "kill -SEGV $$"])
def test_a_program_that_is_killed_is_told_from_one_that_reads_nothing(stub: Path, what: str) -> None:
    does(stub, what)
    with pytest.raises(TesseractFailed, match="signal"):
        run(PAPER, [], 5)


def test_a_program_that_gives_up_has_read_nothing(stub: Path) -> None:
    does(stub, "exit 1")
    assert run(PAPER, [], 5) == ""


def test_a_program_that_cannot_be_started_says_so(stub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(stub.parent))
    with pytest.raises(TesseractFailed, match="cannot be started"):
        run(PAPER, [], 5)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
