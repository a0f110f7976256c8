"""Certificates of enrollment: English letter, school form, print of a web page."""

from random import Random

from samples import decor, schools
from samples.makers import letterhead
from samples.makers.enrollment_parts import FONTS, Act, feminine, heading, named, rows_of
from samples.schools import day_written, year_written
from samples.sheet import Sheet


def english(act: Act, rng: Random) -> Sheet:
    student, place, start, day, born = act
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    who, year = student.person, year_written(rng, start, english=True)
    him, his = ("He", "his") if who.sex == "M" else ("She", "her")
    title = rng.choice(
        (
            "CERTIFICATE OF ENROLMENT",
            "Enrollment Certificate",
            "CERTIFICATE OF REGISTRATION",
            "Proof of Enrolment / Certificat de scolarité",
        )
    )
    y = heading(sheet, rng, y + 10, color, title, under=rng.choice(("", f"Academic year {year}")))
    y = sheet.para(24, y, 165, "To whom it may concern,", 11) + 4
    y = sheet.para(
        24,
        y,
        165,
        f"This is to certify that **{rng.choice(('Mr', 'Mr.')) if who.sex == 'M' else 'Ms'} {who.full}**, born on "
        f"{day_written(born, english=True)} in {who.birth_place} "
        f"({who.nation.french.title()}), student ID {student.student_number}, is officially enrolled as a "
        f"full-time student at {place.name} for the academic year **{year}**.",
        11,
    )
    y = sheet.table(
        24,
        y + 5,
        (55, 110),
        [
            ("Programme", schools.course(rng, place)),
            ("Academic year", year),
            ("Start date", day_written(student.start.replace(year=start), english=True)),
            ("Expected end", day_written(student.end.replace(year=start + 1), english=True)),
            ("INE", student.ine),
        ],
        size=10,
        step=8,
    )
    y = sheet.para(
        24,
        y + 9,
        165,
        f"{him} has completed {his} registration and the tuition fees have been settled. This certificate is "
        "issued at the student's request for administrative purposes.",
        11,
    )
    letterhead.sign(sheet, rng, place, y + 12, day_written(day, english=True), english=True)
    return sheet


def school(act: Act, rng: Random) -> Sheet:
    student, place, start, day, born = act
    who, e, year = student.person, feminine(student), year_written(rng, start)
    sheet = Sheet(font=rng.choice(("times", "caladea", "typewriter", "liberation", "dejavu-serif")))
    sheet.text(20, 20, rng.choice(("ACADÉMIE DE", "RÉGION ACADÉMIQUE")) + f" {place.town.upper()}", 9)
    sheet.text(20, 26, place.name.upper(), 12, bold=True)
    sheet.text(20, 32, place.office, 9)
    sheet.line(20, 36, 90, 36)
    y = 66.0
    sheet.text(
        105,
        y,
        rng.choice(
            (
                "CERTIFICAT DE SCOLARITÉ",
                "ATTESTATION D'INSCRIPTION EN DOCTORAT" if place.kind == "doctoral" else "CERTIFICAT D'INSCRIPTION",
            )
        ),
        16,
        bold=True,
        align="center",
    )
    y += 24
    for label, value in (
        ("Je soussigné(e),", place.head),
        ("certifie que", named(student, rng)),
        (f"né{e} le", day_written(born)),
        ("à", f"{who.birth_place} ({who.nation.french})"),
        ("est inscrit" + e + " en", schools.course(rng, place)),
        ("pour l'année scolaire" if place.kind == "bts" else "pour l'année universitaire", year),
        ("sous le numéro", f"{student.student_number} – INE {student.ine}"),
    ):
        sheet.text(26, y, label, 11.5)
        sheet.text(86, y, value, 12, bold=True, fit=104)
        sheet.line(86, y + 1.5, 190, y + 1.5, (0.6, 0.6, 0.6), 0.3, dash=1)
        y += 11
    sheet.text(
        26,
        y + 6,
        "En foi de quoi le présent certificat est délivré pour servir et valoir ce que de droit.",
        10.5,
        fit=160,
    )
    letterhead.sign(sheet, rng, place, y + 26, day_written(day))
    return sheet


def portal(act: Act, rng: Random) -> Sheet:
    _, place, start, day, _ = act
    sheet = Sheet(font=rng.choice(("roboto", "open-sans", "lato")))
    color = rng.choice(decor.HOUSE)
    sheet.text(14, 10, f"{day:%d/%m/%Y}", 7)
    sheet.text(196, 10, f"Mon dossier – {place.short}", 7, align="right")
    sheet.box(14, 16, 182, 16, fill=color, radius=2)
    sheet.text(20, 26.5, f"{place.name}", 12, bold=True, color=(1, 1, 1), fit=120)
    sheet.text(
        14,
        46,
        rng.choice(
            (
                "Attestation de scolarité",
                "Certificat de scolarité / Certificate of enrolment",
                "Attestation d'inscription",
            )
        ),
        18,
        bold=True,
    )
    sheet.text(14, 54, f"Année universitaire {year_written(rng, start)}", 12, color=color, bold=True)
    y = 66.0
    for label, value in rows_of(act, rng):
        sheet.text(14, y, label, 8, color=(0.45, 0.45, 0.5))
        sheet.text(14, y + 5, value, 11, bold=True, fit=120)
        y += 13
    decor.portrait(sheet, rng, 160, 64, 32, 41)
    decor.matrix(sheet, rng, 162, 214, 28)
    sheet.text(
        14,
        y + 6,
        f"{place.head} certifie l'exactitude de ces informations. Inscription administrative validée le "
        f"{day:%d/%m/%Y}.",
        9,
        fit=140,
    )
    decor.signature(sheet, rng, 20, y + 24, 36)
    decor.fine_print(sheet, f"Document authentifiable par le code ci-contre. {place.name}, {place.town}.", 288)
    return sheet
