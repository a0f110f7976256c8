"""Too large, too many, too slow, too busy: each is said in time and in words, and leaves nothing behind."""

import asyncio
import io
import json
import re
import socket
import zipfile
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from precheck.serve.limits import Limits
from precheck.serve.visits import Entry, Visit, Visits
from precheck.serve.work import Work
from tests.helpers import TODAY, rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Served, Visitor, form, served, wait_for

SMALL = Limits(file_bytes=200_000, visit_bytes=300_000, visit_files=4, file_pages=3, visit_pages=4, stall_seconds=0.6)


@pytest.fixture(scope="module")
def small() -> object:
    with served(limits=SMALL) as running:
        yield running


def dropped(server: Served, *files: tuple[str, bytes], lang: str = "en") -> tuple[Visitor, int]:
    visitor = server.visitor(lang)
    visitor.get()
    return visitor, visitor.send("/visit", files).status


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([("a.pdf", b"%PDF" + b"0" * 200_000)], "Un des fichiers est trop lourd : au plus 195,3"),
        ([("a.pdf", b"0" * 190_000), ("b.pdf", b"0" * 190_000)], "C'est trop à la fois"),
        ([(f"{each}.pdf", b"%PDF") for each in range(5)], "Il y a trop de fichiers : au plus 4."),
    ],
)
def test_what_is_too_much_is_said_and_not_kept(small: Served, files: list[tuple[str, bytes]], says: str) -> None:
    visitor = small.visitor("fr")
    visitor.get()
    answer = visitor.send("/visit", files)
    assert answer.status == 413
    assert says in unescape(answer.text)
    assert small.folders == []


def test_it_is_said_before_all_has_been_sent(small: Served) -> None:
    """Content-Length is a claim; what counts is what arrives, and the disk sees no more than is allowed."""
    visitor = small.visitor()
    visitor.get()
    token = re.search(r'name="token" value="(\w+)"', visitor.page)
    assert token
    body, kind = form({"token": token[1]}, [("a.pdf", b"0" * 3_000_000)])

    def pieces() -> object:
        for at in range(0, len(body), 65536):
            yield body[at : at + 65536]
            assert sum(each.stat().st_size for each in small.root.rglob("*") if each.is_file()) <= 300_000

    answer = visitor.request("POST", "/visit", pieces(), {"Content-Type": kind, "Transfer-Encoding": "chunked"})
    assert answer.status == 413
    assert small.folders == []


def test_a_visit_stays_as_it_was_when_more_is_refused(small: Served) -> None:
    visitor, _ = dropped(small, ("rib.pdf", pdf_of(rib())))
    visitor.until_done()
    before = sorted(each.name for each in small.root.rglob("*"))
    assert visitor.send("/visit/files", [("b.pdf", b"0" * 250_000)]).status == 413
    assert visitor.send("/visit/files", [(f"{each}.pdf", b"%PDF") for each in range(4)]).status == 413
    assert "rib.pdf" in visitor.until_done()
    assert sorted(each.name for each in small.root.rglob("*")) == before
    visitor.send("/visit/done")


def test_an_archive_that_unpacks_to_too_much_is_one_file_that_is_too_large(small: Served) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.pdf", b"0" * 400_000)
    visitor, _ = dropped(small, ("a.zip", packed.getvalue()))
    visitor.until_done()
    report = json.loads(visitor.get("/visit/take/report.json").text)
    assert [(each["path"], each["status"], each["problem"]) for each in report["files"]] == [
        ("a.zip", "unreadable", "file-too-large")
    ]
    visitor.send("/visit/done")


def test_pages_beyond_the_limit_are_not_passed_over_in_silence(small: Served) -> None:
    one, two = pdf_of(rib(), rib(), rib()), pdf_of(rib(), rib())
    visitor, _ = dropped(small, ("one.pdf", one), ("two.pdf", two))
    visitor.until_done()
    report = json.loads(visitor.get("/visit/take/report.json").text)
    assert sorted(each["status"] for each in report["files"]) == ["read", "unreadable"]
    assert report["verdict"] == "not-ready"
    visitor.send("/visit/done")


