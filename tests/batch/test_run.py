"""`precheck batch` as an office meets it: what is written, what is read again, what survives an interruption."""

import csv
import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import ANA, LAN, MOUSSA, ON, Batch, Fill, Run, papers
from tests.helpers import rib
from tests.reading.drawing import pdf_of

Read = Callable[[str], dict[str, Any]]


def summary(out: Path) -> list[dict[str, str]]:
    with (out / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def verdicts(out: Path) -> dict[str, str]:
    return {row["folder"]: row["verdict"] for row in summary(out)}


def codes(report: dict[str, Any]) -> set[str]:
    return {each["code"] for each in report["findings"]}


def test_a_folder_and_an_archive_are_an_applicant_each(fill: Fill, root: Path, out: Path, batch: Batch) -> None:
    fill("Nguyen Lan")
    fill("Diarra Moussa", MOUSSA, "rib.pdf", "acte.pdf")
    with zipfile.ZipFile(root / "Silva Ana.zip", "w") as archive:
        for name, data in papers(ANA).items():
            archive.writestr(name, data)
    (root / "notes.txt").write_text("call the bank")
    answer = batch()

    assert answer.code == 1
    assert verdicts(out) == {"Diarra Moussa": "not-ready", "Nguyen Lan": "ready", "Silva Ana": "ready"}
    assert "notes.txt" in answer.err, "what belongs to nobody is told"


def test_all_ready_leaves_with_nought(fill: Fill, batch: Batch) -> None:
    fill("Nguyen Lan")

    assert batch().code == 0


def test_scripts_may_ask_for_nought(fill: Fill, batch: Batch) -> None:
    fill("Nguyen Lan", LAN, "passeport.pdf")

    assert batch("--exit-zero").code == 0


def test_a_report_is_that_of_check(fill: Fill, out: Path, batch: Batch, run: Run) -> None:
    folder = fill("Nguyen Lan", LAN, "acte.pdf")
    batch()
    alone = run("check", folder, "--json", "-", "--on", "2026-10-01", "--lang", "en").out

    assert (out / "Nguyen Lan" / "report.json").read_text(encoding="utf-8").strip() == alone.strip()


def test_everything_is_written_for_its_owner_only_and_nothing_is_left_half_done(
    fill: Fill, out: Path, batch: Batch
) -> None:
    fill("Nguyen Lan")
    batch()
    files = [path for path in out.rglob("*") if path.is_file()]

    assert {path.relative_to(out).as_posix() for path in files} == {
        "index.html", "summary.csv", "summary.xlsx", "state.sqlite", "Nguyen Lan/report.json", "Nguyen Lan/report.html",
        "Nguyen Lan/letter.txt",
    }  # fmt: skip
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_a_folder_s_own_facts_are_honoured(fill: Fill, batch: Batch, report: Read) -> None:
    (fill("Nguyen Lan") / "applicant.toml").write_text('procedure = "carte-vitale"\n')
    batch()

    assert report("Nguyen Lan")["procedure"] == "carte-vitale"


def test_facts_that_cannot_be_understood_cost_their_folder_only(
    fill: Fill, batch: Batch, out: Path, report: Read
) -> None:
    (fill("Nguyen Lan") / "applicant.toml").write_text('nationality = "Atlantis"\n')
    fill("Diarra Moussa", MOUSSA)
    batch()

    assert verdicts(out) == {"Diarra Moussa": "ready", "Nguyen Lan": "review"}
    assert "facts-unread" in codes(report("Nguyen Lan"))


def test_a_damaged_file_costs_its_folder_only(fill: Fill, batch: Batch, out: Path) -> None:
    fill("Nguyen Lan", LAN, rib=b"%PDF-1.4 broken off")
    fill("Diarra Moussa", MOUSSA)
    batch()

    assert verdicts(out) == {"Diarra Moussa": "ready", "Nguyen Lan": "not-ready"}


# -- again ----------------------------------------------------------------------------------------------------------


def written(out: Path) -> dict[str, int]:
    return {path.parent.name: path.stat().st_ino for path in out.glob("*/report.json")}


def test_a_second_run_reads_only_what_changed_and_says_what(fill: Fill, root: Path, out: Path, batch: Batch) -> None:
    fill("Nguyen Lan", LAN, "acte.pdf")
    fill("Diarra Moussa", MOUSSA)
    batch()
    before = written(out)
    (root / "Nguyen Lan" / "acte.pdf").write_bytes(papers(LAN)["acte.pdf"])
    batch()
    after = written(out)

    assert after["Diarra Moussa"] == before["Diarra Moussa"]
    assert after["Nguyen Lan"] != before["Nguyen Lan"]
    assert {row["folder"]: row["change"] for row in summary(out)} == {
        "Diarra Moussa": "",
        "Nguyen Lan": "not-ready → ready",
    }


@pytest.mark.parametrize("options", [("--on", "2026-10-02"), ("--lang", "fr"), ("--procedure", "carte-vitale")])
def test_another_day_language_or_procedure_is_a_change(
    fill: Fill, out: Path, batch: Batch, options: tuple[str, ...]
) -> None:
    fill("Nguyen Lan")
    batch()
    before = written(out)
    batch(*options)

    assert written(out) != before


def test_other_facts_in_the_roster_are_a_change(fill: Fill, out: Path, batch: Batch, tmp_path: Path) -> None:
    fill("Nguyen Lan")
    roster = tmp_path / "roster.csv"
    roster.write_text("folder,birth_date\nNguyen Lan,2004-05-14\n")
    batch("--roster", roster)
    assert verdicts(out) == {"Nguyen Lan": "ready"}
    roster.write_text("folder,birth_date\nNguyen Lan,1999-01-31\n")
    batch("--roster", roster)

    assert verdicts(out) != {"Nguyen Lan": "ready"}


def test_a_report_that_somebody_deleted_is_written_again(fill: Fill, out: Path, batch: Batch) -> None:
    fill("Nguyen Lan")
    batch()
    (out / "Nguyen Lan" / "report.html").unlink()
    batch()

    assert (out / "Nguyen Lan" / "report.html").is_file()


def test_a_folder_that_is_gone_leaves_the_summary(fill: Fill, root: Path, out: Path, batch: Batch) -> None:
    fill("Nguyen Lan")
    fill("Diarra Moussa", MOUSSA)
    batch()
    (root / "Diarra Moussa").rename(root.parent / "elsewhere")
    answer = batch()

    assert verdicts(out) == {"Nguyen Lan": "ready"}
    assert "Diarra Moussa" in answer.err


def test_a_run_that_is_killed_goes_on_where_it_was(fill: Fill, root: Path, out: Path, batch: Batch) -> None:
    """kill -9 in the middle: every finished folder stays finished, none is half-written."""
    for number in range(16):
        fill(f"{number:02} Nguyen Lan", LAN, extra=pdf_of(rib(), f"Number {number}"))
    command = [sys.executable, "-m", "precheck", "batch", str(root), "-o", str(out), *ON]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 30
    while len(list(out.glob("*/report.html"))) < 4 and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    finished = written(out)
    with closing(sqlite3.connect(out / "state.sqlite")) as state:
        known = {name for (name,) in state.execute("SELECT folder FROM folders")}
    assert 4 <= len(finished) < 16, "the run was stopped in the middle"
    assert len(set(finished) - known) <= 1, "only the folder that was being written is not in the state"
    for path in out.glob("*/report.json"):
        assert json.loads(path.read_text(encoding="utf-8"))["schema"] == "precheck.report/1"
    batch()

    assert len(verdicts(out)) == 16
    assert not [path for path in out.iterdir() if path.name.startswith(".")]
    with closing(sqlite3.connect(out / "state.sqlite")) as state:
        [(runs, done)] = state.execute("SELECT COUNT(*), SUM(finished) FROM runs")
    assert (runs, done) == (1, 1), "the second call finished the first run"


def test_two_runs_cannot_write_into_one_place(fill: Fill, out: Path, batch: Batch) -> None:
    fill("Nguyen Lan")
    batch()
    with closing(sqlite3.connect(out / "state.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        answer = batch()

    assert answer.code == 2
    assert "Another run" in answer.err


# -- misuse and progress --------------------------------------------------------------------------------------------


def test_reports_among_the_folders_are_refused(fill: Fill, root: Path, run: Run) -> None:
    fill("Nguyen Lan")

    assert run("batch", root, "-o", root, *ON).code == 2


def test_reports_below_the_root_are_no_applicant(fill: Fill, root: Path, run: Run) -> None:
    fill("Nguyen Lan")
    for _ in range(2):
        run("batch", root, "-o", root / "out", *ON)

    assert verdicts(root / "out") == {"Nguyen Lan": "ready"}


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_root_without_folders_is_misuse(tmp_path: Path, out: Path, run: Run, name: str) -> None:
    (tmp_path / "empty").mkdir()

    assert run("batch", tmp_path / name, "-o", out, *ON).code == 2


def test_progress_comes_as_json_lines(fill: Fill, batch: Batch) -> None:
    fill("Nguyen Lan")
    fill("Diarra Moussa", MOUSSA, "rib.pdf", "passeport.pdf")
    lines = [json.loads(line) for line in batch("--progress", "json").err.splitlines()]

    assert [line["done"] for line in lines] == [0, 1, 2]
    assert lines[-1]["verdicts"] == {"ready": 1, "not-ready": 1}
    assert lines[-1]["seconds_left"] == 0


def test_watching_checks_again_what_changes(fill: Fill, root: Path, out: Path) -> None:
    pytest.importorskip("watchfiles")
    folder = fill("Nguyen Lan", LAN, "rib.pdf", "acte.pdf")
    command = [sys.executable, "-m", "precheck", "batch", str(root), "-o", str(out), *ON, "--watch"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until((out / "index.html").is_file)
        for name in ("rib.pdf", "acte.pdf"):
            (folder / name).write_bytes(papers(LAN)[name])
        _until(lambda: verdicts(out) == {"Nguyen Lan": "ready"})
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)

    assert process.returncode in {0, 1}, "the code of the last run that ended"


def _until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def accepts(path: Path, folder: str) -> str:
    word = f'folder = "{folder}"\ncode = "missing-residence"\nreason = "diplomatic card, seen"\n'
    path.write_text(f"[[accept]]\n{word}", encoding="utf-8")
    return str(path)


def test_what_the_office_accepts_passes_in_that_folder_only_and_its_reason_stays_in_the_report(
    fill: Fill, out: Path, batch: Batch, tmp_path: Path
) -> None:
    fill("Nguyen Lan", LAN, "titre.pdf")
    fill("Silva Ana", ANA, "titre.pdf")
    batch()
    word = accepts(tmp_path / "accepted.toml", "Nguyen Lan")
    batch("--accept-file", word)
    report = json.loads((out / "Nguyen Lan" / "report.json").read_text(encoding="utf-8"))

    assert verdicts(out) == {"Nguyen Lan": "ready", "Silva Ana": "not-ready"}
    assert [each["accepted"] for each in report["findings"] if each["code"] == "missing-residence"] == [
        "diplomatic card, seen"
    ]


def test_a_word_for_a_folder_that_is_not_there_is_told(fill: Fill, batch: Batch, tmp_path: Path) -> None:
    fill("Nguyen Lan")

    assert "Nguyen Lin" in batch("--accept-file", accepts(tmp_path / "accepted.toml", "Nguyen Lin")).err


def test_a_student_cannot_let_her_own_findings_pass(fill: Fill, out: Path, batch: Batch) -> None:
    folder = fill("Nguyen Lan", LAN, "titre.pdf")
    accepts(folder / "accepted.toml", "Nguyen Lan")
    batch()

    assert verdicts(out) == {"Nguyen Lan": "not-ready"}
