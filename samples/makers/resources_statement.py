"""A student's own statement of sufficient resources, typed, in four languages; signed or not."""

# ruff: noqa: E501 - one language, one row

from datetime import timedelta
from random import Random

from samples import decor
from samples.people import Student
from samples.sheet import Leaf, Sheet

WORDS = (
    ("ATTESTATION SUR L'HONNEUR", "Je soussigné{e} **{name}**, né{e} le {born}, demeurant {home}, atteste sur l'honneur "
     "disposer de ressources suffisantes pour subvenir à mes besoins pendant toute la durée de mes études en France.",
     "Fait à {town}, le {day}", "Signature"),
    ("DÉCLARATION SUR L'HONNEUR", "Je soussigné{e} {name}, né{e} le {born}, déclare sur l'honneur que je dispose de moyens "
     "de subsistance me permettant de ne pas devenir une charge pour le système d'assistance sociale.",
     "{town}, le {day}", "Signature de l'intéressé{e} :"),
    ("SWORN STATEMENT", "I, the undersigned **{name}**, born on {born}, residing at {home}, solemnly declare that I have "
     "sufficient resources to support myself for the whole of my studies in France.",
     "Done at {town}, on {day}", "Signature:"),
    ("EIDESSTATTLICHE ERKLÄRUNG", "Ich, {name}, geboren am {born}, wohnhaft {home}, erkläre hiermit, dass ich für die "
     "gesamte Dauer meines Studiums in Frankreich über ausreichende Existenzmittel verfüge.",
     "{town}, den {day}", "Unterschrift"),
)  # fmt: skip


def make(student: Student, rng: Random, *, signed: bool = True) -> list[Leaf]:
    """One page in the plain manner of such letters."""
    title, text, where, label = rng.choice(WORDS)
    who, sheet = student.person, Sheet(font=rng.choice(("times", "liberation", "carlito", "typewriter")))
    day = student.today - timedelta(days=rng.randint(1, 25))
    town = student.address[1].split(" ", 1)[1].title()
    words = {
        "e": "e" if who.sex == "F" else "", "name": who.full, "born": f"{who.birth_date:%d/%m/%Y}",
        "home": ", ".join(student.address), "town": town, "day": f"{day:%d/%m/%Y}",
    }  # fmt: skip
    sheet.text(105, 50, title, 15, bold=True, align="center")
    y = sheet.para(24, 78, 162, text.format(**words), 11.5, leading=1.6)
    sheet.text(24, y + 16, where.format(**words), 11)
    x = rng.choice((24.0, 120.0))
    sheet.text(x, y + 28, label.format(**words), 11)
    if signed:
        decor.signature(sheet, rng, x + 4, y + 44, 42)
    return [sheet.leaf("resources-statement", {"birth_date": who.birth_date.isoformat(), "issued_on": day.isoformat()})]
