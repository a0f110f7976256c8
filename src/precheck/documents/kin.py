"""What on a civil-status paper is the child's, and what is told of parents and of those who declare the birth."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from precheck.documents.parents import FATHER, MOTHER
from precheck.documents.readers import align, field, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.dates import dates_in
from precheck.text.labels import is_label
from precheck.text.lines import spoken
from precheck.text.names import tokens
from precheck.text.search import Found

_PARENT = (
    rf"(?:{FATHER}|{MOTHER}|parents?(?: ?[12])?|datos de (?:la madre|el padre|l padre|filiacion)|filiacion|filiacao)"
)
_HEADING = re.compile(rf"^[\W\d]*(?:{_PARENT})(?![^\W_])")
_ONLY_A_PARENT = re.compile(rf"^[\W\d]*(?:{_PARENT})(?: ?/ ?[^\W\d_]+(?: \d)?)*\W*$")
_CHILD = re.compile(
    r"^[\W\d]*(?:child|enfant|l'enfant|person concerned|personne concernee|titular|inscrit[oa]|registrad[oa]|kind|"
    r"datos (?:del|de la) (?:titular|inscrit[oa]|registrad[oa]|nin[oa])|registando|the child|newborn|bambin[oa])"
)
#: A line that goes on with a parent: `fille de …`, `et de …`, `hijo de …`.
KIN = re.compile(
    rf"^[\W\d]*(?:fils|fille|hij[oa]|figli[oa]|filh[oa]|son|daughter|sohn|tochter|child) "
    r"(?:de|du|d'|di|da|do|of|des|der)|"
    rf"^\W*(?:et|y|e|and) (?:de|di|da|of) |^\W*de [^\W\d_]+.*,? nee? (?:a|le) |"
    rf"^[\W\d]*(?:son|sa|su|il|la) (?:{_PARENT})|"
    rf"^[\W\d]*(?:{_PARENT})\W*[:(]|"
    r"^[^:]{0,50}\b(?:pere|mere|father|mother|padre|madre|pai|mae|vater|mutter)\b[^:]{0,20}:"
)
_AFTER_KIN = re.compile(
    r"(?:(?:fils|fille|hij[oa]|figli[oa]|filh[oa]|son|daughter) (?:de|du|d'|di|da|do|of) |^de |^et de |^y de |\bpere\b|"
    r"\bmere\b|\bpadre\b|\bmadre\b|\bfather\b|\bmother\b|declaration de|declarant|applicant|informant|soussigne)"
    r"(?!.*(?:est nee?|was born|nacio|nasceu)\b)"
)
_DAY_MONTH_YEAR = re.compile(r"\bdia\W+(.{1,30}?)\W+mes\W+(.{1,20}?)\W+ano\W+(.{4,30}?)(?= lugar| hora| en |$)")
_YEAR_MONTH_DAY = re.compile(r"\bano\W+(\d{4})\W+mes\W+([a-z]{3,10}|\d\d?)\W+dia\W+(\d{1,2})\b")  # Colombia
#: The signs of the CIEC extract before each figure (`Jo 24 Mo 11 An 2003`, by OCR `J024`), or all over the three.
_CODED = re.compile(r"\bj[o0]\W*(\d{1,2})\W+m[o0]\W*(\d{1,2})\W+an\W*(\d{4})\b")
_UNDER_CODES = re.compile(r"\bjo\W+mo\W+an\W+(\d{1,2})\W+(\d{1,2})\W+(\d{4})\b")
_OF_ISSUE = re.compile(
    r"delivr|\bissu|expedi|eliber|wydan|ausstell|verilis|emiss|rilascio|inscripcion|registro|izdavanj|afgifte|"
    r"datum van uitgifte|vystaven|vydan"
)
_OF_BIRTH = re.compile(r"date et lieu de naissance|date and place of birth|geburt|birth|dogum|nascita|nacimiento")
_BEFORE, _CODED_BEFORE = 45, 260  # characters before a date in which its label stands, in some or many languages
_SIGNS = re.compile(
    r"(?:兹证明|茲證明|申请人|申請人|关系人|被证明人)[:\s]*([\u3400-\u9fff·]{2,4}?)"
    r"(?=[(,\s、]|男|女|于|於|系|的)"
)


@lru_cache(maxsize=64)
def _lines_of_kin(rows: tuple[tuple[tuple[int, str], ...], ...]) -> frozenset[int]:
    """The lines under a heading that is a parent's, until one that is the child's; and rows that tell of a parent."""
    found: set[int] = set()
    inside = False
    for row in rows:
        heading = all(_is_heading(text) for _, text in row)
        if heading and any(_CHILD.match(text) for _, text in row):
            inside = False
        elif heading and any(_HEADING.match(text) for _, text in row):
            inside = True
        if inside or KIN.match(row[0][1]) or (len(row) > 1 and any(_HEADING.match(text) for _, text in row[:2])):
            found |= {index for index, _ in row}
        found |= {index for index, text in row if KIN.match(text)}
    return frozenset(found)


def _is_heading(text: str) -> bool:
    """Words of labels with nothing after them, or the number of a field."""
    bare = re.sub(r"[\d.]+", " ", text)
    return ":" not in text and (not bare.strip() or is_label(bare) or _ONLY_A_PARENT.match(text) is not None)


def of_the_child(view: PageView, found: Found) -> bool:
    """Whether what was found is told of the child: not under a parent's heading, nor after one in a sentence."""
    rows = tuple(tuple((index, view.lines[index].text) for index in row) for row in view.rows)
    if found.line in _lines_of_kin(rows):
        return False
    line = view.lines[found.line]
    before = " ".join(word.text for word in line.words if word.box.right <= found.box.left + 1e-6)
    return _AFTER_KIN.search(align(before)) is None


