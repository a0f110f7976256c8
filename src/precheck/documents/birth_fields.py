"""What civil-status papers say about the child: names, birth date and place, sex; and in which language."""

import re
from collections.abc import Sequence
from functools import cache

from precheck.documents.birth_words import ACCEPTED, MULTILINGUAL
from precheck.documents.holders import named
from precheck.documents.kin import KIN, in_cells, in_parts, in_signs, of_the_child, one_name, over_labels
from precheck.documents.lineage import CHILD_OF, CHILD_OF_MG
from precheck.documents.person_words import BIRTH_DATE, FULL_NAME, GIVEN, SURNAME
from precheck.documents.readers import date_for, field, labelled, name_for, person
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.civil import pattern, phrases
from precheck.text.dates import dates_in
from precheck.text.fold import fold
from precheck.text.labels import is_label
from precheck.text.language import languages_of, named_concepts
from precheck.text.lines import spoken
from precheck.text.months import MONTHS
from precheck.text.names import tokens
from precheck.text.numerals import NUMBER
from precheck.text.persons import last_name_in
from precheck.text.search import Found

_BORN = (
    r"(?<![^\W_])(?:est nee?|nee?\(e\)|nee?|was born|born|nacio|nacid[oa]|nasceu|nascid[oa]|e nat[oa]|nat[oa]|"
    rf"geboren|dogum|urodzon[ya]|nacimiento|nascimento|nascita|{pattern('birth')})(?![^\W_])|出生|生まれ"
)
_IS_BORN = (
    r"(?<![^\W_])(?:est nee?(?:\(e\))?|was born|born on|nacio|nasceu|e nat[oa]|ist am|geboren am|родил(?:ся|ась)|"
    r"народи(?:вся|лася)|ولد|ولدت|γεννηθηκε|urodzil(?:a)? sie|s-a nascut|dogmustur)(?![^\W_])"
)
_ISSUED = re.compile(
    r"delivr|conforme|fait a|issued|certif(?!icat)|dresse|registr|enregistr|expedid|emess|rilasciat|convention|"
    r"выдач|видач|سلم|حرر|签发|belge|tescil|verilis|ausgestellt|wydan|uitgegeven"
)
_OF_OTHERS = (
    r"\b(?:pere|mere|father|mother|padre|madre|pai|mae|vater|mutter)\b|parent|registr|enregistr|inscription|deliv|issue|"
    rf"expedi|declara|informant|{pattern('father')}|{pattern('mother')}"
)
_PLACE_IN_TEXT = re.compile(
    r"(?<![^\W_])(?:est nee?(?:\(e\))?|was born(?: at| in)?|nee?(?:\(e\))?|nacio|nacid[oa]|e nat[oa]|nat[oa]|nasceu|"
    r"nascid[oa])(?: le [^,;:]{4,50}?| el [^,;:]{4,50}?| il [^,;:]{4,40}?)? ?(?:a|en notre commune|en|in|em|at)[ :]+"
    r"([^\W\d_][^,:;(\d]{1,40})"
)
_SEXED = re.compile(r"(?:de|du) sexe (?:fem|masc)\w+")
_SEXES = {"m": "M", "h": "M", "f": "F", "e": "M", "k": "F", "w": "F", "w.": "F", "м": "M", "ж": "F", "ч": "M"}


def child(views: Sequence[PageView]) -> dict[str, Field]:
    """`surname`, `given_names` or `holder`, `birth_date`, `birth_place`, `sex`, as far as they are written."""
    fields = person(views, of_the_child) | over_labels(views) | in_cells(views)
    if born := in_parts(views):
        fields["birth_date"] = born
    if not fields.keys() & {"holder", "surname", "given_names"}:
        fields |= in_signs(views) or _names(views)
    fields = one_name(fields)
    fields = named(views, fields if fields.keys() & {"holder", "surname"} else fields | _of_a_sex(views))
    if "surname" in fields and "given_names" not in fields and (given := _given(views, fields["surname"].value)):
        fields["given_names"] = given
    if "birth_date" not in fields and (
        born := date_for(views, _birth_date_label(), of_the_child) or _birth_date_in_text(views)
    ):
        fields["birth_date"] = born
    if place := _place(views):
        fields["birth_place"] = place
    if sex := _sex(views):
        fields["sex"] = sex
    return fields


@cache
def _birth_date_label() -> str:
    return rf"{BIRTH_DATE}|{pattern('birth_date')}|^le ?(?:/ ?on the ?)?(?=:)"


