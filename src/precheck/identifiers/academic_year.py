"""Academic years: finding them in a text, and which ones count on a day.

The year turns on 1 September; from 1 June to 31 August the year that ends and the year that comes both count
(rule of the shared domain facts, section 2.1; the portal's own rule is not published).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_YEARS = re.compile(r"(?<![\d/.\-])(20\d\d)\s?(?:[-/–_.|]|a|au|to|al|bis|und|et|and)\s?((?:20)?\d\d)(?![\d/]|[.-]\d)")
_RUN_TOGETHER = re.compile(r"(?<![\d/.\-])(20\d\d)\s?(20\d\d)(?![\d/]|[.-]\d)")  # OCR loses the dash
#: Or bends what stands before: `8@26 / 2027`, `universitai2825/2026`.
_HEADLESS = re.compile(r"(?<![\d/.\-])(?!20\d\d)\d{0,2}(\d\d)\s?[-/–]\s?(20\d\d)(?![\d/]|[.-]\d)")
_SINGLE = re.compile(
    r"\b(?:annee (?:universitaire|academique)|academic year)\s?[:\-]?\s?(20\d\d)(?!/|\s?[-/–_.,|]?\s?\d)"
)
_LABEL = re.compile(
    r"annee|academi|scolaire|universitaire|year|session|inscri|enrol|rentree|curso|ano lectivo|studienjahr|au titre"
)

_YEAR = re.compile(r"annee|academi|year")


@dataclass(frozen=True)
class FoundYear:
    """An academic year in a folded text. `labelled` says that words like "année universitaire" stand near."""

    year: str
    start: int
    end: int
    labelled: bool


def years_in(folded: str) -> Iterator[FoundYear]:
    """`"annee universitaire 2026/27"` → 2026-2027. The two years must follow each other."""
    pairs = list(_pairs(folded)) or list(_headless(folded))
    yield from pairs
    for match in _SINGLE.finditer(folded):  # one year under a label is the one in which it begins
        if all(match.start(1) >= pair.end or match.end(1) <= pair.start for pair in pairs):
            first = int(match[1])
            yield FoundYear(f"{first}-{first + 1}", match.start(1), match.end(1), labelled=True)


def _pairs(folded: str) -> Iterator[FoundYear]:
    for pattern in (_YEARS, _RUN_TOGETHER):
        for match in pattern.finditer(folded):
            first = int(match[1])
            if int(match[2]) % 100 != (first + 1) % 100:
                continue
            before = folded[max(match.start() - 60, 0) : match.start()]
            labelled = bool(_LABEL.search(before))
            if pattern is _YEARS or labelled:
                yield FoundYear(f"{first}-{first + 1}", match.start(), match.end(), labelled)


def _headless(folded: str) -> Iterator[FoundYear]:
    for match in _HEADLESS.finditer(folded):
        second = int(match[2])
        if int(match[1]) == (second - 1) % 100 and _YEAR.search(folded[max(match.start() - 40, 0) : match.start()]):
            yield FoundYear(f"{second - 1}-{second}", match.start(), match.end(), labelled=True)


def accepted(on: date) -> tuple[str, ...]:
    """The academic years that count on a day, preferred first."""
    if on.month >= 9:
        return (_of(on.year),)
    if on.month >= 6:
        return (_of(on.year), _of(on.year - 1))
    return (_of(on.year - 1),)


def year_of(day: date) -> str:
    """The academic year a day falls in."""
    return _of(day.year if day.month >= 9 else day.year - 1)


def _of(first: int) -> str:
    return f"{first}-{first + 1}"
