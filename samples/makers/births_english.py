"""Birth certificates in English: registry copies, American, Indian."""

from datetime import timedelta
from random import Random

from samples import decor, fonts
from samples.numbers import digits
from samples.people import Student
from samples.schools import day_written
from samples.sheet import GRAY, Sheet


def english(student: Student, rng: Random, parents: bool) -> Sheet:
    """Certified copy of an entry; without parents the short certificate of birth."""
    who, sheet, day = (
        student.person,
        Sheet(font=rng.choice(("times", "liberation", "caladea", "courier"))),
        student.person.birth_date,
    )
    ink = rng.choice(((0.5, 0.15, 0.2), (0.15, 0.35, 0.25), (0.2, 0.2, 0.45)))
    decor.guilloche(sheet, rng, 10, 10, 190, 277, ink)
    sheet.box(10, 10, 190, 277, stroke=ink, width=2)
    office = {"GBR": "GENERAL REGISTER OFFICE", "NGA": "NATIONAL POPULATION COMMISSION"}.get(
        who.nationality, "CIVIL REGISTRATION OFFICE"
    )
    sheet.text(105, 24, who.nation.state, 11, bold=True, align="center", fit=170, color=ink)
    sheet.text(105, 31, office, 11, align="center")
    sheet.text(190, 40, f"No. {digits(rng, 7)}", 10, align="right", color=(0.6, 0.1, 0.1))
    title = (
        (
            "CERTIFIED COPY OF AN ENTRY OF BIRTH"
            if who.nationality == "GBR"
            else rng.choice(
                ("BIRTH CERTIFICATE", "CERTIFICATE OF BIRTH REGISTRATION", "CERTIFIED COPY OF ENTRY OF BIRTH")
            )
        )
        if parents
        else "CERTIFICATE OF BIRTH"
    )
    sheet.text(105, 52, title, 17, bold=True, align="center", color=ink)
    sheet.text(105, 59, f"Registration district {who.birth_place}      Year {day.year}", 10, align="center")
    rows = [
        ("1. Name and surname", who.full),
        ("2. Sex", "Female" if who.sex == "F" else "Male"),
        ("3. Date of birth", day_written(day, english=True)),
        ("4. Place of birth", f"General Hospital, {who.birth_place}"),
    ]
    if parents:
        rows += [
            ("5. Name and surname of father", who.father),
            ("    Occupation", rng.choice(("Engineer", "Trader", "Teacher"))),
            ("6. Name and surname of mother", who.mother),
            ("    Place of birth of mother", who.birth_place),
            ("7. Name and address of informant", f"{who.father}, {who.birth_place}"),
            ("8. Date of registration", day_written(day + timedelta(days=14), english=True)),
            ("9. Signature of registrar", "J. Aldous, Registrar"),
        ]
    y = sheet.table(18, 70, (66, 108), rows, size=10.5, step=13, grid=ink)
    given = student.today - timedelta(days=rng.randint(20, 300))
    y = sheet.para(
        18,
        y + 12,
        174,
        f"CERTIFIED to be a true copy of an entry in the register of births kept at {who.birth_place}. Given "
        f"under the seal of the said office on {day_written(given, english=True)}.",
        10,
    )
    sheet.para(
        18,
        270,
        174,
        "CAUTION: There are offences relating to falsifying or altering a certificate. A certificate is not "
        "evidence of identity.",
        8,
        color=GRAY,
    )
    decor.signature(sheet, rng, 130, y + 16, 40)
    decor.stamp(sheet, rng, 60, y + 16, f"registrar of births {who.birth_place} ·", radius=15)
    return sheet


def american(student: Student, rng: Random, parents: bool) -> Sheet:
    """Certificate of live birth, landscape."""
    who, sheet, day = (
        student.person,
        Sheet(279, 216, font=rng.choice(("times", "liberation", "roboto"))),
        student.person.birth_date,
    )
    ink = rng.choice(((0.2, 0.35, 0.55), (0.25, 0.45, 0.35)))
    decor.guilloche(sheet, rng, 8, 8, 263, 200, ink)
    sheet.box(8, 8, 263, 200, stroke=ink, width=3)
    sheet.text(139.5, 22, "STATE DEPARTMENT OF HEALTH · OFFICE OF VITAL RECORDS", 11, align="center")
    sheet.text(
        139.5,
        33,
        "CERTIFICATE OF LIVE BIRTH" if parents else "CERTIFICATION OF BIRTH",
        19,
        bold=True,
        align="center",
        color=ink,
    )
    sheet.text(
        262, 22, f"File No. {digits(rng, 3)}-{day.year}-{digits(rng, 6)}", 9, align="right", color=(0.6, 0.1, 0.1)
    )
    boxes = [
        ("CHILD'S NAME (First, Middle, Last)", who.full, 0, 0, 160),
        ("SEX", "Female" if who.sex == "F" else "Male", 160, 0, 30),
        ("DATE OF BIRTH (Month, Day, Year)", f"{day:%B %d, %Y}", 190, 0, 63),
        ("FACILITY NAME", "Mercy County Medical Center", 0, 1, 120),
        ("CITY, COUNTY AND STATE OF BIRTH", f"{who.birth_place}, {who.birth_place} County", 120, 1, 90),
        ("TIME", f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}", 210, 1, 43),
    ]
    if parents:
        boxes += [
            ("MOTHER / PARENT – NAME PRIOR TO FIRST MARRIAGE", who.mother, 0, 2, 150),
            ("MOTHER – PLACE OF BIRTH", who.birth_place, 150, 2, 103),
            ("FATHER / PARENT – CURRENT LEGAL NAME", who.father, 0, 3, 150),
            ("FATHER – PLACE OF BIRTH", who.birth_place, 150, 3, 103),
        ]
    boxes += [
        ("DATE FILED BY REGISTRAR", f"{day + timedelta(days=9):%B %d, %Y}", 0, 4, 90),
        ("REGISTRAR", "L. Whitcombe", 90, 4, 163),
    ]
    for label, value, dx, row, w in boxes:
        sheet.box(13 + dx, 42 + row * 20, w, 20, stroke=(0.3, 0.3, 0.3))
        sheet.text(15 + dx, 47 + row * 20, label, 6.5, color=GRAY, fit=w - 4)
        sheet.text(15 + dx, 57 + row * 20, value, 11.5, bold=True, fit=w - 4)
    sheet.para(
        16,
        156,
        150,
        "This is to certify that this is a true and correct copy of the official record on file. Do not accept "
        "unless prepared on security paper with the seal of the registrar.",
        9.5,
    )
    decor.signature(sheet, rng, 190, 170, 50)
    sheet.text(190, 180, "State Registrar", 9)
    decor.stamp(sheet, rng, 50, 185, "office of vital records · seal ·", radius=15)
    return sheet


