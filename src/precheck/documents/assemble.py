"""Pages become documents: pages of one document are joined, documents in one file are split, front and back in two
files are one card."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from precheck.documents.classify import CLEAR, Verdict, classify
from precheck.documents.holders import half_told
from precheck.documents.registry import KINDS
from precheck.documents.spec import Fields, Kind
from precheck.documents.view import PageView
from precheck.model.document import Document, DocumentPage, Side
from precheck.model.page import FileReading
from precheck.text.dates import dates_in
from precheck.text.fold import fold
from precheck.text.names import Name, compare, misread

_NEXT_PAGE = re.compile(r"\b(?:page|p\.?|seite|pagina)? ?([2-9]|1\d) ?(?:/|sur|of|de|von) ?([2-9]|1\d)\b")
#: An act that was delivered by itself, not copied into a book.
_ISSUED = re.compile(r"copie integrale|certifiee? conforme|certified copy|pour copie conforme|expedid|rilasciat")
_FEW_WORDS, _FAINT = 40, 1.8  # of the back of a card: words on it, and weight for it, at most and at least
_OF_SOMEBODY = frozenset("surname given_names holder birth_date birth_place sex father mother document_number".split())
_LIVING, _WELL_READ = 1980, 0.85
_RIVAL = 2.5  # a bid of this weight for another kind keeps a page from being swallowed as a continuation


@dataclass
class Group:
    """Pages that make one document, while it is being put together."""

    kind: Kind | None
    verdicts: list[Verdict] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)

    def add(self, verdict: Verdict) -> None:
        """A further page. One that could not be told by itself says nothing of its side."""
        self.verdicts.append(verdict)
        told = self.kind and verdict.kind is self.kind and not verdict.view.blank
        self.sides.append(self.kind.side(verdict.view) if self.kind and told else "")

    @property
    def views(self) -> list[PageView]:
        return [verdict.view for verdict in self.verdicts]

    @property
    def told(self) -> bool:
        return self.kind is not None and self.kind.id != "other"


@dataclass(frozen=True)
class Assembled:
    """A document with the pages it was read from."""

    document: Document
    views: tuple[PageView, ...]
    kind: Kind | None


def assemble(readings: Sequence[FileReading], on: date) -> list[Assembled]:
    """The documents of all files that were read, in file order, numbered d1, d2, …"""
    groups: list[Group] = []
    for reading in readings:
        if reading.status == "read":
            groups += _of_file([classify(PageView(reading.path, page), KINDS) for page in reading.pages], on)
    groups = _with_telling_fronts(_both_sides(_with_plain_backs(groups, on), on), on)
    return [_document(group, f"d{number}", on) for number, group in enumerate(groups, 1)]


def _of_file(verdicts: Sequence[Verdict], on: date) -> list[Group]:
    groups: list[Group] = []
    for verdict in verdicts:
        current = groups[-1] if groups else None
        if current and (verdict.view.blank or _continues(current, verdict, on)):
            current.add(verdict)
        else:
            groups.append(Group(verdict.kind))
            groups[-1].add(verdict)
    return _with_loose_ends(_with_plain_backs(groups, on))


def _continues(group: Group, verdict: Verdict, on: date) -> bool:
    """Whether a page goes on with the document before it in the same file."""
    before, view = group.verdicts[-1].view, verdict.view
    if before.blank and len(group.verdicts) == 1:
        return False
    if group.kind and group.kind.holds and (verdict.kind is None or verdict.kind.id in group.kind.holds):
        return not _ISSUED.search(view.flat)
    if verdict.kind is None:
        return bool(_NEXT_PAGE.search(view.flat)) and not _rival(group, verdict)
    if verdict.kind is not group.kind:
        return False
    if verdict.kind.two_sided:
        sides = {*group.sides, verdict.kind.side(view)}
        return len(group.verdicts) < 2 and len(sides) == 2 and not _conflict(verdict.kind, group.views, [view], on)
    if view.zones and before.zones:
        return view.zones[0].mrz.lines == before.zones[0].mrz.lines
    if verdict.kind.id in {"rib", "passport", "visa"}:
        return False
    return bool(_NEXT_PAGE.search(view.flat)) or not _titled(verdict) or _of_nobody(verdict.kind, view, on)


def _of_nobody(kind: Kind, view: PageView, on: date) -> bool:
    """A page that repeats the title and names nobody, nor any day of the last decades: the labels of a multilingual
    extract in further languages, on its back. A page that was read badly may name somebody all the same."""
    recent = any(each.value.year >= _LIVING for each in dates_in(view.flat))
    return view.page.legibility > _WELL_READ and not recent and not kind.read([view], on).keys() & _OF_SOMEBODY


def _titled(verdict: Verdict) -> bool:
    """The page names its document in a heading: a new one begins."""
    return any(each.weight >= 5 and each.cue != "mrz" for each in verdict.evidence)


def _rival(group: Group, verdict: Verdict) -> bool:
    return any(bid.kind is not group.kind and bid.weight >= _RIVAL for bid in verdict.bids)


def _with_loose_ends(groups: list[Group]) -> list[Group]:
    """Legible pages that could not be told and follow the file's only document are its further pages."""
    told = [group for group in groups if group.told]
    if len(told) != 1:
        return groups
    [whole] = told
    booklet = bool(whole.kind and whole.kind.booklet)
    if groups[0] is not whole and not booklet:
        return groups
    kept = [whole]
    for group in (each for each in groups if each is not whole):
        legible = all(view.page.legibility > 0.75 and len(view.page.words) >= 8 for view in group.views)
        rival = any(_rival(whole, verdict) for verdict in group.verdicts)
        if group.kind is None and (booklet or (legible and not rival)):
            for verdict in group.verdicts:
                whole.add(verdict)
        else:
            kept.append(group)
    return kept


