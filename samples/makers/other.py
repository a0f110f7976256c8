"""What has no place in the folder: payslip, rent receipt, invoice, CV, ticket, letter, and pictures of nothing."""

import math
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from samples import decor
from samples.numbers import digits, signs
from samples.people import Student
from samples.schools import day_written
from samples.sheet import GRAY, Leaf, Sheet

KINDS = ("payslip", "rent", "invoice", "cv", "ticket", "letter")


def make(student: Student, rng: Random, *, kind: str = "") -> list[Leaf]:
    """One page of the kind."""
    sheet = Sheet(font=rng.choice(("liberation", "carlito", "lato", "open-sans", "times")))
    drawers = {"payslip": _payslip, "rent": _rent, "invoice": _invoice, "cv": _cv, "ticket": _ticket, "letter": _letter}
    kind = kind or rng.choice(KINDS)
    drawers[kind](sheet, rng, student)
    return [sheet.leaf("proof-of-address" if kind in {"rent", "invoice"} else "other")]


def _payslip(sheet: Sheet, rng: Random, student: Student) -> None:
    who = student.person
    sheet.text(16, 18, "SARL LES QUATRE FOURNILS", 11, bold=True)
    sheet.text(16, 23, f"SIRET {digits(rng, 14)} – APE 1071C", 8.5)
    sheet.text(194, 18, "BULLETIN DE PAIE", 14, bold=True, align="right")
    sheet.text(194, 24, "Période du 01/08/2026 au 31/08/2026", 9.5, align="right")
    sheet.text(120, 40, who.full, 10, bold=True)
    sheet.text(
        16,
        40,
        f"Emploi : vendeur(se) – N° SS : {rng.choice('12')} {digits(rng, 2)} {digits(rng, 2)} 99 {digits(rng, 3)} "
        f"{digits(rng, 3)}",
        9,
    )
    rows = [("Rubrique", "Base", "Taux salarial", "Montant")] + [
        (r, _eur(rng), f"{rng.randint(1, 99) / 10:.2f} %".replace(".", ","), _eur(rng))
        for r in (
            "Salaire de base",
            "Sécurité sociale plafonnée",
            "Complémentaire santé",
            "Retraite",
            "Assurance chômage",
            "CSG déductible",
            "CSG/CRDS non déductible",
            "Indemnité transport",
        )
    ]
    y = sheet.table(16, 56, (84, 30, 32, 32), rows, size=9, step=7, head=(0.88, 0.88, 0.9))
    sheet.text(190, y + 10, f"NET À PAYER : {_eur(rng)} €", 12, bold=True, align="right")
    decor.fine_print(
        sheet,
        "Dans votre intérêt, et pour vous aider à faire valoir vos droits, conservez ce bulletin de paie sans "
        "limitation de durée.",
        284,
    )


def _eur(rng: Random) -> str:
    return f"{rng.randint(10, 1500)},{rng.randint(0, 99):02d}"


def _rent(sheet: Sheet, rng: Random, student: Student) -> None:
    sheet.text(105, 26, "QUITTANCE DE LOYER", 18, bold=True, align="center")
    sheet.text(105, 34, "Septembre 2026", 12, align="center")
    sheet.para(20, 50, 80, "**Bailleur**\nSCI du Vieux Lavoir\n3 place du Marché\n35000 RENNES", 10)
    sheet.para(120, 50, 75, f"**Locataire**\n{student.person.full}\n{student.address[0]}\n{student.address[1]}", 10)
    y = sheet.para(
        20,
        84,
        170,
        "Je soussigné, gérant de la SCI du Vieux Lavoir, propriétaire du logement désigné ci-dessus, déclare "
        f"avoir reçu de {student.person.title} {student.person.full} la somme de {rng.randint(320, 690)} euros au "
        "titre du loyer et des charges pour la période du 1er au 30 septembre 2026.",
        11,
        leading=1.5,
    )
    sheet.table(
        20,
        y + 6,
        (110, 50),
        [("Loyer nu", f"{rng.randint(300, 600)},00 €"), ("Provision pour charges", f"{rng.randint(20, 90)},00 €")],
        size=10.5,
        step=9,
    )
    decor.signature(sheet, rng, 130, y + 50, 40)


