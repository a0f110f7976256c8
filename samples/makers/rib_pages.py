"""Slips of banks with branches: sheet with coupons, postal form, bare table."""

from random import Random

from samples import decor
from samples.numbers import grouped
from samples.people import Account, Student
from samples.sheet import GRAY, WHITE, Color, Sheet

FONTS = ("liberation", "carlito", "open-sans", "roboto", "lato", "dejavu", "noto", "condensed", "times")

TITLES = (
    "RELEVÉ D'IDENTITÉ BANCAIRE",
    "Relevé d'Identité Bancaire",
    "RELEVÉ D'IDENTITÉ BANCAIRE / IBAN",
    "RIB - Relevé d'identité bancaire",
    "RELEVÉ D'IDENTITÉ SEPA",
)


def _key_row(
    sheet: Sheet,
    x: float,
    y: float,
    account: Account,
    color: Color,
    rng: Random,
    widths: tuple[float, ...] = (30, 30, 52, 18),
) -> float:
    heads = rng.choice(
        (
            ("Code banque", "Code guichet", "Numéro de compte", "Clé RIB"),
            ("Banque", "Guichet", "N° de compte", "Clé"),
            ("C/Étab", "C/Guichet", "N/Compte", "C/RIB"),
            ("CODE BANQUE", "CODE GUICHET", "N° DU COMPTE", "CLÉ RIB"),
        )
    )
    return sheet.table(
        x, y, widths, (heads, account.parts), size=9, step=6.5, head=decor.paler(color, 0.8), align="center"
    )


def coupons(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(FONTS)), rng.choice(decor.HOUSE)
    title = rng.choice(TITLES)
    count = rng.choice((1, 2, 3))
    for number in range(count):
        top = 10 + number * 94
        decor.logo(sheet, Random(account.bank), 14, top + 2, 12, color)
        sheet.text(30, top + 10, account.bank, 14, bold=True, color=color, fit=70)
        sheet.text(196, top + 9, title, 12, bold=True, align="right", fit=92)
        sheet.para(
            14,
            top + 22,
            182,
            "Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire "
            "inscrire des opérations à votre compte "
            "(virements, paiement de quittances, etc.).",
            7,
            color=GRAY,
        )
        _key_row(sheet, 14, top + 30, account, color, Random(number + len(holder)))
        sheet.text(148, top + 34, "Domiciliation", 7.5, color=GRAY)
        sheet.text(148, top + 39, f"{account.bank.upper()} {student.address[1].split(' ', 1)[1]}", 8, bold=True, fit=48)
        sheet.text(14, top + 51, "IBAN (International Bank Account Number)", 7.5, color=GRAY)
        sheet.text(14, top + 57, grouped(account.iban), 11, bold=True)
        sheet.text(148, top + 51, "BIC (Bank Identifier Code)", 7.5, color=GRAY)
        sheet.text(148, top + 57, account.bic, 11, bold=True)
        sheet.text(
            14,
            top + 67,
            rng.choice(("Titulaire du compte :", "Titulaire du compte (Account Owner)", "Intitulé du compte")),
            7.5,
            color=GRAY,
        )
        for line, text in enumerate((holder, *student.address)):
            sheet.text(14, top + 72.5 + line * 4.8, text.upper() if rng.random() < 0.5 else text, 9.5, bold=line == 0)
        if number < count - 1:
            sheet.line(6, top + 89, 204, top + 89, GRAY, 0.4, dash=3)
    return sheet


