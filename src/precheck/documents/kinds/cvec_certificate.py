"""CVEC certificate: proof that the campus contribution was paid, or is not due. It is no proof of enrollment."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.academic_year import academic_year
from precheck.documents.codes import code_fields, of_type, study_values, with_code
from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.readers import person
from precheck.documents.spec import CodeCue, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Field

_CODED = of_type("B1")


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return with_code(
        named(views, person(views), card=True) | academic_year(views), code_fields(views, _CODED, study_values)
    )


KIND = Kind(
    id="cvec-certificate",
    cues=(
        Together(
            4.5,
            "contribution-settled",
            (
                folded(
                    """
                    cvec; contribution vie étudiante; contribution de vie étudiante; campus contribution;
                    student and campus life contribution
                    """
                ),
                folded(
                    """
                    exonération; exonéré; exonérée; acquittement; vous êtes acquitté; vous êtes acquittée;
                    vous vous êtes acquitté;
                    vous vous êtes acquittée; avez acquitté; s'est acquitté; s'est acquittée; your payment;
                    votre paiement; payment accepted
                    """
                ),
                folded(
                    """
                    référence attestation; référence de l'attestation; numéro d'attestation; n° d'attestation;
                    attestation n°; votre attestation; mon attestation; cvec number; numéro cvec; transaction
                    """
                ),
            ),
        ),
        CodeCue(9.0, "2d-doc-b1", _CODED),
        Title(
            7.0,
            some(
                """
                contribution vie etudiante et de campus; contribution de vie etudiante et de campus; contribution a
                la vie etudiante et de campus; contribution a la vie etudiante; attestation cvec; attestation
                d'acquittement; attestation d'exoneration de la cvec
                """
            ),
        ),
        Phrases(
            1.5,
            some(
                """
            cvec; cvec.etudiant.gouv.fr; crous; acquittement; s'est acquitte; s'est acquittee; exonere; numero
            d'attestation
            """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            (
                "certificat de scolarite",
                "est inscrit",
                "est inscrite",
                "is enrolled",
                "admission",
                "facture",
                "bourse",
                "bourse d'enseignement",
                "boursier",
                "echelon",
            ),
        ),
    ),
    read=_read,
)
