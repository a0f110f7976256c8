"""Marriage certificates: accepted, but weaker than a birth certificate."""

from datetime import date
from random import Random

from samples import decor
from samples.makers.births_french import in_words
from samples.people import Person, Student, person
from samples.schools import day_written
from samples.sheet import Leaf, Sheet


def make(student: Student, rng: Random) -> list[Leaf]:
    """A French-language act, or an English certificate."""
    who = student.person
    other = person(rng, who.nationality, sex="M" if who.sex == "F" else "F")
    day = date(student.today.year - rng.randint(0, 2), rng.randint(1, 8), rng.randint(1, 28))
    husband, wife = (who, other) if who.sex == "M" else (other, who)
    sheet = Sheet(font=rng.choice(("times", "liberation", "caladea")))
    english = who.nation.birth[0] in {"english", "american", "indian"}
    (_english if english else _french)(sheet, rng, husband, wife, day)
    return [sheet.leaf("marriage-certificate", who.fields() | {"language": "en" if english else "fr"})]


def _french(sheet: Sheet, rng: Random, husband: Person, wife: Person, day: date) -> None:
    place = husband.birth_place
    sheet.text(20, 22, husband.nation.state.split(" / ", maxsplit=1)[-1], 10, bold=True, fit=90)
    sheet.text(20, 28, f"Commune de {place} – Service de l'état civil", 9.5)
    sheet.text(
        105,
        52,
        rng.choice(("EXTRAIT D'ACTE DE MARIAGE", "ACTE DE MARIAGE", "COPIE INTÉGRALE D'ACTE DE MARIAGE")),
        16,
        bold=True,
        align="center",
    )
    sheet.text(105, 60, f"N° {rng.randint(3, 400)}", 11, align="center")
    y = 78.0
    for label, value in (
        ("Le", f"{in_words(day)}, ont comparu publiquement en la maison commune :"),
        ("L'ÉPOUX", husband.full),
        ("né le", f"{husband.birth_date:%d/%m/%Y} à {husband.birth_place}"),
        ("fils de", husband.father),
        ("et de", husband.mother),
        ("L'ÉPOUSE", wife.full),
        ("née le", f"{wife.birth_date:%d/%m/%Y} à {wife.birth_place}"),
        ("fille de", wife.father),
        ("et de", wife.mother),
    ):
        sheet.text(24, y, label, 10.5)
        sheet.text(56, y, value, 11, bold=True, fit=135)
        y += 10
    y = sheet.para(
        24,
        y + 3,
        165,
        "Les futurs époux ont déclaré l'un après l'autre vouloir se prendre pour époux et nous avons prononcé au "
        "nom de la loi qu'ils sont unis par le mariage. Contrat de mariage : néant.",
        10.5,
    )
    sheet.text(24, y + 12, f"Délivré conforme aux registres le {day_written(day)}", 10)
    sheet.text(120, y + 20, "L'officier de l'état civil", 10)
    decor.signature(sheet, rng, 122, y + 36, 36)
    decor.stamp(sheet, rng, 82, y + 34, f"état civil · {place} · mariages ·", radius=15)


def _english(sheet: Sheet, rng: Random, husband: Person, wife: Person, day: date) -> None:
    decor.guilloche(sheet, rng, 10, 10, 190, 277, (0.5, 0.3, 0.4))
    sheet.box(10, 10, 190, 277, stroke=(0.4, 0.2, 0.3), width=2)
    sheet.text(105, 36, "CERTIFICATE OF MARRIAGE", 20, bold=True, align="center")
    sheet.text(105, 44, f"Registrar of Marriages, {husband.birth_place}", 11, align="center")
    rows = [
        ("Date of marriage", day_written(day, english=True)),
        ("Husband", husband.full),
        ("Date of birth", day_written(husband.birth_date, english=True)),
        ("Husband's father", husband.father),
        ("Wife", wife.full),
        ("Date of birth", day_written(wife.birth_date, english=True)),
        ("Wife's father", wife.father),
        ("Place of marriage", f"Register Office, {husband.birth_place}"),
        ("Witnesses", "T. Ode, R. Lane"),
    ]
    y = sheet.table(20, 58, (55, 115), rows, size=11, step=13)
    decor.signature(sheet, rng, 120, y + 24, 40)
    decor.stamp(sheet, rng, 60, y + 24, "registrar of marriages ·", radius=15)
