"""Account statement: lists payments. Sent instead of the RIB; it usually prints the IBAN, and private data besides."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.accounts import NO_STATEMENT, account_fields
from precheck.documents.codes import of_type
from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import ANY_LENGTH, CodeCue, Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Field


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return {**account_fields(views), **named(views, {})}


KIND = Kind(
    id="bank-statement",
    cues=(
        Together(
            5.5,
            "balances-and-movements",
            (
                folded(
                    """
                    ancien solde; nouveau solde; solde précédent; solde au; solde initial; solde final; solde
                    créditeur; solde en; opening balance; closing balance; balance summary; previous balance; saldo
                    anterior; saldo inicial; saldo final; saldo disponible; anfangssaldo; endsaldo; alter
                    kontostand;
                    neuer kontostand; saldo iniziale; saldo contabile
                    """
                ),
                folded(
                    """
                    débit; crédit; débits; crédits; money in; money out; paid in; paid out; withdrawals; deposits;
                    movimientos; cargos; abonos; importe; soll; haben; umsätze; operazioni; addebiti; accrediti;
                    opérations; opération; retrait; virement; prélèvement; transactions; libellé; amount;
                    description
                    """
                ),
                folded(
                    """
                    date; datum; fecha; data; période; period; du; from; compte courant; compte chèques; mon
                    compte; comptes
                    """
                ),
            ),
            most_words=ANY_LENGTH,
        ),
        Title(
            6.0,
            folded(
                """
                certificate of deposit; attestation de solde; certificate of balance; balance confirmation; bank
                reference letter; proof of funds; 存款证明; 存款证明书; solvency certificate; bank balance certificate;
                attestation bancaire de solde; certificado de saldo; confirmation of balance
                """
            ),
        ),
        CodeCue(9.0, "2d-doc-11", of_type("11")),
        Title(
            6.0,
            some(
                """
                releve de compte; extrait de compte; bank statement; account statement; statement of account; releve
                bancaire; kontoauszug; estado de cuenta; extracto de cuenta; estratto conto; releve de vos comptes;
                releve d'operations; extrait de comptes; releve mensuel; current account statement; vos operations;
                statement period
                """
            ),
        ),
        Phrases(
            1.3,
            some(
                """
                ancien solde; nouveau solde; solde; solde disponible; compte courant; mes comptes; debit;
                credit; libelle; date valeur; valeur; opening balance;
                closing balance; total des operations; solde crediteur; balance; virement; prelevement; paiement par
                carte; nature des operations; withdrawal; deposit
                """
            ),
            most=5,
        ),
        Pattern(1.0, "iban", r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b"),
        Pattern(-8.0, "no-statement", NO_STATEMENT),
        Phrases(
            -3.0,
            some(
                """
            net a payer; bulletin de paie; facture; invoice; creanciers ou debiteurs; releve de notes; quittance de
            loyer
            """
            ),
        ),
    ),
    read=_read,
)
