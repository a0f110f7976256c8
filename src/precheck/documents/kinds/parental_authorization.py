"""Parental authorization: for applicants under sixteen."""

from precheck.documents.lexicon import some
from precheck.documents.spec import Kind, Phrases, Title

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
)
