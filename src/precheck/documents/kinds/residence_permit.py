"""Residence permit: the French cards of 2011 and 2020 (TD1 on the back), the larger older ones, the Algerian
certificate.

A permit of another state gives no right to stay in France: it is read, and said so (`foreign-permit`).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.codes import code_fields, identity, identity_values, with_code
from precheck.documents.forms import period
from precheck.documents.holders import named
from precheck.documents.issued import printed_beside
from precheck.documents.kinds_common import card_side
from precheck.documents.lexicon import folded, some
from precheck.documents.readers import printed_holder
from precheck.documents.spec import Case, CodeCue, Kind, Phrases, Title, Together, ZoneCue
from precheck.documents.validity import expiry, place, zone_checks
from precheck.documents.view import PageView
from precheck.documents.zones import is_permit, zone_fields
from precheck.identifiers.countries import alpha3
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in

EXPIRY = (
    r"date d'expiration|date of expiry|expiry date|validite ?/ ?expiry|card expiry|expiration|"
    r"scadenza|expiry|vervaldatum|geldig tot|data de validade|valid[oa] hasta|valido fino al|caducidad|validity|"
    r"expire le|fin de validite|valable jusqu'au|valid until|validite du titre|validez|gultig bis|date d'exp"
)

_UNLABELLED = 0.7  # confidence of a date that only its being the last one tells
_CODED = identity("residence-permit")


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = named(views, printed_holder(views, EXPIRY), card=True)
    fields |= zone_fields(views, on)
    if "expiry_date" not in fields and (until := period(views).get("period_end")):
        fields["expiry_date"] = until
    if "expiry_date" not in fields and (until := _to_come(views, on)):
        fields["expiry_date"] = until
    zone = next((zone for view in views for zone in view.zones if is_permit(zone)), None)
    if zone:
        fields["issuer"] = Field(alpha3(zone.mrz.issuer) or zone.mrz.issuer, read_from="mrz")
    fields = printed_beside(views, fields)
    return with_code(fields, code_fields(views, _CODED, identity_values))


def _to_come(views: Sequence[PageView], on: date) -> Field | None:
    """Newer cards print the expiry without a label, beside the kind of permit: of all days only that one is to come."""
    days = [
        Field(each.value.isoformat(), _UNLABELLED, index, line.box)
        for index, view in enumerate(views)
        for line in view.page.lines
        for each in dates_in(line.text)
        if each.value > on
    ]
    return max(days, key=lambda each: each.value, default=None)


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    sides = {page.side for page in document.pages}
    yield from zone_checks(document, views, expected=bool(sides & {"back", "both"}))
    yield from expiry(document, case)
    issuer = document.value("issuer")
    if issuer and issuer != "FRA":
        yield finding("foreign-permit", found=issuer, data={"country": issuer}, **place(document, "mrz"))


KIND = Kind(
    id="residence-permit",
    cues=(
        CodeCue(7.0, "2d-doc-identity", _CODED),
        ZoneCue(9.0, "mrz-permit", is_permit),
        Together(
            8.0,
            "certificate-of-an-algerian",
            (
                ("certificat de residence",),
                folded("république française; préfecture; préfet; accord franco-algérien; accord du 27 décembre 1968"),
                folded("algérien; algérienne; algérie; dza"),
                folded("valable; validité; expire le; date d'expiration; jusqu'au"),
            ),
            most_words=90,
        ),
        Title(
            5.0,
            some(
                """
                titre de sejour; carte de sejour; permanent resident; residence permit; permis de sejour;
                carte de resident; certificat de residence de ressortissant algerien;
                certificat de residence algerien; certificat de residence d'algerien; passeport
                talent; certificat de residence pour algerien;
                residence permit for; permiso de residencia; aufenthaltstitel; titulo de residencia;
                permesso di soggiorno; verblijfstitel; carte de sejour pluriannuelle; carte de sejour temporaire
                """
            ),
        ),
        Phrases(
            0.8,
            some(
                """
                remarques; remarks; categorie du titre; type de titre; type of permit; etudiant;
                autorise a travailler; autorise son titulaire; date d'expiration; date of expiry;
                valable jusqu'au; lieu de naissance; place of birth; nationalite
                """
            ),
            most=4,
        ),
        Phrases(
            -3.5,
            some(
                """
                recepisse; confirmation de la validation; valant titre de sejour; attestation de prolongation;
                confirmation de depot; demande de titre de sejour; type of visa; certifie que;
                annee universitaire; decision favorable; veuillez; bonjour; madame, monsieur
                """
            ),
        ),
    ),
    read=_read,
    check=_check,
    side=card_side,
    two_sided=True,
    booklet=True,
)
