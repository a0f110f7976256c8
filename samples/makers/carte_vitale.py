"""Health cards: with a photo, the older one without, and the one on a phone."""

from datetime import date
from random import Random

from samples import decor, numbers
from samples.people import Student
from samples.sheet import GRAY, WHITE, Color, Leaf, Sheet

GREEN: Color = (0.1, 0.55, 0.35)


def make(
    student: Student, rng: Random, *, number: str = "", wrong_key: bool = False, layout: int | None = None
) -> list[Leaf]:
    """The front; `number` is the social security number, `wrong_key` spoils its key."""
    who = student.person
    number = numbers.social_security_printed(rng, who.sex, who.birth_date, number=number, wrong_key=wrong_key)
    layout = rng.randrange(3) if layout is None else layout
    issued = date(student.today.year - rng.randint(0, 3), rng.randint(1, 9), rng.randint(1, 28))
    sheet = (_photo, _plain, _phone)[layout](student, rng, number, issued)
    fields = {"surname": who.surname, "given_names": who.given, "social_security_number": number}
    return [sheet.leaf("carte-vitale", fields, "front" if layout < 2 else "", "screen" if layout == 2 else "card")]


def _card(rng: Random) -> Sheet:
    sheet = Sheet(85.6, 54, font=rng.choice(("liberation", "open-sans", "roboto", "lato")))
    sheet.box(0, 0, 85.6, 54, fill=decor.paler(GREEN, 0.82))
    decor.guilloche(sheet, rng, 0, 0, 85.6, 54, GREEN)
    return sheet


def _photo(student: Student, rng: Random, number: str, issued: date) -> Sheet:
    who, sheet = student.person, _card(rng)
    sheet.box(0, 0, 85.6, 11, fill=GREEN)
    sheet.text(5, 7.8, "carte d'assurance maladie", 8, color=WHITE)
    sheet.text(81, 7.8, "Vitale", 13, bold=True, italic=True, color=WHITE, align="right")
    decor.chip(sheet, 7, 18)
    decor.portrait(sheet, rng, 62, 14, 19, 24, gray=True)
    sheet.text(7, 36, who.surname.upper(), 8.5, bold=True, fit=52)
    sheet.text(7, 40.5, who.given or "—", 8, fit=52)
    sheet.text(7, 47.5, numbers.social_security_written(number), 10, bold=True)
    sheet.text(81, 51.5, f"émise le {issued:%d/%m/%Y}", 5.5, align="right", color=GRAY)
    return sheet


def _plain(student: Student, rng: Random, number: str, issued: date) -> Sheet:
    who, sheet = student.person, _card(rng)
    sheet.text(42.8, 9, "VITALE", 15, bold=True, align="center", color=GREEN, spread=2)
    sheet.text(42.8, 13.5, "Carte d'assuré social", 6.5, align="center")
    decor.chip(sheet, 7, 17)
    sheet.text(30, 21, "Nom", 5, color=GRAY)
    sheet.text(30, 25, who.surname.upper(), 8.5, bold=True, fit=52)
    sheet.text(30, 29.5, "Prénom", 5, color=GRAY)
    sheet.text(30, 33.5, who.given or "—", 8.5, bold=True, fit=52)
    sheet.text(7, 40, "N° d'immatriculation", 5, color=GRAY)
    sheet.text(7, 45, numbers.social_security_written(number), 10.5, bold=True, font="courier")
    sheet.text(7, 50.5, f"Sécurité sociale · émise le {issued:%d/%m/%Y}", 6)
    return sheet


def _phone(student: Student, rng: Random, number: str, issued: date) -> Sheet:
    who, sheet = student.person, Sheet(95, 190, font=rng.choice(("roboto", "open-sans", "lato")))
    sheet.box(0, 0, 95, 190, fill=(0.95, 0.97, 0.96))
    sheet.text(6, 6, f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", 8, bold=True)
    sheet.text(47.5, 18, "Ma carte Vitale", 13, bold=True, align="center")
    sheet.box(7, 26, 81, 92, fill=GREEN, radius=5)
    sheet.text(13, 37, "carte Vitale", 13, bold=True, italic=True, color=WHITE)
    sheet.text(82, 37, "l'Assurance Maladie", 7, color=WHITE, align="right")
    pairs = (
        ("Nom", who.surname.upper()),
        ("Prénom", who.given or "—"),
        ("N° de sécurité sociale", numbers.social_security_written(number)),
    )
    for line, (label, value) in enumerate(pairs):
        sheet.text(13, 50 + line * 15, label, 7.5, color=decor.paler(GREEN, 0.7))
        sheet.text(13, 56 + line * 15, value, 11, bold=True, color=WHITE, fit=70)
    sheet.text(13, 110, f"Activée le {issued:%d/%m/%Y}", 8, color=WHITE)
    decor.matrix(sheet, rng, 32, 126, 31)
    sheet.text(47.5, 166, "Présentez ce code à votre professionnel de santé", 7.5, align="center", color=GRAY)
    sheet.text(47.5, 178, "Droits     Carte     Ordonnances     Profil", 8, align="center", color=GRAY)
    return sheet
