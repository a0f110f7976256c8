"""The other readers, each a process in an interpreter of its own, asked about the same pictures one by one."""

import json
import re
import select
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.reading_parts.measures import share_of
from precheck.identifiers.mrz import parse
from precheck.identifiers.mrz_layouts import LAYOUTS
from precheck.model.page import Box, Line, MrzReading, Word
from precheck.reading.mrz.text import FILLERS, SHAPES, mrz_in_text

SERVER = Path(__file__).with_name("peer_server.py")
READERS = {"passporteye": "PassportEye", "tesseract": "plain Tesseract", "rapidocr": "RapidOCR"}
LENGTHS = sorted({length for _, length in SHAPES})
_AS_LETTERS = dict(zip("012568", "OIZSGB", strict=True))
_AS_DIGITS = dict(zip("ODQILZSGB", "000112568", strict=True))
_LOST = 6  # characters that a line may lack or exceed
_PATIENCE = 180.0  # seconds for a picture; a peer that needs more has read nothing


@dataclass(frozen=True)
class Answer:
    """What a peer read: lines of text, and by how many degrees clockwise the content appears turned, if it tells."""

    reader: str
    lines: tuple[str, ...]
    turn: int | None
    seconds: float
    cpu: float

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def times(self) -> dict[str, float]:
        return {"seconds": self.seconds, "cpu": self.cpu}

    @property
    def zones(self) -> list[MrzReading]:
        """The zones in these lines, by the parser that reads those of text layers, with lengths mended for them."""
        found = zones_in(self.lines)
        for length in LENGTHS:
            found = found or zones_in([with_length(line, length) for line in self.lines])
        return found


def zones_in(lines: Sequence[str]) -> list[MrzReading]:
    """The zones among lines of text, by our parser; a letter where only digits may stand is told as the digit it looks
    like, and the other way round."""
    page = Box(0.0, 0.0, 1.0, 1.0)
    found = mrz_in_text([Line((Word(line, page),)) for line in lines if line.strip()])
    return [replace(each, lines=by_type(each.lines)) for each in found]


def by_type(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The zone with look-alikes told by the type of their field."""
    rows = [list(line) for line in lines]
    for span in LAYOUTS[parse(lines).format].spans:
        table = {"letters": _AS_LETTERS, "digits": _AS_DIGITS, "check": _AS_DIGITS}.get(span.kind, {})
        for column in range(span.start, span.end):
            rows[span.line][column] = table.get(rows[span.line][column], rows[span.line][column])
    return tuple("".join(row) for row in rows)


def with_length(line: str, length: int) -> str:
    """A line that looks like one of a zone, its longest run of fillers made so long that it has `length`: general OCR
    loses count in it."""
    text = "".join(line.upper().translate(FILLERS).split())
    runs = sorted(re.finditer("<{2,}", text), key=lambda run: run.end() - run.start())
    if not runs or not 0 < abs(length - len(text)) <= _LOST:
        return line
    start, end = runs[-1].span()
    return text[:start] + "<" * max(1, end - start + length - len(text)) + text[end:]


@dataclass
class Peers:
    """The readers found in `python`'s environment. `share` of the pictures is given to them, told by name."""

    python: Path
    share: float = 1.0
    versions: dict[str, str] = field(default_factory=dict)
    _processes: dict[str, "subprocess.Popen[str]"] = field(default_factory=dict)

    def start(self, names: Sequence[str] = tuple(READERS)) -> list[str]:
        """Starts the readers; says which are missing."""
        missing = []
        for name in names:
            process = self._started(name)
            first = self._line(process)
            if first is None or "ready" not in first:
                missing.append(f"{READERS[name]} cannot run: {(first or {}).get('error', 'no answer')}")
                process.kill()
                continue
            self.versions[name] = str(first["ready"])
            self._processes[name] = process
        return missing

    def ask(self, gray: NDArray[np.uint8], case: str, task: str, names: Sequence[str]) -> Iterator[Answer]:
        """Each of the readers' answers, none where this case is not among their share."""
        asked = [name for name in names if name in self._processes]
        if not asked or share_of(case) >= self.share:
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "picture.bmp"  # nothing to decode: the time is the reader's own
            cv2.imwrite(str(path), gray)
            for name in asked:
                yield self._ask(name, {"path": str(path), "task": task})

    def stop(self) -> None:
        """Ends the processes that `start` began."""
        for process in self._processes.values():
            process.kill()
            process.wait()
        self._processes.clear()

    def _ask(self, name: str, request: dict[str, str]) -> Answer:
        process = self._processes[name]
        told: dict[str, Any] | None = None
        if process.stdin:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            told = self._line(process)
        if told is None:  # it died or hangs: a fresh one for the next picture
            process.kill()
            self._processes[name] = self._started(name)
            self._line(self._processes[name])
            return Answer(READERS[name], (), None, _PATIENCE, _PATIENCE)
        return Answer(READERS[name], tuple(told["lines"]), told.get("turn"), told["seconds"], told["cpu"])

    def _started(self, name: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [str(self.python), str(SERVER), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            bufsize=1,
        )

    @staticmethod
    def _line(process: "subprocess.Popen[str]") -> dict[str, Any] | None:
        if process.stdout is None or not select.select([process.stdout], [], [], _PATIENCE)[0]:
            return None
        line = process.stdout.readline()
        answer: dict[str, Any] | None = json.loads(line) if line else None
        return answer
