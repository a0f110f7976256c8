"""Certificate of the social security funds of Monaco (CCSS, CAMTI, SPME): its holder shows it to carers (seed 002).

It has no printed form number: the issuer together with what is certified tells it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import covers, issue_date, period
from precheck.documents.holders import named
from precheck.documents.ink import unstamped
from precheck.documents.insured import insured_person
from precheck.documents.lexicon import folded
from precheck.documents.spec import Case, Kind, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = named(views, insured_person(views)) | period(views)
    return fields | issue_date(views, on, fields)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    """Such a certificate may state no end; one that states an end must reach that of the studies."""
    if "period_end" in document.fields:
        yield from covers(document, case)
    yield from unstamped(document, views)


KIND = Kind(
    id="monaco-certificate",
    cues=(
        Title(
            5.0,
            folded(
                """
                caisses sociales de monaco; caisse de compensation des services sociaux;
                caisse de compensation des services sociaux de la principauté de monaco; ccss; camti;
                caisse d'assurance maladie, accident et maternité des travailleurs indépendants;
                caisse d'assurance maladie accident et maternité; service des prestations médicales de l'état; spme;
                caisses sociales monégasques
                """
            ),
        ),
        Phrases(1.0, folded("monaco; principauté de monaco; monégasque; caisses-sociales.mc"), most=2),
        Phrases(
            1.5,
            folded(
                """
                attestation; certificat; est immatriculé; est affilié; est affiliée; ayant droit; droits ouverts;
                bénéficie des prestations; est couvert; est couverte; prestations en nature; soins de santé;
                ouvre droit
                """
            ),
            most=3,
        ),
        Phrases(
            -5.0,
            folded(
                """
                bulletin de paie; bulletin de salaire; caisse primaire; cpam; décompte; facture; appel de cotisations;
                net à payer; salaire brut; convention de stage; iban; relevé d'identité bancaire
                """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
)
