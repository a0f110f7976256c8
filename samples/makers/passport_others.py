"""Books that are passports by another name: emergency passport, travel documents of refugees and stateless people."""

from datetime import date, timedelta
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import GRAY, Color, Leaf, Sheet

KINDS = ("emergency", "refugee", "stateless")


def make(student: Student, rng: Random, *, kind: str = "", expired: bool = False) -> list[Leaf]:
    """The data page. An emergency passport of the student's state, or a travel document that France issued."""
    kind = kind or rng.choice(KINDS)
    who = student.person
    issued = student.today - timedelta(days=rng.randint(30, 120))
    expiry = issued + timedelta(days=364 if kind == "emergency" else 5 * 365)
    if expired:
        issued, expiry = issued - timedelta(days=6 * 365), student.today - timedelta(days=rng.randint(5, 90))
    draw = {"emergency": _emergency, "refugee": _travel, "stateless": _travel}[kind]
    issuer = who.nationality if kind == "emergency" else "FRA"
    nationality = {"emergency": who.nationality, "refugee": "XXB", "stateless": "XXA"}[kind]
    number = numbers.signs(rng, "A99999999" if kind == "emergency" else "99AA99999")
    code = {"emergency": "PE", "refugee": "PR", "stateless": "PT"}[kind]
    lines = numbers.td3(issuer, nationality, who.surname, who.given, number, who.birth_date, who.sex, expiry, code=code)
    sheet = Sheet(125, 88, font=rng.choice(("liberation", "dejavu", "narrow", "noto")))
    ink: Color = rng.choice(decor.HOUSE)
    sheet.box(0, 0, 125, 88, fill=decor.paler(ink, 0.9))
    decor.guilloche(sheet, rng, 0, 0, 125, 66, ink)
    draw(sheet, rng, student, ink, kind, number, issued, expiry)
    sheet.box(0, 66.5, 125, 21.5, fill=(0.97, 0.97, 0.97))
    sheet.mrz(6.2, 74.5, lines, 112.5, 6.6, rng.randint(0, 2))
    fields = who.fields() | {
        "document_number": number,
        "expiry_date": expiry.isoformat(),
        "sex": who.sex,
        "mrz": "\n".join(lines),
    }
    if kind == "emergency":
        fields["nationality"] = nationality
    return [sheet.leaf("passport", fields, stock="booklet")]


def _cells(sheet: Sheet, rows: tuple[tuple[float, float, str, str], ...], fit: float = 76) -> None:
    for x, y, label, value in rows:
        sheet.text(x, y, label, 5, color=GRAY, fit=fit)
        sheet.text(x, y + 3.8, value, 8.5, bold=True, fit=min(fit, 121 - x))


def _emergency(
    sheet: Sheet, rng: Random, student: Student, ink: Color, kind: str, number: str, issued: date, expiry: date
) -> None:
    who = student.person
    state = who.nation.state.replace("भारत गणराज्य ", "")
    sheet.text(62.5, 6, state, 8, bold=True, color=ink, align="center", fit=115)
    sheet.text(62.5, 11, "EMERGENCY PASSPORT / PASSEPORT D'URGENCE", 8, bold=True, align="center")
    decor.portrait(sheet, rng, 6, 16, 32, 41)
    _cells(
        sheet,
        (
            (42, 17, "Type", "PE"),
            (56, 17, "Code", who.nationality),
            (82, 17, "Passport No. / N° du passeport", number),
            (42, 25, "Surname / Nom", who.surname.upper()),
            (42, 33, "Given names / Prénoms", who.given.upper() or "—"),
            (42, 41, "Nationality / Nationalité", who.nation.adjective.upper()),
            (88, 41, "Sex / Sexe", who.sex),
            (42, 49, "Date of birth / Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
            (82, 49, "Date of issue / Délivré le", f"{issued:%d/%m/%Y}"),
            (42, 57, "Date of expiry / Date d'expiration", f"{expiry:%d/%m/%Y}"),
            (82, 57, "Authority / Autorité", "EMBASSY – PARIS"),
        ),
    )


def _travel(
    sheet: Sheet, rng: Random, student: Student, ink: Color, kind: str, number: str, issued: date, expiry: date
) -> None:
    who = student.person
    convention = "28 JUILLET 1951" if kind == "refugee" else "28 SEPTEMBRE 1954"
    sheet.box(0, 0, 125, 13, fill=ink)
    sheet.text(62.5, 5.5, "TITRE DE VOYAGE / TRAVEL DOCUMENT", 9, bold=True, align="center", color=(1, 1, 1))
    sheet.text(62.5, 10.5, f"Convention du {convention}", 6.5, align="center", color=(1, 1, 1))
    decor.portrait(sheet, rng, 86, 17, 32, 41)
    status = "Réfugié" if kind == "refugee" else "Apatride"
    _cells(
        sheet,
        (
            (7, 17, "N° / No.", number),
            (46, 17, "État / State", "FRA"),
            (7, 25, "Nom / Surname", who.surname.upper()),
            (7, 33, "Prénoms / Given names", who.given.upper() or "—"),
            (7, 41, "Statut / Status", status + ("e" if who.sex == "F" and kind == "refugee" else "")),
            (46, 41, "Sexe / Sex", who.sex),
            (7, 49, "Date de naissance / Date of birth", f"{who.birth_date:%d/%m/%Y}"),
            (46, 49, "Lieu de naissance / Place of birth", who.birth_place.upper()),
            (7, 57, "Délivré le / Date of issue", f"{issued:%d/%m/%Y}"),
            (46, 57, "Expire le / Date of expiry", f"{expiry:%d/%m/%Y}"),
        ),
        38,
    )
