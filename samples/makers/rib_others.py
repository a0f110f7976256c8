"""Slips of other makes: many coupons on one sheet, a list in an app, a neobank's letter, the slip of a cheque book."""

from random import Random

from samples import decor
from samples.numbers import grouped
from samples.people import Account, Student
from samples.sheet import GRAY, WHITE, Sheet

FONTS = ("liberation", "carlito", "open-sans", "roboto", "lato", "noto")
HEADS = ("Code banque", "Code guichet", "N° de compte", "Clé RIB")


def many_coupons(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    """Two columns of small coupons to cut out, all of one account."""
    sheet, color = Sheet(font=rng.choice(FONTS)), rng.choice(decor.HOUSE)
    sheet.text(105, 12, f"{account.bank} – vos relevés d'identité bancaire à découper", 11, bold=True, align="center")
    rows = 4
    tall = 270 / rows
    for number in range(2 * rows):
        x, y = 8 + number % 2 * 98, 18 + number // 2 * tall
        sheet.box(x, y, 96, tall - 4, stroke=GRAY, width=0.3)
        sheet.text(x + 4, y + 7, account.bank, 8.5, bold=True, color=color, fit=42)
        sheet.text(x + 92, y + 7, "Relevé d'identité bancaire", 7.5, bold=True, align="right")
        for line, text in enumerate((holder, *student.address)):
            sheet.text(x + 4, y + 14 + line * 4, text, 7.5, bold=line == 0, fit=88)
        sheet.table(x + 4, y + 27, (20, 20, 32, 16), (HEADS, account.parts), size=6.5, step=5, align="center")
        sheet.text(x + 4, y + 43, "IBAN", 6, color=GRAY)
        sheet.text(x + 4, y + 47.5, grouped(account.iban), 8, bold=True, fit=88)
        sheet.text(x + 4, y + 53, f"BIC {account.bic}", 8, bold=True)
        if rows == 3:
            sheet.text(x + 4, y + 60, "Remis à vos créanciers ou débiteurs.", 6, color=GRAY)
    return sheet


def app_list(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    """A screen on which every value has a mark to copy it."""
    sheet, color = Sheet(95, 200, font=rng.choice(("roboto", "open-sans", "lato", "noto"))), rng.choice(decor.HOUSE)
    sheet.box(0, 0, 95, 200, fill=WHITE)
    sheet.text(6, 6, f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", 8, bold=True)
    sheet.text(88, 6, "4G", 7, align="right")
    sheet.text(6, 19, "←", 13)
    sheet.text(6, 33, rng.choice(("Mon IBAN / RIB", "Relevé d'identité bancaire", "RIB du compte")), 17, bold=True)
    sheet.text(6, 40, "Compte courant", 9, color=GRAY)
    y = 54.0
    pairs = [
        ("Titulaire du compte", holder),
        ("IBAN", account.iban if rng.random() < 0.3 else grouped(account.iban)),
        ("BIC", account.bic),
    ]
    if account.country == "FR":
        pairs += list(zip(HEADS, account.parts, strict=True))
    for label, value in pairs:
        sheet.text(6, y, label, 8, color=GRAY)
        sheet.text(6, y + 6, value, 10.5, fit=70)
        sheet.box(82, y, 5, 5.6, stroke=color, radius=0.8)
        sheet.box(83.4, y + 1.4, 5, 5.6, stroke=color, fill=WHITE, radius=0.8)
        sheet.line(6, y + 10, 89, y + 10, (0.9, 0.9, 0.92))
        y += 16.5
    sheet.box(6, 180, 83, 12, fill=color, radius=6)
    sheet.text(47.5, 187.6, rng.choice(("Partager", "Exporter en PDF")), 10, bold=True, color=WHITE, align="center")
    return sheet


def confirmation(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    """A letter of a bank without branches: sentences, then the numbers in a box."""
    sheet, color = Sheet(font=rng.choice(("lato", "open-sans", "roboto", "noto"))), rng.choice(decor.HOUSE)
    sheet.box(0, 0, 210, 4, fill=color)
    decor.logo(sheet, rng, 170, 14, 18, color)
    sheet.text(22, 24, account.bank, 16, bold=True)
    for line, text in enumerate((holder, *student.address)):
        sheet.text(22, 46 + line * 5.4, text, 10)
    sheet.text(188, 74, f"{student.today:%d/%m/%Y}", 10, align="right")
    sheet.text(22, 88, "Attestation de compte et relevé d'identité bancaire", 15, bold=True)
    y = sheet.para(
        22,
        100,
        166,
        f"Nous confirmons que {holder} est titulaire du compte suivant, ouvert dans nos livres. Il peut recevoir des "
        "virements et être débité par prélèvement.",
        10.5,
        leading=1.5,
    )
    sheet.box(22, y + 2, 166, 46, fill=decor.paler(color, 0.92), radius=3)
    for line, (label, value) in enumerate(
        (("Titulaire du compte", holder), ("IBAN", grouped(account.iban)), ("BIC / SWIFT", account.bic))
    ):
        sheet.text(28, y + 13 + line * 13, label, 9.5, color=GRAY)
        sheet.text(76, y + 13 + line * 13, value, 11.5, bold=True, fit=108)
    sheet.text(22, y + 62, "L'équipe du service clients", 10)
    decor.signature(sheet, rng, 24, y + 76, 36)
    decor.fine_print(
        sheet, f"{account.bank} – établissement de crédit agréé. Document émis par voie électronique.", 284
    )
    return sheet


def cheque_book(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    """The slip at the end of a cheque book: small, in one colour, dense."""
    sheet, color = Sheet(175, 80, font=rng.choice(("liberation", "narrow", "carlito"))), rng.choice(decor.HOUSE)
    sheet.box(0, 0, 175, 80, fill=decor.paler(color, 0.9))
    decor.guilloche(sheet, rng, 0, 0, 175, 80, color)
    sheet.text(8, 11, account.bank.upper(), 12, bold=True, color=color, fit=80)
    sheet.text(167, 11, "RELEVÉ D'IDENTITÉ BANCAIRE", 10, bold=True, align="right")
    sheet.text(8, 18, "À remettre à tout organisme qui demande vos références bancaires", 6.5, color=GRAY)
    for line, text in enumerate((holder, *student.address)):
        sheet.text(100, 27 + line * 4.6, text.upper(), 8.5, bold=line == 0, fit=68)
    sheet.text(8, 26, "Domiciliation", 6, color=GRAY)
    sheet.text(8, 30.5, f"{account.bank.upper()} {student.address[1][6:]}", 8, fit=84)
    sheet.table(
        8,
        42,
        (30, 30, 56, 20),
        (tuple(head.upper() for head in HEADS), account.parts),
        size=8.5,
        step=6,
        align="center",
    )
    sheet.text(8, 64, "IBAN", 7, color=GRAY)
    sheet.text(20, 64, grouped(account.iban), 11, bold=True, font="courier")
    sheet.text(8, 72, "BIC", 7, color=GRAY)
    sheet.text(20, 72, account.bic, 11, bold=True, font="courier")
    return sheet
