"""Bank identity slips: bank sheet with coupons, postal style, neobank letter, phone screen, English account details, bare table."""

from random import Random

from samples import decor
from samples.numbers import grouped
from samples.people import Account, Student
from samples.sheet import GRAY, WHITE, Color, Leaf, Sheet

FONTS = ("liberation", "carlito", "open-sans", "roboto", "lato", "dejavu", "noto", "condensed", "times")
TITLES = ("RELEVÉ D'IDENTITÉ BANCAIRE", "Relevé d'Identité Bancaire", "RELEVÉ D'IDENTITÉ BANCAIRE / IBAN", "RIB - Relevé d'identité bancaire", "RELEVÉ D'IDENTITÉ SEPA")


def make(
    student: Student, rng: Random, *, account: Account | None = None, holder: str = "", layout: int | None = None
) -> list[Leaf]:
    """The slip of the student's account, or of another one."""
    account = account or student.account
    who = student.person
    title = rng.choice(("M.", "M", "MR")) if who.sex == "M" else rng.choice(("MME", "Mme", "MLLE"))
    plain = rng.choice((f"{title} {who.surname.upper()} {who.given.upper()}", f"{title} {who.given} {who.surname.upper()}", who.full)).strip()
    plain = " ".join(plain.split())
    holder = holder or plain
    french = account.country == "FR"
    layout = rng.randrange(6) if layout is None else layout
    if not french:
        layout = rng.choice((2, 3, 4))
    draw = (_coupons, _postal, _neobank, _screen, _english, _bare)[layout]
    sheet = draw(student, rng, account, holder)
    fields = {"iban": account.iban, "bic": account.bic, "bank": account.bank, "holder": holder}
    return [sheet.leaf("rib", fields, stock="screen" if layout == 3 else "sheet")]


def _key_row(sheet: Sheet, x: float, y: float, account: Account, color: Color, rng: Random, widths: tuple[float, ...] = (30, 30, 52, 18)) -> float:
    heads = rng.choice((("Code banque", "Code guichet", "Numéro de compte", "Clé RIB"), ("Banque", "Guichet", "N° de compte", "Clé"), ("C/Étab", "C/Guichet", "N/Compte", "C/RIB"),
                        ("CODE BANQUE", "CODE GUICHET", "N° DU COMPTE", "CLÉ RIB")))  # fmt: skip
    return sheet.table(x, y, widths, (heads, account.parts), size=9, step=6.5, head=decor.paler(color, 0.8), align="center")


def _coupons(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(FONTS)), rng.choice(decor.HOUSE)
    title = rng.choice(TITLES)
    count = rng.choice((1, 2, 3))
    for number in range(count):
        top = 10 + number * 94
        decor.logo(sheet, Random(account.bank), 14, top + 2, 12, color)
        sheet.text(30, top + 10, account.bank, 14, bold=True, color=color, fit=70)
        sheet.text(196, top + 9, title, 12, bold=True, align="right", fit=92)
        sheet.para(14, top + 22, 182, "Ce relevé est destiné à être remis, sur leur demande, à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte "
                   "(virements, paiement de quittances, etc.).", 7, color=GRAY)  # fmt: skip
        _key_row(sheet, 14, top + 30, account, color, Random(number + len(holder)))
        sheet.text(148, top + 34, "Domiciliation", 7.5, color=GRAY)
        sheet.text(148, top + 39, f"{account.bank.upper()} {student.address[1].split(' ', 1)[1]}", 8, bold=True, fit=48)
        sheet.text(14, top + 51, "IBAN (International Bank Account Number)", 7.5, color=GRAY)
        sheet.text(14, top + 57, grouped(account.iban), 11, bold=True)
        sheet.text(148, top + 51, "BIC (Bank Identifier Code)", 7.5, color=GRAY)
        sheet.text(148, top + 57, account.bic, 11, bold=True)
        sheet.text(14, top + 67, rng.choice(("Titulaire du compte :", "Titulaire du compte (Account Owner)", "Intitulé du compte")), 7.5, color=GRAY)
        for line, text in enumerate((holder, *student.address)):
            sheet.text(14, top + 72.5 + line * 4.8, text.upper() if rng.random() < 0.5 else text, 9.5, bold=line == 0)
        if number < count - 1:
            sheet.line(6, top + 89, 204, top + 89, GRAY, 0.4, dash=3)
    return sheet


