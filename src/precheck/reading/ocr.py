"""The only door to Tesseract: words with boxes and confidences from one call.

Settings as measured (docs/adr/0002): one thread, no PNG detour, French data, automatic page segmentation.
The program is called; where tesserocr is installed (`precheck[fast]`) the library is called in this process.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Word
from precheck.reading.options import ReadOptions
from precheck.reading.tesseract import run

Gray = NDArray[np.uint8]

# Tesseract's own threads cost 2.5 times what they bring. Read when the library is loaded: before any import of it.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")


def read_words(gray: Gray, options: ReadOptions, segmentation: int = 3, seconds: float | None = None) -> list[Word]:
    """The words of an image that is upright, straight and evenly lit.

    Raises TimeoutError after `seconds` (default: those of `options`).
    """
    limit = options.tesseract_seconds if seconds is None else seconds
    library = _library(options.tessdata, options.languages) if options.tessdata else None
    table = (
        _by_library(library, gray, limit, segmentation)
        if library
        else _by_program(gray, options.languages, limit, segmentation)
    )
    return list(_words(table, *gray.shape))


def _by_program(gray: Gray, languages: str, seconds: float, segmentation: int) -> str:
    return run(gray, ["-l", languages, "--psm", str(segmentation), "-c", "tessedit_create_tsv=1"], seconds)


def _by_library(library: Any, gray: Gray, seconds: float, segmentation: int) -> str:
    height, width = gray.shape
    library.SetPageSegMode(segmentation)
    library.SetImageBytes(np.ascontiguousarray(gray).tobytes(), width, height, 1, width)
    try:
        with _quiet():
            if not library.Recognize(round(seconds * 1000)):
                raise TimeoutError("OCR took too long")
            return str(library.GetTSVText(0))
    finally:
        library.Clear()


@contextmanager
def _quiet() -> Iterator[None]:
    """The library's image code tells the terminal of every odd box it meets; nobody can do anything about those."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


@cache
def _library(tessdata: str, languages: str) -> Any:
    """Tesseract in this process, loaded once; None where tesserocr is not installed or cannot open the languages."""
    try:
        import tesserocr

        return tesserocr.PyTessBaseAPI(path=tessdata, lang=languages)
    except (ImportError, RuntimeError):
        return None


def _words(table: str, height: int, width: int) -> Iterator[Word]:
    """The rows of Tesseract's table (tab-separated; the last columns are left, top, width, height, confidence, text)
    that hold a word."""
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) != 12 or not (text := cells[11].strip()) or not cells[6].isdigit():
            continue
        confidence = float(cells[10])
        if confidence < 0:
            continue
        left, top, wide, tall = map(int, cells[6:10])
        box = Box(left / width, top / height, (left + wide) / width, (top + tall) / height)
        yield Word(text, box, confidence / 100)


def belief(words: Sequence[Word]) -> float:
    """How much was read that looks like words: confidence summed over letters and digits, doubtful words left out."""
    return sum(
        (word.confidence - 0.4) * min(len(word.text), 12)
        for word in words
        if word.confidence > 0.5 and sum(char.isalnum() for char in word.text) >= max(2, 0.7 * len(word.text))
    )


def legibility(words: Sequence[Word]) -> float:
    """Mean confidence over characters, 0..1; 0 where nothing was read."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0
