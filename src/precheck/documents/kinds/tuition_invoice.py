"""Invoice or receipt for tuition: shows a payment, not an enrollment."""

from precheck.documents.holders import person_and_year
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import ANY_LENGTH, Kind, Pattern, Phrases, Title, Together

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
                    proforma; échéancier; avis d'échéance; avis de paiement; rechnung; factura; recibo;
                    avis de contribution; avis de contributions; relevé de contributions; relevé de
                    contribution; relevé de compte famille; relevé de scolarité;
                    relevé de frais; appel de contributions; appel de contribution; prochaine échéance; échéance du;
                    lettre de rappel; rappel de paiement; rappel d'échéance; relance; mise en demeure; impayé; impayée;
                    justificatif de paiement; justificatif de règlement; preuve de paiement; confirmation de paiement;
                    certificat de paiement; payment reminder; reminder; overdue; payment confirmation; confirmation of
                    payment; proof of payment; fee statement; statement of account; statement of fees;
                    zahlungserinnerung; mahnung; zahlungsbestätigung; recordatorio de pago; comprobante de pago;
                    justificante de pago; sollecito di pagamento; ricevuta; recibo de pago
                    """
                ),
                folded(
                    """
                    frais de scolarité; droits de scolarité; droits d'inscription; frais d'inscription; frais de
                    cours; frais de formation; frais pédagogiques; frais de dossier; frais d'études; frais
                    académiques; tuition; tuition fees; tuition fee; course fees; studiengebühren; semesterbeitrag;
                    matrícula; tasas académicas; contribution des familles; contribution familiale; contributions des
                    familles; contribution scolaire; contributions familiales; rétribution scolaire; écolage; minerval;
                    droits universitaires; droit national; droits nationaux; droits différenciés; droits de
                    formation; paiement des droits; droits acquittés; frais d'internat; internat; demi-pension;
                    school fees; programme fee; program fee; programme fees; semester fee; enrolment fee; enrollment
                    fee; registration fee; tasse universitarie; tassa di iscrizione; contributo studentesco; propinas;
                    collegegeld; studieavgift
                    """
                ),
                folded(
                    """
                    montant; total; somme; net à payer; à payer; acompte; solde; reste dû; règlement; mode de
                    paiement; amount;
                    paid; balance due; payment; euros; eur; virement; carte bancaire; réglé; régler; prélèvement;
                    impayé; outstanding; overdue; betrag; importe; importo; valor
                    """
                ),
            ),
            most_words=ANY_LENGTH,
        ),
        Title(
            6.0,
            some(
                """
            facture de scolarite; facture frais de scolarite; recu de paiement des frais; quittance de droits;
            quittance des droits; quittance de paiement des droits; recu de paiement des droits; releve de
            contributions; avis de contribution; appel de contributions; rappel de frais de scolarite;
            contribution des familles; recu
            de droits d'inscription; tuition invoice; tuition fee invoice; attestation de
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
            droits universitaires; contribution des familles; reste du; echeance; tuition fees; tuition fee; montant;
            total; facture; invoice; paye; recu; regle; echeancier
            """
            ),
            most=4,
        ),
        Pattern(  # outweighs what is held against it for naming the certificate
            3.0, "no-certificate", r"\bne (?:tient|vaut|constitue|remplace)\b.{0,20}\bcertificat de scolarite"
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
