"""Account statement: lists payments. Sent instead of the RIB; it usually prints the IBAN, and private data besides."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.accounts import account_fields
from precheck.documents.codes import of_type
from precheck.documents.lexicon import some
from precheck.documents.readers import CIVILITY, named_after
from precheck.documents.spec import CodeCue, Kind, Pattern, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Field


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    holder = named_after(views, rf"{CIVILITY}(?= )")
    return {**account_fields(views), **({"holder": holder} if holder else {})}


KIND = Kind(
    id="bank-statement",
    cues=(
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
                ancien solde; nouveau solde; solde; debit; credit; libelle; date valeur; valeur; opening balance;
                closing balance; total des operations; solde crediteur; balance; virement; prelevement; paiement par
                carte; nature des operations; withdrawal; deposit
                """
            ),
            most=5,
        ),
        Pattern(1.0, "iban", r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b"),
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
