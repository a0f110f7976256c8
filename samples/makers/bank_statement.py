"""A statement of account: the private paper that people send instead of the bank identity slip."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.numbers import digits, grouped
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

LINES = (
    "CARTE {d} SUPERMARCHE",
    "VIR RECU CAF",
    "PRLV SEPA MOBILE TELECOM",
    "CARTE {d} BOULANGERIE",
    "VIR M OU MME PARENT",
    "RETRAIT DAB {d}",
    "CARTE {d} TRANSPORTS",
    "PRLV SEPA LOYER RESIDENCE",
    "FRAIS TENUE DE COMPTE",
    "CARTE {d} LIBRAIRIE",
)


def make(student: Student, rng: Random) -> list[Leaf]:
    """One page, with the IBAN at its head, as most banks print it."""
    sheet, color = Sheet(font=rng.choice(("liberation", "carlito", "roboto", "condensed"))), rng.choice(decor.HOUSE)
    account, who = student.account, student.person
    until = student.today.replace(day=1) - timedelta(days=1)
    since = until.replace(day=1)
    decor.logo(sheet, rng, 14, 12, 12, color)
    sheet.text(30, 20, account.bank, 14, bold=True, color=color)
    english = rng.random() < 0.25
    sheet.text(
        196,
        20,
        "ACCOUNT STATEMENT"
        if english
        else rng.choice(("RELEVÉ DE COMPTE", "EXTRAIT DE COMPTE", "Relevé de compte de chèques")),
        14,
        bold=True,
        align="right",
    )
    sheet.text(
        196,
        27,
        f"{'from' if english else 'du'} {since:%d/%m/%Y} {'to' if english else 'au'} {until:%d/%m/%Y}",
        10,
        align="right",
    )
    for line, text in enumerate(
        (f"{'M.' if who.sex == 'M' else 'MME'} {who.surname.upper()} {who.given.upper()}", *student.address)
    ):
        sheet.text(118, 44 + line * 5, text, 10)
    sheet.text(14, 64, f"IBAN : {grouped(account.iban)}", 9)
    sheet.text(14, 69, f"BIC : {account.bic}", 9)
    heads = (
        ("Date", "Value date", "Description", "Debit", "Credit")
        if english
        else ("Date", "Valeur", "Libellé de l'opération", "Débit", "Crédit")
    )
    balance = rng.randint(20000, 180000)
    rows = [
        heads,
        ("", "", f"{'OPENING BALANCE' if english else 'ANCIEN SOLDE'} AU {since:%d/%m/%Y}", "", _money(balance)),
    ]
    for number in range(rng.randint(14, 22)):
        day = since + timedelta(days=min(27, number + rng.randint(0, 3)))
        text = rng.choice(LINES).format(d=f"{day:%d/%m}")
        amount = rng.randint(210, 62000)
        credit = text.startswith("VIR")
        balance += amount if credit else -amount
        rows.append(
            (f"{day:%d.%m}", f"{day:%d.%m}", text, "" if credit else _money(amount), _money(amount) if credit else "")
        )
    rows.append(
        (
            "",
            "",
            f"{'CLOSING BALANCE' if english else 'NOUVEAU SOLDE'} AU {until:%d/%m/%Y}",
            "" if balance >= 0 else _money(-balance),
            _money(balance) if balance >= 0 else "",
        )
    )
    y = sheet.table(
        14, 76, (18, 18, 96, 25, 25), rows, size=8.5, step=6.2, head=decor.paler(color, 0.8), grid=(0.8, 0.8, 0.8)
    )
    sheet.text(14, y + 8, f"Total des mouvements – Page 1/1 – Référence {digits(rng, 10)}", 8, color=GRAY)
    decor.fine_print(
        sheet,
        f"{account.bank} – Vos dépôts sont garantis dans la limite de 100 000 €. Toute réclamation est à adresser "
        "à votre conseiller.",
        284,
    )
    return [sheet.leaf("bank-statement", {"iban": account.iban, "holder": who.full, "bank": account.bank})]


def _money(cents: int) -> str:
    return f"{cents // 100:,}".replace(",", " ") + f",{cents % 100:02d}"
