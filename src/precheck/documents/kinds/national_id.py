"""National identity card: TD1 (two sides), TD2, and the French card of 2 x 36 characters issued until 2021.

French cards issued to adults between 2004 and 2013 are valid five years longer than printed (service-public F35005);
the old zone states no expiry, but year and month of issue at the start of its second line.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from precheck.documents.codes import code_fields, identity, identity_values, with_code
from precheck.documents.issued import printed_beside
from precheck.documents.kinds_common import card_side
from precheck.documents.lexicon import folded, some
from precheck.documents.readers import printed_holder
from precheck.documents.spec import Case, CodeCue, Kind, Phrases, Title, Together, ZoneCue
from precheck.documents.validity import expiry, zone_checks
from precheck.documents.view import PageView
from precheck.documents.zones import is_national_id, zone_fields
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

EXPIRY = (
    r"date d'expiration|date of expiry|expiry date|expire le|valid until|valable jusqu'au|"
    r"(?:fecha )?(?:de )?caducidad|fecha de vencimiento|validez|gultig bis|data de validade|validade|data di scadenza|"
    r"scadenza|"
    r"son gecerlilik|expiry|date d'exp"
)

_CODED = identity("national-id")


def _read(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    fields = printed_holder(views, EXPIRY)
    fields |= zone_fields(views, on)
    old = next((zone for view in views for zone in view.zones if zone.mrz.format == "FR-2x36"), None)
    if old:
        fields |= _french_validity(old.mrz.document_number, fields.get("birth_date"), fields.get("expiry_date"))
    fields = printed_beside(views, fields)
    return with_code(fields, code_fields(views, _CODED, identity_values))


def _french_validity(number: str, born: Field | None, printed: Field | None) -> dict[str, Field]:
    """Ten years from issue, fifteen for adults' cards of 2004 to 2013, whatever is printed."""
    if not number[:4].isdigit() or not 1 <= int(number[2:4]) <= 12:
        return {}
    year = int(number[:2]) + (1900 if int(number[:2]) >= 85 else 2000)
    issued = date(year, int(number[2:4]), 1)
    adult = bool(born) and issued >= _birthday(date.fromisoformat(born.value), 18) if born else False
    years = 15 if adult and date(2004, 1, 1) <= issued <= date(2013, 12, 31) else 10
    if printed and years == 10:
        return {}
    until = date(issued.year + years, issued.month, 28)
    base = printed or born or Field("")
    return {"expiry_date": replace(base, value=until.isoformat(), confirm=False)}


def _birthday(born: date, age: int) -> date:
    return date(born.year + age, born.month, min(born.day, 28))


def _check(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    sides = {page.side for page in document.pages}
    yield from zone_checks(document, views, expected="back" in sides or "both" in sides)
    yield from expiry(document, case, required="back" in sides or "both" in sides)


KIND = Kind(
    id="national-id",
    cues=(
        CodeCue(7.0, "2d-doc-identity", _CODED),
        ZoneCue(9.0, "mrz-id-card", is_national_id),
        Together(
            5.0,
            "card-of-a-citizen",
            (
                folded(
                    """
                    dni; nin; cni; documento de identidad; identidad; identidade; identité; identity; identità; ausweis;
                    citizen card; هوية; الهوية; بطاقة; cédula
                    """
                ),
                folded(
                    """
                    apellidos; primer apellido; apelidos; apelido(s); surname; nom; cognome; name; nazwisko; الاسم;
                    last name; nume; příjmení
                    """
                ),
                folded(
                    """
                    caducidad; fecha de caducidad; fecha caducidad; fecha de vencimiento; vencimiento; validez; data de
                    validade; date of expiry; expiry date; expiration; scadenza; gültig bis; تاريخ الانتهاء;
                    صالحة إلى; تاريخ الإصدار; date d'expiration; valable jusqu'au
                    """
                ),
                folded(
                    """
                    nacimiento; fecha de nacimiento; date of birth; date de naissance; data de nascimento; nascita;
                    geburtsdatum; تاريخ الولادة; تاريخ الميلاد; data urodzenia; născut; née le; né le
                    """
                ),
            ),
            most_words=80,
        ),
        Title(
            5.0,
            some(
                """
                carte nationale d'identite; carte d'identite; national identity card; identity card;
                identitatskarte; personalausweis; carta d'identita; carta di identita; documento nacional de
                identidad; cartao de cidadao; dowod osobisty; carte de identitate; 居民身份证; can cuoc cong dan; can
                cuoc; kimlik karti; بطاقة التعريف الوطنية; البطاقة الوطنية; بطاقة هوية; بطاقة الهوية; بطاقة شخصية;
                بطاقة تحقيق الشخصية; بطاقة التعريف; cedula de ciudadania; cedula de
                identidad; identiteitskaart; carteira de identidade; national id; tarjeta de identidad; osobna
                iskaznica; henkilokortti; obcansky prukaz
                """
            ),
        ),
        Phrases(
            0.7,
            some(
                """
                date of birth; date de naissance; place of birth; lieu de naissance; nationality; nationalite; date
                of expiry; document no; card access number; taille; sexe; sex; given names
                """
            ),
            most=4,
        ),
        Phrases(  # cards of the insured and of members bear the same labels
            -6.0,
            some(
                """
                health insurance card; global health insurance; carte d'assurance maladie; identification number of the
                institution; not valid as proof of identity; not proof of identity; not a proof of identity; not an
                identity document; not an identity card; not a valid form of identification; ne constitue pas une piece
                d'identite; n'est pas une piece d'identite; no es documento de identidad; no acredita la identidad;
                kein ausweisdokument; gilt nicht als ausweis
                """
            ),
            most=1,
        ),
        Phrases(
            -3.0,
            some(
                """
                titre de sejour; residence permit; passport; certifie que; iban; annee universitaire; facture;
                permis de conduire; driving licence; pieces justificatives; photocopie; copie de;
                veuillez; student; consulaire; consular; consulat; ambassade; embassy
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
