"""The numbered forms of France's social security agreements with Quebec (401) and Andorra (130)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from precheck.documents.forms import covers, issue_date, period
from precheck.documents.holders import named
from precheck.documents.ink import unstamped
from precheck.documents.insured import insured_person, value_for
from precheck.documents.lexicon import any_of
from precheck.documents.readers import field
from precheck.documents.spec import Case, FormNumber
from precheck.documents.view import PageView
from precheck.model.document import Document, Field
from precheck.model.finding import Finding

#: "SE 401-Q-102 bis", however it is spaced; OCR takes the Q for a zero. With its Q the number is told without `SE`.
_ANY = re.compile(
    r"(?:\bs\.? ?e\.? ?-? ?|(?<![\w./-])(?=401 ?[-./] ?q ?[-./] ?1\d\d))"
    r"(401|130) ?[-./]? ?(?:[qo0] ?[-./]? ?)?(1\d\d|\d\d)(?!\d)"
)
_RAMQ_NUMBER = re.compile(r"\b([a-z]{4}) ?-?(\d{4}) ?-?(\d{4})\b")
_INSTITUTION = any_of(
    """
    nom de l'établissement; établissement; établissement d'enseignement; établissement d'enseignement supérieur;
    établissement d'accueil; établissement français; établissement en france; établissement québécois;
    établissement d'origine; université d'accueil; université d'origine; université; nom de l'institution
    """
)


def form(state: str, number: str) -> FormNumber:
    """The cue of a form by its number."""
    return FormNumber(8.0, f"se-{state}-{number}", _ANY, (state, number))


def read_form(views: Sequence[PageView], on: date) -> Mapping[str, Field]:
    """Whose form it is, where the holder studies, from when until when; the RAMQ's own number where there is one."""
    fields = named(views, insured_person(views)) | period(views)
    for index, view in enumerate(views):
        for found in view.finds(_RAMQ_NUMBER):
            fields.setdefault("document_number", field(found, index, " ".join(found.groups).upper()))
    if school := value_for(views, _INSTITUTION, _a_school):
        fields["institution"] = school
    return fields | issue_date(views, on, fields)


def _a_school(text: str) -> str | None:
    """What names a school: at least two words, letters above all."""
    cleaned = text.strip(" .:;-_*")
    return cleaned if len(cleaned.split()) >= 2 and sum(map(str.isdigit, cleaned)) <= 2 and len(cleaned) <= 90 else None


def check_form(document: Document, views: Sequence[PageView], case: Case) -> Iterator[Finding]:
    """The form covers the studies, and the institution has stamped it."""
    yield from covers(document, case)
    yield from unstamped(document, views)
