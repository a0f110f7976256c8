"""The parents on a civil-status document: labelled in many languages, headed, or named in running text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from precheck.documents.cells import name_in_cells
from precheck.documents.lineage import CHILD_OF, CJK_NAME, HEADINGS, INLINE, in_text, two_names
from precheck.documents.readers import align, field, labelled, person_name
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.civil import civil_words, pattern, phrases
from precheck.text.fold import fold
from precheck.text.labels import is_label, is_label_word
from precheck.text.language import languages_of
from precheck.text.lines import spoken
from precheck.text.names import tokens
from precheck.text.persons import like_a_person
from precheck.text.search import Found

_NAME_OF = (
    r"(?:nom(?:s)?(?: et prenoms?)? |prenoms?(?: et noms?)? |name of (?:the )?|full name of (?:the )?|"
    r"nome (?:do |da |del |della )?|nombre (?:del |de la )?|name des |name der )?(?:du |de la |de |"
    r"des )?"
)
FATHER = (
    _NAME_OF + r"(?:father(?:'s)?(?: ?/ ?parent(?:'s)?)?(?: -)?(?: full| current| legal)*(?: name)?|"
    r"vater(?:s)?|parent ?1|1er parent|father/parent|"
    rf"tatal(?:ui)?|ho va ten cha|(?:{pattern('father')})(?: و(?:لقبه|نسبته|شهرته|كنيته|عائلته))?)"
)
MOTHER = (
    _NAME_OF + r"(?:mother(?:'s)?(?: ?/ ?parent(?:'s)?)?(?: -)?(?: full| current| legal| maiden)*(?: name)?"
    r"(?: (?:prior to|before) (?:first )?marriage)?|"
    r"mutter|parent ?2|2eme parent|2nd parent|"
    rf"mother/parent|ho va ten me|(?:{pattern('mother')})(?: و(?:لقبها|نسبتها|شهرتها|كنيتها|عائلتها))?)"
)
_PROSE = frozenset({"this", "that"})
_SMALL = frozenset(
    "la le las los de du des d da do dos das di del della van von der den al el ben bin bint ould et y e i".split()
)
_AND_OF = re.compile(r"^\W*(?:et (?:de|d')|et de ?/ ?and of|و)(?: ?\([^)]*\))?\W*(?=[:|]|$)")
_OF = re.compile(r"^\W*(?:de ?/ ?of|(?:ابن|ابنة|إبن|إبنة|بنت|ابن\(ة\)|ابن ?/ ?ابنة))\W*(?=[:|]|$)")
_NUMBERED = re.compile(r"^\W*\d{1,2}(?!\d)\W*")  # the number of a field before its label
_MANY = 3  # words for one thing in a row that is all label
_END = re.compile(r"delivr|conforme|fait a|issued|registrar|mentions marg|certifi")
#: What a label about a parent may ask for instead of the name.
_NOT_THE_NAME = (
    r"\b(?:place|birth|born|lieu|naissance|nee? le|nee? a|profession|occupation|domicile|residence|residing|"
    r"nationalit\w*|nacionalidad\w*|nacionalidade|cittadinanza|staatsangehorigkeit|citizenship|religion|age|aged|"
    r"address|adresse|birthplace|edad|idade|race|signature|id|cnic|nid|passport|keturunan|agama|bangsa|pekerjaan)\b|"
    r"граждан|национальн|громадян|место рожд|جنسي|مهنة|مهنت|ديانة|ملية|年龄|国籍|民族|职业|국적|शिक्षा|व्यवसाय"
)
_LINEAGE = (
    r"(?<![^\W_])(?:parents?|(?<!sans )(?<!indication de )(?<!indication de la )(?<!sans la )filiation|"
    r"filiacao|(?<!sin )filiacion|eltern|genitori|"
    r"genitores|rodzic\w*|rodice|parinti\w*|"
    r"fils|fille|hij[oa] de|filh[oa] de|figli[oa] di|son of|daughter of|родител\w*|родители\w*|батьк\w*|γονε\w*|"
    r"والدين|الوالدين|الأبوين|父母|ebeveyn\w*|mama|tata|pais|padres|"
)
LINEAGE = re.compile(_LINEAGE + rf"{pattern('father')}|{pattern('mother')})(?![^\W_])|父亲|母亲|父親|母親")
_PARENTAL = (
    "father mother parent parents padre madre padres filiacion filiation filiacao genitori vater mutter eltern ojciec "
    "matka matki rodzice tatal tatalui mamei parinti paternita maternita vader moeder"
).split()
_LEFT_OUT = ("sans ", "sans la ", "sin ", "indication de ", "indication de la ")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_NOBODY = re.compile(
    r"^(?:inconnu|unknown|neant|non denomm|x{2,}|-+|desconocid|ignotus?|n/a|nil\b|none\b|not (?:stated|known|given)|"
    r"pere\b|mere\b|matrimonio|mariage|casamento|marriage|"
    r"date\b|ignor|no (?:declar|consta|registra)|non dichiar|غير معروف|مجهول)"
)


def parents(views: Sequence[PageView]) -> dict[str, Field]:
    """`father`, `mother` as far as named; `_parents` where the page speaks of parents at all."""
    fields: dict[str, Field] = {}
    for index, view in enumerate(views):
        for name, label in (("father", FATHER), ("mother", MOTHER)):
            if name not in fields and (
                found := _inline(view, index, name)
                or name_in_cells(view, index, label)
                or _labelled(view, index, label)
            ):
                fields[name] = found
        for name, label in (("father", FATHER), ("mother", MOTHER)):
            if name not in fields and (found := _section(view, index, label)):
                fields[name] = found
        if not {"father", "mother"} <= fields.keys():
            fields = _said(view, index) | _and_of(view, index, fields) | fields
        about = view.first(LINEAGE) or view.first(CHILD_OF) or _bent_lineage(view) or _in_its_language(view)
        if about:
            fields.setdefault("_parents", field(about, index))
    return fields


def _in_its_language(view: PageView) -> Found | None:
    """A word for a parent in the language of the page, also one that is a name elsewhere (`Ana`, `apa`, `mama`)."""
    for language, _ in languages_of(view.flat).most_common(1):
        words = civil_words().get(language, {})
        for phrase in (*words.get("father", ()), *words.get("mother", ())):
            if len(phrase) > 1 and (found := view.phrase(phrase)):
                return found
    return None


def relative(views: Sequence[PageView], surname: str, child: str) -> Field | None:
    """Somebody else of the child's surname: a parent, as like as not, under a label that was not understood."""
    family = {word for word in tokens(surname) if len(word) > 2}
    own = set(tokens(child)) | set(tokens(surname))
    for index, view in enumerate(views):
        for place, line in enumerate(view.lines):
            for run in _runs_of_names(spoken(line.words)):
                if family & set(tokens(run)) and set(tokens(run)) - own and like_a_person(run):
                    return field(line.found(0, len(line.text), place), index, run)
    return None


