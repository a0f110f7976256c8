"""The visa sticker on a passport page: the long-stay one that counts as a permit, and those that do not."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

INK = (0.2, 0.45, 0.35)
#: What the other stickers say under REMARQUES: two words, and for how many days they are valid.
VARIANTS = {
    "card": ("ETUDIANT", "CARTE DE SEJOUR A SOLLICITER DANS LES 2 MOIS", 90),
    "card-arrival": ("ÉTUDIANT", "CARTE DE SÉJOUR À SOLLICITER DÈS L'ARRIVÉE", 90),
    "temporary": ("ETUDIANT", "DISPENSE TEMPORAIRE DE CARTE DE SEJOUR", 180),
    "minor": ("MINEUR SCOLARISE", "DISPENSE DE CARTE DE SEJOUR", 330),
    "short": ("COURT SEJOUR ETUDES", "", 90),
    "contest": ("ETUDIANT CONCOURS", "", 60),
    "legacy": ("ETUDIANT", "CESEDA R311-3 6 - AUTORISE TRAVAIL LIMITE 60%", 365),
}


def make(student: Student, rng: Random, *, layout: int | None = None, variant: str = "") -> list[Leaf]:
    """A type D sticker whose remarks ask for validation online; `variant` is one of VARIANTS."""
    who = student.person
    student, kind, remarks = _of(student, variant)
    layout = rng.randrange(2) if layout is None else layout
    lines = numbers.visa_b(
        "FRA", who.nationality, who.surname, who.given, student.visa_number, who.birth_date, who.sex, student.visa_until
    )
    lines[0] = f"V{kind}{lines[0][2:]}"
    sheet = Sheet(125, 88, font=rng.choice(("liberation", "dejavu", "narrow")))
    sheet.box(0, 0, 125, 88, fill=(0.96, 0.95, 0.92))
    decor.guilloche(sheet, rng, 0, 0, 125, 88, (0.6, 0.5, 0.6))
    sheet.text(62.5, 5, "VISAS", 7, color=GRAY, align="center")
    x, y = (10.0, 8.0) if layout == 0 else (9.0, 9.5)
    sheet.box(x, y, 105, 74, fill=(0.92, 0.96, 0.93), stroke=(0.75, 0.8, 0.76))
    decor.guilloche(sheet, rng, x, y, 105, 74, INK)
    sheet.text(x + 4, y + 8, "FRANCE", 12, bold=True, color=INK)
    sheet.text(x + 101, y + 8, f"FRA {student.visa_number}", 10, bold=True, align="right", color=(0.65, 0.1, 0.1))
    sheet.text(x + 46, y + 8, "VISA", 13, bold=True, color=INK)
    decor.portrait(sheet, rng, x + 4, y + 12, 25, 33, gray=rng.random() < 0.5)
    days = (student.visa_until - student.visa_from).days + 1
    remark = remarks or (
        ("ÉTUDIANT", "E1 VLSTS VALIDER EN LIGNE")
        if layout == 0
        else ("ETUDIANT  CESEDA R431-16 13°", "E1 VLS-TS A VALIDER EN LIGNE DES L'ARRIVEE")
    )
    cells = (
        (33, 14, "VALABLE POUR / VALID FOR", _area(kind, layout)),
        (33, 21, "DU / FROM", f"{student.visa_from:%d-%m-%y}"),
        (66, 21, "AU / UNTIL", f"{student.visa_until:%d-%m-%y}"),
        (33, 28, "TYPE DE VISA / TYPE OF VISA", kind),
        (66, 28, "NOMBRE D'ENTRÉES / NUMBER OF ENTRIES", "MULT"),
        (33, 35, "DÉLIVRÉ À / ISSUED IN", who.birth_place.upper()),
        (66, 35, "LE / ON", f"{student.visa_from.replace(day=1):%d-%m-%y}"),
        (33, 42, "N° PASSEPORT / NUMBER OF PASSPORT", student.passport_number),
        (84, 28, "", ""),
        (66, 42, "DURÉE DE SÉJOUR / DURATION OF STAY", f"{days} JOURS"),
        (33, 49, "NOM, PRÉNOM / SURNAME, NAME", f"{who.surname.upper()}, {who.given.upper()}".strip(", ")),
    )
    for dx, dy, label, value in cells:
        sheet.text(x + dx, y + dy, label, 3.6, color=GRAY, fit=33 if dx < 66 else 36)
        sheet.text(
            x + dx,
            y + dy + 3.1,
            value,
            7,
            bold=True,
            font="courier" if layout else "",
            fit=31 if dx == 33 and dy != 49 else 68 if dy == 49 else 36,
        )
    sheet.text(x + 4, y + 49, "REMARQUES / REMARKS", 3.6, color=GRAY)
    sheet.text(x + 4, y + 55.5, remark[0], 6.4, bold=True, fit=40)
    sheet.text(x + 46, y + 55.5, remark[1], 6.4, bold=True, fit=56)
    sheet.box(x, y + 58.5, 105, 15.5, fill=(0.97, 0.97, 0.96))
    sheet.mrz(x + 6, y + 64.5, lines, 93, 6.2, rng.randint(0, 2))
    if rng.random() < 0.5:  # entry stamp of the border police, beside the lines
        sheet.canvas.saveState()
        sheet.canvas.setStrokeAlpha(0.5)
        sheet.box(x + 82, y + 10.5, 20, 9, stroke=(0.2, 0.2, 0.6), width=1)
        sheet.text(x + 92, y + 16, f"{student.visa_from:%d.%m.%y}", 7, align="center", color=(0.3, 0.3, 0.65))
        sheet.canvas.restoreState()
    fields = who.fields() | {
        "document_number": student.visa_number,
        "valid_from": student.visa_from.isoformat(),
        "expiry_date": student.visa_until.isoformat(),
        "passport_number": student.passport_number,
        "nationality": who.nationality,
        "mrz": "\n".join(lines),
    }
    return [sheet.leaf("visa", fields, stock="booklet")]


def _of(student: Student, variant: str) -> tuple[Student, str, tuple[str, str] | None]:
    """The student with the validity of this sticker, its type, and its remarks."""
    if not variant:
        return student, "D", None
    first, second, days = VARIANTS[variant]
    start = student.visa_from if days > 100 else _later(student)
    changed = replace(student, visa_from=start, visa_until=start + timedelta(days=days - 1))
    return changed, "C" if variant in {"short", "contest"} else "D", (first, second)


def _later(student: Student) -> date:
    """A short visa that is still valid: it began some weeks ago."""
    return student.today - timedelta(days=20)


def _area(kind: str, layout: int) -> str:
    if kind == "C":
        return "ETATS SCHENGEN"
    return "FRANCE" if layout == 0 else "FRANCE SAUF CTOM"
