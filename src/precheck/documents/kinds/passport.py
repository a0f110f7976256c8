"""Passport: the data page, told by its TD3 machine-readable zone (ICAO 9303-4) or by its labels.

Refugee travel documents have the same zone with the codes PT and PR.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.codes import code_fields, identity, identity_values, with_code
from precheck.documents.issued import printed_beside
from precheck.documents.lexicon import some
from precheck.documents.readers import field, labelled, printed_holder
from precheck.documents.spec import Case, CodeCue, Kind, Phrases, Title, ZoneCue
from precheck.documents.validity import expiry, zone_checks
from precheck.documents.view import PageView
from precheck.documents.zones import is_passport, zone_fields
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

EXPIRY = (
    r"date d'expiration|date of expiry|date of expiration|expiry date|expire le|valid until|"
    r"valable jusqu'au|fecha de caducidad|fecha de vencimiento|gultig bis|data de validade|"
    r"data di scadenza|son gecerlilik tarihi"
)
NUMBER = (
    r"passport n(?:o|°|umber|r)\.?|passeport n°?|n° (?:du |de )?passeport|numero de pasaporte|"
    r"pasaporte n°|document n(?:o|°)\.?"
)

_CODED = identity("passport")


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = printed_holder(views, EXPIRY)
    for index, view in enumerate(views):
        for found_number in labelled(view, NUMBER):
            number = found_number.text.split()[0].strip(".:,")
            if "document_number" not in fields and sum(char.isdigit() for char in number) >= 4:
                fields["document_number"] = field(found_number, index, number)
    printed = {f"_printed_{name}": value for name, value in fields.items() if name in {"surname", "given_names"}}
    zone = zone_fields(views, on)
    fields = printed_beside(views, fields | zone)
    return with_code(fields, code_fields(views, _CODED, identity_values)) | (printed if zone else {})


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    yield from zone_checks(document, views, expected=True)
    yield from expiry(document, case)


KIND = Kind(
    id="passport",
    cues=(
        CodeCue(7.0, "2d-doc-identity", _CODED),
        ZoneCue(9.0, "mrz-td3", is_passport),
        Title(
            3.0,
            some(
                """
                passeport; passport; pasaporte; reisepass; passaporte; passaporto; pasaport; paszport; pasaport; ho
                chieu; паспорт; 护照; 护 照; 旅券; 여권; جواز سفر; گذرنامه; पासपोर्ट; titre de voyage; travel document
                """
            ),
        ),
        Phrases(
            0.9,
            some(
                """
                passport no; passport number; passeport n°; code du pays; country code; code of issuing state; date
                d'expiration; date of expiry; place of birth; lieu de naissance; date of issue; date de delivrance;
                authority; autorite; nationality; given names; signature of bearer; signature du titulaire
                """
            ),
            most=4,
        ),
        Phrases(
            -2.5,
            some(
                """
                titre de sejour; application form; application for; formulaire; type of visa; valable pour; recepisse;
                certifie que; iban; annee universitaire;
                curriculum; facture; admission; reservation; identity card; driving licence; permis de conduire
                """
            ),
        ),
    ),
    read=_read,
    check=_check,
    booklet=True,
)
