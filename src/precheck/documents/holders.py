"""Whose paper it is where no label says `surname`: labelled by a part somebody plays, named in running text, before a
birth date, in an address block, or alone on a line of a card.

A wrong name can make a student's own paper somebody else's; an unread one does no harm. So the ways are tried from the
surest to the faintest, and where one way finds two people none of them is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from precheck.documents.academic_year import academic_year
from precheck.documents.holder_words import (
    ALIVE,
    ALONE,
    BIRTH_TOLD,
    BORN,
    CERTIFIED,
    CHILD,
    DOES,
    GUARDIAN,
    IS,
    OF_A_FILE,
    OFFICE,
    PART,
    SUBMITTED,
    UNDERSIGNED,
)
from precheck.documents.person_words import CIVILITY
from precheck.documents.readers import align, field, person, person_name, without_civility
from precheck.documents.view import PageView
from precheck.model.document import Field
from precheck.text.dates import dates_in
from precheck.text.lines import spoken
from precheck.text.names import Name, compare, tokens
from precheck.text.persons import first_name_in, is_mixed, last_name_in, like_a_person
from precheck.text.script import unspaced
from precheck.text.search import Found

_UPPER_PART = 0.62  # of the lines of a page: below it stand those who sign

_SHORTEST_ALONE = 4  # letters of a name that stands for a whole one
_HALF = 0.55  # confidence of half a name: checks leave it out
_FAINT = 0.65  # confidence of a name that nothing but its looks tells: it calls no paper somebody else's


@dataclass(frozen=True)
class Named:
    """Somebody named at a place."""

    name: str
    found: Found
    page: int


def named(views: Sequence[PageView], fields: Mapping[str, Field], *, card: bool = False) -> dict[str, Field]:
    """`fields` with the holder, where labels named nobody or told half of the name. `card`: a line that is only a name
    is the holder's."""
    surname, given = fields.get("surname"), fields.get("given_names")
    if (surname and given) or ("holder" in fields and not surname and not given):
        return dict(fields)
    ways = [_labelled, _certified, _before_birth, _addressed]
    if card:
        ways.append(_alone)
    for way in ways:
        people = list(way(views))
        if not people:
            continue
        best = _one_of(people)
        half = surname or given
        if half is None:
            return {**fields, "holder": _as_field(best)} if best else dict(fields)
        whole = next((each for each in people if _completes(each.name, half.value)), None)
        if whole:
            return _completed(fields, "surname" if surname else "given_names", whole)
    return dict(fields)


def half_told(fields: Mapping[str, Field]) -> dict[str, Field]:
    """`fields` with half a name made one to confirm: it compares as another name than the whole."""
    told = fields.keys() & {"surname", "given_names"}
    if len(told) != 1 or "holder" in fields:
        return dict(fields)
    [name] = told
    value = fields[name].value
    if len(tokens(value)) > 1 or unspaced(value[0]) or fields[name].read_from != "printed":
        return dict(fields)
    return {**fields, name: replace(fields[name], confidence=min(fields[name].confidence, _HALF), confirm=True)}


def _as_field(each: Named) -> Field:
    return field(each.found, each.page, each.name)


def _one_of(people: Sequence[Named]) -> Named | None:
    """The fullest form of the one person that is named; nobody where there are two."""
    if any(compare(Name(a.name), Name(b.name)) == "different" for a, b in combinations(people, 2)):
        return None
    return max(people, key=lambda each: len(tokens(each.name)))


def _completes(whole: str, half: str) -> bool:
    words = set(tokens(whole))
    return set(tokens(half)) < words and bool(tokens(half))


def _completed(fields: Mapping[str, Field], told: str, whole: Named) -> dict[str, Field]:
    known = set(tokens(fields[told].value))
    rest = " ".join(word for word in whole.name.split() if not set(tokens(word)) <= known)
    other = "given_names" if told == "surname" else "surname"
    return {**fields, other: field(whole.found, whole.page, rest)}


def _labelled(views: Sequence[PageView]) -> Iterator[Named]:
    """`Candidat : DA COSTA PINTO Rafael`, `Identité | NGUYEN LE, Bao Chau`."""
    for index, view in enumerate(views):
        for found in view.values(PART):
            if OFFICE.search(view.lines[found.line].text.split(":")[0]):
                continue
            if name := _whole(found.text):
                yield Named(name, found, index)


