"""Whose document is it: every document is compared with the applicant, as given or as the identity document says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Any

from precheck.documents.assemble import Assembled
from precheck.documents.view import PageView
from precheck.model.applicant import Applicant
from precheck.model.catalogue import finding
from precheck.model.document import Document, Field, Holder
from precheck.model.finding import Finding
from precheck.model.page import Box
from precheck.text.dates import dates_in
from precheck.text.names import Agreement, Name, alike, compare, misread, shared, tokens
from precheck.text.numerals import look_alike

IDENTITY = ("passport", "national-id", "residence-permit", "visa")
#: Documents that must name the applicant. On others a strange name means nothing.
PERSONAL = frozenset(IDENTITY) | frozenset(
    "visa-validation residence-receipt enrollment-certificate birth-certificate rib student-card translation"
    " bank-statement cvec-certificate admission-letter transcript"
    " marriage-certificate family-record-book parental-authorization"
    " entitlement-certificate carte-vitale ehic ehic-replacement s1 resources-statement se-401-q-102 se-401-q-106"
    " se-130-04 monaco-certificate care-form".split()
)
BANK = frozenset({"rib", "bank-statement"})
_MUST_NAME = frozenset(
    "enrollment-certificate birth-certificate rib visa-validation residence-receipt marriage-certificate"
    " family-record-book parental-authorization translation resources-statement".split()
)
#: Forms of insurers, which decide the route: that one is the applicant's own has to be seen.
_FORMS = frozenset("ehic ehic-replacement s1 se-401-q-102 se-401-q-106 se-130-04 monaco-certificate".split())
#: They name parents and relatives too: the applicant's names may stand there without being the holder's.
_SEVERAL_PEOPLE = frozenset({"birth-certificate", "translation", "family-record-book", "marriage-certificate"})
_LIVING = 1920  # the year from which on somebody on a paper may be born
_SURE, _LEGIBLE = 0.9, 0.85  # from which a digit read by OCR is not doubted, unless it looks like another one
#: Middle names so common that sharing one says nothing.
_COMMON_PARTS = frozenset({"thi", "van", "mohamed", "mohammed", "muhammad", "singh", "kaur"})


@dataclass(frozen=True)
class Person:
    """The applicant as the documents are compared with. `origin`: `given` or a document's id. `proven`: the birth date
    was given, typed, or is that of a zone with check digits or of a code, not print that OCR has read."""

    name: Name
    birth_date: date | None
    origin: str
    proven: bool = True


def name_of(document: Document) -> Name | None:
    """The name a document gives to its holder."""
    surname, given = _sure(document, "surname"), _sure(document, "given_names")
    if surname:
        return Name(surname, given or "", cut=bool(document.fields["surname"].read_from == "mrz"))
    holder = _sure(document, "holder")
    return Name(holder) if holder else (Name("", given) if given else None)


def _sure(document: Document, name: str) -> str | None:
    """The field's value unless it was hardly legible: half a name compares as another name."""
    known = document.fields.get(name)
    return known.value if known and known.confidence >= 0.6 else None


def birth_date_of(document: Document) -> date | None:
    value = document.value("birth_date")
    return date.fromisoformat(value) if value else None


def applicant_of(documents: Sequence[Assembled], given: Applicant) -> Person | None:
    """The given name, else the identity document that most other documents agree with."""
    if given.family_name or given.given_names:
        return Person(Name(given.family_name or "", given.given_names or ""), given.birth_date, "given")
    candidates = [
        Person(name, birth_date_of(each.document), each.document.id, not _by_ocr(each.document))
        for kind in IDENTITY
        for each in documents
        if each.document.type == kind and (name := name_of(each.document)) is not None
    ]
    if not candidates:
        return None
    support = {person.origin: sum(_belongs(each, person) == "applicant" for each in documents) for person in candidates}
    best = max(candidates, key=lambda person: support[person.origin])  # the first of equals: a passport before a card
    return best if given.birth_date is None else replace(best, birth_date=given.birth_date, proven=True)


def with_holders(documents: Sequence[Assembled], person: Person | None) -> list[Assembled]:
    """The documents with `holder` told, and the applicant's birth date where it is printed but no label told it."""
    return [_with_holder(each, person) for each in documents] if person else list(documents)


def _with_holder(each: Assembled, person: Person) -> Assembled:
    each = replace(each, document=_month_first(each.document, person))
    document = replace(each.document, holder=_belongs(each, person))
    known = document.fields.get("birth_date")
    zone = known is not None and known.read_from in {"mrz", "2d-doc"}
    if document.type in PERSONAL and document.holder == "applicant" and not zone and person.birth_date:
        place = _day_on(person.birth_date, each.views)
        if place:
            fields = {**document.fields, "birth_date": Field(person.birth_date.isoformat(), 0.95, *place)}
            document = replace(document, fields=fields)
    return replace(each, document=document)


