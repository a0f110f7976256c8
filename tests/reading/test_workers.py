"""Files read side by side: one that hangs, crashes or eats memory costs itself only."""

import subprocess
import sys
import zlib

import pytest

from precheck.model.page import FileReading
from precheck.reading.options import ReadOptions
from precheck.reading.workers import Limits, pages_read, read_all
from tests.helpers import certificate, rib
from tests.reading.drawing import encoded, pdf_of, picture_of

QUICK = ReadOptions(pictures=False)


def endless() -> bytes:
    """A PDF of a few kilobytes whose pages take minutes to draw: one stream of a million shapes, forty pages."""
    shapes = zlib.compress(b"0 0 m 500 700 l 30 40 500 600 re 1 2 3 4 5 6 c S f\n" * 400_000, 9)
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>",
             b"<< /Type /Pages /Count 40 /Kids [" + b"3 0 R " * 40 + b"] >>",
             b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
             b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(shapes) + shapes + b"\nendstream"]  # fmt: skip
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer << /Root 1 0 R /Size 5 >>\nstartxref\n%d\n%%%%EOF" % start


def read(tasks: list[tuple[str, bytes, str]], **limits: float) -> list[FileReading]:
    return read_all(tasks, QUICK, 2, lambda _: None, Limits(**limits) if limits else None)  # type: ignore[arg-type]


def test_readings_keep_the_order_of_the_files_whichever_is_done_first() -> None:
    tasks = [("small.pdf", pdf_of("Une page"), "pdf"), ("large.png", encoded(picture_of()), "png"),
             ("middle.pdf", pdf_of(*[certificate()] * 9), "pdf"), ("empty", b"", "empty")]  # fmt: skip

    assert [each.path for each in read(tasks)] == ["small.pdf", "large.png", "middle.pdf", "empty"]


def test_everyone_is_told_of_every_file_once() -> None:
    told: list[str] = []
    tasks = [(f"{number}.pdf", pdf_of(f"Page {number}"), "pdf") for number in range(5)]
    read_all(tasks, QUICK, 2, lambda reading: told.append(reading.path))

    assert told == [path for path, _, _ in tasks]


def test_the_same_content_under_two_names_is_read_for_both() -> None:
    first, second = read([("a.pdf", pdf_of(rib()), "pdf"), ("b.pdf", pdf_of(rib()), "pdf")])

    assert (first.path, second.path) == ("a.pdf", "b.pdf")
    assert first.pages == second.pages


def test_two_empty_files_are_two_readings() -> None:
    assert [each.path for each in read([("a.pdf", b"", "empty"), ("b.pdf", b"", "empty")])] == ["a.pdf", "b.pdf"]


def test_a_file_that_never_ends_costs_itself_only() -> None:
    before, hung, after = read(
        [("a.pdf", pdf_of(certificate()), "pdf"), ("hung.pdf", endless(), "pdf"), ("z.pdf", pdf_of(rib()), "pdf")],
        seconds=4,
    )

    assert (hung.status, hung.problem, hung.path) == ("unreadable", "unreadable-file", "hung.pdf")
    assert before.pages
    assert after.pages


def test_a_worker_that_runs_out_of_memory_costs_its_file_only() -> None:
    huge = encoded(picture_of(wide=9000), "PNG")
    big, small = read([("big.png", huge, "png"), ("small.pdf", pdf_of(rib()), "pdf")], memory_bytes=900 * 2**20)

    assert big.path == "big.png"
    assert big.status in {"unreadable", "read"}
    assert small.pages


def test_whoever_waits_sees_each_page_that_is_read() -> None:
    """One file of three pages, two of one page: five pages, counted across the workers."""
    before = pages_read()
    read([("scan.pdf", pdf_of(*[certificate()] * 3), "pdf"), *((name, pdf_of(rib()), "pdf") for name in "ab")])

    assert pages_read() - before == 5


@pytest.mark.parametrize("workers", [1, 2, 8])
def test_nothing_to_read_is_no_trouble(workers: int) -> None:
    assert read_all([], QUICK, workers, lambda _: None) == []


LATE = """
from multiprocessing.synchronize import Lock
from _multiprocessing import sem_unlink
from precheck.reading.workers import _context

lock = _context().Lock()
process = _context().Process(target=print, args=(lock,))
sem_unlink(lock._semlock.name)  # as when the program has ended meanwhile
process.start()
process.join()
print(process.exitcode)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="locks have other names elsewhere")
def test_a_worker_that_starts_after_the_program_has_ended_says_nothing_on_the_terminal() -> None:
    done = subprocess.run([sys.executable, "-c", LATE], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "1"
    assert "forkserver" not in done.stderr  # the script misses its lock as well, and says so
