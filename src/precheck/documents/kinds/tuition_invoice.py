"""Invoice or receipt for tuition: shows a payment, not an enrollment."""

from precheck.documents.holders import person_and_year
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import Kind, Phrases, Title, Together

KIND = Kind(
    id="tuition-invoice",
    cues=(
        Together(
            7.0,
            "paid-for-studies",
            (
                folded(
                    """
                    facture; facturé; facturation; billing statement; student account; student accounts;
                    invoice; reçu; quittance; receipt; reçu de paiement; attestation de
                    paiement; recu n°; bill to; appel de fonds; appel de frais; appel de cotisation; pro forma;
                    proforma; échéancier; avis d'échéance; avis de paiement; rechnung; factura; recibo
                    """
                ),
                folded(
                    """
                    frais de scolarité; droits de scolarité; droits d'inscription; frais d'inscription; frais de
                    cours; frais de formation; frais pédagogiques; frais de dossier; frais d'études; frais
                    académiques; tuition; tuition fees; tuition fee; course fees; studiengebühren; semesterbeitrag;
                    matrícula; tasas académicas
                    """
                ),
                folded(
                    """
                    montant; total; somme; net à payer; acompte; solde; reste dû; règlement; mode de
                    paiement; amount;
                    paid; balance due; payment; euros; eur; virement; carte bancaire
                    """
                ),
            ),
        ),
        Title(
            6.0,
            some(
                """
            facture de scolarite; facture frais de scolarite; recu de paiement des frais; quittance de droits;
            quittance des droits; recu de droits d'inscription; tuition invoice; tuition fee invoice; attestation de
            paiement des droits; recu des droits d'inscription; tuition receipt; fee receipt;
            facture de droits de scolarite; appel de frais de
            scolarite; facture pro forma de scolarite
            """
            ),
        ),
        Phrases(
            1.4,
            some(
                """
            frais de scolarite; droits de scolarite; droits d'inscription; appel de fonds; versement;
            droits universitaires; tuition fees; tuition fee; montant;
            total; facture; invoice; paye; recu; regle; echeancier
            """
            ),
            most=4,
        ),
        Phrases(
            -3.0,
            some(
                """
            certificat de scolarite; est inscrit; est inscrite; is enrolled; cvec; bulletin de paie; solde;
            quittance de loyer; sous reserve; admission; patient; urgences; consultation; medecin;
            polyclinique; hopital; point de livraison
            """
            ),
            most=2,
        ),
    ),
    read=person_and_year,
)
