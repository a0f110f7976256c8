"""Parents whose names stand in cells of a form: `FATHER | Name | …`, or a cell for each part of the name."""

import re

from precheck.documents.readers import align, field, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.labels import is_label
from precheck.text.lines import spoken
from precheck.text.persons import like_a_person
from precheck.text.search import FoldedLine

#: What a cell between the parent's heading and the name may say.
_NAME = re.compile(
    r"\W*(?:full )?(?:name(?: and surname)?|nom(?:s)?(?: et prenoms?)?|noms? ?[/,] ?prenoms?|nombres?(?: y apellidos)?|"
    r"nome(?: e cognome)?|naam|ime i prezime|nama|jina|imie i nazwisko|vor- und (?:familien|nach)name)\W*"
)
_FIRST, _MIDDLE, _LAST = (
    re.compile(word)
    for word in (r"\b(?:first|given|forename)\b", r"\bmiddle\b|\bsecond\b", r"\b(?:last|surname|family)\b")
)
_ASIDE = 0.03  # of the width: how far left of its head a name may begin


def name_in_cells(view: PageView, index: int, label: str) -> Field | None:
    """The parent of this label, where the row is cut into cells."""
    head = re.compile(rf"[\W\d]*\w?[\W\d]*(?:{label})(?![^\W_])")
    for place, row in enumerate(view.rows):
        cells = [each for each in row if any(map(str.isalnum, view.lines[each].text))]
        if cells and head.match(view.lines[cells[0]].text):
            found = _after_name(view, index, cells) or _in_parts(view, index, place, cells)
            if found:
                return found
    return None


def _after_name(view: PageView, index: int, cells: list[int]) -> Field | None:
    """`MOTHER | Name | LIM SIEW CHOO`."""
    if len(cells) < 3 or not is_label(view.lines[cells[0]].text) or not _NAME.fullmatch(view.lines[cells[1]].text):
        return None
    line = view.lines[cells[2]]
    name = person_name(spoken(line.words))
    return field(line.found(0, len(line.text), cells[2]), index, name) if name and like_a_person(name) else None


def _in_parts(view: PageView, index: int, place: int, cells: list[int]) -> Field | None:
    """`6A. NAME OF FATHER – FIRST | 6B. MIDDLE | 6C. LAST | 7. BIRTHPLACE` over a cell for each."""
    heads = [view.lines[each] for each in cells]
    last = next((at for at, head in enumerate(heads) if _LAST.search(head.text)), None)
    if last is None or not any(_FIRST.search(head.text) for head in heads[: last + 1]) or place + 1 >= len(view.rows):
        return None
    edges = [head.box.left for head in heads if not _FIRST.fullmatch(head.text.strip())]
    edges = edges[: edges.index(heads[last].box.left) + 2]
    parts = [""] * len(edges)
    under = [each for each in view.rows[place + 1] if any(map(str.isalpha, view.lines[each].text))]
    for line in (view.lines[each] for each in under):
        column = sum(edge <= line.box.left + _ASIDE for edge in edges) - 1
        if 0 <= column < len(parts):
            parts[column] = f"{parts[column]} {_a_name(line)}".strip()
    ends_after_last = len(edges) > 1 and edges[-1] != heads[last].box.left
    named = parts[:-1] if ends_after_last else parts
    if len(named) < 2 or not named[0] or not named[-1]:
        return None
    first = view.lines[under[0]]
    return field(first.found(0, len(first.text), under[0]), index, " ".join(part for part in named if part))


def _a_name(line: FoldedLine) -> str:
    text = spoken(line.words)
    name = person_name(text)
    return name if name and align(name) == align(text).strip(" .,-_") and not is_label(line.text) else ""
