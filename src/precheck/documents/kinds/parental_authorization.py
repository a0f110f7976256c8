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
            parental; autorizacao parental
            """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
            representant legal; autorise mon fils; autorise ma fille; autorise mon enfant; soussigne; agissant en
            qualite; mineur; legal guardian; my son; my daughter
            """
            ),
            most=4,
        ),
    ),
    check=_check,
)
