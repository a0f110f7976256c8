"""2D-Doc codes of invented people: composed after the published rules and drawn as a DataMatrix, the seal being noise.

Composed here on purpose without the table of the reader: the truth must not come from the tool it measures.
"""

from collections.abc import Mapping
from datetime import date
from random import Random

import zxingcpp
from PIL import Image

GS, RS, US = "\x1d", "\x1e", "\x1f"
#: Longest values of the fields of variable length that are drawn here; every other one drawn here is of fixed length.
VARIABLE = {
    "10": 38, "20": 38, "21": 38, "22": 38, "23": 38, "25": 32, "30": 140, "31": 38, "32": 11, "46": 38, "60": 60,
    "62": 38, "63": 38, "66": 20, "6A": 32, "6F": 90, "6M": 40, "6P": 40, "6Q": 10, "6U": 38, "6X": 32, "B0": 60,
    "B2": 38, "B3": 38, "BB": 50,
}  # fmt: skip
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def days(day: date | None) -> str:
    """A day as the header writes it."""
    return f"{(day - date(2000, 1, 1)).days:04X}" if day else "FFFF"


def compose(
    kind: str,
    fields: Mapping[str, str],
    rng: Random,
    *,
    version: int = 4,
    issued: date | None = date(2026, 9, 1),
    cut: frozenset[str] = frozenset(),
) -> str:
    """The text of a code with these fields, in this order; `cut` names those that are marked as cut short."""
    text = f"DC{version:02d}FR000001{days(issued)}{days(issued)}{kind}"
    text += "01" * (version >= 3) + "FR" * (version >= 4)
    last = list(fields)[-1]
    for name, value in fields.items():
        text += name + value
        if name in cut:
            text += RS
        elif name in VARIABLE and len(value) < VARIABLE[name] and name != last:
            text += GS
    return text + US + "".join(rng.choice(_BASE32) for _ in range(103))


def drawn(text: str, scale: int = 8) -> Image.Image:
    """The DataMatrix of a text without margin, `scale` pixels a module."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.DataMatrix)
    return Image.fromarray(code.to_image(scale=scale, add_quiet_zones=False))
