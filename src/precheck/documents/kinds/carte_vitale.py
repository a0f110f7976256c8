"""Carte Vitale: the holder already has a social security number."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import check_social_security, social_security
from precheck.documents.readers import person
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return {**named(views, person(views), card=True), **social_security(views)}


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from check_social_security(document)


KIND = Kind(
    id="carte-vitale",
    cues=(
        Title(4.0, ("vitale", "carte vitale", "carte d'assurance maladie", "carte d'assure social")),
        Together(
            4.0,
            "card-on-a-telephone",
            (
                ("carte vitale", "e-carte vitale"),
                folded(
                    """
                    apcv; appli carte vitale; application carte vitale; l'appli; carte active; ma carte; carte activée;
                    numérique; carte vitale numérique; présenter ma carte; mes dépenses; mes droits; mes ayants droit
                    """
                ),
                folded(
                    "qr code; nfc; sans contact; code-barres; présenter; scanner; historique; france identité; apcv"
                ),
            ),
            most_words=60,
        ),
        Phrases(
            1.0,
            some(
                """
                l'assurance maladie; securite sociale; emise le; sesam vitale; sesam-vitale; gie sesam-vitale;
                carte strictement personnelle; cette carte est personnelle; mettre a jour; mettez-la a jour
                """
            ),
            most=3,
        ),
        Pattern(1.5, "nir", r"\b[12] ?\d\d ?[01]\d ?(?:\d\d|2[ab]) ?\d{3} ?\d{3}\b"),
        Phrases(
            -3.0,
            some(
                """
                attestation; demande de carte; quebec; ramq; regie de l'assurance maladie; facture; madame,
                monsieur;
                annee universitaire; formulaire
                """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
    booklet=True,
)
