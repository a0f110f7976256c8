"""What the layouts of the certificate of enrollment share."""

from datetime import date
from random import Random
from typing import NamedTuple

from samples import decor, schools
from samples.people import Student
from samples.schools import School, year_written
from samples.sheet import Color, Sheet


class Act(NamedTuple):
    """What is certified: who, where, the year it begins, the day of issue, the date of birth to print."""

    student: Student
    place: School
    start: int
    day: date
    born: date


FONTS = (
    "liberation",
    "times",
    "carlito",
    "lato",
    "open-sans",
    "roboto",
    "dejavu",
    "noto",
    "caladea",
    "noto-serif",
    "dejavu-serif",
)

TITLES = (
    "CERTIFICAT DE SCOLARITÉ",
    "ATTESTATION D'INSCRIPTION",
    "Certificat de scolarité",
    "ATTESTATION DE SCOLARITÉ",
    "Certificat d'inscription",
    "ATTESTATION D'INSCRIPTION DÉFINITIVE",
)


def named(student: Student, rng: Random) -> str:
    who = student.person
    name = rng.choice((who.full, f"{who.surname.upper()} {who.given}".strip()))
    title = {"M": ("M.", "Monsieur"), "F": ("Mme", "Madame", "Mademoiselle")}[who.sex]
    return f"{rng.choice(title)} {name}"


def feminine(student: Student) -> str:
    return "e" if student.person.sex == "F" else ""


def heading(sheet: Sheet, rng: Random, y: float, color: Color, text: str, *, under: str = "") -> float:
    if rng.random() < 0.35:
        sheet.box(
            30,
            y - 9,
            150,
            15 if not under else 22,
            stroke=color,
            width=1.1,
            fill=decor.paler(color, 0.93) if rng.random() < 0.5 else None,
        )
    sheet.text(
        105,
        y,
        text,
        rng.choice((15, 17, 19)),
        bold=True,
        align="center",
        color=rng.choice((color, (0.1, 0.1, 0.1))),
        fit=146,
    )
    if under:
        sheet.text(105, y + 8, under, 11, align="center")
    return y + (24 if under else 17)


def rows_of(act: Act, rng: Random) -> list[tuple[str, str]]:
    student, place, start, _, born = act
    who = student.person
    return [
        ("Nom de famille", who.surname.upper()),
        *([("Nom d'usage", who.married.upper())] if who.married else []),
        ("Prénom(s)", who.given or "—"),
        ("Né(e) le", f"{born:%d/%m/%Y}"),
        ("Lieu de naissance", f"{who.birth_place} – {who.nation.french}"),
        ("Nationalité", who.nation.adjective),
        ("Identifiant national étudiant (INE)", student.ine),
        ("N° étudiant", student.student_number),
        ("Année universitaire", year_written(rng, start)),
        (
            "Composante",
            rng.choice(
                ("UFR Sciences et techniques", "Faculté de droit", "UFR Lettres, arts et langues", "Département Génie")
            ),
        ),
        ("Diplôme / étape", schools.course(rng, place)),
        ("Régime d'inscription", "Formation initiale"),
        ("Bourse", rng.choice(("Non boursier", "Non"))),
    ]
