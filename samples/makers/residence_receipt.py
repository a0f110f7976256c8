"""Récépissé, attestation de prolongation d'instruction, attestation de décision favorable; some with a 2D-Doc."""

from datetime import date, timedelta
from random import Random

from samples import codes, decor, numbers
from samples.makers import offices
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

KINDS = ("recepisse", "prolongation", "favourable", "large-recepisse")
OFFICE = ("MINISTÈRE DE L'INTÉRIEUR", "Direction générale des étrangers en France", "Administration numérique")


def make(
    student: Student, rng: Random, *, expired: bool = False, kind: str = "", coded: bool | None = None
) -> list[Leaf]:
    """One page; `kind` is one of KINDS, `coded` prints a 2D-Doc on the attestations."""
    kind = kind or rng.choice(KINDS)
    start = student.today - timedelta(days=rng.randint(5, 60))
    until = start + timedelta(days=rng.choice((91, 121, 183)))
    if expired:
        start, until = start - timedelta(days=300), start - timedelta(days=117)
    coded = rng.random() < 0.5 if coded is None else coded
    draw = {
        "recepisse": _recepisse,
        "large-recepisse": _large,
        "prolongation": _prolongation,
        "favourable": _favourable,
    }[kind]
    sheet = draw(student, rng, start, until)
    if coded and kind in {"prolongation", "favourable"}:
        said = "2" if kind == "prolongation" else "3"
        offices.code(sheet, 164, 40, 26, _code(student, rng, said, start, until))
    fields = student.person.fields() | {
        "foreigner_number": student.foreigner_number,
        "expiry_date": until.isoformat(),
    }
    return [sheet.leaf("residence-receipt", fields)]


def _code(student: Student, rng: Random, said: str, start: date, until: date) -> str:
    who = student.person
    fields = {
        "6J": said,
        "6K": "9201" + numbers.digits(rng, 15),
        "6L": f"{start:%d%m%Y}",
        "6N": f"{start:%d%m%Y}",
        "6O": f"{until:%d%m%Y}",
        "6Q": student.foreigner_number,
        "62": _capitals(who.surname),
        "60": _capitals(who.given),
        "69": f"{who.birth_date:%d%m%Y}",
    }
    return codes.compose("13", {name: value for name, value in fields.items() if value}, rng, issued=start)


def _capitals(text: str) -> str:
    return numbers.latin(text).replace("<", " ").strip()


