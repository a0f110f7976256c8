"""The only door to the Tesseract program, through pytesseract.

The picture and the table lie in the private folder of the run for as long as the call lasts (`precheck.private`).
Tesseract stands under the limits of the worker that calls it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.reading.confine import files_allowed

Gray = NDArray[np.uint8]


class TesseractFailed(TimeoutError):
    """The program could not be started or was killed: no answer will come, as after a time-out."""


def table_of(gray: Gray, languages: str, segmentation: int, seconds: float) -> str:
    """Tesseract's table of words, tab-separated; empty where it gave up on the picture.

    Raises TimeoutError after `seconds`, TesseractFailed.
    """
    import pytesseract

    with _told(seconds):
        config = f"--psm {segmentation}"
        return str(pytesseract.image_to_data(_picture(gray), lang=languages, config=config, timeout=seconds))
    return ""


def script_and_turn(gray: Gray, seconds: float) -> tuple[str, int]:
    """The script's name and by how many degrees it stands turned; no name where there are too few letters to tell.

    Raises TimeoutError after `seconds`, TesseractFailed.
    """
    import pytesseract

    with _told(seconds):
        found = pytesseract.image_to_osd(_picture(gray), output_type=pytesseract.Output.DICT, timeout=seconds)
        return str(found.get("script", "")), int(found.get("orientation", 0))
    return "", 0


def _picture(gray: Gray) -> Any:
    from PIL import Image

    image = Image.fromarray(gray)
    image.format = "BMP"  # pytesseract would write a PNG otherwise, which takes longer than reading it
    return image


@contextmanager
def _told(seconds: float) -> Iterator[None]:
    """Passes over a picture that Tesseract gave up on; tells a time-out from a program that is missing or was ended."""
    from pytesseract import TesseractError, TesseractNotFoundError

    try:
        with files_allowed():
            yield
    except TesseractNotFoundError as error:
        raise TesseractFailed("Tesseract cannot be started") from error
    except TesseractError as error:
        if error.status < 0:
            raise TesseractFailed(f"Tesseract was ended by signal {-error.status}") from error
    except RuntimeError as error:
        if "timeout" not in str(error).lower():
            raise
        raise TimeoutError(f"OCR took more than {seconds:.0f} s") from error
    except (OSError, UnboundLocalError) as error:  # pytesseract stumbles where it could not make its file
        raise TesseractFailed("Tesseract could not be given the picture: there is no room for it") from error
