"""summary.csv and summary.xlsx: the folders, their findings, and what is missing, for a spreadsheet.

Texts come from strangers' papers. A spreadsheet would run a cell that begins like a formula, so such a cell begins with
an apostrophe here.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from precheck.batch.files import Out
from precheck.batch.row import Row
from precheck.model.applicant import Applicant

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML can hold these
_LONGEST = 32_000  # letters that a cell can hold, nearly
_WIDTHS = {"folder": 28, "message": 70, "fix": 70, "file": 30, "findings": 50, "report": 34}

REQUIREMENTS = (
    "identity", "enrollment", "civil-status", "residence", "bank-details", "parental-authorization", "coverage",
    "address", "care-forms", "student-card", "photo",
)  # fmt: skip
_FACTS = tuple(name for name in Applicant.names() if name != "procedure")
_OPEN = frozenset({"missing", "invalid", "review"})
_FINDINGS = ("folder", "code", "severity", "outcome", "requirement", "document", "file", "message", "fix")
_MISSING = ("requirement", "folder", "status", "family_name", "given_names", "report")

Change = tuple[Row, Row | None, bool]  # the row, what it was before this run, whether it is new
Cell = str | int


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> safe("=1+1"), safe("NGUYEN")
    ("'=1+1", 'NGUYEN')
    """
    text = _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text)[:_LONGEST]
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def change_of(row: Row, before: Row | None, new: bool) -> str:
    """What happened since the last run: `new`, `not-ready → ready`, `changed` (same verdict, other findings), or ''."""
    if new:
        return "new"
    if before is None or before.essence == row.essence:
        return ""
    return "changed" if before.verdict == row.verdict else f"{before.verdict} → {row.verdict}"


def columns(own: Sequence[str] = ()) -> tuple[str, ...]:
    """The columns of the applicants; `own`: requirements that only this office has."""
    asked = (*REQUIREMENTS, *own)
    return ("folder", "verdict", "change", "procedure", "route", *_FACTS, *asked, "errors", "warnings", "files",
            "findings", "report")  # fmt: skip


def write_tables(out: Out, changes: Sequence[Change] | Iterable[Change]) -> None:
    """Both files. The rows are gone through more than once, so they are asked for again each time."""
    rows = changes if isinstance(changes, list) else list(changes)
    own = tuple(sorted({name for row, _, _ in rows for name in row.requirements} - set(REQUIREMENTS)))
    with out.draft("summary.csv") as path, path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns(own))
        writer.writerows(_texts(cells) for cells in _applicants(rows, own))
    with out.draft("summary.xlsx") as path:
        _workbook(path, rows, own)


def _applicants(changes: Iterable[Change], own: Sequence[str]) -> Iterator[list[Cell]]:
    for row, before, new in changes:
        codes = dict.fromkeys(each.code for each in row.issues if each.severity != "notice")
        yield [
            row.folder, row.verdict, change_of(row, before, new), row.procedure, row.route,
            *(row.facts.get(name, "") for name in _FACTS),
            *(row.requirements.get(name, "") for name in (*REQUIREMENTS, *own)),
            row.count("error"), row.count("warning"), row.files, " ".join(codes), f"{row.output}/report.html",
        ]  # fmt: skip


def _findings(changes: Iterable[Change]) -> Iterator[list[Cell]]:
    for row, _, _ in changes:
        for each in row.issues:
            yield [row.folder, *(getattr(each, name) for name in _FINDINGS[1:])]


def _missing(changes: Sequence[Change], own: Sequence[str]) -> Iterator[list[Cell]]:
    """By requirement: who lacks it, and whose is wrong or doubtful."""
    for name in (*REQUIREMENTS, *own):
        for row, _, _ in changes:
            status = row.requirements.get(name, "")
            if status in _OPEN:
                who = (row.facts.get("family_name", ""), row.facts.get("given_names", ""))
                yield [name, row.folder, status, *who, f"{row.output}/report.html"]


def _texts(cells: Iterable[Cell]) -> list[Cell]:
    return [safe(cell) if isinstance(cell, str) else cell for cell in cells]


def _workbook(path: Path, rows: Sequence[Change], own: Sequence[str]) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    _sheet(book, "applicants", columns(own), _applicants(rows, own), len(rows))
    _sheet(book, "findings", _FINDINGS, _findings(rows), sum(len(row.issues) for row, _, _ in rows))
    _sheet(book, "missing", _MISSING, _missing(rows, own), sum(1 for _ in _missing(rows, own)))
    book.save(path)


def _sheet(book: Any, title: str, heads: Sequence[str], lines: Iterable[list[Cell]], count: int) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "B2"
    for place, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(head, max(12, len(head) + 3))
    cells = [WriteOnlyCell(sheet, head) for head in heads]
    for cell in cells:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F3B57")
    sheet.append(cells)
    for line in lines:
        sheet.append(_texts(line))
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{count + 1}"
