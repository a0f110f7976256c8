"""Family books, page by page (cover, parents, children): French, Maghreb (two columns), Spanish, Turkish."""

# ruff: noqa: E501 - one page of one state, one row

from dataclasses import dataclass
from datetime import date
from random import Random

from samples import decor, fonts
from samples.people import Student
from samples.sheet import GRAY, Color, Leaf, Sheet

PAGES = ("cover", "parents", "children")


@dataclass(frozen=True)
class Words:
    """What one state prints; the Arabic lines are shaped as pictures."""

    title: str
    state: str
    arabic: str
    parents: str
    husband: str
    wife: str
    name: str
    given: str
    born: str
    place: str
    married: str
    children: str
    child: tuple[str, str]
    act: str
    signed: str
    color: Color


BOOKS = {
    "french": Words(
        "LIVRET DE FAMILLE", "RÉPUBLIQUE FRANÇAISE", "", "Extrait de l'acte de mariage", "ÉPOUX OU PÈRE", "ÉPOUSE OU MÈRE",
        "Nom", "Prénom(s)", "Né(e) le", "à", "Mariage célébré le", "Extrait de l'acte de naissance", ("PREMIER ENFANT", "DEUXIÈME ENFANT"),
        "Acte n°", "L'officier de l'état civil", (0.1, 0.15, 0.35),
    ),
    "maghreb": Words(
        "LIVRET DE FAMILLE", "", "الدفتر العائلي", "Époux et épouse", "L'ÉPOUX", "L'ÉPOUSE",
        "Nom", "Prénom", "Date de naissance", "Lieu de naissance", "Acte de mariage du", "Enfants", ("1er enfant", "2e enfant"),
        "N° de l'acte", "L'officier de l'état civil", (0.1, 0.35, 0.2),
    ),
    "spanish": Words(
        "LIBRO DE FAMILIA", "", "", "Titulares del libro", "ESPOSO / PADRE", "ESPOSA / MADRE",
        "Apellidos", "Nombre", "Fecha de nacimiento", "Lugar de nacimiento", "Matrimonio celebrado el", "Hijos", ("Hijo 1.º", "Hijo 2.º"),
        "Acta n.º", "El encargado del Registro Civil", (0.15, 0.25, 0.5),
    ),
    "turkish": Words(
        "AİLE CÜZDANI", "", "", "Eşler / Époux", "KOCA / ÉPOUX", "KARI / ÉPOUSE",
        "Soyadı / Nom", "Adı / Prénom", "Doğum tarihi / Date de naissance", "Doğum yeri / Lieu de naissance", "Evlenme tarihi / Mariage", "Çocuklar / Enfants",
        ("1. Çocuk / Enfant", "2. Çocuk / Enfant"), "Kayıt no / Acte n°", "Nüfus memuru / L'officier de l'état civil", (0.5, 0.1, 0.15),
    ),
}  # fmt: skip
BY_NATION = {
    "MAR": "maghreb", "DZA": "maghreb", "TUN": "maghreb", "COL": "spanish", "MEX": "spanish", "PER": "spanish",
    "TUR": "turkish",
}  # fmt: skip


def make(
    student: Student, rng: Random, *, pages: tuple[str, ...] = PAGES, without_child: bool = False, layout: str = ""
) -> list[Leaf]:
    """The pages of the book; `without_child`: the children's page is that of a brother or sister alone."""
    words = BOOKS[layout or BY_NATION.get(student.person.nationality, "french")]
    married = date(student.person.birth_date.year - rng.randint(1, 8), rng.randint(1, 12), rng.randint(1, 28))
    leaves = []
    for page in pages:
        sheet = Sheet(115, 165, font=rng.choice(("times", "liberation", "caladea")))
        if page == "cover":
            _cover(sheet, rng, student, words)
        elif page == "parents":
            _parents(sheet, rng, student, words, married)
        else:
            _children(sheet, rng, student, words, married, without_child=without_child)
        fields = student.person.fields() if page == "children" and not without_child else {}
        leaves.append(sheet.leaf("family-record-book", fields, stock="booklet"))
    return leaves