def _rows(student: Student) -> list[tuple[str, str]]:
    who = student.person
    return [
        ("Nom", who.surname.upper()),
        ("Prénom(s)", who.given or "—"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance", f"{who.birth_place} ({who.nation.french.title()})"),
        ("Nationalité", who.nation.adjective),
        ("Numéro étranger", student.foreigner_number),
    ]


def _town(student: Student) -> str:
    return student.address[1].split(" ", 1)[1].title()


def _recepisse(student: Student, rng: Random, start: date, until: date) -> Sheet:
    """The small sheet with a photograph, folded like a passport page."""
    who, sheet = student.person, Sheet(125, 176, font=rng.choice(("liberation", "narrow", "dejavu")))
    sheet.box(0, 0, 125, 176, fill=(0.97, 0.95, 0.9))
    decor.guilloche(sheet, rng, 0, 0, 125, 176, (0.4, 0.5, 0.6))
    sheet.text(62.5, 10, "RÉPUBLIQUE FRANÇAISE", 9, bold=True, align="center")
    sheet.text(62.5, 15, f"PRÉFECTURE – {_town(student).upper()}", 8, align="center")
    sheet.text(62.5, 25, "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR", 10.5, bold=True, align="center", fit=115)
    decor.portrait(sheet, rng, 8, 33, 30, 39)
    y = 36.0
    for label, value in (
        ("NOM", who.surname.upper()),
        ("PRÉNOM(S)", who.given.upper() or "—"),
        ("NÉ(E) LE", f"{who.birth_date:%d/%m/%Y}"),
        ("À", who.birth_place.upper()),
        ("NATIONALITÉ", who.nation.adjective.upper()),
        ("N° ÉTRANGER", student.foreigner_number),
    ):
        sheet.text(42, y, f"{label} : {value}", 8.5, fit=78)
        y += 6.5
    y = sheet.para(
        8,
        86,
        108,
        f"A demandé {rng.choice(('la délivrance', 'le renouvellement'))} d'une carte de séjour temporaire portant la "
        "mention « étudiant ». Le présent récépissé autorise son titulaire à séjourner en France et à travailler à "
        "titre accessoire.",
        8.5,
    )
    sheet.text(8, y + 6, f"Délivré le {start:%d/%m/%Y}", 9)
    sheet.text(8, y + 13, f"Valable jusqu'au {until:%d/%m/%Y}", 10, bold=True)
    sheet.text(70, y + 24, "Pour le préfet, le chef de bureau", 8)
    decor.signature(sheet, rng, 74, y + 36, 28)
    decor.stamp(sheet, rng, 56, y + 38, f"préfecture · {_town(student)} ·", radius=12)
    return sheet


def _large(student: Student, rng: Random, start: date, until: date) -> Sheet:
    """A4 from the printer of the counter, validity in a box."""
    sheet = Sheet(font=rng.choice(("times", "liberation", "courier")))
    offices.head(sheet, rng, ("PRÉFET DU DÉPARTEMENT", f"Préfecture de {_town(student)}", "Bureau du séjour"))
    title = rng.choice(("RÉCÉPISSÉ DE DEMANDE DE TITRE DE SÉJOUR", "RÉCÉPISSÉ DE DEMANDE DE CARTE DE SÉJOUR"))
    sheet.text(105, 62, title, 15, bold=True, align="center", fit=170)
    sheet.text(105, 69, rng.choice(("Première demande", "Demande de renouvellement")), 10, align="center")
    decor.portrait(sheet, rng, 22, 82, 32, 41)
    offices.rows(sheet, 62, 88, _rows(student), gap=7.5, label=46)
    sheet.box(22, 136, 166, 22, stroke=GRAY)
    sheet.text(27, 145, f"Ce récépissé est valable du {start:%d/%m/%Y} au {until:%d/%m/%Y}.", 11.5, bold=True)
    sheet.text(27, 153, "Il autorise son titulaire à travailler dans la limite de 964 heures par an.", 10)
    sheet.text(24, 176, f"Adresse : {', '.join(student.address)}", 10)
    sheet.text(24, 190, f"Fait à {_town(student)}, le {start:%d/%m/%Y}", 10)
    decor.signature(sheet, rng, 124, 206, 38)
    decor.stamp(sheet, rng, 100, 204, "préfecture · séjour ·", radius=14)
    return sheet


def _prolongation(student: Student, rng: Random, start: date, until: date) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "roboto", "open-sans")))
    offices.head(sheet, rng, OFFICE)
    title = "Attestation de prolongation d'instruction d'une demande de titre de séjour"
    y = sheet.para(24, 56, 132, f"**{title}**", 15, color=offices.BLUE)
    y = sheet.para(
        24,
        max(y + 6, 76),
        162,
        f"La demande de renouvellement de titre de séjour de {who.title} {who.full} est en cours d'instruction. La "
        "présente attestation permet à son titulaire de justifier de la régularité de son séjour, accompagnée du "
        "titre expiré.",
        10.5,
    )
    y = offices.rows(sheet, 24, y + 6, _rows(student), gap=8)
    y = offices.rows(
        sheet,
        24,
        y + 3,
        (("Numéro de demande", "9201" + numbers.digits(rng, 15)), ("Date de dépôt", f"{start:%d/%m/%Y}")),
        gap=8,
    )
    sheet.text(24, y + 8, f"Cette attestation est valable du {start:%d/%m/%Y} au {until:%d/%m/%Y}.", 11, bold=True)
    decor.fine_print(sheet, "Document généré par voie électronique, vérifiable par le code imprimé.", 284)
    return sheet


def _favourable(student: Student, rng: Random, start: date, until: date) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "roboto", "noto")))
    offices.head(sheet, rng, OFFICE)
    sheet.text(24, 60, f"Le {start:%d/%m/%Y}", 10)
    sheet.text(24, 76, "ATTESTATION DE DÉCISION FAVORABLE", 17, bold=True, fit=134)
    y = sheet.para(
        24,
        90,
        162,
        f"Une décision favorable a été prise sur la demande de titre de séjour présentée par {who.title} {who.full}. "
        "Le titre est en cours de fabrication. La présente attestation autorise son titulaire à séjourner et à "
        "travailler en France jusqu'à sa remise.",
        10.5,
    )
    pairs = [*_rows(student), ("Titre accordé", "carte de séjour pluriannuelle – étudiant")]
    y = sheet.table(24, y + 6, (62, 100), pairs, size=10, step=8.5)
    sheet.text(24, y + 12, f"Date de fin de validité de l'attestation : {until:%d/%m/%Y}", 11, bold=True)
    sheet.text(24, y + 24, "Vous recevrez un message quand le titre pourra être retiré à la préfecture.", 10)
    return sheet
