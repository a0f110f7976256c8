"""Certificates of enrollment: what is certified; the layouts are in the `enrollment_…` modules."""

from datetime import date, timedelta
from random import Random

from samples import schools
from samples.makers import enrollment_pages as pages
from samples.makers import enrollment_sheets as sheets
from samples.makers.enrollment_parts import Act
from samples.people import Student
from samples.sheet import Leaf


def make(
    student: Student, rng: Random, *, last_year: bool = False, born: date | None = None, layout: int | None = None
) -> list[Leaf]:
    """The certificate; `last_year` makes it a year old, `born` prints another date of birth."""
    layout = rng.randrange(6) if layout is None else layout
    start = student.start.year - int(last_year)
    kinds = (
        ("university", "engineering", "bts", "doctoral"),
        ("university", "engineering"),
        ("university", "language"),
        ("business",),
        ("doctoral", "bts", "language"),
        ("university", "business"),
    )[layout]
    place = schools.school(rng, *kinds)
    day = date(start, 9, 4) + timedelta(days=rng.randint(0, 24))
    draw = (pages.prose, pages.table, pages.boxed, sheets.english, sheets.school, sheets.portal)[layout]
    sheet = draw(Act(student, place, start, day, born or student.person.birth_date), rng)
    fields = student.person.fields() | {
        "birth_date": (born or student.person.birth_date).isoformat(),
        "academic_year": f"{start}-{start + 1}",
        "institution": place.name,
        "issued_on": day.isoformat(),
    }
    return [sheet.leaf("enrollment-certificate", fields)]
