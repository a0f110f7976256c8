"""Confirmation that an application was filed online: gives no right of stay (domain facts, 2.4)."""

from collections.abc import Mapping, Sequence
from datetime import date

from precheck.documents.codes import code_fields, of_foreigner, person_values, with_code
from precheck.documents.everyday import CALLED_TO_COME
from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import lasting_numbers
from precheck.documents.readers import latest_date, person
from precheck.documents.spec import CodeCue, Kind, Pattern, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.documents.visa_words import VISA_ASKED_FOR
from precheck.model.document import Field

_CODED = of_foreigner("1", "4")  # filed, and filed in part


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {**lasting_numbers(views), **named(views, person(views))}
    if issued := latest_date(views, on):
        fields["issued_on"] = issued
    return with_code(fields, code_fields(views, _CODED, person_values))


KIND = Kind(
    id="filing-receipt",
    cues=(
        Together(
            7.0,
            "only-filed",
            (
                folded(
                    """
                    confirmation; bien parvenu; accusé; récépissé; receipt; attestation;
                    acknowledgement; acknowledgment; submission
                    """
                ),
                folded(
                    """
                    dépôt; déposé; déposée; submitted; submission; lodged; filed; a été transmis; a été transmise;
                    enregistrée; has been received; application received; pré-demande; enregistré; bien parvenu
                    """
                ),
                folded(
                    """
                    titre de séjour; carte de séjour; residence permit; titre d'identité;
                    changement de statut; document provisoire de séjour
                    """
                ),
                folded(
                    """
                    ne vaut pas; ne vaut ni; ne tient pas lieu; atteste uniquement;
                    n'est pas un titre; ne prolonge pas; ne constitue; ne préjuge; ne permet pas;
                    n'autorise pas; ne donne pas; does not; only
                    proves; numéro de demande; n° de demande; application no; application number; reference number;
                    numéro de dossier
                    """
                ),
            ),
        ),
        CodeCue(9.0, "2d-doc-13", _CODED),
        Title(
            7.5,
            some(
                """
                confirmation de depot; attestation de depot; confirmation du depot; confirmation de pre-depot;
                attestation de pre-depot; accuse de depot; attestation de depot de dossier;
                accuse d'enregistrement; accuse de reception de votre demande; confirmation du depot d'une
                pre-demande; votre demande a ete deposee; votre demande a bien ete enregistree;
                votre demande a bien ete transmise;
                demande de titre de sejour transmise; demande de titre de sejour deposee
                """
            ),
        ),
        Pattern(
            5.0,
            "was-filed",
            r"(?:pre-?)?demande (?:de|d'un) .{0,30}sejour.{0,25} "
            r"a (?:bien )?ete (?:deposee|enregistree|transmise|recue)",
        ),
        Phrases(
            1.2,
            some(
                """
            titre de sejour; carte de sejour; ne vaut pas; ne constitue pas; administration-etrangers-en-france;
            votre demande; numero de demande; numero etranger
            """
            ),
            most=4,
        ),
        Phrases(
            -3.0,
            some(
                """
            prolongation d'instruction; decision favorable; confirmation de la validation; recepisse de
            demande de titre;
            recepisse de demande de carte
            """
            ),
        ),
        Together(-9.0, "visa-asked-for", VISA_ASKED_FOR),
        Together(-6.0, "called-to-come", CALLED_TO_COME),
    ),
    read=_read,
)
