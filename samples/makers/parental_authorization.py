"""A parent's authorization for a minor: French letter, form with blanks, English, Spanish; signed or not."""

# ruff: noqa: E501 - one wording, one row

from datetime import timedelta
from random import Random

from samples import decor
from samples.makers import official_form
from samples.people import Student
from samples.sheet import GRAY, Leaf, Sheet

LETTERS = (
    ("AUTORISATION PARENTALE", "Je soussigné **{parent}**, agissant en qualité de père et représentant légal, demeurant à {home}, autorise mon {child_fr} "
     "**{name}**, né{e} le {born} à {place}, à s'affilier à la sécurité sociale étudiante et à effectuer en son nom les démarches d'inscription auprès de "
     "l'Assurance Maladie.\n \nFait pour servir et valoir ce que de droit.", "Fait à {place}, le {day}", "Signature du représentant légal"),
    ("PARENTAL AUTHORISATION", "I, the undersigned **{parent}**, father and legal guardian of **{name}**, born on {born} in {place}, hereby authorise my "
     "{child_en} to register with the French social security system and to manage the related formalities online.", "{place}, {day}", "Signature of parent or legal guardian"),
    ("AUTORIZACIÓN PARENTAL", "Yo, **{parent}**, padre y representante legal de **{name}**, con fecha de nacimiento {born}, en {place}, autorizo a mi {child_es} "
     "a inscribirse en la seguridad social francesa y a realizar los trámites necesarios.", "En {place}, a {day}", "Firma"),
)  # fmt: skip


def make(student: Student, rng: Random, *, signed: bool = True, layout: int | None = None) -> list[Leaf]:
    """One page: a letter in French, English or Spanish, or a form that is filled in by hand."""
    layout = rng.randrange(4) if layout is None else layout
    who = student.person
    day = student.today - timedelta(days=rng.randint(1, 30))
    sheet = Sheet(font=rng.choice(("times", "liberation", "carlito", "caladea")))
    parent = who.father.strip() or f"Budi {who.surname.upper()}"
    if layout == 3:
        _form(sheet, rng, student, parent, f"{day:%d/%m/%Y}", signed=signed)
    else:
        _letter(sheet, rng, student, parent, f"{day:%d/%m/%Y}", LETTERS[layout], signed=signed)
    return [
        sheet.leaf("parental-authorization", {"birth_date": who.birth_date.isoformat(), "issued_on": day.isoformat()})
    ]


def _letter(
    sheet: Sheet, rng: Random, student: Student, parent: str, day: str, words: tuple[str, ...], *, signed: bool
) -> None:
    who, boy = student.person, student.person.sex == "M"
    told = {
        "parent": parent, "name": who.full, "born": f"{who.birth_date:%d/%m/%Y}", "place": who.birth_place, "day": day, "e": "" if boy else "e",
        "home": f"12 rue du Port, {who.birth_place}", "child_fr": "fils" if boy else "fille", "child_en": "son" if boy else "daughter", "child_es": "hijo" if boy else "hija",
    }  # fmt: skip
    title, text, where, label = words
    sheet.text(24, 26, parent, 10.5)
    sheet.text(24, 31.5, f"12 rue du Port, {who.birth_place}", 10.5)
    sheet.text(105, 62, title, 16, bold=True, align="center")
    y = sheet.para(24, 86, 162, text.format(**told), 11.5, leading=1.6)
    sheet.text(24, y + 14, where.format(**told), 11)
    x = rng.choice((24.0, 116.0))
    sheet.text(x, y + 28, label, 11)
    if signed:
        decor.signature(sheet, rng, x + 4, y + 46, 42)


def _form(sheet: Sheet, rng: Random, student: Student, parent: str, day: str, *, signed: bool) -> None:
    """Printed labels over dotted lines, the answers in handwriting."""
    who = student.person
    sheet.box(20, 18, 170, 18, stroke=GRAY)
    sheet.text(105, 30, "Autorisation parentale pour un étudiant mineur", 14, bold=True, align="center", fit=160)
    sheet.text(24, 50, "Je soussigné(e), représentant légal :", 11, bold=True)
    y = 62.0
    for label, value in (
        ("Nom et prénom du parent", parent),
        ("Agissant en qualité de", "père"),
        ("Autorise mon enfant (nom, prénom)", who.full),
        ("Né(e) le", f"{who.birth_date:%d/%m/%Y}"),
        ("Lieu de naissance", who.birth_place),
    ):
        sheet.text(24, y, f"{label} :", 10.5)
        x = 28 + sheet.measure(f"{label} :", 10.5)
        sheet.line(x, y + 1, 186, y + 1, GRAY, 0.4, dash=1)
        sheet.text(x + 3, y - 0.4, value, 20, font="script", color=(0.1, 0.15, 0.5), fit=182 - x)
        y += 13
    sheet.para(
        24, y + 4, 162, "à demander son inscription à l'Assurance Maladie et à déposer ses pièces justificatives.", 10.5
    )
    sheet.text(24, y + 22, "Fait le :", 10.5)
    sheet.text(42, y + 21.6, day, 20, font="script", color=(0.1, 0.15, 0.5))
    official_form.sign(sheet, rng, y + 38, "Signature du représentant légal", inked=signed, framed=True)
