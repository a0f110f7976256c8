"""Words across every page, pale enough to read what lies under them: what the copy is for, so that it serves for
nothing else."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

#: Widths of Helvetica's letters in thousandths, by and large: small, capital, narrow.
_NARROW, _SMALL, _CAPITAL = 290, 556, 690
_REACH = 0.72  # of the page's diagonal
_TALLEST = 0.09  # of the diagonal
_GRAY, _OPACITY = 0.45, 0.17


def fits(text: str) -> bool:
    """Whether the text is of letters that every PDF reader can draw without a font of ours."""
    return bool(text.strip()) and text.isprintable() and _encoded(text) is not None


def _encoded(text: str) -> bytes | None:
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return None


def write_watermark(text: str, shown: Matrix) -> tuple[bytes, dict[str, dict[str, Any]]]:
    """Content and resources. `shown`: from fractions of the page as it is shown to its user space."""
    from pypdf.generic import DictionaryObject, FloatObject, NameObject

    corner, right, below = ((shown @ np.array([x, y, 1.0]))[:2] for x, y in ((0, 0), (1, 0), (0, 1)))
    across, down = right - corner, below - corner
    width, height = float(np.linalg.norm(across)), float(np.linalg.norm(down))
    diagonal = float(np.hypot(width, height))
    long = sum(_NARROW if char in " .,:;!'ijlIt-/" else _CAPITAL if char.isupper() else _SMALL for char in text) / 1000
    size = min(_REACH * diagonal / long, _TALLEST * diagonal)
    along = (across - down) / diagonal  # from the lower left to the upper right
    up = np.array([-along[1], along[0]])
    middle = (shown @ np.array([0.5, 0.5, 1.0]))[:2]
    start = middle - along * long * size / 2 - up * 0.35 * size
    matrix = " ".join(f"{value:.4f}" for value in (*along, *up, *start))
    content = (
        f"/Artifact <</Type /Pagination /Subtype /Watermark>> BDC q /PrecheckPale gs {_GRAY} g "
        f"BT 0 Tr /PrecheckMark {size:.2f} Tf {matrix} Tm <{(_encoded(text) or b'').hex()}> Tj ET Q EMC"
    )
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica-Bold", "/Encoding": "/WinAnsiEncoding"}
    state = DictionaryObject({
        NameObject("/Type"): NameObject("/ExtGState"),
        NameObject("/ca"): FloatObject(_OPACITY),
        NameObject("/BM"): NameObject("/Multiply"),
    })  # fmt: skip
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    return content.encode("ascii"), {"/Font": {"/PrecheckMark": named}, "/ExtGState": {"/PrecheckPale": state}}
