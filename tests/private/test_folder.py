"""Whatever lies on a disk for a moment lies in one folder, for its owner alone, and is gone afterwards."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from precheck import private
from precheck.errors import NoSpace

WAITS = """
import sys, time
from precheck import private
from precheck.private import gone_with_signals
with gone_with_signals():
    (private.folder() / "passport.bmp").write_bytes(b"pixels")
    print(private.folder(), flush=True)
    time.sleep(60)
"""


def started(base: Path, code: str = WAITS) -> tuple["subprocess.Popen[str]", Path]:
    """A process that has a private folder below `base`, and that folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(base)}
    )
    assert process.stdout
    return process, Path(process.stdout.readline().strip())


def fresh(base: Path) -> None:
    """A run that starts and ends."""
    code = "from precheck import private; print(private.folder())"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "TMPDIR": str(base)}, check=True, capture_output=True
    )
    assert done.stdout.strip()


def test_only_its_owner_may_look_into_it(tmp_path: Path) -> None:
    process, folder = started(tmp_path)
    assert folder.parent == tmp_path
    assert folder.stat().st_mode & 0o777 == 0o700
    process.terminate()
    process.wait(10)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_goes_when_the_run_is_stopped(tmp_path: Path, how: signal.Signals) -> None:
    process, folder = started(tmp_path)
    assert (folder / "passport.bmp").exists()
    process.send_signal(how)

    assert process.wait(10) != 0
    assert list(tmp_path.iterdir()) == []


def test_it_goes_when_the_run_ends(tmp_path: Path) -> None:
    fresh(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_goes_at_the_next_start(tmp_path: Path) -> None:
    process, folder = started(tmp_path)
    process.kill()
    process.wait(10)
    assert (folder / "passport.bmp").exists()
    fresh(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_goes_even_if_another_program_has_its_number_now(tmp_path: Path) -> None:
    left = tmp_path / f"precheck-{os.getpid()}-abc"
    left.mkdir()
    (left / ".owner").touch()
    os.utime(left, (time.time() - 3600,) * 2)
    fresh(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_at_work_keeps_its_folder(tmp_path: Path) -> None:
    process, folder = started(tmp_path)
    os.utime(folder, (time.time() - 3600,) * 2)
    fresh(tmp_path)

    assert (folder / "passport.bmp").exists()
    process.terminate()
    process.wait(10)


def test_what_is_not_ours_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "thesis.pdf").touch()
    base = tmp_path / "base"
    base.mkdir()
    (base / "precheck-1-link").symlink_to(elsewhere)
    (base / "precheck-notes.txt").touch()
    (base / "precheck-999999999").touch()
    fresh(base)

    assert len(list(base.iterdir())) == 3
    assert (elsewhere / "thesis.pdf").exists()


def test_a_task_has_its_own_part_and_leaves_nothing() -> None:
    with private.space() as space:
        (space / "upload.pdf").write_bytes(b"x")
        assert space.parent == private.folder()
        assert space.stat().st_mode & 0o777 == 0o700

    assert not space.exists()


def test_where_no_temporary_file_can_be_made_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "_made", {})
    monkeypatch.setattr(private, "_PLACES", ())
    monkeypatch.setenv("TMPDIR", "/nowhere/at/all")
    for name in ("TEMP", "TMP"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoSpace, match="no folder for temporary files") as raised:
        private.folder()

    assert "TMPDIR" in raised.value.next_step