def _runs_of_names(text: str) -> Iterator[str]:
    """The words with capitals that follow each other in a line."""
    for named, words in groupby(text.split(), key=lambda word: word[:1].isupper() and not is_label_word(fold(word))):
        if named:
            yield " ".join(word.strip(",;:.()") for word in words)


def _and_of(view: PageView, index: int, known: Mapping[str, Field]) -> dict[str, Field]:
    """The registers of Africa label the mother `Et de`, under the father's row, and him `De / Of`, `ابن`."""
    told: dict[str, Field] = {}
    for parent, label in (("father", _OF), ("mother", _AND_OF)):
        if parent == "mother" and not {"father"} & (known.keys() | told.keys()):
            break
        for found in view.values(label):
            name = person_name(found.text)
            if name and _can_be_a_name(found) and _like_a_name(name) and not _NOBODY.match(found.folded):
                told.setdefault(parent, field(found, index, name))
    return told


def _bent_lineage(view: PageView) -> Found | None:
    """A word for parents that OCR has bent by a letter (`filiacién`): enough not to call the parents missing."""
    if view.page.read_by != "ocr":
        return None
    from rapidfuzz.distance import OSA

    for index, line in enumerate(view.lines):
        for match in _LONG_WORD.finditer(line.text):
            left_out = line.text[: match.start()].endswith(_LEFT_OUT)
            if not left_out and any(OSA.distance(match[0], word, score_cutoff=1) <= 1 for word in _PARENTAL):
                return line.found(match.start(), match.end(), index)
    return None


