"""Transcripts of grades."""

from datetime import date
from random import Random

from samples import schools
from samples.makers import letterhead
from samples.people import Student
from samples.sheet import Leaf

UNITS = (
    "Algèbre linéaire",
    "Analyse 2",
    "Programmation",
    "Bases de données",
    "Anglais",
    "Microéconomie",
    "Droit constitutionnel",
    "Histoire des idées",
    "Statistiques",
    "Projet tutoré",
    "Chimie organique",
    "Méthodologie",
    "Linguistique générale",
)


def make(student: Student, rng: Random) -> list[Leaf]:
    """Last year's grades, with the words that certificates also use."""
    place = schools.school(rng, "university", "engineering", "business")
    english = place.kind == "business"
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(("liberation", "carlito", "roboto", "times")))
    who, start = student.person, student.start.year - 1
    sheet.text(
        105,
        y + 8,
        "TRANSCRIPT OF RECORDS" if english else rng.choice(("RELEVÉ DE NOTES", "RELEVÉ DE NOTES ET RÉSULTATS")),
        16,
        bold=True,
        align="center",
        color=color,
    )
    sheet.text(
        105, y + 15, f"{'Academic year' if english else 'Année universitaire'} {start}/{start + 1}", 11, align="center"
    )
    y = sheet.para(
        22,
        y + 27,
        168,
        f"**{who.full}**\n{'Born' if english else 'Né(e) le'} {who.birth_date:%d/%m/%Y} – INE {student.ine} – N° "
        f"{student.student_number}\n{schools.course(rng, place)}",
        10.5,
    )
    rows = [
        ("Course", "ECTS", "Grade /20", "Result")
        if english
        else ("Unité d'enseignement", "Crédits", "Note /20", "Résultat")
    ]
    for unit in rng.sample(UNITS, rng.randint(8, 12)):
        rows.append(
            (
                unit,
                str(rng.choice((3, 4, 6))),
                f"{rng.randint(80, 190) / 10:.1f}".replace(".", "," if not english else "."),
                rng.choice(("Pass", "Good")) if english else rng.choice(("Admis", "Admis - Assez bien", "Ajourné")),
            )
        )
    y = sheet.table(22, y + 4, (84, 22, 26, 36), rows, size=9.5, step=7.4, head=(0.9, 0.9, 0.92))
    sheet.text(
        22,
        y + 9,
        "Overall average: 13.4 – Result: passed"
        if english
        else f"Moyenne générale : {rng.randint(100, 160) / 10:.2f} – Résultat d'admission : admis – Mention assez bien",
        10,
        bold=True,
    )
    letterhead.sign(sheet, rng, place, y + 24, f"{date(start + 1, 7, rng.randint(1, 20)):%d/%m/%Y}", english=english)
    return [
        sheet.leaf("transcript", who.fields() | {"academic_year": f"{start}-{start + 1}", "institution": place.name})
    ]
