"""Parental authorization: for applicants under sixteen."""

from collections.abc import Iterator, Sequence

from precheck.documents.ink import unsigned
from precheck.documents.lexicon import some
from precheck.documents.spec import Case, Kind, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Document
from precheck.model.finding import Finding


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from unsigned(document, views)


KIND = Kind(
    id="parental-authorization",
    cues=(
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
    check=_check,
)