def postal(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(FONTS)), rng.choice(decor.HOUSE)
    sheet.box(0, 0, 210, 20, fill=color)
    sheet.text(14, 13, account.bank.upper(), 15, bold=True, color=WHITE)
    sheet.text(105, 40, rng.choice(TITLES), 16, bold=True, align="center", color=color)
    sheet.text(105, 46, "Identifiant national et international de compte", 9, align="center")
    for line, text in enumerate((holder, student.address[0].upper(), student.address[1], "FRANCE")):
        sheet.text(118, 62 + line * 5, text, 10.5)
    sheet.text(14, 62, "Votre agence", 9, bold=True)
    sheet.text(14, 67, f"Agence de {student.address[1].split(' ', 1)[1].title()}", 9)
    sheet.text(
        14,
        72,
        f"Tél. : 0{rng.randint(1, 5)} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)} "
        f"{rng.randint(10, 99)}",
        9,
    )
    y = 98.0
    sheet.text(14, y, "Identification nationale (RIB)", 10, bold=True, color=color)
    y = _key_row(sheet, 14, y + 3, account, color, rng, (34, 34, 60, 22)) + 12
    sheet.text(14, y, "Identification internationale (IBAN)", 10, bold=True, color=color)
    cells = grouped(account.iban).split()
    at = 14.0
    for cell in cells:
        sheet.box(at, y + 3, 20, 9, stroke=GRAY)
        sheet.text(at + 10, y + 9.2, cell, 11, bold=True, align="center", font="courier")
        at += 20
    y += 24
    sheet.text(14, y, "Code BIC (Bank Identification Code) – code SWIFT :", 9.5)
    sheet.text(100, y, account.bic, 11, bold=True)
    sheet.text(14, y + 9, f"Domiciliation : {account.bank} – Centre financier", 9.5)
    sheet.text(14, y + 18, "Titulaire du compte :", 9.5)
    sheet.text(52, y + 18, holder, 10.5, bold=True)
    sheet.para(
        14,
        y + 34,
        180,
        "Remettez un exemplaire de ce document à tout organisme ayant à connaître vos références bancaires, pour "
        "la domiciliation de vos virements ou de "
        "vos prélèvements. L'utilisation de ce relevé garantit le bon enregistrement des opérations et évite les "
        "erreurs d'exécution.",
        8.5,
        color=GRAY,
    )
    decor.fine_print(
        sheet,
        f"{account.bank} – Société anonyme à directoire et conseil de surveillance – capital "
        f"{rng.randint(2, 900)} 000 000 € – RCS Paris {rng.randint(100, 999)} {rng.randint(100, 999)} "
        f"{rng.randint(100, 999)}",
        285,
    )
    return sheet


def bare(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice((*FONTS, "courier"))), rng.choice(decor.HOUSE)
    sheet.box(18, 20, 174, 92, stroke=(0.2, 0.2, 0.2), width=0.9)
    sheet.text(24, 30, account.bank, 13, bold=True, color=color, fit=70)
    sheet.text(
        186, 30, rng.choice(("RELEVE D'IDENTITE BANCAIRE", "R.I.B.", *TITLES)), 11, bold=True, align="right", fit=85
    )
    sheet.text(24, 40, "Partie réservée au destinataire du relevé", 7, color=GRAY)
    sheet.text(24, 48, holder, 10, bold=True, fit=76)
    sheet.text(24, 53, student.address[0].upper(), 9)
    sheet.text(24, 57.5, student.address[1], 9)
    sheet.text(110, 42, "DOMICILIATION", 7.5, color=GRAY)
    sheet.text(110, 47, f"AG. {student.address[1].split(' ', 1)[1]} CENTRE", 9, fit=76)
    _key_row(sheet, 24, 66, account, color, rng, (32, 32, 64, 34))
    sheet.text(24, 89, "IBAN", 8, color=GRAY)
    sheet.text(36, 89, grouped(account.iban) if rng.random() < 0.8 else account.iban, 11, bold=True, font="courier")
    sheet.text(24, 97, "BIC", 8, color=GRAY)
    sheet.text(36, 97, account.bic, 11, bold=True, font="courier")
    sheet.para(
        24,
        104,
        160,
        "Ce relevé est destiné à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte.",
        7,
        color=GRAY,
    )
    return sheet
