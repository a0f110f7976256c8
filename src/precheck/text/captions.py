"""Forms that print the label under its value, as captions: passports of West Africa, certificates of American states,
slips of some banks. Everything else prints it over the value, and both look alike but for their first and last row."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from precheck.model.page import Word
from precheck.text.dates import dates_in
from precheck.text.labels import is_label

if TYPE_CHECKING:
    from precheck.text.search import FoldedLine

_OF_A_DATE = re.compile(
    r"\b(?:date|fecha|data|datum|naissance|birth|nacimiento|nascimento|nascita|geburt\w*|expir\w*|validit\w*|delivr\w*|"
    r"issued?)\b"
)
_OF_A_PLACE = re.compile(r"\b(?:place|lieu|lugar|luogo|local|ort|autorit\w*|authority|by|par)\b")
_OF_AN_ACCOUNT = re.compile(r"\W*iban\b\D{0,50}")
_ACCOUNT = re.compile(r"[a-z]{2}\d{2}(?: ?[a-z0-9]{2,4}){3,8}")
_NEAR, _ASIDE, _MOST = 2.6, 0.2, 0.6


def captions_under(lines: Sequence["FoldedLine"]) -> bool:
    """Whether labels stand under their values: a label for a date has one over it and none beside or under it, and no
    label has it the other way round."""
    under = 0
    for line in lines:
        dated = bool(_OF_A_DATE.search(line.text) and is_label(line.text)) and not _OF_A_PLACE.search(line.text)
        if not dated and not _OF_AN_ACCOUNT.fullmatch(line.text):
            continue
        over = next_to(lines, line, above=True)
        below = next_to(lines, line, above=False)
        fits = [each is not None and (_is_a_date(each.text) if dated else bool(_ACCOUNT.fullmatch(each.text)))
                for each in (over, below)]  # fmt: skip
        if fits == [False, True] or any(_level(line, each) and _is_a_date(each.text) for each in lines):
            return False
        under += fits == [True, False]
    return under > 0


def next_to(lines: Sequence["FoldedLine"], line: "FoldedLine", *, above: bool) -> "FoldedLine | None":
    """The nearest line over or under this one in its column."""
    box = line.box
    found = []
    for each in lines:
        other = each.box
        gap = box.top - other.bottom if above else other.top - box.bottom
        shared = other.left < box.right and other.right > box.left - 0.02
        if each is not line and -0.4 * box.height <= gap <= _NEAR * box.height and shared:
            found.append((round(gap, 3), abs(other.left - box.left), each))
    found = [each for each in found if each[1] < _ASIDE]
    return min(found, key=lambda each: each[:2])[2] if found else None


def in_capitals(words: Sequence[Word]) -> list[Word]:
    """After `Surname /` the label comes again in some language (`Jina la ukoo`): what follows in capitals."""
    rest = list(words)
    while rest and any(not word.text.isupper() for word in rest):
        rest.pop(0)
    return rest


def _is_a_date(text: str) -> bool:
    days = dates_in(text)
    return bool(days) and days[0].end - days[0].start > _MOST * len(text)


def _level(line: "FoldedLine", other: "FoldedLine") -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return other.box.top < middle < other.box.bottom and other.box.left >= line.box.right and not is_label(other.text)
