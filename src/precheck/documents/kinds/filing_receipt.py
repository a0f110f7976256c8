"""Confirmation that an application was filed online: gives no right of stay (domain facts, 2.4)."""

from precheck.documents.codes import of_foreigner
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import CodeCue, Kind, Phrases, Title, Together

KIND = Kind(
    id="filing-receipt",
    cues=(
        Together(
            7.0,
            "only-filed",
            (
                folded(
                    """
                    confirmation; accusé; récépissé; receipt; attestation; acknowledgement; acknowledgment; submission
                    """
                ),
                folded(
                    """
                    dépôt; déposé; déposée; submitted; submission; lodged; filed; a été transmis; a été transmise;
                    enregistrée; has been received; application received; pré-demande
                    """
                ),
                folded(
                    """
                    titre de séjour; carte de séjour; demande de visa; residence permit; visa application; titre
                    d'identité; visa demandé
                    """
                ),
                folded(
                    """
                    ne vaut pas; ne constitue; ne préjuge; ne permet pas; n'autorise pas; ne donne pas; does not; only
                    proves; numéro de demande; n° de demande; application no; application number; reference number;
                    numéro de dossier
                    """
                ),
            ),
        ),
        CodeCue(9.0, "2d-doc-13", of_foreigner("1", "4")),
        Title(
            7.5,
            some(
                """
                confirmation de depot; attestation de depot; confirmation du depot; confirmation de pre-depot;
                accuse d'enregistrement; accuse de reception de votre demande; confirmation du depot d'une
                pre-demande; votre demande a ete deposee
                """
            ),
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
            prolongation d'instruction; decision favorable; confirmation de la validation; recepisse de demande de
            """
            ),
        ),
    ),
)