def _whole(text: str) -> str | None:
    """The name a text begins with, also `SURNAME, Given`."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) >= 2 and like_a_person(f"{parts[0]} {parts[1]}") and (parts[0].isupper() or " " not in parts[0]):
        both = f"{parts[0]} {parts[1]}"
        if is_mixed(both) or len(parts) == 2:
            return both
    name = person_name(text)
    return name if name and like_a_person(name) else None


def _certified(views: Sequence[PageView]) -> Iterator[Named]:
    """`certifions que l'élève X`, `Reçu de M. X`, `Dear X,`; the name may stand on the next line."""
    for index, view in enumerate(views):
        for lead in (CERTIFIED, SUBMITTED):
            for found in view.finds(lead):
                line = view.lines[found.line]
                rest = spoken(word for word in line.words if word.box.left >= found.box.right - 1e-6)
                if not any(char.isalpha() for char in rest) and found.line + 1 < len(view.lines):
                    rest = spoken(view.lines[found.line + 1].words)
                if name := first_name_in(without_civility(rest.lstrip(" :"))):
                    yield Named(name, found, index)


def _before_birth(views: Sequence[PageView]) -> Iterator[Named]:
    """`X, né le …`, or a line that is only X over a line that begins with the birth. Parents and those who sign are
    born too: not them."""
    for index, view in enumerate(views):
        for found in view.finds(BORN):
            line = view.lines[found.line]
            words = [word for word in line.words if word.box.right <= found.box.left + 1e-6]
            if any(char.isalpha() for word in words for char in word.text) and not IS.fullmatch(align(spoken(words))):
                name = _parted(spoken(words)) or last_name_in(spoken(words))
                before = align(spoken(words))
                at = max(before.rfind(align(name)), before.rfind(align(name.split()[0]))) if name else 0
                lead = before[:at] or (view.lines[found.line - 1].text if found.line else "")
                if (
                    name
                    and not (ALIVE.search(lead) and not OF_A_FILE.search(lead))
                    and not UNDERSIGNED.search(lead)
                    and not OFFICE.search(lead)
                ):
                    yield Named(name, found, index)
            elif name := _over(view, found.line) or _under(view, found.line):
                yield Named(name, found, index)
            elif name := _only_name(view, found.line):
                yield Named(name, replace(found, confidence=min(found.confidence, _FAINT)), index)


def _parted(text: str, *, capitals: bool = False) -> str | None:
    """`Ms KAUFMANN, Leonie,` → `KAUFMANN Leonie`: a comma between the two, nothing before them but a civility.
    `capitals`: both may be written in them."""
    parts = [part.strip() for part in without_civility(text).rstrip(" ,").split(",")]
    both = " ".join(parts)
    told = is_mixed(both) or (capitals and both.isupper())
    return both if len(parts) == 2 and parts[0].isupper() and told and like_a_person(both) else None


def _over(view: PageView, place: int) -> str | None:
    """The one or two lines over this one that are nothing but a name."""
    rows = [spoken(line.words) for line in view.lines[max(place - 3, 0) : place]]
    if not rows:
        return None
    if len(rows) > 2 and (OFFICE.search(align(rows[-3])) or UNDERSIGNED.search(align(rows[-3]))):
        return None
    if (name := _bare(rows[-1])) and not (len(rows) > 1 and _ends_with_another(rows[-2])):
        return name
    if len(rows) > 1 and len(rows[-1].split()) <= 3 and rows[-2].isupper() and (name := _bare(" ".join(rows[-2:]))):
        return name
    return None


def _only_name(view: PageView, place: int) -> str | None:
    """`Monsieur SURYANTO` over `né le …`: people of one name, where a line before certifies it of them."""
    if place < 2 or not CERTIFIED.search(view.lines[place - 2].text + " "):
        return None
    row = spoken(view.lines[place - 1].words)
    name = person_name(row)
    alone = name and row != name and name == without_civility(row)
    return name if alone and name and name.isupper() and name.isalpha() and len(name) >= _SHORTEST_ALONE else None


def _under(view: PageView, place: int) -> str | None:
    """`è nata in BERGAMO` over `LOCATELLI GIADA`: the birth told without its day, then the name."""
    told = spoken(view.lines[place].words)
    if any(char.isdigit() for char in told) or dates_in(told) or place + 1 >= len(view.lines):
        return None
    return _bare(spoken(view.lines[place + 1].words))


def _ends_with_another(row: str) -> bool:
    folded = align(row)
    return bool(ALIVE.search(folded) or UNDERSIGNED.search(folded))


def _bare(text: str) -> str | None:
    """The name that a text is, with or without a civility."""
    name = person_name(text)
    left_out = len(tokens(text)) - len(tokens(name)) if name else 1
    return name if name and left_out == 0 and like_a_person(name) else None


def _addressed(views: Sequence[PageView]) -> Iterator[Named]:
    """A line of a civility and a name: under a title, or at the head of an address. Those who sign stand below, beside
    their office."""
    for index, view in enumerate(views):
        lines = view.lines
        for found in view.finds(rf"^(?:m\. ?/ ?mme|{CIVILITY[2:]}|m)(?= )(?! le | la | du )"):
            near = " ".join(line.text for line in lines[max(found.line - 1, 0) : found.line + 2])
            signed = found.line > _UPPER_PART * len(lines) and len(lines) > 8
            if signed or OFFICE.search(near):
                continue
            text = spoken(lines[found.line].words).replace("/", " ").removeprefix("M.  Mme ")
            name = person_name(text) if DOES.search(align(text)) is None else first_name_in(without_civility(text))
            if name and like_a_person(name):
                yield Named(name, found, index)


def _alone(views: Sequence[PageView]) -> Iterator[Named]:
    """A line of a card that is only a name: `NGUYEN Thi Lan`, or the capitals of one line over the given names."""
    for index, view in enumerate(views):
        rows = [spoken(line.words) for line in view.lines]
        for place, row in enumerate(rows):
            name = _bare(row) or _parted(row, capitals=True)
            if name and row.isupper() and (both := _two_lines(rows, place)):
                name = both
            told = any(ALONE.match(align(after)) for after in rows[place + 1 : place + 3])
            if not (name and (is_mixed(name) or "," in row or (row.isupper() and told))):
                name = _two_lines(rows, place)
            if name and not OFFICE.search(align(row)):
                found = view.lines[place].found(0, len(view.lines[place].text), place)
                yield Named(name, replace(found, confidence=min(found.confidence, _FAINT)), index)


def _two_lines(rows: Sequence[str], place: int) -> str | None:
    """`OKAFOR` over `Adaeze`, before a number or a birth date."""
    if place + 2 >= len(rows) or not rows[place].isupper() or max(map(len, rows[place : place + 2])) > 40:
        return None
    name = _bare(f"{rows[place]} {rows[place + 1]}")
    return name if name and ALONE.match(align(rows[place + 2])) else None


def child_of_signer(views: Sequence[PageView]) -> dict[str, Field]:
    """`mon fils X, né le …`, `father of X, born …` in a letter of the parents: the child's name and birth date, never
    those of who signs."""
    for index, view in enumerate(views):
        for found in (*view.finds(CHILD), *view.finds(GUARDIAN)):
            line = view.lines[found.line]
            rest = spoken(word for word in line.words if word.box.left >= found.box.right - 1e-6)
            following = [spoken(each.words) for each in view.lines[found.line + 1 : found.line + 3]]
            text = " ".join([rest, *following] if any(map(str.isalpha, rest)) else following).lstrip(" ,:;-")
            name = person_name(text)
            if not name or not like_a_person(name):
                continue
            fields = {"holder": field(found, index, name)}
            after = text[text.find(name) + len(name) :][:70]
            if BIRTH_TOLD.search(align(after)) and (days := dates_in(after)):
                fields["birth_date"] = field(found, index, days[0].value.isoformat())
            return fields
    return {}


def person_and_year(views: Sequence[PageView], on: date) -> dict[str, Field]:  # noqa: ARG001 - the signature of `read`
    """What the look-alikes of an enrollment certificate tell: whose they are, and of which year."""
    return named(views, person(views)) | academic_year(views)
