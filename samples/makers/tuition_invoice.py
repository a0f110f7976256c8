"""Invoices and receipts for tuition: university receipt, school's invoice, English invoice, online payment."""

from datetime import timedelta
from random import Random

from samples import decor, numbers, schools
from samples.makers import letterhead
from samples.people import Student
from samples.schools import School
from samples.sheet import GRAY, Color, Leaf, Sheet


def make(student: Student, rng: Random, *, layout: int | None = None) -> list[Leaf]:
    """One page on which no enrollment is certified."""
    layout = rng.randrange(4) if layout is None else layout
    place = schools.school(
        rng, *(("university",), ("business", "engineering"), ("business",), ("language", "business"))[layout]
    )
    font = rng.choice(("liberation", "open-sans", "carlito", "roboto", "lato"))
    sheet, color, y = letterhead.sheet_of(rng, place, font)
    day = student.start - timedelta(days=rng.randint(5, 90))
    (_receipt, _invoice, _english, _online)[layout](sheet, rng, student, place, color, y, f"{day:%d/%m/%Y}")
    fields = student.person.fields() if layout == 0 else {}
    return [sheet.leaf("tuition-invoice", fields | {"issued_on": day.isoformat(), "academic_year": student.year})]


def _receipt(sheet: Sheet, rng: Random, student: Student, place: School, color: Color, y: float, day: str) -> None:
    who = student.person
    title = rng.choice(
        ("QUITTANCE DES DROITS D'INSCRIPTION", "REÇU DES DROITS D'INSCRIPTION", "QUITTANCE DE DROITS UNIVERSITAIRES")
    )
    sheet.text(105, y + 6, title, 15, bold=True, align="center")
    sheet.text(105, y + 13, f"Année universitaire {student.year}", 11, align="center")
    rows = [
        ("Nom", who.surname.upper()),
        ("Prénom", who.given or "—"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
        ("N° étudiant", student.student_number),
    ]
    y = sheet.table(24, y + 24, (60, 100), rows, size=10, step=8) + 8
    fee = rng.choice((178, 254, 397, 2850, 3879))
    lines = [
        ("Libellé", "Montant"),
        ("Droits de scolarité", f"{fee},00 €"),
        ("Bibliothèque", "34,00 €"),
        ("Médecine préventive", "0,00 €"),
    ]
    y = sheet.table(
        24, y, (110, 50), [*lines, ("Total payé", f"{fee + 34},00 €")], size=10, step=8, head=decor.paler(color)
    )
    sheet.text(24, y + 10, f"Réglé le {day} par carte bancaire – quittance n° {numbers.digits(rng, 7)}", 10)
    sheet.text(24, y + 17, "L'agent comptable", 10, bold=True)


def _invoice(sheet: Sheet, rng: Random, student: Student, place: School, color: Color, y: float, day: str) -> None:
    who = student.person
    sheet.text(24, y + 4, f"FACTURE N° {numbers.signs(rng, 'F9999-999')}", 16, bold=True, color=color)
    sheet.text(
        24, y + 11, f"{rng.choice(('Frais de scolarité', 'Facture de scolarité'))} {student.year}", 11, bold=True
    )
    sheet.text(24, y + 18, f"{place.town}, le {day}", 10)
    for line, text in enumerate((f"{who.title} {who.full}", *student.address)):
        sheet.text(122, y + 18 + line * 5.2, text, 10, fit=76)
    price = rng.randint(60, 160) * 100
    rows = [
        ("Désignation", "Qté", "Montant HT", "Total"),
        (schools.course(rng, place), "1", f"{price},00", f"{price},00 €"),
        ("Frais de dossier", "1", "90,00", "90,00 €"),
        ("Acompte reçu", "1", "-1 500,00", "-1 500,00 €"),
        ("", "", "Reste à payer", f"{price - 1410},00 €"),
    ]
    y = sheet.table(20, y + 40, (88, 16, 32, 34), rows, size=9.5, step=8.5, head=decor.paler(color))
    sheet.text(20, y + 10, "Échéancier : trois prélèvements, le 10 de chaque mois.", 10)
    sheet.text(20, y + 17, "TVA non applicable, article 261-4-4 du CGI.", 9, color=GRAY)
    sheet.text(20, y + 24, f"Virement : IBAN {numbers.grouped(student.account.iban)}", 9.5)


def _english(sheet: Sheet, rng: Random, student: Student, place: School, color: Color, y: float, day: str) -> None:
    who = student.person
    sheet.text(
        190,
        y + 4,
        rng.choice(("TUITION FEE INVOICE", "TUITION INVOICE", "TUITION FEE RECEIPT")),
        17,
        bold=True,
        align="right",
        color=color,
    )
    sheet.text(20, y + 16, "Bill to", 8.5, color=GRAY)
    for line, text in enumerate((who.full, *student.address, "France")):
        sheet.text(20, y + 22 + line * 5.2, text, 10, fit=90)
    for line, (label, value) in enumerate(
        (("Invoice No.", numbers.signs(rng, "INV-999999")), ("Date", day), ("Student ID", student.student_number))
    ):
        sheet.text(140, y + 16 + line * 6, label, 9, color=GRAY)
        sheet.text(190, y + 16 + line * 6, value, 9.5, align="right")
    price = rng.randint(80, 190) * 100
    rows = [
        ("Description", "Amount (EUR)"),
        (f"Tuition fees {student.year} – {schools.course(rng, place)}", f"{price:,}.00"),
        ("Student association", "150.00"),
        ("Deposit paid", "-2,000.00"),
        ("Balance due", f"{price - 1850:,}.00"),
    ]
    y = sheet.table(20, y + 50, (128, 42), rows, size=9.5, step=9, head=decor.paler(color))
    sheet.text(20, y + 12, "Payment within 30 days. This invoice is not proof of registration.", 9.5)


def _online(sheet: Sheet, rng: Random, student: Student, place: School, color: Color, y: float, day: str) -> None:
    who = student.person
    sheet.text(
        20,
        y + 6,
        rng.choice(("Reçu de paiement des frais de scolarité", "Attestation de paiement des droits d'inscription")),
        17,
        bold=True,
        color=color,
        fit=170,
    )
    sheet.box(20, y + 14, 170, 24, fill=(0.93, 0.97, 0.93), radius=2)
    price = rng.randint(9, 80) * 100
    sheet.text(28, y + 29, f"Paiement accepté : {price},00 EUR", 14, bold=True, color=(0.1, 0.4, 0.2))
    y += 50
    for label, value in (
        ("Payé par", who.full),
        ("Dossier", f"{schools.course(rng, place)} – {student.year}"),
        ("Date et heure", f"{day} {rng.randint(8, 22)}:{rng.randint(10, 59)}"),
        ("Moyen", f"Carte ···· {numbers.digits(rng, 4)}"),
        ("Référence de transaction", numbers.signs(rng, "XXXXXXXX")),
    ):
        sheet.text(20, y, label, 8.5, color=GRAY)
        sheet.text(20, y + 5.4, value, 11, fit=170)
        y += 13
    sheet.text(20, y + 6, "Conservez ce reçu. Le montant réglé sera imputé sur votre dossier.", 10)
