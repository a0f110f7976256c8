"""2D-Doc codes against the print beside them, and what was not verified about them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from precheck.checks.people import named_on
from precheck.documents.assemble import Assembled
from precheck.documents.codes import READ_FROM
from precheck.identifiers.iban import find
from precheck.model.catalogue import finding
from precheck.model.document import Field
from precheck.model.finding import Finding
from precheck.text.dates import dates_in
from precheck.text.names import Name, compare, misread

_SURE = 0.9  # of a printed value that may speak against the code
_DATES = ("birth_date", "expiry_date", "valid_from")
_NUMBERS = ("document_number", "foreigner_number", "visa_number", "bic")


def check_codes(documents: Sequence[Assembled]) -> Iterator[Finding]:
    """Where a code was used: that its seal was not verified, and print that says something else."""
    for each in documents:
        coded = next((field for field in each.document.fields.values() if field.read_from == READ_FROM), None)
        if coded is None:
            continue
        yield finding("code-not-verified", **_where(each, coded))
        yield from _account(each)
        yield from _names(each)
        yield from _dates(each)
        yield from _numbers(each)


def _where(each: Assembled, field: Field) -> dict[str, Any]:
    document = each.document
    return {
        "document": document.id, "file": document.pages[field.page or 0].file, "page": field.page, "box": field.box,
    }  # fmt: skip


def _pair(each: Assembled, name: str) -> tuple[Field, Field] | None:
    """What the code and what the print say, where both are there and certain."""
    fields = each.document.fields
    coded, printed = fields.get(name), fields.get(f"_printed_{name}")
    if coded is None or printed is None or coded.read_from != READ_FROM:
        return None
    return (coded, printed) if printed.confidence >= _SURE and not printed.confirm else None


def _mismatch(each: Assembled, name: str, printed: str, coded: Field) -> Finding:
    return finding("code-mismatch", expected=printed, found=coded.value, data={"field": name}, **_where(each, coded))


def _account(each: Assembled) -> Iterator[Finding]:
    """Another account in print than in the code. A code whose IBAN is wrong in itself is kept as `_coded_iban`."""
    fields = each.document.fields
    if "_coded_iban" in fields and "iban" in fields:
        yield _mismatch(each, "iban", fields["iban"].value, fields["_coded_iban"])
    pair = _pair(each, "iban")
    if pair is None or pair[0].value == pair[1].value:
        return
    printed = {iban for view in each.views for line in view.page.lines for iban, _, _ in find(line.text)}
    if pair[0].value not in printed:
        yield _mismatch(each, "iban", pair[1].value, pair[0])


def _names(each: Assembled) -> Iterator[Finding]:
    """Another person in print than in the code: neither the name at birth nor the one in use stands on the pages."""
    fields = each.document.fields
    coded = fields.get("surname") or fields.get("holder")
    if coded is None or coded.read_from != READ_FROM:
        return
    given = fields.get("given_names") if "surname" in fields else None
    surnames = [coded.value, *([fields["_other_surname"].value] if "_other_surname" in fields else [])]
    names = [Name(surname, given.value if given else "") for surname in surnames]
    printed = _printed_name(each)
    if printed is None or any(named_on(name, each.views) for name in names):
        return
    by_ocr = any(view.page.read_by == "ocr" for view in each.views)
    if all(compare(name, printed) == "different" and not (by_ocr and misread(name, printed)) for name in names):
        shown = f"{printed.surname} {printed.given}".strip()
        yield finding(
            "code-mismatch", expected=shown, found=f"{names[0].surname} {names[0].given}".strip(),
            data={"field": "surname"}, **_where(each, coded),
        )  # fmt: skip


def _printed_name(each: Assembled) -> Name | None:
    fields = each.document.fields
    surname, given = fields.get("_printed_surname"), fields.get("_printed_given_names")
    whole = fields.get("_printed_holder") or fields.get("holder")
    if surname and given and min(surname.confidence, given.confidence) >= _SURE:
        return Name(surname.value, given.value, cut=surname.read_from == "mrz")
    if whole and whole.read_from != READ_FROM and whole.confidence >= _SURE:
        return Name(whole.value)
    return None


def _dates(each: Assembled) -> Iterator[Finding]:
    for name in _DATES:
        pair = _pair(each, name)
        if pair is None or pair[0].value == pair[1].value:
            continue
        days = {found.value for view in each.views for line in view.page.lines for found in dates_in(line.text)}
        if date.fromisoformat(pair[0].value) not in days:
            yield _mismatch(each, name, pair[1].value, pair[0])


def _numbers(each: Assembled) -> Iterator[Finding]:
    for name in _NUMBERS:
        pair = _pair(each, name)
        if pair is None:
            continue
        coded, printed = (_bare(field.value) for field in pair)
        text = _bare("".join(view.text for view in each.views))
        registry = pair[1].read_from == "registry"
        if not registry and coded not in text and not coded.startswith(printed) and not printed.startswith(coded):
            yield _mismatch(each, name, pair[1].value, pair[0])


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())
