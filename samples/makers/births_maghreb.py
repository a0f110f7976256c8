"""Birth certificates of Morocco, Algeria and Tunisia, in French."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.makers.births_french import in_words, recent, wording
from samples.numbers import digits
from samples.people import Student
from samples.sheet import Sheet


def moroccan(student: Student, rng: Random, parents: bool) -> Sheet:
    """Copie intégrale, French with the Arabic head."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("times", "liberation", "caladea"))),
        student.person.birth_date,
    )
    kid, born, e = wording(student)
    for line, text in enumerate(
        (
            "ROYAUME DU MAROC",
            "MINISTÈRE DE L'INTÉRIEUR",
            f"PROVINCE DE {who.birth_place.upper()}",
            f"COMMUNE DE {who.birth_place.upper()}",
            "BUREAU D'ÉTAT CIVIL",
        )
    ):
        sheet.text(18, 20 + line * 5, text, 9, bold=line == 0)
    for line, text in enumerate(("المملكة المغربية", "وزارة الداخلية", "مكتب الحالة المدنية")):
        sheet.shaped(192, 20 + line * 6, text, 11, "NotoNaskhArabic-Regular.ttf", align="right")
    sheet.text(105, 60, "COPIE INTÉGRALE D'ACTE DE NAISSANCE", 14, bold=True, align="center")
    sheet.shaped(105, 68, "نسخة كاملة من رسم الولادة", 13, "NotoNaskhArabic-Regular.ttf", align="center")
    sheet.text(18, 80, f"Acte n° {rng.randint(10, 1800)}        Année {day.year}", 10)
    text = (
        f"Le **{in_words(day)}** ({day:%d/%m/%Y}) à {rng.randint(1, 23)} heures {rng.randint(1, 59)} minutes, "
        f"est {born} à **{who.birth_place}** : **{who.surname.upper()} {who.given}**, de sexe "
        f"{'féminin' if e else 'masculin'}, de nationalité marocaine, "
    )
    if parents:
        text += (
            f"{kid} de **{who.father}**, de nationalité marocaine, profession : commerçant, et de "
            f"**{who.mother}**, de nationalité marocaine, profession : sans, domiciliés à {who.birth_place}. "
        )
    y = sheet.para(18, 92, 174, text, 11.5, leading=1.8)
    y = sheet.para(
        18,
        y + 3,
        174,
        f"Dressé par nous, officier d'état civil, sur la déclaration du père, le {day + timedelta(days=6):%d/%m/%Y}.",
        11,
        leading=1.7,
    )
    y = sheet.para(18, y + 3, 174, "Mentions marginales : néant", 10.5)
    sheet.text(18, y + 14, f"Copie certifiée conforme au registre, délivrée le {recent(student, rng):%d/%m/%Y}", 10.5)
    sheet.text(120, y + 24, "L'Officier d'état civil", 10.5)
    decor.signature(sheet, rng, 122, y + 40, 36)
    decor.stamp(sheet, rng, 80, y + 38, f"commune de {who.birth_place} · bureau d'état civil ·", radius=16)
    return sheet


def algerian(student: Student, rng: Random, parents: bool) -> Sheet:
    """Extract of the registers on the form of Algeria or Tunisia, in French."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("times", "courier", "liberation"))),
        student.person.birth_date,
    )
    kid, born, _ = wording(student)
    sheet.text(105, 16, who.nation.state, 10.5, bold=True, align="center")
    sheet.text(18, 26, "MINISTÈRE DE L'INTÉRIEUR ET DES COLLECTIVITÉS LOCALES", 8.5)
    for line, text in enumerate(
        (
            f"Wilaya de {who.birth_place}" if who.nationality == "DZA" else f"Gouvernorat de {who.birth_place}",
            f"Commune de {who.birth_place}",
        )
    ):
        sheet.text(18, 32 + line * 5, text, 9.5)
    sheet.text(192, 28, "EC 7" if who.nationality == "DZA" else f"N° {digits(rng, 5)}", 9, align="right")
    sheet.text(
        105,
        54,
        "EXTRAIT DES REGISTRES DES ACTES DE NAISSANCE"
        if who.nationality == "DZA"
        else "EXTRAIT DES REGISTRES DE L'ÉTAT CIVIL – NAISSANCES",
        13,
        bold=True,
        align="center",
    )
    sheet.text(105, 61, "N° 12" if who.nationality == "DZA" else "(Copie conforme)", 11, align="center")
    rows = [
        ("N° de l'acte", str(rng.randint(10, 4000))),
        ("Le", in_words(day)),
        ("à", f"{rng.randint(1, 23)} heures {rng.randint(1, 59)}"),
        (f"Est {born} à", who.birth_place),
        ("Nom", who.surname.upper()),
        ("Prénom", who.given),
        ("Sexe", who.sex),
    ]
    if parents:
        rows += [
            (f"{kid.title()} de", f"{who.father}, commerçant"),
            ("et de", f"{who.mother}, sans profession"),
            ("Domiciliés à", who.birth_place),
        ]
    y = sheet.table(18, 72, (50, 124), rows, size=11, step=10, grid=(0.55, 0.55, 0.55))
    sheet.text(18, y + 9, "Mentions : néant", 10)
    sheet.text(18, y + 18, f"Délivré à {who.birth_place}, le {recent(student, rng):%d/%m/%Y}", 10.5)
    sheet.text(120, y + 26, "L'officier de l'état civil", 10.5)
    decor.signature(sheet, rng, 120, y + 42, 38)
    decor.stamp(sheet, rng, 90, y + 40, f"commune de {who.birth_place} · état civil ·", radius=16)
    return sheet
