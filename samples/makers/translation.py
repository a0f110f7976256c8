"""French translation of a birth certificate by a sworn translator."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.makers.births_french import in_words
from samples.numbers import digits
from samples.people import Student
from samples.schools import day_written
from samples.sheet import GRAY, Leaf, Sheet

LANGUAGES = {"VNM": "vietnamien", "CHN": "chinois", "RUS": "russe", "EGY": "arabe", "SYR": "arabe"}
TITLES = {
    "VNM": "EXTRAIT D'ACTE DE NAISSANCE (COPIE)",
    "CHN": "CERTIFICAT NOTARIÉ DE NAISSANCE",
    "RUS": "CERTIFICAT DE NAISSANCE",
    "EGY": "CERTIFICAT DE NAISSANCE",
    "SYR": "EXTRAIT D'ACTE DE NAISSANCE",
}
TRANSLATORS = ("Hélène Marchetti-Doan", "Rachid Belvaux", "Sophie Tran-Lemoine", "Piotr Sauvageot")


def make(student: Student, rng: Random, *, sworn: bool = True) -> list[Leaf]:
    """One page; `sworn=False` is the work of an agency abroad."""
    who, sheet = student.person, Sheet(font=rng.choice(("times", "liberation", "carlito", "caladea")))
    language, name, court = (
        LANGUAGES[who.nationality],
        rng.choice(TRANSLATORS),
        rng.choice(("Paris", "Lyon", "Rennes", "Aix-en-Provence")),
    )
    if sworn:
        sheet.para(
            18,
            18,
            90,
            f"**{name}**\nExpert traducteur-interprète près la cour d'appel de {court}\nLangue : "
            f"{language}\n{rng.randint(1, 99)} rue des Archives, {student.address[1]}",
            9,
        )
    else:
        sheet.para(18, 18, 90, "**Global Lingua Services Co.**\nTranslation agency", 9)
    sheet.text(190, 20, f"Traduction du {language}", 9, align="right", color=GRAY)
    y = 56.0
    sheet.text(
        105,
        y,
        "TRADUCTION CERTIFIÉE CONFORME"
        if sworn and rng.random() < 0.5
        else f"Traduction en français d'un document rédigé en {language}",
        12.5,
        bold=True,
        align="center",
    )
    sheet.text(105, y + 12, TITLES[who.nationality], 14, bold=True, align="center")
    rows = [
        ("Nom", who.surname.upper()),
        ("Prénom(s)", who.given),
        ("Sexe", "féminin" if who.sex == "F" else "masculin"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y} ({in_words(who.birth_date)})"),
        ("Lieu de naissance", f"{who.birth_place}, {who.nation.french.title()}"),
        ("Nom et prénom du père", who.father),
        ("Nom et prénom de la mère", who.mother),
        ("Numéro d'enregistrement", f"{rng.randint(10, 900)}/{who.birth_date.year}"),
        ("Autorité", f"Service de l'état civil de {who.birth_place}"),
    ]
    y += 28
    for label, value in rows:
        sheet.text(24, y, f"{label} :", 10.5)
        sheet.text(78, y, value, 11, fit=114)
        y += 9.5
    y = sheet.para(24, y + 2, 165, "[Cachet rond et signature illisible]", 10, italic=True)
    if sworn:
        y = sheet.para(
            24,
            y + 10,
            165,
            f"Je soussigné(e), {name}, traducteur assermenté, expert près la cour d'appel de {court}, certifie "
            f"que la traduction qui précède est conforme à l'original libellé en langue {language}. "
            f"Visé ne varietur sous le numéro {rng.randint(2026, 2026)}-{digits(rng, 4)}.",
            10.5,
        )
        decor.stamp(sheet, rng, 150, y + 26, f"expert près la cour d'appel de {court} · traducteur ·", radius=17)
        decor.signature(sheet, rng, 100, y + 28, 38)
    else:
        y = sheet.para(24, y + 10, 165, "Traduction libre réalisée par notre agence.", 10.5)
    sheet.text(24, y + 16, f"Le {day_written(student.today - timedelta(days=rng.randint(10, 90)))}", 10.5)
    fields = who.fields() | {"father": who.father, "mother": who.mother, "language": "fr"}
    return [sheet.leaf("translation", fields)]
