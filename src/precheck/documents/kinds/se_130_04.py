"""SE 130-04: care in France at the charge of the Andorran fund, CASS (agreement between France and Andorra).

Its sisters (130-05, -07, -09, -14) serve workers, pensioners and accidents.
"""

from precheck.documents.agreement_forms import check_form, form, read_form
from precheck.documents.lexicon import folded
from precheck.documents.spec import Kind, Phrases, Title

KIND = Kind(
    id="se-130-04",
    cues=(
        form("130", "04"),
        Title(
            4.0,
            folded(
                """
                attestation de droit aux prestations en nature de l'assurance maladie maternité pendant un séjour sur
                le territoire de l'autre état; attestation de droit aux prestations en nature de l'assurance
                maladie-maternité pendant un séjour; prestations en nature de l'assurance maladie maternité pendant un
                séjour; pendant un séjour sur le territoire de l'autre état
                """
            ),
        ),
        Phrases(
            0.8,
            folded("caixa andorrana de seguretat social; cass; caisse andorrane; andorre; andorra; principat"),
            most=3,
        ),
        Phrases(
            -4.0,
            folded("soins programmés; transfert de résidence; pensionné; accident du travail; détachement"),
            most=1,
        ),
    ),
    read=read_form,
    check=check_form,
)
