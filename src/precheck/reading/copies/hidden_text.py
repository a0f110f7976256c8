"""Words laid invisibly over a picture of a page, so that the copy can be searched and read aloud.

The font is of Type 3 with empty glyphs: it needs no font file, shows nothing, and its table to Unicode holds any
script (ISO 32000-1, 9.6.5 and 9.10.3).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Page, Word
from precheck.reading.text_layer import OUR_MARK

Matrix = NDArray[np.float64]

_MOST_CODES = 250  # a simple font has 256, some of which readers take for spaces
_WIDTH = 500  # of every glyph, in thousandths of the font's size
_ASCENT, _DESCENT = 800, -200
_LEAST_CONFIDENCE = 0.4  # what was read with more doubt is noise


@dataclass
class _Font:
    """Which code stands for which character."""

    codes: dict[str, int] = field(default_factory=dict)

    def holds(self, text: str) -> bool:
        return len(self.codes.keys() | set(text)) <= _MOST_CODES

    def encode(self, text: str) -> str:
        return "".join(f"{self.codes.setdefault(char, len(self.codes) + 1):02x}" for char in text)


def layer_of(page: Page) -> list[Word]:
    """The words worth keeping; lines of a machine-readable zone as they were read by their own recogniser."""
    zones = [reading for reading in page.mrz if reading.lines]
    words = [
        word
        for line in page.lines
        for word in line.words
        if word.confidence >= _LEAST_CONFIDENCE and not any(_inside(word, zone.box) for zone in zones)
    ]
    for zone in zones:
        height = zone.box.height / len(zone.lines)
        for place, text in enumerate(zone.lines):
            top = zone.box.top + place * height
            box = zone.box._replace(top=top + 0.15 * height, bottom=top + 0.85 * height)
            words.append(Word(text, box))
    return words


def _inside(word: Word, zone: Any) -> bool:
    x, y = (word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2
    return bool(zone.left - 0.02 <= x <= zone.right + 0.02 and zone.top - 0.01 <= y <= zone.bottom + 0.01)


def write_layer(words: Sequence[Word], place: Matrix) -> tuple[bytes, dict[str, Any]]:
    """Content and fonts of the layer. `place`: from fractions of the words' page to the user space of the PDF page."""
    fonts: list[_Font] = []
    rows = [f"/{OUR_MARK} BMC q BT 3 Tr"]
    for word in words:
        font = next((each for each in fonts if each.holds(word.text + " ")), None)
        if font is None:
            fonts.append(font := _Font())
        left, right, top = _corners(word, place)
        across = (right - left) / (len(word.text) * _WIDTH / 1000)
        up = (top - left) * 1000 / (_ASCENT - _DESCENT)
        start = left - up * _DESCENT / 1000
        matrix = " ".join(f"{value:.3f}" for value in (*across, *up, *start))
        rows.append(f"/{OUR_MARK}{fonts.index(font)} 1 Tf {matrix} Tm <{font.encode(word.text + ' ')}> Tj")
    rows.append("ET Q EMC")
    return "\n".join(rows).encode("ascii"), {f"/{OUR_MARK}{place}": _pdf_font(font) for place, font in enumerate(fonts)}


def _corners(word: Word, place: Matrix) -> Iterable[Matrix]:
    """Lower left, lower right and upper left corner of the word on the PDF page."""
    box = word.box
    for x, y in ((box.left, box.bottom), (box.right, box.bottom), (box.left, box.top)):
        point = place @ np.array([x, y, 1.0])
        yield point[:2] / point[2]


def _pdf_font(font: _Font) -> Any:
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, StreamObject

    def numbers(*values: float) -> Any:
        from pypdf.generic import FloatObject

        return ArrayObject(FloatObject(value) for value in values)

    glyph = StreamObject()
    glyph.set_data(f"{_WIDTH} 0 0 {_DESCENT} {_WIDTH} {_ASCENT} d1".encode())
    table = StreamObject()
    table.set_data(_to_unicode(font).encode("ascii"))
    count = len(font.codes)
    differences = [NumberObject(1), *(NameObject("/g") for _ in range(count))]
    return DictionaryObject({
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type3"),
        NameObject("/FontBBox"): numbers(0, _DESCENT, _WIDTH, _ASCENT),
        NameObject("/FontMatrix"): numbers(0.001, 0, 0, 0.001, 0, 0),
        NameObject("/FirstChar"): NumberObject(1),
        NameObject("/LastChar"): NumberObject(count),
        NameObject("/Widths"): numbers(*[_WIDTH] * count),
        NameObject("/Resources"): DictionaryObject(),
        NameObject("/CharProcs"): DictionaryObject({NameObject("/g"): glyph.flate_encode()}),
        NameObject("/Encoding"): DictionaryObject({NameObject("/Differences"): ArrayObject(differences)}),
        NameObject("/ToUnicode"): table.flate_encode(),
    })  # fmt: skip


def _to_unicode(font: _Font) -> str:
    rows = [f"<{code:02x}> <{char.encode('utf-16-be', 'replace').hex()}>" for char, code in font.codes.items()]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n{mapped}\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
