"""Letters and contracts that show where a student lives."""

# ruff: noqa: E501 - sentences

from datetime import date, timedelta
from random import Random

from samples import decor, numbers
from samples.makers import offices
from samples.people import Person, Student, person
from samples.sheet import GRAY, Sheet


def _landlord(rng: Random) -> Person:
    return person(rng, "HTI")


def _town(student: Student) -> str:
    return student.address[1].split(" ", 1)[1].title()


def rent(sheet: Sheet, rng: Random, student: Student, day: date, signed: bool) -> None:
    owner, rentals = _landlord(rng), rng.randint(310, 690)
    first = day.replace(day=1)
    sheet.text(105, 30, "QUITTANCE DE LOYER", 18, bold=True, align="center")
    sheet.text(105, 38, f"Période du {first:%d/%m/%Y} au {day:%d/%m/%Y}", 11, align="center")
    sheet.text(20, 58, "Bailleur", 9, color=GRAY)
    for line, text in enumerate((owner.full, "3 place du Marché", student.address[1])):
        sheet.text(20, 64 + line * 5.2, text, 10)
    sheet.text(116, 58, "Locataire", 9, color=GRAY)
    for line, text in enumerate((student.person.full, *student.address)):
        sheet.text(116, 64 + line * 5.2, text, 10, fit=80)
    y = sheet.para(
        20,
        96,
        170,
        f"Je soussigné(e) {owner.full}, propriétaire du logement situé {', '.join(student.address)}, déclare avoir reçu "
        f"de {student.person.title} {student.person.full} la somme de {rentals + 45} euros au titre du loyer et des charges.",
        10.5,
        leading=1.5,
    )
    rows = [("Loyer", f"{rentals},00 €"), ("Charges", "45,00 €"), ("Total", f"{rentals + 45},00 €")]
    y = sheet.table(20, y + 6, (110, 60), rows, size=10.5, step=8.5)
    sheet.text(20, y + 16, f"Fait à {_town(student)}, le {day:%d/%m/%Y}", 10.5)
    sheet.text(120, y + 24, "Signature du bailleur", 10)
    if signed:
        decor.signature(sheet, rng, 124, y + 42, 40)


def hosted(sheet: Sheet, rng: Random, student: Student, day: date, signed: bool) -> None:
    """By the person who lodges the student."""
    owner, who = _landlord(rng), student.person
    sheet.text(105, 44, "ATTESTATION D'HÉBERGEMENT", 17, bold=True, align="center")
    y = sheet.para(
        24,
        72,
        162,
        f"Je soussigné{'e' if owner.sex == 'F' else ''} **{owner.full}**, {offices.born(owner)}, atteste sur l'honneur "
        f"héberger à mon domicile {who.title} **{who.full}**, {offices.born(who)}, depuis le {student.visa_from:%d/%m/%Y}, "
        f"à l'adresse suivante :\n \n**{student.address[0]}**\n**{student.address[1]}**",
        11.5,
        leading=1.6,
    )
    sheet.text(24, y + 14, f"Fait à {_town(student)}, le {day:%d/%m/%Y}", 11)
    sheet.text(24, y + 28, "Signature de l'hébergeant", 11)
    if signed:
        decor.signature(sheet, rng, 28, y + 46, 42)


def residence(sheet: Sheet, rng: Random, student: Student, day: date, signed: bool) -> None:
    """By a hall of residence."""
    who, color = student.person, rng.choice(decor.HOUSE)
    decor.logo(sheet, rng, 20, 16, 16, color)
    sheet.text(
        40,
        24,
        f"Crous – Résidence universitaire {rng.choice(('Les Cèdres', 'Bellevue', 'Marie-Lagarde'))}",
        12,
        bold=True,
    )
    sheet.text(
        105, 62, rng.choice(("ATTESTATION DE RÉSIDENCE", "ATTESTATION DE LOGEMENT")), 17, bold=True, align="center"
    )
    y = sheet.para(
        24,
        86,
        162,
        f"Le directeur de la résidence atteste que {who.title} **{who.full}**, {offices.born(who)}, occupe le logement n° "
        f"{rng.choice('ABC')}{rng.randint(101, 440)} depuis le {student.visa_from:%d/%m/%Y}.",
        11,
        leading=1.6,
    )
    y = offices.rows(
        sheet,
        24,
        y + 6,
        (
            ("Adresse", student.address[0]),
            ("Commune", student.address[1]),
            ("Redevance", f"{rng.randint(240, 480)} € par mois"),
        ),
    )
    sheet.text(24, y + 14, f"Fait à {_town(student)}, le {day:%d/%m/%Y}", 11)
    sheet.text(120, y + 24, "Le directeur", 11)
    if signed:
        decor.signature(sheet, rng, 122, y + 42, 38)
        decor.stamp(sheet, rng, 100, y + 40, "résidence · logement ·", radius=13)


