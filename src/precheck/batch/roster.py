"""The roster of an office: what it knows of each applicant, as CSV or XLSX, however a spreadsheet wrote it.

Delimiter, encoding and the order of day and month are told from the content. A row that cannot be understood is named
by its line; its folder is checked without it and is then never ready.
"""

import csv
import difflib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from precheck.batch.dates import DayOrder, day_of, day_order
from precheck.errors import BadApplicant, UsageError
from precheck.model.applicant import Applicant
from precheck.requirements.applicant_file import DATES, FLAGS, from_table
from precheck.text.fold import fold

_DELIMITERS = ",;\t|"
_MOST_LINES = 100_000
_TRUE = frozenset({"true", "yes", "y", "1", "x", "oui", "o", "vrai", "si", "s", "verdadero", "wahr", "ja"})
_FALSE = frozenset({"false", "no", "n", "0", "non", "faux", "falso", "falsch", "nein", "-"})
#: What offices call the columns; compared folded, without spaces and signs.
_ALIASES = {
    "folder": "dossier carpeta ordner directory nomdudossier foldername",
    "family_name": "nom nomdefamille surname lastname apellido apellidos familienname nachname",
    "given_names": "prenom prenoms givenname firstname firstnames nombre nombres vorname vornamen",
    "birth_date": "datedenaissance dateofbirth birthday fechadenacimiento geburtsdatum naissance dob",
    "nationality": "nationalite nacionalidad nationalitat staatsangehorigkeit",
    "birth_country": "paysdenaissance countryofbirth paisdenacimiento",
    "academic_year": "anneeuniversitaire anneescolaire cursoacademico year annee",
    "procedure": "demarche procedimiento",
}
_NAMES = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}


@dataclass(frozen=True)
class RosterRow:
    """One applicant of the roster. `problem`: why her facts could not be understood."""

    line: int
    folder: str
    applicant: Applicant = field(default_factory=Applicant)
    problem: str = ""


@dataclass(frozen=True)
class Roster:
    """`unused`: columns that name no fact; `ambiguous`: date columns that day-first and month-first both fit."""

    rows: tuple[RosterRow, ...]
    unused: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()


def read_roster(path: Path) -> Roster:
    """The roster. Raises UsageError where the file as a whole cannot be understood."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.", "Give the roster as a CSV or XLSX file.") from error
    return roster_of(data, path)


def roster_of(data: bytes, path: Path) -> Roster:
    """The same from the file's content; `path` names it. Raises UsageError."""
    table = list(_sheet(data, path) if data.startswith(b"PK") else _csv(data, path))
    if not table:
        raise UsageError(f"{path} is empty.", "The first line names the columns: folder, family_name, birth_date, …")
    (_, head), *lines = table
    names = [_column(str(cell)) for cell in head]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise UsageError(f"{path}: the column {twice[0]} is there twice.", "Leave one of them out.")
    if "folder" not in names and not {"family_name", "given_names"} <= set(names):
        raise UsageError(
            f"{path}: there is no column folder (found: {', '.join(str(cell) for cell in head if cell)}).",
            "Name the columns: folder and the facts of docs/applicant.md. `precheck roster ROOT` drafts such a file.",
        )
    orders = {name: _order(name, names, lines) for name in sorted(DATES & set(names))}
    return Roster(
        rows=tuple(_row(line, dict(zip(names, cells, strict=False)), orders, path.name) for line, cells in lines),
        unused=tuple(str(cell) for cell, name in zip(head, names, strict=True) if not name and str(cell).strip()),
        ambiguous=tuple(name for name, order in orders.items() if order is DayOrder.EITHER),
    )


def near_column(name: str) -> str:
    """The fact that an unused column may have meant, or nothing."""
    return next(iter(difflib.get_close_matches(_bare(name), ("folder", *Applicant.names()), 1, 0.75)), "")


def _column(title: str) -> str:
    """The fact a column holds, or ''."""
    bare = _bare(title)
    return bare if bare in {"folder", *Applicant.names()} else _NAMES.get(bare.replace("_", ""), "")


def _bare(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", fold(title)).strip("_")


def _row(line: int, cells: Mapping[str, Any], orders: Mapping[str, DayOrder], where: str) -> RosterRow:
    folder = _plain(cells.get("folder", ""))
    try:
        facts = {
            name: value
            for name, cell in cells.items()
            if name not in {"", "folder"} and (value := _value(name, cell, orders)) is not None
        }
        applicant = from_table(facts, where)
    except BadApplicant as error:
        return RosterRow(line, folder, problem=str(error).removeprefix(f"{where}: "))
    if not folder:
        folder = f"{applicant.family_name or ''} {applicant.given_names or ''}".strip()
    return RosterRow(line, folder, applicant, "" if folder else "there is no folder in this row.")


def _value(name: str, cell: Any, orders: Mapping[str, DayOrder]) -> Any:
    """A cell as an applicant file would have it. None where it is empty."""
    if name in DATES:
        if isinstance(cell, date | datetime):
            return cell
        text = _plain(cell)
        return (day_of(text, orders[name]) or text) if text else None
    text = _plain(cell)
    if not text:
        return None
    if name in FLAGS:
        word = fold(text)
        return True if word in _TRUE else False if word in _FALSE else text
    return text


def _plain(cell: Any) -> str:
    """A cell as text; numbers of a spreadsheet without their `.0`, the apostrophe that hides a formula taken off."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = "" if cell is None else str(cell).strip()
    return text[1:] if re.match(r"'[=+\-@]", text) else text


def _order(name: str, names: Sequence[str], lines: Sequence[tuple[int, Sequence[Any]]]) -> DayOrder:
    at = names.index(name)
    return day_order(_plain(cells[at]) for _, cells in lines if at < len(cells) and not isinstance(cells[at], date))


def _csv(data: bytes, path: Path) -> Iterator[tuple[int, list[Any]]]:
    text = _decoded(data, path)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count) if first else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)  # an open quote: no lost rows
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, cells
            start = reader.line_num + 1
            if start > _MOST_LINES:
                raise UsageError(f"{path} has more than {_MOST_LINES} lines.", "Divide it.")
    except csv.Error as error:
        raise UsageError(f"{path}, line {reader.line_num}: {error}.", "Save the roster as CSV again.") from error


def _decoded(data: bytes, path: Path) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark, else what Windows wrote in western Europe."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ["utf-16"] if wide else ["utf-8-sig", "cp1252", "latin-1"]
    if b"\0" in data and not wide:
        raise UsageError(f"{path} is no CSV file.", "Save the roster as CSV or XLSX.")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(f"{path} is in an unknown encoding.", "Save the roster as CSV UTF-8.")


def _sheet(data: bytes, path: Path) -> Iterator[tuple[int, list[Any]]]:
    """The first sheet of a workbook; formulas by the values that were saved with them."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for line, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
            if line > _MOST_LINES:
                raise UsageError(f"{path} has more than {_MOST_LINES} lines.", "Divide it.")
            if any(cell is not None and str(cell).strip() for cell in cells):
                yield line, ["" if cell is None else cell for cell in cells]
    except UsageError:
        raise
    except Exception as error:  # a zip that is no workbook, a damaged one: openpyxl lets many kinds through
        raise UsageError(
            f"{path} cannot be read as XLSX ({type(error).__name__}).", "Save the roster again."
        ) from error
