"""Where the fields and check digits of each machine-readable zone stand (ICAO 9303-4 to -7), as data.

The French identity card issued before August 2021 has a layout of its own, told by specimens: 2 x 36, the
given names on the second line, no date of expiry.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Kind = Literal["letters", "digits", "any", "check", "sex"]
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
ALLOWED: Mapping[Kind, str] = {
    "letters": "ABCDEFGHIJKLMNOPQRSTUVWXYZ<",
    "digits": "0123456789<",
    "check": "0123456789<",
    "sex": "MFX<",
    "any": ALPHABET,
}


class Span(NamedTuple):
    """A field: `line`, first column, column after the last, and what may be printed there."""

    name: str
    line: int
    start: int
    end: int
    kind: Kind


class Check(NamedTuple):
    """A check digit: where it stands, and the (line, start, end) pieces it is taken over."""

    name: str
    line: int
    column: int
    over: tuple[tuple[int, int, int], ...]


class Layout(NamedTuple):
    """How a format is laid out."""

    rows: int
    length: int
    spans: tuple[Span, ...]
    checks: tuple[Check, ...]


def _head(length: int) -> tuple[Span, ...]:
    """The first line of every two-line format of ICAO."""
    return (
        Span("document_code", 0, 0, 2, "letters"),
        Span("issuer", 0, 2, 5, "letters"),
        Span("names", 0, 5, length, "letters"),
    )


_NUMBER_TO_EXPIRY = (
    Span("document_number", 1, 0, 9, "any"),
    Span("number_check", 1, 9, 10, "check"),
    Span("nationality", 1, 10, 13, "letters"),
    Span("birth_date", 1, 13, 19, "digits"),
    Span("birth_date_check", 1, 19, 20, "check"),
    Span("sex", 1, 20, 21, "sex"),
    Span("expiry_date", 1, 21, 27, "digits"),
    Span("expiry_date_check", 1, 27, 28, "check"),
)
_THREE_CHECKS = (
    Check("number", 1, 9, ((1, 0, 9),)),
    Check("birth_date", 1, 19, ((1, 13, 19),)),
    Check("expiry_date", 1, 27, ((1, 21, 27),)),
)


def _visa(length: int) -> Layout:
    spans = (*_head(length), *_NUMBER_TO_EXPIRY, Span("optional", 1, 28, length, "any"))
    return Layout(2, length, spans, _THREE_CHECKS)


LAYOUTS: Mapping[str, Layout] = {
    "TD1": Layout(
        3,
        30,
        (
            Span("document_code", 0, 0, 2, "letters"),
            Span("issuer", 0, 2, 5, "letters"),
            Span("document_number", 0, 5, 14, "any"),
            Span("number_check", 0, 14, 15, "check"),
            Span("optional", 0, 15, 30, "any"),
            Span("birth_date", 1, 0, 6, "digits"),
            Span("birth_date_check", 1, 6, 7, "check"),
            Span("sex", 1, 7, 8, "sex"),
            Span("expiry_date", 1, 8, 14, "digits"),
            Span("expiry_date_check", 1, 14, 15, "check"),
            Span("nationality", 1, 15, 18, "letters"),
            Span("optional_2", 1, 18, 29, "any"),
            Span("composite_check", 1, 29, 30, "check"),
            Span("names", 2, 0, 30, "letters"),
        ),
        (
            Check("number", 0, 14, ((0, 5, 14),)),
            Check("birth_date", 1, 6, ((1, 0, 6),)),
            Check("expiry_date", 1, 14, ((1, 8, 14),)),
            Check("composite", 1, 29, ((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29))),
        ),
    ),
    "TD2": Layout(
        2,
        36,
        (
            *_head(36),
            *_NUMBER_TO_EXPIRY,
            Span("optional", 1, 28, 35, "any"),
            Span("composite_check", 1, 35, 36, "check"),
        ),
        (*_THREE_CHECKS, Check("composite", 1, 35, ((1, 0, 10), (1, 13, 20), (1, 21, 35)))),
    ),
    "TD3": Layout(
        2,
        44,
        (
            *_head(44),
            *_NUMBER_TO_EXPIRY,
            Span("optional", 1, 28, 42, "any"),
            Span("optional_check", 1, 42, 43, "check"),
            Span("composite_check", 1, 43, 44, "check"),
        ),
        (
            *_THREE_CHECKS,
            Check("optional", 1, 42, ((1, 28, 42),)),
            Check("composite", 1, 43, ((1, 0, 10), (1, 13, 20), (1, 21, 43))),
        ),
    ),
    "MRV-A": _visa(44),
    "MRV-B": _visa(36),
    "FR-2x36": Layout(
        2,
        36,
        (
            Span("document_code", 0, 0, 2, "letters"),
            Span("issuer", 0, 2, 5, "letters"),
            Span("surname", 0, 5, 30, "letters"),
            Span("office", 0, 30, 36, "any"),
            Span("document_number", 1, 0, 12, "any"),
            Span("number_check", 1, 12, 13, "check"),
            Span("given_names", 1, 13, 27, "letters"),
            Span("birth_date", 1, 27, 33, "digits"),
            Span("birth_date_check", 1, 33, 34, "check"),
            Span("sex", 1, 34, 35, "sex"),
            Span("composite_check", 1, 35, 36, "check"),
        ),
        (
            Check("number", 1, 12, ((1, 0, 12),)),
            Check("birth_date", 1, 33, ((1, 27, 33),)),
            Check("composite", 1, 35, ((0, 0, 36), (1, 0, 35))),
        ),
    ),
}
