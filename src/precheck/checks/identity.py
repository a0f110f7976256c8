"""Printed text against machine-readable zone, and a visa against the passport that bears it."""

from collections.abc import Iterator, Sequence
from datetime import date

from precheck.checks.people import named_on
from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.text.dates import dates_in
from precheck.text.names import Name, compare

_WITH_ZONE = frozenset({"passport", "national-id", "residence-permit", "visa"})


def check_printed(documents: Sequence[Assembled]) -> Iterator[Finding]:
    """A zone that says something else than the print above it. Only what was read with certainty speaks."""
    for each in documents:
        if each.document.type in _WITH_ZONE and "mrz" in each.document.fields:
            yield from _dates(each)
            yield from _names(each)


def _dates(each: Assembled) -> Iterator[Finding]:
    """The zone's dates should be printed too. Told wrong only where as many other dates stand in their place."""
    printed = {found.value for view in each.views for line in view.page.lines for found in dates_in(line.text)}
    legible = all(view.page.legibility > 0.85 for view in each.views if view.page.read_by == "ocr")
    for name in ("birth_date", "expiry_date"):
        known = each.document.fields.get(name)
        if known is None or known.read_from != "mrz" or not legible or len(printed) < 3:
            continue
        day = date.fromisoformat(known.value)
        near = [other for other in printed if _one_digit(day, other)]
        if day not in printed and len(near) == 1:
            yield finding(
                "mrz-mismatch", expected=near[0].isoformat(), found=known.value, document=each.document.id,
                file=each.document.files[0], page=known.page, box=known.box, data={"field": name},
            )  # fmt: skip


def _one_digit(a: date, b: date) -> bool:
    """The two days differ in a digit or two: the same date, misprinted, rather than another one."""
    return 1 <= sum(left != right for left, right in zip(a.isoformat(), b.isoformat(), strict=True)) <= 2


def _names(each: Assembled) -> Iterator[Finding]:
    fields = each.document.fields
    surname, given = fields.get("surname"), fields.get("given_names")
    printed = fields.get("_printed_surname"), fields.get("_printed_given_names")
    if not surname or not given or not printed[0] or not printed[1]:
        return
    zone, paper = Name(surname.value, given.value, cut=True), Name(printed[0].value, printed[1].value)
    certain = min(printed[0].confidence, printed[1].confidence) > 0.85
    if certain and not named_on(zone, each.views) and compare(zone, paper) == "different":
        yield finding(
            "mrz-mismatch", expected=f"{paper.surname} {paper.given}", found=f"{zone.surname} {zone.given}",
            document=each.document.id, file=each.document.files[0], page=surname.page, box=surname.box,
            data={"field": "surname"},
        )  # fmt: skip


def check_validation(documents: Sequence[Document]) -> Iterator[Finding]:
    """The confirmation of validation names the number of the visa it is for."""
    visas = [number for each in documents if each.type == "visa" and (number := each.value("document_number"))]
    for confirmation in documents:
        known = confirmation.fields.get("visa_number")
        if confirmation.type != "visa-validation" or known is None or not visas or known.confidence < 0.9:
            continue
        if not any(number in known.value or known.value in number for number in visas):
            yield finding(
                "visa-validation-mismatch", expected=", ".join(sorted(visas)), found=known.value,
                document=confirmation.id, file=confirmation.files[0], page=known.page, box=known.box,
            )  # fmt: skip


def check_visa(documents: Sequence[Document]) -> Iterator[Finding]:
    """The visa names the number of the passport it is stuck in."""
    passports = [
        each.value("document_number") for each in documents if each.type == "passport" and each.holder != "other"
    ]
    numbers = {number for number in passports if number}
    for visa in documents:
        known = visa.fields.get("passport_number")
        if visa.type != "visa" or known is None or not numbers or known.confidence < 0.9 or known.value in numbers:
            continue
        yield finding(
            "visa-passport-mismatch", expected=", ".join(sorted(numbers)), found=known.value, document=visa.id,
            file=visa.files[0], page=known.page, box=known.box,
        )  # fmt: skip
