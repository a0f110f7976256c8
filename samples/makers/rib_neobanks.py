"""Slips of banks without branches: letter, phone screen, English account details."""

from random import Random

from samples import decor
from samples.numbers import grouped
from samples.people import Account, Student
from samples.sheet import GRAY, WHITE, Sheet


def neobank(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(("lato", "open-sans", "roboto", "noto"))), rng.choice(decor.HOUSE)
    decor.logo(sheet, rng, 20, 18, 11, color)
    sheet.text(34, 26.5, account.bank, 15, bold=True)
    for line, text in enumerate((holder, *student.address)):
        sheet.text(20, 52 + line * 5, text, 10)
    sheet.text(
        20,
        84,
        rng.choice(
            (
                "Relevé d'identité bancaire",
                "Relevé d'identité bancaire (RIB)",
                "Votre RIB",
                "Relevé d'Identité Bancaire / Bank account details",
            )
        ),
        20,
        bold=True,
        color=color,
    )
    sheet.text(
        20,
        93,
        "Voici les informations à transmettre pour recevoir un virement ou mettre en place un prélèvement.",
        9.5,
        color=GRAY,
        fit=170,
    )
    y = 110.0
    rows = [
        ("Titulaire du compte" if rng.random() < 0.6 else "Bénéficiaire", holder),
        ("IBAN", grouped(account.iban)),
        ("BIC / SWIFT", account.bic),
        ("Banque", account.bank),
        (
            "Adresse de la banque",
            f"{rng.randint(1, 99)} rue de Châteaudun, 75009 Paris"
            if account.country == "FR"
            else f"Hauptstrasse {rng.randint(1, 99)}",
        ),
    ]
    if account.country == "FR" and rng.random() < 0.7:
        rows += list(zip(("Code banque", "Code guichet", "Numéro de compte", "Clé RIB"), account.parts, strict=True))
    for label, value in rows:
        sheet.text(20, y, label, 9, color=GRAY)
        sheet.text(20, y + 6, value, 12.5, bold=True)
        sheet.line(20, y + 9.5, 190, y + 9.5, (0.88, 0.88, 0.9), 0.6)
        y += 16
    decor.fine_print(
        sheet,
        f"Document généré le {student.today:%d/%m/%Y}. {account.bank} est un établissement agréé. Ce document ne "
        "constitue pas un relevé de compte.",
        284,
    )
    return sheet


def screen(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(95, 190, font=rng.choice(("roboto", "open-sans", "lato"))), rng.choice(decor.HOUSE)
    dark = rng.random() < 0.25
    back, ink = ((0.09, 0.09, 0.12), WHITE) if dark else ((0.96, 0.96, 0.98), (0.1, 0.1, 0.12))
    sheet.box(0, 0, 95, 190, fill=back)
    sheet.text(6, 6, f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", 8, bold=True, color=ink)
    sheet.box(81, 3.4, 8, 3.4, stroke=ink, radius=0.8)
    sheet.text(6, 18, "‹", 18, color=ink)
    sheet.text(
        47.5,
        17.5,
        rng.choice(("Mon RIB", "RIB / IBAN", "Coordonnées bancaires", "Relevé d'identité bancaire")),
        11.5,
        bold=True,
        color=ink,
        align="center",
    )
    sheet.box(6, 26, 83, 26, fill=color, radius=4)
    sheet.text(11, 36, account.bank, 11, bold=True, color=WHITE)
    sheet.text(11, 44, f"Compte courant  ···{account.iban[-4:]}", 9, color=WHITE)
    y = 62.0
    for label, value in (
        ("Titulaire", holder),
        ("IBAN", grouped(account.iban)),
        ("BIC", account.bic),
        ("Banque", account.bank),
        ("Domiciliation", student.address[1].split(" ", 1)[1]),
    ):
        sheet.box(6, y, 83, 16, fill=(0.16, 0.16, 0.2) if dark else WHITE, radius=2.5)
        sheet.text(10, y + 6, label, 7.5, color=(0.6, 0.6, 0.65))
        sheet.text(10, y + 12, value, 10, bold=True, color=ink, fit=75)
        y += 18.5
    sheet.box(6, 164, 83, 12, fill=color, radius=6)
    sheet.text(
        47.5,
        171.5,
        rng.choice(("Partager mon RIB", "Télécharger en PDF", "Copier l'IBAN")),
        10,
        bold=True,
        color=WHITE,
        align="center",
    )
    return sheet


def english(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(("lato", "open-sans", "roboto", "carlito"))), rng.choice(decor.HOUSE)
    sheet.text(20, 26, account.bank, 18, bold=True, color=color)
    sheet.text(190, 26, f"Date: {student.today:%d %B %Y}", 9, align="right", color=GRAY)
    sheet.line(20, 31, 190, 31, color, 1.2)
    sheet.text(
        20,
        50,
        rng.choice(
            ("Account details", "Account confirmation", "Bank account details (RIB)", "Confirmation of account details")
        ),
        18,
        bold=True,
    )
    y = sheet.para(
        20,
        61,
        170,
        f"We confirm that **{holder}** holds the following account with {account.bank}. You can use these details "
        "to receive SEPA transfers and direct debits.",
        10.5,
    )
    rows = [
        ("Account holder / Beneficiary", holder),
        ("Address", ", ".join(student.address)),
        ("IBAN", grouped(account.iban)),
        ("BIC (SWIFT)", account.bic),
        ("Currency", "EUR"),
        ("Account type", "Current account"),
        ("Bank", account.bank),
    ]
    y = sheet.table(20, y + 8, (60, 110), rows, size=10.5, step=10, grid=(0.8, 0.8, 0.82))
    decor.signature(sheet, rng, 26, y + 26, 40)
    sheet.text(20, y + 38, "Customer Operations", 9.5)
    decor.fine_print(
        sheet,
        f"{account.bank} · authorised and supervised credit institution · this letter was generated "
        "electronically and is valid without a wet signature.",
        284,
    )
    return sheet