def _said(view: PageView, index: int) -> dict[str, Field]:
    """The parents in running text, or under one heading for the two of them: the first place that names one."""
    for named in (*in_text(view), list(_headed(view)), list(_in_rows(view))):
        fields = {name: read for name, where, text in named if (read := _person(where, text, index))}
        if fields:
            return fields
    return {}


def _person(where: Found, text: str, index: int) -> Field | None:
    person = person_name(text)
    named = person and _like_a_name(person) and not _NOBODY.match(align(person))
    return field(where, index, person) if named else None


def _headed(view: PageView) -> Iterator[tuple[str, Found, str]]:
    """`FILIAÇÃO` over `PEDRO PEÇANHA e JULIANA DORNELAS`."""
    for heading in view.values(HEADINGS):
        first, second = two_names(heading.text)
        if first and second:
            yield "father", heading, first
            yield "mother", heading, second
            return


_OF_LINEAGE = re.compile(r"datos de filiacion|datos de los padres")
_NATION = re.compile(r"[a-z]+(?:an[ao]|ense|es[a]?|ol[ao])")


def _in_rows(view: PageView) -> Iterator[tuple[str, Found, str]]:
    """The act of Mexico: under `Datos de Filiación` a row for each parent, its parts in cells, the nationality last."""
    heading = view.first(_OF_LINEAGE)
    if heading is None:
        return
    found: list[tuple[Found, str]] = []
    for row in view.rows:
        line = view.lines[row[0]]
        if line.box.top <= heading.box.top + 0.5 * heading.box.height or is_label(line.text):
            continue
        cells = [spoken(view.lines[each].words) for each in row]
        if len(cells) > 1 and _NATION.fullmatch(align(cells[-1]).strip()):
            cells.pop()
        name = person_name(" ".join(cells))
        if name is None or _END.search(line.text) or len(found) == 2:
            break
        if like_a_person(name):
            found.append((line.found(0, len(line.text), row[0]), name))
    for parent, (where, name) in zip(("father", "mother"), found, strict=False):
        yield parent, where, name


def _inline(view: PageView, index: int, name: str) -> Field | None:
    """Chinese and Japanese: the name follows at once (`父亲是王大力`, `【父】高瀬一郎`)."""
    found = view.first(INLINE[name])
    person = found.groups[0].replace(" ", "") if found else ""
    return field(found, index, person) if found and CJK_NAME.fullmatch(person) else None


def _labelled(view: PageView, index: int, label: str) -> Field | None:
    for found in labelled(view, label, unless=_NOT_THE_NAME, wanted=_can_be_a_name):
        name = person_name(found.text) or _after_noise(view, found.text)
        if name and _like_a_name(name) and not _NOBODY.match(found.folded) and not _of_the_row(view, found, label):
            return field(found, index, name)
    return None


def _after_noise(view: PageView, text: str) -> str | None:
    """`Father's name / a 14 RAM BAHADUR`: the label in another script, read in our letters, before the name."""
    words = text.split()
    tail = list(takewhile(str.isalpha, reversed(words)))[::-1]
    noisy = view.page.read_by == "ocr" and len(tail) < len(words)
    name = " ".join(tail)
    return name if noisy and name.isupper() and like_a_person(name) else None


