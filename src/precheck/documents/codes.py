"""What a 2D-Doc code on a page tells: which kind of paper bears it, and the fields it holds.

A code says exactly what its issuer wrote, so its values go before printed ones; what was printed is kept under
`_printed_…` for `checks.codes`. Nothing here means that the code is genuine: its seal is not verified offline.
"""

from collections.abc import Callable, Mapping, Sequence

from precheck.documents.readers import person_name
from precheck.documents.view import Code, PageView
from precheck.identifiers.countries import alpha3
from precheck.identifiers.mrz import Mrz, MrzFormatError, parse
from precheck.identifiers.two_d_doc import TwoDDoc
from precheck.model.document import Field

Values = Mapping[str, str | None]
READ_FROM = "2d-doc"
#: Field 65, kind of identity document, by the type of ours.
_IDENTITY = {"P": "passport", "ID": "national-id", "I": "national-id", "IR": "residence-permit", "V": "visa"}


def of_type(*types: str) -> Callable[[TwoDDoc], bool]:
    """A test for codes of these document types."""
    return lambda code: code.type in types


def of_foreigner(*kinds: str) -> Callable[[TwoDDoc], bool]:
    """A test for foreigners' documents (type 13) of these kinds (field 6J)."""
    return lambda code: code.type == "13" and code.text("6J") in kinds


def is_validation(code: TwoDDoc) -> bool:
    """A foreigner's document for a visa: it names the visa and is none of the kinds that are listed."""
    return code.type == "13" and code.text("6J") is None and code.text("6R") is not None


def identity(kind: str) -> Callable[[TwoDDoc], bool]:
    """A test for identity documents (07 by field, 08 by their zone) of this type of ours."""

    def test(code: TwoDDoc) -> bool:
        if code.type not in {"07", "08"}:
            return False
        told = code.text("65") or (code.text("6F") or "")[:2]
        return _IDENTITY.get(told.strip(), _IDENTITY.get(told[:1], "national-id")) == kind

    return test


def code_fields(
    views: Sequence[PageView], test: Callable[[TwoDDoc], bool], values: Callable[[TwoDDoc], Values]
) -> dict[str, Field]:
    """The fields of the first code that passes the test."""
    for index, view in enumerate(views):
        for code in view.codes:
            if test(code.said):
                return {name: _field(code, index, value) for name, value in values(code.said).items() if value}
    return {}


def _field(code: Code, page: int, value: str) -> Field:
    return Field(value, 1.0, page, code.reading.box, READ_FROM)


def with_code(printed: Mapping[str, Field], coded: Mapping[str, Field]) -> dict[str, Field]:
    """The printed fields overlaid with those of the code; printed values that it replaces are kept as notes."""
    replaced = {f"_printed_{name}": printed[name] for name in coded if name in printed and not name.startswith("_")}
    return {**printed, **coded, **replaced}


def person_values(code: TwoDDoc) -> Values:
    """Holder and validity, from the fields of identity papers and foreigners' documents (6x)."""
    return {
        "surname": code.words("62") or code.words("6G"),
        "_other_surname": code.words("63") or code.words("64"),
        "given_names": code.words("60") or code.words("61"),
        "birth_date": _iso(code, "69"),
        "birth_place": code.text("6A"),
        "sex": code.text("68"),
        "nationality": alpha3(code.text("67") or ""),
        "document_number": code.text("66"),
        "foreigner_number": code.text("6Q"),
        "visa_number": code.text("6R"),
        "valid_from": _iso(code, "6N"),
        "expiry_date": _iso(code, "6O"),
    }


def identity_values(code: TwoDDoc) -> Values:
    """Holder and validity of an identity paper, from its fields (07) or from the zone that the code repeats (08)."""
    zone, on = _zone(code), code.signed or code.issued
    if zone is None:
        return person_values(code)
    birth, expiry = (zone.birth_date(on), zone.expiry_date(on)) if on else (None, None)
    return {
        "surname": zone.surname,
        "given_names": zone.given_names,
        "document_number": zone.document_number,
        "nationality": alpha3(zone.nationality),
        "sex": zone.sex,
        "birth_date": birth.isoformat() if birth else None,
        "expiry_date": expiry.isoformat() if expiry else None,
    }


def _zone(code: TwoDDoc) -> Mrz | None:
    """The machine-readable zone in a code, which writes blanks for its fillers; None where there is none."""
    written = code.fields.get("6F", "").replace(" ", "<")
    for width, rows in ((44, 2), (36, 2), (30, 3)):
        if len(written) == width * rows:
            try:
                return parse([written[row * width : (row + 1) * width] for row in range(rows)])
            except MrzFormatError:
                return None
    return None


def study_values(code: TwoDDoc) -> Values:
    """Holder of a paper about studies (Bx)."""
    return {
        "surname": code.words("B2"),
        "_other_surname": code.words("B3") or code.words("B4"),
        "given_names": code.words("B0") or code.words("B1"),
        "birth_date": _iso(code, "B7"),
        "document_number": code.text("BK"),
    }


def account_values(code: TwoDDoc) -> Values:
    """Holder, IBAN and BIC of an account (3x)."""
    iban = "".join((code.text("31") or "").split()) or None
    return {"holder": _holder(code.text("30")), "iban": iban, "bic": code.text("32")}


def address_values(code: TwoDDoc) -> Values:
    """Whose proof of address it is, and the address (1x, 2x)."""
    lines = [code.text(name) for name in ("20", "21", "22", "23")]
    town = " ".join(part for name in ("24", "25") if (part := code.text(name)))
    parts = " ".join(part for name in ("13", "12") if (part := code.text(name)))
    address = ", ".join(part for part in (*lines, town) if part)
    issued = code.issued or code.signed
    return {
        "holder": _holder(code.text("10")) or parts or None,
        "address": address or None,
        "issued_on": issued.isoformat() if issued else None,
    }


def _holder(value: str | None) -> str | None:
    """A name without its quality, from `quality/surname/given name` or from free text."""
    if value is None:
        return None
    parts = value.split("/")
    return " ".join(parts[1:]).strip() or None if len(parts) > 1 else person_name(value) or value


def _iso(code: TwoDDoc, field: str) -> str | None:
    day = code.day(field)
    return day.isoformat() if day else None
