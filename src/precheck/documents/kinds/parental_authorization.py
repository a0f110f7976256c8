"""Parental authorization: for applicants under sixteen."""

from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="parental-authorization",
    cues=(
        Title(7.0, ("autorisation parentale", "parental authorization", "parental authorisation", "parental consent", "autorizacion parental", "autorizacao parental")),
        Phrases(1.2, ("representant legal", "autorise mon fils", "autorise ma fille", "autorise mon enfant", "soussigne", "agissant en qualite", "mineur", "legal guardian", "my son", "my daughter"), most=4),
    ),
)  # fmt: skip