def _of_the_row(view: PageView, found: Found, label: str) -> bool:
    """The last words of a row that is the one word in many languages: `9 Mère · Mother · Mutter · Madre · Ana`."""
    known = phrases("father") if label is FATHER else phrases("mother")
    words = re.findall(r"[^\W\d_]+", found.folded)
    row = view.lines[found.line].text
    return all(word in known for word in words) and len(re.findall(rf"(?<![^\W_])(?:{label})(?![^\W_])", row)) >= _MANY


_ANOTHERS_ROW = re.compile(
    r"\W*(?:(?:paternal |maternal )?grand|abuel|avos\b|avo (?:pat|mat)|nonn[oi]\b|informant\b|declarant)"
)


def _can_be_a_name(found: Found) -> bool:
    """Whether a text can be a value: no label, and not the next row of the form (`Mère : …`)."""
    head, sign, _ = found.folded.partition(":")
    words = re.findall(r"[^\W\d_]+", head)
    two = words[:2] and all(word[:1].isupper() for word in found.text.split()[:2])
    if two and len(words) > 2 and not any(map(is_label_word, words[:-1])):
        words = words[:-1]  # `Padre: Luis ZAMORANO Madre: …` in one line
    row = bool(sign) and any(map(is_label_word, words))
    return not row and not is_label(found.folded) and not _ANOTHERS_ROW.match(found.folded)


def _like_a_name(name: str) -> bool:
    """Capitals at the beginning of its words (in scripts that have them), and no word of running text."""
    words = [_LITTLE.sub("", word) for word in re.split(r"\s+", name) if word.strip("'’-")]
    least = 3 if name[0].lower() != name[0].upper() else 2
    if len(name) < least or any(fold(word) in _PROSE for word in words):
        return False
    cased = [word for word in words if word[:1].lower() != word[:1].upper() and fold(word) not in _SMALL]
    return all(word[0].isupper() for word in cased)


_LITTLE = re.compile(r"^(?:[dl]['’]|[’'-]+|(?:el|al|ben|bin)-)")  # `d'Arc`, `al-Masri`; but `Sang-woo`, `N'diaye`


def _section(view: PageView, index: int, label: str) -> Field | None:
    """A heading ("Mutter", "9 Mère · Mother") over a form of its own: the first two values in the column under it."""
    other = re.compile(rf"(?<![^\W_])(?:{MOTHER if label is FATHER else FATHER})(?![^\W_])")
    for heading in view.finds(rf"(?<![^\W_])(?:{label})(?![^\W_])"):
        text = _NUMBERED.sub("", view.lines[heading.line].text)
        if not is_label(text) and text.strip(" :.-") != heading.folded.strip(" :.-"):
            continue
        values: list[tuple[Found, str]] = []
        for found in _column_under(view, heading, other):
            maiden = bool(values) and _MAIDEN.match(found.folded)
            ends = (
                maiden or other.search(found.folded) or _END.search(found.folded) or _ANOTHERS_ROW.match(found.folded)
            )
            if ends or len(values) == 2:
                break
            name = None if is_label(found.folded) else person_name(_value_part(found.text))
            if name and _like_a_name(name) and not re.search(_NOT_THE_NAME, found.folded):
                values.append((found, name))
        if values:
            return field(values[0][0], index, " ".join(name for _, name in values))
    return None


_MAIDEN = re.compile(r"\W*(?:rodne pri|rodena|maiden|nazwisko rodowe|geburtsname|nom de jeune fille|meisjesnaam)")


def _value_part(text: str) -> str:
    """What follows the colon of a row (`4. Name and surname : Peter HARGREAVE`), else the whole."""
    head, sign, rest = text.partition(":")
    return rest if sign and rest.strip() and is_label(re.sub(r"[\d.]+", "", align(head))) else text


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
