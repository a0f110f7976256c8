"""Portable document S1 in three languages: the frame that all portable documents share."""

# ruff: noqa: E501 - one language, one row

from datetime import date, timedelta
from random import Random

from samples.makers import official_form
from samples.numbers import digits
from samples.people import Student
from samples.sheet import Leaf, Sheet

WORDS = (
    ("Coordination of Social Security Systems", "Registering for healthcare cover", "EU Regulations 883/04 and 987/09",
     "1.1 Personal Identification Number|1.2 Surname|1.3 Forenames|1.4 Date of birth|3.1 Starting date|3.2 Ending date",
     "5. INSTITUTION COMPLETING THE FORM", "STAMP"),
    ("Coordination des systèmes de sécurité sociale",
     "Inscription en vue de bénéficier de la couverture de l'assurance maladie", "Règlements UE 883/04 et 987/09",
     "1.1 Numéro d'identification personnel|1.2 Nom|1.3 Prénoms|1.5 Date de naissance|3.1 Date de début|3.2 Date de fin",
     "5. INSTITUTION COMPLÉTANT LE FORMULAIRE", "CACHET"),
    ("Coordinación de los sistemas de seguridad social", "Inscripción para la cobertura de asistencia sanitaria",
     "Reglamentos 883/2004 y 987/2009",
     "Número personal de identificación|Apellidos|Nombre|Fecha de nacimiento|Fecha de inicio|Fecha de fin",
     "5. INSTITUCIÓN QUE CUMPLIMENTA EL FORMULARIO", "SELLO"),
)  # fmt: skip


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the cover, else it reaches past the studies."""
    head, title, law, labels, filled_by, stamp = rng.choice(WORDS)
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "noto", "carlito")))
    end = until or student.end + timedelta(days=62)
    sheet.text(20, 18, head, 9)
    sheet.box(165, 10, 26, 18, stroke=(0, 0, 0), width=1)
    sheet.text(178, 23, "S1", 22, bold=True, align="center")
    sheet.para(20, 32, 140, f"**{title}**", 16)
    sheet.text(20, 48, law, 8.5)
    values = (
        digits(rng, 9), who.surname.upper(), who.given or "—", f"{who.birth_date:%d/%m/%Y}",
        f"{student.start:%d/%m/%Y}", f"{end:%d/%m/%Y}",
    )  # fmt: skip
    y = official_form.rows(sheet, rng, 62, list(zip(labels.split("|"), values, strict=True)))
    sheet.text(20, y + 4, filled_by, 10, bold=True)
    sheet.text(22, y + 12, "5.1 Institut d'essai, Boulevard du Port 4", 9.5)
    official_form.sign(sheet, rng, y + 32, stamp, inked=stamped, stamp="institut d'essai", framed=True)
    fields = {"period_start": student.start.isoformat(), "period_end": end.isoformat()}
    return [sheet.leaf("s1", who.fields() | fields)]
