"""Runs our own recogniser of OCR-B on line strips (models/ocrb.md says how it was made)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from precheck.identifiers.mrz_layouts import ALPHABET
from precheck.reading.network import network

BLANK = len(ALPHABET)
HEIGHT = 32  # of a strip, in pixels
CAP = 20  # height of a capital letter on a strip
MARGIN = 2.4  # room at both ends of a strip, in heights of a capital
STEP = 4  # pixels of a strip that make one column of scores
WINDOW = 63  # width over which light and contrast are evened out


def recognise(strips: Sequence[NDArray[np.uint8]]) -> list[NDArray[np.float32]]:
    """For each strip the log-probabilities, one row per `STEP` pixels, one column per symbol and the blank."""
    session = network("ocrb")
    read = []
    for strip in strips:
        columns = -(-strip.shape[1] // STEP)
        padded = np.pad(strip, ((0, 0), (0, columns * STEP - strip.shape[1])), mode="edge")
        (scores,) = session.run(None, {"strip": even_out(padded)[None, None]})
        read.append(np.asarray(scores[0], np.float32))
    return read


def even_out(strip: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The strip with local light and contrast taken out: shade, glare and pale print look alike afterwards."""
    import cv2

    gray = strip.astype(np.float32)
    mean = cv2.blur(gray, (WINDOW, HEIGHT - 1), borderType=cv2.BORDER_REPLICATE)
    square = cv2.blur(gray * gray, (WINDOW, HEIGHT - 1), borderType=cv2.BORDER_REPLICATE)
    spread = np.sqrt(np.maximum(square - mean * mean, 0)) + 4  # four levels are noise, not print
    return np.asarray((gray - mean) / spread, np.float32)
