"""Certificates of enrollment: prose, table, boxed form with its copy."""

from random import Random

from samples import decor, schools
from samples.makers import letterhead
from samples.makers.enrollment_parts import FONTS, TITLES, Act, feminine, heading, named, rows_of
from samples.schools import day_written, year_written
from samples.sheet import Sheet


def prose(act: Act, rng: Random) -> Sheet:
    student, place, start, day, born = act
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    who, e, year = student.person, feminine(student), year_written(rng, start)
    y = heading(sheet, rng, y + 12, color, rng.choice(TITLES), under=rng.choice(("", f"Année universitaire {year}")))
    opening = rng.choice(
        (
            f"{place.head} certifie que",
            f"Je soussigné(e), {place.head.lower()}, certifie que",
            f"{place.head} soussigné(e) atteste que l'étudiant{e}",
        )
    )
    y = sheet.para(24, y, 165, opening, 11) + 3
    y = sheet.para(34, y, 150, f"**{named(student, rng)}**", 12) + 1
    y = sheet.para(
        34,
        y,
        150,
        f"né{e} le {rng.choice((f'{born:%d/%m/%Y}', day_written(born)))} à {who.birth_place} ({who.nation.french})",
        11,
    )
    y = sheet.para(
        34,
        y,
        150,
        rng.choice(
            (
                f"INE : {student.ine}   –   N° étudiant : {student.student_number}",
                f"Numéro étudiant {student.student_number} – Identifiant national (INE) {student.ine}",
            )
        ),
        11,
    )
    y = (
        sheet.para(
            24,
            y + 4,
            165,
            rng.choice(
                (
                    f"est régulièrement inscrit{e} pour l'année universitaire **{year}** en :",
                    f"est inscrit{e} à {place.name} au titre de l'année universitaire **{year}**, dans la "
                    "formation suivante :",
                    f"a pris une inscription administrative pour l'année **{year}** et suit les enseignements de :",
                )
            ),
            11,
        )
        + 2
    )
    y = sheet.para(34, y, 150, f"**{schools.course(rng, place)}**", 11.5)
    y = sheet.para(
        24,
        y + 3,
        165,
        rng.choice(
            (
                "Régime : formation initiale – Temps plein",
                "Statut : étudiant – Régime de formation initiale",
                "Inscription principale. Droits acquittés.",
            )
        ),
        10,
    )
    if rng.random() < 0.6:
        y = sheet.para(
            24,
            y + 4,
            165,
            f"Les enseignements se déroulent du {student.start.replace(year=start):%d/%m/%Y} au "
            f"{student.end.replace(year=start + 1):%d/%m/%Y}.",
            10,
        )
    y = sheet.para(
        24,
        y + 5,
        165,
        rng.choice(
            (
                "Ce certificat est délivré pour servir et valoir ce que de droit.",
                "Attestation établie à la demande de l'intéressé" + e + " pour faire valoir ce que de droit.",
            )
        ),
        10,
    )
    letterhead.sign(sheet, rng, place, y + 14, rng.choice((day_written(day), f"{day:%d/%m/%Y}")))
    return sheet


def table(act: Act, rng: Random) -> Sheet:
    _, place, _, day, _ = act
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    y = heading(sheet, rng, y + 10, color, rng.choice(TITLES))
    y = sheet.para(
        22,
        y,
        168,
        f"{place.head} de l'établissement **{place.name}** certifie que l'étudiant(e) désigné(e) ci-dessous est "
        "inscrit(e) pour l'année universitaire indiquée :",
        10.5,
    )
    y = sheet.table(
        22,
        y + 3,
        (62, 106),
        rows_of(act, rng),
        size=10,
        step=8,
        grid=rng.choice(((0.6, 0.6, 0.6), None, decor.paler(color, 0.5))),
    )
    y = sheet.para(
        22,
        y + 8,
        168,
        "Délivré pour servir et valoir ce que de droit. Il n'est pas délivré de duplicata : conservez l'original.",
        9,
    )
    letterhead.sign(sheet, rng, place, y + 10, f"{day:%d/%m/%Y}")
    if rng.random() < 0.5:
        decor.barcode(sheet, rng, 22, 262, 55, 9)
    return sheet


def boxed(act: Act, rng: Random) -> Sheet:
    student, place, start, day, born = act
    who, sheet = student.person, Sheet(font=rng.choice(FONTS))
    color = rng.choice(decor.HOUSE)
    year = year_written(rng, start)
    course, e = schools.course(rng, place), feminine(student)
    decor.logo(sheet, rng, 12, 10, 15, color)
    sheet.text(31, 17, place.name, 12, bold=True, color=color, fit=110)
    sheet.text(31, 22, f"{place.office} – {place.town}", 8)
    sheet.text(198, 17, f"Année {year}", 12, bold=True, align="right")
    for part, title in enumerate(
        ("CERTIFICAT DE SCOLARITÉ", "ATTESTATION D'INSCRIPTION (exemplaire organismes sociaux)")
    ):
        top = 34 + part * 122
        sheet.box(12, top, 186, 108, stroke=color, width=1)
        sheet.box(12, top, 186, 9, fill=decor.paler(color, 0.8))
        sheet.text(105, top + 6.3, title, 12, bold=True, align="center")
        left = (
            ("NOM", who.surname.upper()),
            ("PRÉNOM", (who.given or "—").upper()),
            ("NÉ(E) LE", f"{born:%d/%m/%Y}"),
            ("À", who.birth_place.upper()),
            ("NATIONALITÉ", who.nation.adjective.upper()),
        )
        right = (
            ("N° ÉTUDIANT", student.student_number),
            ("N° INE", student.ine),
            ("RÉGIME", "INITIALE"),
            ("INSCRIT LE", f"{day:%d/%m/%Y}"),
        )
        for x, column in ((17, left), (112, right)):
            y = top + 18.0
            for label, value in column:
                sheet.text(x, y, label, 7, color=(0.4, 0.4, 0.4))
                sheet.text(x + 28, y, value, 10, bold=True, fit=62)
                y += 8
        text = f"est régulièrement inscrit{e} au titre de l'année universitaire **{year}** en **{course}**."
        sheet.para(17, top + 64, 175, text, 10)
        sheet.text(17, top + 84, f"{place.town}, le {day:%d/%m/%Y}", 9)
        sheet.text(120, top + 84, place.head, 9, fit=70)
        decor.signature(sheet, rng, 124, top + 97, 34)
        if part == 0:
            decor.stamp(sheet, rng, 176, top + 92, f"{place.short} scolarité {place.town} ·", radius=11)
            sheet.line(6, 149, 204, 149, (0.5, 0.5, 0.5), 0.4, dash=3)
    decor.fine_print(sheet, schools.footer(rng, place), 284)
    return sheet
