"""Birth certificates in French: full copy, extracts, and French-speaking Africa."""

from datetime import date, timedelta
from random import Random

from samples import decor
from samples.people import Student
from samples.schools import FRENCH_MONTHS, day_written
from samples.sheet import Sheet

ONES = (
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
    "vingt",
    "vingt et un",
    "vingt-deux",
    "vingt-trois",
    "vingt-quatre",
    "vingt-cinq",
    "vingt-six",
    "vingt-sept",
    "vingt-huit",
    "vingt-neuf",
    "trente",
    "trente et un",
)


def in_words(day: date) -> str:
    """A date in letters, as registrars write it."""
    year = {1990: "mil neuf cent quatre-vingt-dix"}.get(day.year // 10 * 10, "deux mille")
    unit = day.year - 1990 if day.year < 2000 else day.year - 2000
    if day.year < 2000:
        year = "mil neuf cent quatre-vingt-" + ONES[10 + unit]
    elif unit:
        year += " " + ONES[unit]
    return f"{'premier' if day.day == 1 else ONES[day.day]} {FRENCH_MONTHS[day.month - 1]} {year}"


def recent(student: Student, rng: Random) -> date:
    return student.today - timedelta(days=rng.randint(20, 300))


def wording(student: Student) -> tuple[str, str, str]:
    who = student.person
    return ("fille", "née", "e") if who.sex == "F" else ("fils", "né", "")


def full_copy(student: Student, rng: Random, parents: bool) -> Sheet:
    """Copie intégrale."""
    who, sheet = student.person, Sheet(font=rng.choice(("times", "liberation", "courier", "caladea")))
    kid, born, e = wording(student)
    number = rng.randint(12, 1980)
    if rng.random() < 0.5:
        sheet.text(18, 20, "RÉPUBLIQUE FRANÇAISE", 10, bold=True)
        sheet.text(18, 26, "MINISTÈRE DE L'EUROPE ET DES AFFAIRES ÉTRANGÈRES", 8)
        sheet.text(18, 31, "SERVICE CENTRAL D'ÉTAT CIVIL – NANTES", 9, bold=True)
    else:
        sheet.text(18, 20, f"MAIRIE DE {who.birth_place.upper()}", 11, bold=True)
        sheet.text(18, 26, "Service de l'état civil", 9)
    sheet.text(105, 52, "COPIE INTÉGRALE", 15, bold=True, align="center")
    sheet.text(105, 59, rng.choice(("DE L'ACTE DE NAISSANCE", f"ACTE DE NAISSANCE N° {number}")), 12, align="center")
    y = 78.0
    sheet.text(18, y, f"N° {number}", 11, bold=True)
    sheet.para(18, y + 6, 36, f"**{who.surname.upper()}**\n{who.given}", 10)
    age = rng.randint(24, 38)
    text = (
        f"Le {in_words(who.birth_date)} à {ONES[rng.randint(1, 12)]} heures {ONES[rng.randint(2, 30)]} minutes "
        f"est {born}e, "
        if e
        else f"Le {in_words(who.birth_date)} à {ONES[rng.randint(1, 12)]} heures {ONES[rng.randint(2, 30)]} "
        "minutes est né, "
    ).replace("néee", "née") + (
        f"{rng.randint(1, 80)} avenue de l'Hôpital à {who.birth_place} : **{who.given} {who.surname.upper()}**, "
        f"du sexe {'féminin' if e else 'masculin'}, "
    )
    if parents:
        text += (
            f"{kid} de **{who.father}**, {born} à {who.birth_place} il y a {age} ans, commerçant, et de "
            f"**{who.mother}**, née à {who.birth_place}, {age - 2} ans, institutrice, "
            f"son épouse, domiciliés à {who.birth_place}. "
        ).replace("née à", "né à", 1)
    text += (
        f"Dressé le {in_words(who.birth_date + timedelta(days=2))}, sur la déclaration "
        f"{'du père' if parents else 'du directeur de la clinique'} qui, lecture faite et invité à lire "
        f"l'acte, a signé avec Nous, officier de l'état civil."
    )
    y = sheet.para(58, y, 134, text, 10.5, leading=1.6)
    y = sheet.para(
        18,
        y + 8,
        174,
        "**Mentions marginales** : "
        + rng.choice(("Néant.", f"Nationalité française non établie. Pacte : néant. {who.birth_place}.")),
        9.5,
    )
    sheet.text(18, y + 12, f"Copie délivrée conforme aux registres, le {day_written(recent(student, rng))}", 10)
    sheet.text(110, y + 22, "L'officier de l'état civil", 10)
    decor.signature(sheet, rng, 112, y + 36, 40)
    decor.stamp(sheet, rng, 172, y + 32, f"état civil · {who.birth_place} ·", radius=14)
    return sheet


def extract(student: Student, rng: Random, parents: bool) -> Sheet:
    """Extrait avec ou sans filiation."""
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "times", "dejavu", "carlito", "typewriter")))
    kid, born, e = wording(student)
    sheet.text(
        20,
        22,
        rng.choice(("RÉPUBLIQUE FRANÇAISE", who.nation.state.split(" / ", maxsplit=1)[0])),
        10,
        bold=True,
        fit=90,
    )
    sheet.text(20, 28, f"Commune de {who.birth_place}", 10)
    sheet.text(190, 22, f"Acte n° {rng.randint(10, 2400)}", 10, align="right")
    sheet.text(
        105,
        54,
        "EXTRAIT D'ACTE DE NAISSANCE" if parents or rng.random() < 0.5 else "EXTRAIT DE L'ACTE DE NAISSANCE",
        16,
        bold=True,
        align="center",
    )
    under = "avec filiation" if parents else rng.choice(("sans filiation", "(SANS FILIATION)", ""))
    sheet.text(105, 62, under, 12, align="center")
    rows = [
        ("Le", in_words(who.birth_date)),
        ("à", f"{rng.randint(1, 12)} heures {rng.randint(2, 58)} minutes"),
        (f"est {born} à", f"{who.birth_place} ({who.nation.french})"),
        ("Nom", who.surname.upper()),
        ("Prénom(s)", who.given or "—"),
        ("Sexe", "féminin" if e else "masculin"),
    ]
    if parents:
        rows += [(f"{kid} de", who.father), ("et de", who.mother)]
    y = 84.0
    for label, value in rows:
        sheet.text(24, y, label, 11)
        sheet.text(66, y, value, 11.5, bold=True, fit=124)
        y += 10.5
    y = sheet.para(24, y + 4, 165, f"Mentions marginales : {rng.choice(('néant', 'aucune'))}.", 10.5)
    day = recent(student, rng)
    y = sheet.para(
        24,
        y + 6,
        165,
        f"Pour extrait délivré selon procédé informatisé, conforme aux registres, à {who.birth_place}, le "
        f"{day_written(day)}.",
        10.5,
    )
    sheet.text(118, y + 10, "L'Officier de l'état civil", 10.5)
    decor.signature(sheet, rng, 118, y + 26, 42)
    decor.stamp(sheet, rng, 60, y + 24, f"mairie de {who.birth_place} · état civil ·", radius=15)
    return sheet


