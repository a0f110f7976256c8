"""Parental authorization: for applicants under sixteen."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.holders import child_of_signer
from precheck.documents.ink import unsigned
from precheck.documents.lexicon import folded, some
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    return child_of_signer(views)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from unsigned(document, views)


KIND = Kind(
    id="parental-authorization",
    cues=(
        Together(
            6.5,
            "a-parent-allows-a-child",
            (
                folded(
                    """
                    l'autorise; autorise; autorisons; autorisation; autorisent; authorise; authorize; authorisation;
                    authorization; consent; consentement; consentir; consens; consentons; give permission;
                    autorizo; autorizamos; autoriza; autorizan; autorización;
                    acconsento; autorizzo; autorizziamo; autorizzazione; erlaube; erlauben; einverstanden;
                    einverständnis; einwilligung; genehmige; autorizamos; autorização; zezwalam; wyrażam zgodę; sunt
                    de acord; muvafakat; izin veriyorum
                    """
                ),
                folded(
                    """
                    père; mère; tuteur; tutrice; parent; parents; représentant légal; représentante légale;
                    représentants légaux; responsable légal; responsable légale; autorité parentale; guardian; legal
                    guardian; father; mother; padre; madre; padres; tutor; tutora; genitore; genitori;
                    erziehungsberechtigte; erziehungsberechtigter; sorgeberechtigte; vater; mutter; eltern;
                    pai; mãe;
                    pais; rodzic; rodzice; opiekun; părinte; anne; baba; veli
                    """
                ),
                folded(
                    """
                    père de; mère de; représentant légal de; représentante légale de; tuteur de; tutrice de; mineur;
                    mineure; fils; fille; enfant; petit-fils; petite-fille; pupille; neveu; nièce; son;
                    daughter; child; minor; ward; hijo; hija; menor; figlio; figlia; minore; minorenne;
                    sohn; tochter;
                    kind; minderjährig; minderjährige; minderjährigen; filho; filha; syn; córka; dziecko;
                    fiul; fiica;
                    oğlum; kızım; çocuğum
                    """
                ),
                folded(
                    """
                    sécurité sociale; assurance maladie; l'assurance maladie; caisse primaire; cpam; ameli;
                    affiliation; immatriculation; rattachement; social security; health insurance; seguridad social;
                    seguro de enfermedad; sicurezza sociale; assicurazione malattia; sozialversicherung;
                    krankenversicherung; segurança social; ubezpieczenie; asigurări; sigorta
                    """
                ),
            ),
        ),
        Title(
            7.0,
            some(
                """
            autorisation parentale; parental authorization; parental authorisation; parental consent; autorizacion
            parental; autorizacao parental; autorisation des parents; autorisation du representant legal; consent of
            parent; consent of the parent; parent or guardian consent
            """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
            representant legal; autorise mon fils; autorise ma fille; autorise mon enfant; soussigne; agissant en
            qualite; mineur; mineure; legal guardian; my son; my daughter; autorisons notre fils;
            autorisons notre fille;
            give my consent; give our consent; our son; our daughter; mi hijo; mi hija
            """
            ),
            most=4,
        ),
    ),
    read=_read,
    check=_check,
)
