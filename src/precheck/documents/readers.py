"""Field readers shared by kinds: labelled values, people, dates, the machine-readable zone."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain

from precheck.documents.holder_words import BORN
from precheck.documents.person_words import (
    A_PARENT,
    ANOTHERS,
    AROUND,
    BIRTH_DATE,
    CIVILITY_FIRST,
    FULL_NAME,
    GIVEN,
    NAME,
    NAME_STOP,
    NO_NAMES,
    OF_OTHERS,
    READING,
    SECOND_SURNAME,
    SURNAME_ONLY,
)
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.dates import dates_in, first_date
from precheck.text.fold import fold
from precheck.text.labels import begins_as_label, ends_name, is_label
from precheck.text.lines import spoken
from precheck.text.persons import is_small_name, like_a_person
from precheck.text.script import script_of
from precheck.text.search import Found


def field(found: Found, page: int, value: str | None = None) -> Field:
    """A field from a place on a page; unsure words make it one to confirm."""
    return Field(
        value if value is not None else found.text,
        round(found.confidence, 3),
        page,
        found.box,
        confirm=found.confidence < 0.6,
    )


def labelled(
    view: PageView,
    label: str,
    *,
    below: bool = True,
    unless: str | None = None,
    wanted: Callable[[Found], object] | None = None,
) -> Iterator[Found]:
    """Values written for a label; a bilingual label ("Nom / Surname :") counts as one."""
    return view.values(_chained(label), below=below, unless=unless, wanted=wanted)


@cache
def _chained(label: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W_])(?:{label})(?:[\s/|(),.:;*·-]+(?:{label}))*[\s:.;/)*：】]*(?![^\W_])(?!{OF_OTHERS})"
    )


_IN_BRACKETS = re.compile(r"\((?:first|middle|last|given|surname|family)(?: name)?\)", re.IGNORECASE)


def person_name(text: str) -> str | None:
    """The name at the start of a text, or None: `"Mme NGUYEN Thi Lan, née le …"` → `"NGUYEN Thi Lan"`."""
    text = _IN_BRACKETS.sub(" ", _in_one_script(text))
    head, sign, rest = text.partition(":")
    if sign and begins_as_label(head) and any(map(str.isalpha, rest)):
        if A_PARENT.search(fold(head)):
            return None
        text = rest  # the same label in another language stood before the name
    cleaned = text.replace("\u200f", "").strip(AROUND)
    folded = align(cleaned)
    civility = CIVILITY_FIRST.match(folded)
    if civility:
        cleaned, folded = cleaned[civility.end() :], folded[civility.end() :]
    stop = NAME_STOP.search(folded)
    if stop and stop[0] == "epouse" and cleaned[: stop.start()].isupper():
        stop = NAME_STOP.search(folded, stop.end())  # `BEN SALAH épouse MEJRI Olfa`: the given names follow both
    name, rest = (cleaned[: stop.start()], cleaned[stop.start() :]) if stop else (cleaned, "")
    if rest[:1].isdigit() and name[-1:].isalpha():
        name = name.rpartition(" ")[0]  # the word goes on in figures: a number, as `FR76 …`
    name = _without_labels(name.strip(" .:;-–—_*/·"), rest.strip())
    letters = sum(char.isalpha() or char > "\u0900" for char in name)  # Indian vowel signs are no letters to Python
    if letters < 2 or len(name) > 70 or len(name.split()) > 8 or letters < 0.75 * len(re.sub(r"[ .]", "", name)):
        return None
    small = name == name.lower() != name.title()  # Georgian letters have capitals that nobody writes
    return None if (small and (" " in name or name == "le")) or fold(name) in NO_NAMES else re.sub(r"\s+", " ", name)


def _in_one_script(text: str) -> str:
    """`"ΔΑΝΑΗ / DANAI"` → `"DANAI"`: our letters where a name is written in two scripts."""
    parts = [part.strip() for part in text.split("/") if part.strip()]
    ours = [part for part in parts if script_of(part[0]) == "latin"]
    return ours[0] if len(parts) == 2 and len(ours) == 1 and script_of(parts[0][0]) not in {"", None} else text


def _without_labels(name: str, rest: str) -> str:
    """The words up to the first label word, after label words at the beginning are dropped. `rest` comes after them."""
    words = name.split()
    follows = [*words[1:], *rest.split()[:1], ""]
    labels = [ends_name(_bare(word), _bare(after)) for word, after in zip(words, follows, strict=False)]
    while words and (labels[0] or not any(char.isalpha() for char in words[0]) or _and_a_label(words, labels)):
        words.pop(0)
        labels.pop(0)
    return " ".join(words[: labels.index(True) if True in labels else None]).strip(" .:;-–—_*/·")


def _and_a_label(words: Sequence[str], labels: Sequence[bool]) -> bool:
    """Whether labels go on after a small word: `numele | și prenumele`, `vardas | ir pavardė`."""
    return len(labels) > 1 and labels[1] and words[0].islower() and len(_bare(words[0])) <= _SMALL_WORD


_SMALL_WORD = 4  # letters of a word for `and`


def _bare(word: str) -> str:
    return fold(word).strip(".:/-–·'()：")


def without_civility(text: str) -> str:
    """`"Mme Mbali NKOSI"` → `"Mbali NKOSI"`."""
    civility = CIVILITY_FIRST.match(align(text))
    return text[civility.end() :] if civility else text


def align(text: str) -> str:
    """Folded letter by letter, so that places in it are places in `text`."""
    return "".join((fold(char) or " ")[0] if not char.isspace() else " " for char in text)


Mine = Callable[[PageView, Found], bool]  # whether a value can be the holder's


def anyone(view: PageView, found: Found) -> bool:  # noqa: ARG001 - the common signature
    return True


def name_for(views: Sequence[PageView], label: str, mine: Mine = anyone) -> Field | None:
    """The first labelled value that reads like a name; in our letters where the row has it in two scripts."""
    for index, view in enumerate(views):
        for found in labelled(view, label, unless=ANOTHERS, wanted=_no_label):
            name = person_name(found.text)
            if name and mine(view, found):
                return _in_our_letters(view, found, index) or field(found, index, name)
    return None


def _no_label(found: Found) -> bool:
    return is_small_name(found.text) or (not is_label(found.folded) and not READING.match(found.folded))


def _in_our_letters(view: PageView, found: Found, index: int) -> Field | None:
    """The cell right of a name in another script that has it in ours: `Nom | بالحاج علي | BELHAJ ALI`."""
    if found.folded.isascii() or script_of(found.folded[0]) in {"latin", ""}:
        return None
    for place, line in enumerate(view.lines):
        level = abs(line.box.top - found.box.top) < 0.5 * found.box.height and line.box.left > found.box.right
        name = person_name(spoken(line.words)) if level and script_of(line.text[0]) == "latin" else None
        if name and not is_label(line.text):
            return field(line.found(0, len(line.text), place), index, name)
    return None


_ONE_NAME = re.compile(rf"\W*[^\W\d_]{{3,}}\W+{BORN.pattern}")


def named_after(views: Sequence[PageView], lead: str) -> Field | None:
    """The name that follows a phrase in running text: `certifie que Mme NGUYEN Thi Lan …`, also on the next line, but
    not where somebody of one name was told before a birth: `the undersigned SULASTRI, born on …`."""
    for index, view in enumerate(views):
        for found in view.finds(lead):
            line = view.lines[found.line]
            rest = " ".join(word.text for word in line.words if word.box.left >= found.box.right - 1e-6)
            following = view.lines[found.line + 1].words if found.line + 1 < len(view.lines) else []
            if _ONE_NAME.match(align(rest)):
                following = []
            for text in (rest, " ".join(word.text for word in following)):
                name = person_name(text)
                if name and like_a_person(name):
                    return field(found, index, name)
    return None


def date_for(views: Sequence[PageView], label: str, mine: Mine = anyone) -> Field | None:
    """The first date written for a label."""
    for index, view in enumerate(views):
        for found, value in _dated(view, label):
            if mine(view, found):
                return field(found, index, value.isoformat())
    return None


def _dated(view: PageView, label: str) -> Iterator[tuple[Found, date]]:
    """The dates written for a label: as its value, or after it in running text."""
    for found in chain(
        labelled(view, label, wanted=lambda each: first_date(each.text)),
        view.finds(rf"(?<![^\W_])(?:{label})\D{{0,20}}\d.{{4,30}}"),  # not within a word: `Vien|ne le 8 septembre`
        _under_labels(view, label),
    ):
        dates = dates_in(found.text)
        if dates:
            place = _labels_before(view, label, found) if len(dates) > 1 else 0
            yield found, dates[min(place, len(dates) - 1)].value


def _under_labels(view: PageView, label: str) -> Iterator[Found]:
    """The row of values under a row that holds nothing but labels, where both were read as one line each."""
    for found in view.finds(_chained(label)):
        row, under = view.lines[found.line], view.lines[found.line + 1 : found.line + 2]
        if not is_label(row.text) or not under or abs(under[0].box.left - row.box.left) > _ONE_EDGE:
            continue
        if not any(is_label(word) for word in under[0].text.split() if word.isalpha() and len(word) > 2):
            yield under[0].found(0, len(under[0].text), found.line + 1)


_ONE_EDGE = 0.02  # of the width
_DATE_WORD = re.compile(r"\b(?:date|fecha|data|datum|tarihi|تاريخ)\b")


def _labels_before(view: PageView, label: str, found: Found) -> int:
    """How many dates have their label before this one's in the line above: `Date of issue Date of expiry` over both."""
    above = view.lines[found.line - 1].text if found.line else ""
    match = _chained(label).search(above)
    return len(_DATE_WORD.findall(above[: match.start()])) if match else 0


