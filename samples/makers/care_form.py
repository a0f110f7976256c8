"""Feuilles de soins of a doctor, a pharmacist and a nurse: brown print, boxes, two places to sign."""

from datetime import timedelta
from random import Random

from samples.makers import official_form
from samples.people import Student
from samples.sheet import Leaf, Sheet

BROWN = (0.45, 0.25, 0.1)
FORMS = (
    ("feuille de soins médecin", "12541*02", "Identification du médecin", "Dr C. Lormeau", "G", "30,00"),
    ("feuille de soins pharmacien ou fournisseur", "11389*05", "Pharmacien", "Pharmacie du Port", "PH7", "18,42"),
    (
        "feuille de soins auxiliaire médical",
        "11390*04",
        "Auxiliaire médical",
        "M. Sauvageot, infirmier",
        "AMI 1,5",
        "4,73",
    ),
)


def make(student: Student, rng: Random, *, signed: bool = True) -> list[Leaf]:
    """One page, filled in by the carer."""
    title, cerfa, label, carer, act, price = rng.choice(FORMS)
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "carlito", "noto")))
    day = student.today - timedelta(days=rng.randint(1, 20))
    sheet.text(20, 15, f"cerfa n° {cerfa}", 8, color=BROWN)
    sheet.text(105, 22, title, 17, bold=True, align="center", color=BROWN, fit=170)
    sheet.text(20, 36, "PERSONNE RECEVANT LES SOINS ET ASSURÉ(E)", 9, bold=True, color=BROWN)
    pairs = [
        ("Nom", who.surname.upper()),
        ("Prénom", who.given or "—"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
    ]
    y = official_form.rows(sheet, rng, 48, pairs)
    sheet.text(20, y, label.upper(), 9, bold=True, color=BROWN)
    sheet.text(24, y + 8, carer, 10)
    sheet.text(20, y + 18, "ACTES EFFECTUÉS", 9, bold=True, color=BROWN)
    table = [
        ("Date des actes", "Codes des actes", "Montant des honoraires"),
        (f"{day:%d/%m/%Y}", act, price),
        ("", "", ""),
    ]
    y = sheet.table(20, y + 22, (50, 50, 60), table, size=9, step=8, grid=BROWN)
    sheet.text(20, y + 10, "PAIEMENT   l'assuré(e) n'a pas payé la part obligatoire ☐", 9, color=BROWN)
    official_form.sign(sheet, rng, y + 26, "Signature du praticien", inked=signed, framed=True)
    return [sheet.leaf("care-form", who.fields() | {"care_date": day.isoformat()})]