def in_parts(views: Sequence[PageView]) -> Field | None:
    """A birth date in three cells: `Día: VEINTE · Mes: MARZO · Año: DOS MIL CINCO`, `Jo 24 · Mo 11 · An 2003`."""
    for index, view in enumerate(views):
        for pattern in (_CODED, _UNDER_CODES, _DAY_MONTH_YEAR, _YEAR_MONTH_DAY):
            for cells in pattern.finditer(view.flat):
                if _is_of_issue(view.flat[: cells.start()], coded=pattern in {_CODED, _UNDER_CODES}):
                    continue
                parts = cells.groups()[::-1] if pattern is _YEAR_MONTH_DAY else cells.groups()
                days = dates_in(("{} de {} de {}" if pattern is _DAY_MONTH_YEAR else "{}/{}/{}").format(*parts))
                if days:
                    return field(view.at(*cells.span()), index, days[0].value.isoformat())
    return None


def _is_of_issue(before: str, *, coded: bool) -> bool:
    """Whether the words before a date speak of the day of issue; on the multilingual extract, later than of a birth."""
    near = before[-(_CODED_BEFORE if coded else _BEFORE) :]
    issued = [found.start() for found in _OF_ISSUE.finditer(near)]
    born = [found.start() for found in _OF_BIRTH.finditer(near)] if coded else []
    return bool(issued) and issued[-1] > max(born, default=-1)


def over_labels(views: Sequence[PageView]) -> dict[str, Field]:
    """The act of Mexico prints its values over their labels: `RENATA | ORNELAS | VILLASEÑOR` over `Nombre(s) | …`."""
    for index, view in enumerate(views):
        if view.phrase("datos de la persona registrada") is None:
            continue
        for place, line in enumerate(view.lines):
            if not re.match(r"nombre\(s\)|nombres?$", line.text) or place + 2 >= len(view.lines):
                continue
            labels = [view.lines[each].text for each in range(place, place + 3)]
            cells = view.lines[max(place - 3, 0) : place]
            if "apellido" not in labels[1] or "apellido" not in labels[2] or len(cells) < 3:
                continue
            if abs(cells[0].box.top - cells[2].box.top) > cells[0].box.height:
                continue
            given, *surnames = [cell.found(0, len(cell.text), place - 3 + at) for at, cell in enumerate(cells)]
            if all(person_name(each.text) for each in (given, *surnames)):
                surname = " ".join(each.text for each in surnames)
                return {"surname": field(surnames[0], index, surname), "given_names": field(given, index)}
    return {}