def _in_two(views: Sequence[PageView], mine: Mine = anyone) -> dict[str, Field]:
    """`surname` and `given_names`. `Name` alone is a surname (`Name | Vornamen`), beside `Surname` the given one."""
    surname, given = name_for(views, SURNAME_ONLY, mine), name_for(views, GIVEN, mine)
    if surname and given and surname.box == given.box and surname.page == given.page:
        given = _under(views, surname)  # `NOM / PRÉNOMS` over both, one under the other
    second = name_for(views, SECOND_SURNAME, mine) if surname else None
    if surname and second and not set(fold(second.value).split()) & set(fold(surname.value).split()):
        surname = replace(surname, value=f"{surname.value} {second.value}")
    called = name_for(views, NAME, mine) if surname is None or given is None else None
    if surname is None:
        surname = called
    elif given is None and called and not set(fold(called.value).split()) & set(fold(surname.value).split()):
        given = called
    return {name: found for name, found in (("surname", surname), ("given_names", given)) if found}


def person(views: Sequence[PageView], mine: Mine = anyone) -> dict[str, Field]:
    """`surname`, `given_names` (or `holder` where they are written as one) and `birth_date`, as far as labelled."""
    fields: dict[str, Field] = {}
    whole = name_for(views, FULL_NAME, mine)
    if whole and len(whole.value.split()) >= 2:
        fields["holder"] = whole
    else:
        fields |= _in_two(views, mine)
    if born := date_for(views, BIRTH_DATE, mine):
        fields["birth_date"] = born
    return fields