def _names(views: Sequence[PageView]) -> dict[str, Field]:
    """Names in the scripts and languages that other papers do not carry."""
    fields: dict[str, Field] = {}
    labels = (
        ("surname", rf"{SURNAME}|{pattern('surname')}"),
        ("given_names", rf"{GIVEN}|{pattern('given')}"),
        ("holder", rf"{FULL_NAME}|{pattern('name')}"),
    )
    for name, label in labels:
        if name == "holder" and {"surname", "given_names"} <= fields.keys():
            break
        if found := name_for(views, rf"(?:{label})(?!\W{{0,3}}(?:{_OF_OTHERS}))", of_the_child):
            fields[name] = found
    return fields


def _of_a_sex(views: Sequence[PageView]) -> dict[str, Field]:
    """Registers of France name the child before its sex: `… à Dakar : Élodie LEMOINE, du sexe féminin, fille de …`."""
    for index, view in enumerate(views):
        for found in view.finds(_SEXED):
            words = [word for word in view.lines[found.line].words if word.box.right <= found.box.left + 1e-6]
            name = last_name_in(spoken(words))
            if name and len(tokens(name)) > 1:
                return {"holder": field(found, index, name)}
    return {}


def _given(views: Sequence[PageView], surname: str) -> Field | None:
    """The given names of `l'enfant : Ayoub`, or of running text, beside a surname told elsewhere."""
    called = name_for(views, rf"(?:l'enfant|nommee?|prenommee?|{pattern('name')})(?=\W*:)", of_the_child)
    called = called or _of_a_sex(views).get("holder")
    return called if called and not set(tokens(called.value)) & set(tokens(surname)) else None


def _birth_date_in_text(views: Sequence[PageView]) -> Field | None:
    """Registers tell the birth in running text, the date often in words: the date nearest to "is born", before or after
    it; else near a noun for birth. An act begins with the day on which it was written, not with that one."""
    for words in (_IS_BORN, _BORN):
        for index, view in enumerate(views):
            for found in view.finds(words):
                if not of_the_child(view, found):
                    continue
                after, before = view.lines[found.line : found.line + 3], view.lines[max(found.line - 3, 0) : found.line]
                for window, nearest in ((after, 0), (before, -1)):
                    text = " ".join(
                        line.text for line in window if not _ISSUED.search(line.text) and not KIN.match(line.text)
                    )
                    if dates := dates_in(text):
                        return field(found, index, dates[nearest].value.isoformat())
    return None


def _place(views: Sequence[PageView]) -> Field | None:
    label = rf"{pattern('birth_place')}|place of birth|facility name"
    for index, view in enumerate(views):
        if wrapped := _place_on_the_next_line(view):
            return field(wrapped, index, _cut(wrapped.text))
        for found in labelled(view, label, unless=_OF_OTHERS, wanted=_like_a_place):
            if of_the_child(view, found) and not _told_of_parents(view, found.line):
                return field(found, index, _cut(found.text))
        if written := view.first(_PLACE_IN_TEXT):
            told = _cut(written.groups[0])
            if told and not is_label(fold(told)):
                return field(written, index, told.title())
    return None


def _place_on_the_next_line(view: PageView) -> Found | None:
    """`… est née à` at the end of a line, the place at the beginning of the next one, not in the margin."""
    for place, line in enumerate(view.lines[:-1]):
        if _BORN_AT_THE_END.search(line.text):
            for at in range(place + 1, min(place + 3, len(view.lines))):
                below = view.lines[at]
                if below.box.left > line.box.left - 0.05 and (stop := re.match(r"[^,:;(\d]{2,40}", below.text)):
                    found = below.found(0, len(stop[0].rstrip()), at)
                    return found if _like_a_place(found) else None
    return None


def _told_of_parents(view: PageView, line: int) -> bool:
    """Running text that has come to the parents: `fille de Luc X, né à …` over some lines."""
    before = " ".join(each.text for each in view.lines[max(line - 3, 0) : line + 1])
    running = ":" not in view.lines[line].text
    return running and bool(CHILD_OF.search(before) or CHILD_OF_MG.search(before))


_BORN_AT_THE_END = re.compile(
    r"(?:est nee?(?:\(e\))?|was born|nacio|nasceu|e nat[oa])(?: [^,;:]{0,40})? (?:a|at|in|en|em)"
    r"(?: (?:la|notre|cette) commune de| la maternite de)?$"
)


def _like_a_place(found: Found) -> bool:
    if is_label(found.folded) or _NO_PLACE.search(found.folded) or not _cut(found.text):
        return False
    letters = sum(char.isalpha() or char > "\u0900" for char in found.text)
    return letters >= 2 and letters > sum(char.isdigit() for char in found.text)


