"""Passport data page: five layouts, labels in the languages of the issuing state; papers of other kinds in
`passport_others`.
"""

from datetime import date
from random import Random

from samples import decor, numbers
from samples.makers import passport_pages as pages
from samples.makers.passport_words import AUTHORITIES, NATIONALITY, written
from samples.people import Student
from samples.sheet import Color, Leaf, Sheet

PAPER: tuple[Color, ...] = (
    (0.93, 0.95, 0.97),
    (0.97, 0.94, 0.92),
    (0.93, 0.97, 0.94),
    (0.97, 0.96, 0.9),
    (0.95, 0.93, 0.97),
)


def make(
    student: Student, rng: Random, *, expired: bool = False, misprint: bool = False, layout: int | None = None
) -> list[Leaf]:
    """The data page; `misprint` prints a wrong check digit in the machine-readable zone."""
    who = student.person
    issued, expiry = student.passport_issued, student.passport_expiry
    if expired:
        expiry = student.today.replace(
            year=student.today.year - rng.choice((0, 1)), month=rng.randint(1, 8), day=rng.randint(1, 28)
        )
        issued = expiry.replace(year=expiry.year - 10)
    personal = numbers.digits(rng, 9) if who.nationality in {"TUR", "VNM", "COL", "MAR"} else ""
    lines = numbers.td3(
        who.nationality,
        who.nationality,
        who.surname,
        who.given,
        student.passport_number,
        who.birth_date,
        who.sex,
        expiry,
        personal=personal,
        code="PO" if who.nationality in {"CHN", "DZA"} else "P<",
    )
    if misprint:
        wrong = str((int(lines[1][9]) + rng.randint(1, 9)) % 10)
        lines = [lines[0], lines[1][:9] + wrong + lines[1][10:]]
    layout = rng.randrange(5) if layout is None else layout
    draw = (pages.left_photo, pages.numbered, pages.right_ghost, pages.stacked, pages.grid)[layout]
    spread = rng.random() < 0.4
    sheet = Sheet(
        125,
        88,
        above=88 if spread else 0,
        font=rng.choice(("liberation", "dejavu", "narrow", "noto", "roboto", "carlito")),
    )
    ink = rng.choice(decor.HOUSE)
    sheet.box(0, 0, 125, 88, fill=rng.choice(PAPER))
    decor.guilloche(sheet, rng, 0, 0, 125, 66, ink)
    values = _values(student, issued, expiry, rng)
    draw(sheet, rng, student, values, ink)
    sheet.box(0, 66.5, 125, 21.5, fill=(0.97, 0.97, 0.97))
    if spread:
        _page_before(sheet, rng, student)
    sheet.mrz(6.2, 74.5, lines, 112.5, 6.6, rng.randint(0, 2))
    fields = who.fields() | {
        "document_number": student.passport_number,
        "expiry_date": expiry.isoformat(),
        "issue_date": issued.isoformat(),
        "nationality": who.nationality,
        "sex": who.sex,
        "mrz": "\n".join(lines),
    }
    return [sheet.leaf("passport", fields, stock="booklet")]


def _values(student: Student, issued: date, expiry: date, rng: Random) -> list[str]:
    who = student.person
    style = 2 if who.nation.passport == "fr" and rng.random() < 0.4 else rng.choice((0, 1, 3))
    if who.nationality in {"USA", "GBR", "IDN", "NGA"}:
        style = 1
    place = who.birth_place.upper()
    if who.native[2]:
        place = f"{place} / {who.native[2]}" if who.nationality == "RUS" else place
    return [
        "P",
        who.nationality,
        student.passport_number,
        who.surname.upper(),
        who.given.upper() or "—",
        NATIONALITY.get(who.nationality, who.nation.adjective.upper()),
        written(who.birth_date, style),
        who.sex,
        place,
        written(issued, style),
        written(expiry, style),
        rng.choice(AUTHORITIES.get(who.nation.passport, AUTHORITIES["en"])),
    ]


def _page_before(sheet: Sheet, rng: Random, student: Student) -> None:
    """The page over the fold: observations, or the holder's signature."""
    sheet.box(0, -88, 125, 88, fill=rng.choice(PAPER))
    decor.guilloche(sheet, rng, 0, -88, 125, 88, rng.choice(decor.HOUSE))
    sheet.line(0, 0, 125, 0, (0.6, 0.6, 0.6), 1.2)
    own = student.person.nation.passport
    title = {"fr": "OBSERVATIONS / REMARKS", "es": "OBSERVACIONES / REMARKS", "pt": "OBSERVAÇÕES / REMARKS"}.get(
        own, "OBSERVATIONS"
    )
    if rng.random() < 0.5:
        sheet.text(8, -78, title, 7, bold=True)
        sheet.text(8, -70, "————", 8)
    else:
        sheet.text(62.5, -40, "Signature of bearer / Signature du titulaire", 6, align="center")
        decor.signature(sheet, rng, 42, -50, 40)
    sheet.text(62.5, -4, str(rng.choice((1, 2, 3))), 6, align="center")
