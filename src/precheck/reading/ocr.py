"""The only door to Tesseract: words with boxes and confidences from one call.

Settings as measured (docs/adr/0002): one thread, no PNG detour, French data, automatic page segmentation.
"""

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Box, Word

Gray = NDArray[np.uint8]

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract's own threads cost 2.5 times what they bring


def read_words(gray: Gray, languages: str, seconds: float, segmentation: int = 3) -> list[Word]:
    """The words of an image that is upright, straight and evenly lit. Raises TimeoutError after `seconds`."""
    import pytesseract
    from PIL import Image

    image = Image.fromarray(gray)
    image.format = "BMP"  # pytesseract would write a PNG otherwise, which takes longer than reading it
    try:
        table = pytesseract.image_to_data(
            image,
            lang=languages,
            config=f"--psm {segmentation}",
            timeout=seconds,
            output_type=pytesseract.Output.DICT,
        )
    except RuntimeError as error:
        if "timeout" in str(error).lower():
            raise TimeoutError("OCR took too long") from error
        raise
    height, width = gray.shape
    return [
        Word(text.strip(), _box(table, index, width, height), float(table["conf"][index]) / 100)
        for index, text in enumerate(table["text"])
        if text.strip() and float(table["conf"][index]) >= 0
    ]


def _box(table: dict[str, Any], index: int, width: int, height: int) -> Box:
    left, top = int(table["left"][index]), int(table["top"][index])
    right, bottom = left + int(table["width"][index]), top + int(table["height"][index])
    return Box(left / width, top / height, right / width, bottom / height)


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
