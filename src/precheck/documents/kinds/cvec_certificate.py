"""CVEC certificate: proof that the campus contribution was paid, or is not due. It is no proof of enrollment."""

from precheck.documents.lexicon import some
from precheck.documents.readers import person_and_year
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="cvec-certificate",
    cues=(
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
            -2.5, ("certificat de scolarite", "est inscrit", "est inscrite", "is enrolled", "admission", "facture")
        ),
    ),
    read=person_and_year,
)
