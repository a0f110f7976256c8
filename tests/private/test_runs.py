"""A real run writes nothing but what was asked for, and that for its owner alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Fill, Run, fill, run

__all__ = ["fill", "run"]


def command(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The program as the shell starts it."""
    words = [sys.executable, "-m", "precheck", *map(str, arguments)]
    return subprocess.run(
        words, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, **environment}
    )


def everything_below(place: Path) -> dict[str, bytes]:
    return {str(each.relative_to(place)): each.read_bytes() for each in place.rglob("*") if each.is_file()}


def test_a_check_leaves_no_temporary_file_and_touches_no_original(fill: Fill, tmp_path: Path) -> None:
    folder, temporary = fill(), tmp_path / "tmp"
    temporary.mkdir()
    before = everything_below(folder)
    done = command("check", folder, "--on", "2026-10-01", TMPDIR=str(temporary))

    assert done.returncode == 0, done.stderr
    assert list(temporary.iterdir()) == []
    assert everything_below(folder) == before


@pytest.mark.parametrize("option", ["--json", "--html", "--letter"])
def test_a_report_is_for_its_owner_alone_even_over_a_file_that_was_not(
    fill: Fill, run: Run, tmp_path: Path, option: str
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("old")
    report.chmod(0o644)
    run("check", fill(), option, report, "--on", "2026-10-01")

    assert report.stat().st_mode & 0o777 == 0o600
    assert report.read_text() != "old"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["report.txt"]


def test_a_report_rendered_again_and_a_drafted_roster_are_for_their_owner_alone(
    fill: Fill, run: Run, tmp_path: Path
) -> None:
    saved, page, roster = tmp_path / "saved.json", tmp_path / "again.html", tmp_path / "roster.csv"
    folder = fill()
    run("check", folder, "--json", saved, "--on", "2026-10-01")
    run("render", saved, "--html", page)
    run("roster", folder.parent, "-o", roster, "--on", "2026-10-01")

    assert {each.stat().st_mode & 0o777 for each in (saved, page, roster)} == {0o600}


def test_a_report_goes_where_a_link_leads(fill: Fill, run: Run, tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(target)
    run("check", fill(), "--json", link, "--on", "2026-10-01")

    assert link.is_symlink()
    assert target.read_text().startswith("{")
