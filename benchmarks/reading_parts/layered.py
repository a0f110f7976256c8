"""PDFs whose text layer says what the page shows, says something else, or says only a part of it."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from samples import fonts, shapes
from samples.sheet import Leaf, Sheet

from benchmarks.reading_parts.french import TEXTS
from benchmarks.reading_parts.sheets import sheet

A4 = (595.28, 841.89)
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Made:
    """A PDF of one page, the text it shows, and whether its layer tells that text."""

    pdf: bytes
    shown: str
    good: bool
    by_letters: bool = False  # a script without blanks, or one whose order of letters PDFs disagree on


def typed(rng: Random) -> tuple[Leaf, str]:
    """A born-digital page of one of the French texts."""
    font = rng.choice(("times", "liberation", "carlito", "open-sans", "courier"))
    known = sheet((rng.randrange(len(TEXTS)),), font, rng.choice((10.0, 11.0, 12.0)))
    return known.leaf, known.text


def scanned(leaf: Leaf, rng: Random) -> bytes:
    """The page as a scanner's JPEG, gray, 150 or 200 dpi."""
    return shapes.jpeg(
        shapes.scanned([leaf], rng, dpi=rng.choice((150, 200)), skew=rng.uniform(-0.6, 0.6)), 75, gray=True
    )


