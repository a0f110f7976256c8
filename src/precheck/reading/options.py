"""How a file is read. Picklable: it travels with the bytes to the worker."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadOptions:
    """`ocr` is off where Tesseract is missing: everything that needs no OCR is still read.

    `languages` are Tesseract's names; `tessdata` is the folder of its data, needed only to call it in this process
    (`precheck[fast]`): empty means the program is called. `pictures` asks for small page pictures for the report.
    `packs` are the languages Tesseract has beside those: pages that are in none of `languages` are read once more with
    the pack of their script, and their script is told by `osd`.
    `page_seconds` is the time after which nothing more is tried on a page; one call of Tesseract has its own limit.
    """

    ocr: bool = True
    languages: str = "fra"
    tessdata: str = ""
    packs: frozenset[str] = frozenset()
    pictures: bool = True
    max_pages: int = 60
    page_seconds: float = 15.0
    tesseract_seconds: float = 15.0
