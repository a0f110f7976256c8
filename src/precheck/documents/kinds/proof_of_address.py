"""Proof of address: bills, rent receipts, tax notice, lodging attestation."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.codes import address_values, code_fields, of_type
from precheck.documents.lexicon import some
from precheck.documents.spec import CodeCue, Kind, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Field

_CODED = of_type("00", "01", "02")


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return code_fields(views, _CODED, address_values)


KIND = Kind(
    id="proof-of-address",
    cues=(
        CodeCue(8.0, "2d-doc-address", _CODED),
        CodeCue(6.0, "2d-doc-tax", of_type("04", "28")),
        Title(
            6.0,
            some(
                """
                quittance de loyer; attestation d'hebergement; attestation de logement; avis d'imposition; avis
                d'impot; facture d'electricite; justificatif de domicile; contrat de location; bail d'habitation;
                attestation d'assurance habitation; attestation de titulaire de contrat; attestation de contrat;
                rent receipt; attestation sur l'honneur d'hebergement; declaration d'hebergement; tenancy agreement;
                facture de gaz; votre facture d'electricite; attestation de
                residence; facture internet; avis d'echeance; utility bill; lease agreement
                """
            ),
        ),
        Phrases(
            1.0,
            some(
                """
            loyer; locataire; bailleur; logement; charges; kwh; consommation; abonnement; point de livraison;
            heberge; lieu de consommation; residence universitaire; crous; landlord; tenant
            """
            ),
            most=4,
        ),
        Phrases(
            -3.0,
            some(
                """
            releve d'identite; bulletin de paie; certificat de scolarite; releve de compte; est inscrit; est
            inscrite
            """
            ),
        ),
    ),
    read=_read,
)
