"""National identity cards: a general TD1 card of several states, and the French card of 2 lines of 36."""

from datetime import date
from random import Random

from samples import decor, numbers
from samples.people import Person, Student
from samples.sheet import GRAY, Leaf, Sheet

TITLES = {
    "fr": ("CARTE NATIONALE D'IDENTITÉ", "NATIONAL IDENTITY CARD"),
    "tr": ("KİMLİK KARTI", "IDENTITY CARD"),
    "vi": ("CĂN CƯỚC CÔNG DÂN", "Citizen Identity Card"),
    "es": ("DOCUMENTO NACIONAL DE IDENTIDAD", "IDENTITY CARD"),
    "pt": ("BILHETE DE IDENTIDADE", "IDENTITY CARD"),
    "en": ("NATIONAL IDENTITY CARD", ""),
}
LABELS = {
    "fr": ("Nom", "Prénoms", "Sexe", "Date de naissance", "Lieu de naissance", "N° carte", "Expire le"),
    "tr": (
        "Soyadı / Surname",
        "Adı / Given Name(s)",
        "Cinsiyeti / Gender",
        "Doğum Tarihi / Date of Birth",
        "Doğum Yeri",
        "Seri No / Document No",
        "Son Geçerlilik / Valid Until",
    ),
    "vi": (
        "Họ / Surname",
        "Tên / Given name",
        "Giới tính / Sex",
        "Ngày sinh / Date of birth",
        "Quê quán / Place of origin",
        "Số / No.",
        "Có giá trị đến / Date of expiry",
    ),
    "es": ("Apellidos", "Nombres", "Sexo", "Fecha de nacimiento", "Lugar de nacimiento", "Número", "Caducidad"),
    "pt": ("Apelido", "Nome", "Sexo", "Data de nascimento", "Naturalidade", "Número", "Válido até"),
    "en": ("Surname", "Given names", "Sex", "Date of birth", "Place of birth", "Card No.", "Date of expiry"),
}


def make(student: Student, rng: Random, *, sides: str = "both", expired: bool = False) -> list[Leaf]:
    """The card of the student's own state, front and back."""
    who = student.person
    language = who.nation.passport if who.nation.passport in TITLES else "en"
    expiry = student.passport_expiry
    if expired:
        expiry = date(student.today.year - 1, expiry.month, min(expiry.day, 28))
    number = numbers.signs(rng, "A99X99999")
    fields = who.fields() | {
        "document_number": number,
        "expiry_date": expiry.isoformat(),
        "nationality": who.nationality,
        "sex": who.sex,
    }
    ink = rng.choice(decor.HOUSE)
    front = _base(rng, ink)
    front.text(
        42.8, 4.6, who.nation.state.replace("भारत गणराज्य ", ""), 6.4, bold=True, align="center", color=ink, fit=80
    )
    title, second = TITLES[language]
    front.text(42.8, 8.2, f"{title} / {second}" if second else title, 6, align="center", fit=80)
    decor.portrait(front, rng, 4, 12, 24, 31)
    values = (
        who.surname.upper(),
        who.given or "—",
        who.sex,
        f"{who.birth_date:%d.%m.%Y}",
        who.birth_place,
        number,
        f"{expiry:%d.%m.%Y}",
    )
    for row, (label, value) in enumerate(zip(LABELS[language], values, strict=True)):
        y = 12.6 + row * 5.7
        front.text(31, y, label, 4, color=GRAY)
        front.text(31, y + 3, value, 6.8, bold=True, fit=50)
    decor.signature(front, rng, 6, 49, 18)
    back = _base(rng, ink)
    lines = numbers.td1(
        "I<",
        who.nationality,
        who.nationality,
        who.surname,
        who.given,
        number,
        who.birth_date,
        who.sex,
        expiry,
        optional=numbers.digits(rng, 11),
    )
    decor.chip(back, 5, 6)
    decor.barcode(back, rng, 30, 6, 50, 9)
    back.text(5, 22, "Adresse / Address", 4, color=GRAY)
    back.text(5, 25.4, f"{who.birth_place}, {who.nation.french}", 6)
    back.text(5, 29, f"{who.father} · {who.mother}", 5.4, fit=74)
    back.box(0, 32, 85.6, 22, fill=(0.97, 0.97, 0.96))
    back.mrz(4.2, 38.3, lines, 77.2, 6.0, rng.randint(0, 2))
    leaves = [
        front.leaf("national-id", fields, "front", "card"),
        back.leaf("national-id", fields | {"mrz": "\n".join(lines)}, "back", "card"),
    ]
    return {"both": leaves, "front": leaves[:1], "back": leaves[1:]}[sides]


def _base(rng: Random, ink: tuple[float, float, float]) -> Sheet:
    sheet = Sheet(85.6, 54, font=rng.choice(("liberation", "dejavu", "open-sans", "roboto")))
    sheet.box(0, 0, 85.6, 54, fill=decor.paler(ink, 0.9))
    decor.guilloche(sheet, rng, 0, 0, 85.6, 54, ink)
    return sheet


def old_french(who: Person, rng: Random) -> list[Leaf]:
    """The laminated French card up to 2021 (105 x 74 mm), its two lines on the front."""
    issued = date(2018, rng.randint(1, 12), rng.randint(1, 28))
    lines = numbers.old_french(who.surname, who.given, issued, "75", numbers.digits(rng, 5), who.birth_date, who.sex)
    number = lines[1][:12]
    sheet = Sheet(105, 74, font="narrow")
    sheet.box(0, 0, 105, 74, fill=(0.9, 0.94, 0.98))
    decor.guilloche(sheet, rng, 0, 0, 105, 74, (0.2, 0.4, 0.7))
    sheet.text(52, 6, "RÉPUBLIQUE FRANÇAISE", 9, bold=True, align="center", color=(0.15, 0.25, 0.5))
    sheet.text(5, 11, "CARTE NATIONALE D'IDENTITÉ N° :", 6.5)
    sheet.text(47, 11, number, 8, bold=True, font="courier")
    sheet.text(86, 11, "Nationalité Française", 6)
    decor.portrait(sheet, rng, 5, 14, 28, 37)
    for y, label, value in (
        (18, "Nom :", who.surname.upper()),
        (25, "Prénom(s) :", who.given.upper()),
        (32, "Sexe :", who.sex),
        (32.01, "", ""),
        (38, "à :", who.birth_place.upper()),
    ):
        sheet.text(37, y, label, 6, color=GRAY)
        sheet.text(52, y, value, 8.5, font="courier", bold=True, fit=50)
    sheet.text(64, 32, "Né(e) le :", 6, color=GRAY)
    sheet.text(76, 32, f"{who.birth_date:%d.%m.%Y}", 8.5, font="courier", bold=True)
    sheet.text(37, 44, "Taille :", 6, color=GRAY)
    sheet.text(52, 44, f"1,{rng.randint(55, 92)}m", 8.5, font="courier", bold=True)
    decor.signature(sheet, rng, 66, 50, 28)
    sheet.mrz(5, 63, lines, 95, 6.4)
    fields = who.fields() | {"document_number": number, "mrz": "\n".join(lines), "nationality": "FRA", "sex": who.sex}
    return [sheet.leaf("national-id", fields, "front", "card")]
