"""Carte Vitale: the holder already has a social security number."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Pattern, Phrases, Title

KIND = Kind(
    id="carte-vitale",
    cues=(
        Title(4.0, ("vitale", "carte vitale", "carte d'assurance maladie", "carte d'assure social")),
        Phrases(1.0, ("l'assurance maladie", "securite sociale", "emise le"), most=3),
        Pattern(1.5, "nir", r"\b[12] ?\d\d ?[01]\d ?(?:\d\d|2[ab]) ?\d{3} ?\d{3} ?\d\d\b"),
        Phrases(
            -3.0,
            some(
                """
                attestation; demande de carte; quebec; ramq; regie de l'assurance maladie; facture; madame, monsieur;
                annee universitaire; formulaire
                """
            ),
            most=2,
        ),
    ),
)
