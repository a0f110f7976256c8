"""Whether a picture is good enough: advice where all was read, else the cause and the way out.

Quality alone refuses nothing: gates that did turned away good scans, and were taken back. So a poor picture is a
notice, which changes no verdict; only where something that is needed could not be read is it a warning, and says why.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding
from precheck.model.page import Page, Quality


@dataclass(frozen=True)
class Limits:
    """From which value on a picture is poor; chosen on drawn pages (benchmarks/quality.py)."""

    blur: float  # heights of small letters, at least
    light: float  # of white, at most
    glare: float  # of the sheet, at least
    letters: float  # pixels, at most


CLEARLY = Limits(blur=0.2, light=0.22, glare=0.004, letters=6.0)  # where all was read
LIKELY = Limits(blur=0.12, light=0.35, glare=0.002, letters=9.0)  # where something was not: the likeliest cause is told
_CUT = 2.0  # how grave it is that something lies outside the picture, in multiples of a limit
_ROUGH = 1.5  # blur where no letter was told is a rougher number: it must be that much clearer
_SMALL_PICTURE = 1000  # pixels: where no letter at all can be told in a picture this small, its letters are too small
_FAINT, _WELL = 0.6, 0.75  # legibility
_FEW_WORDS = 5

#: What each inconclusive finding says was not read, as a field.
_UNREAD = {
    "iban-unread": "iban",
    "iban-invalid": "iban",
    "rib-key-invalid": "rib_key",
    "iban-mismatch": "iban",
    "mrz-unread": "mrz",
    "mrz-check-failed": "mrz",
    "expiry-unread": "expiry_date",
    "expired": "expiry_date",
    "ehic-expires-early": "expiry_date",
    "form-period-short": "period_end",
    "holder-unread": "holder",
    "enrollment-year-missing": "academic_year",
    "enrollment-wrong-year": "academic_year",
    "parents-missing": "father",
}
KIND = "kind"  # what was not read where a page could not be told


@dataclass(frozen=True)
class Cause:
    """What is wrong with a picture: an id of the messages, the place's name in `Quality.places`, and how many times
    the limit it is."""

    name: str
    place: str
    times: float


def causes(page: Page, limits: Limits) -> list[Cause]:
    """What is wrong with the picture of a page, the gravest first."""
    quality = page.quality
    if quality is None:
        return []
    tiny = limits is LIKELY and 0 < max(page.width, page.height) < _SMALL_PICTURE
    small = quality.letters or (limits.letters / 2 if tiny else 0.0)
    found = [
        Cause("cut", "cut", _CUT if quality.cut else 0.0),
        Cause("blurred", "blur", quality.blur / (limits.blur if quality.letters else _ROUGH * limits.blur)),
        Cause("glare", "glare", quality.glare / limits.glare),
        Cause("dark", "light", limits.light / max(quality.light, 0.01)),
        Cause("small", "blur", limits.letters / small if small else 0.0),
    ]
    return sorted((each for each in found if each.times >= 1), key=lambda each: -each.times)


def check_quality(documents: Sequence[Assembled], findings: Sequence[Finding]) -> Iterator[Finding]:
    """One finding for each poor picture of a document that was told. `findings`: those made before, which say what
    could not be read."""
    for each in documents:
        if each.kind is None or each.kind.id == "other":  # untold pages: `untold`; other papers need no better picture
            continue
        document = each.document
        unread = _unread(document, findings)
        likely = [(causes(place.page, LIKELY), index) for index, place in enumerate(document.pages)] if unread else []
        graves = [(found[0].times, index, found[0]) for found, index in likely if found]
        _, blamed, cause = max(graves, key=lambda grave: grave[0], default=(0.0, None, None))
        for index, place in enumerate(document.pages):
            if index == blamed and cause:
                yield _poor(document, index, cause, unread)
            elif found := causes(place.page, CLEARLY):
                yield _poor(document, index, found[0], None)


def untold(document: Document) -> Finding | None:
    """The finding for a page that could not be told where its picture is to blame; None where it was read well."""
    page = document.pages[0].page
    faint = page.read_by == "ocr" and len(page.words) >= _FEW_WORDS and page.legibility < _FAINT
    badly = page.read_by == "ocr" and (len(page.words) < _FEW_WORDS or page.legibility < _WELL)
    found = causes(page, LIKELY) if badly else []
    if found:
        return _poor(document, 0, found[0], KIND)
    if faint:
        return finding("low-quality", outcome="inconclusive", **_where(document, 0, {"unread": KIND}))
    return None


def _unread(document: Document, findings: Sequence[Finding]) -> str | None:
    """The field of this document that could not be read, the first that is told."""
    fields = (
        _UNREAD[each.code]
        for each in findings
        if each.document == document.id and each.outcome == "inconclusive" and each.code in _UNREAD
    )
    return next(fields, None)


def _poor(document: Document, index: int, cause: Cause, unread: str | None) -> Finding:
    """The finding about a poor picture: a warning with what was not read, or advice."""
    quality = document.pages[index].page.quality or Quality()
    data = {"unread": unread} if unread else {"read": "all"}
    if cause.name == "cut":
        code, data = "cropped", {**data, "edge": quality.cut[0]}
    else:
        code, data = "low-quality", {**data, "cause": cause.name}
    where = _where(document, index, data) | {"box": quality.places.get(cause.place)}
    if unread:
        return finding(code, outcome="inconclusive", **where)
    return finding(code, severity="notice", **where)


def _where(document: Document, index: int, data: Mapping[str, str]) -> dict[str, Any]:
    place = document.pages[index]
    return {
        "document": document.id,
        "file": place.file,
        "page": index,
        "data": {"page": str(place.number), **data},
    }
