"""Student cards: multiservice, upright, English with a European mark, a school's paper card, on a phone."""

from random import Random

from samples import decor, schools
from samples.people import Student
from samples.schools import School
from samples.sheet import GRAY, WHITE, Color, Leaf, Sheet


def make(
    student: Student,
    rng: Random,
    *,
    last_year: bool = False,
    without_year: bool = False,
    sides: str = "front",
    layout: int | None = None,
) -> list[Leaf]:
    """The front, and the back if asked (`sides` both); the year may be last year's or missing."""
    layout = rng.randrange(5) if layout is None else layout
    place = schools.school(rng, "university", "engineering", "business")
    start = student.start.year - (1 if last_year else 0)
    year = "" if without_year else f"{start}-{start + 1}"
    color = rng.choice(decor.HOUSE)
    sheet = (_multiservice, _upright, _english, _paper, _phone)[layout](student, rng, place, year, color)
    fields = {name: value for name, value in student.person.fields().items() if layout != 1 or name != "birth_date"}
    fields |= {"academic_year": year} if year else {}
    fields |= {"student_number": student.student_number} if layout != 3 else {"ine": student.ine}
    leaves = [sheet.leaf("student-card", fields, "front" if layout < 4 else "", "screen" if layout == 4 else "card")]
    return [*leaves, _back(student, rng, place, color)] if sides == "both" and layout < 3 else leaves


def _card(rng: Random, color: Color, width: float = 85.6, height: float = 54) -> Sheet:
    sheet = Sheet(width, height, font=rng.choice(("liberation", "open-sans", "roboto", "lato", "carlito")))
    sheet.box(0, 0, width, height, fill=WHITE, stroke=(0.8, 0.8, 0.8))
    sheet.box(0, height - 3, width, 3, fill=color)
    return sheet


def _multiservice(student: Student, rng: Random, place: School, year: str, color: Color) -> Sheet:
    who, sheet = student.person, _card(rng, color)
    decor.logo(sheet, rng, 4, 4, 9, color)
    sheet.text(15, 8, place.name, 7.5, bold=True, color=color, fit=66)
    sheet.text(15, 12, "Carte multiservice · Crous · Izly", 5.5, color=GRAY)
    decor.portrait(sheet, rng, 4, 17, 21, 27)
    sheet.text(29, 20.5, "CARTE D'ÉTUDIANT", 10, bold=True)
    sheet.text(29, 26.5, who.surname.upper(), 8.5, bold=True, fit=53)
    sheet.text(29, 30.5, who.given or "—", 8, fit=53)
    sheet.text(29, 35.5, f"né(e) le {who.birth_date:%d/%m/%Y}", 6.5)
    sheet.text(29, 39.5, f"N° étudiant : {student.student_number}", 6.5)
    sheet.text(29, 43.5, f"INE : {student.ine}", 6.5)
    if year:
        sheet.text(81, 49, year, 9, bold=True, align="right", color=color)
    return sheet


def _upright(student: Student, rng: Random, place: School, year: str, color: Color) -> Sheet:
    who, sheet = student.person, _card(rng, color, 54, 85.6)
    sheet.box(0, 0, 54, 15, fill=color)
    sheet.text(27, 7, place.short, 12, bold=True, color=WHITE, align="center", fit=48)
    sheet.text(27, 12, place.name, 5, color=WHITE, align="center", fit=50)
    decor.portrait(sheet, rng, 15, 18, 24, 30)
    sheet.text(27, 53.5, who.given or "—", 9, align="center", fit=50)
    sheet.text(27, 58, who.surname.upper(), 10, bold=True, align="center", fit=50)
    sheet.text(27, 64, "CARTE ÉTUDIANTE", 8, bold=True, align="center", color=color)
    sheet.text(27, 68.5, f"N° étudiant {student.student_number}", 6, align="center")
    if year:
        sheet.text(27, 73, f"Année universitaire {year}", 6.5, align="center")
    decor.barcode(sheet, rng, 9, 75, 36, 5)
    return sheet


