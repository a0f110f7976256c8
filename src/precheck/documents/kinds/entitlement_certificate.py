"""Attestation de droits: the holder already has a social security number."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="entitlement-certificate",
    cues=(
        Title(
            7.0,
            some(
                """
            attestation de droits; attestation de droits a l'assurance maladie; attestation de securite sociale;
            attestation provisoire de droits; attestation d'affiliation
            """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
            l'assurance maladie; organisme de rattachement; numero de securite sociale; assure; caisse primaire;
            cpam; regime general; medecin traitant
            """
            ),
            most=4,
        ),
        Phrases(-3.0, ("caisses sociales de monaco", "se 401", "se 130", "mutuelle", "facture", "cvec")),
    ),
)
