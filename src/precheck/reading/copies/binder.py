"""Pages bound into one PDF that tells nothing but its pages: no author, no program, no date, no place.

A page of a PDF is copied with what it draws and nothing else: of links, scripts, thumbnails, notes of its maker and
pictures of other pages nothing comes along.
"""

import io
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from precheck.model.page import Word
from precheck.reading.copies.hidden_text import write_layer
from precheck.reading.copies.jpeg import bare_jpeg
from precheck.reading.copies.picture import Packed
from precheck.reading.copies.watermark import write_watermark

Matrix = NDArray[np.float64]

_A4 = (595.276, 841.89)
#: By /Rotate: from fractions of the page as it is shown to fractions of the page as it is drawn.
_TURNED_BACK = {
    0: ((1, 0, 0), (0, 1, 0)),
    90: ((0, 1, 0), (-1, 0, 1)),
    180: ((-1, 0, 1), (0, -1, 1)),
    270: ((0, -1, 1), (1, 0, 0)),
}
_PAGE_KEYS = frozenset({"/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/Group", "/UserUnit"})
_NOTES = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/Measure", "/PtData", "/OPI", "/AF")


class Binder:
    """Collects pages, then gives the PDF's bytes."""

    def __init__(self, watermark: str = "") -> None:
        from pypdf import PdfWriter

        self._writer = PdfWriter()
        self._writer.metadata = None
        self._watermark = watermark

    def add_picture(self, packed: Packed, turn: int, words: Sequence[Word], place: Matrix) -> None:
        """A page that is one picture, to be shown turned clockwise by `turn` degrees. `place`: from fractions of the
        words' page to fractions of the page as it is shown."""
        from pypdf.generic import NameObject, NumberObject

        width, height = _on_a4(packed.width, packed.height)
        page = self._writer.add_blank_page(width, height)
        image = self._writer._add_object(_image(packed))
        page[NameObject("/Resources")] = _dictionary({"/XObject": _dictionary({"/Picture": image})})
        page[NameObject("/Rotate")] = NumberObject(turn)
        self._draw(page, f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /Picture Do Q".encode(), [])
        self._finish(page, words, place)

    def add_copy(self, source: Any, turn: int, words: Sequence[Word], place: Matrix) -> None:
        """A page of a PDF as it is, shown turned clockwise by `turn` degrees more than it was."""
        from pypdf.generic import NameObject, NumberObject

        _prune(source)
        page = self._writer.add_page(source, excluded_keys=tuple(key for key in source if key not in _PAGE_KEYS))
        page[NameObject("/Rotate")] = NumberObject((int(page.get("/Rotate", 0) or 0) + turn) % 360)
        self._finish(page, words, place)

    def pdf(self) -> bytes:
        for page in self._writer.pages:
            _without_notes(page, set())
        stream = io.BytesIO()
        self._writer.write(stream)
        return stream.getvalue()

    def _finish(self, page: Any, words: Sequence[Word], place: Matrix) -> None:
        shown = shown_to_user(page)
        if words:
            content, fonts = write_layer(words, shown @ place)
            self._resources(page, "/Font", fonts)
            self._draw(page, content, _contents(page))
        if self._watermark:
            content, resources = write_watermark(self._watermark, shown)
            for kind, entries in resources.items():
                self._resources(page, kind, entries)
            self._draw(page, content, _contents(page))

    def _draw(self, page: Any, content: bytes, before: list[Any]) -> None:
        """Draws after what is there, whose own changes of the canvas are taken back first."""
        from pypdf.generic import ArrayObject, NameObject

        parts = [content] if not before else [b"q\n", b"\nQ\n" + content]
        new = [self._writer._add_object(_stream(part)) for part in parts]
        whole = new if not before else [new[0], *before, new[1]]
        page[NameObject("/Contents")] = ArrayObject(whole)

    def _resources(self, page: Any, kind: str, entries: dict[str, Any]) -> None:
        """Adds resources to this page alone: other pages may share its dictionaries."""
        from pypdf.generic import NameObject

        mine = _dictionary(dict(_plain(page.get("/Resources")) or {}))
        table = _dictionary(dict(_plain(mine.get(kind)) or {}))
        for name, value in entries.items():
            table[NameObject(name)] = self._writer._add_object(_indirect_streams(value, self._writer))
        mine[NameObject(kind)] = table
        page[NameObject("/Resources")] = mine


def shown_to_user(page: Any) -> Matrix:
    """From fractions of the page as it is shown (top left first) to its user space."""
    left, bottom, right, top = (float(value) for value in page.cropbox)
    width, height = right - left, top - bottom
    back = _TURNED_BACK[int(page.get("/Rotate", 0) or 0) % 360]
    drawn = np.array([[width, 0, left], [0, -height, top], [0, 0, 1.0]])
    return np.asarray(drawn @ np.array([*back, (0, 0, 1.0)]))


def _on_a4(width: int, height: int) -> tuple[float, float]:
    """The size in points at which a picture fills a sheet of A4, upright or across."""
    wide, high = _A4 if height >= width else _A4[::-1]
    scale = min(wide / width, high / height)
    return width * scale, height * scale


def _image(packed: Packed) -> Any:
    from pypdf.generic import NameObject, NumberObject, StreamObject

    image = StreamObject()
    image._data = packed.data
    names = {
        "/Type": "/XObject", "/Subtype": "/Image", "/Filter": packed.filter,
        "/ColorSpace": "/DeviceGray" if packed.channels == 1 else "/DeviceRGB",
    }  # fmt: skip
    numbers = {"/Width": packed.width, "/Height": packed.height, "/BitsPerComponent": packed.bits}
    image.update({NameObject(key): NameObject(value) for key, value in names.items()})
    image.update({NameObject(key): NumberObject(value) for key, value in numbers.items()})
    return image


def _dictionary(entries: dict[str, Any]) -> Any:
    from pypdf.generic import DictionaryObject, NameObject

    return DictionaryObject({NameObject(key): value for key, value in entries.items()})


def _stream(content: bytes) -> Any:
    from pypdf.generic import StreamObject

    stream = StreamObject()
    stream.set_data(content)
    return stream.flate_encode()


def _indirect_streams(value: Any, writer: Any) -> Any:
    """A dictionary whose streams are objects of their own, as the format wants them."""
    from pypdf.generic import DictionaryObject, StreamObject

    for key, inner in list(value.items()):
        if isinstance(inner, StreamObject):
            value[key] = writer._add_object(inner)
        elif isinstance(inner, DictionaryObject):
            _indirect_streams(inner, writer)
    return value


def _plain(value: Any) -> Any:
    return value.get_object() if value is not None else None


def _contents(page: Any) -> list[Any]:
    """References to the page's content streams."""
    from pypdf.generic import ArrayObject

    raw = page.raw_get("/Contents") if "/Contents" in page else None
    whole = _plain(raw)
    if whole is None:
        return []
    return list(whole) if isinstance(whole, ArrayObject) else [raw]


def _prune(page: Any) -> None:
    """Leaves out pictures and forms that the page does not draw: a scanner's PDF lets all pages share those of all."""
    from pypdf.generic import NameObject

    resources = _plain(page.get("/Resources"))
    objects = _plain(resources.get("/XObject")) if resources else None
    if not objects:
        return
    used = _drawn(page.get_contents(), objects)
    if used is None:
        return
    mine = _dictionary(dict(resources))
    mine[NameObject("/XObject")] = _dictionary({name: objects.raw_get(name) for name in objects if name in used})
    page[NameObject("/Resources")] = mine


def _drawn(content: Any, objects: Any) -> set[str] | None:
    """The names that the content draws, and those that forms without resources of their own draw; None where the
    content cannot be taken apart."""
    from pypdf.generic import ContentStream

    used: set[str] = set()
    waiting = [content]
    while waiting:
        part = waiting.pop()
        if part is None:
            continue
        try:
            stream = part if isinstance(part, ContentStream) else ContentStream(part, None)
            names = [str(operands[0]) for operands, operator in stream.operations if operator == b"Do" and operands]
        except Exception:  # pypdf lets many kinds of error through for odd content
            return None
        for name in names:
            thing = _plain(objects.get(name)) if name not in used else None
            used.add(name)
            if thing is not None and thing.get("/Subtype") == "/Form" and "/Resources" not in thing:
                waiting.append(thing)
    return used


def _without_notes(value: Any, seen: set[int]) -> None:
    """Takes what makers noted about themselves out of everything a page leads to."""
    waiting = [value]
    while waiting:
        each = _plain(waiting.pop())
        if id(each) in seen:
            continue
        seen.add(id(each))
        waiting += _inner(each)


def _inner(value: Any) -> Iterator[Any]:
    from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

    if isinstance(value, ArrayObject):
        yield from value
    elif isinstance(value, DictionaryObject):
        for key in _NOTES:
            value.pop(key, None)
        if isinstance(value, StreamObject):
            _bare(value)
        yield from (value.raw_get(key) for key in value if key != "/Parent")


def _bare(stream: Any) -> None:
    """An embedded JPEG without the notes of the camera."""
    from pypdf.generic import ArrayObject, NameObject

    filters = _plain(stream.get("/Filter"))
    names = [str(each) for each in filters] if isinstance(filters, ArrayObject) else [str(filters)]
    if names[-1] != "/DCTDecode" or len(names) > 2 or names[0] not in {"/DCTDecode", "/FlateDecode"}:
        return
    try:
        data = stream._data if len(names) == 1 else zlib.decompress(stream._data)
        stream._data = bare_jpeg(data)
    except (ValueError, zlib.error):
        return
    stream[NameObject("/Filter")] = NameObject("/DCTDecode")
    stream.pop("/DecodeParms", None)
