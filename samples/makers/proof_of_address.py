"""Proofs of address: bills, rent receipt, lodging by a person or a residence, tax notice, insurance, lease."""

from datetime import date, timedelta
from random import Random

from samples import codes, decor, numbers
from samples.makers import offices
from samples.makers import proof_of_address_letters as letters
from samples.people import Student
from samples.sheet import GRAY, WHITE, Leaf, Sheet

KINDS = ("power", "internet", "tax", "rent", "hosted", "residence", "insurance", "lease")
LETTERS = {
    "rent": letters.rent,
    "hosted": letters.hosted,
    "residence": letters.residence,
    "insurance": letters.insurance,
    "lease": letters.lease,
}
ABROAD = (("14, Lindenstrasse", "10969 Berlin", "Deutschland"), ("Calle Mayor, 8", "28013 Madrid", "España"))


def make(
    student: Student,
    rng: Random,
    *,
    old: bool = False,
    abroad: bool = False,
    signed: bool = True,
    kind: str = "",
    coded: bool | None = None,
) -> list[Leaf]:
    """One page. `old`: of last year; `abroad`: a power bill of another country; `coded`: a 2D-Doc on bill or notice."""
    kind = "power" if abroad else kind or rng.choice(KINDS)
    day = student.today - timedelta(days=rng.randint(400, 700) if old else rng.randint(4, 75))
    coded = not abroad and (rng.random() < 0.5 if coded is None else coded)
    sheet = Sheet(font=rng.choice(("liberation", "open-sans", "carlito", "roboto", "lato")))
    home = rng.choice(ABROAD) if abroad else student.address
    if kind == "power":
        _power(sheet, rng, student, home, day, abroad=abroad)
    elif kind == "internet":
        _internet(sheet, rng, student, day)
    elif kind == "tax":
        _tax(sheet, rng, student, day)
    else:
        LETTERS[kind](sheet, rng, student, day, signed)
    fields = {"issued_on": day.isoformat()}
    if not abroad:
        fields |= {"postcode": student.address[1][:5]}
    if coded and kind in {"power", "internet"}:
        offices.code(sheet, 168, 34, 22, _code(student, rng, day))
    return [sheet.leaf("proof-of-address", fields)]


def _code(student: Student, rng: Random, day: date) -> str:
    who = student.person
    surname, given = (numbers.latin(text).replace("<", " ").strip() for text in (who.surname, who.given))
    street = numbers.latin(student.address[0]).replace("<", " ")
    town = numbers.latin(student.address[1][6:]).replace("<", " ")
    fields = {
        "26": "FR",
        "24": student.address[1][:5],
        "10": f"{'M' if who.sex == 'M' else 'MME'}/{surname}/{given}"[:38],
        "22": street[:38],
        "25": town[:32],
    }
    return codes.compose("01", fields, rng, version=3, issued=day)


def _power(
    sheet: Sheet, rng: Random, student: Student, home: tuple[str, ...], day: date, *, abroad: bool = False
) -> None:
    color = rng.choice(decor.HOUSE)
    words = (
        ("ELECTRICITY BILL", "Bill No.", "Supply address", "Consumption", "Standing charge", "Total", "Due")
        if abroad
        else (
            rng.choice(("Votre facture d'électricité", "FACTURE D'ÉLECTRICITÉ", "Facture d'électricité et de gaz")),
            "Facture n°",
            "Lieu de consommation",
            "Consommation (kWh)",
            "Abonnement",
            "Total TTC",
            "À payer avant le",
        )
    )
    decor.logo(sheet, rng, 18, 14, 16, color)
    sheet.text(38, 24, rng.choice(("Voltéa", "Lumival Énergie", "Ampéo")), 16, bold=True, color=color)
    sheet.text(192, 20, f"{words[1]} {numbers.digits(rng, 9)}", 9.5, align="right")
    sheet.text(192, 26, f"{day:%d/%m/%Y}", 9.5, align="right")
    for line, text in enumerate((student.person.full, *home)):
        sheet.text(112, 70 + line * 5.4, text, 10.5, fit=80)
    sheet.text(18, 52, words[0], 17, bold=True, color=color)
    sheet.text(18, 68, words[2], 9, color=GRAY)
    for line, text in enumerate(home):
        sheet.text(18, 73.5 + line * 5.2, text, 10, fit=84)
    if not abroad:
        sheet.text(18, 92, f"Point de livraison : {numbers.digits(rng, 14)}", 9)
    price = rng.randint(24, 140)
    rows = [
        (words[3], f"{rng.randint(80, 420)}", f"{price},18 €"),
        (words[4], "", f"{rng.randint(9, 16)},40 €"),
        ("TVA" if not abroad else "VAT", "", f"{rng.randint(3, 20)},07 €"),
        (words[5], "", f"{price + 25},65 €"),
    ]
    y = sheet.table(18, 102, (90, 34, 50), rows, size=10.5, step=9, grid=decor.paler(color, 0.6))
    sheet.box(18, y + 8, 174, 16, fill=decor.paler(color))
    sheet.text(24, y + 18, f"{words[6]} {day + timedelta(days=15):%d/%m/%Y}", 11, bold=True)
    for i in range(12):
        tall = rng.uniform(6, 30)
        sheet.box(26 + i * 13, y + 72 - tall, 8, tall, fill=decor.paler(color, 0.4))
    decor.fine_print(sheet, f"Service clients 09 {numbers.digits(rng, 2)} 00 00 00 – SA au capital de 4 000 000 €", 284)


