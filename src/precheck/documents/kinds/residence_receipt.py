"""Récépissé, attestation de prolongation d'instruction, attestation de décision favorable: the stay is regular."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.codes import code_fields, of_foreigner, person_values, with_code
from precheck.documents.forms import period
from precheck.documents.holders import named
from precheck.documents.issued import start
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import lasting_numbers
from precheck.documents.readers import date_for, person
from precheck.documents.spec import Case, CodeCue, Kind, Pattern, Phrases, Title, Together
from precheck.documents.validity import expiry
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

_CODED = of_foreigner("2", "3")  # extension of the examination, favourable decision
_UNTIL = r"valable jusqu'au|valide jusqu'au|jusqu'au|date de fin de validite|fin de validite"
#: Not "titre expiré le": that one was to be renewed.
_NO_RIGHT = (
    r"ne (?:vaut|constitue|justifie)\b.{0,45}(?:sejour|regularite|\bdroit|titre)|ne prolonge pas|ne tient pas lieu"
)
_EXPIRES = r"(?<!titre )(?<!sejour )(?<!carte )(?<!visa )(?<!passeport )expire le"


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {**lasting_numbers(views), **named(views, person(views), card=True)}
    if until := date_for(views, _UNTIL) or period(views).get("period_end") or date_for(views, rf"{_EXPIRES}|au(?= \d)"):
        fields["expiry_date"] = until
    fields |= start(views)
    return with_code(fields, code_fields(views, _CODED, person_values))


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from expiry(document, case)


KIND = Kind(
    id="residence-receipt",
    cues=(
        Together(
            7.0,
            "allowed-meanwhile",
            (
                folded(
                    """
                    récépissé; attestation; le présent document; document provisoire; autorisation provisoire
                    """
                ),
                folded(
                    """
                    préfecture; préfet; préfète; ministère de l'intérieur; sous-préfecture
                    """
                ),
                folded(
                    """
                    autorise son titulaire; vaut autorisation; autorisation de séjour; autorise le séjour;
                    autorisation provisoire de séjour; maintien du droit; maintien des droits; prolongation;
                    prolongée; prolonge la validité; maintient les droits; décision favorable;
                    protection internationale; demande d'asile; renouvellement; droit
                    au séjour
                    """
                ),
                folded(
                    """
                    valable; valide; jusqu'au; validité; expire
                    """
                ),
            ),
        ),
        Together(
            6.5,
            "receipt-for-a-time",
            (
                folded("récépissé"),
                folded("titre de séjour; carte de séjour; certificat de résidence; droit au séjour; demande d'asile"),
                folded("valable; valide; jusqu'au; validité; expire; autorise la présence; autorisé à séjourner"),
            ),
        ),
        Together(  # where its title is lost to a bad text layer
            5.0,
            "allowed-by-a-receipt",
            (
                folded("préfecture; préfet; préfète; sous-préfecture"),
                folded(
                    """
                    demande de renouvellement; demande de titre; demande de carte de séjour; demande d'un titre de
                    séjour; première demande; demande de duplicata; demande d'admission au séjour; demande d'asile
                    """
                ),
                folded("autorise son titulaire; autorise sa titulaire; autorisé à travailler; autorise la présence"),
                folded("valable jusqu'au; valide jusqu'au; valable du; expire le"),
            ),
        ),
        CodeCue(9.0, "2d-doc-13", _CODED),
        Title(
            7.5,
            some(
                """
                autorisation provisoire de sejour; recepisse de demande de carte de sejour;
                recepisse de demande de titre de sejour; recepisse de
                premiere demande; recepisse de demande de duplicata; recepisse de demande de
                renouvellement; attestation de prolongation d'instruction; attestation de
                prolongation; attestation de
                decision favorable
                """
            ),
        ),
        Phrases(
            1.0,
            some(
                """
            prefecture; autorise son titulaire; valable jusqu'au; numero etranger; titre de sejour; carte de sejour;
            ministere de l'interieur
            """
            ),
            most=4,
        ),
        Pattern(-7.0, "no-right-of-stay", _NO_RIGHT),
        Phrases(
            -4.0,
            some(
                """
            confirmation de depot; attestation de depot; demande de passeport; demande de visa; carte
            nationale; confirmation
            de la validation
            """
            ),
        ),
    ),
    read=_read,
    check=_check,
)
