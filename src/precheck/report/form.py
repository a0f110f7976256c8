"""What the portal asks to be typed, as the documents spell it: each value with where it stands, differences shown.

The questions are those of the registration form (seeds 000:38 and 002:6-14,66-73). What no document tells stays blank.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from precheck.model.document import Document
from precheck.model.report import Report

#: Question of the form → fields that answer it, and the documents whose word counts most.
_QUESTIONS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("family_name", ("surname",), ("passport", "national-id", "residence-permit", "visa", "birth-certificate")),
    ("given_names", ("given_names",), ("passport", "national-id", "residence-permit", "visa", "birth-certificate")),
    ("birth_date", ("birth_date",), ("passport", "national-id", "residence-permit", "birth-certificate", "visa")),
    ("birth_place", ("birth_place",), ("birth-certificate", "passport", "residence-permit", "national-id")),
    ("birth_country", ("birth_country",), ("birth-certificate", "residence-permit", "passport")),
    ("email", ("email",), ()),
    ("address", ("address",), ("proof-of-address", "rib")),
    ("telephone", ("telephone",), ()),
    ("start_date", ("period_start",), ("enrollment-certificate",)),
)
QUESTIONS = tuple(question for question, _, _ in _QUESTIONS)
_GIVEN = {"family_name": "family_name", "given_names": "given_names", "birth_date": "birth_date",
          "birth_country": "birth_country", "start_date": "start_date"}  # fmt: skip


@dataclass(frozen=True)
class Spelling:
    """One way a value is spelt, and the documents (ids; `given` for the user's own word) that spell it so."""

    value: str
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A question of the form with the spellings found, the one to type first; none where nothing tells it."""

    question: str
    spellings: tuple[Spelling, ...]

    @property
    def differs(self) -> bool:
        return len(self.spellings) > 1


def form(report: Report) -> tuple[Answer, ...]:
    """The answers in the order of the form; empty where the case asks for no registration."""
    if report.procedure != "registration" or report.verdict == "not-required":
        return ()
    theirs = [each for each in report.documents if each.holder != "other" and each.type != "other"]
    return tuple(
        Answer(question, _spellings(question, fields, kinds, theirs, report)) for question, fields, kinds in _QUESTIONS
    )


def _spellings(
    question: str, fields: Sequence[str], kinds: Sequence[str], documents: Sequence[Document], report: Report
) -> tuple[Spelling, ...]:
    told = list(_told(question, fields, kinds, documents, report))
    printed = {_plain(value): value for value, _, coded in reversed(told) if not coded}
    found: dict[str, list[str]] = {}
    shown: dict[str, str] = {}
    for value, origin, coded in told:
        key = _plain(value)
        if coded and key not in printed:  # coded lines have no room for long names: a beginning is no other spelling
            key = next((whole for whole in (*printed, *found) if whole.startswith(key)), key)
        shown.setdefault(key, value if key == _plain(value) else printed.get(key, value))
        found.setdefault(key, []).append(origin)
    return tuple(Spelling(shown[key], tuple(dict.fromkeys(origins))) for key, origins in found.items())


def _told(
    question: str, fields: Sequence[str], kinds: Sequence[str], documents: Sequence[Document], report: Report
) -> Iterator[tuple[str, str, bool]]:
    fact = report.applicant.get(_GIVEN.get(question, ""))
    if fact and fact.origin == "given":
        yield fact.value, "given", False
    for kind in kinds:
        for document in documents:
            if document.type != kind:
                continue
            for name in fields:
                known = document.fields.get(name)
                if known and known.confidence >= 0.6:
                    yield known.value, document.id, known.read_from == "mrz"


def _plain(value: str) -> str:
    return "".join(char for char in value.upper() if char.isalnum())
