"""Attestations de droits: letter with a table, page of the account on the web, provisional attestation, old notice."""

from datetime import timedelta
from random import Random

from samples import decor, numbers
from samples.makers import offices
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

TEAL = (0.0, 0.4, 0.42)


def make(
    student: Student, rng: Random, *, number: str = "", wrong_key: bool = False, layout: int | None = None
) -> list[Leaf]:
    """One page; `number` is the social security number, `wrong_key` spoils its key."""
    who = student.person
    number = numbers.social_security_printed(rng, who.sex, who.birth_date, number=number, wrong_key=wrong_key)
    layout = rng.randrange(4) if layout is None else layout
    day = student.today - timedelta(days=rng.randint(1, 40))
    sheet = Sheet(font=rng.choice(("liberation", "open-sans", "carlito", "roboto", "lato")))
    written = numbers.social_security_written(number, rng.randrange(3))
    until = day + timedelta(days=364)
    (_letter, _account, _provisional, _notice)[layout](
        sheet, rng, student, written, (f"{day:%d/%m/%Y}", f"{until:%d/%m/%Y}")
    )
    return [sheet.leaf("entitlement-certificate", who.fields() | {"social_security_number": number})]


def _office(student: Student) -> str:
    return f"CPAM de {student.address[1].split(' ', 1)[1].title()}"


def _letter(sheet: Sheet, rng: Random, student: Student, number: str, days: tuple[str, str]) -> None:
    who = student.person
    offices.head(sheet, rng, ("L'Assurance Maladie", _office(student), "Service relations clients"), TEAL)
    offices.addressee(sheet, student, 50)
    sheet.text(24, 76, f"Le {days[0]}", 9.5)
    offices.banner(sheet, 84, "ATTESTATION DE DROITS À L'ASSURANCE MALADIE", TEAL, 14)
    y = sheet.para(
        24,
        110,
        162,
        f"Cette attestation est valable du {days[0]} au {days[1]}, sous réserve d'un changement de situation.",
        10,
    )
    y = offices.rows(
        sheet,
        24,
        y + 5,
        (
            ("Assuré(e)", who.full),
            ("N° de sécurité sociale", number),
            ("Organisme de rattachement", f"{rng.randint(11, 95)} {rng.randint(1, 9)} {rng.randint(1000, 9999)}"),
            ("Régime", "Régime général"),
        ),
    )
    table = [
        ("Bénéficiaire(s)", "Né(e) le", "Rang", "Médecin traitant"),
        (who.full, f"{who.birth_date:%d/%m/%Y}", "1", rng.choice(("non déclaré", "Dr C. Lormeau"))),
    ]
    y = sheet.table(24, y + 6, (72, 34, 16, 42), table, size=9.5, step=8, head=decor.paler(TEAL))
    sheet.para(
        24,
        y + 12,
        162,
        "À présenter, avec une pièce d'identité, aux professionnels de santé. Votre directeur de caisse.",
        9.5,
    )
    decor.fine_print(sheet, "Document établi par voie automatique, sans signature.", 284)


def _account(sheet: Sheet, rng: Random, student: Student, number: str, days: tuple[str, str]) -> None:
    who, color = student.person, (0.1, 0.3, 0.6)
    sheet.box(0, 0, 210, 24, fill=color)
    sheet.text(18, 15, "Mon compte santé", 15, bold=True, color=(1, 1, 1))
    sheet.text(192, 15, f"Édité le {days[0]}", 9, color=(1, 1, 1), align="right")
    sheet.text(18, 44, "Attestation de droits", 22, bold=True, color=color)
    sheet.text(18, 52, "L'Assurance Maladie atteste que les droits de la personne suivante sont ouverts.", 10)
    sheet.box(18, 60, 174, 84, fill=(0.96, 0.97, 0.99), radius=3)
    y = offices.stacked(
        sheet,
        26,
        72,
        (
            ("Nom de famille", who.surname.upper()),
            ("Prénom", who.given or "—"),
            ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
            ("Numéro de sécurité sociale", number),
            ("Caisse", _office(student)),
            ("Droits", f"du {days[0]} au {days[1]}"),
        ),
    )
    decor.matrix(sheet, rng, 156, 70, 26)
    sheet.para(18, y + 18, 174, "Exonération du ticket modérateur : non. Complémentaire santé solidaire : non.", 9.5)
    decor.fine_print(sheet, "Page 1/1 – fausse déclaration : articles 441-1 et suivants du code pénal.", 284)


def _provisional(sheet: Sheet, rng: Random, student: Student, number: str, days: tuple[str, str]) -> None:
    who = student.person
    offices.head(sheet, rng, ("Assurance Maladie", "Étudiants internationaux", _office(student)))
    sheet.text(105, 62, "ATTESTATION PROVISOIRE DE DROITS", 16, bold=True, align="center")
    sheet.text(105, 69, "dans l'attente de la certification de votre état civil", 10, align="center", color=GRAY)
    y = sheet.para(
        24,
        84,
        162,
        f"Nous certifions que {who.title} **{who.full}**, {offices.born(who)}, est affilié"
        f"{'e' if who.sex == 'F' else ''} au régime général de la sécurité sociale sous le numéro provisoire suivant :",
        11,
        leading=1.5,
    )
    sheet.box(50, y + 2, 110, 14, stroke=GRAY)
    sheet.text(105, y + 11, number, 14, bold=True, align="center")
    y = sheet.para(24, y + 28, 162, f"Droits ouverts à compter du {days[0]}. Fin de validité : {days[1]}.", 11)
    y = sheet.para(
        24,
        y + 4,
        162,
        "Ce numéro sera remplacé par un numéro définitif. Vous ne pouvez pas encore commander de carte.",
        10,
    )
    sheet.text(120, y + 16, f"Le {days[0]}", 10)
    sheet.text(120, y + 22, "Le directeur de la caisse primaire", 10, bold=True)
    decor.signature(sheet, rng, 124, y + 36, 34)


def _notice(sheet: Sheet, rng: Random, student: Student, number: str, days: tuple[str, str]) -> None:
    """Green and white, three blocks, as caisses sent with the card."""
    who, color = student.person, (0.1, 0.45, 0.25)
    sheet.box(12, 12, 186, 120, stroke=color, width=1.2)
    sheet.text(18, 22, "Sécurité sociale", 13, bold=True, color=color)
    sheet.text(192, 22, _office(student), 9.5, align="right")
    sheet.line(12, 27, 198, 27, color, 1)
    sheet.text(
        105, 37, "Attestation d'assurance maladie – attestation de droits", 13, bold=True, align="center", fit=180
    )
    table = [
        ("Numéro d'immatriculation de l'assuré", number),
        ("Nom, prénom de l'assuré", f"{who.surname.upper()} {who.given}".strip()),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
        ("Code gestion / organisme de rattachement", f"10 – {rng.randint(11, 95)}1 {rng.randint(1000, 9999)}"),
        ("Période de droits", f"{days[0]} – {days[1]}"),
    ]
    sheet.table(20, 46, (78, 92), table, size=10, step=10, grid=decor.paler(color, 0.5))
    sheet.text(20, 106, "Bénéficiaire des soins : l'assuré(e) – médecin traitant : à déclarer", 9.5)
    sheet.text(20, 122, "À conserver. Une copie a la même valeur.", 8.5, color=GRAY)
