"""Certificates of enrollment: prose, table, boxed form, English letter, doctoral and school forms, and a browser's print."""

from datetime import date, timedelta
from random import Random

from samples import decor, schools
from samples.makers import letterhead
from samples.people import Student
from samples.schools import School, day_written, year_written
from samples.sheet import Color, Leaf, Sheet

FONTS = ("liberation", "times", "carlito", "lato", "open-sans", "roboto", "dejavu", "noto", "caladea", "noto-serif", "dejavu-serif")
TITLES = ("CERTIFICAT DE SCOLARITÉ", "ATTESTATION D'INSCRIPTION", "Certificat de scolarité", "ATTESTATION DE SCOLARITÉ", "Certificat d'inscription",
          "ATTESTATION D'INSCRIPTION DÉFINITIVE")  # fmt: skip


def make(
    student: Student, rng: Random, *, last_year: bool = False, born: date | None = None, layout: int | None = None
) -> list[Leaf]:
    """The certificate; `last_year` makes it a year old, `born` prints another date of birth."""
    layout = rng.randrange(6) if layout is None else layout
    start = student.start.year - int(last_year)
    kinds = (("university", "engineering", "bts", "doctoral"), ("university", "engineering"), ("university", "language"), ("business",), ("doctoral", "bts", "language"),
             ("university", "business"))[layout]  # fmt: skip
    place = schools.school(rng, *kinds)
    day = date(start, 9, 4) + timedelta(days=rng.randint(0, 24))
    draw = (_prose, _table, _boxed, _english, _school, _portal)[layout]
    sheet = draw(student, rng, place, start, day, born or student.person.birth_date)
    fields = student.person.fields() | {
        "birth_date": (born or student.person.birth_date).isoformat(), "academic_year": f"{start}-{start + 1}", "institution": place.name,
        "issued_on": day.isoformat(),
    }  # fmt: skip
    return [sheet.leaf("enrollment-certificate", fields)]


def _named(student: Student, rng: Random) -> str:
    who = student.person
    name = rng.choice((who.full, f"{who.surname.upper()} {who.given}".strip()))
    title = {"M": ("M.", "Monsieur"), "F": ("Mme", "Madame", "Mademoiselle")}[who.sex]
    return f"{rng.choice(title)} {name}"


def _e(student: Student) -> str:
    return "e" if student.person.sex == "F" else ""


def _title(sheet: Sheet, rng: Random, y: float, color: Color, text: str, under: str = "") -> float:
    if rng.random() < 0.35:
        sheet.box(30, y - 9, 150, 15 if not under else 22, stroke=color, width=1.1, fill=decor.paler(color, 0.93) if rng.random() < 0.5 else None)
    sheet.text(105, y, text, rng.choice((15, 17, 19)), bold=True, align="center", color=rng.choice((color, (0.1, 0.1, 0.1))), fit=146)
    if under:
        sheet.text(105, y + 8, under, 11, align="center")
    return y + (24 if under else 17)


