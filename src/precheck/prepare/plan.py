"""Which pages go into which copy, and why the others go into none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from precheck.model.document import Document, DocumentPage
from precheck.model.report import Report, RequirementResult

Reason = Literal["other-person", "untold", "unasked", "spare", "unread"]

#: Of two documents that serve together, the one that comes first is the one the other speaks of.
_SECOND = frozenset({"translation", "visa-validation"})
#: Their ground is tinted and has a portrait on it.
CARDS = frozenset(
    "passport national-id residence-permit visa student-card carte-vitale ehic photo residence-receipt".split()
)


@dataclass(frozen=True)
class Parcel:
    """One copy: the documents that stand for a requirement, in order."""

    number: int
    requirement: RequirementResult
    documents: tuple[Document, ...]

    @property
    def name(self) -> str:
        """Such as `1-identity-passport.pdf`: plain letters, for any portal."""
        kinds = "-and-".join(dict.fromkeys(each.type for each in self.documents))
        return f"{self.number}-{_safe(self.requirement.id)}-{_safe(kinds)}.pdf"

    @property
    def pages(self) -> tuple[tuple[DocumentPage, bool], ...]:
        """The pages in order, and whether each is of a card."""
        return tuple((page, each.type in CARDS) for each in self.documents for page in each.pages)


@dataclass(frozen=True)
class LeftOut:
    """Pages of a file that go into no copy; no pages where the file could not be read at all."""

    file: str
    pages: tuple[int, ...]
    type: str
    reason: Reason


@dataclass(frozen=True)
class Plan:
    parcels: tuple[Parcel, ...]
    lacking: tuple[RequirementResult, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def of_others(self) -> tuple[LeftOut, ...]:
        return tuple(each for each in self.left_out if each.reason == "other-person")


def plan(report: Report) -> Plan:
    """The copies of a folder, numbered as its requirements. What is somebody else's is never among them."""
    parcels, lacking = [], []
    for number, requirement in enumerate(report.requirements, 1):
        documents = [report.document(each) for each in requirement.documents]
        theirs = sorted((each for each in documents if each.holder != "other"), key=lambda each: each.type in _SECOND)
        if theirs:
            parcels.append(Parcel(number, requirement, tuple(theirs)))
        elif requirement.status != "optional":
            lacking.append(requirement)
    return Plan(tuple(parcels), tuple(lacking), tuple(_left_out(report, parcels)))


def _left_out(report: Report, parcels: list[Parcel]) -> Iterator[LeftOut]:
    used = {document.id for parcel in parcels for document in parcel.documents}
    asked = {kind for each in report.requirements for kind in each.accepts}
    for document in report.documents:
        if document.id in used:
            continue
        for file in document.files:
            pages = tuple(page.number for page in document.pages if page.file == file)
            yield LeftOut(file, pages, document.type, _reason(document, asked))
    for reading in report.files:
        if reading.status == "unreadable":
            yield LeftOut(reading.path, (), "", "unread")


def _reason(document: Document, asked: set[str]) -> Reason:
    if document.holder == "other":
        return "other-person"
    if document.type == "other":
        return "untold"
    return "spare" if document.type in asked else "unasked"


def _safe(name: str) -> str:
    return re.sub(r"[^a-z0-9-]+", "-", name.lower()).strip("-") or "document"
