"""The page, as visitors find it: how soon it is there, how soon it answers, thirty at once, hours of coming and going.

    python -m benchmarks.serve [start|crowd|hours]

Papers are born-digital and of invented students; each visitor has her own, and her report must speak of her.
"""

import json
import multiprocessing
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.helpers import Student, birth, certificate, iban, passport, permit_back, permit_front, rib
from tests.reading.drawing import pdf_of
from tests.serve.client import Visitor, served, wait_for

VISITS, HOURS = 30, 1
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def papers(number: int) -> list[tuple[str, bytes]]:
    """Five papers of a student of her own."""
    who = Student(surname=f"NGUYEN{_LETTERS[number % 26]}{_LETTERS[number // 26]}", born=date(2004, 5, 1 + number % 28))
    return [
        ("passeport.pdf", pdf_of(passport(who))),
        ("certificat.pdf", pdf_of(certificate(who))),
        ("acte.pdf", pdf_of(birth(who))),
        ("titre.pdf", pdf_of(permit_front(who), permit_back(who))),
        ("rib.pdf", pdf_of(rib(who, number=iban()))),
    ]


@dataclass
class Started:
    """The program as it is started, and what was seen of it."""

    process: "subprocess.Popen[str]"
    address: str
    temporary: Path
    seconds: float
    memory: list[int] = field(default_factory=list)
    health: list[float] = field(default_factory=list)

    def watch(self, until: threading.Event) -> None:
        visitor = Visitor(self.address)
        while not until.is_set():
            start = time.perf_counter()
            visitor.request("GET", "/healthz")
            self.health.append(time.perf_counter() - start)
            self.memory.append(sum(map(pss, tree(self.process.pid))))
            until.wait(0.1)


@contextmanager
def started() -> Iterator[Started]:
    with tempfile.TemporaryDirectory() as temporary:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "precheck", "serve", "--port", "0", "--on", "2026-10-01", "--workers", "2"],
            stderr=subprocess.PIPE, text=True, env={**os.environ, "TMPDIR": temporary},
        )  # fmt: skip
        try:
            assert process.stderr
            address = re.search(r"http://[\d.]+:\d+", process.stderr.readline())
            assert address
            threading.Thread(target=process.stderr.read, daemon=True).start()
            assert Visitor(address[0]).get("/").status == 200
            yield Started(process, address[0], Path(temporary), time.perf_counter() - start)
        finally:
            process.terminate()
            process.wait()


def tree(pid: int) -> list[int]:
    """A process and all below it."""
    below: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        below.setdefault(parent, []).append(int(stat.parent.name))
    found = [pid]
    for each in found:
        found += below.get(each, [])
    return found


def pss(pid: int) -> int:
    """Bytes of memory that a process uses, what it shares counted by share."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def start() -> None:
    """The page after a start; the first result after an upload."""
    seconds, first, later = list[float](), list[float](), list[float]()
    for _ in range(5):
        with started() as server:
            seconds.append(server.seconds)
            for results, pause in ((first, 0.0), (later, 3.0)):
                time.sleep(pause)
                visitor = Visitor(server.address)
                visitor.get()
                begin = time.perf_counter()
                visitor.send("/visit", [("rib.pdf", pdf_of(rib()))])
                visitor.until_done()
                results.append(time.perf_counter() - begin)
    print(f"  load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    tell("page ready after start", statistics.median(seconds), 2.0, f"s (slowest of 5: {max(seconds):.2f})")
    tell("first result after upload", statistics.median(later), 1.0, f"s (slowest of 5: {max(later):.2f})")
    print(f"  the same in the very second of the start: {statistics.median(first):.2f} s")


def crowd() -> None:
    """Thirty visitors at once, five files each: every report is hers, right, and nothing of it stays."""
    with started() as server:
        over = threading.Event()
        watching = threading.Thread(target=server.watch, args=(over,))
        watching.start()
        begin = time.perf_counter()
        with ThreadPoolExecutor(VISITS) as pool:
            right = list(pool.map(lambda number: one(server.address, number), range(VISITS)))
        took = time.perf_counter() - begin
        over.set()
        watching.join()
        left = list(server.temporary.rglob("visit-*"))
    tell("visits that end with their own, right report", sum(right), VISITS, f"of {VISITS}", at_least=True)
    tell("memory of all processes, at most", max(server.memory) / 2**20, 1536, "MB")
    tell(
        "slowest answer of /healthz",
        1000 * max(server.health),
        200,
        f"ms (median {1000 * statistics.median(server.health):.0f})",
    )
    tell("folders left", len(left), 0, "")
    print(f"  {VISITS} visits, {5 * VISITS} files in {took:.1f} s")


def one(address: str, number: int) -> bool:
    """A visitor: whether the report is hers, and the folder ready."""
    mine = papers(number)
    visitor = Visitor(address)
    visitor.get()
    visitor.send("/visit", mine)
    visitor.until_done(300)
    report = json.loads(visitor.get("/visit/take/report.json").text)
    names = {
        document["fields"]["surname"]["value"] for document in report["documents"] if "surname" in document["fields"]
    }
    own = f"NGUYEN{_LETTERS[number % 26]}{_LETTERS[number // 26]}"
    visitor.get("/visit")
    visitor.send("/visit/done")
    return report["verdict"] == "ready" and names == {own} and len(report["files"]) == 5


def hours() -> None:
    """Visits come and go on a clock that runs faster: two a minute, one pressing Done, one walking away."""
    now = 0.0
    with served(clock=lambda: now, sweep_seconds=0.05) as server:
        two = papers(0)[:2]

        def pair() -> None:
            for leaves in (True, False):
                visitor = server.visitor()
                visitor.get()
                visitor.send("/visit", two)
                visitor.until_done()
                if leaves:
                    visitor.send("/visit/done")

        for _ in range(10):
            pair()
        now += 3600.0
        wait_for(lambda: not server.folders)
        before, processes = pss(os.getpid()), len(tree(os.getpid()))
        for _ in range(60 * HOURS):
            now += 60.0
            pair()
        now += 1860.0
        wait_for(lambda: not server.folders)
        tell("files left of an hour of visits", sum(1 for each in server.root.rglob("*") if each.is_file()), 0, "")
        tell("visits left", len(server.behind.visits), 0, "")
        tell("processes more than before", len(tree(os.getpid())) - processes, 0, "")
        tell("memory more than before", (pss(os.getpid()) - before) / 2**20, 20, "MB")
        ended = server.behind.visits.ended
        print(f"  {ended['done']} pressed Done, {ended['idle']} walked away")


def tell(what: str, value: float, target: float, unit: str, *, at_least: bool = False) -> None:
    """A figure beside what it should be."""
    held, most = (value >= target, "least") if at_least else (value <= target, "most")
    print(f"{'ok  ' if held else 'MISS'} {what}: {value:.3g} {unit} (target at {most} {target:g})")


def main() -> None:
    measures = {"start": start, "crowd": crowd, "hours": hours}
    for name in sys.argv[1:] or measures:
        measures[name]()


if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