def insurance(sheet: Sheet, rng: Random, student: Student, day: date, signed: bool) -> None:
    who, color = student.person, rng.choice(decor.HOUSE)
    sheet.box(0, 0, 210, 8, fill=color)
    sheet.text(
        20,
        24,
        rng.choice(("Mutuelle du Phare", "Assurances Brisefer", "Étudis Protection")),
        15,
        bold=True,
        color=color,
    )
    offices.addressee(sheet, student, 48)
    sheet.text(20, 80, "ATTESTATION D'ASSURANCE HABITATION", 15, bold=True)
    y = sheet.para(
        20,
        94,
        170,
        f"Nous certifions que {who.title} {who.full} a souscrit un contrat d'assurance multirisque habitation n° "
        f"{numbers.digits(rng, 9)} pour le logement désigné ci-dessous, qu'il occupe en qualité de locataire.",
        10.5,
        leading=1.5,
    )
    y = offices.stacked(
        sheet,
        20,
        y + 6,
        (
            ("Adresse du risque assuré", ", ".join(student.address)),
            ("Période de garantie", f"du {day:%d/%m/%Y} au {day + timedelta(days=364):%d/%m/%Y}"),
            ("Garanties", "incendie, dégât des eaux, responsabilité civile"),
        ),
    )
    sheet.text(20, y + 8, f"Établie le {day:%d/%m/%Y}", 10.5)
    if signed:
        decor.signature(sheet, rng, 130, y + 20, 38)


def lease(sheet: Sheet, rng: Random, student: Student, day: date, signed: bool) -> None:
    """The first page of a contract, the places to sign at its foot."""
    owner, who = _landlord(rng), student.person
    sheet.box(20, 18, 170, 20, stroke=GRAY)
    sheet.text(105, 27, "CONTRAT DE LOCATION", 15, bold=True, align="center")
    sheet.text(105, 34, "Logement meublé – résidence principale", 10, align="center")
    y = 52.0
    for title, text in (
        ("Entre les soussignés", f"Bailleur : {owner.full}, 3 place du Marché, {student.address[1]}"),
        ("", f"Locataire : {who.full}, {offices.born(who)}"),
        (
            "Article 1 – Le logement",
            f"Adresse : {', '.join(student.address)}. Surface habitable : {rng.randint(14, 38)} m².",
        ),
        ("Article 2 – La durée", f"Le bail prend effet le {day:%d/%m/%Y} pour neuf mois."),
        (
            "Article 3 – Le loyer",
            f"Loyer mensuel : {rng.randint(310, 720)} €, charges : 45 €. Dépôt de garantie : un mois.",
        ),
        ("Article 4 – Assurance", "Le locataire remet une attestation d'assurance au bailleur."),
    ):
        if title:
            sheet.text(20, y, title, 11, bold=True)
            y += 7
        y = sheet.para(24, y, 162, text, 10) + 5
    sheet.text(20, y + 8, f"Fait à {_town(student)}, le {day:%d/%m/%Y}", 10.5)
    sheet.text(24, y + 20, "Signature du bailleur", 10)
    sheet.text(120, y + 20, "Signature du locataire", 10)
    if signed:
        decor.signature(sheet, rng, 26, y + 36, 38)
        decor.signature(sheet, rng, 122, y + 36, 38)
