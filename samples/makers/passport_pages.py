"""Five layouts of the data page."""

from random import Random

from samples import decor
from samples.makers.passport_words import LABELS, TITLES
from samples.people import Student
from samples.sheet import GRAY, Color, Sheet


def _labels(student: Student, sep: str = " / ") -> list[str]:
    own = LABELS.get(student.person.nation.passport, LABELS["en"])
    other = LABELS["en"]
    return [a if a == b else f"{a}{sep}{b}" for a, b in zip(own, other, strict=True)]


def _cell(sheet: Sheet, x: float, y: float, label: str, value: str, fit: float, size: float = 8.5) -> None:
    sheet.text(x, y, label, 5, color=GRAY, fit=fit)
    if value == "भारतीय":
        sheet.shaped(x, y + 3.6, value, size, "NotoSerifDevanagari-Regular.ttf")
        sheet.text(x + 14, y + 3.6, "/ INDIAN", size)
    else:
        sheet.text(x, y + 3.6, value, size, fit=fit)


def _head(sheet: Sheet, student: Student, x: float, ink: Color, width: float) -> None:
    nation = student.person.nation
    title = TITLES.get(nation.passport, "PASSPORT")
    title = title if title == "PASSPORT" else f"{title} / PASSPORT"
    if "भारत" in nation.state:
        sheet.shaped(x, 6.5, "भारत गणराज्य", 8.5, "NotoSerifDevanagari-Regular.ttf")
        sheet.text(x + 26, 6.5, "REPUBLIC OF INDIA", 8.5, bold=True, color=ink)
    else:
        sheet.text(x, 6.5, nation.state, 8.5, bold=True, color=ink, fit=width)
    if nation.passport == "ar":
        sheet.shaped(119, 6.5, "جواز سفر", 9, "NotoNaskhArabic-Regular.ttf", align="right")
    sheet.text(x, 10.2, title, 7, color=ink, bold=True)


def left_photo(sheet: Sheet, rng: Random, student: Student, v: list[str], ink: Color) -> None:
    labels = _labels(student)
    _head(sheet, student, 6, ink, 86)
    decor.portrait(sheet, rng, 6, 16, 33, 42)
    for i, (x, fit) in enumerate(((43, 14), (60, 20), (88, 32))):
        _cell(sheet, x, 14, labels[i], v[i], fit)
    for i, y in ((3, 21.5), (4, 29), (5, 36.5)):
        _cell(sheet, 43, y, labels[i], v[i], 76)
    _cell(sheet, 43, 43.5, labels[6], v[6], 34)
    _cell(sheet, 80, 43.5, labels[7], v[7], 12)
    _cell(sheet, 95, 43.5, labels[8], v[8], 27)
    _cell(sheet, 43, 50.5, labels[9], v[9], 36)
    _cell(sheet, 82, 50.5, labels[11], v[11], 38, 7)
    _cell(sheet, 43, 57.5, labels[10], v[10], 40)
    decor.signature(sheet, rng, 92, 60, 22)


def numbered(sheet: Sheet, rng: Random, student: Student, v: list[str], ink: Color) -> None:
    labels = _labels(student, "/")
    _head(sheet, student, 40, ink, 80)
    decor.portrait(sheet, rng, 5, 8, 31, 41)
    _cell(sheet, 5, 53, labels[0], v[0], 12)
    _cell(sheet, 18, 53, labels[1], v[1], 18)
    sheet.text(118, 14, v[2], 11, bold=True, align="right", color=(0.6, 0.1, 0.1))
    sheet.text(92, 14, labels[2], 5, color=GRAY, align="right", fit=30)
    rows = (
        (3, 1, 40, 18),
        (4, 2, 40, 25.5),
        (5, 3, 40, 33),
        (6, 4, 40, 40.5),
        (7, 5, 40, 47.5),
        (8, 6, 60, 47.5),
        (9, 7, 40, 54.5),
        (11, 9, 80, 40.5),
        (10, 8, 80, 54.5),
    )
    for i, number, x, y in rows:
        _cell(
            sheet,
            x,
            y,
            f"{number}. {labels[i]}",
            v[i],
            38 if x > 50 else 60 if y < 40 else 18 if i == 7 else 38,
            8 if i != 11 else 6.5,
        )
    decor.signature(sheet, rng, 86, 63, 26)


def right_ghost(sheet: Sheet, rng: Random, student: Student, v: list[str], ink: Color) -> None:
    labels = _labels(student)
    _head(sheet, student, 6, ink, 110)
    decor.portrait(sheet, rng, 6, 14, 30, 38)
    decor.portrait(sheet, rng, 103, 34, 16, 20, gray=True)
    for i, x, y, fit in (
        (0, 39, 13, 12),
        (1, 54, 13, 18),
        (5, 74, 13, 27),
        (2, 103, 13, 20),
        (3, 39, 21, 62),
        (4, 39, 28.5, 62),
        (6, 39, 36, 30),
        (7, 74, 36, 12),
        (8, 39, 43, 60),
        (11, 39, 50, 58),
        (9, 39, 57.5, 30),
        (10, 72, 57.5, 34),
    ):
        _cell(sheet, x, y, labels[i], v[i], fit, 8)
    decor.signature(sheet, rng, 9, 60, 22)


def stacked(sheet: Sheet, rng: Random, student: Student, v: list[str], ink: Color) -> None:
    labels = _labels(student)
    sheet.box(0, 0, 125, 12, fill=ink)
    sheet.text(
        62.5,
        5.2,
        student.person.nation.state.replace("भारत गणराज्य ", ""),
        8,
        bold=True,
        color=(1, 1, 1),
        align="center",
        fit=115,
    )
    title = TITLES.get(student.person.nation.passport, "PASSPORT")
    sheet.text(62.5, 9.8, title if title == "PASSPORT" else f"{title} · PASSPORT", 7, color=(1, 1, 1), align="center")
    decor.portrait(sheet, rng, 88, 16, 31, 40)
    for i, x, y, fit in (
        (0, 7, 15.5, 18),
        (1, 30, 15.5, 20),
        (2, 54, 15.5, 30),
        (3, 7, 23, 76),
        (4, 7, 30.5, 76),
        (5, 7, 38, 44),
        (7, 56, 38, 20),
        (6, 7, 45, 36),
        (8, 46, 45, 38),
        (9, 7, 52, 36),
        (10, 46, 52, 38),
        (11, 7, 59, 76),
    ):
        _cell(sheet, x, y, labels[i], v[i], fit, 8.2)


def grid(sheet: Sheet, rng: Random, student: Student, v: list[str], ink: Color) -> None:
    labels = _labels(student)
    _head(sheet, student, 44, ink, 76)
    decor.logo(sheet, rng, 34, 3, 7, ink)
    decor.portrait(sheet, rng, 6, 14, 34, 44)
    for i, x, y, fit in (
        (0, 44, 15.5, 12),
        (1, 58, 15.5, 22),
        (2, 84, 15.5, 36),
        (3, 44, 23.5, 76),
        (4, 44, 31, 76),
        (6, 44, 38.5, 30),
        (5, 78, 38.5, 42),
        (7, 44, 46, 10),
        (8, 58, 46, 60),
        (9, 44, 53, 34),
        (10, 82, 53, 38),
        (11, 44, 60, 40),
    ):
        sheet.line(44, y + 4.4, 119, y + 4.4, decor.paler(ink, 0.6), 0.2)
        _cell(sheet, x, y, labels[i], v[i], fit, 8)
    decor.signature(sheet, rng, 88, 62, 24)
