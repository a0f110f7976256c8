"""2D-Doc: the sealed code that French administrations, banks and energy companies print on their papers (ANTS).

Layout of the text form (C40), versions 01 to 04: a header of fixed length, then fields (an identifier of two
characters and a value), then the signature. GS ends a field, RS ends one that was cut short, US begins the signature.
A field of fixed length has no separator, nor has one that reaches its longest length; the last needs none.
Days in the header are hexadecimal, counted from 2000-01-01; FFFF is no day. The binary form of version 04 is not read.

The signature is kept as it stands. To verify it takes the signer's certificate, which is fetched over the network:
a code that was read here is *read*, not *verified*.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from precheck.identifiers.two_d_doc_fields import FIELDS

GS, RS, US = "\x1d", "\x1e", "\x1f"

_HEADER = re.compile(r"DC(0[1-4])([0-9A-Z]{4})([0-9A-Z]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-Z]{2})")
_IDENTIFIER = re.compile(r"[0-9A-Z]{2}")
_NO_DAY = "FFFF"
_EPOCH = date(2000, 1, 1)


class TwoDDocError(ValueError):
    """This text is no 2D-Doc code."""


@dataclass(frozen=True)
class TwoDDoc:
    """What a code says. `fields` are as written, by identifier; `cut` are those that did not fit in whole.

    `type` is the kind of document (03 account, 13 foreigner's document, B1 CVEC …), `message` what was signed,
    `signature` base 32, not verified. `perimeter` is 01 before version 03, `country` empty before version 04.
    """

    version: int
    authority: str
    certificate: str
    issued: date | None
    signed: date | None
    type: str
    perimeter: str
    country: str
    fields: Mapping[str, str]
    cut: frozenset[str]
    message: str
    signature: str

    def text(self, field: str) -> str | None:
        """The value of a field, None where it is absent, empty or was cut short."""
        return None if field in self.cut else self.fields.get(field, "").strip() or None

    def words(self, field: str) -> str | None:
        """The value with blanks for the strokes between given names."""
        value = self.text(field)
        return " ".join(value.replace("/", " ").split()) if value else None

    def day(self, field: str) -> date | None:
        """A field that holds a day; None where it is absent or names no day (an unknown one is written 00)."""
        value, spec = self.text(field), FIELDS.get(field)
        if not value or not spec or spec.kind not in {"day", "days"}:
            return None
        return _day_since_2000(value) if spec.kind == "days" else _day_written(value)


def parse(text: str) -> TwoDDoc:
    """The parts of a code. Raises TwoDDocError for any other text."""
    head = _HEADER.match(text)
    if head is None:
        raise TwoDDocError("no header of version 01 to 04")
    version, at = int(head[1]), head.end()
    perimeter, country = "01", ""
    if version >= 3:
        perimeter, at = text[at : at + 2], at + 2
    if version >= 4:
        country, at = text[at : at + 2], at + 2
    if not all(_IDENTIFIER.fullmatch(part) for part in (perimeter, country or "FR")):
        raise TwoDDocError("the header is cut short")
    message, _, signature = text.partition(US)
    if len(message) < at:
        raise TwoDDocError("the header is cut short")
    fields, cut = _fields(message[at:])
    return TwoDDoc(
        version=version,
        authority=head[2],
        certificate=head[3],
        issued=_day_since_2000(head[4]),
        signed=_day_since_2000(head[5]),
        type=head[6],
        perimeter=perimeter,
        country=country,
        fields=fields,
        cut=frozenset(cut),
        message=message,
        signature="".join(signature.split()),
    )


def _fields(message: str) -> tuple[dict[str, str], set[str]]:
    """Values by identifier, and which of them were cut short. Raises TwoDDocError where no identifier stands."""
    fields: dict[str, str] = {}
    cut: set[str] = set()
    at = 0
    while at < len(message):
        if message[at] == GS:  # after a field that needed none
            at += 1
            continue
        field = message[at : at + 2]
        if not _IDENTIFIER.fullmatch(field):
            raise TwoDDocError(f"no identifier at place {at} of the message")
        start = at + 2
        longest = FIELDS[field].longest if field in FIELDS else None
        end = _end(message, start, longest)
        fields.setdefault(field, message[start:end])
        at = end
        if at < len(message) and message[at] in GS + RS:
            if message[at] == RS:
                cut.add(field)
            at += 1
    return fields, cut


def _end(message: str, start: int, longest: int | None) -> int:
    """Where a value ends: at a separator, at its longest length, or with the message."""
    limit = len(message) if longest is None else min(start + longest, len(message))
    places = (message.find(sign, start, limit) for sign in (GS, RS))
    return min((place for place in places if place >= 0), default=limit)


def _day_since_2000(value: str) -> date | None:
    if value == _NO_DAY or not re.fullmatch(r"[0-9A-F]{4}", value):
        return None
    return _EPOCH + timedelta(days=int(value, 16))


def _day_written(value: str) -> date | None:
    if not re.fullmatch(r"[0-9]{8}", value):
        return None
    try:
        return date(int(value[4:]), int(value[2:4]), int(value[:2]))
    except ValueError:
        return None
