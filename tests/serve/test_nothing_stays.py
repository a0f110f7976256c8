"""Whatever ends a visit, nothing of it stays: no file, no word in a log, no page that can be gone back to."""

import logging
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from precheck.serve.limits import Limits
from tests.helpers import LAN, passport, rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Served, Visitor, served, wait_for


def test_done_deletes_before_it_answers(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    before = server.folders
    visitor.drop(*papers.iterdir())
    visitor.until_done()
    visitor.get("/visit/take/copies.zip")
    assert len(server.folders) == len(before) + 1

    answer = visitor.send("/visit/done")
    assert "Everything is deleted." in answer.text
    assert server.folders == before
    assert "precheck-visit" not in visitor.cookies
    assert visitor.request("GET", "/visit").status == 410


def test_going_back_shows_nothing(server: Served, papers: Path) -> None:
    """Browsers are told to keep no page, and an old cookie opens none."""
    visitor = server.visitor()
    visitor.drop(papers / "rib.pdf")
    visitor.until_done()
    cookie = dict(visitor.cookies)
    visitor.send("/visit/done")
    visitor.cookies = cookie
    answer = visitor.request("GET", "/visit")
    assert answer.status == 410
    assert "rib.pdf" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_half_an_hour_of_silence_ends_a_visit(papers: Path) -> None:
    now = 0.0
    with served(clock=lambda: now, sweep_seconds=0.05) as server:
        visitor = server.visitor()
        visitor.drop(papers / "rib.pdf")
        visitor.until_done()
        now = 29 * 60.0
        time.sleep(0.2)
        assert len(server.folders) == 1
        assert visitor.request("GET", "/visit").status == 200, "a click counts as activity"
        now = 58 * 60.0
        time.sleep(0.2)
        assert len(server.folders) == 1
        now = 60 * 60.0
        wait_for(lambda: not server.folders)
        assert "This visit is over" in visitor.request("GET", "/visit").text
        assert server.behind.visits.ended["idle"] == 1


def test_what_is_read_while_a_visit_ends_stays_nowhere(server: Served) -> None:
    """Done is pressed while a scan is being read: the worker's answer finds no visit."""
    before = server.folders
    visitor = server.visitor()
    visitor.drop(Path("samples/folders/complete-photos/IMG_2034.jpg"))
    visitor.get("/visit")
    visitor.send("/visit/done")
    assert server.folders == before
    wait_for(lambda: server.behind.metrics.active == 0, 60)
    assert server.folders == before
    assert server.behind.work.waiting == 0


def test_the_log_knows_nobody(server: Served, papers: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "precheck.serve")
    visitor = server.visitor()
    visitor.drop(papers / "passeport.pdf")
    visitor.until_done()
    visitor.get("/visit/take/letter.txt")
    visitor.get("/nowhere/passeport.pdf")
    secret = visitor.cookies["precheck-visit"]
    visitor.get("/visit")
    visitor.send("/visit/done")
    wait_for(lambda: "done 303" in caplog.text)
    said = [each.getMessage() for each in caplog.records if each.name == "precheck.serve"]
    assert any(re.fullmatch(r"GET visit_page 200 \d+ ms", each) for each in said)
    for word in (LAN.surname, "passeport", secret, "127.0.0.1", "nowhere"):
        assert not [each for each in said if word.lower() in each.lower()], word


def test_a_fault_of_ours_tells_nothing(server: Served, papers: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The report was damaged on the disk: the page and the log say where it failed, and no more."""
    visitor = server.visitor()
    visitor.drop(papers / "passeport.pdf")
    visitor.until_done()
    visit = next(each for each in server.behind.visits if each.secret == visitor.cookies["precheck-visit"])
    for each in visit.folder.glob("*-report"):
        each.write_bytes(b"NGUYEN")
    answer = visitor.request("GET", "/visit/take/report.json")
    assert answer.status == 500
    assert "Something went wrong on our side" in answer.text
    assert "NGUYEN" not in answer.text
    assert "Traceback" not in answer.text
    wait_for(lambda: "UnpicklingError" in caplog.text)
    said = caplog.text
    assert "NGUYEN" not in said
    assert "Traceback" not in said
    visitor.send("/visit/done")


def test_addresses_hold_nothing_about_anybody(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.drop(*papers.iterdir())
    page = visitor.until_done()
    for target in re.findall(r'(?:href|src|action)="([^"#]*)', page):
        if not target.startswith("data:"):
            assert re.fullmatch(
                r"/(?:visit|static|gone|enter)?[\w/.-]*(?:\?(?:lang=\w\w|[0-9a-f]{12}|\d+-\w\w))?|", target
            )


# ---------------------------------------------------------------- the program as it is started


@dataclass
class Started:
    process: "subprocess.Popen[str]"
    address: str
    temporary: Path

    @property
    def left(self) -> list[Path]:
        return [each for each in self.temporary.rglob("*") if each.is_file()]


@contextmanager
def started(temporary: Path, *options: str) -> Iterator[Started]:
    process = subprocess.Popen(
        [sys.executable, "-m", "precheck", "serve", "--port", "0", "--workers", "1", "--on", "2026-10-01", *options],
        stderr=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": str(temporary)},
    )  # fmt: skip
    try:
        assert process.stderr
        said = process.stderr.readline()
        found = re.search(r"http://[\d.]+:\d+", said)
        assert found, said
        yield Started(process, found[0], temporary)
    finally:
        process.kill()
        process.wait()
        assert process.stderr
        process.stderr.close()


def a_visit(server: Started) -> Visitor:
    visitor = Visitor(server.address)
    visitor.get()
    visitor.send("/visit", [("pass.pdf", pdf_of(passport())), ("rib.pdf", pdf_of(rib()))])
    visitor.until_done()
    return visitor


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_end_of_the_program_is_the_end_of_every_visit(tmp_path: Path, how: signal.Signals) -> None:
    with started(tmp_path) as server:
        a_visit(server)
        assert server.left
        server.process.send_signal(how)
        assert server.process.wait(20) is not None
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_goes_at_the_next_start(tmp_path: Path) -> None:
    with started(tmp_path) as server:
        a_visit(server)
        server.process.kill()
        server.process.wait()
        crashed = server.left
    assert crashed
    with started(tmp_path):
        assert [each for each in crashed if each.exists()] == []


def test_the_folder_of_a_visit_is_for_the_server_alone(server: Served, papers: Path) -> None:
    visitor = server.visitor()
    visitor.drop(papers / "rib.pdf")
    visitor.until_done()
    visit = next(each for each in server.behind.visits if each.secret == visitor.cookies["precheck-visit"])
    for place in (visit.folder, visit.folder.parent, visit.folder.parent.parent):
        assert place.stat().st_mode & 0o077 == 0
    assert [each for each in visit.folder.iterdir() if each.stat().st_mode & 0o077] == []
    assert visitor.cookies["precheck-visit"][:8] not in str(visit.folder)


def test_hours_of_coming_and_going_leave_nothing(papers: Path) -> None:
    """Some press Done, some walk away, some lose their connection; the clock runs an hour in a moment."""
    now = 0.0
    with served(clock=lambda: now, sweep_seconds=0.02, limits=Limits()) as server:
        for minute in range(0, 120, 10):
            now = minute * 60.0
            staying, leaving = server.visitor(), server.visitor()
            staying.drop(papers / "rib.pdf")
            leaving.drop(papers / "passeport.pdf")
            leaving.until_done()
            leaving.send("/visit/done")
            staying.until_done()
        assert len(server.behind.visits) <= 4
        now += 31 * 60.0
        wait_for(lambda: len(server.behind.visits) == 0)
        assert server.folders == []
        assert server.behind.visits.ended["idle"] == 12
        assert server.behind.visits.ended["done"] == 12
        root = server.root
    assert not root.exists()
