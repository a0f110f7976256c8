"""Confirmations that an application was filed: they give no right of stay. PDF, mail, page printed from the browser."""

from datetime import date, timedelta
from random import Random

from samples import codes, decor, numbers
from samples.makers import offices
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet


def make(student: Student, rng: Random, *, layout: int | None = None, coded: bool | None = None) -> list[Leaf]:
    """One page; `coded` prints a 2D-Doc on the PDF of the site."""
    layout = rng.randrange(4) if layout is None else layout
    day = student.today - timedelta(days=rng.randint(3, 60))
    request = "9201" + numbers.digits(rng, 15)
    sheet = (_confirmation, _mail, _page, _prefecture)[layout](student, rng, day, request)
    if layout == 0 and (rng.random() < 0.5 if coded is None else coded):
        who = student.person
        fields = {
            "6J": "1",
            "6K": request,
            "6L": f"{day:%d%m%Y}",
            "6Q": student.foreigner_number,
            "62": numbers.latin(who.surname).replace("<", " ").strip(),
            "60": numbers.latin(who.given).replace("<", " ").strip(),
            "69": f"{who.birth_date:%d%m%Y}",
        }
        text = codes.compose("13", {name: value for name, value in fields.items() if value}, rng, issued=day)
        offices.code(sheet, 164, 40, 24, text)
    return [sheet.leaf("filing-receipt", student.person.fields() | {"issued_on": day.isoformat()})]


def _confirmation(student: Student, rng: Random, day: date, request: str) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "roboto", "open-sans")))
    offices.head(sheet, rng, ("MINISTÈRE DE L'INTÉRIEUR", "Direction générale des étrangers en France"))
    title = rng.choice(
        (
            "Confirmation du dépôt d'une demande de titre de séjour",
            "Attestation de dépôt d'une demande de titre de séjour",
        )
    )
    y = sheet.para(24, 58, 134, f"**{title}**", 15, color=offices.BLUE)
    y = offices.rows(
        sheet,
        24,
        max(y + 8, 80),
        (
            ("Numéro de demande", request),
            ("Date du dépôt", f"{day:%d/%m/%Y}"),
            ("Numéro étranger", student.foreigner_number),
            ("Nom", who.surname.upper()),
            ("Prénom(s)", who.given or "—"),
            ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
            ("Nationalité", who.nation.adjective),
            ("Objet", rng.choice(("Renouvellement – étudiant", "Première demande – étudiant"))),
        ),
        gap=8.5,
    )
    sheet.para(
        24,
        y + 8,
        162,
        "**Ce document ne constitue pas un droit au séjour et ne vaut pas autorisation de travail.** Il confirme "
        "seulement que votre dossier a été transmis. La préfecture peut vous demander d'autres pièces.",
        10.5,
    )
    return sheet


def _mail(student: Student, rng: Random, day: date, request: str) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("roboto", "open-sans", "carlito")))
    sheet.text(18, 20, "Confirmation de dépôt de votre demande", 15, bold=True)
    sheet.text(18, 30, "De : ne-pas-repondre@sejour.example", 9.5, color=GRAY)
    sheet.text(
        18, 36, f"À : {numbers.latin(who.given or who.surname).split('<')[0].lower()}@courriel.example", 9.5, color=GRAY
    )
    sheet.text(192, 30, f"{day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}", 9.5, align="right", color=GRAY)
    sheet.line(18, 41, 192, 41, (0.8, 0.8, 0.8))
    sheet.para(
        18,
        54,
        174,
        f"Bonjour {who.full},\n \nVotre demande de titre de séjour a été déposée le {day:%d/%m/%Y} sous le numéro "
        f"**{request}**.\n \nVous pouvez suivre son avancement dans votre espace personnel du site de l'administration "
        "numérique des étrangers en France.\n \nAttention : ce message ne vaut pas titre de séjour et ne permet pas "
        f"de franchir les frontières.\n \nVotre numéro étranger : {student.foreigner_number}\nDate de naissance : "
        f"{who.birth_date:%d/%m/%Y}\n \nCordialement,\nLe service des étrangers",
        11,
        leading=1.5,
    )
    return sheet


def _page(student: Student, rng: Random, day: date, request: str) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("roboto", "noto", "lato")))
    sheet.text(10, 8, f"{day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}", 7.5, color=GRAY)
    sheet.text(105, 8, "Mes demandes – espace usager", 7.5, align="center", color=GRAY)
    sheet.text(18, 30, "administration-etrangers-en-france", 11, bold=True, color=offices.BLUE)
    sheet.box(18, 40, 174, 26, fill=(0.9, 0.97, 0.92), stroke=(0.3, 0.6, 0.4), radius=2)
    sheet.text(24, 51, "Votre demande a été déposée", 14, bold=True, color=(0.1, 0.4, 0.2))
    sheet.text(24, 59, "Un accusé d'enregistrement vous a été envoyé par courriel.", 10)
    y = offices.stacked(
        sheet,
        18,
        82,
        (
            ("Numéro de demande", request),
            ("Demandeur", who.full),
            ("Né(e) le", f"{who.birth_date:%d/%m/%Y}"),
            ("Démarche", "Je demande ou renouvelle un titre de séjour – étudiant"),
            ("Déposée le", f"{day:%d/%m/%Y}"),
            ("État", "En attente d'instruction"),
        ),
        gap=14,
    )
    sheet.para(18, y + 6, 174, "Cette confirmation ne constitue pas une autorisation de séjour.", 10)
    return sheet


def _prefecture(student: Student, rng: Random, day: date, request: str) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("times", "liberation", "caladea")))
    town = student.address[1].split(" ", 1)[1].title()
    offices.head(sheet, rng, ("PRÉFECTURE", town, "Service de l'immigration et de l'intégration"))
    offices.addressee(sheet, student, 52)
    sheet.text(24, 84, "Objet : accusé de réception de votre demande de carte de séjour", 11, bold=True)
    sheet.text(24, 90, f"Dossier n° {request[-10:]} – numéro étranger {student.foreigner_number}", 9.5)
    y = sheet.para(
        24,
        106,
        162,
        f"{who.title},\n \nJ'ai reçu le {day:%d/%m/%Y} votre demande de carte de séjour. Vous serez convoqué"
        f"{'e' if who.sex == 'F' else ''} par courriel lorsque votre dossier sera complet.\n \nLe présent accusé "
        "d'enregistrement ne vaut pas récépissé et ne constitue pas un titre de séjour.",
        11,
        leading=1.5,
    )
    sheet.text(24, y + 6, f"Date de naissance : {who.birth_date:%d/%m/%Y}", 10.5)
    sheet.text(120, y + 22, f"{town}, le {day:%d/%m/%Y}", 10.5)
    decor.stamp(sheet, rng, 140, y + 42, "préfecture · courrier ·", "REÇU", radius=13)
    return sheet