def _english(student: Student, rng: Random, place: School, year: str, color: Color) -> Sheet:
    who, sheet = student.person, _card(rng, color)
    sheet.box(0, 0, 22, 54, fill=color)
    sheet.text(13, 48, place.short, 13, bold=True, color=WHITE, turn=90, fit=40)
    decor.portrait(sheet, rng, 62, 6, 20, 26)
    sheet.text(26, 9, "STUDENT CARD", 10, bold=True, color=color)
    sheet.text(26, 13, "European Student Card", 6, color=GRAY)
    pairs = (
        ("Surname", who.surname.upper()),
        ("First name", who.given or "—"),
        ("Date of birth", f"{who.birth_date:%d/%m/%Y}"),
        ("Student No.", student.student_number),
        *((("Academic year", year),) if year else ()),
    )
    for line, (label, value) in enumerate(pairs):
        sheet.text(26, 19 + line * 6.6, label, 4.5, color=GRAY)
        sheet.text(26, 22.4 + line * 6.6, value, 7, bold=True, fit=34)
    decor.matrix(sheet, rng, 65, 35, 14, 18)
    return sheet


def _paper(student: Student, rng: Random, place: School, year: str, color: Color) -> Sheet:
    """Typed on coloured paper and laminated, as smaller schools make them."""
    who, sheet = student.person, Sheet(105, 74, font=rng.choice(("times", "liberation", "courier")))
    sheet.box(0, 0, 105, 74, fill=decor.paler(color, 0.88))
    sheet.box(3, 3, 99, 68, stroke=color, width=1)
    sheet.text(52.5, 10, place.name, 9, bold=True, align="center", fit=94)
    sheet.text(52.5, 18, "Carte d'étudiant", 14, bold=True, align="center", color=color)
    decor.portrait(sheet, rng, 7, 23, 26, 33)
    pairs = (
        ("Nom", who.surname.upper()),
        ("Prénoms", who.given or "—"),
        ("Né(e) le", f"{who.birth_date:%d/%m/%Y}"),
        ("INE", student.ine),
        *((("Année scolaire", year),) if year else ()),
    )
    for line, (label, value) in enumerate(pairs):
        sheet.text(38, 28 + line * 6.5, f"{label} : {value}", 9, fit=62)
    decor.stamp(sheet, rng, 30, 58, f"{place.short} · scolarité ·", radius=8)
    sheet.text(70, 62, place.head, 6.5, align="center", fit=46)
    decor.signature(sheet, rng, 62, 68, 22)
    return sheet


def _phone(student: Student, rng: Random, place: School, year: str, color: Color) -> Sheet:
    who, sheet = student.person, Sheet(95, 190, font=rng.choice(("roboto", "open-sans", "lato")))
    sheet.box(0, 0, 95, 190, fill=(0.95, 0.95, 0.97))
    sheet.text(6, 6, f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", 8, bold=True)
    sheet.text(47.5, 18, "Ma carte étudiante", 12, bold=True, align="center")
    sheet.box(8, 26, 79, 130, fill=WHITE, radius=5)
    sheet.box(8, 26, 79, 16, fill=color, radius=5)
    sheet.text(47.5, 36, place.name, 9, bold=True, color=WHITE, align="center", fit=72)
    decor.portrait(sheet, rng, 32, 48, 31, 38)
    sheet.text(47.5, 95, f"{who.given} {who.surname.upper()}".strip(), 12, bold=True, align="center", fit=72)
    sheet.text(47.5, 103, f"Né(e) le {who.birth_date:%d/%m/%Y}", 9, align="center")
    sheet.text(47.5, 110, f"N° étudiant : {student.student_number}", 9, align="center")
    if year:
        sheet.text(47.5, 117, f"Valable {year}", 9, bold=True, align="center")
    decor.matrix(sheet, rng, 34, 123, 27)
    sheet.text(47.5, 170, "Recharger Izly", 10, bold=True, color=color, align="center")
    return sheet


def _back(student: Student, rng: Random, place: School, color: Color) -> Leaf:
    sheet = _card(rng, color)
    sheet.box(0, 6, 85.6, 9, fill=(0.12, 0.12, 0.12))
    sheet.text(5, 21, f"Cette carte d'étudiant est la propriété de : {place.name}", 5.5, fit=76)
    sheet.text(5, 25, "Strictement personnelle. En cas de perte, la renvoyer à l'adresse ci-dessous.", 5.5, fit=76)
    sheet.text(5, 29, f"{rng.randint(1, 90)} avenue du Campus, {place.town}", 5.5)
    sheet.text(5, 34, f"N° étudiant : {student.student_number}", 6)
    decor.barcode(sheet, rng, 5, 37, 48, 9)
    decor.matrix(sheet, rng, 66, 32, 15, 18)
    return sheet.leaf("student-card", {"student_number": student.student_number}, "back", "card")