_CELLS = (
    ("first", re.compile(r"\b(?:first|given|forename)\b")),
    ("middle", re.compile(r"\bmiddle\b|\bsecond\b")),
    ("last", re.compile(r"\b(?:last|surname|family)\b")),
)
_AMONG_NAMES = re.compile(
    r"\(?\bfirst\b\)?[\W_]*([^()|\d]+?)[\W_]*\(?\bmiddle\b\)?[\W_]*([^()|\d]*?)[\W_]*\(?\blast\b\)?[\W_]*([^()|\d]+)"
)


def in_cells(views: Sequence[PageView]) -> dict[str, Field]:
    """The states of America part the child's name into cells: `CHILD'S NAME - FIRST | MIDDLE | LAST`, over the three
    names or under them, or before each: `(First) Nathan | (Middle) Scott | (Last) Pruitt`."""
    for index, view in enumerate(views):
        for place, row in enumerate(view.rows):
            lines = [view.lines[each] for each in row]
            if not any(_CELLS[0][1].search(line.text) for line in lines):
                continue
            text = " ".join(spoken(line.words) for line in lines)
            first = lines[0].found(0, len(lines[0].text), row[0])
            if _OF_A_PARENT.search(align(text)) or not of_the_child(view, first):
                continue
            if names_in := _among_heads(text):
                surname, given = names_in
                return {"surname": field(first, index, surname), "given_names": field(first, index, given)}
            names = _under_heads(view, place)
            if {"first", "last"} <= names.keys():
                called = [names[part] for part in ("first", "middle") if part in names]
                both = " ".join(each.text for each in called)
                return {"surname": field(names["last"], index), "given_names": field(called[0], index, both)}
    return {}


def _among_heads(text: str) -> tuple[str, str] | None:
    """Surname and given names where each stands after its head."""
    found = _AMONG_NAMES.search(align(text))
    if not found:
        return None
    one, two, last = (text[slice(*found.span(group))].strip(" ,;:-") for group in (1, 2, 3))
    return (last, f"{one} {two}".strip()) if all(person_name(each) == each for each in (one, last)) else None


def _under_heads(view: PageView, place: int) -> dict[str, Found]:
    """What stands in the cells under (or over) a row of the heads first, middle and last, by head."""
    row = view.rows[place]
    heads = {
        part: view.lines[each]
        for part, pattern in _CELLS
        for each in row
        if pattern.search(view.lines[each].text) and is_label(view.lines[each].text)
    }
    if len({id(head) for head in heads.values()}) < 3:
        return {}
    beside = view.rows[place - 1 if view.captions else place + 1 : place if view.captions else place + 2]
    found: dict[str, Found] = {}
    for part, head in heads.items():
        cells = [(abs(view.lines[each].box.left - head.box.left), each) for near in beside for each in near]
        if not cells:
            return {}
        away, cell = min(cells)
        line = view.lines[cell]
        if away < _IN_COLUMN and not is_label(line.text) and person_name(spoken(line.words)):
            found[part] = line.found(0, len(line.text), cell)
    return found


_IN_COLUMN = 0.12  # of the width of a page: how far a cell may stand from its head
_OF_A_PARENT = re.compile(r"\b(?:mother|father|parent|maiden|informant|spouse|husband|wife|certifier|registrar)\b")


def in_signs(views: Sequence[PageView]) -> dict[str, Field]:
    """`兹证明林书瑶（女，…`: a notary of China names the person in a sentence."""
    for index, view in enumerate(views):
        if found := view.first(_SIGNS):
            return {"holder": field(found, index, found.groups[0])}
    return {}


def one_name(fields: Mapping[str, Field]) -> dict[str, Field]:
    """Surname, given names and whole name put in their places, where one label was taken for two.

    `Apellidos y nombres : X` is the whole name; a `name` beside a surname is the given one.
    """
    fields = dict(fields)
    surname, given, whole = (set(tokens(fields[name].value)) if name in fields else set() for name in _NAMES)
    if given and given in (surname, whole):
        fields["holder"] = fields.pop("given_names")
        if given == surname:
            fields.pop("surname")
        elif surname and not surname & given:
            fields["given_names"] = fields.pop("holder")
    elif surname and whole and not given:
        fields["given_names" if not surname & whole else "holder"] = fields.pop("holder")
        if surname < whole:
            fields.pop("surname")
    return fields


_NAMES = ("surname", "given_names", "holder")
