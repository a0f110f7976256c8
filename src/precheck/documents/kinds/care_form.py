"""Feuille de soins: what a carer hands over where no carte Vitale was read; the refund file holds one for each care.

Doctors, pharmacists, nurses and physiotherapists, dentists and midwives have each their own (service-public R1334,
R1336, R46206). A prescription, a bill, a statement of refunds and the form for care abroad are none.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.ink import unsigned
from precheck.documents.insured import a_day, a_name, insured_person, value_for
from precheck.documents.lexicon import any_of, folded
from precheck.documents.readers import field
from precheck.documents.spec import Case, Kind, Pattern, Phrases, Title
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in

_NIR = r"(?<!\d)[1-4] ?\d\d ?[01]\d ?(?:\d\d|2[ab]) ?\d{3} ?\d{3}(?: ?\d\d)?(?!\d)"
_PATIENT = any_of(
    """
    nom et prénom du bénéficiaire; nom et prénom de la personne recevant les soins; personne recevant les soins;
    bénéficiaire des soins; nom et prénom; nom et prénom du patient; patient
    """
)
_CARE = any_of(
    """
    date des soins; date des actes; date de l'acte; dates des actes; date de délivrance; date de la délivrance;
    date des actes effectués; actes effectués le; soins du
    """
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {name: known for name, known in insured_person(views).items() if name.startswith(("sur", "giv", "bir"))}
    if "surname" not in fields and (patient := value_for(views, _PATIENT, a_name)):
        fields["holder"] = patient
    for index, view in enumerate(views):
        if found := view.first(_NIR):
            fields["social_security_number"] = field(found, index, found.folded.upper())
            break
    if cared := value_for(views, _CARE, a_day) or _day_of_care(views, on, fields):
        fields["care_date"] = cared
    return fields


def _day_of_care(views: Sequence[PageView], on: date, fields: Mapping[str, Field]) -> Field | None:
    """Acts stand in a table whose heading is not beside them: the first date that is not the birth."""
    born = fields.get("birth_date")
    for index, view in enumerate(views):
        for line in view.page.lines:
            for each in dates_in(line.text):
                if each.value <= on and each.value.year >= on.year - 3 and (not born or born.value != str(each.value)):
                    return Field(each.value.isoformat(), 0.7, index, line.box)
    return None


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from unsigned(document, views)


KIND = Kind(
    id="care-form",
    cues=(
        Title(
            7.0,
            folded(
                """
                feuille de soins; feuille de soins médecin; feuille de soins pharmacien ou fournisseur;
                feuille de soins pharmacien; feuille de soins auxiliaire médical; feuille de soins bucco-dentaires;
                feuille de soins chirurgien-dentiste; feuille de soins dentaires; feuille de soins sage-femme;
                feuille de soins directeur de laboratoire; soins reçus à l'étranger
                """
            ),
        ),
        Pattern(2.0, "cerfa", r"\b(?:12541|11388|11389|11390|11391|12132)\b ?\*? ?\d*|\bs ?31(?:10|15|16|19|2[0-4])\b"),
        Phrases(
            0.8,
            folded(
                """
                actes effectués; personne recevant les soins; assuré(e); numéro d'immatriculation; praticien;
                montant des honoraires; identification du médecin; maladie exonérée; parcours de soins;
                médecin traitant;
                l'assuré n'a pas payé; signature du praticien; prescripteur; pharmacien; sage-femme;
                paiement; cerfa;
                accident causé par un tiers; identification du prescripteur; codes des actes; dépassement
                """
            ),
            most=4,
        ),
        Phrases(
            -4.0,
            folded(
                """
                relevé de remboursement; décompte de remboursement; décompte; vos remboursements;
                remboursement de vos soins;
                soins reçus à l'étranger; dispensés à l'étranger; 12267; madame, monsieur; comment remplir;
                attestation de droits; net à payer; facture n°; ordonnance
                """
            ),
            most=2,
        ),
    ),
    read=_read,
    check=_check,
)