def indian(student: Student, rng: Random, parents: bool) -> Sheet:
    """Form No. 5."""
    who, sheet, day = student.person, Sheet(font=rng.choice(("liberation", "times", "noto"))), student.person.birth_date
    sheet.box(12, 12, 186, 268, stroke=(0.2, 0.2, 0.2), width=1.5)
    sheet.text(20, 22, f"No. {digits(rng, 6)}", 9)
    sheet.text(190, 22, "FORM NO. 5", 10, bold=True, align="right")
    decor.logo(sheet, rng, 97, 16, 16, (0.2, 0.2, 0.25))
    sheet.text(
        105,
        40,
        "GOVERNMENT OF "
        + {"Pune": "MAHARASHTRA", "Chennai": "TAMIL NADU", "Hyderabad": "TELANGANA", "Kolkata": "WEST BENGAL"}.get(
            who.birth_place, "KERALA"
        ),
        11,
        bold=True,
        align="center",
    )
    sheet.text(105, 46, f"{who.birth_place.upper()} MUNICIPAL CORPORATION – HEALTH DEPARTMENT", 10, align="center")
    sheet.text(105, 58, "BIRTH CERTIFICATE", 16, bold=True, align="center")
    sheet.shaped(105, 67, "जन्म प्रमाण पत्र", 14, fonts.HINDI, align="center")
    y = sheet.para(
        20,
        76,
        170,
        "(Issued under Section 12/17 of the Registration of Births and Deaths Act, 1969 and Rule 8/13 of the "
        "State Registration of Births and Deaths Rules)",
        8.5,
        align="center",
    )
    y = sheet.para(
        20,
        y + 2,
        170,
        "This is to certify that the following information has been taken from the original record of birth "
        f"which is the register for {who.birth_place} Municipal Corporation.",
        9.5,
    )
    rows = [
        ("NAME", who.full.upper()),
        ("SEX", "FEMALE" if who.sex == "F" else "MALE"),
        ("DATE OF BIRTH", rng.choice((f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}"))),
        ("PLACE OF BIRTH", f"CITY HOSPITAL, {who.birth_place.upper()}"),
    ]
    if parents:
        rows += [
            ("NAME OF MOTHER", who.mother.upper()),
            ("NAME OF FATHER", who.father.upper()),
            ("ADDRESS OF PARENTS", f"{rng.randint(1, 99)} M.G. ROAD, {who.birth_place.upper()}"),
        ]
    rows += [
        ("REGISTRATION NO.", f"{rng.randint(100, 9000)}/{day.year}"),
        ("DATE OF REGISTRATION", f"{day + timedelta(days=5):%d-%m-%Y}"),
        ("REMARKS (IF ANY)", "—"),
    ]
    y += 6
    for label, value in rows:
        sheet.text(22, y, label, 9.5)
        sheet.text(78, y, ":", 9.5)
        sheet.text(82, y, value, 10.5, bold=True, fit=108)
        y += 10
    sheet.text(22, y + 8, f"DATE OF ISSUE: {student.today - timedelta(days=rng.randint(30, 700)):%d-%m-%Y}", 9.5)
    sheet.text(186, y + 24, "Signature of the issuing authority", 9, align="right")
    decor.signature(sheet, rng, 140, y + 16, 38)
    decor.stamp(sheet, rng, 110, y + 18, f"registrar births deaths {who.birth_place} ·", radius=13)
    decor.matrix(sheet, rng, 22, 240, 26)
    sheet.text(105, 274, '"ENSURE REGISTRATION OF EVERY BIRTH AND DEATH"', 8.5, align="center")
    return sheet