def page_of(draw: Callable[[Any], None]) -> bytes:
    """An A4 page on which `draw` is given the canvas."""
    out = io.BytesIO()
    canvas: Any = Canvas(out, pagesize=A4, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def over(below: bytes, above: bytes) -> bytes:
    """One page drawn on top of another."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(below)))
    writer.pages[0].merge_page(PdfReader(io.BytesIO(above)).pages[0])
    return _saved(writer)


def picture_page(jpeg: bytes, place: tuple[float, float, float, float] = (0, 0, *A4)) -> bytes:
    """A page that is a picture at left, bottom, width and height in points."""
    return page_of(lambda canvas: canvas.drawImage(ImageReader(io.BytesIO(jpeg)), *place))


def strips_page(jpeg: bytes, count: int) -> bytes:
    """The picture cut into strips one below the other, as some scanners write it."""
    from PIL import Image

    def draw(canvas: Any) -> None:
        whole = Image.open(io.BytesIO(jpeg))
        for number in range(count):
            top, bottom = (round(whole.height * (number + more) / count) for more in (0, 1))
            part = whole.crop((0, top, whole.width, bottom))
            tall = A4[1] / count
            canvas.drawImage(ImageReader(part), 0, A4[1] - tall * (number + 1), A4[0], tall)

    return page_of(draw)


def lines_page(text: str, *, mode: int = 0, at: tuple[float, float] = (40, 800), white: bool = False) -> bytes:
    """Lines of 90 characters from a place downwards. `mode` 3 is invisible."""

    def draw(canvas: Any) -> None:
        if white:
            canvas.setFillColorRGB(1, 1, 1)
        body = canvas.beginText(*at)
        body.setTextRenderMode(mode)
        body.setFont(fonts.named("dejavu"), 8)
        for start in range(0, len(text), 90):
            body.textLine(text[start : start + 90].replace("\n", " "))
        canvas.drawText(body)

    return page_of(draw)


def glyph_by_glyph(text: str, rng: Random, *, blanks: bool, backwards: bool) -> bytes:
    """The text as it should look, its letters written one by one: each with a blank after it, or each word from its
    last letter to its first."""
    name, size = fonts.named(rng.choice(("times", "liberation"))), 11.0

    def draw(canvas: Any) -> None:
        canvas.setFont(name, size)
        x, y = 60.0, 780.0
        for word in text.split():
            wide = pdfmetrics.stringWidth(word + " ", name, size)
            if x + wide > 540:
                x, y = 60.0, y - 15
            places = [x + pdfmetrics.stringWidth(word[:place], name, size) for place in range(len(word))]
            letters = list(zip(places, word, strict=True))
            for at, letter in letters[::-1] if backwards else letters:
                canvas.drawString(at, y, letter + (" " if blanks else ""))
            x += wide

    return page_of(draw)


def told_as(pdf: bytes, change: Callable[[str], str]) -> bytes:
    """The PDF with another /ToUnicode: the glyphs stay, what they are said to mean is changed."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    done: set[int] = set()
    for page in writer.pages:
        for reference in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = reference.get_object()
            if "/ToUnicode" not in font or id(font) in done:
                continue
            done.add(id(font))
            table = font["/ToUnicode"].get_data().decode("latin-1")
            stream = DecodedStreamObject()
            stream.set_data(
                re.sub(r"<(\w{2})> <(\w{4})>$", lambda m: _entry(m, change), table, flags=re.M).encode("latin-1")
            )
            font[NameObject("/ToUnicode")] = writer._add_object(stream)
    return _saved(writer)


def _entry(match: "re.Match[str]", change: Callable[[str], str]) -> str:
    told = change(chr(int(match[2], 16)))
    return f"<{match[1]}> <{told.encode('utf-16-be').hex().upper()}>"


def cipher(rng: Random) -> Callable[[str], str]:
    """Every letter told as another one, always the same."""
    others = "".join(rng.sample(LETTERS, len(LETTERS)))
    table = str.maketrans(LETTERS, others)
    return lambda letter: letter.translate(table)


def shifted(by: int) -> Callable[[str], str]:
    """The next letter but so many; blanks stay, as in fonts that number their glyphs in the order of letters."""
    return lambda letter: letter if letter.isspace() else chr(max(33, ord(letter) + by))


def mojibake(letter: str) -> str:
    """UTF-8 told as Latin-1: é becomes Ã©."""
    return letter if letter.isascii() else letter.encode("utf-8").decode("cp1252", "replace")


def private(letter: str) -> str:
    """A code of the private area."""
    return letter if letter.isspace() else chr(0xE000 + ord(letter) % 0x800)


def turned_page(pdf: bytes, degrees: int) -> bytes:
    """With /Rotate."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pages[0].rotate(degrees)
    return _saved(writer)


def form(rng: Random) -> tuple[bytes, str]:
    """A form with its fields filled in."""
    rows = (
        ("Nom de naissance", rng.choice(("BENOUVILLE", "TRAORÉ", "KOWALSKA"))),
        ("Prénoms", rng.choice(("Camille Inès", "Moussa", "Agnieszka Maria"))),
        ("Date de naissance", f"{rng.randint(1, 28):02d}/0{rng.randint(1, 9)}/2003"),
        ("Établissement fréquenté", "Institut des Deux Rives"),
        ("Numéro de téléphone", f"06 00 {rng.randint(10, 99)} 41 {rng.randint(10, 99)}"),
        ("Adresse en France", f"{rng.randint(1, 99)} rue des Tanneurs, 37000 Tours"),
    )

    def draw(canvas: Any) -> None:
        canvas.setFont(fonts.named("liberation"), 11)
        canvas.drawString(60, 790, "Formulaire d'affiliation de l'étudiant")
        for number, (label, value) in enumerate(rows):
            y = 740 - 40 * number
            canvas.drawString(60, y + 5, label)
            canvas.acroForm.textfield(name=f"f{number}", value=value, x=240, y=y, width=260, height=20, fontSize=11)

    return page_of(draw), "\n".join(["Formulaire d'affiliation de l'étudiant", *(" ".join(row) for row in rows)])


def table(rng: Random) -> tuple[Leaf, str]:
    """Marks and amounts: hardly a word of language."""
    page, rows = Sheet(font=rng.choice(("liberation", "carlito"))), [("UE", "ECTS", "Note", "Coef.", "Rang", "Total")]
    for _ in range(rng.randint(14, 26)):
        rows.append(
            (
                f"{rng.choice('LMSKQ')}{rng.randint(1, 6)}{rng.choice('ABCXZ')}{rng.randint(100, 999)}",
                f"{rng.randint(1, 12)}",
                f"{rng.uniform(4, 19):.2f}".replace(".", ","),
                f"{rng.choice((1, 1.5, 2, 3))}",
                f"{rng.randint(1, 214)}/214",
                f"{rng.uniform(40, 900):.1f}",
            )
        )
    page.table(20, 30, (30, 20, 25, 25, 30, 30), rows, size=10)
    return page.leaf("other"), "\n".join(" ".join(row) for row in rows)


def foreign(script: str, rng: Random) -> tuple[bytes, str]:
    """A page in another script, typed."""
    lines = rng.sample(FOREIGN[script], len(FOREIGN[script]))
    if script == "arabic":
        from reportlab.pdfbase.ttfonts import TTFont

        pdfmetrics.registerFont(TTFont("naskh", fonts.path(fonts.ARABIC)))
    name = {"arabic": "naskh", "chinese": "", "cyrillic": fonts.named("dejavu")}[script] or fonts.named(fonts.CHINESE)

    def draw(canvas: Any) -> None:
        canvas.setFont(name, 13)
        for number, line in enumerate(lines):
            if script == "arabic":  # drawn from the right, letter by letter, in the order in which they are spoken
                x = 540.0
                for letter in line:
                    x -= pdfmetrics.stringWidth(letter, name, 13)
                    canvas.drawString(x, 780 - 26 * number, letter)
            else:
                canvas.drawString(60, 780 - 26 * number, line)

    return page_of(draw), "\n".join(lines)


FOREIGN = {
    "cyrillic": (
        "Справка об обучении в университете", "Настоящая справка выдана студентке второго курса",
        "Дата рождения 14 мая 2004 года", "Город Казань, улица Речная, дом 17", "Действительна до 30 июня 2027 года",
        "Декан факультета, подпись и печать", "Номер приказа 418 от 2 сентября 2026 года",
    ),
    "chinese": (
        "学生在读证明", "兹证明该学生为我校二年级本科生", "出生日期二零零四年五月十四日", "学号二零二四零三一七",
        "本证明有效期至二零二七年六月三十日", "校长签字并加盖公章", "地址在江南市河东路十七号",
    ),
    "arabic": (
        "شهادة مدرسية", "يشهد مدير المعهد بان الطالبة مسجلة", "تاريخ الميلاد اربعة عشر ماي", "مكان الميلاد مدينة فاس",
        "السنة الجامعية الحالية", "سلمت هذه الشهادة للادلاء بها عند الحاجة", "توقيع المدير وختم المؤسسة",
    ),
}  # fmt: skip


def background(rng: Random) -> bytes:
    """A pale pattern over the whole page, as letterheads and secured paper have it."""
    import numpy as np

    rows, columns = np.mgrid[0:1170, 0:827]
    wave = 238 + 12 * np.sin(columns / rng.uniform(9, 30) + 3 * np.sin(rows / rng.uniform(30, 90)))
    picture = np.repeat(wave.astype(np.uint8)[:, :, None], 3, axis=2)
    return shapes.jpeg(picture, 80)


def logo(rng: Random) -> bytes:
    """A small picture."""
    import numpy as np

    noise = np.random.default_rng(rng.getrandbits(32)).integers(60, 250, (6, 6, 3)).astype(np.uint8)
    return shapes.jpeg(np.kron(noise, np.ones((40, 40, 1), np.uint8)), 80)


def junk(rng: Random, words: int = 120) -> str:
    """Letters and signs such as bad OCR leaves."""
    return " ".join(
        "".join(rng.choice("~|l1I.,;:'^_-°¤§ijtrnmuo0") for _ in range(rng.randint(1, 9))) for _ in range(words)
    )


def rough(text: str, rng: Random, share: float) -> str:
    """The text with this share of its letters mistaken."""
    return "".join(
        rng.choice(LETTERS + "0158|;") if letter.isalnum() and rng.random() < share else letter for letter in text
    )


def _saved(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
