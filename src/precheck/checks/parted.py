"""A holder's name in one line, parted into surname and given names as the applicant's own papers part it.

For the report only: what is compared is the name as it was printed.
"""

from dataclasses import replace

from precheck.checks.people import BANK, Person
from precheck.model.document import Document, Field
from precheck.text.names import alike, tokens


def parted(document: Document, person: Person | None) -> Document:
    """The document with `surname` and `given_names` beside its `holder`, where that is the applicant and the line
    parts into the two at one place."""
    holder = document.fields.get("holder")
    if person is None or holder is None or document.holder != "applicant" or document.type in BANK:
        return document  # an account has a holder, and is left so
    if {"surname", "given_names"} & document.fields.keys() or not person.name.given:
        return document
    parts = _two_parts(holder.value.split(), tokens(person.name.surname))
    if parts is None:
        return document
    told: dict[str, Field] = {
        name: replace(holder, value=value) for name, value in zip(("surname", "given_names"), parts, strict=True)
    }
    return replace(document, fields={**document.fields, **told})


def _two_parts(words: list[str], surname: tuple[str, ...]) -> tuple[str, str] | None:
    """Surname and given names of `["Rhys", "GRIFFITHS"]`, in whichever order; a particle goes with what follows it."""
    family = [_of(word, surname) for word in words]
    for place in reversed(range(len(words))):
        if family[place] is None:
            family[place] = next((known for known in family[place + 1 :] if known is not None), None)
    turns = [place for place in range(1, len(words)) if family[place] != family[place - 1]]
    if len(turns) != 1 or None in family:
        return None
    first, second = " ".join(words[: turns[0]]), " ".join(words[turns[0] :])
    return (first, second) if family[0] else (second, first)


def _of(word: str, surname: tuple[str, ...]) -> bool | None:
    """Whether a word is of the surname; None where it is only a particle of some name."""
    parts = tokens(f"{word} Xx")[:-1]
    return any(alike(part, other) for part in parts for other in surname) if parts else None
