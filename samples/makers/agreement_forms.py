"""Forms of the agreements with Quebec and Andorra: a number in the corner, a long title, sections, a stamp."""

from datetime import date, timedelta
from random import Random

from samples.makers import official_form
from samples.numbers import digits, signs
from samples.people import Student
from samples.sheet import Leaf, Sheet

_QUEBEC = (
    "Régie de l'assurance maladie du Québec",
    "Entente en matière de sécurité sociale entre la France et le Québec",
)


def draw(
    kind: str,
    number: str,
    title: str,
    student: Student,
    rng: Random,
    *,
    until: date | None,
    stamped: bool,
    school: str = "",
) -> list[Leaf]:
    """One page of the form `number`."""
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "noto", "times")))
    start, end = student.start, until or student.end + timedelta(days=40)
    quebec = bool(school)
    office, law = (
        _QUEBEC if quebec else ("Caixa Andorrana de Seguretat Social", "Convention entre la France et Andorre")
    )
    at = rng.choice((20, 190))
    sheet.text(at, 16, number, 11, bold=True, align="left" if at == 20 else "right")
    sheet.text(105, 26, law, 9, align="center", fit=170)
    y = sheet.para(24, 40, 162, f"**{title}**", 13, align="center")
    card = f"{signs(rng, 'AAAA')} {digits(rng, 4)} {digits(rng, 4)}"
    pairs = [
        ("Nom", who.surname.upper()),
        ("Prénom", who.given or "—"),
        ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
    ]
    if quebec:
        pairs += [("Numéro d'assurance maladie", card), (school, "Université des Deux Rives")]
    y = official_form.rows(sheet, rng, y + 10, pairs)
    sheet.text(24, y + 4, f"Période : du {start:%d/%m/%Y} au {end:%d/%m/%Y}", 10.5)
    sheet.text(24, y + 16, office, 10, bold=True)
    official_form.sign(sheet, rng, y + 32, "Cachet et signature", inked=stamped, stamp=office)
    fields = who.fields() | {"period_start": start.isoformat(), "period_end": end.isoformat()}
    return [sheet.leaf(kind, fields | ({"document_number": card} if quebec else {}))]