def _prose(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    who, e, year = student.person, _e(student), year_written(rng, start)
    y = _title(sheet, rng, y + 12, color, rng.choice(TITLES), rng.choice(("", f"Année universitaire {year}")))
    opening = rng.choice((f"{place.head} certifie que", f"Je soussigné(e), {place.head.lower()}, certifie que", f"{place.head} soussigné(e) atteste que l'étudiant{e}"))
    y = sheet.para(24, y, 165, opening, 11) + 3
    y = sheet.para(34, y, 150, f"**{_named(student, rng)}**", 12) + 1
    y = sheet.para(34, y, 150, f"né{e} le {rng.choice((f'{born:%d/%m/%Y}', day_written(born)))} à {who.birth_place} ({who.nation.french})", 11)
    y = sheet.para(34, y, 150, rng.choice((f"INE : {student.ine}   –   N° étudiant : {student.student_number}", f"Numéro étudiant {student.student_number} – Identifiant national (INE) {student.ine}")), 11)
    y = sheet.para(24, y + 4, 165, rng.choice((
        f"est régulièrement inscrit{e} pour l'année universitaire **{year}** en :", f"est inscrit{e} à {place.name} au titre de l'année universitaire **{year}**, dans la formation suivante :",
        f"a pris une inscription administrative pour l'année **{year}** et suit les enseignements de :")), 11) + 2  # fmt: skip
    y = sheet.para(34, y, 150, f"**{schools.course(rng, place)}**", 11.5)
    y = sheet.para(24, y + 3, 165, rng.choice(("Régime : formation initiale – Temps plein", "Statut : étudiant – Régime de formation initiale", "Inscription principale. Droits acquittés.")), 10)
    if rng.random() < 0.6:
        y = sheet.para(24, y + 4, 165, f"Les enseignements se déroulent du {student.start.replace(year=start):%d/%m/%Y} au {student.end.replace(year=start + 1):%d/%m/%Y}.", 10)
    y = sheet.para(24, y + 5, 165, rng.choice(("Ce certificat est délivré pour servir et valoir ce que de droit.", "Attestation établie à la demande de l'intéressé" + e + " pour faire valoir ce que de droit.")), 10)
    letterhead.sign(sheet, rng, place, y + 14, rng.choice((day_written(day), f"{day:%d/%m/%Y}")))
    return sheet


def _rows(student: Student, rng: Random, place: School, start: int, born: date) -> list[tuple[str, str]]:
    who = student.person
    return [
        ("Nom de famille", who.surname.upper()), *([("Nom d'usage", who.married.upper())] if who.married else []), ("Prénom(s)", who.given or "—"),
        ("Né(e) le", f"{born:%d/%m/%Y}"), ("Lieu de naissance", f"{who.birth_place} – {who.nation.french}"), ("Nationalité", who.nation.adjective),
        ("Identifiant national étudiant (INE)", student.ine), ("N° étudiant", student.student_number), ("Année universitaire", year_written(rng, start)),
        ("Composante", rng.choice(("UFR Sciences et techniques", "Faculté de droit", "UFR Lettres, arts et langues", "Département Génie"))),
        ("Diplôme / étape", schools.course(rng, place)), ("Régime d'inscription", "Formation initiale"), ("Bourse", rng.choice(("Non boursier", "Non"))),
    ]  # fmt: skip


def _table(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    y = _title(sheet, rng, y + 10, color, rng.choice(TITLES))
    y = sheet.para(22, y, 168, f"{place.head} de l'établissement **{place.name}** certifie que l'étudiant(e) désigné(e) ci-dessous est inscrit(e) pour l'année universitaire indiquée :", 10.5)
    y = sheet.table(22, y + 3, (62, 106), _rows(student, rng, place, start, born), size=10, step=8, grid=rng.choice(((0.6, 0.6, 0.6), None, decor.paler(color, 0.5))))
    y = sheet.para(22, y + 8, 168, "Délivré pour servir et valoir ce que de droit. Il n'est pas délivré de duplicata : conservez l'original.", 9)
    letterhead.sign(sheet, rng, place, y + 10, f"{day:%d/%m/%Y}")
    if rng.random() < 0.5:
        decor.barcode(sheet, rng, 22, 262, 55, 9)
    return sheet


def _boxed(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    who, sheet = student.person, Sheet(font=rng.choice(FONTS))
    color = rng.choice(decor.HOUSE)
    year = year_written(rng, start)
    course = schools.course(rng, place)
    decor.logo(sheet, rng, 12, 10, 15, color)
    sheet.text(31, 17, place.name, 12, bold=True, color=color, fit=110)
    sheet.text(31, 22, f"{place.office} – {place.town}", 8)
    sheet.text(198, 17, f"Année {year}", 12, bold=True, align="right")
    for part, title in enumerate(("CERTIFICAT DE SCOLARITÉ", "ATTESTATION D'INSCRIPTION (exemplaire organismes sociaux)")):
        top = 34 + part * 122
        sheet.box(12, top, 186, 108, stroke=color, width=1)
        sheet.box(12, top, 186, 9, fill=decor.paler(color, 0.8))
        sheet.text(105, top + 6.3, title, 12, bold=True, align="center")
        left = (("NOM", who.surname.upper()), ("PRÉNOM", (who.given or "—").upper()), ("NÉ(E) LE", f"{born:%d/%m/%Y}"), ("À", who.birth_place.upper()), ("NATIONALITÉ", who.nation.adjective.upper()))
        right = (("N° ÉTUDIANT", student.student_number), ("N° INE", student.ine), ("RÉGIME", "INITIALE"), ("INSCRIT LE", f"{day:%d/%m/%Y}"))
        for x, column in ((17, left), (112, right)):
            y = top + 18.0
            for label, value in column:
                sheet.text(x, y, label, 7, color=(0.4, 0.4, 0.4))
                sheet.text(x + 28, y, value, 10, bold=True, fit=62)
                y += 8
        sheet.para(17, top + 64, 175, f"est régulièrement inscrit{_e(student)} au titre de l'année universitaire **{year}** en **{course}**.", 10)
        sheet.text(17, top + 84, f"{place.town}, le {day:%d/%m/%Y}", 9)
        sheet.text(120, top + 84, place.head, 9, fit=70)
        decor.signature(sheet, rng, 124, top + 97, 34)
        if part == 0:
            decor.stamp(sheet, rng, 176, top + 92, f"{place.short} scolarité {place.town} ·", radius=11)
            sheet.line(6, 149, 204, 149, (0.5, 0.5, 0.5), 0.4, dash=3)
    decor.fine_print(sheet, schools.footer(rng, place), 284)
    return sheet


def _english(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    sheet, color, y = letterhead.sheet_of(rng, place, rng.choice(FONTS))
    who, year = student.person, year_written(rng, start, english=True)
    him, his = ("He", "his") if who.sex == "M" else ("She", "her")
    title = rng.choice(("CERTIFICATE OF ENROLMENT", "Enrollment Certificate", "CERTIFICATE OF REGISTRATION", "Proof of Enrolment / Certificat de scolarité"))
    y = _title(sheet, rng, y + 10, color, title, rng.choice(("", f"Academic year {year}")))
    y = sheet.para(24, y, 165, "To whom it may concern,", 11) + 4
    y = sheet.para(24, y, 165, f"This is to certify that **{rng.choice(('Mr', 'Mr.')) if who.sex == 'M' else 'Ms'} {who.full}**, born on {day_written(born, english=True)} in {who.birth_place} "
                   f"({who.nation.french.title()}), student ID {student.student_number}, is officially enrolled as a full-time student at {place.name} for the academic year **{year}**.", 11)  # fmt: skip
    y = sheet.table(24, y + 5, (55, 110), [("Programme", schools.course(rng, place)), ("Academic year", year), ("Start date", day_written(student.start.replace(year=start), english=True)),
                    ("Expected end", day_written(student.end.replace(year=start + 1), english=True)), ("INE", student.ine)], size=10, step=8)  # fmt: skip
    y = sheet.para(24, y + 9, 165, f"{him} has completed {his} registration and the tuition fees have been settled. This certificate is issued at the student's request for administrative purposes.", 11)
    letterhead.sign(sheet, rng, place, y + 12, day_written(day, english=True), english=True)
    return sheet


def _school(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    who, e, year = student.person, _e(student), year_written(rng, start)
    sheet = Sheet(font=rng.choice(("times", "caladea", "typewriter", "liberation", "dejavu-serif")))
    sheet.text(20, 20, rng.choice(("ACADÉMIE DE", "RÉGION ACADÉMIQUE")) + f" {place.town.upper()}", 9)
    sheet.text(20, 26, place.name.upper(), 12, bold=True)
    sheet.text(20, 32, place.office, 9)
    sheet.line(20, 36, 90, 36)
    y = 66.0
    sheet.text(105, y, rng.choice(("CERTIFICAT DE SCOLARITÉ", "ATTESTATION D'INSCRIPTION EN DOCTORAT" if place.kind == "doctoral" else "CERTIFICAT D'INSCRIPTION")), 16, bold=True, align="center")
    y += 24
    for label, value in (("Je soussigné(e),", place.head), ("certifie que", _named(student, rng)), (f"né{e} le", day_written(born)), ("à", f"{who.birth_place} ({who.nation.french})"),
                         ("est inscrit" + e + " en", schools.course(rng, place)), ("pour l'année scolaire" if place.kind == "bts" else "pour l'année universitaire", year),
                         ("sous le numéro", f"{student.student_number} – INE {student.ine}")):  # fmt: skip
        sheet.text(26, y, label, 11.5)
        sheet.text(86, y, value, 12, bold=True, fit=104)
        sheet.line(86, y + 1.5, 190, y + 1.5, (0.6, 0.6, 0.6), 0.3, dash=1)
        y += 11
    sheet.text(26, y + 6, "En foi de quoi le présent certificat est délivré pour servir et valoir ce que de droit.", 10.5, fit=160)
    letterhead.sign(sheet, rng, place, y + 26, day_written(day))
    return sheet


def _portal(student: Student, rng: Random, place: School, start: int, day: date, born: date) -> Sheet:
    sheet, who = Sheet(font=rng.choice(("roboto", "open-sans", "lato"))), student.person
    color = rng.choice(decor.HOUSE)
    sheet.text(14, 10, f"{day:%d/%m/%Y}", 7)
    sheet.text(196, 10, f"Mon dossier – {place.short}", 7, align="right")
    sheet.box(14, 16, 182, 16, fill=color, radius=2)
    sheet.text(20, 26.5, f"{place.name}", 12, bold=True, color=(1, 1, 1), fit=120)
    sheet.text(14, 46, rng.choice(("Attestation de scolarité", "Certificat de scolarité / Certificate of enrolment", "Attestation d'inscription")), 18, bold=True)
    sheet.text(14, 54, f"Année universitaire {year_written(rng, start)}", 12, color=color, bold=True)
    y = 66.0
    for label, value in _rows(student, rng, place, start, born):
        sheet.text(14, y, label, 8, color=(0.45, 0.45, 0.5))
        sheet.text(14, y + 5, value, 11, bold=True, fit=120)
        y += 13
    decor.portrait(sheet, rng, 160, 64, 32, 41)
    decor.matrix(sheet, rng, 162, 214, 28)
    sheet.text(14, y + 6, f"{place.head} certifie l'exactitude de ces informations. Inscription administrative validée le {day:%d/%m/%Y}.", 9, fit=140)
    decor.signature(sheet, rng, 20, y + 24, 36)
    decor.fine_print(sheet, f"Document authentifiable par le code ci-contre. {place.name}, {place.town}.", 288)
    return sheet
