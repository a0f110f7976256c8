"""`explain`, `requirements`, `doctor`, and the command as the shell starts it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Fill, Run


def test_explain_shows_which_cue_spoke_for_which_type(fill: Fill, run: Run) -> None:
    answer = run("explain", fill() / "rib.pdf", "--on", "2026-10-01")

    assert answer.code == 0
    assert "page 1: rib" in answer.out
    assert "releve d'identite bancaire" in answer.out


def test_explain_prints_the_text_that_was_read(fill: Fill, run: Run) -> None:
    assert "| Madame NGUYEN Thi Lan" in run("explain", fill() / "certificat.pdf", "--text").out


def test_explain_says_why_a_file_was_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vide.pdf").write_bytes(b"")

    assert "unreadable" in run("explain", tmp_path / "vide.pdf").out


@pytest.mark.parametrize(
    ("options", "asked"),
    [(("--nationality", "VNM"), "residence"), (("--nationality", "VNM", "--birth-date", "2012-01-01"), "under_age")],
)
def test_requirements_are_told_before_there_is_any_paper(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], asked: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run("requirements", *options, "--on", "2026-10-01", "--lang", "fr")

    assert answer.code == 0
    assert "passeport" in answer.out.lower()
    assert ("parentale" in answer.out.lower()) == (asked == "under_age")
    assert ".txt:" in answer.out, "each rule with its source"


def test_a_european_is_not_asked_for_a_permit(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    european = run("requirements", "--nationality", "DEU", "--insured-by", "none", "--lang", "fr")
    other = run("requirements", "--nationality", "VNM", "--lang", "fr")

    assert "titre de séjour" not in european.out.lower()
    assert "titre de séjour" in other.out.lower()


def test_doctor_finds_everything_where_the_tests_run(run: Run) -> None:
    answer = run("doctor")

    assert answer.code == 0
    assert "MISSING" not in answer.out


@pytest.mark.parametrize("arguments", [("--help",), ("check", "-h"), ("--version",)])
def test_help_is_no_mistake(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 0


def test_a_command_that_does_not_exist_is_misuse_and_the_right_one_is_named(run: Run) -> None:
    answer = run("chek")

    assert answer.code == 2
    assert "check" in answer.err


def shell(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "precheck", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment}, timeout=120)


def test_the_shell_gets_the_code_and_clean_output(fill: Fill) -> None:
    done = shell("check", fill(), "--on", "2026-10-01", "--lang", "fr")

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout


def test_the_checklist_survives_a_terminal_that_knows_no_accents(fill: Fill) -> None:
    done = shell(
        "check", fill(), "--lang", "fr", "--on", "2026-10-01", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    )

    assert done.returncode == 0, done.stderr


def test_hostile_file_names_reach_no_terminal(fill: Fill) -> None:
    folder = fill()
    (folder / os.fsdecode(b"a\x1b[31mrouge\xff.pdf")).write_bytes(b"")
    done = shell("check", folder, "--on", "2026-10-01")

    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr
