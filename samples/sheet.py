"""A page to draw on, measured in millimetres from its top left corner."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from samples import fonts

MM = 72 / 25.4
Color = tuple[float, float, float]
BLACK: Color = (0.08, 0.08, 0.1)
GRAY: Color = (0.45, 0.45, 0.48)
WHITE: Color = (1, 1, 1)


@dataclass(frozen=True)
class Leaf:
    """One drawn page: a PDF of one page, and what is on it."""

    pdf: bytes
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    side: str = ""
    stock: str = "sheet"  # sheet | card | booklet | screen | picture: how people put it on paper or on a table
    size: tuple[float, float] = (210.0, 297.0)


class Sheet:
    """Draws with reportlab; coordinates are those of a ruler laid at the top left corner."""

    def __init__(self, width: float = 210, height: float = 297, font: str = "liberation", *, above: float = 0) -> None:
        # `above`: room over the page, reached with negative heights; the page before the data page of a passport
        self.width, self.height, self.font, self.above = width, height, font, above
        self._buffer = io.BytesIO()
        # invariant: the same seed gives the same bytes
        self.canvas: Any = Canvas(self._buffer, pagesize=(width * MM, (height + above) * MM), invariant=1)

    def measure(self, text: str, size: float = 10, *, bold: bool = False, font: str = "") -> float:
        """Width of the text in millimetres."""
        pieces = fonts.pieces(font or self.font, text, bold=bold)
        return sum(float(pdfmetrics.stringWidth(part, name, size)) for name, part in pieces) / MM

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        *,
        bold: bool = False,
        italic: bool = False,
        align: str = "left",
        color: Color = BLACK,
        font: str = "",
        fit: float = 0,
        turn: float = 0,
        spread: float = 0,
    ) -> None:
        """One line on the baseline y; `fit` shrinks it to that width."""
        width = (self.measure(text, size, bold=bold, font=font)) * MM + spread * len(text)
        if fit and width > fit * MM:
            size *= fit * MM / width
            width = fit * MM
        self.canvas.saveState()
        self.canvas.setFillColorRGB(*color)
        self.canvas.translate(x * MM, (self.height - y) * MM)
        if turn:
            self.canvas.rotate(turn)
        at = {"left": 0.0, "center": -width / 2, "right": -width}[align]
        for name, part in fonts.pieces(font or self.font, text, bold=bold, italic=italic):
            self.canvas.setFont(name, size)
            self.canvas.drawString(at, 0, part, charSpace=spread)
            at += pdfmetrics.stringWidth(part, name, size) + spread * len(part)
        self.canvas.restoreState()

    def para(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float = 10,
        *,
        leading: float = 1.35,
        color: Color = BLACK,
        font: str = "",
        italic: bool = False,
        align: str = "left",
    ) -> float:
        """Wrapped text; `**bold**` marks words. Returns the baseline under the last line."""
        step = size * leading / MM
        text = re.sub(r"\*\*([.,;)])", r"\1**", text)  # else the sign after a bold word would stand apart
        for block in text.split("\n"):
            for row in self._wrap(block, width, size, font or self.font):
                length = sum(self.measure(w + " ", size, bold=b, font=font) for w, b in row)
                at = x if align == "left" else x + (width - length) / (2 if align == "center" else 1)
                for chunk, bold in _runs(row):
                    self.text(at, y, chunk, size, bold=bold, italic=italic, color=color, font=font)
                    at += self.measure(chunk + " ", size, bold=bold, font=font)
                y += step
        return y

    def _wrap(self, block: str, width: float, size: float, font: str) -> list[list[tuple[str, bool]]]:
        rows: list[list[tuple[str, bool]]] = [[]]
        used, bold = 0.0, False
        for index, part in enumerate(block.split("**")):
            bold = index % 2 == 1
            for word in part.split():
                length = self.measure(word + " ", size, bold=bold, font=font)
                if rows[-1] and used + length > width:
                    rows.append([])
                    used = 0.0
                rows[-1].append((word, bold))
                used += length
        return rows

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: Color = BLACK, width: float = 0.4, dash: float = 0
    ) -> None:
        """A straight line, dashed if asked."""
        self.canvas.saveState()
        self.canvas.setStrokeColorRGB(*color)
        self.canvas.setLineWidth(width)
        if dash:
            self.canvas.setDash(dash, dash)
        self.canvas.line(x1 * MM, (self.height - y1) * MM, x2 * MM, (self.height - y2) * MM)
        self.canvas.restoreState()

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = None,
        width: float = 0.5,
        radius: float = 0,
        alpha: float = 1,
    ) -> None:
        """A rectangle whose top left corner is at x, y."""
        self.canvas.saveState()
        self.canvas.setFillAlpha(alpha)
        if fill:
            self.canvas.setFillColorRGB(*fill)
        if stroke:
            self.canvas.setStrokeColorRGB(*stroke)
        self.canvas.setLineWidth(width)
        at = (x * MM, (self.height - y - h) * MM, w * MM, h * MM)
        if radius:
            self.canvas.roundRect(*at, radius * MM, fill=int(bool(fill)), stroke=int(bool(stroke)))
        else:
            self.canvas.rect(*at, fill=int(bool(fill)), stroke=int(bool(stroke)))
        self.canvas.restoreState()

    def circle(
        self,
        x: float,
        y: float,
        r: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = None,
        width: float = 0.5,
    ) -> None:
        """A circle around x, y."""
        self.canvas.saveState()
        if fill:
            self.canvas.setFillColorRGB(*fill)
        if stroke:
            self.canvas.setStrokeColorRGB(*stroke)
        self.canvas.setLineWidth(width)
        self.canvas.circle(x * MM, (self.height - y) * MM, r * MM, fill=int(bool(fill)), stroke=int(bool(stroke)))
        self.canvas.restoreState()

    def image(self, x: float, y: float, w: float, h: float, picture: Image.Image) -> None:
        """A picture whose top left corner is at x, y."""
        self.canvas.drawImage(
            ImageReader(picture),
            x * MM,
            (self.height - y - h) * MM,
            w * MM,
            h * MM,
            mask="auto" if picture.mode == "RGBA" else None,
        )

    def shaped(self, x: float, y: float, text: str, size: float, font: str, *, align: str = "left") -> None:
        """Text of a script that needs shaping (Arabic, Devanagari), or a font reportlab cannot embed: as a picture."""
        face = ImageFont.truetype(fonts.path(font), round(size * 8))
        left, top, right, bottom = face.getbbox(text)
        picture = Image.new("RGBA", (int(right - left) + 8, int(bottom - top) + 8), (255, 255, 255, 0))
        ImageDraw.Draw(picture).text((4 - left, 4 - top), text, font=face, fill=(20, 20, 26, 255))
        scale = 1 / 8 / MM
        w, h = picture.width * scale, picture.height * scale
        at = {"left": x, "center": x - w / 2, "right": x - w}[align]
        self.image(at, y - face.getmetrics()[0] * scale + top * scale, w, h, picture)

    def mrz(self, x: float, y: float, lines: Sequence[str], width: float, step: float = 6.0, weight: int = 1) -> None:
        """Machine-readable lines, in OCR-B, spread over the width (the first baseline is y)."""
        pixels = 24.0  # a millimetre: 600 dpi
        pitch = width / len(lines[0])
        # the advance of OCR-B is 0.723 of its size
        face = ImageFont.truetype(fonts.path(fonts.MRZ), round(pitch * pixels / 0.723))
        tall = round(step * pixels)
        picture = Image.new("RGBA", (round(width * pixels), tall * len(lines)), (255, 255, 255, 0))
        pen = ImageDraw.Draw(picture)
        for row, text in enumerate(lines):
            for column, sign in enumerate(text):
                pen.text(
                    (column * pitch * pixels, row * tall + tall * 0.8),
                    sign,
                    font=face,
                    fill=(12, 12, 14, 255),
                    anchor="ls",
                    stroke_width=weight,
                )
        self.image(x, y - step * 0.8, width, step * len(lines), picture)

    def table(
        self,
        x: float,
        y: float,
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        size: float = 9,
        step: float = 6.5,
        head: Color | None = None,
        grid: Color | None = GRAY,
        align: str = "left",
        font: str = "",
    ) -> float:
        """Cells of text; the first row is a heading if `head` is a colour. Returns the lower edge."""
        for number, row in enumerate(rows):
            at = x
            for cell, wide in zip(row, widths, strict=True):
                title = number == 0 and head is not None
                self.box(at, y, wide, step, fill=head if title else None, stroke=grid)
                left = at + wide / 2 if align == "center" else at + 1.5
                self.text(left, y + step * 0.68, cell, size, bold=title, fit=wide - 3, align=align, font=font)
                at += wide
            y += step
        return y

    def leaf(self, kind: str, fields: dict[str, str] | None = None, side: str = "", stock: str = "sheet") -> Leaf:
        """Finish the page."""
        self.canvas.showPage()
        self.canvas.save()
        return Leaf(
            self._buffer.getvalue(), kind, dict(fields or {}), side, stock, (self.width, self.height + self.above)
        )


def _runs(row: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Neighbouring words of the same weight as one string: a text layer should hold phrases, not single words."""
    runs: list[tuple[str, bool]] = []
    for word, bold in row:
        if runs and runs[-1][1] == bold:
            runs[-1] = (f"{runs[-1][0]} {word}", bold)
        else:
            runs.append((word, bold))
    return runs
