"""What a machine-readable zone says: of the kind of card it stands on, and of its holder (ICAO 9303; French cards:
domain facts, 3.0)."""

from collections.abc import Sequence
from datetime import date

from precheck.documents.view import PageView, Zone
from precheck.identifiers.countries import alpha3
from precheck.identifiers.mrz import field_at
from precheck.model.document import Field

_FAINT = 0.8  # confidence of a character below which its field is to be compared with the paper
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


def zones_of(views: Sequence[PageView]) -> list[tuple[int, Zone]]:
    """All machine-readable zones with the index of their page, valid ones first."""
    zones = [(index, zone) for index, view in enumerate(views) for zone in view.zones]
    return sorted(zones, key=lambda pair: not pair[1].mrz.valid)


def zone_fields(views: Sequence[PageView], on: date) -> dict[str, Field]:
    """The fields of the best machine-readable zone; a field whose characters were overruled is to be confirmed."""
    zones = zones_of(views)
    if not zones:
        return {}
    index, zone = zones[0]
    mrz, reading = zone.mrz, zone.reading
    birth, expiry = mrz.birth_date(on), mrz.expiry_date(on)
    values = {
        "surname": mrz.surname,
        "given_names": mrz.given_names,
        "document_number": mrz.document_number,
        "nationality": mrz.nationality,
        "sex": mrz.sex,
        "birth_date": birth.isoformat() if birth else "",
        "expiry_date": expiry.isoformat() if expiry else "",
    }
    unsure = {field_at(mrz.format, line, column) for line, column in reading.overruled} | {
        field_at(mrz.format, line, column)
        for line, row in enumerate(reading.confidence)
        for column, value in enumerate(row)
        if value < _FAINT
    }
    characters = [value for line in reading.confidence for value in line]
    confidence = round(sum(characters) / max(len(characters), 1), 3)
    fields = {
        name: Field(
            value,
            confidence,
            index,
            reading.box,
            "mrz",
            confirm=name in unsure or (name in {"surname", "given_names"} and bool(unsure & {"names"})),
        )
        for name, value in values.items()
        if value.strip("<")
    }
    fields["mrz"] = Field("\n".join(reading.lines), confidence, index, reading.box, "mrz", confirm=bool(unsure))
    return fields
