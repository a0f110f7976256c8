"""Proof of address: bills, rent receipts, tax notice, lodging attestation."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="proof-of-address",
    cues=(
        Title(
            6.0,
            some(
                """
                quittance de loyer; attestation d'hebergement; attestation de logement; avis d'imposition; avis
                d'impot; facture d'electricite; justificatif de domicile; contrat de location; bail d'habitation;
                attestation d'assurance habitation; attestation de titulaire de contrat; attestation de contrat;
                rent receipt; tenancy agreement; facture de gaz; votre facture d'electricite; attestation de
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
)
