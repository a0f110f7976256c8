"""Draws the pictures of this folder anew (needs the font OCR-B): python -m tests.reading.mrz_pictures.make.

The zones are the specimens of ICAO Doc 9303 (parts 4 to 7) and a French card of an invented person.
"""

from pathlib import Path
from random import Random

import cv2
import numpy as np
from training.scenes import document, packed, shaded, shot, soft

from precheck.identifiers.mrz import check_digit

FRENCH = ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4")
ZONES = {
    "td3": ("TD3", ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")),
    "td1": (
        "TD1",
        ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
    ),
    "td2": ("TD2", ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")),
    "mrv_a": (
        "MRV-A",
        ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
    ),
    "french_card": ("FR-2x36", FRENCH),
    "td3_changed_digit": (
        "TD3",
        ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204759ZE184226B<<<<<10"),
    ),
    "td1_changed_number": (
        "TD1",
        ("I<UTOD237458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"),
    ),
}


def main() -> None:
    """Writes one JPEG per zone."""
    assert check_digit("L898902C3") == "6"
    for seed, (name, (form, zone)) in enumerate(ZONES.items()):
        random = Random(seed)
        seen = shaded(random, shot(random, document(random, zone, form, 11.0), 1100, 5))
        picture = packed(soft(random, seen), random.randint(50, 92))
        quality = [cv2.IMWRITE_JPEG_QUALITY, 62]
        target = Path(__file__).parent / f"{name}.jpg"
        target.write_bytes(np.asarray(cv2.imencode(".jpg", picture, quality)[1], np.uint8).tobytes())


if __name__ == "__main__":
    main()
