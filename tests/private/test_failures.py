"""What fails around us: a full disk, no room for temporary files, an input that may not be written, a broken Tesseract.
Nothing is lost, and the message says what to do."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from precheck.reading.probe import ocr_ready
from tests.cli.conftest import Fill, fill
from tests.private.test_runs import command
from tests.reading.drawing import encoded, picture_of

__all__ = ["fill"]

DAY = ("--on", "2026-10-01")
FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is full")
@pytest.mark.parametrize("option", ["--json", "--html", "--letter"])
def test_a_full_disk_is_said_in_a_sentence(fill: Fill, option: str) -> None:
    done = command("check", fill(), *DAY, option, FULL)

    assert done.returncode in {2, 3}
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


def limited(*arguments: object, most: int) -> "subprocess.CompletedProcess[str]":
    """The program where no file may grow beyond `most` bytes, as on a disk that is nearly full."""
    code = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))\n"
        "from precheck.cli.main import main\nmain()"
    )
    words = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, env={**os.environ})


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_report_that_does_not_fit_leaves_the_old_one_as_it_was(fill: Fill, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_text("the old one")
    done = limited("check", fill(), *DAY, "--html", report, most=4000)

    assert done.returncode in {2, 3}
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert report.read_text() == "the old one"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")
def test_a_batch_whose_disk_is_full_goes_on_later_where_it_was(fill: Fill, tmp_path: Path) -> None:
    root, out = tmp_path / "root", tmp_path / "out"
    shutil.copytree(fill(), root / "nguyen")
    done = limited("batch", root, "-o", out, *DAY, most=30_000)

    assert done.returncode in {2, 3}
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    again = command("batch", root, "-o", out, *DAY)
    assert again.returncode == 0, again.stderr
    assert (out / "nguyen" / "report.html").exists()


def test_no_room_for_temporary_files_is_said_with_a_way_out(fill: Fill) -> None:
    code = (
        "from precheck import private\nprivate._PLACES = ()\n"
        "from precheck.cli.main import main\nmain()"
    )  # fmt: skip
    words = [sys.executable, "-c", code, "check", str(fill()), *DAY]
    nowhere = {**os.environ, "TMPDIR": "/nowhere", "TEMP": "", "TMP": ""}
    done = subprocess.run(words, capture_output=True, text=True, env=nowhere, check=False, timeout=60)

    assert done.returncode == 3
    assert "TMPDIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_input_that_may_not_be_written_is_read_all_the_same(fill: Fill) -> None:
    folder = fill()
    for each in folder.iterdir():
        each.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert command("check", folder, *DAY).returncode == 0
    finally:
        folder.chmod(0o755)


@pytest.mark.skipif(not ocr_ready() or sys.platform == "win32", reason="needs Tesseract")
@pytest.mark.parametrize(
    "what", ["kill -9 $$", "sleep 300"], ids=["killed", "hanging"]
)  # fmt: skip
def test_a_tesseract_that_is_killed_or_hangs_costs_scans_only(fill: Fill, tmp_path: Path, what: str) -> None:
    folder, report, real = fill(), tmp_path / "report.json", shutil.which("tesseract")
    (folder / "photo.png").write_bytes(encoded(picture_of(), "PNG"))
    stub = tmp_path / "bin" / "tesseract"
    stub.parent.mkdir()
    stub.write_text(f'#!/bin/sh\ncase "$1" in --*) exec {real} "$@";; esac\n{what}\n')
    stub.chmod(0o755)
    (tmp_path / "tesserocr.py").write_text("raise ImportError")  # so that the program is called
    paths = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    done = command("check", folder, *DAY, "--json", report,
                   PATH=f"{stub.parent}{os.pathsep}{os.environ['PATH']}", PYTHONPATH=paths)  # fmt: skip
    files = {each["path"]: each for each in json.loads(report.read_text())["files"]}

    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "Tesseract" in done.stderr
    assert all(files[name]["status"] == "read" for name in files if name.endswith(".pdf"))
    assert "photo.png" in files
