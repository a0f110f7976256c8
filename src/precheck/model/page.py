"""What was seen in a file: pages, lines, words and where they stand.

Every position is a fraction (0,0 top left; 1,1 bottom right), so that a box read on a small copy of a photo can be
drawn on any other copy. While a page is studied, positions are those on the *straightened sheet*; `Page.back` leads
from there to the upright picture, where the report shows them.
Everything here is small and picklable: it crosses from the reading worker to the checks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

ReadBy = Literal["text", "ocr", "none"]
FileStatus = Literal["read", "unreadable", "ignored"]
Edge = Literal["left", "top", "right", "bottom"]
Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]


class Box(NamedTuple):
    """A rectangle as fractions of the upright page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def through(self, matrix: "Matrix") -> "Box":
        """The box around this one after a projective map; the result stays within the page."""
        corners = [(self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)]
        points = []
        for x, y in corners:
            (a, b, c), (d, e, f), (g, h, i) = matrix
            depth = g * x + h * y + i or 1e-9
            points.append(((a * x + b * y + c) / depth, (d * x + e * y + f) / depth))
        xs, ys = ([min(max(value, 0.0), 1.0) for value in values] for values in zip(*points, strict=True))
        return Box(min(xs), min(ys), max(xs), max(ys))

    @staticmethod
    def around(boxes: Iterable["Box"]) -> "Box":
        """The smallest box that holds all `boxes` (at least one)."""
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return Box(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True)
class Word:
    """One word as read. `confidence` is 0..1 (1.0 for a text layer)."""

    text: str
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True)
class Line:
    """Words that stand on one line, in reading order."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        return Box.around(word.box for word in self.words)


@dataclass(frozen=True)
class MrzReading:
    """A machine-readable zone as read from the pixels or the text layer (ICAO 9303).

    `confidence` has one value in 0..1 per character of each line. `overruled` lists the (line, column)
    places where the reader was unsure and the check digits decided: such a field is to be confirmed.
    """

    lines: tuple[str, ...]
    box: Box
    confidence: tuple[tuple[float, ...], ...]
    overruled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class CodeReading:
    """A two-dimensional code that was read: its text, separators included, and where it stands."""

    text: str
    box: Box


@dataclass(frozen=True)
class Quality:
    """How good a picture of a page is, in numbers that mean the same at every resolution. 0 where there was nothing to
    measure, except `light` and `evenness`, which are 1 then.

    `blur`: width of the edges of letters (their standard deviation, that of the pixels taken out) in heights of small
    letters. `light`: brightness of the paper around the letters, 0..1; `evenness`: that of the darkest tenth of it
    against the brightest. `contrast`: of ink to that paper, 0..1. `glare`: share of the sheet under spots of light in
    which nothing is left of the print. `letters`: height of small letters in pixels of the original picture, 0 where
    none are large enough to be told. `cut`: edges of the picture out of which the sheet or its print runs.
    `places`: where each of them is worst, on the straightened sheet.
    """

    blur: float = 0.0
    light: float = 1.0
    evenness: float = 1.0
    contrast: float = 0.0
    glare: float = 0.0
    letters: float = 0.0
    cut: tuple[Edge, ...] = ()
    places: Mapping[str, Box] = field(default_factory=dict)


@dataclass(frozen=True)
class Page:
    """One page of a file, upright.

    `rotation`: degrees clockwise by which the content appeared turned after EXIF or /Rotate was honoured.
    `width`, `height`: of the upright page, in pixels (image) or points (PDF).
    `legibility`: mean word confidence, 0..1; 0 where nothing was read.
    `script`: what the page is written in where that is not our alphabet ("arabic", "han" …), read or only told from its
    look; empty otherwise.
    `again`: lines that were read a second time, on their own and larger, to confirm a number.
    `aspect`: width / height of the straightened sheet, 0 where it is the page's own.
    `quality`: how good the picture is, None for a text layer and where nobody looked.
    `back`: the way from fractions of the straightened sheet to fractions of the upright picture, None where they agree.
    `ink`: boxes of pen strokes and stamps, None where nobody looked for any.
    `portrait`: the face, where the page is a portrait photograph and nothing else.
    `picture`: a small upright JPEG for the report, empty where none could be made.
    """

    number: int
    lines: tuple[Line, ...] = ()
    again: tuple[Line, ...] = ()
    rotation: int = 0
    read_by: ReadBy = "none"
    width: int = 0
    height: int = 0
    mrz: tuple[MrzReading, ...] = ()
    codes: tuple[CodeReading, ...] = ()
    legibility: float = 0.0
    script: str = ""
    aspect: float = 0.0
    quality: Quality | None = None
    back: Matrix | None = None
    ink: tuple[Box, ...] | None = None
    portrait: Box | None = None
    picture: bytes = b""
    problem: str | None = None

    @property
    def shape(self) -> float:
        """Width / height of the sheet that the positions refer to."""
        return self.aspect or self.width / max(self.height, 1)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for line in self.lines for word in line.words)

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True)
class FileReading:
    """One file of the input and what became of it.

    `path` is relative to the input (for an archive: `archive.zip/inner.pdf`).
    `problem` is the finding code where the file is not (wholly) read; `detail` says more in plain words.
    """

    path: str
    size: int
    sha256: str = ""
    format: str = "unknown"
    status: FileStatus = "read"
    pages: tuple[Page, ...] = ()
    problem: str | None = None
    detail: str = ""
