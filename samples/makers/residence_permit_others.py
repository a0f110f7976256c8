"""Residence permits of other makes: larger older card, Algerian certificate, resident's card, another state's."""

# ruff: noqa: E501 - one card, one row

from datetime import date, timedelta
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import GRAY, Color, Leaf, Sheet

KINDS = ("large", "algerian", "resident", "abroad")
INK: Color = (0.25, 0.3, 0.5)
GREEN: Color = (0.2, 0.4, 0.25)


def make(student: Student, rng: Random, *, kind: str = "", expired: bool = False, sides: str = "both") -> list[Leaf]:
    """One of KINDS. The older card and the certificate bear everything on one laminated side."""
    kind = kind or rng.choice(KINDS)
    expiry = student.permit_expiry
    if expired:
        expiry = student.today - timedelta(days=rng.randint(20, 200))
    issued = expiry - timedelta(days=3652 if kind == "resident" else 364)
    if kind in {"large", "algerian"}:
        return [_large(student, rng, kind, issued, expiry)]
    leaves = _two_sides(student, rng, kind, issued, expiry)
    return {"both": leaves, "front": leaves[:1], "back": leaves[1:]}[sides]


def _fields(student: Student, expiry: date) -> dict[str, str]:
    return student.person.fields() | {"document_number": student.permit_number, "expiry_date": expiry.isoformat()}


def _large(student: Student, rng: Random, kind: str, issued: date, expiry: date) -> Leaf:
    """105 x 74 mm, the zone of two lines under the print."""
    who = student.person
    ink = GREEN if kind == "algerian" else INK
    sheet = Sheet(105, 74, font=rng.choice(("liberation", "narrow", "dejavu")))
    sheet.box(0, 0, 105, 74, fill=decor.paler(ink, 0.88))
    decor.guilloche(sheet, rng, 0, 0, 105, 74, ink)
    title = "CERTIFICAT DE RÉSIDENCE DE RESSORTISSANT ALGÉRIEN" if kind == "algerian" else "CARTE DE SÉJOUR TEMPORAIRE"
    sheet.text(52.5, 5.5, "RÉPUBLIQUE FRANÇAISE", 7, bold=True, align="center", color=ink)
    sheet.text(52.5, 10.5, title, 9, bold=True, align="center", fit=98)
    decor.portrait(sheet, rng, 5, 14, 28, 37)
    sheet.text(19, 55, f"N° {student.permit_number}", 6.5, align="center")
    rows = (
        ("NOM :", who.surname.upper()),
        ("PRÉNOM(S) :", who.given.upper() or "—"),
        ("NÉ(E) LE :", f"{who.birth_date:%d/%m/%Y}"),
        ("À :", who.birth_place.upper()),
        ("NATIONALITÉ :", who.nation.adjective.upper()),
        ("VALABLE JUSQU'AU :", f"{expiry:%d/%m/%Y}"),
        ("DÉLIVRÉ LE :", f"{issued:%d/%m/%Y} PRÉFECTURE {student.address[1][:2]}"),
        ("MOTIF :", "ÉTUDIANT"),
    )
    for line, (label, value) in enumerate(rows):
        sheet.text(37, 17 + line * 4.8, label, 5, color=GRAY)
        at = 38.5 + sheet.measure(label, 5)
        sheet.text(at, 17 + line * 4.8, value, 7.2, bold=True, fit=101 - at)
    decor.signature(sheet, rng, 74, 55, 22)
    nationality = "DZA" if kind == "algerian" else who.nationality
    lines = numbers.td2(
        "IR", "FRA", nationality, who.surname, who.given, student.permit_number, who.birth_date, who.sex, expiry
    )
    sheet.box(0, 58, 105, 16, fill=(0.97, 0.97, 0.97))
    sheet.mrz(5, 64.5, lines, 95, 6.2, rng.randint(0, 2))
    return sheet.leaf("residence-permit", _fields(student, expiry) | {"mrz": "\n".join(lines)}, "front", "card")


def _card(rng: Random, ink: Color) -> Sheet:
    sheet = Sheet(85.6, 54, font=rng.choice(("liberation", "dejavu", "open-sans", "roboto")))
    sheet.box(0, 0, 85.6, 54, fill=decor.paler(ink, 0.9))
    decor.guilloche(sheet, rng, 0, 0, 85.6, 54, ink)
    return sheet


def _two_sides(student: Student, rng: Random, kind: str, issued: date, expiry: date) -> list[Leaf]:
    who = student.person
    ink = rng.choice(decor.HOUSE)
    french = kind == "resident"
    words = (
        ("CARTE DE RÉSIDENT", "NOM", "Prénoms", "Date de naissance", "Nationalité", "Expire le", "Délivrée le", "REMARQUES", "AUTORISE SON TITULAIRE À TRAVAILLER")
        if french
        else ("AUFENTHALTSTITEL", "Name", "Vornamen", "Geburtsdatum", "Staatsangehörigkeit", "Gültig bis", "Ausgestellt am", "ANMERKUNGEN", "STUDIUM § 16b AUFENTHG")
    )  # fmt: skip
    front = _card(rng, ink)
    front.text(42.8, 5.5, words[0], 9, bold=True, align="center", color=ink)
    if not french:
        front.text(42.8, 9, "RESIDENCE PERMIT", 5.5, align="center")
    decor.portrait(front, rng, 4, 12, 24, 31, gray=True)
    values = (
        who.surname.upper(),
        who.given or "—",
        f"{who.birth_date:%d.%m.%Y}",
        who.nationality,
        f"{expiry:%d.%m.%Y}",
        f"{issued:%d.%m.%Y}",
    )
    for line, (label, value) in enumerate(zip(words[1:7], values, strict=True)):
        front.text(31, 13 + line * 6.5, label, 4, color=GRAY)
        front.text(31, 16.3 + line * 6.5, value, 7, bold=True, fit=50)
    front.text(82, 51.5, student.permit_number, 6.5, bold=True, align="right")
    back = _card(rng, ink)
    back.text(4, 6, words[7], 4.2, color=GRAY)
    back.text(4, 10, words[8], 6, bold=True)
    back.text(4, 16, "ADRESSE" if french else "ANSCHRIFT", 4.2, color=GRAY)
    home = f"{student.address[0]} {student.address[1]}".upper() if french else "14 LINDENSTRASSE 10969 BERLIN"
    back.text(4, 19.5, home, 6, fit=60)
    decor.chip(back, 68, 6)
    lines = numbers.td1(
        "IR" if french else "AR",
        "FRA" if french else "D<<",
        who.nationality,
        who.surname,
        who.given,
        student.permit_number,
        who.birth_date,
        who.sex,
        expiry,
    )
    back.box(0, 32, 85.6, 22, fill=(0.97, 0.97, 0.96))
    back.mrz(4.2, 38.3, lines, 77.2, 6.0, rng.randint(0, 2))
    return [
        front.leaf("residence-permit", _fields(student, expiry), "front", "card"),
        back.leaf("residence-permit", _fields(student, expiry) | {"mrz": "\n".join(lines)}, "back", "card"),
    ]
