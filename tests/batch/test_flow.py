"""Folders on their way through the workers: none is lost, whatever goes wrong."""

from concurrent.futures import Future
from datetime import date
from pathlib import Path

from precheck.batch.flow import Rules, Work, flow, with_findings
from precheck.batch.folders import Folder, find
from precheck.model.applicant import Applicant
from precheck.model.catalogue import finding
from precheck.model.page import FileReading
from precheck.model.report import Report
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file
from precheck.reading.workers import Task
from tests.batch.conftest import MOUSSA, Fill

ON = date(2026, 10, 1)


class Here:
    """Reads in this process, and keeps count of what waits."""

    def submit(self, task: Task) -> "Future[FileReading]":
        future: Future[FileReading] = Future()
        future.set_result(read_file(*task, ReadOptions(ocr=False, pictures=False)))
        return future


def works(root: Path) -> list[Work]:
    return [Work(folder, Applicant(), "") for folder in find(root).folders]


def test_a_fault_of_ours_in_one_folder_is_told_and_never_ready(fill: Fill, root: Path) -> None:
    fill("a")
    fill("b", MOUSSA)
    [*done] = flow(works(root), Here(), Rules(ON, "no-such-procedure"), 4)

    assert {work.folder.name for work, _ in done} == {"a", "b"}
    assert {report.verdict for _, report in done} == {"not-ready"}
    assert {each.code for _, report in done for each in report.findings} == {"folder-not-checked"}
    assert {len(report.files) for _, report in done} == {5}, "the files are in the report all the same"


def test_a_folder_that_disappears_on_the_way_has_a_report_too(tmp_path: Path) -> None:
    gone = Work(Folder("gone", tmp_path / "gone", "gone"), Applicant(), "")
    [(_, report)] = flow([gone], Here(), Rules(ON), 4)

    assert report.verdict == "not-ready"
    assert "folder-not-checked" in {each.code for each in report.findings}


def test_a_window_of_one_is_enough(fill: Fill, root: Path) -> None:
    for name in "abc":
        fill(name)

    assert [work.folder.name for work, _ in flow(works(root), Here(), Rules(ON), 1)] == ["a", "b", "c"]


def test_a_further_warning_takes_ready_away_and_never_gives_it() -> None:
    def verdict(before: str, route: str, code: str) -> str:
        report = Report("", ON, "registration", route, before)  # type: ignore[arg-type]
        return with_findings(report, (finding(code),)).verdict

    assert verdict("ready", "non-eu", "shared-across-folders") == "review"
    assert verdict("not-ready", "non-eu", "shared-across-folders") == "not-ready"
    assert verdict("review", "non-eu", "folder-not-checked") == "not-ready"
    assert verdict("not-required", "eu-ehic", "shared-across-folders") == "review"
    assert verdict("not-required", "already-registered", "shared-across-folders") == "not-required"
