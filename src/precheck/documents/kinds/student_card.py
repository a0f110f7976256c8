"""Student card. With year and name it may pass as an enrollment proof; the certificate is safer (domain facts, 2.2)."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="student-card",
    cues=(
        Title(
            6.0,
            some(
                """
            carte d'etudiant; carte etudiant; carte etudiante; student card; student id card; european student card;
            carte multiservice; carte d'etudiante
            """
            ),
        ),
        Phrases(
            0.8,
            ("izly", "crous", "ine", "universite", "university", "n° etudiant", "valable", "valid", "etudiant"),
            most=3,
        ),
        Phrases(
            -3.0,
            some(
                """
            certifie; certificat de scolarite; est inscrit; is enrolled; attestation; facture; titre de sejour;
            carte de sejour; prefecture; pieces; photocopie
            """
            ),
            most=2,
        ),
    ),
)