def _month_first(document: Document, person: Person) -> Document:
    """The document with its birth date read as in the United States where that makes it the person's: figures alone do
    not tell `03/09/2004` on a paper in English."""
    born, known = birth_date_of(document), person.birth_date
    if document.value("language") != "en" or born is None or known is None or born == known:
        return document
    if (born.year, born.month, born.day) != (known.year, known.day, known.month):
        return document
    field = replace(document.fields["birth_date"], value=known.isoformat())
    return replace(document, fields={**document.fields, "birth_date": field})


def _belongs(each: Assembled, person: Person) -> Holder:
    if each.document.type not in PERSONAL:
        return "unknown"
    name, born = name_of(each.document), birth_date_of(each.document)
    agreement: Agreement = compare(name, person.name) if name else "unknown"
    same_day = born is not None and born == person.birth_date
    if agreement in {"same", "compatible"}:
        return "applicant"
    named = named_on(person.name, each.views)
    several = each.document.type in _SEVERAL_PEOPLE and agreement == "different"
    if named and not several:
        kin = name is not None and agreement == "different" and len(name.tokens) > 1 and shared(name, person.name) > 0
        if name and kin and misread(name, person.name) and _whole(person.name, each.views):
            kin = False  # her name stands there twice, and was read right once
        return "unknown" if kin and each.document.type in BANK else "applicant"
    by_ocr = any(view.page.read_by == "ocr" for view in each.views)
    if name and by_ocr and misread(name, person.name):
        return "applicant"
    if same_day or (person.birth_date and _day_on(person.birth_date, each.views)):
        return "unknown" if agreement == "different" else "applicant"
    if (
        agreement == "different"
        and _certain(each)
        and born
        and person.birth_date
        and _another_day(born, person.birth_date)
    ):
        return "other"  # a brother or a sister: half the name is the same, the day of birth is not
    half_shared = name is not None and by_ocr and shared(name, person.name) >= 0.5
    if agreement == "different" and _certain(each) and not half_shared:
        return "other"
    return "unknown"


def _another_day(day: date, other: date) -> bool:
    """Two days that differ by more than a misread digit or two."""
    return sum(a != b for a, b in zip(day.isoformat(), other.isoformat(), strict=True)) > 2


def _certain(each: Assembled) -> bool:
    """The holder's name was read well enough to call the document somebody else's."""
    names = [
        each.document.fields[name] for name in ("surname", "given_names", "holder") if name in each.document.fields
    ]
    return bool(names) and min(field.confidence for field in names) > 0.7


def named_on(name: Name, views: Sequence[PageView]) -> bool:
    """Surname and given name both stand on the pages, wherever the layout puts them."""
    words = {token for view in views for token in tokens(view.text)}
    surname, given = tokens(name.surname), tokens(name.given)
    if not given:
        return len(surname) >= 2 and all(_written(token, words) for token in surname)
    telling = [token for token in given if token not in _COMMON_PARTS and len(token) > 1] or list(given)
    return any(_written(token, words) for token in surname if len(token) > 1) and _written(telling[0], words)


def _whole(name: Name, views: Sequence[PageView]) -> bool:
    """Every part of the name stands on one line of the pages, to the letter."""
    parts = set(name.tokens)
    return any(parts <= set(tokens(line.text)) for view in views for line in view.lines)


def _written(token: str, words: set[str]) -> bool:
    return token in words or (len(token) >= 5 and any(alike(token, word) for word in words))


def _day_on(day: date, views: Sequence[PageView]) -> tuple[int, Box] | None:
    """Page and box of the line (or two lines) where this day is printed."""
    for index, view in enumerate(views):
        for first, second in zip_longest(view.page.lines, view.page.lines[1:]):
            text = first.text if second is None else f"{first.text} {second.text}"
            if any(each.value == day for each in dates_in(text)):
                return index, first.box
    return None