def _invoice(sheet: Sheet, rng: Random, student: Student) -> None:
    color = rng.choice(decor.HOUSE)
    decor.logo(sheet, rng, 16, 14, 16, color)
    sheet.text(38, 24, "Volta Énergie", 16, bold=True, color=color)
    sheet.text(194, 24, f"Facture n° {digits(rng, 9)}", 11, bold=True, align="right")
    sheet.para(120, 48, 75, f"{student.person.full}\n{student.address[0]}\n{student.address[1]}", 10)
    sheet.text(16, 84, "Votre facture d'électricité du 12 septembre 2026", 13, bold=True)
    y = sheet.table(
        16,
        92,
        (100, 38, 38),
        [
            ("Désignation", "Montant HT", "Montant TTC"),
            ("Abonnement", "11,20 €", "12,85 €"),
            ("Consommation 143 kWh", "24,90 €", "29,88 €"),
            ("Contributions et taxes", "5,10 €", "6,12 €"),
            ("Total à régler", "", "48,85 €"),
        ],
        size=10,
        step=8.5,
        head=decor.paler(color, 0.8),
    )
    sheet.text(
        16,
        y + 12,
        f"Prélèvement le 28/09/2026 – Référence client {digits(rng, 10)} – Point de livraison {digits(rng, 14)}",
        9,
        color=GRAY,
    )
    decor.matrix(sheet, rng, 160, y + 20, 26)


def _cv(sheet: Sheet, rng: Random, student: Student) -> None:
    color = rng.choice(decor.HOUSE)
    sheet.box(0, 0, 64, 297, fill=decor.paler(color, 0.85))
    decor.portrait(sheet, rng, 16, 16, 32, 38)
    sheet.text(72, 26, student.person.full, 18, bold=True, color=color, fit=130)
    sheet.text(72, 34, "Étudiant(e) à la recherche d'un stage", 11)
    y = 52.0
    for title, items in (
        (
            "FORMATION",
            (
                "2026 – Master 1, Université de Valmorin",
                "2023-2026 – Bachelor of Science, 3 years",
                "2023 – Baccalauréat",
            ),
        ),
        (
            "EXPÉRIENCE",
            (
                "2025 – Stage de deux mois, laboratoire d'analyses",
                "2024 – Vendeur en librairie",
                "2023 – Bénévolat, association sportive",
            ),
        ),
        ("COMPÉTENCES", ("Python, tableur, bases de données", "Travail en équipe, autonomie")),
    ):
        sheet.text(72, y, title, 12, bold=True, color=color)
        for item in items:
            y += 8
            sheet.text(76, y, "• " + item, 10, fit=120)
        y += 15
    for line, text in enumerate(
        (
            "Contact",
            "06 39 98 " + digits(rng, 2) + " " + digits(rng, 2),
            "prenom.nom@mail.example",
            "",
            "Langues",
            "Français B2",
            "Anglais C1",
            "",
            "Loisirs",
            "Échecs, randonnée",
        )
    ):
        sheet.text(8, 72 + line * 7, text, 9.5, bold=text in {"Contact", "Langues", "Loisirs"})


