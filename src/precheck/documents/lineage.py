"""How running text names parents: "fille de … et de …", "hijo de … y de …", 父亲是…, "ابنة … و …"."""

import re
from collections.abc import Iterator

from precheck.documents.readers import align
from precheck.documents.view import PageView
from precheck.text.lines import spoken
from precheck.text.search import FoldedLine, Found

CHILD_OF = re.compile(
    r"(?<![^\W_])(?:fils|fille|enfant|fils\(?le\)?|fils/fille|fille/fils|fils ou fille|fils ?\(fille\)|ne|nee|issue?|"
    r"hij[oa]|filh[oa]|figli[oa]|son|daughter|child|sohn|tochter|kind|zoon|dochter|fiul|fiica|fiu|syn|corka|"
    r"izena|naturel(?:le)?|(?:de|du) sexe (?:masculin|feminin),?) "
    r"(?:legitimo?a? |legitime |naturel(?:le)? |matrimonial |menor )?"
    r"(?:de|of|d'|di|do|da|des|der|von|van|lui|al)[ :]+(?!nationalit|nacionalid|race\b|religion|profession)"
    r"(?=([^\W\d_].{3,}))"
)
#: Madagascar: `zanak'i RABE Jean, …, sy RASOA Marie`.
CHILD_OF_MG = re.compile(r"(?<![^\W_])(?:zanak[' ]?i|zanaky|zanak[' ]?(?:andriana)?|zanany?) +(?=([^\W\d_].{3,}))")
_SY = re.compile(r"(?:^|[ ,;])sy (?:i |an'i |ny )?(?=[^\W\d_])")
_FROM = re.compile(r"^(?:de|di|of|d') ?([^\W\d_].{3,})")  # an extract of France: `de Luc X né à … / et de Anne Y`
_AND = re.compile(
    r"(?:^|[ ,;:])(?:et (?:de |d')|and (?:of )?|y (?:de )|e (?:de |di |da )|und (?:der |des |von )?|en (?:van )?|"
    r"si (?:al |a )?(?:lui )?|et (?=[a-z]))[ :]*(?=[^\W\d_])"
)
_AND_FROM = re.compile(r"(?<![^\W_])(?:et de|et d'|y de|e di|e de|and of)[ :]+(?=[^\W\d_])")
_ARABIC = re.compile(
    r"(?:^|\s)(?:ابن|ابنة|إبن|إبنة|بنت|ولد|ابن\(ة\)|ابن ة|ابنها|ابنته)\s*:?\s+(?!ال?مسم)([^\d:،]{3,45}?)،?\s+"
    r"و\s?(?:من |ابنة |بنت |ل|ابن )?\s?([^\W\d_][^\d:،]{2,45})"
)
#: One heading for both parents.
HEADINGS = re.compile(
    r"^\W*(?:filiacao|filiacion|genitori|genitores|eltern|parents?|nom des parents|name of parents|names of parents|"
    r"nombre de los padres|nome dos pais|padres|pais|rodzice|rodice|parinti|родители|γονεις)\W*$"
)
_OR_AND = re.compile(r"\s+(?:e|y|et|and|und|i|și|si|и|και|/|&)\s+(?:de |di )?", re.IGNORECASE)
_HAN = r"[\u3400-\u9fff々ヶノ·]"
CJK_NAME = re.compile(rf"{_HAN}{{2,8}}")
_LABELS = (
    r"年龄|年齡|国籍|國籍|母亲|父亲|母親|父親|性别|性別|民族|身份|出生|公民|职业|姓名|氏名|生年|続柄|于|於|的|为|是"
)
_NAME = rf"((?:(?!{_LABELS}){_HAN} ?){{2,6}})"  # OCR parts the signs
INLINE = {
    "father": re.compile(
        rf"(?:父亲|父親|生父|【父】|父の氏名|父氏名|(?<![^\W_])父)[是为為姓名氏叫系:：】\s（(]*{_NAME}"
    ),
    "mother": re.compile(
        rf"(?:母亲|母親|生母|【母】|母の氏名|母氏名|(?<![^\W_])母)[是为為姓名氏叫系:：】\s（(]*{_NAME}"
    ),
}
_SENTENCE = 5  # words of a line of running text; a label over a form has fewer
_LINES_ON = 6  # lines over which the names may run


Part = tuple[int, int]  # from where to where a parent is named in the text
Named = list[tuple[str, Found, str]]  # father or mother, where, and the text that begins with the name


def in_text(view: PageView) -> Iterator[Named]:
    """Every place that may name parents in running text."""
    for place, line in enumerate(view.lines):
        column = [each for each in view.lines[place : place + _LINES_ON] if not _in_margin(each, line)]
        rows = [spoken(each.words) for each in column]
        original = " ".join(rows)
        ends = [sum(len(row) + 1 for row in rows[: count + 1]) - 1 for count in range(len(rows))]
        aligned = align(original)
        for parts in (_arabic(aligned), *_child_of(aligned), _from(aligned)):
            if parts and parts[0][0] <= len(rows[0]) + 1 and not original[parts[0][0]].islower():
                where = line.found(0, len(line.text), place)
                yield [
                    (name, where, original[start : _end_of_name(original, start, end, ends)])
                    for name, (start, end) in zip(("father", "mother"), parts, strict=True)
                    if end > start
                ]


def _in_margin(line: FoldedLine, first: FoldedLine) -> bool:
    """Whether a line stands beside running text, wholly left of it: the child's name, on the acts of France."""
    return len(first.words) >= _SENTENCE and line.box.right < first.box.left


def _end_of_name(text: str, start: int, end: int, ends: list[int]) -> int:
    """Where the name ends at the latest: with the line, once two words of it stand there."""
    return next((at for at in ends if start < at < end and len(text[start:at].split()) >= 2), end)


def _child_of(text: str) -> Iterator[tuple[Part, Part]]:
    """Wherever somebody is told to be a child of somebody: `de sexe masculin, de …` may go on with a nationality."""
    for pattern, joints in ((CHILD_OF, _AND), (CHILD_OF_MG, _SY)):
        for match in pattern.finditer(text):
            start, end = match.span(1)
            joint = joints.search(match[1])
            yield ((start, start + joint.start()), (start + joint.end(), end)) if joint else ((start, end), (end, end))


def _from(text: str) -> tuple[Part, Part] | None:
    """A line that begins with `de`, and goes on with `et de`: only both together are parents."""
    match = _FROM.match(text)
    joint = _AND_FROM.search(match[1]) if match else None
    if not match or not joint:
        return None
    start, end = match.span(1)
    return (start, start + joint.start()), (start + joint.end(), end)


def _arabic(text: str) -> tuple[Part, Part] | None:
    match = _ARABIC.search(text)
    return (match.span(1), match.span(2)) if match else None


def two_names(text: str) -> tuple[str, str]:
    """`"PEDRO PEÇANHA e JULIANA DORNELAS"` → both names, else two empty ones."""
    parts = _OR_AND.split(text)
    if len(parts) == 2 and all(len(part.split()) >= 2 for part in parts):
        return parts[0], parts[1]
    return "", ""