def _under(views: Sequence[PageView], surname: Field) -> Field | None:
    """The name on the line under the surname's."""
    view = views[surname.page or 0]
    for place, line in enumerate(view.lines[1:], 1):
        over = view.lines[place - 1].box
        if over == surname.box and line.box.top > over.top and not is_label(line.text):
            name = person_name(spoken(line.words))
            return field(line.found(0, len(line.text), place), surname.page or 0, name) if name else None
    return None


def latest_date(views: Sequence[PageView], on: date, *, unless: str = "") -> Field | None:
    """The latest date printed on the pages that is not after `on`: as a rule the day of issue.

    Dates for the label `unless` (until when to pay) count only where there is no other.
    """
    others = {value for view in views for _, value in _dated(view, unless)} if unless else set()
    dates = [
        (each.value, index, line)
        for index, view in enumerate(views)
        for line in view.page.lines
        for each in dates_in(line.text)
        if each.value <= on
    ]
    if not dates:
        return None
    value, index, line = max([each for each in dates if each[0] not in others] or dates, key=lambda each: each[0])
    return Field(value.isoformat(), 0.7, index, line.box)


def printed_holder(views: Sequence[PageView], expiry: str) -> dict[str, Field]:
    """What an identity document prints beside its zone: names, birth date, and the date for the label `expiry`."""
    fields = _in_two(views)
    for name, label in (("birth_date", BIRTH_DATE), ("expiry_date", expiry)):
        if dated := date_for(views, label):
            fields[name] = dated
    if "birth_date" not in fields and (born := _in_a_row(views)):
        fields["birth_date"] = born
    return fields


def _in_a_row(views: Sequence[PageView]) -> Field | None:
    """Sex, nationality and birth date in one row under their labels, as on European cards: `F ARM 12 05 1998`."""
    for index, view in enumerate(views):
        found = view.first(r"^[mfx] [a-z]{3} (\d\d[ ./-]\d\d[ ./-]\d{4})$")
        if found and (born := first_date(found.groups[0])):
            return field(found, index, born.isoformat())
    return None
