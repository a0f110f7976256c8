"""Small drawn pages, so that the HTML report has something to show. All people and numbers are invented."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

Text = tuple[float, float, float, str]  # left, top, height (fractions of the page), words


@lru_cache
def picture(width: int, height: int, texts: Sequence[Text], paper: str = "#fbfaf5", photo: bool = False) -> bytes:
    """A JPEG with texts on paper, and a grey portrait where a card has its photo."""
    page = Image.new("RGB", (width, height), paper)
    pen = ImageDraw.Draw(page)
    if photo:
        left, top, right, bottom = width * 0.06, height * 0.2, width * 0.3, height * 0.68
        pen.rectangle((left, top, right, bottom), fill="#c9d2d6")
        pen.ellipse((width * 0.13, height * 0.28, width * 0.23, height * 0.46), fill="#8d9aa0")
        pen.pieslice((width * 0.08, height * 0.48, width * 0.28, height * 0.9), 180, 360, fill="#8d9aa0")
    for left, top, size, text in texts:
        pen.text((left * width, top * height), text, fill="#20242a", font=ImageFont.load_default(size * height))
    stream = BytesIO()
    page.save(stream, "JPEG", quality=80)
    return stream.getvalue()


PASSPORT = picture(
    900,
    630,
    (
        (0.34, 0.05, 0.05, "PASSPORT   HỘ CHIẾU"),
        (0.34, 0.2, 0.045, "NGUYEN"),
        (0.34, 0.3, 0.045, "THI LAN"),
        (0.34, 0.4, 0.045, "14 MAY 2004"),
        (0.34, 0.5, 0.045, "C1234567"),
        (0.34, 0.6, 0.045, "03 FEB 2026"),
        (0.05, 0.8, 0.052, "P<VNMNGUYEN<<THI<LAN<<<<<<<<<<<<<<<<<<<<<<<<"),
        (0.05, 0.88, 0.052, "C1234567<0VNM0405149F2602034<<<<<<<<<<<<<<02"),
    ),
    "#eef3ea",
    True,
)
CERTIFICATE = picture(
    700,
    990,
    (
        (0.1, 0.08, 0.022, "UNIVERSITÉ DE VALMONT"),
        (0.28, 0.2, 0.03, "CERTIFICAT DE SCOLARITÉ"),
        (0.1, 0.32, 0.02, "Année universitaire 2025-2026"),
        (0.1, 0.38, 0.02, "NGUYEN Thi Lan"),
        (0.1, 0.42, 0.02, "née le 14/05/2004"),
        (0.1, 0.5, 0.016, "est inscrite en Master 1 Informatique"),
    ),
)
RIB = picture(
    700,
    990,
    (
        (0.1, 0.06, 0.028, "RELEVÉ D'IDENTITÉ BANCAIRE"),
        (0.1, 0.16, 0.02, "Titulaire : MLLE NGUYEN THI LAN"),
        (0.1, 0.24, 0.02, "IBAN FR14 2004 1010 0505 0001 3M02 605"),
        (0.1, 0.3, 0.02, "BIC PSSTFRPPXXX"),
    ),
)
VISA = picture(
    900, 630, ((0.34, 0.1, 0.06, "VISA  FRANCE"), (0.34, 0.3, 0.045, "E1 VLSTS VALIDER EN LIGNE")), "#e8eef6", True
)
BLURRED = picture(700, 990, ((0.1, 0.3, 0.03, "~ ~~~ ~~ ~"),), "#b9b6ad")
