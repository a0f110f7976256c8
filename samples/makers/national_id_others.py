"""Identity cards of other makes: the French card since 2021, a German, a Spanish one, and one of two lines."""

# ruff: noqa: E501 - one card, one row

from datetime import date
from random import Random

from samples import decor, numbers
from samples.people import Person, Student
from samples.sheet import GRAY, Color, Leaf, Sheet

KINDS = ("french", "german", "two-lines", "spanish")
WORDS = {
    "french": ("CARTE NATIONALE D'IDENTITÉ", "FRA", ("NOM / Surname", "Prénoms / Given names", "SEXE / Sex", "NATIONALITÉ / Nationality", "DATE DE NAISS. / Date of birth", "LIEU DE NAISSANCE / Place of birth", "N° DU DOCUMENT / Document No", "DATE D'EXPIR. / Expiry date")),
    "german": ("PERSONALAUSWEIS / IDENTITY CARD", "D<<", ("Name / Surname", "Vornamen / Given names", "Geschlecht / Sex", "Staatsangehörigkeit / Nationality", "Geburtsdatum / Date of birth", "Geburtsort / Place of birth", "Nr. / Card No.", "Gültig bis / Date of expiry")),
    "spanish": ("DOCUMENTO NACIONAL DE IDENTIDAD", "ESP", ("APELLIDOS / Surname", "NOMBRE / Given names", "SEXO / Sex", "NACIONALIDAD / Nationality", "FECHA DE NACIMIENTO / Date of birth", "LUGAR DE NACIMIENTO", "NÚM SOPORT / Document No", "VALIDEZ / Date of expiry")),
    "two-lines": ("CARTE DE IDENTITATE / CARTE D'IDENTITÉ", "ROU", ("Nume / Nom", "Prenume / Prénom", "Sex / Sexe", "Cetăţenie / Nationalité", "Data naşterii / Date of birth", "Loc naştere / Lieu de naissance", "Seria / No.", "Valabilitate / Date of expiry")),
}  # fmt: skip


def make(student: Student, rng: Random, *, kind: str = "", expired: bool = False, sides: str = "both") -> list[Leaf]:
    """A card of a European state, whatever the student's nationality: of whose state it is, is printed on it."""
    kind = kind or rng.choice(KINDS)
    who = student.person
    expiry = student.passport_expiry
    if expired:
        expiry = date(student.today.year - 1, expiry.month, min(expiry.day, 28))
    number = numbers.signs(rng, "X9X99XX99" if kind != "two-lines" else "AA999999")
    issuer = WORDS[kind][1]
    nationality = issuer.replace("<<", "") if issuer == "D<<" else issuer
    fields = who.fields() | {
        "document_number": number,
        "expiry_date": expiry.isoformat(),
        "nationality": "DEU" if issuer == "D<<" else issuer,
        "sex": who.sex,
    }
    if kind == "two-lines":
        return [_two_lines(who, rng, number, expiry, fields)]
    ink = rng.choice(decor.HOUSE)
    front = _front(who, rng, kind, ink, number, expiry)
    code = "ID"
    lines = numbers.td1(code, issuer, nationality, who.surname, who.given, number, who.birth_date, who.sex, expiry)
    back = _base(rng, ink)
    back.text(
        5,
        8,
        "Adresse / Address" if kind == "french" else "Anschrift / Address" if kind == "german" else "DOMICILIO",
        4,
        color=GRAY,
    )
    back.text(5, 11.6, f"{student.address[0]} {student.address[1]}".upper(), 6, fit=58)
    back.text(
        5,
        17,
        "Taille / Height" if kind == "french" else "Größe / Height" if kind == "german" else "EQUIPO",
        4,
        color=GRAY,
    )
    back.text(5, 20.6, f"1,{rng.randint(55, 92)} m" if kind != "spanish" else numbers.signs(rng, "99999A9A9"), 6)
    decor.chip(back, 68, 6)
    back.box(0, 32, 85.6, 22, fill=(0.97, 0.97, 0.96))
    back.mrz(4.2, 38.3, lines, 77.2, 6.0, rng.randint(0, 2))
    leaves = [
        front.leaf("national-id", fields, "front", "card"),
        back.leaf("national-id", fields | {"mrz": "\n".join(lines)}, "back", "card"),
    ]
    return {"both": leaves, "front": leaves[:1], "back": leaves[1:]}[sides]


def _base(rng: Random, ink: Color, width: float = 85.6, height: float = 54) -> Sheet:
    sheet = Sheet(width, height, font=rng.choice(("liberation", "dejavu", "open-sans", "roboto")))
    sheet.box(0, 0, width, height, fill=decor.paler(ink, 0.9))
    decor.guilloche(sheet, rng, 0, 0, width, height, ink)
    return sheet


def _values(who: Person, nationality: str, number: str, expiry: date) -> tuple[str, ...]:
    return (
        who.surname.upper(),
        who.given or "—",
        who.sex,
        nationality,
        f"{who.birth_date:%d %m %Y}",
        who.birth_place.upper(),
        number,
        f"{expiry:%d %m %Y}",
    )


def _front(who: Person, rng: Random, kind: str, ink: Color, number: str, expiry: date) -> Sheet:
    title, issuer, labels = WORDS[kind]
    sheet = _base(rng, ink)
    sheet.text(42.8, 6.5, title, 7.5, bold=True, align="center", color=ink, fit=78)
    decor.portrait(sheet, rng, 4, 11, 25, 33)
    values = _values(who, issuer.replace("<<", ""), number, expiry)
    spots = ((32, 12), (32, 18.5), (32, 25), (46, 25), (32, 31.5), (32, 38), (32, 44.5), (58, 44.5))
    for (x, y), label, value in zip(spots, labels, values, strict=True):
        sheet.text(x, y, label, 3.6, color=GRAY, fit=26 if x == 58 or y == 44.5 else 13 if x == 32 and y == 25 else 50)
        sheet.text(x, y + 3.3, value, 6.6, bold=True, fit=24 if y == 44.5 else 50)
    decor.signature(sheet, rng, 6, 50, 20)
    return sheet


def _two_lines(who: Person, rng: Random, number: str, expiry: date, fields: dict[str, str]) -> Leaf:
    """105 x 74 mm, laminated, the zone of two lines on the front."""
    title, issuer, labels = WORDS["two-lines"]
    ink = rng.choice(decor.HOUSE)
    sheet = _base(rng, ink, 105, 74)
    sheet.text(52.5, 7, title, 9, bold=True, align="center", color=ink, fit=98)
    decor.portrait(sheet, rng, 5, 13, 28, 37)
    spots = ((37, 14), (37, 21.5), (88, 29), (37, 29), (37, 36.5), (37, 44), (74, 14), (70, 44))
    for (x, y), label, value in zip(spots, labels, _values(who, issuer, number, expiry), strict=True):
        sheet.text(x, y, label, 4.4, color=GRAY, fit=34)
        sheet.text(x, y + 4, value, 7.6, bold=True, fit=32 if y != 21.5 else 64)
    lines = numbers.td2("ID", issuer, issuer, who.surname, who.given, number, who.birth_date, who.sex, expiry)
    sheet.box(0, 57, 105, 17, fill=(0.97, 0.97, 0.97))
    sheet.mrz(5, 63.5, lines, 95, 6.4, rng.randint(0, 2))
    return sheet.leaf("national-id", fields | {"mrz": "\n".join(lines)}, "front", "card")
