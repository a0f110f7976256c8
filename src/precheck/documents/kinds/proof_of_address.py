"""Proof of address: bills, rent receipts, tax notice, lodging attestation.

It should not be older than three months (service-public F33052, for residence permits;
the refund file states no age),
a tax notice or a lease than a year; and the address is to be in France (seed 004).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from precheck.documents.codes import address_values, code_fields, of_type
from precheck.documents.everyday import ASKED_OF_READERS
from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.postal import address_under
from precheck.documents.readers import date_for, field, latest_date
from precheck.documents.spec import Case, CodeCue, Kind, Phrases, Title, Together
from precheck.documents.validity import day, place
from precheck.documents.view import PageView
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.search import Found

_CODED = of_type("00", "01", "02")
_BY_THE_YEAR = r"avis d'impo|avis d'impot|taxe d'habitation|taxe fonciere|\bbail\b|contrat de location|tenancy|lease"
_MONTHS = {False: timedelta(days=93), True: timedelta(days=366)}
_POSTCODE = r"(?<![\d/.])(?:f-?)?((?:0[1-9]|[1-8]\d|9[0-8])\d{3}) +[a-z]{2}"
#: The day a paper was made. A bill bears later days too: until when to pay, the next reading of the meter.
_ISSUED = (
    r"date de (?:la )?facture|date de facturation|date d'emission|date d'etablissement|facture du|etablie? le|"
    r"emise? le|editee? le|fait (?:a|en) [^\d,]{2,40},? le|(?:bill|invoice) date|date of (?:issue|bill)"
)
_DUE = (
    r"a (?:payer|regler) avant(?: le)?|echeance|date limite(?: de paiement)?|preleve(?:ment)?(?: le)?|"
    r"due(?: date| by)?|payable (?:by|before)|prochain(?:e)? (?:facture|releve)"
)
_ELSEWHERE = (
    r"\b(?:germany|deutschland|belgique|belgium|suisse|switzerland|italia|italie|espana|espagne|portugal|maroc|algerie|"
    r"tunisie|luxembourg|united kingdom|royaume-uni|canada|quebec|osterreich|polska|romania|nederland)\b"
)


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = named(views, {})
    holder = fields.get("holder") or fields.get("surname")
    if holder and (address := address_under(views[holder.page or 0], holder)):
        fields["address"] = address
    for index, view in enumerate(views):
        if "postcode" not in fields and (found := _in_france(view)):
            fields["postcode"] = field(found, index, found.groups[0])
        if found := view.first(_ELSEWHERE):
            fields.setdefault("_elsewhere", field(found, index))
        if found := view.first(_BY_THE_YEAR):
            fields.setdefault("_by_the_year", field(found, index))
    if issued := date_for(views, _ISSUED) or latest_date(views, on, unless=_DUE):
        fields["issued_on"] = issued
    return fields | code_fields(views, _CODED, address_values)


def _in_france(view: PageView) -> Found | None:
    """The first postcode of five figures that no other country is written for, on its line or under it."""
    return next(
        (
            found
            for found in view.finds(_POSTCODE)
            if not re.search(_ELSEWHERE, view.lines[found.line].text)
            and not any(re.match(rf"\W*{_ELSEWHERE}", near.folded) for near in view.beside(found))
        ),
        None,
    )


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    issued = day(document, "issued_on")
    if issued and case.on - issued > _MONTHS["_by_the_year" in document.fields]:
        yield finding("proof-too-old", found=issued.isoformat(), data={"date": issued.isoformat()},
                      **place(document, "issued_on"))  # fmt: skip
    if "_elsewhere" in document.fields and "postcode" not in document.fields:
        yield finding("address-not-in-france", found=document.value("_elsewhere"), **place(document, "_elsewhere"))


KIND = Kind(
    id="proof-of-address",
    cues=(
        Phrases(-4.0, ASKED_OF_READERS, most=2),
        Together(
            6.5,
            "a-bill-for-a-home",
            (
                folded(
                    """
                    facture; votre facture; invoice; bill; quittance; avis d'échéance; échéance; échéancier;
                    appel de
                    loyer; relevé de consommation; montant prélevé; à payer; prélèvement; prélevé; mensualité;
                    prochaine facture; amount due; statement of account
                    """
                ),
                folded(
                    """
                    kwh; point de livraison; point de comptage; pdl; pce; électricité; gaz naturel; consommation
                    d'eau; eau potable; assainissement; abonnement fibre; fibre; box; bbox;
                    freebox; livebox; haut débit; très haut débit; adsl; forfait mobile;
                    facture mobile; forfait; communications; ligne fixe;
                    ligne mobile; téléphonie; loyer; charges locatives; provision sur charges; redevance;
                    electricity;
                    broadband; rent; tenancy; water supply
                    """
                ),
                folded(
                    """
                    lieu de consommation; adresse d'installation; adresse du logement; adresse de consommation;
                    adresse de facturation; adresse de la ligne; titulaire du contrat; titulaire de la ligne;
                    n° de client; votre numéro; votre ligne; ligne n°; adresse du branchement;
                    titulaire; logement; appartement; appt; chambre; résidence; locataire; n°
                    client; numéro client;
                    référence client; compte client; identifiant client; identifiant; votre espace client; espace
                    client; customer number; account number; property; tenant
                    """
                ),
            ),
        ),
        Together(
            8.5,
            "an-insured-home",
            (
                folded(
                    """
                    attestation; certificat; nous attestons; atteste; certifions; certifie
                    """
                ),
                folded(
                    """
                    habitation; contrat habitation; multirisque habitation; risques locatifs;
                    responsabilité civile locative; logement
                    situé; logement assuré; local assuré; bien assuré; risque assuré
                    """
                ),
                folded(
                    """
                    locataire; en qualité de; adresse du risque; adresse du bien; adresse du
                    logement; adresse assurée; appartement; studio; chambre; résidence principale;
                    occupant; copropriétaire; propriétaire; pièces; pièce
                    """
                ),
                folded(
                    """
                    assurance; assureur; assuré; contrat; garanties; garanti; garantit; garantissant; sociétaire
                    """
                ),
            ),
        ),
        Together(
            6.5,
            "a-contract-for-a-home",
            (
                folded("atteste; attestons; certifie; certifions; attestation; certificat"),
                folded(
                    """
                    contrat de fourniture; contrat d'électricité; contrat de gaz; contrat d'énergie; contrat d'eau;
                    fourniture d'électricité; fourniture de gaz; abonnement d'électricité
                    """
                ),
                folded("logement; adresse; point de livraison; lieu de consommation; habitation; appartement"),
            ),
        ),
        Together(
            6.0,
            "lodged-there",
            (
                folded(
                    """
                    atteste; certifie; attestons; certifions; attestation; déclare; confirm; certify; certifies
                    """
                ),
                folded(
                    """
                    loge; logé; logée; est logé; héberge; héberger; hébergeons; hébergé; hébergée; réside; occupe;
                    loue; locataire; résident;
                    résidente; a résidé; lives at; resides at; is a resident; tenant
                    """
                ),
                folded(
                    """
                    chambre; appartement; studio; logement; résidence universitaire; résidence; domicile;
                    my address; room; flat;
                    apartment; residence hall; hall of residence
                    """
                ),
                folded(
                    """
                    depuis le; à compter; à titre gratuit; stable; since; à ce jour
                    """
                ),
            ),
        ),
        CodeCue(8.0, "2d-doc-address", _CODED),
        CodeCue(6.0, "2d-doc-tax", of_type("04", "28")),
        Title(
            6.0,
            some(
                """
                quittance de loyer; accommodation certificate; certificate of accommodation;
                attestation d'hebergement; attestation de logement; attestation de
                location; certificat de logement; bail de colocation;
                avis d'imposition; avis
                d'impot; facture d'electricite; justificatif de domicile; contrat de location; bail d'habitation;
                attestation d'assurance habitation; attestation de titulaire de contrat; attestation de contrat;
                rent receipt; declaration d'hebergement; tenancy agreement; facture de gaz; votre facture
                d'electricite; attestation de
                residence; facture internet; attestation de domicile; eau et assainissement; facture mobile;
                facture fibre; facture d'eau; facture de telephone;
                electricity bill; gas bill; water bill; council tax; stromrechnung; factura de luz; factura de
                electricidad; bolletta; avis d'echeance; utility bill; lease agreement
                """
            ),
        ),
        Phrases(
            1.0,
            some(
                """
            loyer; locataire; bailleur; logement; charges; kwh; consommation; abonnement; point de livraison;
            heberge; lieu de consommation; residence universitaire; crous; landlord; tenant;
            adresse desservie; lieu de fourniture; assainissement; supply address; meter; compteur; preneur
            """
            ),
            most=4,
        ),
        Phrases(
            -3.0,
            some(
                """
            releve d'identite; cerfa; a remplir; joindre; pieces justificatives; demande d'aide; a completer;
            allocataire; devis; souscrivez; simulation; bulletin de paie; certificat de scolarite;
            releve de compte; est inscrit; est
            inscrite
            """
            ),
        ),
    ),
    read=_read,
    check=_check,
)
