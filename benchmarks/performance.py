"""How long a folder takes and how much memory it needs, beside other readers in the same run: `make bench`.

python -m benchmarks.performance [--seed N] [--times N] [--peers PYTHON] [--write]

The folder: two born-digital PDFs and three upright photos of 12 megapixels of an invented student. Each reader is a
whole process with one thread to a page, as somebody would call it from a script. Peers: those that `make peers`
installed.
`--write` puts the table into docs/performance.md.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.plot import bars
from benchmarks.reading_parts.folder import files, spent
from precheck import __version__
from precheck.reading.probe import tesseract

ROOT = Path(__file__).resolve().parents[1]
PAGE, PLOT = ROOT / "docs" / "performance.md", ROOT / "docs" / "pictures" / "performance.svg"
PEERS = ROOT / ".venv-peers" / "bin" / "python"
_BLOCK = re.compile(r"(<!-- measured by `make bench` -->\n).*?(<!-- /measured -->)", re.DOTALL)
_DAY = "2026-10-01"

_PAGES = """
import sys
import pypdfium2
from PIL import Image
def pages():
    for path in sys.argv[1:]:
        if path.endswith(".pdf"):
            yield from (page.render(scale=300 / 72).to_pil() for page in pypdfium2.PdfDocument(path))
        else:
            yield Image.open(path).convert("RGB")
"""
_TESSERACT = (
    _PAGES
    + """
import pytesseract
for page in pages():
    pytesseract.image_to_string(page, lang="fra")
"""
)
_RAPIDOCR = (
    _PAGES
    + """
import numpy
from rapidocr import RapidOCR
names = ("intra", "inter")
engine = RapidOCR(params={f"EngineConfig.onnxruntime.{name}_op_num_threads": 1 for name in names})
for page in pages():
    engine(numpy.asarray(page))
"""
)
_PASSPORTEYE = (
    _PAGES
    + """
import io
from passporteye import read_mrz
for page in pages():
    picture = io.BytesIO()
    page.save(picture, "BMP")
    picture.seek(0)
    read_mrz(picture)
"""
)
_OCRMYPDF = """
import subprocess, sys
for number, path in enumerate(sys.argv[3:]):
    subprocess.run([sys.argv[1], "-m", "ocrmypdf", "-l", "fra", "--jobs", "1", "--output-type", "pdf", "--skip-text",
                    "--image-dpi", "300", path, f"{sys.argv[2]}/{number}.pdf"], check=True)
"""


@dataclass(frozen=True)
class Reader:
    """Somebody who reads the folder: what he tells of it, and how he is called."""

    name: str
    tells: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Cost:
    """The least of several runs on the clock, the median of the processor's time, the largest process."""

    wall: float
    cpu: float
    megabytes: float


def readers(paths: Sequence[str], out: str, peers: Path) -> Iterator[Reader]:
    """Ours first; peers where they are."""
    ours = (sys.executable, "-m", "precheck", "check", *paths, "--on", _DAY, "--exit-zero")
    yield Reader("precheck", "types, fields, findings, a verdict", ours)
    digital = tuple(path for path in paths if path.endswith(".pdf"))
    born = (sys.executable, "-m", "precheck", "check", *digital, "--on", _DAY, "--exit-zero")
    yield Reader("precheck, the PDFs alone", "the same", born)
    yield Reader("pytesseract on every page", "text", (sys.executable, "-c", _TESSERACT, *paths))
    if not peers.is_file():
        return
    yield Reader("RapidOCR on every page", "text", (str(peers), "-c", _RAPIDOCR, *paths))
    yield Reader("PassportEye on every page", "coded lines", (str(peers), "-c", _PASSPORTEYE, *paths))
    yield Reader(
        "OCRmyPDF on every file", "PDFs with a text layer", (str(peers), "-c", _OCRMYPDF, str(peers), out, *paths)
    )


def cost(reader: Reader, times: int) -> Cost | None:
    """None where the reader cannot run here."""
    try:
        runs = [spent(*reader.command, most=0) for _ in range(times)]
    except subprocess.CalledProcessError:
        return None
    walls, cpus, sizes = zip(*runs, strict=True)
    return Cost(min(walls), statistics.median(cpus), max(sizes))


def measured(seed: int, times: int, peers: Path) -> list[tuple[Reader, Cost | None]]:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, data in files(seed).items():
            if "48" not in name:
                paths.append(str(Path(folder, name)))
                Path(folder, name).write_bytes(data)
        (out := Path(folder, "out")).mkdir()
        return [(each, cost(each, times)) for each in readers(paths, str(out), peers)]


def table(rows: Sequence[tuple[Reader, Cost | None]]) -> Iterator[str]:
    yield "| reader | tells | clock | processor | largest process | times as long |"
    yield "|---|---|---:|---:|---:|---:|"
    ours = rows[0][1]
    for reader, told in rows:
        if told is None:
            yield f"| {reader.name} | {reader.tells} | does not run here | | | |"
            continue
        ratio = f"{told.wall / ours.wall:.1f}" if ours else ""
        yield (
            f"| {reader.name} | {reader.tells} | {told.wall:.2f} s | {told.cpu:.2f} s | {told.megabytes:.0f} MB | "
            f"{ratio} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20261)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--peers", type=Path, default=PEERS)
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    arguments = parser.parse_args()
    rows = measured(arguments.seed, arguments.times, arguments.peers)
    load = os.getloadavg()[0]
    head = (
        f"precheck {__version__}, Tesseract {tesseract().version}, {os.cpu_count()} cores"
        f"{', tesserocr' if shutil.which('tesserocr') else ''}; the least of {arguments.times} runs on the clock."
    )
    text = "\n".join([head, "", *table(rows), ""])
    print(text)
    if load > 1.5 * (os.cpu_count() or 1):
        print(f"The machine was busy (load {load:.1f}): these figures are too high.")
    if arguments.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(_BLOCK.sub(lambda found: found[1] + text + found[2], page), encoding="utf-8")
        known = [(reader.name, told) for reader, told in rows if told]
        longest = max(told.wall for _, told in known)
        plotted = [(name, told.wall, f"{told.wall:.1f} s") for name, told in known]
        PLOT.write_text(bars("Seconds for the folder, on the clock", plotted, longest), encoding="utf-8")


if __name__ == "__main__":
    main()