def african(student: Student, rng: Random, parents: bool) -> Sheet:
    """Extrait du registre, with the head of a West or Central African registry."""
    who, nation, day = student.person, student.person.nation, student.person.birth_date
    sheet = Sheet(font=rng.choice(("times", "liberation", "courier", "dejavu", "typewriter", "caladea")))
    kid, born, e = wording(student)
    sheet.text(52, 18, nation.state.split(" / ", maxsplit=1)[-1], 10, bold=True, align="center", fit=80)
    for line, text in enumerate(
        (
            f"RÉGION DE {who.birth_place.upper()}",
            f"DÉPARTEMENT DE {who.birth_place.upper()}",
            "CENTRE D'ÉTAT CIVIL",
            f"{rng.choice(('CENTRE PRINCIPAL DE', 'COMMUNE DE'))} {who.birth_place.upper()}",
        )
    ):
        sheet.text(52, 25 + line * 5, text, 8.5, align="center", fit=80)
    sheet.box(128, 14, 62, 30, stroke=(0.3, 0.3, 0.3))
    sheet.text(132, 22, "ÉTAT CIVIL", 10, bold=True)
    sheet.text(132, 29, f"Année {day.year}", 9.5)
    sheet.text(132, 36, f"N° {rng.randint(10, 3000)} du registre", 9.5)
    title = rng.choice(
        (
            "EXTRAIT DU REGISTRE DES ACTES DE NAISSANCE",
            "EXTRAIT DU REGISTRE DES ACTES DE L'ÉTAT CIVIL",
            "COPIE LITTÉRALE D'ACTE DE NAISSANCE",
            "ACTE DE NAISSANCE – VOLET N° 3",
        )
    )
    sheet.box(22, 54, 166, 14, stroke=(0.2, 0.2, 0.2), width=1)
    sheet.text(105, 63, title, 13.5, bold=True, align="center", fit=160)
    rows = [
        ("Le (date en toutes lettres)", in_words(day)),
        ("Heure de naissance", f"{rng.randint(0, 23):02d} h {rng.randint(0, 59):02d} mn"),
        (f"Est {born} à", who.birth_place),
        ("Prénoms de l'enfant", who.given),
        ("Nom de famille", who.surname.upper()),
        ("Sexe", "Féminin" if e else "Masculin"),
    ]
    if parents:
        job = rng.sample(("commerçant", "enseignant", "cultivateur", "infirmier", "comptable"), 2)
        rows += [
            ("Prénoms et nom du père" if rng.random() < 0.5 else f"{kid.title()} de", who.father),
            ("Profession", job[0]),
            ("Prénoms et nom de la mère" if rng.random() < 0.5 else "Et de", who.mother),
            ("Profession", "ménagère"),
            ("Domicile", who.birth_place),
        ]
    y = 82.0
    for label, value in rows:
        sheet.text(22, y, label + " :", 9.5, fit=56)
        sheet.text(80, y, value, 11, bold=True, fit=110)
        sheet.line(80, y + 1.6, 188, y + 1.6, (0.5, 0.5, 0.5), 0.3, dash=1)
        y += 9.4
    y = sheet.para(22, y + 5, 168, "Jugement d'autorisation d'inscription : néant.   Mentions marginales : néant.", 9)
    place = f"Pour extrait certifié conforme, {who.birth_place}, le {day_written(recent(student, rng))}"
    sheet.text(188, y + 6, place, 10, align="right")
    sheet.text(140, y + 13, "L'Officier de l'État civil", 10)
    decor.signature(sheet, rng, 140, y + 28, 36)
    decor.stamp(sheet, rng, 122, y + 26, f"état civil · commune de {who.birth_place} ·", radius=15)
    if rng.random() < 0.6:  # revenue stamp
        sheet.box(24, y + 12, 20, 25, fill=(0.85, 0.9, 0.8), stroke=(0.4, 0.5, 0.4))
        sheet.text(34, y + 22, "TIMBRE", 6.5, align="center")
        sheet.text(34, y + 29, rng.choice(("500 F", "1000 F", "250 F")), 9, bold=True, align="center")
    return sheet
