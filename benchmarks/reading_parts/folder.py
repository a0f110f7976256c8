"""A whole folder as a process, beside Tesseract called on every page; and what a worker needs of memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from random import Random

from samples import people, shapes
from samples.makers import birth_certificate, enrollment_certificate, passport, residence_permit, rib
from samples.sheet import Leaf

from benchmarks.reading_parts.table import OURS, Column, Outcome, Part, Settings, Target

NAIVE = "pytesseract on every page"
_DAY = date(2026, 10, 1)
_WALL = Column("clock, least", "wall", "least", form="seconds")
_TIMES = Column("times as fast", "ratio", "median", form="number")
_MEMORY = Column("worker's peak memory", "memory", "worst", form="megabytes")

_CALL = """
import sys
import pypdfium2, pytesseract
from PIL import Image
for path in sys.argv[1:]:
    if path.endswith(".pdf"):
        document = pypdfium2.PdfDocument(path)
        pages = [page.render(scale=300 / 72).to_pil() for page in document]
    else:
        pages = [Image.open(path)]
    for page in pages:
        pytesseract.image_to_string(page, lang="fra")
"""
_WORKER = """
import sys
from pathlib import Path
from precheck.reading import preload
from precheck.reading.options import ReadOptions
from precheck.reading.read import read_file
path = Path(sys.argv[1])
kind = "pdf" if path.suffix == ".pdf" else "jpeg"
reading = read_file(path.name, path.read_bytes(), kind, ReadOptions())
assert reading.status == "read", reading.problem
import resource
lines = Path("/proc/self/status").read_text().splitlines() if Path("/proc/self/status").exists() else []
peak = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
own = peak[0] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(own / 1024)
"""


# Orphans come to this process, so that the time of workers of workers is counted as well.
_REAPER = """
import ctypes, os, resource, subprocess, sys, time
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
start = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
wall = time.perf_counter() - start
while True:
    try:
        os.wait()
    except ChildProcessError:
        break
use = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024)
sys.exit(code)
"""


def files(seed: int) -> Mapping[str, bytes]:
    """Two born-digital PDFs, three upright photos of 12 megapixels, one of 48 for the memory alone. The permit is a
    photo: the coded lines on its back are a picture, and a PDF with one of those is no longer wholly typed."""
    rng = Random(f"{seed}-folder")
    student = people.student(rng, "MAR")
    certificate, slip = enrollment_certificate.make(student, rng)[0], rib.make(student, rng)[0]

    def photo(leaf: Leaf, megapixels: float) -> bytes:
        return shapes.jpeg(shapes.photographed([leaf], rng, megapixels=megapixels, tilt=rng.uniform(-3, 3)), 88)

    return {
        "acte.pdf": shapes.digital(birth_certificate.make(student, rng)),
        "rib.pdf": shapes.digital([slip]),
        "passeport.jpg": photo(passport.make(student, rng)[0], 12),
        "certificat.jpg": photo(certificate, 12),
        "titre.jpg": photo(residence_permit.make(student, rng)[0], 12),
        "48 megapixels.jpg": photo(certificate, 48),
    }


def environment() -> dict[str, str]:
    """One thread, and this project's modules."""
    here = Path(__file__).resolve().parents[2] / "src"
    paths = os.pathsep.join(filter(None, (str(here), os.environ.get("PYTHONPATH", ""))))
    return os.environ | {"OMP_THREAD_LIMIT": "1", "PYTHONPATH": paths}


def called(*words: str, most: int = 1) -> str:
    """What a program prints. Raises CalledProcessError where it leaves with more than `most`: 1 is faults found."""
    done = subprocess.run(words, capture_output=True, text=True, env=environment(), check=False)
    if not 0 <= done.returncode <= most:
        raise subprocess.CalledProcessError(done.returncode, words, done.stdout, done.stderr)
    return done.stdout


def spent(*words: str, most: int = 1) -> tuple[float, float, float]:
    """Seconds on the clock and of processor time with all processes that it started, and MB of the largest of them."""
    wall, cpu, megabytes = map(float, called(sys.executable, "-c", _REAPER, *words, most=most).split())
    return wall, cpu, megabytes


def run(settings: Settings) -> Iterator[Outcome]:
    """Both ways in turn, so that both meet the same load; then each file in a worker of its own."""
    drawn = files(settings.seed)
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / name for name in drawn}
        for name, data in drawn.items():
            paths[name].write_bytes(data)
        five = [str(path) for name, path in paths.items() if "48" not in name]
        ours = (sys.executable, "-m", "precheck", "check", *five, "--on", _DAY.isoformat())
        for number in range(settings.pick(2, 5, 5)):
            mine, naive = spent(*ours), spent(sys.executable, "-c", _CALL, *five)
            name, group = f"folder-{settings.seed}-{number}", "folder: 2 PDFs, 3 photos"
            told = {"wall": mine[0], "cpu": mine[1], "ratio": naive[0] / mine[0], "effort": naive[1] / mine[1]}
            yield Outcome("folder", group, name, name, OURS, told)
            yield Outcome("folder", group, name, name, NAIVE, {"wall": naive[0], "cpu": naive[1]})
        for name, path in paths.items():
            told = {"memory": float(called(sys.executable, "-c", _WORKER, str(path)))}
            yield Outcome("folder", f"memory: {name}", name, name, OURS, told)


PART = Part(
    "folder",
    "A folder of two born-digital PDFs and three upright photos of 12 megapixels, as a whole process",
    (
        _WALL,
        Column("clock, median", "wall", "median", form="seconds"),
        Column("processor, median", "cpu", "median", form="seconds"),
        _TIMES,
        Column("times less work", "effort", "median", form="number"),
        _MEMORY,
    ),
    (
        Target("whole process, 2 PDFs + 3 photos: clock, least", _WALL, 1.5, "less", "^folder", aside=False),
        Target("… times as fast as pytesseract on every page (clock)", _TIMES, 8, "more", "^folder", aside=False),
        Target("peak memory of a worker", _MEMORY, 500, "less", "^memory", aside=False),
    ),
    run,
)
