"""The package as a library: its documentation runs, its names stay, a program that uses it is not run again."""

import doctest
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import precheck
from precheck.reading.probe import ocr_ready
from tests.project.tree import ROOT

DAY = date(2026, 10, 1)
PROGRAM = """
import sys
from datetime import date
from precheck import check_folder
print("the program runs")
print(check_folder(sys.argv[1], on=date(2026, 10, 1)).verdict)
"""


@pytest.mark.skipif(not ocr_ready(), reason="Tesseract is not installed")
def test_the_documentation_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    seen = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert seen.attempted >= 20
    assert seen.failed == 0


def test_every_public_name_is_there_and_documented() -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    functions = [name for name in precheck.__all__ if name[0].islower()]
    assert [name for name in precheck.__all__ if getattr(precheck, name).__doc__ is None] == []
    assert [name for name in functions if name not in page] == []
    assert set(precheck.__all__) <= set(dir(precheck))


def test_a_name_that_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match="no attribute 'check_dossier'"):
        getattr(precheck, "check_dossier")  # noqa: B009  # as a program would meet it


def test_an_unknown_language_is_refused_in_words() -> None:
    with pytest.raises(precheck.PrecheckError, match="no language 'tlh'") as refused:
        precheck.advice(precheck.Report("", DAY, "registration", "non-eu", "ready"), "tlh")
    assert "fr, en, es, ar, zh" in refused.value.next_step


def test_asking_about_nothing_is_refused() -> None:
    with pytest.raises(precheck.PrecheckError, match="No folder"):
        precheck.check_folder(on=DAY)


@pytest.mark.parametrize("through_standard_input", [False, True])
def test_a_program_without_a_guard_is_run_once(tmp_path: Path, through_standard_input: bool) -> None:
    """Workers never import the program that asked for them: it would call precheck again, and so on."""
    folder = ROOT / "samples" / "folders" / "route-short-stay"
    (script := tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, "-" if through_standard_input else str(script), str(folder)]
    done = subprocess.run(
        command,
        input=PROGRAM if through_standard_input else None,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.splitlines().count("the program runs") == 1
    assert done.stdout.splitlines()[-1] in {"ready", "review", "not-ready", "not-required"}
