"""Letters of admission and pre-registration: near the certificate of enrollment, and refused."""

from datetime import date, timedelta
from random import Random

from samples import schools
from samples.makers import letterhead
from samples.people import Student
from samples.schools import day_written, year_written
from samples.sheet import Leaf, Sheet


def make(student: Student, rng: Random) -> list[Leaf]:
    """French letter, French pre-registration, or English offer."""
    layout = rng.randrange(3)
    place = schools.school(
        rng, *(("business", "engineering") if layout == 2 else ("university", "engineering", "doctoral"))
    )
    day = date(student.start.year, rng.randint(3, 7), rng.randint(1, 28))
    sheet, _, y = letterhead.sheet_of(rng, place, rng.choice(("liberation", "times", "carlito", "lato", "open-sans")))
    who, year, what = student.person, year_written(rng, student.start.year), schools.course(rng, place)
    if layout == 2:
        _english(sheet, rng, student, place, what, year, y, day)
    else:
        e = "e" if who.sex == "F" else ""
        title = ("LETTRE D'ADMISSION", "ATTESTATION DE PRÉINSCRIPTION")[layout]
        sheet.text(105, y + 12, title, 15, bold=True, align="center")
        y = (
            sheet.para(
                24, y + 30, 165, f"{who.title} {who.full},\nné{e} le {who.birth_date:%d/%m/%Y} à {who.birth_place}", 11
            )
            + 5
        )
        body = (
            f"Nous avons le plaisir de vous informer que votre candidature en **{what}** pour l'année "
            f"universitaire **{year}** a été retenue par la commission pédagogique. Vous êtes admis{e} sous "
            "réserve de l'obtention de votre diplôme et de votre inscription administrative définitive."
            if layout == 0
            else f"Nous attestons que {who.title} {who.full} est préinscrit{e}, au titre de l'année universitaire "
            f"**{year}**, en **{what}**. Cette préinscription ne deviendra définitive qu'après règlement des "
            "droits et remise des pièces originales. Le présent document ne constitue pas un certificat de scolarité."
        )
        y = sheet.para(24, y, 165, body, 11, leading=1.5)
        y = sheet.para(
            24,
            y + 4,
            165,
            "Pour confirmer cette admission, merci de vous acquitter de la CVEC puis de procéder à votre "
            f"inscription en ligne avant le {day_written(student.start - timedelta(days=10))}. Vous pourrez "
            "présenter ce courrier aux services consulaires.",
            11,
            leading=1.5,
        )
        sheet.para(24, y + 4, 165, "Nous vous prions d'agréer l'expression de nos salutations distinguées.", 11)
        letterhead.sign(sheet, rng, place, y + 26, day_written(day))
    return [
        sheet.leaf(
            "admission-letter",
            who.fields() | {"academic_year": student.year, "institution": place.name, "issued_on": day.isoformat()},
        )
    ]


def _english(
    sheet: Sheet, rng: Random, student: Student, place: schools.School, what: str, year: str, y: float, day: date
) -> None:
    who = student.person
    sheet.text(24, y + 8, day_written(day, english=True), 10.5)
    sheet.text(
        24, y + 24, rng.choice(("LETTER OF ADMISSION", "Offer of admission", "Letter of acceptance")), 15, bold=True
    )
    y = sheet.para(24, y + 38, 165, f"Dear {who.given.split(' ')[0] or who.surname},", 11) + 3
    y = sheet.para(
        24,
        y,
        165,
        f"Congratulations! On behalf of the admissions committee, I am delighted to offer {who.full}, born "
        f"{day_written(who.birth_date, english=True)}, a place on **{what}** for the academic year **{year}**.",
        11,
        leading=1.5,
    )
    y = sheet.para(
        24,
        y + 3,
        165,
        "This conditional offer becomes final once you have accepted it, paid the deposit and completed "
        "registration on campus. Please use this letter for your visa application.",
        11,
        leading=1.5,
    )
    letterhead.sign(sheet, rng, place, y + 16, day_written(day, english=True), english=True)
