"""Heads and feet of the letters of schools: four of them, shared by certificates, admissions, transcripts."""

from random import Random

from samples import decor
from samples.schools import School, footer
from samples.sheet import WHITE, Color, Sheet


def sheet_of(rng: Random, place: School, font: str) -> tuple[Sheet, Color, float]:
    """A page with head and foot, its colour, and where the body may begin."""
    sheet = Sheet(font=font)
    color = rng.choice(decor.HOUSE)
    y = rng.choice((_left, _center, _band, _side))(sheet, rng, place, color)
    decor.fine_print(sheet, footer(rng, place), 283)
    return sheet, color, y


def _left(sheet: Sheet, rng: Random, place: School, color: Color) -> float:
    decor.logo(sheet, rng, 20, 14, 18, color)
    sheet.para(42, 20, 90, f"**{place.name}**", 12, color=color)
    sheet.text(190, 18, place.office, 8.5, align="right")
    sheet.text(190, 22.5, "Affaire suivie par : C. Lormeau", 7.5, align="right", color=(0.4, 0.4, 0.4))
    return 50


def _center(sheet: Sheet, rng: Random, place: School, color: Color) -> float:
    decor.logo(sheet, rng, 97, 10, 16, color)
    sheet.text(105, 33, place.name.upper(), 12.5, bold=True, align="center", color=color, fit=170)
    sheet.text(105, 38.5, place.office, 9, align="center")
    sheet.line(60, 42, 150, 42, color, 0.8)
    return 56


def _band(sheet: Sheet, rng: Random, place: School, color: Color) -> float:
    sheet.box(0, 0, 210, 26, fill=color)
    sheet.text(18, 12, place.name, 15, bold=True, color=WHITE, fit=130)
    sheet.text(18, 19, place.office, 9, color=WHITE)
    sheet.text(192, 16, place.short, 17, bold=True, color=decor.paler(color, 0.5), align="right", fit=40)
    return 44


def _side(sheet: Sheet, rng: Random, place: School, color: Color) -> float:
    sheet.box(0, 0, 7, 297, fill=color)
    decor.logo(sheet, rng, 166, 12, 24, color)
    sheet.text(20, 20, place.short, 22, bold=True, color=color)
    sheet.text(20, 26, place.name, 8.5, fit=130)
    sheet.text(20, 31, place.office, 8.5)
    return 54


def sign(sheet: Sheet, rng: Random, place: School, y: float, day: str, *, english: bool = False) -> None:
    """Place, date, who signs, signature, and often a stamp."""
    x = rng.choice((24.0, 115.0, 120.0))
    where = f"{place.town}, {day}" if english else f"Fait à {place.town}, le {day}"
    sheet.text(x, y, where, 10)
    sheet.text(x, y + 7, place.head, 10, bold=True, fit=75)
    decor.signature(sheet, rng, x + 4, y + 21, 40)
    if rng.random() < 0.7:
        decor.stamp(sheet, rng, x + 52, y + 18, f"{place.short} · {place.town} · scolarité ·", radius=13)
