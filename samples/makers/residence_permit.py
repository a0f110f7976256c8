"""French residence card: front and back, two generations."""

from datetime import date, timedelta
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

INK = (0.35, 0.2, 0.45)


def make(
    student: Student, rng: Random, *, expired: bool = False, sides: str = "both", layout: int | None = None
) -> list[Leaf]:
    """Front and back of a student's card; `sides` leaves one out."""
    expiry = student.permit_expiry
    if expired:
        expiry = student.today - timedelta(days=rng.randint(20, 200))
    issued = expiry - timedelta(days=364 if (expiry - student.today).days < 366 else 729)
    layout = rng.randrange(2) if layout is None else layout
    front = (_front_new if layout == 0 else _front_old)(student, rng, expiry, issued)
    back = _back(student, rng, expiry, issued, layout)
    return {"both": [front, back], "front": [front], "back": [back]}[sides]


def _card(rng: Random) -> Sheet:
    sheet = Sheet(85.6, 54, font=rng.choice(("liberation", "dejavu", "narrow", "roboto")))
    sheet.box(0, 0, 85.6, 54, fill=rng.choice(((0.95, 0.92, 0.95), (0.92, 0.94, 0.97), (0.97, 0.94, 0.93))))
    decor.guilloche(sheet, rng, 0, 0, 85.6, 54, INK)
    return sheet


def _fields(student: Student, expiry: date, issued: date) -> dict[str, str]:
    return student.person.fields() | {
        "document_number": student.permit_number,
        "expiry_date": expiry.isoformat(),
        "issue_date": issued.isoformat(),
        "nationality": student.person.nationality,
        "sex": student.person.sex,
    }


def _front_new(student: Student, rng: Random, expiry: date, issued: date) -> Leaf:
    who, sheet = student.person, _card(rng)
    sheet.box(2, 2, 9, 6.4, fill=(0.1, 0.2, 0.55))
    sheet.text(6.5, 6.6, "FR", 8, bold=True, color=(1, 1, 1), align="center")
    sheet.text(13, 4.6, "TITRE DE SÉJOUR", 7.4, bold=True, color=INK)
    sheet.text(13, 7.8, "RESIDENCE PERMIT", 5.4, color=INK)
    sheet.text(83, 4.8, student.permit_number, 8, bold=True, align="right")
    sheet.text(83, 8, "RÉPUBLIQUE FRANÇAISE", 4.6, align="right", color=INK)
    decor.portrait(sheet, rng, 3, 11, 25, 32, gray=True)
    rows = (
        ("NOM / Surname", who.surname.upper()),
        ("PRÉNOM(S) / Given names", who.given),
        (
            "SEXE  NATIONALITÉ  NÉ(E) LE / Sex, Nationality, Date of birth",
            f"{who.sex}    {who.nationality}    {who.birth_date:%d %m %Y}",
        ),
        ("CATÉGORIE / Type of permit", rng.choice(("TEMPORAIRE - ÉTUDIANT", "PLURIANNUELLE - ÉTUDIANT"))),
        ("REMARQUES / Remarks", "AUTORISE TRAVAIL LIMITÉ À 60% DE LA DURÉE LÉGALE"),
        ("EXPIRE LE / Date of expiry", f"{expiry:%d %m %Y}"),
    )
    y = 13.2
    for label, value in rows:
        sheet.text(31, y, label, 3.7, color=GRAY, fit=52)
        sheet.text(31, y + 3.3, value, 7.2 if len(value) < 34 else 5.4, bold=True, fit=52)
        y += 6.6
    sheet.text(83, 51.5, student.permit_number[-6:], 7, align="right", bold=True, color=(0.6, 0.1, 0.1))
    decor.signature(sheet, rng, 5, 49, 20)
    return sheet.leaf("residence-permit", _fields(student, expiry, issued), "front", "card")


def _front_old(student: Student, rng: Random, expiry: date, issued: date) -> Leaf:
    who, sheet = student.person, _card(rng)
    sheet.text(42.8, 5, "RÉPUBLIQUE FRANÇAISE", 6.4, bold=True, align="center", color=INK)
    sheet.text(42.8, 8.6, "TITRE DE SÉJOUR", 8.5, bold=True, align="center")
    sheet.text(83, 8.4, student.permit_number, 7, align="right")
    decor.portrait(sheet, rng, 3, 11.5, 26, 33)
    decor.chip(sheet, 69, 33)
    rows = (
        ("NOM :", who.surname.upper()),
        ("PRÉNOMS :", who.given.upper()),
        ("SEXE :", who.sex + "      NATIONALITÉ : " + who.nationality),
        ("NÉ(E) LE :", f"{who.birth_date:%d.%m.%Y}  À {who.birth_place.upper()}"),
        ("VALABLE JUSQU'AU :", f"{expiry:%d.%m.%Y}"),
        ("DÉLIVRÉ LE :", f"{issued:%d.%m.%Y}  PRÉFECTURE {student.address[1][:2]}"),
        ("MOTIF :", "CARTE DE SÉJOUR TEMPORAIRE"),
        ("", "ÉTUDIANT"),
    )
    y = 14.0
    for label, value in rows:
        sheet.text(31, y, label, 4.4, color=GRAY)
        at = 31 + (sheet.measure(label, 4.4) + 1.2 if label else 0)
        sheet.text(at, y, value, 6.4, bold=True, fit=(66 if y > 31 else 83) - at)
        y += 4.7
    decor.signature(sheet, rng, 6, 50, 20)
    return sheet.leaf("residence-permit", _fields(student, expiry, issued), "front", "card")


def _back(student: Student, rng: Random, expiry: date, issued: date, layout: int) -> Leaf:
    who, sheet = student.person, _card(rng)
    lines = numbers.td1(
        "IR",
        "FRA",
        who.nationality,
        who.surname,
        who.given,
        student.permit_number,
        who.birth_date,
        who.sex,
        expiry,
        optional=student.foreigner_number,
    )
    pairs = (
        ("LIEU DE NAISSANCE / Place of birth", f"{who.birth_place.upper()} ({who.nation.french})"),
        (
            "DATE ET LIEU DE DÉLIVRANCE / Date and place of issue",
            f"{issued:%d %m %Y}  PRÉFECTURE {student.address[1][:2]}",
        ),
        ("ADRESSE / Address", f"{student.address[0]} {student.address[1]}".upper()),
        ("N° ÉTRANGER", student.foreigner_number),
    )
    y = 4.2
    for label, value in pairs:
        sheet.text(4, y, label, 3.8, color=GRAY)
        sheet.text(4, y + 3.2, value, 6, bold=True, fit=60)
        y += 6.8
    if layout == 0:
        decor.chip(sheet, 68, 5)
        decor.matrix(sheet, rng, 68, 18, 10, 16)
    else:
        decor.stamp(sheet, rng, 74, 15, "préfecture · titre ·", radius=8)
    sheet.box(0, 32, 85.6, 22, fill=(0.97, 0.96, 0.97))
    sheet.mrz(4.2, 38.3, lines, 77.2, 6.0, rng.randint(0, 2))
    fields = _fields(student, expiry, issued) | {"mrz": "\n".join(lines), "foreigner_number": student.foreigner_number}
    return sheet.leaf("residence-permit", fields, "back", "card")
