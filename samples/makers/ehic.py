"""The European card in some of its languages, with its national side: one face of the card in every state."""

# ruff: noqa: E501 - one state, one row

from datetime import date
from random import Random

from samples import decor
from samples.numbers import digits
from samples.people import Student
from samples.sheet import GRAY, WHITE, Leaf, Sheet

BLUE = (0.1, 0.22, 0.55)
#: code, numeric code, title, the labels of the fields 3 to 9, title of the national side
STATES = (
    ("DE", "276", "EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", "Name|Vornamen|Geburtsdatum|Persönliche Kennnummer|"
     "Kennnummer des Trägers|Kennnummer der Karte|Ablaufdatum", "Gesundheitskarte"),
    ("IT", "380", "TESSERA EUROPEA DI ASSICURAZIONE MALATTIA", "Cognome|Nome|Data di nascita|"
     "Numero identificazione personale|Numero identificazione dell'istituzione|"
     "Numero di identificazione della tessera|Scadenza", "TESSERA SANITARIA"),
    ("ES", "724", "TARJETA SANITARIA EUROPEA", "Apellidos|Nombre|Fecha de nacimiento|Número personal de identificación|"
     "Número de identificación de la institución|Número de identificación de la tarjeta|Fecha de caducidad", ""),
    ("BE", "056", "CARTE EUROPÉENNE D'ASSURANCE MALADIE", "Nom|Prénoms|Date de naissance|"
     "Numéro d'identification personnel|Numéro d'identification de l'institution|"
     "Numéro d'identification de la carte|Date d'expiration", ""),
    ("PL", "616", "EUROPEJSKA KARTA UBEZPIECZENIA ZDROWOTNEGO", "Nazwisko|Imiona|Data urodzenia|Numer identyfikacyjny|"
     "Numer identyfikacyjny instytucji|Numer identyfikacyjny karty|Data ważności", ""),
    ("PT", "620", "CARTÃO EUROPEU DE SEGURO DE DOENÇA", "Apelidos|Nome próprio|Data de nascimento|"
     "Número de identificação pessoal|Número de identificação da instituição|Número de identificação do cartão|"
     "Data de validade", ""),
    ("NL", "528", "EUROPESE ZIEKTEVERZEKERINGSKAART", "Naam|Voornamen|Geboortedatum|Persoonlijk identificatienummer|"
     "Identificatienummer van de instelling|Identificatienummer van de kaart|Vervaldatum", ""),
)  # fmt: skip


def make(student: Student, rng: Random, *, until: date | None = None, country: str = "") -> list[Leaf]:
    """Front and back; `until` is the expiry, else late enough."""
    code, numeric, title, labels, national = next((each for each in STATES if each[0] == country), None) or rng.choice(
        STATES
    )
    who = student.person
    expiry = until or date(student.end.year + rng.randint(1, 3), rng.randint(1, 12), rng.randint(1, 28))
    number = f"80{numeric}{digits(rng, 15)}"
    sep = "." if code in {"DE", "PL"} else "/"
    day = f"%d{sep}%m{sep}%Y"
    values = (
        who.surname.upper(), who.given.upper() or "—", f"{who.birth_date:{day}}", digits(rng, 10), digits(rng, 9), number,
        f"{expiry:{day}}",
    )  # fmt: skip
    front = Sheet(85.6, 54, font=rng.choice(("liberation", "dejavu", "noto")))
    front.box(0, 0, 85.6, 54, fill=decor.paler(BLUE, rng.choice((0.7, 0.8, 0.9))))
    front.text(4, 6, title, 6.6, bold=True, color=BLUE, fit=66)
    front.box(73, 2, 10, 7, fill=BLUE)
    front.text(78, 7, code, 7, bold=True, color=WHITE, align="center")
    names = labels.split("|")
    for place, (x, y) in enumerate(((4, 15), (4, 22), (4, 29), (40, 29), (4, 36), (4, 43), (58, 43))):
        dot = "." if rng.random() < 0.3 else ""
        front.text(x, y, f"{place + 3}{dot} {names[place]}", 3.7, color=GRAY, fit=44)
        front.text(x, y + 3.3, values[place], 6.6, bold=True, fit=50)
    fields = who.fields() | {"document_number": number, "expiry_date": expiry.isoformat()}
    return [
        front.leaf("ehic", fields, "front", "card"),
        _back(student, rng, national).leaf("ehic", {}, "back", "card"),
    ]


def _back(student: Student, rng: Random, national: str) -> Sheet:
    who, ink = student.person, rng.choice(decor.HOUSE)
    sheet = Sheet(85.6, 54)
    sheet.box(0, 0, 85.6, 54, fill=decor.paler(ink, 0.85))
    if national:
        sheet.text(4, 8, national, 10, bold=True, color=ink)
        decor.chip(sheet, 6, 18)
        sheet.text(6, 38, who.full, 8, bold=True)
        sheet.text(6, 44, f"A{digits(rng, 9)}", 7)
        return sheet
    sheet.box(0, 5, 85.6, 10, fill=(0.1, 0.1, 0.1))
    sheet.para(4, 24, 76, "This card is not transferable. In case of loss, inform the institution that issued it.", 6)
    sheet.text(4, 40, "Signature of the holder", 5, color=GRAY)
    return sheet