def _ticket(sheet: Sheet, rng: Random, student: Student) -> None:
    color = rng.choice(decor.HOUSE)
    sheet.box(14, 20, 182, 92, stroke=GRAY, radius=4)
    sheet.box(14, 20, 182, 16, fill=color)
    sheet.text(20, 31, "Billet électronique – e-ticket", 13, bold=True, color=(1, 1, 1))
    sheet.text(20, 52, "PARIS", 16, bold=True)
    sheet.text(105, 52, "→", 16, align="center", font="dejavu")
    sheet.text(120, 52, student.address[1].split(" ", 1)[1], 16, bold=True, fit=72)
    sheet.text(
        20,
        62,
        f"Départ 0{rng.randint(6, 9)}h{rng.randint(10, 59)} – 14/09/2026 – Train {digits(rng, 4)} – Voiture "
        f"{rng.randint(1, 18)} – Place {rng.randint(11, 98)}",
        10,
    )
    sheet.text(20, 74, f"Passager : {student.person.full}", 10.5)
    sheet.text(20, 82, f"Référence dossier : {signs(rng, 'AAAAAA')}   Tarif jeune   {rng.randint(15, 70)},00 €", 10)
    decor.matrix(sheet, rng, 160, 74, 30)


def _letter(sheet: Sheet, rng: Random, student: Student) -> None:
    sheet.para(20, 24, 80, f"{student.person.full}\n{student.address[0]}\n{student.address[1]}", 10.5)
    sheet.text(190, 60, f"Le {day_written(student.today)}", 10.5, align="right")
    y = sheet.para(20, 80, 170, "Madame, Monsieur,", 11) + 4
    for text in (
        "Je me permets de vous écrire pour vous présenter mon projet et les raisons qui m'ont conduit à choisir "
        "cette ville. Passionné depuis longtemps par les sciences, je souhaite approfondir mes connaissances et "
        "rencontrer d'autres étudiants.",
        "Au cours de mes études, j'ai appris à travailler en équipe et à conduire des projets variés. J'espère "
        "que vous examinerez ma demande avec bienveillance.",
        "Dans l'attente de votre réponse, je vous prie d'agréer mes salutations respectueuses.",
    ):
        y = sheet.para(20, y, 170, text, 11, leading=1.5) + 4
    decor.signature(sheet, rng, 130, y + 16, 44)


def picture(rng: Random) -> Leaf:
    """A photograph that shows no document: a landscape, a cat-like animal on a rug, or coloured shapes."""
    kind = rng.choice(("hills", "cat", "shapes"))
    noise = np.random.default_rng(rng.getrandbits(32))
    size = (800, 600)
    base = noise.integers(60, 220, (6, 8, 3), dtype=np.uint8)
    image = Image.fromarray(base).resize(size, Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(image)
    if kind == "hills":
        for layer in range(4):
            shade = (40 + layer * 10, 120 - layer * 22, 70 - layer * 12)
            phase, height = rng.uniform(0, 6), 280 + layer * 75
            pen.polygon(
                [
                    (0, 600),
                    *((x, height + 40 * math.sin(x / (70 + layer * 30) + phase)) for x in range(0, 801, 8)),
                    (800, 600),
                ],
                fill=shade,
            )
    elif kind == "cat":
        fur = rng.choice(((90, 80, 74), (196, 140, 80), (40, 38, 40)))
        pen.ellipse((210, 260, 640, 560), fill=fur)
        pen.ellipse((480, 160, 680, 350), fill=fur)
        for ear in ((500, 130), (620, 130)):
            pen.polygon([(ear[0] - 22, 215), (ear[0] + 4, ear[1]), (ear[0] + 40, 205)], fill=fur)
        for eye in (545, 615):
            pen.ellipse((eye - 14, 235, eye + 14, 262), fill=(190, 200, 90))
            pen.ellipse((eye - 4, 236, eye + 4, 261), fill=(10, 10, 10))
        pen.arc((100, 360, 300, 560), 90, 260, fill=fur, width=34)
    else:
        for _ in range(30):
            x, y, r = rng.randint(0, 800), rng.randint(0, 600), rng.randint(20, 130)
            pen.ellipse((x - r, y - r, x + r, y + r), fill=tuple(rng.randint(20, 240) for _ in range(3)))
    sheet = Sheet(200, 150)
    sheet.image(0, 0, 200, 150, image.filter(ImageFilter.GaussianBlur(2.5)))
    return sheet.leaf("other", stock="picture")
