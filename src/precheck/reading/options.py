"""How a file is read. Picklable: it travels with the bytes to the worker."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadOptions:
    """`ocr` is off where Tesseract is missing: everything that needs no OCR is still read.

    `languages` are Tesseract's names; `tessdata` is the folder of its data, needed only to call it in this process
    (`precheck[fast]`): empty means the program is called. `pictures` asks for small page pictures for the report.
    """

    ocr: bool = True
    languages: str = "fra"
    tessdata: str = ""
    pictures: bool = True
    max_pages: int = 60
    tesseract_seconds: float = 40.0