def _internet(sheet: Sheet, rng: Random, student: Student, day: date) -> None:
    who, color = student.person, rng.choice(decor.HOUSE)
    sheet.box(0, 0, 210, 28, fill=color)
    sheet.text(18, 18, rng.choice(("Filéo", "Ondéa Télécom", "Réseau Nova")), 20, bold=True, color=WHITE)
    bill = rng.random() < 0.5
    title = "Facture internet" if bill else "ATTESTATION DE TITULAIRE DE CONTRAT"
    sheet.text(18, 46, title, 17, bold=True)
    offices.addressee(sheet, student, 62)
    if not bill:
        y = sheet.para(
            18,
            96,
            150,
            f"Nous attestons que {who.title} **{who.full}** est titulaire d'un abonnement internet à l'adresse "
            f"suivante : {', '.join(student.address)}.",
            11,
            leading=1.5,
        )
        sheet.text(18, y + 8, f"Attestation établie le {day:%d/%m/%Y} à la demande du client.", 10.5)
        sheet.text(18, y + 22, "Le service clients", 10.5, bold=True)
        return
    sheet.text(18, 62, f"Date : {day:%d/%m/%Y}", 10)
    sheet.text(18, 68, f"Client n° {numbers.digits(rng, 8)}", 10)
    sheet.text(18, 74, f"Ligne : 09 {numbers.digits(rng, 2)} {numbers.digits(rng, 2)} 12 40", 10)
    rows = [
        ("Abonnement fibre", "29,99 €"),
        ("Appels hors forfait", "0,00 €"),
        ("Total à payer", "29,99 €"),
        ("Prélèvement", f"{day + timedelta(days=7):%d/%m/%Y}"),
    ]
    sheet.table(18, 98, (110, 50), rows, size=10.5, step=9, head=decor.paler(color))


def _tax(sheet: Sheet, rng: Random, student: Student, day: date) -> None:
    offices.head(sheet, rng, ("FINANCES PUBLIQUES", "Centre des finances publiques", "Service des particuliers"))
    offices.addressee(sheet, student, 54)
    sheet.text(24, 88, f"AVIS D'IMPÔT {day.year}", 18, bold=True)
    sheet.text(24, 95, f"Impôt sur les revenus de l'année {day.year - 1}", 11)
    y = offices.rows(
        sheet,
        24,
        110,
        (
            ("Numéro fiscal", numbers.digits(rng, 13)),
            (
                "Référence de l'avis",
                f"{str(day.year)[2:]} {numbers.digits(rng, 2)} A{numbers.digits(rng, 7)} {rng.randint(10, 99)}",
            ),
            ("Déclarant 1", student.person.full),
            ("Date d'établissement", f"{day:%d/%m/%Y}"),
        ),
    )
    rows = [
        ("Détail des revenus", "Déclarant 1"),
        ("Salaires", f"{rng.randint(0, 6000)}"),
        ("Revenu fiscal de référence", f"{rng.randint(0, 5400)}"),
        ("Nombre de parts", "1,00"),
        ("Impôt sur le revenu net", "0 €"),
    ]
    sheet.table(24, y + 6, (110, 52), rows, size=10, step=8, head=(0.88, 0.9, 0.94))
    decor.matrix(sheet, rng, 166, 20, 22)