def _postal(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(FONTS)), rng.choice(decor.HOUSE)
    sheet.box(0, 0, 210, 20, fill=color)
    sheet.text(14, 13, account.bank.upper(), 15, bold=True, color=WHITE)
    sheet.text(105, 40, rng.choice(TITLES), 16, bold=True, align="center", color=color)
    sheet.text(105, 46, "Identifiant national et international de compte", 9, align="center")
    for line, text in enumerate((holder, student.address[0].upper(), student.address[1], "FRANCE")):
        sheet.text(118, 62 + line * 5, text, 10.5)
    sheet.text(14, 62, "Votre agence", 9, bold=True)
    sheet.text(14, 67, f"Agence de {student.address[1].split(' ', 1)[1].title()}", 9)
    sheet.text(14, 72, f"Tél. : 0{rng.randint(1, 5)} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}", 9)
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
    sheet.para(14, y + 34, 180, "Remettez un exemplaire de ce document à tout organisme ayant à connaître vos références bancaires, pour la domiciliation de vos virements ou de "
               "vos prélèvements. L'utilisation de ce relevé garantit le bon enregistrement des opérations et évite les erreurs d'exécution.", 8.5, color=GRAY)  # fmt: skip
    decor.fine_print(sheet, f"{account.bank} – Société anonyme à directoire et conseil de surveillance – capital {rng.randint(2, 900)} 000 000 € – RCS Paris {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}", 285)
    return sheet


def _neobank(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(("lato", "open-sans", "roboto", "noto"))), rng.choice(decor.HOUSE)
    decor.logo(sheet, rng, 20, 18, 11, color)
    sheet.text(34, 26.5, account.bank, 15, bold=True)
    for line, text in enumerate((holder, *student.address)):
        sheet.text(20, 52 + line * 5, text, 10)
    sheet.text(20, 84, rng.choice(("Relevé d'identité bancaire", "Relevé d'identité bancaire (RIB)", "Votre RIB", "Relevé d'Identité Bancaire / Bank account details")), 20, bold=True, color=color)
    sheet.text(20, 93, "Voici les informations à transmettre pour recevoir un virement ou mettre en place un prélèvement.", 9.5, color=GRAY, fit=170)
    y = 110.0
    rows = [("Titulaire du compte" if rng.random() < 0.6 else "Bénéficiaire", holder), ("IBAN", grouped(account.iban)), ("BIC / SWIFT", account.bic), ("Banque", account.bank),
            ("Adresse de la banque", f"{rng.randint(1, 99)} rue de Châteaudun, 75009 Paris" if account.country == "FR" else f"Hauptstrasse {rng.randint(1, 99)}")]  # fmt: skip
    if account.country == "FR" and rng.random() < 0.7:
        rows += list(zip(("Code banque", "Code guichet", "Numéro de compte", "Clé RIB"), account.parts, strict=True))
    for label, value in rows:
        sheet.text(20, y, label, 9, color=GRAY)
        sheet.text(20, y + 6, value, 12.5, bold=True)
        sheet.line(20, y + 9.5, 190, y + 9.5, (0.88, 0.88, 0.9), 0.6)
        y += 16
    decor.fine_print(sheet, f"Document généré le {student.today:%d/%m/%Y}. {account.bank} est un établissement agréé. Ce document ne constitue pas un relevé de compte.", 284)
    return sheet