def check_people(documents: Sequence[Assembled], person: Person | None) -> Iterator[Finding]:
    """Documents of somebody else, names and birth dates that do not go together."""
    if person is None:
        yield from (_unread(each.document) for each in documents if each.document.type in _FORMS and _nameless(each))
        return
    shown = f"{person.name.surname} {person.name.given}".strip()
    translated = any(each.document.type == "translation" and each.document.holder == "applicant" for each in documents)
    acts = {each.document.type for each in documents if each.document.holder == "applicant"} & {"birth-certificate"}
    for each in documents:
        document = each.document
        if document.type not in PERSONAL or document.id == person.origin:
            continue
        where: dict[str, Any] = {"document": document.id, "file": document.files[0]}
        name = name_of(document)
        printed = f"{name.surname} {name.given}".strip() if name else ""
        data: Mapping[str, str] = {"name": shown, "other_name": printed}
        if document.holder == "other":
            code = "holder-mismatch" if document.type in BANK else "other-person"
            yield finding(code, expected=shown, found=printed, data=data, **where, **_box(document))
        elif document.holder == "unknown" and translated and (_in_another_script(each) or _foreign(each)):
            continue  # its translation names the applicant
        elif document.holder == "unknown" and document.type in acts and _names_nobody(each):
            continue  # the back of her multilingual extract: labels in further languages
        elif document.holder == "unknown":
            yield from _unknown(document, name, person, data, shown, printed)
        else:
            yield from _birth_date(document, person)


def _names_nobody(each: Assembled) -> bool:
    """A legible page without a name, a parent, a place or a day of the last decades on it."""
    legible = all(view.page.legibility > _LEGIBLE for view in each.views)
    recent = any(found.value.year >= _LIVING for view in each.views for found in dates_in(view.flat))
    told = {name for name in each.document.fields if not name.startswith("_")}  # those are notes of its kind
    return legible and not recent and not told - {"language"}


def _in_another_script(each: Assembled) -> bool:
    """An act of civil status whose words are mostly in letters that names cannot be compared in."""
    letters = [char for view in each.views for char in view.flat if char.isalpha()]
    foreign = sum(char > "\u024f" for char in letters)
    return each.document.type in _SEVERAL_PEOPLE and foreign > 0.5 * len(letters)


def _foreign(each: Assembled) -> bool:
    """An act of civil status in another language than French, of which no name was read at all."""
    language = each.document.value("language")
    return each.document.type in _SEVERAL_PEOPLE and _nameless(each) and language not in {None, "fr"}


def _box(document: Document) -> dict[str, Any]:
    field = document.fields.get("surname") or document.fields.get("holder")
    return {"page": field.page, "box": field.box} if field else {}


def _unknown(
    document: Document, name: Name | None, person: Person, data: Mapping[str, str], shown: str, printed: str
) -> Iterator[Finding]:
    where: dict[str, Any] = {"document": document.id, "file": document.files[0]}
    born = birth_date_of(document)
    if name and compare(name, person.name) == "different" and born and born == person.birth_date:
        yield finding("name-mismatch", expected=shown, found=printed, data=data, **where, **_box(document))
    elif document.type in _MUST_NAME or document.type in _FORMS:
        yield _unread(document, expected=shown, **data)


def _nameless(each: Assembled) -> bool:
    return name_of(each.document) is None


def _unread(document: Document, expected: str | None = None, **data: str) -> Finding:
    """That nobody can tell whose paper it is, in words of accounts or of other papers."""
    words = data if document.type in BANK else {**data, "cause": "paper"}
    return finding("holder-unread", outcome="inconclusive", expected=expected, data=words, document=document.id,
                   file=document.files[0])  # fmt: skip


def _birth_date(document: Document, person: Person) -> Iterator[Finding]:
    born = birth_date_of(document)
    if born is None or person.birth_date is None or born == person.birth_date:
        return
    field = document.fields["birth_date"]
    certain = field.confidence > 0.8 and not field.confirm
    if _one_digit(born, person.birth_date) and (not person.proven or _by_ocr(document)):  # it may be OCR's
        legible = document.pages[field.page or 0].page.legibility > _LEGIBLE
        certain = person.proven and legible and field.confidence > _SURE and not _like_digits(born, person.birth_date)
    yield finding(
        "birth-date-mismatch", outcome="failed" if certain else "inconclusive",
        expected=person.birth_date.isoformat(), found=born.isoformat(), document=document.id, file=document.files[0],
        page=field.page, box=field.box,
    )  # fmt: skip


def _by_ocr(document: Document) -> bool:
    """Whether the birth date is print that OCR has read."""
    known = document.fields.get("birth_date")
    if known is None or known.confirm:
        return True
    return known.read_from == "printed" and document.pages[known.page or 0].read_by == "ocr"


def _one_digit(a: date, b: date) -> bool:
    """The two days differ in a single digit."""
    return sum(left != right for left, right in zip(a.isoformat(), b.isoformat(), strict=True)) == 1


def _like_digits(a: date, b: date) -> bool:
    """The digits in which the two days differ look alike."""
    pairs = zip(a.isoformat(), b.isoformat(), strict=True)
    return all(look_alike(*pair) for pair in pairs if pair[0] != pair[1])
