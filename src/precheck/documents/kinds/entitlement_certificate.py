"""Attestation de droits: the holder already has a social security number."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.holders import named
from precheck.documents.lexicon import folded, some
from precheck.documents.numbers import check_social_security, social_security
from precheck.documents.readers import name_for, named_after, person
from precheck.documents.spec import Case, Kind, Phrases, Title, Together
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

_INSURED = r"assure(?:\(e\)|e|\.e)?(?: social(?:\(e\)|e)?)?(?= ?:)"
_CERTIFIES = r"(?:certifi|attest)(?:ons|e) que"


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = {**named(views, person(views)), **social_security(views)}
    if not {"surname", "holder"} & fields.keys():
        holder = name_for(views, _INSURED) or named_after(views, _CERTIFIES)
        if holder:
            fields["holder"] = holder
    return fields


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from check_social_security(document)


KIND = Kind(
    id="entitlement-certificate",
    cues=(
        Together(
            6.5,
            "rights-confirmed",
            (
                folded(
                    """
                    attestation; atteste; certificat; confirmons; confirme; certificate; certifie; droits ouverts;
                    droits à
                    l'assurance maladie
                    """
                ),
                folded(
                    """
                    l'assurance maladie; assurance maladie; sécurité sociale; cpam; caisse primaire; cgss;
                    msa; mgen;
                    lmde; complémentaire santé solidaire; régime général; health insurance fund
                    """
                ),
                folded(
                    """
                    droits; bénéficiaire; bénéficiaires; bénéficiez; assuré; assurée; ouverture de droits; ayant
                    droit; prise en charge; entitlement; beneficiary; insured
                    """
                ),
                folded(
                    """
                    immatriculation; n° immatriculation; numéro de sécurité sociale; n° de sécurité sociale; nir; n°
                    sécurité sociale; numéro d'immatriculation; n° d'assuré; social security number; nia;
                    numéro d'attente; numéro provisoire; numéro définitif; identifiant d'attente; numéro temporaire
                    """
                ),
            ),
        ),
        Title(
            7.0,
            some(
                """
            attestation de droits; attestation de droits a l'assurance maladie; attestation de securite sociale;
            attestation provisoire de droits; attestation d'affiliation
            """
            ),
        ),
        Phrases(
            1.2,
            some(
                """
            l'assurance maladie; organisme de rattachement; numero de securite sociale; assure; caisse primaire;
            cpam; regime general; medecin traitant
            """
            ),
            most=4,
        ),
        Phrases(
            -12.0,
            (
                "caisses sociales de monaco",
                "caisse de compensation des services sociaux",
                "principaute de monaco",
                "camti",
                "spme",
            ),
            most=1,
        ),  # of Monaco
        Phrases(
            -3.0,
            (
                "se 401",
                "se 130",
                "mutuelle",
                "facture",
                "cvec",
                "conduire",
                "droits a la formation",
                "soins recus",
                "nature des soins",
                "feuille de soins",
            ),
        ),
    ),
    read=_read,
    check=_check,
)
