"""What a machine-readable zone says of the kind of card it stands on (ICAO 9303; French cards: domain facts, 3.0)."""

from precheck.documents.view import Zone
from precheck.identifiers.countries import alpha3

_PERMIT_CODES = ("IR", "AR", "CR", "RP", "RT", "RC")


def is_passport(zone: Zone) -> bool:
    return zone.mrz.format == "TD3" and zone.mrz.document_code.startswith("P")


def is_visa(zone: Zone) -> bool:
    return zone.mrz.format in {"MRV-A", "MRV-B"} or zone.mrz.document_code.startswith("V")


def is_permit(zone: Zone) -> bool:
    """A card for somebody who is not a national of the state that issued it."""
    mrz = zone.mrz
    if mrz.format not in {"TD1", "TD2"} or is_visa(zone):
        return False
    issuer, nationality = alpha3(mrz.issuer), alpha3(mrz.nationality)
    foreigner = bool(issuer and nationality and issuer != nationality)
    return foreigner or (mrz.document_code.startswith(_PERMIT_CODES) and issuer != nationality)


def is_national_id(zone: Zone) -> bool:
    return zone.mrz.format in {"TD1", "TD2", "FR-2x36"} and not is_permit(zone) and not is_visa(zone)