def test_a_file_that_comes_drop_by_drop_is_let_go(small: Served) -> None:
    visitor = small.visitor()
    visitor.get()
    place = urlsplit(small.address)
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    head = (
        f"POST /visit HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {cookies}\r\nContent-Length: 100000\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
    )
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=30) as slow:
        slow.sendall(head.encode())
        wait_for(lambda: small.behind.uploads == 1)
        answer = slow.recv(200).decode()
    assert " 408 " in answer
    wait_for(lambda: small.behind.uploads == 0)
    assert small.folders == []


def test_a_visitor_who_leaves_in_the_middle_leaves_nothing(small: Served) -> None:
    visitor = small.visitor()
    visitor.get()
    token = re.search(r'name="token" value="(\w+)"', visitor.page)
    assert token
    body, kind = form({"token": token[1]}, [("a.pdf", b"0" * 150_000)])
    place = urlsplit(small.address)
    cookies = f"precheck-visit={visitor.cookies['precheck-visit']}"
    head = (
        f"POST /visit HTTP/1.1\r\nHost: {place.netloc}\r\nCookie: {cookies}\r\n"
        f"Content-Length: {len(body)}\r\nContent-Type: {kind}\r\n\r\n"
    )
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=30) as leaving:
        leaving.sendall(head.encode() + body[:100_000])
        wait_for(lambda: any(each.stat().st_size for each in small.root.rglob("*.part")))
    wait_for(lambda: small.behind.uploads == 0)
    assert small.folders == []


@pytest.mark.parametrize(
    "limits",
    [Limits(reserve_bytes=2**60), Limits(visits=0), Limits(waiting_files=0), Limits(uploads=0)],
    ids=["the disk is nearly full", "too many visits", "too many files wait", "too many uploads"],
)
def test_busy_is_said_with_the_time_to_wait(limits: Limits) -> None:
    with served(limits=limits) as server:
        visitor = server.visitor("es")
        visitor.get()
        answer = visitor.send("/visit", [("rib.pdf", pdf_of(rib()))])
        assert answer.status == 503
        assert int(answer.headers["retry-after"]) > 0
        assert "Hay demasiados visitantes" in answer.text
        assert server.folders == []


def test_visits_take_turns_and_everybody_sees_her_place(tmp_path: Path) -> None:
    """A folder of many files does not stand before one of few."""
    from precheck.reading.options import ReadOptions
    from precheck.serve.metrics import Metrics

    async def story() -> list[str]:
        work = Work(ReadOptions(), 1, Limits(), Metrics(), lambda: TODAY)
        large, small = (Visit(name, tmp_path / name, 0.0) for name in ("large", "small"))
        for visit, count in ((large, 5), (small, 2)):
            for number in range(count):
                entry = Entry(number, f"{number}.pdf", f"{visit.secret}{number}", 1, "pdf")
                visit.entries.append(entry)
                work.add(visit, entry)
        assert work.waiting == 7
        assert (work.place(large), work.place(small)) == (1, 2)
        order = []
        for _ in range(7):
            visit, entry = await work._next()
            order.append(f"{visit.secret}{entry.number}")
        assert work.place(large) == 0
        return order

    assert asyncio.run(story()) == ["large0", "small0", "large1", "small1", "large2", "large3", "large4"]


def test_listeners_of_a_visit_are_counted(server: Served) -> None:
    visitor, _ = dropped(server, ("rib.pdf", pdf_of(rib())))
    visitor.until_done()
    visit = next(each for each in server.behind.visits if each.secret == visitor.cookies["precheck-visit"])
    visit.listeners = server.behind.limits.listeners
    assert visitor.request("GET", "/visit/events").status == 429


def test_a_visit_is_active_while_its_files_are_read(server: Served) -> None:
    now = 0.0
    visits = Visits(server.behind.visits.root, Limits(idle_seconds=10), lambda: now)
    visit = visits.new("en")
    visit.entries.append(Entry(1, "a.pdf", "0", 1, "pdf", "reading"))
    now = 100.0
    visits.sweep()
    assert visit.alive
    visit.entries[0].state = "read"
    visits.sweep()
    assert visit.alive, "she has not had the time to look"
    now = 106.0
    visits.sweep()
    assert not visit.alive
    assert not visit.folder.exists()
