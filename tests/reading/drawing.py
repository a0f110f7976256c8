"""Papers drawn from typed text: born-digital PDF pages and pictures of pages, with fonts that are there everywhere."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from precheck.model.page import Line
from precheck.text.lines import lines_of
from tests.helpers import ASPECT, words_of

A4 = (595.0, 842.0)
LETTER_BODY = """
# CERTIFICAT DE SCOLARITE
Universite des Deux Rives, service de la scolarite
Le directeur de l'etablissement certifie que
Madame NGUYEN Thi Lan, nee le 14 mai 2004
est regulierement inscrite pour toute la periode indiquee
Annee universitaire 2026-2027, diplome Licence de Physique
Ce document est delivre pour servir et valoir ce que de droit
Fait a Strasbourg, le 15 septembre 2026
Le service de la scolarite reste a votre disposition
"""


def rows(text: str) -> Sequence[Line]:
    return lines_of(words_of(text), ASPECT)


def pdf_of(*texts: str, rotate: int = 0, password: str = "", size: tuple[float, float] = A4) -> bytes:
    """A born-digital PDF, one page a text; `rotate` sets /Rotate and the content as scanners write it."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    lock = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, pagesize=size, invariant=1, encrypt=lock)
    for text in texts:
        if rotate:
            canvas.setPageRotation(rotate)
        for line in rows(text):
            for word in line.words:
                _word(canvas, word.text, word.box, size)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _word(canvas: Any, text: str, box: Any, size: tuple[float, float]) -> None:
    points = (box.right - box.left) * size[0] / len(text) / 0.6  # every letter of Courier is 0.6 of its size
    canvas.setFont("Courier", points)
    canvas.drawString(box.left * size[0], size[1] * (1 - box.bottom) + 0.2 * points, text)


def picture_of(text: str = LETTER_BODY, *, wide: int = 1240, turned: int = 0) -> Image.Image:
    """A page as a scanner sees it, its content turned clockwise by `turned` degrees."""
    high = round(wide / ASPECT)
    image = Image.new("L", (wide, high), 255)
    draw = ImageDraw.Draw(image)
    for line in rows(text):
        font = ImageFont.load_default(size=1.25 * (line.box.bottom - line.box.top) * high)
        draw.text((line.box.left * wide, line.box.top * high), line.text, fill=20, font=font)
    return image.rotate(-turned, expand=True) if turned else image


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def pdf_of_scan(image: Image.Image, text: str = "") -> bytes:
    """A PDF whose page is one picture, with a text layer that nobody sees."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    layer = canvas.beginText(40, 700)
    layer.setFont("Helvetica", 10)
    layer.setTextRenderMode(3)
    for row in text.split("\n"):
        layer.textLine(row)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    canvas.drawText(layer)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def turned_pdf(rows_of_text: Sequence[str], drawn: int, turn: int) -> bytes:
    """A text page drawn turned clockwise by `drawn` degrees, which a viewer turns by `turn` (/Rotate) again."""
    from pypdf import PdfReader, PdfWriter
    from reportlab.pdfgen.canvas import Canvas

    wide, high = A4 if drawn % 180 == 0 else A4[::-1]
    canvas = Canvas(stream := io.BytesIO(), pagesize=(wide, high), invariant=1)
    canvas.translate(*{0: (0, 0), 90: (0, high), 180: (wide, high), 270: (wide, 0)}[drawn])
    canvas.rotate(-drawn)
    for place, row in enumerate(rows_of_text):
        canvas.drawString(60, A4[1] - 110 - 20 * place, row)
    canvas.save()
    writer = PdfWriter()
    writer.add_page(PdfReader(stream).pages[0].rotate(turn))
    writer.write(stream := io.BytesIO())
    return stream.getvalue()


def letter_with(image: Image.Image, place: tuple[float, float, float, float]) -> bytes:
    """A line of text and a picture at `place`: left, bottom, width and height in points."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(stream := io.BytesIO(), pagesize=A4, invariant=1)
    canvas.drawString(60, 800, "Voici mon certificat de cette annee, merci beaucoup a vous")
    canvas.drawImage(ImageReader(image), *place)
    canvas.save()
    return stream.getvalue()
