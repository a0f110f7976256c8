"""Machine-readable zones of travel documents: layout, check digits, fields, dates.

Sources: ICAO Doc 9303, 8th edition: part 3 (check digits 4.9, characters 4.3, dates 4.8), part 4 (TD3),
part 5 (TD1), part 6 (TD2), part 7 (MRV-A, MRV-B). The layouts are in `mrz_layouts`.

>>> zone = parse(["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"])
>>> zone.format, zone.surname, zone.given_names, zone.valid
('TD3', 'ERIKSSON', 'ANNA MARIA', True)
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from precheck.identifiers.countries import alpha3
from precheck.identifiers.mrz_layouts import ALLOWED, ALPHABET, LAYOUTS, Span

Format = Literal["TD1", "TD2", "TD3", "MRV-A", "MRV-B", "FR-2x36"]
WEIGHTS = (7, 3, 1)


class MrzFormatError(ValueError):
    """These lines have the shape of no machine-readable zone."""


@dataclass(frozen=True)
class Mrz:
    """What a machine-readable zone says. Dates are kept as printed: their century depends on the day of reading."""

    lines: tuple[str, ...]
    format: Format
    document_code: str
    issuer: str
    surname: str
    given_names: str
    document_number: str
    nationality: str
    birth_date_raw: str
    sex: str
    expiry_raw: str
    optional: str
    checks: Mapping[str, bool]

    @property
    def valid(self) -> bool:
        """All check digits are right, and no letter stands where only digits may."""
        return all(self.checks.values()) and not self.misplaced

    @property
    def misplaced(self) -> tuple[tuple[int, int], ...]:
        """The (line, column) places of letters in dates and check digits."""
        return tuple(
            (span.line, column)
            for span in LAYOUTS[self.format].spans
            if span.kind in ("digits", "check")
            for column in range(span.start, span.end)
            if self.lines[span.line][column] not in ALLOWED[span.kind]
        )

    @property
    def names_truncated(self) -> bool:
        """A name fills its field to the last place, so that it may have been cut (ICAO 9303-4, 4.2.3)."""
        spans = (span for span in LAYOUTS[self.format].spans if span.name in ("names", "surname", "given_names"))
        return any(not _cut(self.lines, span).endswith("<") for span in spans)

    def birth_date(self, on: date) -> date | None:
        """The date of birth, not after `on`. None where a part is unknown or there is no such day."""
        century = on.year // 100 * 100
        days = (_day(self.birth_date_raw, century - back) for back in (0, 100))
        return next((day for day in days if day and day <= on), None)

    def expiry_date(self, on: date) -> date | None:
        """The date of expiry (of a visa: valid until), in the century that brings it nearest to `on`."""
        century = on.year // 100 * 100
        days = [day for shift in (-100, 0, 100) if (day := _day(self.expiry_raw, century + shift))]
        return min(days, key=lambda day: abs(day - on), default=None)


def parse(lines: Sequence[str]) -> Mrz:
    """The fields of the zone printed as `lines`. Raises MrzFormatError where they fit no format."""
    rows = tuple(line.strip().upper().replace(" ", "") for line in lines)
    form = format_of(rows)
    text = {span.name: _cut(rows, span) for span in LAYOUTS[form].spans}
    number, optional = text["document_number"].rstrip("<"), text.get("optional", "").rstrip("<")
    if long := _long_number(form, text):
        number, optional = long[:-1], text["optional"].partition("<")[2].strip("<")
    surname, given_names = _names(text)
    return Mrz(
        lines=rows,
        format=form,
        document_code=text["document_code"].rstrip("<"),
        issuer=text["issuer"].rstrip("<"),
        surname=surname,
        given_names=given_names,
        document_number=number,
        nationality=text.get("nationality", text["issuer"]).rstrip("<"),
        birth_date_raw=text["birth_date"],
        sex=text["sex"],
        expiry_raw=text.get("expiry_date", ""),
        optional=" ".join(filter(None, (optional, text.get("optional_2", "").rstrip("<")))),
        checks=_checks(form, rows, text),
    )


def credible(zone: Mrz) -> bool:
    """Whether this is a zone at all: capitals may be laid out like one, and one check in ten is right by chance."""
    right = sum(zone.checks.values())
    return right >= 2 or (right >= 1 and alpha3(zone.issuer) is not None)


def format_of(lines: Sequence[str]) -> Format:
    """The format these lines have. Raises MrzFormatError."""
    shape = (len(lines), len(lines[0]) if lines else 0)
    if len({len(line) for line in lines}) != 1 or any(set(line) - set(ALPHABET) for line in lines):
        raise MrzFormatError("lines of different length, or characters that a machine-readable zone does not have")
    visa = lines[0].startswith("V")
    if shape == (3, 30):
        return "TD1"
    if shape == (2, 44):
        return "MRV-A" if visa else "TD3"
    if shape == (2, 36):
        # where TD2 has the nationality the old French card has the end of its number
        if lines[0].startswith("IDFRA") and any(each.isdigit() for each in lines[1][10:13]):
            return "FR-2x36"
        return "MRV-B" if visa else "TD2"
    raise MrzFormatError(f"{shape[0]} lines of {shape[1]} characters are no machine-readable zone")


def field_at(form: str, line: int, column: int) -> str:
    """The name of the field that a character belongs to; a check digit belongs to the field it guards."""
    for span in LAYOUTS[form].spans:
        if span.line == line and span.start <= column < span.end:
            return {"number_check": "document_number"}.get(span.name, span.name.removesuffix("_check"))
    raise KeyError((form, line, column))


def value_of(character: str) -> int:
    """Digits count as themselves, A to Z as 10 to 35, the filler as 0 (ICAO 9303-3, 4.9)."""
    return 0 if character == "<" else int(character, 36)


def check_digit(text: str) -> str:
    """The check digit of `text`: weights 7, 3, 1, modulo 10 (ICAO 9303-3, 4.9)."""
    return str(sum(value_of(each) * WEIGHTS[place % 3] for place, each in enumerate(text)) % 10)


def _cut(rows: Sequence[str], span: Span) -> str:
    return rows[span.line][span.start : span.end]


def _long_number(form: str, text: Mapping[str, str]) -> str:
    """A number of more than nine characters with its check digit, or '' (ICAO 9303-5, 4.2.2.1, note j)."""
    overflow = text["optional"].partition("<")[0] if form == "TD1" else ""
    if text.get("number_check") != "<" or len(overflow) < 2:
        return ""
    return text["document_number"] + overflow


def _names(text: Mapping[str, str]) -> tuple[str, str]:
    """Surname and given names with spaces. One name alone is the surname (ICAO 9303-3, 4.6)."""
    if "names" in text:
        surname, _, given = text["names"].partition("<<")
    else:
        surname, given = text["surname"], text["given_names"]
    return " ".join(surname.replace("<", " ").split()), " ".join(given.replace("<", " ").split())


def _checks(form: str, rows: Sequence[str], text: Mapping[str, str]) -> dict[str, bool]:
    found = {}
    for check in LAYOUTS[form].checks:
        over = "".join(rows[line][start:end] for line, start, end in check.over)
        digit = rows[check.line][check.column]
        empty = check.name == "optional" and digit == "<" and not over.strip("<")  # ICAO 9303-4, 4.2.2.2
        found[check.name] = empty or digit == check_digit(over)
    if long := _long_number(form, text):
        found["number"] = long[-1] == check_digit(long[:-1])
    return found


def _day(raw: str, century: int) -> date | None:
    try:
        return date(century + int(raw[:2]), int(raw[2:4]), int(raw[4:6]))
    except ValueError:  # fillers, zeros, or 31 February
        return None
