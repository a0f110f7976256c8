"""The receipt of the student contribution (CVEC): often sent instead of the certificate of enrollment."""

from datetime import timedelta
from random import Random

from samples import decor
from samples.numbers import signs
from samples.people import Student
from samples.sheet import Leaf, Sheet


def make(student: Student, rng: Random) -> list[Leaf]:
    """Attestation of payment or of exemption."""
    who, sheet = student.person, Sheet(font=rng.choice(("liberation", "open-sans", "roboto")))
    color = (0.75, 0.1, 0.25)
    day = student.start - timedelta(days=rng.randint(5, 60))
    decor.logo(sheet, rng, 18, 14, 16, color)
    sheet.text(38, 22, "Contribution Vie Étudiante et de Campus", 14, bold=True, color=color)
    sheet.text(38, 28, "CROUS – cvec.etudiant.gouv.fr", 9.5)
    decor.matrix(sheet, rng, 168, 12, 24)
    exempt = rng.random() < 0.25
    sheet.text(
        105,
        58,
        "ATTESTATION D'EXONÉRATION"
        if exempt
        else rng.choice(("ATTESTATION D'ACQUITTEMENT", "ATTESTATION D'ACQUITTEMENT DE LA CVEC")),
        17,
        bold=True,
        align="center",
    )
    sheet.text(105, 67, f"Année universitaire {student.year}", 12, align="center")
    number = signs(rng, "AAA9-XXXXXX-99")
    y = sheet.table(
        24,
        80,
        (62, 100),
        [
            ("N° d'attestation CVEC", number),
            ("INE", student.ine),
            ("Nom", who.surname.upper()),
            ("Prénom", who.given or "—"),
            ("Date de naissance", f"{who.birth_date:%d/%m/%Y}"),
            ("Montant acquitté", "0 €" if exempt else f"{rng.choice((103, 105, 106))} €"),
            ("Date", f"{day:%d/%m/%Y}"),
        ],
        size=10.5,
        step=9,
    )
    y = sheet.para(
        24,
        y + 10,
        162,
        f"Le Crous atteste que l'étudiant désigné ci-dessus {'est exonéré de' if exempt else 's’est acquitté de'} "
        "la contribution mentionnée à l'article L. 841-5 du code de l'éducation, préalablement à son inscription "
        "dans un établissement d'enseignement supérieur.",
        10.5,
    )
    sheet.para(
        24,
        y + 6,
        162,
        "Cette attestation est à remettre à votre établissement pour finaliser votre inscription. Elle ne vaut "
        "pas inscription.",
        10.5,
    )
    decor.fine_print(sheet, "Réseau des œuvres universitaires et scolaires – document à conserver.", 284)
    return [
        sheet.leaf("cvec-certificate", who.fields() | {"academic_year": student.year, "issued_on": day.isoformat()})
    ]