#: A title or label that goes on: `estratto dell'atto di nascita | uittreksel …`, `Date of registration`.
_NO_PLACE = re.compile(
    r"\b(?:naissance|birth|born|nascita|nacimiento|nascimento|geburt\w*|geboorte\w*|dogum|extrait|extract|uittreksel|"
    r"estratto|auszug|acte|date|datum|fecha|registration)\b"
)


def _cut(text: str) -> str:
    """The place without the date that some forms write before or beside it, nor words of the sentence around it."""
    bare = text.replace("\u200f", "").strip(" .:;-–—_*“”\"'[]|؛،٠")
    dated = dates_in(bare)
    if dated and not dated[0].start:
        bare = bare[dated[0].end :].strip(" .,;:-–—")
    elif _IN_WORDS.match(fold(bare)):
        return ""
    bare = _IN_FRONT.sub("", bare)
    place = re.split(r"\s+\d|[;:]", bare)[0].strip(" ,.-–") or bare
    return _AT_THE_END.sub("", place).strip(" ,.-–")


_IN_FRONT = re.compile(
    r"(?:(?:en )?(?:notre|la|cette) commune de |(?:à )?la maternité de |dans la commune de )", re.IGNORECASE
)
_AT_THE_END = re.compile(r",?\s+(?:le|on|el|il|am|em|du|the|de|d'|en|à)$", re.IGNORECASE)
_IN_WORDS = re.compile(
    rf"(?:(?:{NUMBER}|the|le|el|day)[ -]?){{1,5}}(?:of |de )?(?:{'|'.join(map(re.escape, MONTHS))})\b"
)


def _sex(views: Sequence[PageView]) -> Field | None:
    for index, view in enumerate(views):
        for found in labelled(view, pattern("sex"), unless=_OF_OTHERS, wanted=lambda each: _sex_of(each.folded)):
            return field(found, index, _sex_of(found.folded))
    for index, view in enumerate(views):
        for sex, words in (("F", _telling("female")), ("M", _telling("male"))):
            if said := view.first(words):
                return field(said, index, sex)
    return None


def _sex_of(folded: str) -> str:
    """`"feminin / female"` → F: the first word that says it."""
    for word in re.findall(r"(?:[^\W\d_]|[\u0900-\u0dff])+\.?", folded)[:4]:
        if word in _SEXES:
            return _SEXES[word]
        bare = word.rstrip(".")
        for sex, concept in (("F", "female"), ("M", "male")):
            if bare in phrases(concept) or (
                len(bare) > 4 and any(bare == each.split()[0] for each in phrases(concept))
            ):
                return sex
    return ""


@cache
def _telling(concept: str) -> re.Pattern[str]:
    """Words that tell the sex in running text; too short or of others ("fils de" of the declarant) none."""
    words = [phrase for phrase in phrases(concept) if len(phrase) > 4 and phrase not in _EITHER]
    chinese = rf"(?<!{_HAN})女(?!{_HAN})|女性" if concept == "female" else rf"(?<!{_HAN})男(?!{_HAN})|男性"
    alone = r"(?<![^\W_])(?<![/(])(?<![/(] )(?<!ou )"  # "fils ou fille", "родился (лась)" tell nothing
    return re.compile(rf"{alone}(?:{'|'.join(map(re.escape, words))})(?![^\W_])(?! ?[(/])|{chinese}")


_HAN = r"[\u3400-\u9fff]"
_EITHER = frozenset({"homme", "femme", "garcon", "nacido", "nacida", "hombre", "mujer", "woman"})
_SHORT_OR_NONE = 3


def language(views: Sequence[PageView]) -> tuple[str, int]:
    """The language that decides whether a translation is needed, and how many of its words were seen.

    `mul` for a multilingual extract. A paper in two languages is in the accepted one, if that one really tells of the
    birth: a letterhead, or names in our letters, are no language it is written in.
    """
    if any(view.phrase(phrase) for view in views for phrase in MULTILINGUAL):
        return "mul", 9
    text = " ".join(view.flat for view in views)
    found = languages_of(text)
    if not found:
        return "", 0
    strongest, most = found.most_common(1)[0]
    if strongest in ACCEPTED:
        return strongest, most
    told = [
        code
        for code, count in found.items()
        if code in ACCEPTED and count >= 0.15 * most and named_concepts(text, code) >= _SHORT_OR_NONE
    ]
    best = max(told, key=lambda code: found[code], default=strongest)
    return best, found[best]