def _screen(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(95, 190, font=rng.choice(("roboto", "open-sans", "lato"))), rng.choice(decor.HOUSE)
    dark = rng.random() < 0.25
    back, ink = ((0.09, 0.09, 0.12), WHITE) if dark else ((0.96, 0.96, 0.98), (0.1, 0.1, 0.12))
    sheet.box(0, 0, 95, 190, fill=back)
    sheet.text(6, 6, f"{rng.randint(8, 22)}:{rng.randint(10, 59)}", 8, bold=True, color=ink)
    sheet.box(81, 3.4, 8, 3.4, stroke=ink, radius=0.8)
    sheet.text(6, 18, "‹", 18, color=ink)
    sheet.text(47.5, 17.5, rng.choice(("Mon RIB", "RIB / IBAN", "Coordonnées bancaires", "Relevé d'identité bancaire")), 11.5, bold=True, color=ink, align="center")
    sheet.box(6, 26, 83, 26, fill=color, radius=4)
    sheet.text(11, 36, account.bank, 11, bold=True, color=WHITE)
    sheet.text(11, 44, f"Compte courant  ···{account.iban[-4:]}", 9, color=WHITE)
    y = 62.0
    for label, value in (("Titulaire", holder), ("IBAN", grouped(account.iban)), ("BIC", account.bic), ("Banque", account.bank), ("Domiciliation", student.address[1].split(" ", 1)[1])):
        sheet.box(6, y, 83, 16, fill=(0.16, 0.16, 0.2) if dark else WHITE, radius=2.5)
        sheet.text(10, y + 6, label, 7.5, color=(0.6, 0.6, 0.65))
        sheet.text(10, y + 12, value, 10, bold=True, color=ink, fit=75)
        y += 18.5
    sheet.box(6, 164, 83, 12, fill=color, radius=6)
    sheet.text(47.5, 171.5, rng.choice(("Partager mon RIB", "Télécharger en PDF", "Copier l'IBAN")), 10, bold=True, color=WHITE, align="center")
    return sheet


def _english(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice(("lato", "open-sans", "roboto", "carlito"))), rng.choice(decor.HOUSE)
    sheet.text(20, 26, account.bank, 18, bold=True, color=color)
    sheet.text(190, 26, f"Date: {student.today:%d %B %Y}", 9, align="right", color=GRAY)
    sheet.line(20, 31, 190, 31, color, 1.2)
    sheet.text(20, 50, rng.choice(("Account details", "Account confirmation", "Bank account details (RIB)", "Confirmation of account details")), 18, bold=True)
    y = sheet.para(20, 61, 170, f"We confirm that **{holder}** holds the following account with {account.bank}. You can use these details to receive SEPA transfers and direct debits.", 10.5)
    rows = [("Account holder / Beneficiary", holder), ("Address", ", ".join(student.address)), ("IBAN", grouped(account.iban)), ("BIC (SWIFT)", account.bic), ("Currency", "EUR"), ("Account type", "Current account"),
            ("Bank", account.bank)]  # fmt: skip
    y = sheet.table(20, y + 8, (60, 110), rows, size=10.5, step=10, grid=(0.8, 0.8, 0.82))
    decor.signature(sheet, rng, 26, y + 26, 40)
    sheet.text(20, y + 38, "Customer Operations", 9.5)
    decor.fine_print(sheet, f"{account.bank} · authorised and supervised credit institution · this letter was generated electronically and is valid without a wet signature.", 284)
    return sheet


def _bare(student: Student, rng: Random, account: Account, holder: str) -> Sheet:
    sheet, color = Sheet(font=rng.choice((*FONTS, "courier"))), rng.choice(decor.HOUSE)
    sheet.box(18, 20, 174, 92, stroke=(0.2, 0.2, 0.2), width=0.9)
    sheet.text(24, 30, account.bank, 13, bold=True, color=color, fit=70)
    sheet.text(186, 30, rng.choice(("RELEVE D'IDENTITE BANCAIRE", "R.I.B.", *TITLES)), 11, bold=True, align="right", fit=85)
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
    sheet.para(24, 104, 160, "Ce relevé est destiné à vos créanciers ou débiteurs appelés à faire inscrire des opérations à votre compte.", 7, color=GRAY)
    return sheet
