"""What letters of public offices share: a head without any emblem, the addressee, labelled rows, a code."""

from collections.abc import Sequence
from random import Random

from samples import codes, decor
from samples.people import Person, Student
from samples.sheet import GRAY, WHITE, Color, Sheet

BLUE: Color = (0.05, 0.15, 0.4)
Pairs = Sequence[tuple[str, str]]


def head(sheet: Sheet, rng: Random, lines: Sequence[str], color: Color = BLUE) -> None:
    """Who writes, at the top left, in one of three manners."""
    manner = rng.randrange(3)
    if manner == 0:
        sheet.box(0, 0, 210, 5, fill=color)
    elif manner == 1:
        sheet.line(20, 16, 20, 20 + 5 * len(lines), color, 2.2)
    else:
        decor.logo(sheet, rng, 172, 14, 18, color)
    for number, line in enumerate(lines):
        sheet.text(24, 21 + number * 5.4, line, 12 if number == 0 else 9, bold=number == 0, color=color, fit=105)


def addressee(sheet: Sheet, student: Student, y: float, x: float = 112) -> None:
    """Name and address where the window of an envelope would be."""
    who = student.person
    for number, line in enumerate((f"{who.title} {who.full}", student.address[0], student.address[1])):
        sheet.text(x, y + number * 5.2, line, 10, fit=84)


def rows(
    sheet: Sheet, x: float, y: float, pairs: Pairs, *, gap: float = 7, label: float = 62, size: float = 10
) -> float:
    """Labels and values with a colon, without lines."""
    for name, value in pairs:
        sheet.text(x, y, f"{name} :", size, color=GRAY)
        sheet.text(x + label, y, value, size, bold=True, fit=sheet.width - x - label - 12)
        y += gap
    return y


def stacked(sheet: Sheet, x: float, y: float, pairs: Pairs, *, gap: float = 12, size: float = 11) -> float:
    """Small labels, each over its value."""
    for name, value in pairs:
        sheet.text(x, y, name, 8, color=GRAY)
        sheet.text(x, y + 5, value, size, bold=True, fit=sheet.width - 2 * x)
        y += gap
    return y


def banner(sheet: Sheet, y: float, title: str, color: Color = BLUE, size: float = 15) -> None:
    """A title in white on a band."""
    sheet.box(18, y, sheet.width - 36, 13, fill=color, radius=1.5)
    sheet.text(sheet.width / 2, y + 8.8, title, size, bold=True, color=WHITE, align="center", fit=sheet.width - 44)


def code(sheet: Sheet, x: float, y: float, size: float, text: str) -> None:
    """A 2D-Doc with its label."""
    sheet.image(x, y, size, size, codes.drawn(text))
    sheet.text(x + size / 2, y + size + 3, "2D-DOC", 5.5, align="center", color=GRAY)


def born(who: Person) -> str:
    """né(e) le … à …"""
    return f"né{'e' if who.sex == 'F' else ''} le {who.birth_date:%d/%m/%Y} à {who.birth_place}"