def _with_plain_backs(groups: list[Group], on: date) -> list[Group]:
    """A picture that could not be told by itself is the back of the folder's only card without one, where its few words
    speak for that and for nothing else."""
    kept: list[Group] = []
    for group in groups:
        back = _plain_back(group)
        fronts = [each for each in groups if back and each.kind is back.kind and {*each.sides} == {"front"}]
        if back and len(fronts) == 1 and _complete_each_other(fronts[0], back, on):
            fronts[0].add(back.verdicts[0])
        else:
            kept.append(group)
    return kept


def _plain_back(group: Group) -> Group | None:
    """The page as a group of the kind whose back it may be."""
    [first, *more] = group.verdicts
    if group.kind or more or not first.bids or len(first.view.page.words) > _FEW_WORDS:
        return None
    best, rival = first.bids[0], first.bids[1].weight if len(first.bids) > 1 else 0.0
    if not best.kind.plain_back or best.weight < _FAINT or best.weight - max(rival, 0.0) < CLEAR:
        return None
    back = Group(best.kind)
    back.add(replace(first, kind=best.kind))
    return back


def _both_sides(groups: list[Group], on: date) -> list[Group]:
    """A front in one file and a back in another become one card where nothing speaks against it."""
    merged: list[Group] = []
    for group in groups:
        partner = next((other for other in merged if _complete_each_other(other, group, on)), None)
        if partner is None:
            merged.append(group)
            continue
        for verdict in group.verdicts:
            partner.add(verdict)
        partner.verdicts, partner.sides = _front_first(partner)
    return merged


def _with_telling_fronts(groups: list[Group], on: date) -> list[Group]:
    """A picture that lacks whatever the front of its kind tells goes with the first card that has it: alone it would
    pass for a card without the front's faults."""
    kept: list[Group] = []
    for group in groups:
        front = None if _tells(group, on) else next((each for each in groups if _front_of(each, group, on)), None)
        if front:
            for verdict in group.verdicts:
                front.add(verdict)
        else:
            kept.append(group)
    return kept


def _front_of(group: Group, back: Group, on: date) -> bool:
    return group is not back and group.kind is back.kind and _tells(group, on)


def _tells(group: Group, on: date) -> bool:
    kind = group.kind
    return kind is None or not kind.front_tells or bool(kind.front_tells & kind.read(group.views, on).keys())


def _complete_each_other(a: Group, b: Group, on: date) -> bool:
    if a.kind is not b.kind or a.kind is None or not a.kind.two_sided:
        return False
    return (
        {*a.sides, *b.sides} == {"front", "back"}
        and len({*a.sides}) == len({*b.sides}) == 1
        and not _conflict(a.kind, a.views, b.views, on)
    )


def _front_first(group: Group) -> tuple[list[Verdict], list[Side]]:
    pairs = sorted(zip(group.verdicts, group.sides, strict=True), key=lambda pair: pair[1] == "back")
    return [verdict for verdict, _ in pairs], [side for _, side in pairs]


def _conflict(kind: Kind, first: Sequence[PageView], second: Sequence[PageView], on: date) -> bool:
    """Two sides that name two people, or two birth dates. A name that OCR may have bent is no conflict."""
    sides = [kind.read(views, on) for views in (first, second)]
    names = [_name(fields) for fields in sides]
    if _one_birth(*sides):
        return False
    if names[0] and names[1] and compare(names[0], names[1]) == "different" and not misread(names[0], names[1]):
        return True
    born = [fields.get("birth_date") for fields in sides]
    return bool(
        born[0] and born[1] and born[0].value != born[1].value and min(born[0].confidence, born[1].confidence) > 0.9
    )


def _one_birth(front: Fields, back: Fields) -> bool:
    """Two sides with one surname, one birth date and one day of expiry: what differs, as a given name, was misread."""
    told = [tuple(side.get(name) for name in ("surname", "birth_date", "expiry_date")) for side in (front, back)]
    pairs = list(zip(*told, strict=True))
    return all(a is not None and b is not None and fold(a.value) == fold(b.value) for a, b in pairs)


def _name(fields: Fields) -> Name | None:
    surname, given = fields.get("surname"), fields.get("given_names")
    if not surname or not given or min(surname.confidence, given.confidence) < 0.8:
        return None
    return Name(surname.value, given.value, cut=surname.read_from == "mrz")


def _document(group: Group, name: str, on: date) -> Assembled:
    views = tuple(group.views)
    first = group.verdicts[0]
    pages = tuple(DocumentPage(view.file, view.page, side) for view, side in zip(views, group.sides, strict=True))
    evidence = tuple(
        replace(each, page=index) for index, verdict in enumerate(group.verdicts) for each in verdict.evidence
    )
    fields = half_told(group.kind.read(views, on)) if group.kind else {}
    confidence = max((verdict.confidence for verdict in group.verdicts), default=0.0)
    document = Document(
        id=name,
        type=group.kind.id if group.kind else "other",
        confidence=round(confidence, 3),
        pages=pages,
        evidence=evidence,
        fields=fields,
        runner_up=first.runner_up,
    )
    return Assembled(document, views, group.kind)
