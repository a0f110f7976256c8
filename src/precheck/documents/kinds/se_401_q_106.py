"""SE 401-Q-106: exchange students who stay enrolled in Quebec; filled in by their university, then by the RAMQ."""

from precheck.documents.agreement_forms import check_form, form, read_form
from precheck.documents.lexicon import folded
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="se-401-q-106",
    cues=(
        form("401", "106"),
        Title(
            5.0,
            folded(
                """
                attestation d'affiliation à leur régime de sécurité sociale des participants aux échanges entre
                établissements d'enseignement supérieur; participants aux échanges entre établissements
                d'enseignement supérieur; participants aux échanges entre établissements; participants à des échanges
                entre établissements d'enseignement supérieur; affiliation à leur régime de sécurité sociale
                """
            ),
        ),
        Phrases(
            0.7, folded("régie de l'assurance maladie du québec; ramq; québec; protocole d'entente; échange"), most=3
        ),
    ),
    read=read_form,
    check=check_form,
)
