"""SE 401-Q-102 bis: who is insured in Quebec and enrols at a French school (agreement between France and Quebec)."""

from precheck.documents.agreement_forms import check_form, form, read_form
from precheck.documents.lexicon import folded
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="se-401-q-102",
    cues=(
        form("401", "102"),
        Title(
            5.0,
            folded(
                """
                attestation d'appartenance à un régime québécois préalablement au départ pour la france;
                attestation d'appartenance à un régime québécois de sécurité sociale;
                attestation d'appartenance à un régime québécois; préalablement au départ pour la france
                """
            ),
        ),
        Phrases(
            0.7, folded("régie de l'assurance maladie du québec; ramq; québec; protocole d'entente; étudiant"), most=3
        ),
    ),
    read=read_form,
    check=check_form,
)
