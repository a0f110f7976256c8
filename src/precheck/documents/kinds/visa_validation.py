"""Confirmation that a long-stay visa was validated online: the second half of the VLS-TS as a right of stay."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.codes import code_fields, is_validation, person_values, with_code
from precheck.documents.forms import period
from precheck.documents.holders import named
from precheck.documents.issued import start
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import lasting_numbers
from precheck.documents.readers import date_for, field, person
from precheck.documents.spec import Case, CodeCue, Kind, Phrases, Title, Together
from precheck.documents.validity import expiry
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

_UNTIL = r"valable jusqu'au|valide jusqu'au|fin de validite|date d'expiration|expire le|jusqu'au|valid until|au(?= \d)"


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {**lasting_numbers(views), **named(views, person(views))}
    for index, view in enumerate(views):
        if found := view.first(r"(?:numero|n°) ?(?:de |du )?visa\W*([a-z]{0,3}\d{6,12})\b"):
            fields["visa_number"] = field(found, index, found.groups[0].upper())
    if until := date_for(views, _UNTIL) or period(views).get("period_end"):
        fields["expiry_date"] = until
    fields |= start(views)
    return with_code(fields, code_fields(views, is_validation, person_values))


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from expiry(document, case, required=False)


KIND = Kind(
    id="visa-validation",
    cues=(
        Together(
            8.0,
            "visa-validated",
            (
                folded(
                    """
                    validation; validé; validée; enregistré; formalités accomplies; validated;
                    enregistrement; registration; validation effectuée; ont été accomplies;
                    attestation de validation
                    """
                ),
                folded(
                    """
                    visa long séjour; visa de long séjour; long-stay visa; long stay visa; vls-ts; vlsts;
                    visa a été validé;
                    visa longue
                    durée
                    """
                ),
                folded(
                    """
                    étranger n°; numéro étranger; n° étranger; numéro d'étranger; n° d'étranger; foreign national
                    number; foreigner number; agdref; ressortissant étranger; séjour autorisé; formalités
                    accomplies; ofii; enregistré le; droit au séjour;
                    taxe acquittée; e-timbre; timbre fiscal; tax paid; validation
                    effectuée; date de validation; was validated; a été validé; a été validée
                    """
                ),
            ),
        ),
        Together(
            7.0,
            "stay-stamped",  # the sticker of the OFII in the passport, the older way
            (
                folded(
                    """
                    ofii; office français de l'immigration; office français de l'immigration et de l'intégration;
                    office francais de l'immigration
                    """
                ),
                folded(
                    """
                    vignette; r.311-3; r 311-3; r311-3; r. 311-3; r.431-17; r 431-17; r431-17; r.431-16; r 431-16;
                    r431-16; ceseda; formalités; enregistré le; date d'enregistrement; visa long séjour; visa de long
                    séjour; vls-ts
                    """
                ),
                folded(
                    """
                    séjour autorisé; autorisé au séjour; autorise le séjour; admis au séjour; admise au séjour;
                    valable jusqu'au; valide jusqu'au; séjour jusqu'au; autorisé à séjourner; fin de validité;
                    formalités accomplies; jusqu'au
                    """
                ),
            ),
            most_words=70,  # its letters speak of all of this
        ),
        CodeCue(8.0, "2d-doc-13", is_validation),
        Title(
            7.0,
            some(
                """
                confirmation de la validation de l'enregistrement; validation de l'enregistrement de votre visa;
                confirmation de la validation; confirmation de validation; validation de votre visa; validation du
                visa de long sejour; confirmation d'enregistrement de votre visa; confirmation of the validation
                """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
                visa de long sejour valant titre de sejour; visa long sejour valant titre de sejour; visa long
                sejour; visa de long sejour; numero etranger; administration-etrangers-en-france; direction generale
                des etrangers; ministere de l'interieur; date de validation; numero de visa; enregistrement
                """
            ),
            most=4,
        ),
        Phrases(
            -4.0,
            some(
                """
            confirmation de depot; timbre fiscal; numero du timbre; justificatif d'achat; remboursable; convoque;
            convoquee; convocation; visite medicale; rendez-vous; vous devez valider; vous devez le valider;
            devez valider;
            pensez a valider; sans validation; dans les trois mois; dans les 3 mois;
            prolongation d'instruction; recepisse de demande; france-visas
            """
            ),
        ),
    ),
    read=_read,
    check=_check,
)