def _cover(sheet: Sheet, rng: Random, student: Student, words: Words) -> None:
    sheet.box(0, 0, 115, 165, fill=words.color)
    gold: Color = (0.9, 0.78, 0.45)
    sheet.box(7, 7, 101, 151, stroke=gold, width=1)
    state = words.state or student.person.nation.state
    sheet.text(57.5, 28, state, 10, bold=True, align="center", color=gold, fit=96)
    decor.logo(sheet, rng, 44, 52, 27, gold)
    sheet.text(57.5, 108, words.title, 16, bold=True, align="center", color=gold, fit=92)
    if words.arabic:
        sheet.box(25, 114, 65, 14, fill=gold)
        sheet.shaped(57.5, 123, words.arabic, 15, fonts.ARABIC, align="center")


def _page(sheet: Sheet, rng: Random, words: Words, title: str, number: int) -> float:
    sheet.box(0, 0, 115, 165, fill=(0.98, 0.97, 0.93))
    decor.guilloche(sheet, rng, 0, 0, 115, 165, words.color)
    sheet.text(10, 10, words.title.capitalize(), 7, color=GRAY)
    sheet.text(105, 10, str(number), 7, color=GRAY, align="right")
    if words.arabic:
        sheet.shaped(105, 19, words.arabic, 9, fonts.ARABIC, align="right")
    sheet.text(57.5 if not words.arabic else 10, 19, title, 11, bold=True, align="left" if words.arabic else "center")
    return 28


def _entry(sheet: Sheet, y: float, head: str, pairs: list[tuple[str, str]]) -> float:
    sheet.text(10, y, head, 9, bold=True)
    for label, value in pairs:
        y += 6.6
        sheet.text(12, y, f"{label} :", 7.5, color=GRAY)
        at = 15 + sheet.measure(f"{label} :", 7.5)
        sheet.text(at, y, value, 9, bold=True, fit=106 - at)
        sheet.line(at, y + 1.2, 106, y + 1.2, (0.75, 0.75, 0.75), 0.3)
    return y + 10


def _parents(sheet: Sheet, rng: Random, student: Student, words: Words, married: date) -> None:
    who = student.person
    y = _page(sheet, rng, words, words.parents, 3)
    y = _entry(
        sheet,
        y,
        words.married,
        [(words.place, who.birth_place), (words.act, str(rng.randint(3, 900)))],
    )
    sheet.text(12 + sheet.measure(words.married, 9, bold=True) + 3, 28, f"{married:%d/%m/%Y}", 9)
    for head, parent in ((words.husband, who.father), (words.wife, who.mother)):
        given, _, surname = parent.strip().rpartition(" ")
        split = [part for part in parent.split() if part.isupper()]
        surname = " ".join(split) or surname or who.surname.upper()
        given = " ".join(part for part in parent.split() if not part.isupper()) or given or "Budi"
        born = married.replace(year=married.year - rng.randint(20, 34))
        y = _entry(
            sheet,
            y,
            head,
            [
                (words.name, surname),
                (words.given, given),
                (words.born, f"{born:%d/%m/%Y}"),
                (words.place, who.birth_place),
            ],
        )
    _seal(sheet, rng, words, y)


def _children(sheet: Sheet, rng: Random, student: Student, words: Words, married: date, *, without_child: bool) -> None:
    who = student.person
    y = _page(sheet, rng, words, words.children, 5)
    names = [each.split("|")[0] for each in f"{who.nation.male},{who.nation.female}".split(",")]
    sibling = rng.choice([name for name in names if name != who.given])
    elder = (sibling, married.replace(year=married.year + 1))
    own = (who.given or "—", who.birth_date)
    children = [elder] if without_child else [own] if who.birth_date.year - married.year < 2 else [elder, own]
    for head, (given, born) in zip(words.child, children, strict=False):
        y = _entry(
            sheet,
            y,
            head,
            [
                (words.name, who.surname.upper()),
                (words.given, given),
                (words.born, f"{born:%d/%m/%Y}"),
                (words.place, who.birth_place),
                (words.act, str(rng.randint(3, 2000))),
            ],
        )
    _seal(sheet, rng, words, y)


def _seal(sheet: Sheet, rng: Random, words: Words, y: float) -> None:
    sheet.text(52, y, words.signed, 7.5, fit=54)
    decor.signature(sheet, rng, 60, min(y + 12, 156), 30)
    decor.stamp(sheet, rng, 36, min(y + 10, 150), "état civil · registres ·", radius=10)
