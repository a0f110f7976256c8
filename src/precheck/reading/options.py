"""How a file is read. Picklable: it travels with the bytes to the worker."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadOptions:
    """`ocr` is off where Tesseract is missing: everything that needs no OCR is still read.

    `languages` are Tesseract's names. `pictures` asks for small page pictures for the report.
    """

    ocr: bool = True
    languages: str = "fra"
    pictures: bool = True
    max_pages: int = 60
    tesseract_seconds: float = 40.0
