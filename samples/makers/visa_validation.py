"""Confirmation that the long-stay visa was validated online."""

from datetime import timedelta
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import Leaf, Sheet


def make(student: Student, rng: Random, *, layout: int | None = None) -> list[Leaf]:
    """The PDF of the ministry's site, or its page printed from the browser."""
    layout = rng.randrange(2) if layout is None else layout
    who = student.person
    day = min(student.visa_from + timedelta(days=rng.randint(8, 30)), student.today - timedelta(days=3))
    fields = who.fields() | {
        "foreigner_number": student.foreigner_number,
        "visa_number": f"FRA{student.visa_number}",
        "issued_on": day.isoformat(),
        "valid_from": student.visa_from.isoformat(),
        "expiry_date": student.visa_until.isoformat(),
        "passport_number": student.passport_number,
    }
    sheet = (_letter if layout == 0 else _page)(student, rng, f"{day:%d/%m/%Y}")
    return [sheet.leaf("visa-validation", fields)]


def _rows(student: Student, rng: Random) -> list[tuple[str, str]]:
    who = student.person
    return [
        ("Numéro étranger", student.foreigner_number),
        ("Nom", who.surname.upper()),
        ("Prénom(s)", who.given or "—"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance", f"{who.birth_place} ({who.nation.french.title()})"),
        ("Nationalité", who.nation.adjective.upper()),
        ("Numéro de visa", f"FRA{student.visa_number}"),
        ("Numéro de passeport", student.passport_number),
        ("Motif du séjour", "Étudiant"),
        ("Validité du visa", f"du {student.visa_from:%d/%m/%Y} au {student.visa_until:%d/%m/%Y}"),
        ("Date d'entrée en France", f"{student.visa_from + timedelta(days=rng.randint(0, 5)):%d/%m/%Y}"),
        ("Adresse en France", f"{student.address[0]}, {student.address[1]}"),
    ]


def _letter(student: Student, rng: Random, day: str) -> Sheet:
    sheet = Sheet(font=rng.choice(("liberation", "roboto", "open-sans")))
    sheet.text(20, 22, "MINISTÈRE", 13, bold=True)
    sheet.text(20, 28, "DE L'INTÉRIEUR", 13, bold=True)
    sheet.text(20, 33, "Direction générale des étrangers en France", 8)
    decor.matrix(sheet, rng, 168, 14, 22)
    y = sheet.para(
        20,
        56,
        170,
        "**Confirmation de la validation de l'enregistrement de votre visa de long séjour valant titre de séjour**",
        14,
        color=(0.05, 0.15, 0.4),
    )
    y = sheet.para(
        20,
        y + 6,
        170,
        f"{student.person.title}, vous avez procédé à la validation de votre visa de long séjour valant titre de "
        "séjour "
        f"(VLS-TS) le {day}. Votre enregistrement a été effectué et la taxe de séjour acquittée.",
        10,
    )
    y += 5
    for label, value in _rows(student, rng):
        sheet.text(24, y, label + " :", 9.5, color=(0.3, 0.3, 0.35))
        sheet.text(84, y, value, 9.5, bold=True, fit=104)
        y += 7
    y = sheet.para(
        20,
        y + 6,
        170,
        "Ce document atteste de la régularité de votre séjour en France jusqu'à la date de fin de validité de "
        "votre visa. Il doit être présenté "
        "avec votre passeport revêtu du visa. Si vous souhaitez prolonger votre séjour, une demande de titre est "
        "à déposer entre le quatrième et le deuxième mois "
        "qui précèdent l'expiration.",
        9.5,
    )
    sheet.text(20, y + 8, f"Numéro de timbre électronique : {numbers.grouped(numbers.digits(rng, 16))}", 9)
    sheet.text(190, y + 20, f"Fait le {day}", 10, align="right")
    decor.fine_print(
        sheet,
        "administration-etrangers-en-france.interieur.gouv.fr – Document généré automatiquement, sans signature "
        "manuscrite.",
        284,
    )
    return sheet


def _page(student: Student, rng: Random, day: str) -> Sheet:
    sheet = Sheet(font=rng.choice(("open-sans", "lato", "noto")))
    sheet.text(12, 8, f"{day} 14:{rng.randint(10, 59)}", 6.5)
    sheet.text(105, 8, "Étrangers en France – Validation VLS-TS", 6.5, align="center")
    sheet.box(12, 14, 186, 18, fill=(0.0, 0.0, 0.5))
    sheet.text(18, 25, "Administration numérique des étrangers en France", 12, bold=True, color=(1, 1, 1))
    y = sheet.para(
        18,
        46,
        172,
        "Confirmation de la validation de l'enregistrement de votre visa long séjour valant titre de séjour",
        15,
        color=(0, 0, 0.5),
    )
    sheet.box(18, y, 172, 13, fill=(0.88, 0.96, 0.88), stroke=(0.2, 0.55, 0.2))
    sheet.text(23, y + 8, f"✓ Votre visa a été validé le {day}.", 10, bold=True, color=(0.1, 0.4, 0.1))
    y += 24
    y = sheet.table(18, y, (62, 110), _rows(student, rng), size=9.5, step=8.2, grid=(0.8, 0.8, 0.85))
    y = sheet.para(
        18,
        y + 10,
        172,
        "Conservez cette confirmation : elle vous sera demandée pour vos démarches, notamment pour l'ouverture de "
        "vos droits à l'assurance maladie.",
        9.5,
    )
    decor.matrix(sheet, rng, 18, y + 4, 24)
    sheet.text(
        12, 290, "https://administration-etrangers-en-france.interieur.gouv.fr/particuliers/#/vls-ts/confirmation", 6.5
    )
    sheet.text(198, 290, "1/1", 6.5, align="right")
    return sheet
