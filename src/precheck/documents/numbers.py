"""Numbers of a person that several documents bear: INE, student number, numéro étranger, social security number."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from precheck.documents.readers import field
from precheck.documents.view import PageView
from precheck.identifiers.social_security import PATTERN, numbers_in
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field
from precheck.model.finding import Finding
from precheck.text.search import Found

#: The five shapes of a national student number (INE): RNIE since 2018, BEA, base 36, SIFA, provisional.
_INE = r"(?:\d{9}[a-hjk]{2}|\d{10}[a-hj-npr-z]|[0-9a-z]{10}\d|\d{4}[ad]\d{5}[a-z])"
_NO = r"(?:n°|no\.?|nº|numero|number|id)"
#: By field: how the number is labelled, and its own shape.
_LABELLED = {
    "foreigner_number": (rf"{_NO} ?(?:d')?(?:identification )?(?:d'|de l')?etranger", r"\d{10}"),
    "ine": (r"\b(?:i\.?n\.?e\.?|numero national (?:d'identification )?(?:de l'|d')?etudiante?|nne|bea)\b", _INE),
    "student_number": (
        rf"\b{_NO}? ?(?:d'|de l'|of )?(?:etudiante?(?:\(e\))?|student)\b ?{_NO}?",
        r"\d{6,10}",
    ),
}


_BEHEADED = r"(?<!\d)(?<!\d )\d\d \d\d (?:\d\d|2[ab]) \d{3} \d{3} (?:cle ?)?\d\d(?!\d)"
_FIRST = "123478"  # men and women, registered and to be registered


def lasting_numbers(views: Sequence[PageView]) -> dict[str, Field]:
    """Numbers that stay with the person, each where a label names it: after it, in the column beside it or below."""
    fields: dict[str, Field] = {}
    for index, view in enumerate(views):
        for name, (label, shape) in _LABELLED.items():
            if name not in fields and (found := _number(view, label, shape)):
                fields[name] = field(found, index, found.groups[-1].upper())
    return fields


def _number(view: PageView, label: str, shape: str) -> Found | None:
    if found := view.first(rf"{label}\W{{0,6}}({shape})\b"):
        return found
    for found in view.values(rf"(?<![^\W_])(?:{label})\W*$"):
        if match := re.match(rf"({shape})\b", found.folded):
            return replace(found, groups=match.groups())
    return None


def social_security(views: Sequence[PageView]) -> dict[str, Field]:
    """The first social security number on the pages, with its key. A wrong key is told by `check_social_security`."""
    for index, view in enumerate(views):
        for found in view.finds(PATTERN):
            for number in numbers_in(found.folded):
                if number.state == "valid" or (number.state == "wrong" and view.page.read_by == "text"):
                    known = field(found, index, str(number))
                    return {("social_security_number" if number.state == "valid" else "_wrong_number"): known}
    return _without_its_first(views)


def _without_its_first(views: Sequence[PageView]) -> dict[str, Field]:
    """A number whose first digit, which stands alone, OCR has lost: the one with which the key is right, to be
    confirmed."""
    for index, view in enumerate(views):
        for found in view.finds(_BEHEADED) if view.page.read_by == "ocr" else ():
            whole = {str(each) for first in _FIRST for each in numbers_in(f"{first} {found.folded}")
                     if each.state == "valid"}  # fmt: skip
            if len(whole) == 1:
                return {"social_security_number": replace(field(found, index, whole.pop()), confirm=True)}
    return {}


def check_social_security(document: Document) -> Iterator[Finding]:
    """A number that is there and right means that the holder is registered; a wrong key is told."""
    known, wrong = document.fields.get("social_security_number"), document.fields.get("_wrong_number")
    where: dict[str, Any] = {"document": document.id, "file": document.files[0]}
    if known and document.holder == "applicant":
        yield finding("already-registered", page=known.page, box=known.box, **where)
    elif wrong:
        yield finding("social-security-number-wrong", found=wrong.value, page=wrong.page, box=wrong.box, **where)
    else:
        yield finding("already-registered", severity="warning", outcome="inconclusive", **where)
