"""The unit of work: one file read into pages of words. A pure function of bytes and options, so that the same code
runs in this process, in a limited worker or on another machine."""

import hashlib
from collections.abc import Iterator

from precheck.model.page import FileReading, Page
from precheck.reading.budget import OUT_OF_TIME
from precheck.reading.confine import at_rest, next_page, page_read
from precheck.reading.options import ReadOptions

FORMATS_OF_IMAGES = frozenset({"jpeg", "png", "tiff", "webp", "bmp", "gif", "heic", "avif"})


def read_file(path: str, data: bytes, kind: str, options: ReadOptions) -> FileReading:
    """Reads one file. Never raises for bad input: the reading says `unreadable` and why."""
    from precheck.reading.image_file import TooManyPixels
    from precheck.reading.pdf_file import Damaged, Encrypted

    digest = hashlib.sha256(data).hexdigest()

    def failed(problem: str, detail: str = "") -> FileReading:
        return FileReading(path, len(data), digest, kind, "unreadable", problem=problem, detail=detail)

    if kind == "empty":
        return failed("unreadable-file", "empty")
    if kind not in FORMATS_OF_IMAGES | {"pdf"}:
        return failed("unsupported-format", kind)
    try:
        pages = tuple(_pages(data, kind, options))
    except Encrypted:
        return failed("encrypted-file")
    except TooManyPixels:
        return failed("file-too-large", "pixels")
    except Damaged as error:
        return failed("unreadable-file", str(error))
    except Exception as error:  # whatever a damaged file provokes in a decoder, the neighbour must still be read
        return failed("unreadable-file", type(error).__name__)
    finally:
        at_rest()
    if not pages or all(page.problem and not page.lines for page in pages):
        problems = {page.problem for page in pages}
        known = problems & {"ocr-failed", "ocr-timeout", OUT_OF_TIME}
        why = next(iter(known), None) if len(problems) == 1 else None
        return failed("unreadable-file", why or "no page could be read")
    return FileReading(path, len(data), digest, kind, "read", pages)


def _pages(data: bytes, kind: str, options: ReadOptions) -> Iterator[Page]:
    if kind == "pdf":
        from precheck.reading.pdf_file import read_pdf

        pages = read_pdf(data, options)
    else:
        from precheck.reading.image_file import read_image

        pages = read_image(data, kind, options)
    next_page()
    for page in pages:
        page_read()
        next_page()
        yield page
