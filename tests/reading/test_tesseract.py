"""Tesseract is a program like any other: it may be missing, hang or be killed. Then its pages say so, and no others."""

import os
import tempfile
import time
from pathlib import Path

import numpy as np
import pytest

from precheck.reading.options import ReadOptions
from precheck.reading.probe import ocr_ready
from precheck.reading.tesseract import TesseractFailed, script_and_turn, table_of
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


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go."""
    (folder := tmp_path / "private").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.skipif(not ocr_ready(), reason="needs Tesseract")
def test_words_come_and_no_file_stays(place: Path) -> None:
    from precheck.reading.ocr import read_words

    page = np.asarray(picture_of())
    assert [word.text for word in read_words(page, ReadOptions())]
    assert list(place.iterdir()) == []


def test_a_program_that_hangs_is_ended_and_no_file_stays(stub: Path, place: Path) -> None:
    does(stub, "exec sleep 300")
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        table_of(PAPER, "fra", 3, 0.5)

    assert time.monotonic() - start < 5
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("what", ["kill -9 $$", "kill -SEGV $$"])
def test_a_program_that_is_killed_is_told_from_one_that_reads_nothing(stub: Path, what: str) -> None:
    does(stub, what)
    with pytest.raises(TesseractFailed, match="signal"):
        table_of(PAPER, "fra", 3, 5)


def test_a_program_that_gives_up_has_read_nothing(stub: Path) -> None:
    does(stub, "exit 1")
    assert table_of(PAPER, "fra", 3, 5) == ""
    assert script_and_turn(PAPER, 5) == ("", 0)


def test_a_program_that_cannot_be_started_says_so(stub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(stub.parent))
    with pytest.raises(TesseractFailed, match="cannot be started"):
        table_of(PAPER, "fra", 3, 5)


def test_where_no_file_can_be_made_it_says_so(stub: Path, place: Path) -> None:
    does(stub, "exit 0")
    place.rmdir()
    with pytest.raises(TesseractFailed, match="no room"):
        table_of(PAPER, "fra", 3, 5)
