"""Given facts against the documents, and numbers that two documents bear against each other."""

from collections.abc import Iterator, Sequence

from precheck.documents.assemble import Assembled
from precheck.documents.validity import place
from precheck.identifiers.countries import alpha3
from precheck.model.applicant import Applicant
from precheck.model.catalogue import finding
from precheck.model.document import Document
from precheck.model.finding import Finding

_IDENTITY = ("passport", "national-id")
#: Numbers that stay the same for a person, whichever document states them.
_LASTING = ("foreigner_number", "ine", "student_number")
_SURE = 0.85


def check_given(documents: Sequence[Assembled], given: Applicant) -> Iterator[Finding]:
    """The given nationality is that of the identity document; people with two may have given the other one."""
    if given.nationality is None:
        return
    told = [
        (each.document, code)
        for each in documents
        if each.document.type in _IDENTITY and each.document.holder != "other"
        and (value := each.document.value("nationality")) and (code := alpha3(value))
    ]  # fmt: skip
    if told and all(code != given.nationality for _, code in told):
        document, code = told[0]
        data = {"nationality": given.nationality, "country": code}
        where = place(document, "nationality")
        yield finding("nationality-mismatch", expected=given.nationality, found=code, data=data, **where)


def check_numbers(documents: Sequence[Assembled]) -> Iterator[Finding]:
    """The same number on two papers of the applicant is the same number."""
    theirs = [each.document for each in documents if each.document.holder != "other"]
    for name in _LASTING:
        bearing = [each for each in theirs if _sure(each, name)]
        if not bearing:
            continue
        first = bearing[0]
        for other in bearing[1:]:
            if _plain(other, name) != _plain(first, name):
                yield finding("number-mismatch", expected=first.value(name), found=other.value(name),
                              data={"field": name, "unread": name}, **place(other, name))  # fmt: skip


def _sure(document: Document, name: str) -> bool:
    known = document.fields.get(name)
    return known is not None and known.confidence >= _SURE and not known.confirm


def _plain(document: Document, name: str) -> str:
    return "".join(char for char in (document.value(name) or "") if char.isalnum()).upper()
