"""The certificate that stands in for a European card, in four languages."""

# ruff: noqa: E501 - one language, one row

from datetime import date, timedelta
from random import Random

from samples.makers import official_form
from samples.numbers import digits
from samples.people import Student
from samples.sheet import Leaf, Sheet

#: title, second line, labels of names, birth, number, institution, the period, the place to sign
WORDS = (
    ("CERTIFICAT PROVISOIRE DE REMPLACEMENT", "de la carte européenne d'assurance maladie", "3. Nom|4. Prénoms|"
     "5. Date de naissance|6. Numéro d'identification personnel|7. Numéro d'identification de l'institution",
     "Période de validité : du {} au {}", "Date de délivrance du certificat : {}", "Signature et/ou cachet de l'institution"),
    ("PROVISIONAL REPLACEMENT CERTIFICATE", "of the European Health Insurance Card", "3. Name|4. Given names|"
     "5. Date of birth|6. Personal identification number|7. Identification number of the institution",
     "Certificate validity period: (a) From: {} (b) To: {}", "Certificate delivery date: {}",
     "Signature and/or stamp of the institution"),
    ("PROVISORISCHE ERSATZBESCHEINIGUNG", "für die Europäische Krankenversicherungskarte", "Name|Vornamen|Geburtsdatum|"
     "Persönliche Kennnummer|Kennnummer des Trägers", "Gültigkeitsdauer: vom {} bis {}", "Ausgestellt am {}",
     "Stempel und Unterschrift des Trägers"),
    ("CERTIFICADO PROVISIONAL SUSTITUTORIO", "de la Tarjeta Sanitaria Europea", "Apellidos|Nombre|Fecha de nacimiento|"
     "Número personal de identificación|Número de identificación de la institución", "Válido desde {} hasta {}",
     "Fecha de expedición: {}", "Firma y/o sello de la institución"),
)  # fmt: skip


def make(student: Student, rng: Random, *, until: date | None = None, stamped: bool = True) -> list[Leaf]:
    """One page; `until` ends the period, else it covers the studies."""
    title, second, labels, valid, issued, place = rng.choice(WORDS)
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "noto", "times")))
    start, end = student.start, until or student.end + timedelta(days=62)
    day = start - timedelta(days=rng.randint(5, 40))
    sheet.text(22, 20, "Institution d'essai – Service international", 10, bold=True)
    sheet.text(105, 42, title, 15, bold=True, align="center", fit=170)
    sheet.text(105, 50, second, 11, align="center")
    values = (who.surname.upper(), who.given or "—", f"{who.birth_date:%d/%m/%Y}", digits(rng, 11), digits(rng, 9))
    y = official_form.rows(sheet, rng, 70, list(zip(labels.split("|"), values, strict=True)))
    sheet.text(22, y + 4, valid.format(f"{start:%d/%m/%Y}", f"{end:%d/%m/%Y}"), 10.5, fit=165)
    sheet.text(22, y + 14, issued.format(f"{day:%d/%m/%Y}"), 10)
    official_form.sign(sheet, rng, y + 34, place, inked=stamped, stamp="institution d'essai")
    return [
        sheet.leaf(
            "ehic-replacement",
            who.fields() | {"period_start": start.isoformat(), "period_end": end.isoformat()},
        )
    ]
