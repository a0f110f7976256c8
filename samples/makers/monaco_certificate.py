"""Certificates of Monaco's social security funds: a letter, or a sheet of fields."""

# ruff: noqa: E501 - a sentence, a row

from datetime import date, timedelta
from random import Random

from samples import decor
from samples.makers import official_form
from samples.numbers import digits
from samples.people import Student
from samples.sheet import Leaf, Sheet

FUNDS = (
    ("CAISSES SOCIALES DE MONACO", "Caisse de Compensation des Services Sociaux"),
    ("CAISSES SOCIALES DE MONACO", "C.A.M.T.I. – Caisse d'assurance maladie, accident et maternité"),
    ("PRINCIPAUTÉ DE MONACO", "Service des Prestations Médicales de l'État"),
)


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the cover, else it covers the studies."""
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "carlito", "times")))
    start, end = student.start, until or student.end + timedelta(days=62)
    head, fund = rng.choice(FUNDS)
    decor.logo(sheet, rng, 18, 12, 16, (0.7, 0.1, 0.15))
    sheet.text(40, 19, head, 12, bold=True)
    sheet.text(40, 25, fund, 9)
    sheet.text(
        105,
        55,
        rng.choice(("ATTESTATION", "ATTESTATION D'AFFILIATION", "CERTIFICAT DE DROITS")),
        15,
        bold=True,
        align="center",
    )
    if rng.random() < 0.5:
        text = (
            f"Nous certifions que {who.title} **{who.surname.upper()} {who.given}**, né{'e' if who.sex == 'F' else ''} le "
            f"{who.birth_date:%d/%m/%Y}, immatriculé(e) sous le n° {digits(rng, 6)}, bénéficie des prestations en nature de "
            f"l'assurance maladie du {start:%d/%m/%Y} au {end:%d/%m/%Y}."
        )
        y = sheet.para(24, 78, 162, text, 11)
    else:
        pairs = [
            ("Nom", who.surname.upper()), ("Prénom", who.given or "—"), ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
            ("Immatriculation", digits(rng, 6)), ("Droits ouverts", f"du {start:%d/%m/%Y} au {end:%d/%m/%Y}"),
        ]  # fmt: skip
        y = official_form.rows(sheet, rng, 76, pairs)
    sheet.text(24, y + 12, f"Fait à Monaco, le {start - timedelta(days=12):%d/%m/%Y}", 10.5)
    official_form.sign(sheet, rng, y + 28, "Pour la caisse, cachet", inked=stamped, stamp="monaco", framed=False)
    fields = {"birth_date": who.birth_date.isoformat(), "period_end": end.isoformat()}
    return [sheet.leaf("monaco-certificate", fields)]
