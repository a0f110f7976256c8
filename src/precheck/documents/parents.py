"""The parents on a civil-status document: labelled in many languages, or named in running text."""

import re
from collections.abc import Sequence

from precheck.documents.readers import align, field, labelled, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.fold import fold
from precheck.text.labels import is_label
from precheck.text.search import Found

_NAME_OF = (
    r"(?:nom(?:s)?(?: et prenoms?)? |prenoms?(?: et noms?)? |name of (?:the )?|full name of (?:the )?|"
    r"nome (?:do |da |del |della )?|nombre (?:del |de la )?|name des |name der )?(?:du |de la |de |"
    r"des )?"
)
FATHER = _NAME_OF + (
    r"(?:pere|father(?:'s)?(?: full)?(?: name)?|padre|pai|vater|baba(?: adi)?(?: ve soyadi)?|"
    r"babasinin|ojciec|ojca|tatal(?:ui)?|tata|otac|отец|батько|nguoi cha|ho va ten cha|cha|父亲|父|الاب|"
    r"اب|parent ?1|1er parent|parent 1)"
)
MOTHER = _NAME_OF + (
    r"(?:mere|mother(?:'s)?(?: full)?(?: name)?|madre|mae|mutter|ana(?: adi)?(?: ve soyadi)?|"
    r"anne(?: adi)?|anasinin|matka|matki|mamei|mama|majka|мать|мати|nguoi me|ho va ten me|me|母亲|母|"
    r"الام|ام|parent ?2|2eme parent|2nd parent|parent 2)"
)
_CHILD_OF = re.compile(
    r"\b(?:fils|fille|enfant|fils\(?le\)?|fils/fille|fille/fils|fils ou fille|ne|nee|issue?|hij[oa]|"
    r"filh[oa]|figli[oa]|son|daughter|child) (?:legitime |naturel(?:le)? )?(?:de|of|d'|di|do|"
    r"da)[ :]+([^\W\d_].{3,})"
)
_AND = re.compile(
    r"(?:^|[ ,;:])(?:et (?:de |d')|and (?:of )?|y (?:de )|e (?:de |di |da )|et (?=[a-z]))[ :]*(?=[^\W\d_])"
)
_PROSE = frozenset({"this", "that"})
_SMALL = frozenset(
    "la le los las de du des d da do dos das di del della van von der den al el ben bin bint ould et y e i".split()
)
_END = re.compile(r"delivr|conforme|fait a|issued|registrar|mentions marg|certifi")
_NOT_THE_NAME = (
    r"\b(?:place|birth|lieu|naissance|nee? le|profession|occupation|born|domicile|residence|residing|nationalit|age)"
)
_CHINESE = {
    "father": re.compile(r"父亲(?:是|为|姓名|:|：|\s)*([\u4e00-\u9fff·]{2,4})"),
    "mother": re.compile(r"母亲(?:是|为|姓名|:|：|\s)*([\u4e00-\u9fff·]{2,4})"),
}
_LINEAGE = (
    r"\b(?:parents?|filiation|filiacao|pere|mere|father|mother|padre|madre|pai|mae|vater|mutter|"
    r"eltern|genitori|genitores|fils|fille|hij[oa] de|filh[oa] de|figli[oa] di|son of|daughter of|"
    r"baba|ana adi|anne|ojciec|matka|tatal|mama)\b"
)
_NOBODY = re.compile(r"^(?:inconnu|unknown|neant|non denomm|x{2,}|-+|desconocid|ignotus?|n/a)")


def parents(views: Sequence[PageView]) -> dict[str, Field]:
    """`father`, `mother` as far as named; `parents_labelled` where the page speaks of parents at all."""
    fields: dict[str, Field] = {}
    for index, view in enumerate(views):
        for name, label in (("father", FATHER), ("mother", MOTHER)):
            if name not in fields and (found := _labelled(view, index, label) or _section(view, index, label)):
                fields[name] = found
        for name, pattern in _CHINESE.items():
            if name not in fields and (named := view.first(pattern)):
                fields[name] = field(named, index, named.groups[0])
        if not {"father", "mother"} <= fields.keys():
            fields = _in_text(view, index) | fields
        spoken = view.first(_LINEAGE)
        if spoken:
            fields.setdefault("_parents", field(spoken, index))
    return fields


def _labelled(view: PageView, index: int, label: str) -> Field | None:
    for found in labelled(view, label, unless=_NOT_THE_NAME):
        name = person_name(found.text)
        if name and _like_a_name(name) and not _NOBODY.match(found.folded):
            return field(found, index, name)
    return None


def _like_a_name(name: str) -> bool:
    """Capitals at the beginning of its words (in scripts that have them), and no word of running text."""
    words = [word for word in re.split(r"[\s'’-]+", name) if word]
    if len(name) < 3 or any(fold(word) in _PROSE for word in words):
        return False
    cased = [word for word in words if word[0].lower() != word[0].upper() and fold(word) not in _SMALL]
    return all(word[0].isupper() for word in cased)


def _section(view: PageView, index: int, label: str) -> Field | None:
    """A heading ("Mutter", "9 Mère · Mother") over a form of its own: the first two values in the column under it."""
    other = re.compile(rf"(?<![^\W_])(?:{MOTHER if label is FATHER else FATHER})(?![^\W_])")
    for heading in view.finds(rf"(?<![^\W_])(?:{label})(?![^\W_])"):
        if not is_label(view.lines[heading.line].text):
            continue
        values: list[Found] = []
        for found in _column_under(view, heading, other):
            if other.search(found.folded) or _END.search(found.folded) or len(values) == 2:
                break
            name = None if is_label(found.folded) else person_name(found.text)
            if name and _like_a_name(name):
                values.append(found)
        if values:
            name = " ".join(person_name(each.text) or "" for each in values)
            return field(values[0], index, name)
    return None


def _column_under(view: PageView, heading: Found, other: re.Pattern[str]) -> list[Found]:
    """The lines below a heading that belong to it, some ten lines down, as far right as the other parent's column."""
    box = heading.box
    beside = [
        found.box.left
        for found in view.finds(other)
        if found.box.left > box.right and abs(found.box.top - box.top) < box.height
    ]
    edge = min(beside, default=1.0) - 0.02
    found = []
    for place, line in enumerate(view.lines):
        first = line.words[0].box
        below = box.bottom - 0.3 * box.height < first.top < box.bottom + 14 * box.height
        if below and box.left - 0.04 < first.left < edge:
            found.append(line.found(0, len(line.text), place))
    return found


def _in_text(view: PageView, index: int) -> dict[str, Field]:
    """`fille de Moussa DIOP, commerçant, et de Awa FALL`: the names may run over lines."""
    fields: dict[str, Field] = {}
    for place, line in enumerate(view.lines):
        original = " ".join(word.text for each in view.lines[place : place + 6] for word in each.words)
        match = _CHILD_OF.search(align(original))
        if not match or match.start() > len(line.text):
            continue
        where = line.found(0, len(line.text), place)
        for name, (start, end) in zip(("father", "mother"), _two(match), strict=True):
            person = person_name(original[start:end]) if end > start else None
            if person and _like_a_name(person) and not _NOBODY.match(align(person)):
                fields.setdefault(name, field(where, index, person))
        if fields:
            break
    return fields


def _two(match: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where the first parent's part and the second's stand in the text."""
    start, end = match.span(1)
    joint = _AND.search(match[1])
    return ((start, start + joint.start()), (start + joint.end(), end)) if joint else ((start, end), (end, end))
